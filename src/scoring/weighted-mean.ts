import { inFaultOrder, requireNumber, requireSameSize, requireWeight, rowCounts } from './arguments';
import type { FaultInput } from './arguments';
import { isBlank } from './cell';
import type { Cells } from './cell';
import { ScoringError } from './scoring-error';

/**
 * Weighted mean Σ w·s / Σ w over the scored rows: a row without a score drops out and the other weights share its part in
 * proportion.
 *
 * @param scores on any scale; blank is not scored yet
 * @param weights need not add up to 1 or 100; blank is 0
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `negative-number`, `nothing-scored`, `zero-weights`
 */
export function weightedMean(scores: Cells, weights: Cells): number {
  requireSameSize(['scores', scores], ['weights', weights]);
  const counts = (row: number): boolean => rowCounts(scores.at(row), weights.at(row));
  const inputs: readonly FaultInput[] = [
    ['scores', scores, true, counts],
    ['weights', weights, true, counts],
  ];
  return inFaultOrder(inputs, () => {
    let sum = 0;
    let used = 0;
    let scored = false;
    for (let row = 0; row < scores.length; row++) {
      if (isBlank(scores.at(row))) continue;
      scored = true;
      const weight = requireWeight(weights.at(row), 'weights', row);
      if (weight === 0) continue;
      sum += weight * requireNumber(scores.at(row), 'scores', row);
      used += weight;
    }
    if (!scored) throw new ScoringError('nothing-scored', {});
    if (used === 0) throw new ScoringError('zero-weights', {});
    return sum / used;
  });
}
