import { forComparison } from '../scoring/cell';
import { weightCheck } from '../scoring/weight-check';
import type { Policy } from './policy';

/** What weights should add up to: 1 when they are written as parts, otherwise 100. */
export function wantedTotal(weights: readonly (number | null)[]): 1 | 100 {
  const largest = Math.max(0, ...weights.map((weight) => weight ?? 0));
  return largest > 0 && forComparison(largest) <= 1 ? 1 : 100;
}

/** The total of weights that do not add up; `null` when they do, or when a negative one is to be corrected first. */
export function wrongTotal(
  weights: readonly (number | null)[],
  { weightTolerance }: Policy,
): { total: number; wanted: number } | null {
  if (weights.some((weight) => (weight ?? 0) < 0)) return null;
  const wanted = wantedTotal(weights);
  const missing = weightCheck(weights, wanted, weightTolerance * wanted);
  return missing === 0 ? null : { total: withoutTail(wanted - missing), wanted };
}

/** Sums of weights are shown, not counted on: without the tail of the floats. */
export const withoutTail = (value: number): number => Number(value.toFixed(6));
