import { inFaultOrder } from './arguments';
import type { Inputs } from './arguments';
import { forComparison } from './cell';
import type { Cell, Cells } from './cell';
import { amountIfAny, numberIfAny, weightOf } from './cell-readers';

/** The part of the total by which weights may miss it: 33.33 × 3 is accepted. */
const DEFAULT_TOLERANCE = 0.001;

/**
 * What the weights lack to their total: total − Σ weights, or exactly 0 when that is within the tolerance.
 *
 * @param total default 1 when no weight exceeds 1, otherwise 100
 * @param tolerance absolute; default 0.1 % of the total
 * @throws ScoringError `error-value`, `not-a-number`, `negative-number`, `negative-number` (tolerance)
 */
export function weightCheck(weights: Cells, total?: Cell, tolerance?: Cell): number {
  const inputs: Inputs = {
    weights: [weights, weightOf],
    total: [[total], numberIfAny],
    tolerance: [[tolerance], amountIfAny],
  };
  return inFaultOrder(inputs, () => {
    let sum = 0;
    let largest = 0;
    for (let row = 0; row < weights.length; row++) {
      const weight = weightOf(weights.at(row));
      sum += weight;
      largest = Math.max(largest, weight);
    }
    const wanted = numberIfAny(total) ?? (forComparison(largest) > 1 ? 100 : 1);
    const allowed = amountIfAny(tolerance) ?? Math.abs(wanted) * DEFAULT_TOLERANCE;
    const missing = wanted - sum;
    return forComparison(Math.abs(missing)) <= forComparison(allowed) ? 0 : missing;
  });
}
