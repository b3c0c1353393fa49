import type { Cycle } from '../cycle';
import { policyText } from '../policy-row';
import type { RecordOf } from '../tables';

/** The rule of the policy that keeps the pool which was split for a period last; blank, or not there: none was. */
export const poolKey = (period: string): string => `pool.${period}`;

/** The pool that the written bonuses of a period are parts of, as the policy has it; blank where they are none. */
export const splitPoolOf = (rules: readonly RecordOf<'MeritPolicy'>[], period: string): string =>
  policyText(rules, poolKey(period));

/** Whether bonuses are what HR types: there is no pool to split, and those that are written are no parts of an earlier one. */
export const areBonusesTyped = ({ policy, splitPool }: Cycle): boolean =>
  policy.rewards.budget === null && splitPool === '';

/** The bonuses that HR has typed into the scores, by id; of several rows of a person their sum, as in the overview. */
export function typedBonuses(cycle: Cycle): Map<string, number> {
  const typed = new Map<string, number>();
  if (!areBonusesTyped(cycle)) return typed;
  for (const { employeeId, bonus } of cycle.writtenScores)
    if (bonus !== null) typed.set(employeeId, (typed.get(employeeId) ?? 0) + bonus);
  return typed;
}
