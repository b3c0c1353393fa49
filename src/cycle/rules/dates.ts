import { daysIn } from '../assignments';
import type { FindingData } from '../finding';
import { foundAt, namesOf } from './rule';
import type { Found, Rule } from './rule';

/** A period that ends before it begins, or without the dates by which days are counted. */
export const periodDates: Rule<'period-dates'> = {
  severity: 'blocking',
  check: ({ period: { at, period, start, end }, policy }): Found<FindingData['period-dates']>[] => {
    if (start !== null && end !== null)
      return start > end ? [foundAt(at, 'end', { period, fault: 'reversed' })] : [];
    const { budget, bonusByDays } = policy.rewards;
    const column = start === null ? 'start' : 'end';
    return budget !== null && bonusByDays ? [foundAt(at, column, { period, fault: 'missing' })] : [];
  },
};

/** Who left before being hired is taken for not there; leave that cannot be makes days worked, and a bonus, wrong. */
export const employmentDates: Rule<'employment-dates'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const { start, end } = cycle.period;
    const longest = start === null || end === null ? Infinity : daysIn({ from: start, to: end });
    return cycle.employees.flatMap(
      ({ at, id, hireDate, endDate, leaveDays }): Found<FindingData['employment-dates']>[] => {
        const whose = nameOf(id);
        const gap = hireDate !== null && endDate !== null ? hireDate - endDate : 0;
        if (gap > 0) return [foundAt(at, 'endDate', { whose, fault: 'reversed', days: gap }, id)];
        const days = leaveDays ?? 0;
        const isPossible = days >= 0 && days <= longest;
        return isPossible ? [] : [foundAt(at, 'leaveDays', { whose, fault: 'leave', days }, id)];
      },
    );
  },
};
