import type { Cycle } from '../../../cycle/cycle';
import { readCell } from '../../../cycle/read-cell';
import { tiersInOrder } from '../../../cycle/rewards/tier-order';
import { directionsOf } from '../../../cycle/rewards/what-if';
import type { TriedRule } from '../../../cycle/rewards/what-if';
import type { RewardViewWords } from '../../../locales/reward-view-words';

/** A rule that can be tried: what it is now, and what it becomes with what was chosen or typed. */
export interface RuleToTry {
  readonly id: string;
  /** Under which heading it is offered. */
  readonly group: keyof RewardViewWords['whatIf']['groups'];
  readonly label: string;
  readonly now: string;
  /** Its values, where it takes only these. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  /** `null` for a number that is none. */
  with(value: string): TriedRule | null;
}

const POLICY = ['kpiShare', 'share360', 'cap', 'floor', 'adjustMax', 'adjustMin'] as const;
const MONEY = ['budget', 'bonusFloor', 'bonusCap', 'raiseBudget'] as const;
const DISTRIBUTIONS = ['guideline', 'binding'] as const;
const PERCENT = 100;

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
  const { policy, meritMatrix } = cycle;
  const tiers = tiersInOrder(cycle.tiers);
  const ofTier = (column: 'minScore' | 'bonusFactor' | 'raisePercent', scale = 1): RuleToTry[] =>
    tiers.map(({ tier, [column]: now }) => ({
      id: `${column} ${tier}`,
      group: column === 'minScore' ? 'tiers' : 'money',
      label: whatIf[column](tier),
      now: numberSaid(now, scale),
      choices: null,
      with: (typed) => amountIn(typed, scale, (value) => ({ kind: 'tier', tier, column, value })),
    }));
  return [
    ...POLICY.map((rule): RuleToTry => ({
      id: rule,
      group: 'scores',
      label: whatIf.rules[rule],
      now: String(policy[rule]),
      choices: null,
      with: (typed) => {
        const value = numberIn(typed);
        if (value === null || (rule === 'adjustMin' ? value > 0 : value < 0)) return null;
        return { kind: 'policy', rule, value };
      },
    })),
    ...ofTier('minScore'),
    {
      id: 'forcedDistribution',
      group: 'tiers',
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
      group: 'money',
      label: whatIf.rules[rule],
      now: numberSaid(policy.rewards[rule]),
      choices: null,
      with: (typed) => amountIn(typed, 1, (value) => ({ kind: 'rewards', rules: { [rule]: value } })),
    })),
    ...ofTier('bonusFactor'),
    // Where there is a matrix, it says who gets which raise.
    ...(meritMatrix.length > 0
      ? meritMatrix.map(({ tier, compaMin, raise }): RuleToTry => ({
          id: `matrix ${compaMin} ${tier}`,
          group: 'money',
          label: whatIf.matrix(tier, numberSaid(compaMin)),
          now: numberSaid(raise, PERCENT),
          choices: null,
          with: (typed) => amountIn(typed, PERCENT, (value) => ({ kind: 'matrix', tier, compaMin, value })),
        }))
      : ofTier('raisePercent', PERCENT)),
    ...directionsOf(cycle).map(({ kpi, direction }): RuleToTry => ({
      id: `kpi ${kpi}`,
      group: 'directions',
      label: kpi,
      now: direction,
      choices: Object.entries(directions).map(([value, label]) => ({ value, label })),
      with: (value) => ({ kind: 'direction', kpi, direction: value }),
    })),
  ];
}

/** What multiplying and dividing add lies beyond twelve digits. */
const exact = (value: number): number => Number(value.toPrecision(12));

const numberSaid = (value: number | null, scale = 1): string =>
  value === null ? '' : String(exact(value * scale));

/**
 * @param scale how many of what is typed make one; with a percent sign a hundred do, which only percentages are typed with
 */
function numberIn(typed: string, scale = 1): number | null {
  const { value } = readCell(typed, 'number', 'month-first');
  if (typeof value !== 'number') return null;
  if (/[%％]/.test(typed)) return scale === PERCENT ? value : null;
  return exact(value / scale);
}

function amountIn(typed: string, scale: number, ruleOf: (amount: number) => TriedRule): TriedRule | null {
  const number = numberIn(typed, scale);
  return number === null || number < 0 ? null : ruleOf(number);
}
