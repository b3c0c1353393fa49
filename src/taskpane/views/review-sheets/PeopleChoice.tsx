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
import { useState } from 'react';
import type { Employee } from '../../../cycle/tables';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';
import { filterPeople } from './people-filter';

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
  withSheet,
  chosen,
  onChange,
}: {
  readonly people: readonly Employee[];
  /** Ids of the people who have a review sheet. */
  readonly withSheet: ReadonlySet<string>;
  /** Ids. */
  readonly chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}) {
  const { words } = usePane();
  const styles = useStyles();
  const { reviewSheets } = words;
  const [search, setSearch] = useState('');
  const [department, setDepartment] = useState<string | null>(null);
  const departments = [...new Set(people.map((person) => person.department))].sort();
  const shown = filterPeople(people, { search, department });

  function change(ids: readonly string[], isChosen: boolean): void {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  }

  return (
    <>
      <div className={styles.filter}>
        <Field label={reviewSheets.department}>
          <Select
            value={department ?? ALL}
            onChange={(_, { value }) => setDepartment(value === ALL ? null : value)}
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
            onChange={(_, { value }) => setSearch(value)}
          />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() =>
            change(
              shown.map(({ id }) => id),
              true,
            )
          }
        >
          {reviewSheets.selectAll(shown.length)}
        </Button>
        <Button
          size="small"
          onClick={() =>
            change(
              shown.map(({ id }) => id),
              false,
            )
          }
        >
          {reviewSheets.selectNone}
        </Button>
        <Caption1 className={styles.selected}>{reviewSheets.selected(chosen.size)}</Caption1>
      </div>
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
            onChange={(_, { checked }) => change([id], checked === true)}
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
