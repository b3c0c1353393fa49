import { inFaultOrder, requireSameSize, rowCounts } from './arguments';
import { isBlank } from './cell';
import type { Cells } from './cell';
import { numberOf, weightOf } from './cell-readers';
import { requireWeights, RunningMean } from './running-mean';

/**
 * Weighted mean Σ w·s / Σ w over the scored rows: a row without a score drops out and the other weights share its part in
 * proportion.
 *
 * @param scores on any scale; blank is not scored yet
 * @param weights need not add up to 1 or 100; blank is 0
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `negative-number`, `nothing-scored`, `zero-weights`
 */
export function weightedMean(scores: Cells, weights: Cells): number {
  requireSameSize({ scores, weights });
  const counts = (row: number): boolean => rowCounts(scores.at(row), weights.at(row));
  return inFaultOrder({ scores: [scores, numberOf, counts], weights: [weights, weightOf, counts] }, () => {
    const mean = new RunningMean();
    for (let row = 0; row < scores.length; row++) {
      const [score, weight] = [scores.at(row), weights.at(row)];
      if (rowCounts(score, weight)) mean.add(numberOf(score), weightOf(weight));
    }
    requireWeights(mean.weights, scores, isBlank);
    return mean.value;
  });
}
