import { Button, Caption1, Field, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { DetectedColumn } from '../../../cycle/lists/detect-list';
import { columnFieldsOf, fieldsOf, requiredFieldsOf, wideKindOf } from '../../../cycle/lists/list-kinds';
import type { ListField } from '../../../cycle/lists/list-kinds';
import { isoDate } from '../../../cycle/read-date';
import { usePane } from '../../pane-context';
import { withMatch } from './list-choice';
import type { ListChoiceProps } from './list-choice';

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
  more: { justifySelf: 'start', marginTop: tokens.spacingVerticalM },
});

/** Excel's serial days of this century and the last. */
const SERIAL_DAY = /^\d{5}(?:\.\d+)?$/;
const DATES: ReadonlySet<ListField> = new Set(['hireDate', 'endDate', 'probationEnd', 'due']);

/** A column's first values as they stand in the cells: a date is no number to anybody. */
const samplesOf = (field: ListField, { samples }: DetectedColumn): readonly string[] =>
  DATES.has(field)
    ? samples.map((text) => (SERIAL_DAY.test(text) ? isoDate(Math.floor(Number(text))) : text))
    : samples;

/** Which column each field comes from, with sample values to recognise it by, for correction. */
export function ColumnMatches({ list, choice, onChange }: ListChoiceProps) {
  const { words } = usePane();
  const styles = useStyles();
  const [all, showAll] = useState(false);
  const rest = useId();
  const { kind, matches, items, lost } = choice;
  const wide = wideKindOf(kind);
  // The column with the KPIs' names is asked for in a list that has none, too: it may have been overlooked.
  const ofColumns = new Set([...columnFieldsOf(kind, items !== null), wide?.item]);
  const fields = fieldsOf(kind).filter((field) => ofColumns.has(field));
  const required = requiredFieldsOf(kind, items !== null);
  const isFirst = (field: ListField): boolean =>
    matches[field] !== undefined ||
    field === wide?.item ||
    required.some(([first]) => first === field) ||
    lost.some((one) => one.field === field);
  const others = fields.filter((field) => !isFirst(field));

  const select = (field: ListField) => {
    const chosen = list.columns.find(({ column }) => column === matches[field]);
    const samples = chosen && samplesOf(field, chosen).join(words.list.sampleSeparator);
    return (
      <Field
        key={field}
        className={styles.field}
        label={words.list.fields[field]}
        required={required.some((group) => group.length === 1 && group[0] === field)}
        hint={
          chosen ? (
            <Caption1 className={styles.samples} title={samples}>
              {samples ? words.list.samples(samples) : words.list.noSamples}
            </Caption1>
          ) : null
        }
      >
        <Select
          value={chosen?.column ?? ''}
          onChange={(_, { value }) =>
            onChange(withMatch(list, choice, field, value === '' ? null : Number(value)))
          }
        >
          <option value="">{field === wide?.item ? words.list.inColumns : words.list.notUsed}</option>
          {list.columns.map(({ column, heading }) => (
            <option key={column} value={column}>
              {heading}
            </option>
          ))}
        </Select>
      </Field>
    );
  };

  return (
    <section>
      <Subtitle2 as="h2">{words.list.columns}</Subtitle2>
      <div className={styles.fields}>{fields.filter(isFirst).map(select)}</div>
      {others.length > 0 && (
        <>
          <Button
            appearance="subtle"
            size="small"
            className={styles.more}
            icon={all ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={all}
            aria-controls={rest}
            onClick={() => showAll(!all)}
          >
            {words.list.moreColumns(others.length)}
          </Button>
          <div id={rest} className={styles.fields} hidden={!all}>
            {all && others.map(select)}
          </div>
        </>
      )}
    </section>
  );
}
