import { inFaultOrder, numberOr, requireWeight } from './arguments';
import type { FaultInput } from './arguments';
import { forComparison } from './cell';
import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

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
  const inputs: readonly FaultInput[] = [
    ['weights', weights, true],
    ['total', [total], true],
    ['tolerance', [tolerance], true],
  ];
  return inFaultOrder(inputs, () => {
    let sum = 0;
    let largest = 0;
    for (let row = 0; row < weights.length; row++) {
      const weight = requireWeight(weights.at(row), 'weights', row);
      sum += weight;
      largest = Math.max(largest, weight);
    }
    const wanted = numberOr(forComparison(largest) > 1 ? 100 : 1, total, 'total', 0);
    const allowed = numberOr(Math.abs(wanted) * DEFAULT_TOLERANCE, tolerance, 'tolerance', 0);
    if (allowed < 0)
      throw new ScoringError('negative-number', { argument: 'tolerance', index: 0, value: allowed });
    const missing = wanted - sum;
    return forComparison(Math.abs(missing)) <= forComparison(allowed) ? 0 : missing;
  });
}
