/** Time per row of the functions whose work is more than one pass over the rows, at growing numbers of rows. */
import { best } from './best';
import type { Implementation } from './functions';
import { randomNumbers } from './random';

export const ROWS = [1_000, 10_000, 100_000] as const;
const ROUNDS = 5;

/** Nanoseconds per row, by function and number of rows. */
export function measureGrowth(
  functions: ReadonlyMap<string, Implementation>,
): Record<string, Record<number, number>> {
  const growth: Record<string, Record<number, number>> = {};
  for (const rows of ROWS) {
    for (const [id, given] of Object.entries(argumentsOf(rows))) {
      const implementation = functions.get(id) as Implementation;
      const nanoseconds = (best(() => implementation(...given), ROUNDS) * 1e6) / rows;
      (growth[id] ??= {})[rows] = Math.round(nanoseconds);
    }
  }
  return growth;
}

function argumentsOf(rows: number): Record<string, unknown[][][]> {
  const random = randomNumbers(3);
  const column = (cell: (row: number) => unknown): unknown[][] =>
    Array.from({ length: rows }, (_, row) => [cell(row)]);
  const list = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
  const scores = column(() => Math.round(10_000 * random()) / 100);
  const ratings = column(() => 1 + Math.floor(5 * random()));
  const raters = column((row) => `rater ${Math.floor(row / 40) + (row % 8)}`);
  return {
    SCORE360: [
      ratings,
      column((row) => ['self', 'peer', 'manager'][row % 3]),
      list('self', 'peer', 'manager'),
      list(10, 60, 30),
      list(1),
      raters,
    ],
    FORCEDTIER: [scores, list(10, 25, 45, 20), list('S', 'A', 'B', 'C')],
    BONUSSPLIT: [list(100 * rows), scores, list(0.01), list(10), list(300)],
    RATERADJUST: [ratings, raters, column((row) => `person ${Math.floor(row / 8)}`)],
  };
}
