import { Body1, Field, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
});

export interface Reason {
  readonly reason: string;
  readonly by: string;
}

export const NO_REASON: Reason = { reason: '', by: '' };

export const isGiven = ({ reason, by }: Reason): boolean => reason.trim() !== '' && by.trim() !== '';

/** Why agreed targets change, and who says so: asked once for all of them. */
export function RecordFields({
  count,
  value,
  onChange,
}: {
  /** How many agreed values change. */
  readonly count: number;
  readonly value: Reason;
  onChange(value: Reason): void;
}) {
  const styles = useStyles();
  const { record } = usePane().words.reviewAgain;
  return (
    <section className={styles.fields}>
      <Subtitle2 as="h2">{record.title(count)}</Subtitle2>
      <Body1 as="p">{record.about}</Body1>
      <Field label={record.reason} required>
        <Input value={value.reason} onChange={(_, { value: reason }) => onChange({ ...value, reason })} />
      </Field>
      <Field label={record.by} required>
        <Input value={value.by} onChange={(_, { value: by }) => onChange({ ...value, by })} />
      </Field>
    </section>
  );
}
