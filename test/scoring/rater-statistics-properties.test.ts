/** What holds for any ratings: rater severity taken out, and reliability that does not depend on scale and order. */
import fc from 'fast-check';
import type { Cell } from '../../src/scoring/cell';
import { ALPHA_LEVELS, krippendorffAlpha } from '../../src/scoring/krippendorff-alpha';
import { adjustedRatings } from '../../src/scoring/rater-adjust';
import { ICC_TYPES, intraclassCorrelation } from '../../src/scoring/rater-icc';
import { faultOf } from './fault-of';

const SEED = 20261126;

describe('RATERADJUST, raters and ratees connected in any way', () => {
  /** Everybody is linked to somebody before them, then there are more ratings of anybody by anybody. */
  const design = fc
    .record({
      effects: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 10 }),
      ratees: fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 1, maxLength: 20 }),
      links: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      more: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
    })
    .map(({ effects, ratees, links, more }) => {
      const [raters, people] = [effects.length, ratees.length];
      const link = (place: number, upTo: number): number => (links[place] as number) % upTo;
      const pairs: [rater: number, ratee: number][] = [[0, 0]];
      for (let place = 1; place < Math.max(raters, people); place++) {
        if (place < raters) pairs.push([place, link(2 * place, Math.min(place, people))]);
        if (place < people) pairs.push([link(2 * place + 1, Math.min(place + 1, raters)), place]);
      }
      for (const [rater, ratee] of more) pairs.push([rater % raters, ratee % people]);
      return { effects, ratees, pairs };
    });
  const adjusted = (
    pairs: readonly (readonly [number, number])[],
    ratingOf: (rater: number, ratee: number) => number,
  ): (number | null)[] =>
    adjustedRatings(
      pairs.map(([rater, ratee]) => ratingOf(rater, ratee)),
      pairs.map(([rater]) => `rater ${rater}`),
      pairs.map(([, ratee]) => `ratee ${ratee}`),
    );

  test('planted effects are recovered: what is left is the ratee, and the raters’ mean effect', () => {
    fc.assert(
      fc.property(design, ({ effects, ratees, pairs }) => {
        const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
        const found = adjusted(
          pairs,
          (rater, ratee) => (ratees[ratee] as number) + (effects[rater] as number),
        );
        const missed = found.map((rating, place) =>
          Math.abs(Number(rating) - ((ratees[pairs[place]?.[1] as number] as number) + mean)),
        );
        expect(Math.max(...missed)).toBeLessThan(1e-9);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('ratings that are exactly μ + ratee come back unchanged', () => {
    fc.assert(
      fc.property(design, ({ ratees, pairs }) => {
        const ratings = pairs.map(([, ratee]) => ratees[ratee] as number);
        expect(adjusted(pairs, (_, ratee) => ratees[ratee] as number)).toEqual(ratings);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

type Matrix = readonly (readonly Cell[])[];

/** A matrix, and the order in which its rows and columns come another time. */
const matrixOf = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<{ matrix: Matrix; mixed: Matrix }> =>
  fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 5 })).chain(([ratees, raters]) => {
    const order = (size: number): fc.Arbitrary<number[]> => {
      const places = Array.from({ length: size }, (_, place) => place);
      return fc.shuffledSubarray(places, { minLength: size });
    };
    return fc
      .record({
        matrix: fc.array(fc.array(cell, { minLength: raters, maxLength: raters }), {
          minLength: ratees,
          maxLength: ratees,
        }),
        rows: order(ratees),
        columns: order(raters),
      })
      .map(({ matrix, rows, columns }) => ({
        matrix,
        mixed: rows.map((row) => columns.map((column) => matrix[row]?.[column])),
      }));
  });

/** The coefficient of a matrix and of another: the same number, or not defined for the same reason. */
function expectSameCoefficient(of: (matrix: Matrix) => number, one: Matrix, other: Matrix): boolean {
  const fault = faultOf(() => of(one));
  expect(faultOf(() => of(other))).toBe(fault);
  if (fault !== null) return false;
  expect(Math.abs(of(other) - of(one))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(of(one))));
  return true;
}

const mapped = (matrix: Matrix, map: (value: number) => Cell): Matrix =>
  matrix.map((row) => row.map((cell) => (typeof cell === 'number' ? map(cell) : cell)));

const shift = fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10);
const stretch = fc.constantFrom(0.01, 0.1, 0.7, 3, 20, 1000);

describe.each(ICC_TYPES)('RATERICC of type %s stays the same', (type) => {
  const icc = (matrix: Matrix): number => intraclassCorrelation(matrix.flat(), matrix[0]?.length ?? 0, type);
  const ratings = matrixOf(fc.integer({ min: 1, max: 5 }));

  test.each<[string, (matrix: Matrix, mixed: Matrix, by: number, more: number) => Matrix]>([
    ['with ratees and raters in another order', (_, mixed) => mixed],
    ['with something added to all ratings', (matrix, _, __, more) => mapped(matrix, (value) => value + more)],
    ['on a stretched scale', (matrix, _, by) => mapped(matrix, (value) => by * value)],
  ])('%s', (_, otherOf) => {
    let defined = 0;
    fc.assert(
      fc.property(ratings, stretch, shift, ({ matrix, mixed }, by, more) => {
        if (expectSameCoefficient(icc, matrix, otherOf(matrix, mixed, by, more))) defined += 1;
      }),
      { seed: SEED, numRuns: 80 },
    );
    expect(defined).toBeGreaterThan(40);
  });
});

describe('KALPHA stays the same', () => {
  const alpha =
    (level: string) =>
    (matrix: Matrix): number =>
      krippendorffAlpha(matrix.flat(), matrix[0]?.length ?? 0, level);
  const ratings = matrixOf(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) },
      { weight: 1, arbitrary: fc.constantFrom<Cell>('', null, 'N/A') },
    ),
  );
  /** Other values for 0 to 5, each greater than the one before. */
  const rising = fc
    .tuple(shift, fc.array(fc.constantFrom(0.1, 1, 2.5, 40), { minLength: 5, maxLength: 5 }))
    .map(([first, steps]) => {
      const values = [first];
      for (const step of steps) values.push((values.at(-1) as number) + step);
      return values;
    });
  const names = fc.oneof(
    fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    fc.shuffledSubarray(['Poor', 'fair', '良好', 'very good', '1st', '2'], { minLength: 6 }),
  );

  test.each<[sentence: string, level: string, map: fc.Arbitrary<(value: number) => Cell>]>([
    ['nominal: with other names for the values', 'nominal', names.map((all) => (value) => all[value])],
    ['ordinal: with other values in the same order', 'ordinal', rising.map((all) => (value) => all[value])],
    [
      'interval: on a moved and stretched scale',
      'interval',
      fc.tuple(stretch, shift).map(
        ([by, more]) =>
          (value) =>
            by * value + more,
      ),
    ],
    ['ratio: on a stretched scale', 'ratio', stretch.map((by) => (value) => by * value)],
  ])('%s', (_, level, map) => {
    let defined = 0;
    fc.assert(
      fc.property(ratings, map, ({ matrix }, other) => {
        if (expectSameCoefficient(alpha(level), matrix, mapped(matrix, other))) defined += 1;
      }),
      { seed: SEED, numRuns: 150 },
    );
    expect(defined).toBeGreaterThan(75);
  });

  test.each(ALPHA_LEVELS)('%s: with ratees and raters in another order, and it is at most 1', (level) => {
    let defined = 0;
    fc.assert(
      fc.property(ratings, ({ matrix, mixed }) => {
        if (!expectSameCoefficient(alpha(level), matrix, mixed)) return;
        defined += 1;
        expect(alpha(level)(matrix)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: SEED, numRuns: 150 },
    );
    expect(defined).toBeGreaterThan(75);
  });
});
