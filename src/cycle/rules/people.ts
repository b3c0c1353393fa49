import { comparable } from '../clean-text';
import type { Cycle } from '../cycle';
import { isInPeriod } from '../in-period';
import type { Employee } from '../tables';
import { groupBy } from '../group-by';
import { foundAt, namesOf, withoutZerosOf } from './rule';
import type { Rule } from './rule';

export const duplicateId: Rule<'duplicate-id'> = {
  severity: 'blocking',
  check: ({ employees }) =>
    [
      ...groupBy(
        employees.filter(({ id }) => id !== ''),
        ({ id }) => id,
      ),
    ].flatMap(([id, same]) =>
      same
        .slice(1)
        .map(({ at, name }) => foundAt(at, 'id', { id, whose: name, other: same[0]?.name ?? '' }, id)),
    ),
};

export const missingId: Rule<'missing-id'> = {
  severity: 'blocking',
  check: ({ employees }) =>
    employees.filter(({ id }) => id === '').map(({ at, name }) => foundAt(at, 'id', { whose: name })),
};

/** What is entered under somebody's ID in the period, without ratings. */
const entriesOf = ({ period, results, adjustments, calibration, assignments, raters }: Cycle) => [
  ...results,
  ...adjustments,
  ...calibration,
  // Those of other periods stay when somebody has left the list.
  ...assignments.filter(({ from, to }) => isInPeriod({ hireDate: from, endDate: to }, period)),
  ...raters,
];

/** Entries under 0004 while the list has 4: opening a file made numbers of the list's IDs. Told once. */
export const zerosLost: Rule<'zeros-lost'> = {
  severity: 'blocking',
  check: (cycle) => {
    const { employees } = cycle;
    const listed = withoutZerosOf(employees);
    const entries = [...entriesOf(cycle), ...cycle.ratings];
    const ids = [...new Set(entries.map(({ employeeId }) => employeeId))].filter((id) => listed(id) !== null);
    const [entered] = ids;
    const person = employees.find(({ id }) => entered !== undefined && id === listed(entered));
    if (entered === undefined || !person) return [];
    return [foundAt(person.at, 'id', { id: person.id, entered, count: ids.length }, person.id)];
  },
};

/** Entries for somebody whom the list does not have: told once for each. Ratings have a rule of their own. */
export const unknownEmployee: Rule<'unknown-employee'> = {
  severity: 'blocking',
  check: (cycle) => {
    const { employees } = cycle;
    const ids = new Set(employees.map(({ id }) => id));
    const listed = withoutZerosOf(employees);
    const entries = entriesOf(cycle).filter(
      ({ employeeId }) => employeeId !== '' && !ids.has(employeeId) && listed(employeeId) === null,
    );
    return [...groupBy(entries, ({ employeeId }) => employeeId)].flatMap(([id, [first]]) =>
      first ? [foundAt(first.at, 'employeeId', { id }, id)] : [],
    );
  },
};

export const unknownManager: Rule<'unknown-manager'> = {
  severity: 'hint',
  check: ({ employees }) => {
    const ids = new Set(employees.map(({ id }) => id));
    const names = groupBy(employees, ({ name }) => comparable(name));
    const without = employees.filter(({ managerId }) => managerId !== '' && !ids.has(managerId));
    return [...groupBy(without, ({ managerId }) => managerId)].flatMap(([manager, [first, ...others]]) =>
      first
        ? [
            foundAt(
              first.at,
              'managerId',
              {
                manager,
                fault: (names.get(comparable(manager))?.length ?? 0) > 1 ? 'shared' : 'unknown',
                count: others.length + 1,
                whose: first.name || first.id,
              },
              first.id,
            ),
          ]
        : [],
    );
  },
};

/** Nobody may be above themselves. Found once, at the first of the list's people in the loop. */
export const managerLoop: Rule<'manager-loop'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const byId = new Map(cycle.employees.map((person) => [person.id, person]));
    const settled = new Set<string>();
    return cycle.employees.flatMap((start) => {
      const path = new Set<string>();
      let person: Employee | undefined = start;
      while (person && person.managerId !== '' && !settled.has(person.id) && !path.has(person.id)) {
        path.add(person.id);
        person = byId.get(person.managerId);
      }
      const looped = person && path.has(person.id) ? person : null;
      for (const id of path) settled.add(id);
      return looped
        ? [
            foundAt(
              looped.at,
              'managerId',
              { whose: nameOf(looped.id), manager: nameOf(looped.managerId) },
              looped.id,
            ),
          ]
        : [];
    });
  },
};
