import { forComparison } from '../../scoring/cell';
import { weightCheck } from '../../scoring/weight-check';
import { ScoringError } from '../../scoring/scoring-error';
import { foundAt } from './rule';
import type { Rule } from './rule';

/** Tiers without a minimum, with one that is there twice, or with the same name. */
export const tierMinimums: Rule = {
  id: 'tier-minimums',
  severity: 'blocking',
  check: ({ tiers }) => {
    const minimums = new Set<number>();
    const names = new Set<string>();
    return tiers.flatMap(({ at, tier, minScore }) => {
      const name = tier.toLowerCase();
      if (tier === '' || names.has(name)) return [foundAt(at, 'tier', { tier, minimum: minScore ?? '' })];
      names.add(name);
      if (minScore === null || minimums.has(forComparison(minScore))) {
        return [foundAt(at, 'minScore', { tier, minimum: minScore ?? '' })];
      }
      minimums.add(forComparison(minScore));
      return [];
    });
  },
};

export const tierShares: Rule = {
  id: 'tier-shares',
  severity: 'warning',
  check: ({ tiers }) => {
    const [first] = tiers;
    const shares = tiers.map(({ share }) => share);
    if (!first || shares.every((share) => share === null)) return [];
    try {
      const missing = weightCheck(shares);
      return missing === 0 ? [] : [foundAt(first.at, 'share', { missing: Number(missing.toFixed(6)) })];
    } catch (error) {
      if (!(error instanceof ScoringError)) throw error;
      const negative = tiers.find(({ share }) => (share ?? 0) < 0) ?? first;
      return [foundAt(negative.at, 'share', { missing: 0 })];
    }
  },
};
