import type { Employee, Period } from './tables';

/** Whether somebody is ranked and takes a place among the people of a tier, or why not. */
export type Standing = 'counted' | 'on-probation' | 'not-eligible';

/**
 * A person's standing: as the list of employees says; where it says nothing, people whose probation ends after the period are
 * not counted.
 */
export function standingOf(
  { eligible, probationEnd }: Pick<Employee, 'eligible' | 'probationEnd'>,
  { end }: Pick<Period, 'end'>,
): Standing {
  if (eligible !== null) return eligible ? 'counted' : 'not-eligible';
  return probationEnd !== null && end !== null && probationEnd > end ? 'on-probation' : 'counted';
}
