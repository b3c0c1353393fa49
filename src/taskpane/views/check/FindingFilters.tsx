import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Severity } from '../../../cycle/finding';
import { checkViewWords } from '../../../locales/check-view-words';
import { usePane } from '../../pane-context';
import type { FilterChoices, FindingFilter } from './finding-filter';
import { SeverityFilter } from './SeverityFilter';

const ALL = '*';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gap: tokens.spacingHorizontalS,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 125px), 1fr))',
  },
  // No wider than its place, whatever its options say.
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Which findings are shown: of one severity, department or manager, or with some words. */
export function FindingFilters({
  counts,
  choices: { departments, managers },
  filter,
  onFilter,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly choices: FilterChoices;
  readonly filter: FindingFilter;
  onFilter(filter: FindingFilter): void;
}) {
  const { locale } = usePane();
  const styles = useStyles();
  const words = checkViewWords(locale);
  const chosen = (value: string): string | null => (value === ALL ? null : value);
  return (
    <>
      <SeverityFilter
        counts={counts}
        chosen={filter.severity}
        onChange={(severity) => onFilter({ ...filter, severity })}
      />
      <div className={styles.fields}>
        <Field label={words.department} size="small">
          <Select
            size="small"
            className={styles.select}
            value={filter.department ?? ALL}
            onChange={(_, { value }) => onFilter({ ...filter, department: chosen(value) })}
          >
            <option value={ALL}>{words.allDepartments}</option>
            {departments.map((one) => (
              <option key={one} value={one}>
                {one || words.noDepartment}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.manager} size="small">
          <Select
            size="small"
            className={styles.select}
            value={filter.manager ?? ALL}
            onChange={(_, { value }) => onFilter({ ...filter, manager: chosen(value) })}
          >
            <option value={ALL}>{words.allManagers}</option>
            {managers.map(([id, name]) => (
              <option key={id} value={id}>
                {name || words.noManager}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={words.search} size="small">
        <Input
          type="search"
          size="small"
          placeholder={words.searchHint}
          value={filter.search}
          onChange={(_, { value }) => onFilter({ ...filter, search: value })}
        />
      </Field>
    </>
  );
}
