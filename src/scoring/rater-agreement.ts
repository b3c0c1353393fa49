import { inFaultOrder } from './arguments';
import type { Inputs } from './arguments';
import { isUnscored } from './cell';
import type { Cell, Cells } from './cell';
import { numberOf } from './cell-readers';
import { variance } from './moments';
import { ScoringError } from './scoring-error';

/**
 * Agreement of raters on one item, r_wg = 1 − s² / σ²: s² the sample variance of the ratings, σ² = (A² − 1)/12 what
 * ratings at random on a scale of A = scaleMax − scaleMin + 1 points would have. Below 0 gives 0.
 *
 * Source: James, Demaree & Wolf (1984).
 *
 * @param ratings blank and N/A drop out
 * @returns 0–1
 * @throws ScoringError `error-value`, `not-a-number`, `blank-cell` and `reversed-range` (the scale's ends), `too-few`
 * (ratings: fewer than two)
 */
export function withinGroupAgreement(ratings: Cells, scaleMin: Cell, scaleMax: Cell): number {
  const counts = (row: number): boolean => !isUnscored(ratings.at(row));
  const inputs: Inputs = {
    ratings: [ratings, numberOf, counts],
    scaleMin: [[scaleMin], numberOf],
    scaleMax: [[scaleMax], numberOf],
  };
  return inFaultOrder(inputs, () => {
    const values = ratings.flatMap((cell) => (isUnscored(cell) ? [] : [numberOf(cell)]));
    const [low, high] = [numberOf(scaleMin), numberOf(scaleMax)];
    if (high <= low) throw new ScoringError('reversed-range', { low, high }).at('scaleMax', 0);
    if (values.length < 2)
      throw new ScoringError('too-few', { argument: 'ratings', count: values.length, minimum: 2 });
    const points = high - low + 1;
    return Math.max(0, 1 - variance(values) / ((points ** 2 - 1) / 12));
  });
}
