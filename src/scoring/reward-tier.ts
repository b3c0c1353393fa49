import { requireNoError, requireNumber, requireSameSize } from './arguments';
import { forComparison, isBlank, isErrorValue } from './cell';
import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

/** A tier's band begins at its minimum and ends where the next one begins. */
export interface TierBand {
  readonly minimum: number;
  readonly tier: string | number | boolean;
}

/**
 * The bands of a tier table, best first. Rows without a minimum drop out; the order of the table does not matter.
 *
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `blank-cell`, `duplicate`
 */
export function tierBands(minScores: Cells, tiers: Cells): TierBand[] {
  requireSameSize(['minScores', minScores], ['tiers', tiers]);
  const rows = minScores.map((_, row) => row).filter((row) => !isBlank(minScores.at(row)));
  for (const [argument, cells] of [
    ['minScores', minScores],
    ['tiers', tiers],
  ] as const) {
    for (const index of rows) {
      requireNoError(cells.at(index), argument, index);
    }
  }
  const bands: TierBand[] = [];
  const seen = new Set<number>();
  for (const row of rows) {
    const minimum = requireNumber(minScores.at(row), 'minScores', row);
    const tier = tiers.at(row);
    if (isBlank(tier) || isErrorValue(tier))
      throw new ScoringError('blank-cell', { argument: 'tiers', index: row });
    if (seen.has(forComparison(minimum))) {
      throw new ScoringError('duplicate', { argument: 'minScores', index: row, value: minimum });
    }
    seen.add(forComparison(minimum));
    bands.push({ minimum, tier });
  }
  return bands.sort((one, other) => other.minimum - one.minimum);
}

/**
 * The tier with the greatest minimum ≤ score: bands are [minimum, next minimum), so nothing falls between them.
 *
 * @param bands best first, as `tierBands` gives them
 * @returns `null` for a blank score
 * @throws ScoringError `error-value`, `not-a-number`, `below-lowest`, `empty-table`
 */
export function rewardTier(score: Cell, bands: readonly TierBand[], index = 0): TierBand['tier'] | null {
  if (isBlank(score)) return null;
  const value = requireNumber(score, 'score', index);
  const band = bands.find(({ minimum }) => forComparison(minimum) <= forComparison(value));
  if (band) return band.tier;
  const lowest = bands.at(-1)?.minimum;
  throw lowest === undefined
    ? new ScoringError('empty-table', { argument: 'minScores' })
    : new ScoringError('below-lowest', { argument: 'score', index, value, lowest });
}
