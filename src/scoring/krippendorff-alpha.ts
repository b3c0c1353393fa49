import { inFaultOrder } from './arguments';
import { comparable, isUnscored } from './cell';
import type { Cell, Cells } from './cell';
import { amountOf, numberOf, optionOf, wordOf } from './cell-readers';
import type { CellReader } from './cell-readers';
import { RunningMean } from './running-mean';
import { ScoringError } from './scoring-error';

export const ALPHA_LEVELS = ['interval', 'nominal', 'ordinal', 'ratio'] as const;
type AlphaLevel = (typeof ALPHA_LEVELS)[number];
const levelOf = optionOf(ALPHA_LEVELS);

/** Comparing every value with every other: beyond this many different values it would take minutes. */
const MOST_RATIO_VALUES = 5_000;

/**
 * Krippendorff's α = 1 − observed / expected disagreement, over the values that can be paired: those of ratees with at
 * least two ratings.
 *
 * Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 *
 * @param matrix row by row: rows are ratees, columns raters; blank and N/A are missing
 * @param level default `interval`; `nominal` takes words too
 * @returns at most 1, negative where raters disagree more than by chance
 * @throws ScoringError `error-value`, `not-a-number`, `unknown-option` (level), `negative-number` (ratio), `too-few`
 * (pairs: no ratee has two ratings), `no-variation`, `too-many-values` (ratio)
 */
export function krippendorffAlpha(matrix: Cells, raters: number, level?: Cell): number {
  // An error value among the ratings comes before a level that is unknown.
  const chosen = inFaultOrder({ matrix: [matrix, wordOf], level: [[level], levelOf] }, () => levelOf(level));
  const units = unitsOf(matrix, raters, chosen);
  const paired = units.filter((values) => values.length > 1);
  if (paired.length === 0) throw new ScoringError('too-few', { argument: 'matrix', count: 0, minimum: 1 });
  const counts = countsOf(paired.flat());
  if (counts.size < 2) throw new ScoringError('no-variation', {});
  if (chosen === 'ratio' && counts.size > MOST_RATIO_VALUES) {
    throw new ScoringError('too-many-values', { count: counts.size, most: MOST_RATIO_VALUES });
  }
  const total = paired.reduce((sum, values) => sum + values.length, 0);
  const disagreement = disagreementOf(chosen, counts);
  const observed = paired.reduce(
    (sum, values) => sum + disagreement(countsOf(values)) / (values.length - 1),
    0,
  );
  return 1 - ((total - 1) * observed) / disagreement(counts);
}

/** Σ over all ordered pairs of values of their squared difference. */
type Disagreement = (counts: ReadonlyMap<number, number>) => number;

const countsOf = (values: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

function disagreementOf(level: AlphaLevel, all: ReadonlyMap<number, number>): Disagreement {
  switch (level) {
    case 'nominal':
      return (counts) => {
        let [sum, squares] = [0, 0];
        for (const count of counts.values()) {
          sum += count;
          squares += count ** 2;
        }
        return sum ** 2 - squares;
      };
    case 'ratio':
      return (counts) => {
        const values = [...counts];
        let sum = 0;
        values.forEach(([one, times], place) => {
          for (const [other, otherTimes] of values.slice(place + 1))
            sum += 2 * times * otherTimes * ((one - other) / (one + other)) ** 2;
        });
        return sum;
      };
    case 'interval':
      return squaredDifferences((value) => value, all);
    case 'ordinal': {
      // The ranks between two values, half of each of them included, are the distance of their middle ranks.
      const middle = new Map<number, number>();
      let below = 0;
      for (const [value, count] of [...all].sort(([one], [other]) => one - other)) {
        middle.set(value, below + count / 2);
        below += count;
      }
      return squaredDifferences((value) => middle.get(value) as number, all);
    }
  }
}

/** Σ (a − b)² over all ordered pairs is 2 (n Σ a² − (Σ a)²); taken from the middle, so that nothing is lost. */
function squaredDifferences(
  place: (value: number) => number,
  all: ReadonlyMap<number, number>,
): Disagreement {
  const middle = new RunningMean();
  for (const [value, count] of all) middle.add(place(value), count);
  const centre = middle.value;
  return (counts) => {
    let [n, sum, squares] = [0, 0, 0];
    for (const [value, count] of counts) {
      const from = place(value) - centre;
      n += count;
      sum += count * from;
      squares += count * from ** 2;
    }
    return 2 * (n * squares - sum ** 2);
  };
}

/** The values of each ratee. */
function unitsOf(matrix: Cells, raters: number, level: AlphaLevel): number[][] {
  const valueOf = level === 'nominal' ? wordNumbers() : level === 'ratio' ? amountOf : numberOf;
  const counts = (index: number): boolean => !isUnscored(matrix.at(index));
  const units: number[][] = Array.from({ length: raters === 0 ? 0 : matrix.length / raters }, () => []);
  inFaultOrder({ matrix: [matrix, valueOf, counts] }, () =>
    matrix.forEach((cell, index) => {
      if (counts(index)) (units[Math.floor(index / raters)] as number[]).push(valueOf(cell));
    }),
  );
  return units;
}

/** Words become numbers of their own, larger than any on a scale. */
function wordNumbers(): CellReader<number> {
  const numbers = new Map<string, number>();
  return (cell) => {
    if (typeof cell === 'number') return numberOf(cell);
    const word = comparable(String(wordOf(cell)));
    const number = numbers.get(word) ?? Number.MAX_VALUE / (numbers.size + 1);
    numbers.set(word, number);
    return number;
  };
}
