import type { FindingData } from '../finding';
import { isInPeriod } from '../in-period';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Found, Rule } from './rule';

/** Rows without a period, or of one that there is not: told once for each table and period. */
export const unknownPeriod: Rule<'unknown-period'> = {
  severity: 'blocking',
  check: ({ unknownPeriods }) =>
    unknownPeriods.map(({ table, period, count, at }) =>
      foundAt(at, 'period', { table, column: 'period', period, count }),
    ),
};

/**
 * Somebody who was there in a part of the period and has no final score of it: the other parts would count for more. A part of
 * which nobody has one is told once.
 */
export const subPeriodScoreMissing: Rule<'sub-period-score-missing'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const participants = participantsOf(cycle);
    const people = cycle.employees.filter(({ id }) => participants.has(id));
    return cycle.subPeriods
      .filter(({ weight }) => weight > 0)
      .flatMap((part): Found<FindingData['sub-period-score-missing']>[] => {
        const scored = new Set(
          cycle.subPeriodScores
            .filter(({ period, finalScore }) => period === part.period && finalScore !== null)
            .map(({ employeeId }) => employeeId),
        );
        const asked = people.filter((person) => isInPeriod(person, part));
        const without = asked.filter(({ id }) => !scored.has(id));
        if (without.length > 1 && without.length === asked.length)
          return [foundAt(part.at, 'period', { whose: '', part: part.period, count: without.length })];
        return without.map(({ at, id }) =>
          foundAt(at, 'name', { whose: nameOf(id), part: part.period, count: 1 }, id),
        );
      });
  },
};

/** KPI results and ratings of a period that is made of the scores of its parts: they do not count. */
export const entriesBesideParts: Rule<'entries-beside-parts'> = {
  severity: 'warning',
  check: ({ period: { period }, subPeriods, results, ratings }) => {
    const first = results[0] ?? ratings[0];
    return first && subPeriods.length > 0
      ? [foundAt(first.at, 'employeeId', { period, count: results.length + ratings.length })]
      : [];
  },
};
