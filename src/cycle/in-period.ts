import type { Employee, Period } from './tables';

/** Whether somebody was employed on a day of the period. Who left before it, or came after it, is not asked for anything. */
export const isInPeriod = (
  { hireDate, endDate }: Pick<Employee, 'hireDate' | 'endDate'>,
  { start, end }: Pick<Period, 'start' | 'end'>,
): boolean =>
  (endDate === null || start === null || endDate >= start) &&
  (hireDate === null || end === null || hireDate <= end);
