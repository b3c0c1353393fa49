import type { FindingData } from '../finding';
import { standingOf } from '../standing';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Found, Rule } from './rule';

/** Bonuses or raises that come to more than the policy has for them, as the results were written last. */
export const budgetExceeded: Rule<'budget-exceeded'> = {
  severity: 'blocking',
  hrOnly: true,
  check: ({ writtenScores, policy }) => {
    const { budget, raiseBudget, currency } = policy.rewards;
    const bonuses = writtenScores.map(({ bonus }) => bonus ?? 0);
    const raises = writtenScores.map(({ raiseAmount }) => raiseAmount ?? 0);
    return (
      [
        ['bonus', 'bonus', bonuses, budget],
        ['raise', 'raiseAmount', raises, raiseBudget],
      ] as const
    ).flatMap(([of, column, amounts, allowed]): Found<FindingData['budget-exceeded']>[] => {
      const total = inCents(amounts.reduce((sum, amount) => sum + amount, 0));
      const first = writtenScores.find((_, index) => amounts[index] !== 0);
      return first && allowed !== null && total > inCents(allowed)
        ? [foundAt(first.at, column, { budget: of, total, allowed, currency })]
        : [];
    });
  },
};

/** Amounts are whole cents: what is beyond is left over from adding them. */
const inCents = (amount: number): number => Math.round(amount * 100) / 100;

/** Somebody whose part of the pool cannot be told; a salary below 0 leaves without a raise as well. */
export const salaryMissing: Rule<'salary-missing'> = {
  severity: 'blocking',
  check: (cycle) => {
    const { budget, bonusBySalary } = cycle.policy.rewards;
    const isNeeded = budget !== null && bonusBySalary;
    const nameOf = namesOf(cycle);
    const participants = participantsOf(cycle);
    return cycle.employees
      .filter(({ id }) => participants.has(id))
      .filter(({ salary }) => (salary === null ? isNeeded : salary < 0))
      .filter((person) => standingOf(person, cycle.period) === 'counted')
      .map(({ at, id, salary }) => {
        const fault = salary === null ? 'missing' : 'negative';
        return foundAt(at, 'salary', { whose: nameOf(id), fault } as const, id);
      });
  },
};
