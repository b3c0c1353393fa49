import { employedDays, staysOf } from '../assignments';
import type { DayRange } from '../assignments';
import type { Cycle } from '../cycle';
import type { FindingData } from '../finding';
import { groupBy } from '../group-by';
import { libraryOf } from '../library-kpis';
import type { Assignment, Employee } from '../tables';
import { sharesOfRoles } from '../transfer-weights';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Found, Rule } from './rule';

/** People who take part and have assignments, with these. */
function assigned(cycle: Cycle): (readonly [Employee, readonly [Assignment, ...Assignment[]]])[] {
  const participants = participantsOf(cycle);
  const rows = groupBy(cycle.assignments, ({ employeeId }) => employeeId);
  return cycle.employees.flatMap((person) => {
    const [first, ...others] = rows.get(person.id) ?? [];
    return first && participants.has(person.id) ? [[person, [first, ...others]] as const] : [];
  });
}

const lies = (from: number | null, to: number | null, { from: first, to: last }: DayRange): boolean =>
  (from ?? first) <= last && (to ?? last) >= first;

/** Assignments that do not fit one another, the employment or the period: some day counts for another role than was meant. */
export const assignmentDates: Rule<'assignment-dates'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return assigned(cycle).flatMap(([person, rows]) => {
      const employed = employedDays(person, cycle.period);
      if (!employed) return [];
      const tell = (
        { at }: Assignment,
        column: 'from' | 'to',
        fault: FindingData['assignment-dates']['fault'],
        { from, to }: DayRange,
      ): Found<FindingData['assignment-dates']> =>
        foundAt(at, column, { whose: nameOf(person.id), fault, from, to }, person.id);
      const proper = rows.filter(({ from, to }) => from === null || to === null || from <= to);
      const within = proper.filter(({ from, to }) => lies(from, to, employed));
      const isElsewhere = within.length === 0 && proper.length === rows.length;
      return [
        ...rows.flatMap((row) => {
          const { from, to } = row;
          if (from !== null && to !== null && from > to) return [tell(row, 'to', 'reversed', { from, to })];
          const { hireDate, endDate } = person;
          if (from !== null && hireDate !== null && from < hireDate)
            return [tell(row, 'from', 'before-hire', { from, to: hireDate })];
          if (to !== null && endDate !== null && to > endDate)
            return [tell(row, 'to', 'after-end', { from: endDate, to })];
          return [];
        }),
        ...(isElsewhere ? [tell(rows[0], 'from', 'other-period', employed)] : []),
        ...overlapsOf(within, employed).map(({ row, days }) => tell(row, 'from', 'overlap', days)),
        ...gapsOf(within, employed).map(({ row, days }) => tell(row, 'from', 'gap', days)),
      ];
    });
  },
};

interface DaysFound {
  /** The assignment at which they are told. */
  readonly row: Assignment;
  readonly days: DayRange;
}

const inOrder = (rows: readonly Assignment[]): Assignment[] =>
  [...rows].sort((one, other) => (one.from ?? 0) - (other.from ?? 0));

/** Days that an assignment shares with one that began before it. */
function overlapsOf(rows: readonly Assignment[], employed: DayRange): DaysFound[] {
  let covered = employed.from - 1;
  return inOrder(rows).flatMap((row) => {
    const from = Math.max(employed.from, row.from ?? employed.from);
    const to = Math.min(employed.to, row.to ?? employed.to);
    const shared = { from, to: Math.min(covered, to) };
    covered = Math.max(covered, to);
    return shared.from <= shared.to ? [{ row, days: shared }] : [];
  });
}

/** Days of the employment that no assignment has; told at the one after them, or the last. */
function gapsOf(rows: readonly Assignment[], employed: DayRange): DaysFound[] {
  let covered = employed.from - 1;
  const gaps = inOrder(rows).flatMap((row) => {
    const from = row.from ?? employed.from;
    const days = { from: covered + 1, to: from - 1 };
    covered = Math.max(covered, row.to ?? employed.to);
    return days.from <= days.to ? [{ row, days }] : [];
  });
  const last = inOrder(rows).at(-1);
  return last && covered < employed.to
    ? [...gaps, { row: last, days: { from: covered + 1, to: employed.to } }]
    : gaps;
}

/** A role that somebody had for some of the days and that has no KPIs, or none with an entry: its days count for nothing. */
export const assignmentKpis: Rule<'assignment-kpis'> = {
  severity: 'blocking',
  check: (cycle) => {
    if (cycle.policy.kpiShare === 0) return [];
    const nameOf = namesOf(cycle);
    const { rolesOf } = libraryOf(cycle);
    const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
    return assigned(cycle).flatMap(([person, rows]) => {
      if (staysOf(person, rows, cycle.period).length === 0) return [];
      const own = results.get(person.id) ?? [];
      const roles = rolesOf(person);
      const shares = sharesOfRoles(own, roles);
      return roles.flatMap(({ role, days, kpis }, index) => {
        const isEntered = shares.some(({ parts }) => (parts[index] ?? 0) > 0);
        // Who has no entries at all is told elsewhere.
        if (kpis.length > 0 && (isEntered || own.length === 0)) return [];
        const fault = kpis.length === 0 ? 'no-kpis' : 'no-entries';
        const at = rows.find((row) => (row.role || person.role) === role)?.at ?? person.at;
        return [foundAt(at, 'role', { whose: nameOf(person.id), role, days, fault } as const, person.id)];
      });
    });
  },
};
