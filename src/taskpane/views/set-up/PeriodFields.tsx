import { Field, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { usePane } from '../../pane-context';
import type { PeriodFault, PeriodTyped } from './period';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))',
    '& > :first-child': { gridColumn: '1 / -1' },
    // A date field is wider by itself than half a narrow pane.
    '& > *, & .fui-Input, & input': { minWidth: 0, maxWidth: '100%' },
  },
});

/** The period's name and its first and last day. */
export function PeriodFields({
  period,
  fault,
  onChange,
}: {
  readonly period: PeriodTyped;
  readonly fault: PeriodFault | null;
  onChange(period: PeriodTyped): void;
}) {
  const { words } = usePane();
  const { setUp } = words;
  const faultOf = (one: PeriodFault): { validationMessage?: string } =>
    fault === one ? { validationMessage: setUp[one] } : {};
  return (
    <section>
      <Subtitle2 as="h2">{setUp.period}</Subtitle2>
      <div className={useStyles().fields}>
        <Field label={setUp.periodName} required {...faultOf('periodNameMissing')}>
          <Input value={period.id} onChange={(_, { value }) => onChange({ ...period, id: value })} />
        </Field>
        <Field label={setUp.start} required>
          <Input
            type="date"
            value={period.start}
            onChange={(_, { value }) => onChange({ ...period, start: value })}
          />
        </Field>
        <Field label={setUp.end} required {...faultOf('periodWrong')}>
          <Input
            type="date"
            value={period.end}
            onChange={(_, { value }) => onChange({ ...period, end: value })}
          />
        </Field>
      </div>
    </section>
  );
}
