import { daysIn, employedDays } from './assignments';
import type { Employee, Period } from './tables';

/** Calendar days, first and last included; `null` where the period has no dates. */
export interface DaysWorked {
  readonly inPeriod: number | null;
  /** From the first day of work, or of the period, to the last. */
  readonly employed: number | null;
  readonly leave: number;
  /** Days employed without those on leave, never below 0. */
  readonly worked: number | null;
}

/** How many of the period's days somebody worked: what a bonus is in proportion to. */
export function daysWorked(person: Employee, period: Period): DaysWorked {
  const leave = person.leaveDays ?? 0;
  const { start, end } = period;
  if (start === null || end === null) return { inPeriod: null, employed: null, leave, worked: null };
  const employedIn = employedDays(person, period);
  const employed = employedIn ? daysIn(employedIn) : 0;
  return {
    inPeriod: daysIn({ from: start, to: end }),
    employed,
    leave,
    worked: Math.min(employed, Math.max(0, employed - leave)),
  };
}
