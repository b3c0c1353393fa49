import { comparableName } from '../../scoring/cell';
import { rewardTier, tierBands } from '../../scoring/reward-tier';
import type { TierBand } from '../../scoring/reward-tier';
import type { Tier } from '../tables';
import { whenPossible } from '../when-possible';

/** The tiers as bands, best first; none when the table cannot be used (the check says why). */
export function bandsOf(tiers: readonly Tier[]): TierBand[] {
  return (
    whenPossible(() =>
      tierBands(
        tiers.map(({ minScore }) => minScore),
        tiers.map(({ tier }) => tier),
      ),
    ) ?? []
  );
}

/** The tiers that have a name, best first: by their minimums, or as they stand where one states none. */
export function tiersInOrder(tiers: readonly Tier[]): Tier[] {
  const named = tiers.filter(({ tier }) => tier !== '');
  if (named.some(({ minScore }) => minScore === null)) return named;
  return [...named].sort((one, other) => (other.minScore ?? 0) - (one.minScore ?? 0));
}

/** A tier as the tier table writes it; blank when it has none of that name. */
export const tierNamed = (name: string, tiers: readonly Tier[]): string =>
  tiers.find(({ tier }) => comparableName(tier) === comparableName(name))?.tier ?? '';

/** Of two tiers the worse one; a blank one is no limit. @param tiers best first */
export function worseTier(tier: string, other: string, tiers: readonly Tier[]): string {
  return placeOf(other, tiers) > placeOf(tier, tiers) ? other : tier;
}

/** A tier's place among the tiers, the best 0; −1 when it is none of them. */
export const placeOf = (name: string, tiers: readonly Tier[]): number =>
  tiers.findIndex(({ tier }) => tier === name);

/** The tier whose band holds a score; blank below all. */
export const tierOfScore = (score: number, bands: readonly TierBand[]): string =>
  String(whenPossible(() => rewardTier(score, bands)) ?? '');
