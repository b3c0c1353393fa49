import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Employee } from '../../../cycle/tables';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';
import type { PeopleFilter } from './people-filter';

const useStyles = makeStyles({
  filter: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  selected: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  person: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground3 },
});

const ALL = '*';

/** Chooses people one by one, by search and department, all or none. */
export function PeopleChoice({
  people,
  shown,
  filter,
  onFilter,
  withSheet,
  chosen,
  onTick,
  children,
}: {
  readonly people: readonly Employee[];
  /** Those of them that the filter lets through. */
  readonly shown: readonly Employee[];
  readonly filter: PeopleFilter;
  onFilter(filter: PeopleFilter): void;
  /** Ids of the people who have a review sheet. */
  readonly withSheet: ReadonlySet<string>;
  /** Ids, all of people shown. */
  readonly chosen: ReadonlySet<string>;
  onTick(ids: readonly string[], ticked: boolean): void;
  /** What to do with those chosen: before the list, which may be a long way to go with the keyboard. */
  readonly children: ReactNode;
}) {
  const { words } = usePane();
  const styles = useStyles();
  const { reviewSheets } = words;
  const { search, department } = filter;
  const departments = [...new Set(people.map((person) => person.department))].sort();
  const idsShown = shown.map(({ id }) => id);

  return (
    <>
      <div className={styles.filter}>
        <Field label={reviewSheets.department}>
          <Select
            value={department ?? ALL}
            onChange={(_, { value }) => onFilter({ ...filter, department: value === ALL ? null : value })}
          >
            <option value={ALL}>{reviewSheets.allDepartments}</option>
            {departments.map((one) => (
              <option key={one} value={one}>
                {one === '' ? reviewSheets.noDepartment : one}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={reviewSheets.search}>
          <Input
            type="search"
            placeholder={reviewSheets.searchHint}
            value={search}
            onChange={(_, { value }) => onFilter({ ...filter, search: value })}
          />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onTick(idsShown, true)}>
          {reviewSheets.selectAll(shown.length)}
        </Button>
        <Button size="small" onClick={() => onTick(idsShown, false)}>
          {reviewSheets.selectNone}
        </Button>
        <Caption1 className={styles.selected}>{reviewSheets.selected(chosen.size)}</Caption1>
      </div>
      {children}
      {shown.length === 0 && <Body1>{reviewSheets.noMatch}</Body1>}
      <Pages
        // Another filter begins at its first page.
        key={`${department}|${search}`}
        items={shown}
        keyOf={({ at }) => String(at.row)}
        label={reviewSheets.who}
      >
        {({ id, name, role, department: team }) => (
          <Checkbox
            checked={chosen.has(id)}
            onChange={(_, { checked }) => onTick([id], checked === true)}
            label={
              <span className={styles.person}>
                {name || reviewSheets.noName}
                <Caption1 className={styles.about}>
                  {[id, role, team, withSheet.has(id) ? reviewSheets.hasSheet : '']
                    .filter((text) => text !== '')
                    .join(' · ')}
                </Caption1>
              </span>
            }
          />
        )}
      </Pages>
    </>
  );
}
