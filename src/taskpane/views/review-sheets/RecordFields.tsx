import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Reason } from '../../job/reason';
import { ReasonFields } from '../../job/ReasonFields';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
});

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
      <ReasonFields labels={record} value={value} onChange={onChange} />
    </section>
  );
}
