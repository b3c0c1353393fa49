import { forComparison } from '../scoring/cell';

/** What weights should add up to: 1 when they are written as parts, otherwise 100. */
export function wantedTotal(weights: readonly (number | null)[]): 1 | 100 {
  const largest = Math.max(0, ...weights.map((weight) => weight ?? 0));
  return largest > 0 && forComparison(largest) <= 1 ? 1 : 100;
}
