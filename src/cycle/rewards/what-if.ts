import { directionOf } from '../../scoring/kpi-attainment';
import type { Direction } from '../../scoring/kpi-attainment';
import { comparable } from '../clean-text';
import type { Cycle } from '../cycle';
import type { PolicyNumber } from '../policy';
import type { Tier } from '../tables';
import type { EmployeeReward, Rewards } from './reward-cycle';
import type { RewardRules } from './reward-rules';

/** Another rule, to see what it would change. */
export type TriedRule =
  | { readonly kind: 'policy'; readonly rule: PolicyNumber; readonly value: number }
  | { readonly kind: 'rewards'; readonly rules: Partial<RewardRules> }
  /** A number of a tier. */
  | {
      readonly kind: 'tier';
      readonly tier: string;
      readonly column: keyof Pick<Tier, 'minScore' | 'bonusFactor' | 'raisePercent'>;
      readonly value: number;
    }
  /** A cell of the merit matrix. */
  | {
      readonly kind: 'matrix';
      readonly tier: string;
      readonly compaMin: number | null;
      readonly value: number;
    }
  /** A KPI's direction, for everybody who has it. */
  | { readonly kind: 'direction'; readonly kpi: string; readonly direction: string };

/** The KPIs that people have, each with its direction; one that is none of the known ones counts as `higher`. */
export function directionsOf({ results }: Cycle): { readonly kpi: string; readonly direction: Direction }[] {
  const kpis = new Map(results.map(({ kpi, direction }) => [kpi, direction]));
  return [...kpis].map(([kpi, direction]) => ({ kpi, direction: directionOf(direction) ?? 'higher' }));
}

/** The cycle as it would be under another rule; nothing is written. */
export function underRule(cycle: Cycle, tried: TriedRule): Cycle {
  switch (tried.kind) {
    case 'policy': {
      const { rule, value } = tried;
      const policy = { ...cycle.policy, [rule]: value };
      if (rule !== 'floor' && rule !== 'cap') return { ...cycle, policy };
      // Targets are agreed with the limit that the scheme had: who has that one has the other one then.
      const results = cycle.results.map((result) =>
        result[rule] === cycle.policy[rule] ? { ...result, [rule]: value } : result,
      );
      return { ...cycle, policy, results };
    }
    case 'rewards':
      return {
        ...cycle,
        policy: { ...cycle.policy, rewards: { ...cycle.policy.rewards, ...tried.rules } },
      };
    case 'tier':
      return {
        ...cycle,
        tiers: cycle.tiers.map((tier) =>
          tier.tier === tried.tier ? { ...tier, [tried.column]: tried.value } : tier,
        ),
      };
    case 'matrix':
      return {
        ...cycle,
        meritMatrix: cycle.meritMatrix.map((cell) =>
          cell.tier === tried.tier && cell.compaMin === tried.compaMin
            ? { ...cell, raise: tried.value }
            : cell,
        ),
      };
    case 'direction':
      return {
        ...cycle,
        results: cycle.results.map((result) =>
          comparable(result.kpi) === comparable(tried.kpi)
            ? { ...result, direction: tried.direction }
            : result,
        ),
      };
  }
}

/** Somebody for whom another rule makes a difference. */
export interface RewardChange {
  readonly before: EmployeeReward;
  readonly after: EmployeeReward;
}

/** Those whose score, tier, bonus or raise is another one: who changes tier first, then by the difference of the bonus. */
export function rewardChanges(before: Rewards, after: Rewards): RewardChange[] {
  return before.people
    .flatMap((one, index): RewardChange[] => {
      const other = after.people[index];
      return other && isOther(one, other) ? [{ before: one, after: other }] : [];
    })
    .sort(
      (one, other) =>
        Number(changesTier(other)) - Number(changesTier(one)) || bonusStep(other) - bonusStep(one),
    );
}

const isOther = (one: EmployeeReward, other: EmployeeReward): boolean =>
  (['finalScore', 'finalTier', 'bonus', 'raiseAmount', 'raise'] as const).some(
    (key) => one[key] !== other[key],
  );

export const changesTier = ({ before, after }: RewardChange): boolean => before.finalTier !== after.finalTier;

const bonusStep = ({ before, after }: RewardChange): number =>
  Math.abs((after.bonus ?? 0) - (before.bonus ?? 0));
