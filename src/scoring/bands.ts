import { forComparison } from './cell';
import type { Cells } from './cell';
import { numberIfAny } from './cell-readers';
import { ScoringError } from './scoring-error';

/** A band begins at its minimum and ends where the next one begins, so that nothing falls between two bands. */
export interface Band {
  readonly minimum: number;
}

/**
 * Bands, best first; the order of the rows does not matter.
 *
 * @param bandOf what else a band of this row has
 * @throws ScoringError `error-value`, `not-a-number`, `duplicate`
 */
export function bandsFrom<B>(argument: string, minimums: Cells, bandOf: (row: number) => B): (Band & B)[] {
  const seen = new Set<number>();
  return minimums
    .flatMap((cell, row) => {
      const minimum = numberIfAny(cell);
      if (minimum === null) return [];
      const band = { minimum, ...bandOf(row) };
      if (seen.has(forComparison(minimum)))
        throw new ScoringError('duplicate', { value: minimum }).at(argument, row);
      seen.add(forComparison(minimum));
      return [band];
    })
    .sort((one, other) => other.minimum - one.minimum);
}

/**
 * The band with the greatest minimum ≤ value.
 *
 * @throws ScoringError `below-lowest` without its place, `empty-table`
 */
export function bandWith<B extends Band>(bands: readonly B[], value: number, argument: string): B {
  const compared = forComparison(value);
  const band = bands.find(({ minimum }) => forComparison(minimum) <= compared);
  if (band) return band;
  const lowest = bands.at(-1)?.minimum;
  throw lowest === undefined
    ? new ScoringError('empty-table', { argument })
    : new ScoringError('below-lowest', { value: compared, lowest });
}
