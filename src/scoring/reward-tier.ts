import { inFaultOrder, readAt, requireSameSize } from './arguments';
import { bandsFrom, bandWith } from './bands';
import type { Band } from './bands';
import { isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { nameOf, numberIfAny, numberOf } from './cell-readers';

export interface TierBand extends Band {
  readonly tier: string | number | boolean;
}

/**
 * The bands of a tier table, best first. Rows without a minimum drop out; the order of the table does not matter.
 *
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `blank-cell`, `duplicate`
 */
export function tierBands(minScores: Cells, tiers: Cells): TierBand[] {
  requireSameSize({ minScores, tiers });
  const isBand = (row: number): boolean => !isBlank(minScores.at(row));
  return inFaultOrder({ minScores: [minScores, numberIfAny], tiers: [tiers, nameOf, isBand] }, () =>
    bandsFrom('minScores', minScores, (row) => ({ tier: nameOf(tiers.at(row)) })),
  );
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
  return readAt('score', index, (cell) => bandWith(bands, numberOf(cell), 'minScores').tier, score);
}
