import type { EmployeeReward } from '../../../cycle/rewards/reward-cycle';
import type { MissingPart } from '../../../cycle/scores';
import type { Tier } from '../../../cycle/tables';

export interface TierLine {
  readonly tier: string;
  /** Those who are counted: people on probation or not eligible are not. */
  readonly people: number;
  /** Of everybody who is counted and has a tier, 0–1; `null` while nobody has one. */
  readonly share: number | null;
  /** As the tier table says it, 0–1; `null` where it says nothing. */
  readonly guideline: number | null;
  /** Of all its people together; `null` where nobody has any. */
  readonly bonus: number | null;
  readonly raises: number | null;
}

export interface RewardSummary {
  readonly lines: readonly TierLine[];
  readonly scored: number;
  /** Of those who have a tier: on probation or not eligible. */
  readonly notCounted: number;
  readonly all: number;
  readonly without: readonly { readonly score: EmployeeReward; readonly missing: readonly MissingPart[] }[];
}

/** How the scores spread over the tiers, beside what the scheme has in mind, and who has none. */
export function summaryOf(scores: readonly EmployeeReward[], tiers: readonly Tier[]): RewardSummary {
  const withTier = scores.filter(({ finalTier }) => finalTier !== '');
  const counted = withTier.filter(({ standing }) => standing === 'counted');
  const named = tiers.filter(({ tier }) => tier !== '');
  // Shares add up to 1 or to 100.
  const whole = named.reduce((sum, { share }) => sum + (share ?? 0), 0) > 1.5 ? 100 : 1;
  return {
    lines: named.map(({ tier, share }) => {
      const people = counted.filter(({ finalTier }) => finalTier === tier);
      return {
        tier,
        people: people.length,
        share: counted.length === 0 ? null : people.length / counted.length,
        guideline: share === null ? null : share / whole,
        bonus: sumOf(people.map(({ bonus }) => bonus)),
        raises: sumOf(people.map(({ raiseAmount }) => raiseAmount)),
      };
    }),
    scored: withTier.length,
    notCounted: withTier.length - counted.length,
    all: scores.length,
    without: scores
      .filter(({ finalTier }) => finalTier === '')
      .map((score) => ({ score, missing: score.missing })),
  };
}

/** `null` where nothing is there to be added up. */
export function sumOf(amounts: readonly (number | null)[]): number | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0);
}
