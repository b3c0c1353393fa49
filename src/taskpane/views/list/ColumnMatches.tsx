import { Caption1, Field, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { LIST_FIELDS, REQUIRED_FIELDS } from '../../../cycle/list-detection';
import type { DetectedColumn, ListField } from '../../../cycle/list-detection';
import { isoDate } from '../../../cycle/read-date';
import { usePane } from '../../pane-context';
import { withMatch } from './list-mapping';
import type { Matches } from './list-mapping';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  },
  // Long samples are cut short, they do not widen the pane.
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  samples: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    display: 'block',
  },
});

/** Excel's serial days of this century and the last. */
const SERIAL_DAY = /^\d{5}(?:\.\d+)?$/;

/** A column's first values as they stand in the cells: a date is no number to anybody. */
const samplesOf = (field: ListField, { samples }: DetectedColumn): readonly string[] =>
  field === 'hireDate' || field === 'endDate'
    ? samples.map((text) => (SERIAL_DAY.test(text) ? isoDate(Math.floor(Number(text))) : text))
    : samples;

/** Which column each field comes from, with sample values to recognise it by, for correction. */
export function ColumnMatches({
  columns,
  matches,
  onChange,
}: {
  readonly columns: readonly DetectedColumn[];
  readonly matches: Matches;
  onChange(matches: Matches): void;
}) {
  const { words } = usePane();
  const styles = useStyles();
  const { list } = words;
  return (
    <section>
      <Subtitle2 as="h2">{list.columns}</Subtitle2>
      <div className={styles.fields}>
        {LIST_FIELDS.map((field) => {
          const chosen = columns.find(({ column }) => column === matches[field]);
          const samples = chosen && samplesOf(field, chosen).join(list.sampleSeparator);
          return (
            <Field
              key={field}
              className={styles.field}
              label={list.fields[field]}
              required={REQUIRED_FIELDS.includes(field)}
              hint={
                chosen ? (
                  <Caption1 className={styles.samples} title={samples}>
                    {samples ? list.samples(samples) : list.noSamples}
                  </Caption1>
                ) : null
              }
            >
              <Select
                value={chosen?.column ?? ''}
                onChange={(_, { value }) =>
                  onChange(withMatch(matches, field, value === '' ? null : Number(value)))
                }
              >
                <option value="">{list.notUsed}</option>
                {columns.map(({ column, heading }) => (
                  <option key={column} value={column}>
                    {heading}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </section>
  );
}
