import { groupBy } from './group-by';
import type { Assignment, Employee, Period } from './tables';

/** Days that follow one another, as Excel serial days; both count. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Days of the period on which a person was in one place. */
export interface Stay extends DayRange, Pick<Assignment, 'department' | 'role' | 'managerId'> {}

/** A role that a person had in the period, and on how many of its days. */
export interface RoleHeld {
  readonly role: string;
  readonly days: number;
}

export const daysIn = ({ from, to }: DayRange): number => to - from + 1;

/** The days of the period on which somebody was employed; `null` when there were none, or the period has no dates. */
export function employedDays(
  { hireDate, endDate }: Pick<Employee, 'hireDate' | 'endDate'>,
  { start, end }: Pick<Period, 'start' | 'end'>,
): DayRange | null {
  if (start === null || end === null) return null;
  const from = Math.max(start, hireDate ?? start);
  const to = Math.min(end, endDate ?? end);
  return from <= to ? { from, to } : null;
}

/**
 * Where a person was on the days of the period, in order. An assignment without a first or last day holds since ever or until
 * further notice. A day that two assignments have belongs to the one that began later; a day that none has belongs to what the
 * list of employees says. What an assignment leaves blank, it says too. Nothing for somebody without assignments in the period.
 *
 * @param assignments the person's
 */
export function staysOf(
  person: Employee,
  assignments: readonly Assignment[],
  period: Pick<Period, 'start' | 'end'>,
): Stay[] {
  const employed = employedDays(person, period);
  if (!employed) return [];
  const within = assignments
    .map((one) => ({
      one,
      from: Math.max(employed.from, one.from ?? employed.from),
      to: Math.min(employed.to, one.to ?? employed.to),
    }))
    .filter(({ from, to }) => from <= to)
    .sort((first, second) => (first.one.from ?? 0) - (second.one.from ?? 0));
  if (within.length === 0) return [];
  const turns = new Set([employed.from, ...within.flatMap(({ from, to }) => [from, to + 1])]);
  const days = [...turns].filter((day) => day <= employed.to).sort((first, second) => first - second);
  const stays: Stay[] = [];
  days.forEach((from, index) => {
    const place = within.filter((stay) => stay.from <= from && from <= stay.to).at(-1)?.one ?? person;
    const stay: Stay = {
      role: place.role || person.role,
      department: place.department || person.department,
      managerId: place.managerId || person.managerId,
      from,
      to: (days[index + 1] ?? employed.to + 1) - 1,
    };
    const last = stays.at(-1);
    if (last && isSamePlace(last, stay)) stays[stays.length - 1] = { ...last, to: stay.to };
    else stays.push(stay);
  });
  return stays;
}

const isSamePlace = (one: Stay, other: Stay): boolean =>
  one.role === other.role && one.department === other.department && one.managerId === other.managerId;

/** The roles of a person in the period, in the order in which they were first held. */
export function rolesHeld(
  person: Employee,
  assignments: readonly Assignment[],
  period: Pick<Period, 'start' | 'end'>,
): RoleHeld[] {
  const stays = staysOf(person, assignments, period);
  if (stays.length === 0) return [{ role: person.role, days: 1 }];
  return [...groupBy(stays, ({ role }) => role)].map(([role, same]) => ({
    role,
    days: same.reduce((sum, stay) => sum + daysIn(stay), 0),
  }));
}
