import type { Cycle } from '../../../cycle/cycle';
import { tiersInOrder } from '../../../cycle/rewards/tier-order';
import { directionsOf } from '../../../cycle/rewards/what-if';
import type { TriedRule } from '../../../cycle/rewards/what-if';
import type { RewardViewWords } from '../../../locales/reward-view-words';

/** A rule that can be tried: what it is now, and what it becomes with what was chosen or typed. */
export interface RuleToTry {
  readonly id: string;
  readonly label: string;
  readonly now: string;
  /** Its values, where it takes only these. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  /** `null` for a number that is none. */
  with(value: string): TriedRule | null;
}

const POLICY = ['kpiShare', 'share360', 'cap', 'floor', 'adjustMax', 'adjustMin'] as const;
const MONEY = ['budget', 'raiseBudget'] as const;
const DISTRIBUTIONS = ['guideline', 'binding'] as const;

/**
 * The rules of a cycle that can be tried.
 *
 * @param directions each direction with its name, in the order in which they are offered
 */
export function rulesToTry(
  cycle: Cycle,
  { whatIf }: RewardViewWords,
  directions: Readonly<Record<string, string>>,
): RuleToTry[] {
  const { policy } = cycle;
  return [
    ...POLICY.map((rule): RuleToTry => ({
      id: rule,
      label: whatIf.rules[rule],
      now: String(policy[rule]),
      choices: null,
      with: (value) =>
        numberIn(value, rule === 'adjustMin', (number) => ({ kind: 'policy', rule, value: number })),
    })),
    ...tiersInOrder(cycle.tiers).map(({ tier, minScore }): RuleToTry => ({
      id: `tier ${tier}`,
      label: whatIf.minScore(tier),
      now: minScore === null ? '' : String(minScore),
      choices: null,
      with: (value) => numberIn(value, false, (number) => ({ kind: 'minScore', tier, value: number })),
    })),
    {
      id: 'forcedDistribution',
      label: whatIf.rules.forcedDistribution,
      now: policy.rewards.forcedDistribution,
      choices: DISTRIBUTIONS.map((value) => ({ value, label: whatIf.choices[value] })),
      with: (value) => ({
        kind: 'rewards',
        rules: { forcedDistribution: value === 'binding' ? 'binding' : 'guideline' },
      }),
    },
    ...MONEY.map((rule): RuleToTry => ({
      id: rule,
      label: whatIf.rules[rule],
      now: policy.rewards[rule] === null ? '' : String(policy.rewards[rule]),
      choices: null,
      with: (value) => numberIn(value, false, (number) => ({ kind: 'rewards', rules: { [rule]: number } })),
    })),
    ...directionsOf(cycle).map(({ kpi, direction }): RuleToTry => ({
      id: `kpi ${kpi}`,
      label: whatIf.direction(kpi),
      now: direction,
      choices: Object.entries(directions).map(([value, label]) => ({ value, label })),
      with: (value) => ({ kind: 'direction', kpi, direction: value }),
    })),
  ];
}

function numberIn(
  typed: string,
  canBeNegative: boolean,
  ruleOf: (number: number) => TriedRule,
): TriedRule | null {
  const number = Number(typed.trim());
  if (typed.trim() === '' || !Number.isFinite(number)) return null;
  return number < 0 !== canBeNegative && number !== 0 ? null : ruleOf(number);
}
