/** Rater severity: published designs, planted effects, and what cannot be told. */
import { adjustedRatings } from '../../src/scoring/rater-adjust';
import { raterEffects } from '../../src/scoring/rater-effects';
import { ratingRows } from '../../src/scoring/rating-rows';
import { faultOf } from './fault-of';

/** Effects by the rater's number from 1. */
function effectsOf(
  ratings: readonly number[],
  raters: readonly number[],
  ratees: readonly number[],
): number[] {
  const rows = ratingRows(ratings, raters, ratees);
  const effects = raterEffects(rows);
  const byRater: number[] = [];
  rows.raterNames.forEach((name, rater) => (byRater[Number(name) - 1] = effects[rater] as number));
  return byRater;
}

test.each([
  // R lm(y ~ ratee + rater), sum-to-zero contrasts.
  [
    'Montgomery, balanced incomplete blocks',
    [73, 74, 71, 75, 67, 72, 73, 75, 68, 75, 72, 75],
    [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
    [1, 2, 4, 2, 3, 4, 1, 2, 3, 1, 3, 4],
    [0.8750000000000019, 2.9999999999999982, -3.874999999999999, -9.992007221626409e-16],
  ],
  [
    'Li 1964, 7 × 7',
    [10, 15, 11, 4, 12, 15, 5, 14, 10, 14, 19, 19, 8, 10, 17, 6, 11, 12, 5, 14, 21],
    [1, 2, 4, 2, 3, 5, 3, 4, 6, 4, 5, 7, 1, 5, 6, 2, 6, 7, 1, 3, 7],
    [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7],
    [
      3, -0.9999999999999979, -2.9999999999999996, 3.000000000000001, -9.28879225241625e-16, -4,
      1.9999999999999976,
    ],
  ],
])('%s', (_, ratings, ratees, raters, expected) => {
  effectsOf(ratings, raters, ratees).forEach((effect, rater) =>
    expect(effect).toBeCloseTo(expected[rater] as number, 9),
  );
});

const COMPLETE = [
  [7, 6, 9],
  [8, 5, 7],
  [5, 4, 8],
  [9, 7, 10],
];
const complete = (method?: string): (number | null)[] => {
  const ratings = COMPLETE.flat();
  const raters = ratings.map((__, place) => `rater ${place % 3}`);
  const ratees = ratings.map((__, place) => Math.floor(place / 3));
  return adjustedRatings(ratings, raters, ratees, method);
};

test('centred on complete data (numpy)', () => {
  const expected = [
    [6.833333333333333, 7.583333333333333, 7.583333333333333],
    [7.833333333333333, 6.583333333333333, 5.583333333333333],
    [4.833333333333333, 5.583333333333333, 6.583333333333333],
    [8.833333333333332, 8.583333333333332, 8.583333333333332],
  ].flat();
  complete('center').forEach((rating, place) => expect(rating).toBeCloseTo(expected[place] as number, 12));
});

test('z-scores on complete data (rule of a science fair; scipy, ddof = 1)', () => {
  const z = [
    [-0.14638501094227999, 0.3872983346207417, 0.3872983346207417],
    [0.43915503282683993, -0.3872983346207417, -1.161895003862225],
    [-1.3174650984805198, -1.161895003862225, -0.3872983346207417],
    [1.02469507659596, 1.161895003862225, 1.161895003862225],
  ].flat();
  const all = COMPLETE.flat();
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const sd = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (all.length - 1));
  complete('zscore').forEach((rating, place) =>
    expect(rating).toBeCloseTo(mean + sd * (z[place] as number), 9),
  );
});

test('a rater with one rating for all gets the grand mean', () => {
  const adjusted = adjustedRatings([3, 3, 1, 5], ['a', 'a', 'b', 'b'], ['x', 'y', 'x', 'y'], 'zscore');
  expect(adjusted.slice(0, 2)).toEqual([3, 3]);
});

test('complete data: adjusted means are the raw means', () => {
  const adjusted = complete();
  COMPLETE.forEach((row, ratee) => {
    const mean = (values: readonly (number | null)[]): number =>
      values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
    expect(mean(adjusted.slice(3 * ratee, 3 * ratee + 3))).toBeCloseTo(mean(row), 12);
  });
});

test('raters who rated nobody in common cannot be compared (Linacre, disjoint subsets)', () => {
  const raters = ['A', 'A', 'B', 'B', 'C', 'C', 'D', 'D'];
  const call = (): unknown => adjustedRatings([5, 4, 5, 3, 2, 3, 2, 4], raters, [1, 2, 1, 2, 3, 4, 3, 4]);
  expect(faultOf(call)).toBe('not-connected');
  expect(call).toThrow(expect.objectContaining({ data: { raters: ['A', 'B'], others: ['C', 'D'] } }));
});

test('centring needs raters of the same people', () => {
  for (const method of ['center', 'zscore'])
    expect(faultOf(() => adjustedRatings([1, 2, 3], ['a', 'a', 'b'], ['x', 'y', 'x'], method))).toBe(
      'different-people',
    );
  expect(faultOf(() => complete('median'))).toBe('unknown-option');
});

test('blank and N/A stay out; names are compared without case and spaces', () => {
  const adjusted = adjustedRatings(
    [4, '', 'N/A', 2, 5, 3],
    ['Ann', 'Ann', 'bo', 'Bo', ' ANN', 'b o'],
    [1, 2, 1, 1, 2, 2],
  );
  expect(adjusted.map((rating) => rating === null)).toEqual([false, true, true, false, false, false]);
  expect(adjusted[0]).toBeCloseTo(3, 12);
  expect(faultOf(() => adjustedRatings([4, 5], ['a', ''], [1, 1]))).toBe('blank-cell');
  expect(faultOf(() => adjustedRatings(['', null], ['a', 'b'], [1, 1]))).toBe('nothing-scored');
});

test('a long chain of raters, each linked to the next by one person, is still told apart', () => {
  const length = 5_000;
  const ratings: number[] = [];
  const raters: number[] = [];
  const ratees: number[] = [];
  for (let link = 0; link < length; link++) {
    for (const rater of [link, link + 1]) {
      ratings.push(3 + (rater % 2 === 0 ? 0.5 : -0.5));
      raters.push(rater);
      ratees.push(link);
    }
  }
  const mean = 0.5 / (length + 1);
  const errors = adjustedRatings(ratings, raters, ratees).map((rating) =>
    Math.abs((rating ?? NaN) - 3 - mean),
  );
  expect(Math.max(...errors)).toBeLessThan(1e-6);
});

/** Each rater's planted effect less their mean, beside what is found. */
function planted(pairs: readonly (readonly [rater: number, ratee: number])[]): readonly [number, number][] {
  const effect = (rater: number): number => Math.sin(rater) + rater / 1_000;
  const ratings = pairs.map(([rater, ratee]) => 3 + effect(rater) + Math.cos(ratee));
  const rows = ratingRows(
    ratings,
    pairs.map(([rater]) => rater),
    pairs.map(([, ratee]) => ratee),
  );
  const own = rows.raterNames.map((name) => effect(Number(name)));
  const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
  return [...raterEffects(rows)].map((found, rater) => [found, (own[rater] as number) - mean]);
}

const many = <T>(length: number, of: (place: number) => T): T[] =>
  Array.from({ length }, (_, place) => of(place));

test.each([
  ['everybody rates everybody', many(300 * 300, (place) => [place % 300, Math.floor(place / 300)] as const)],
  ['everybody rates one person', many(30_000, (place) => [place, 0] as const)],
  [
    'one rates everybody',
    many(30_000, (place) => [place < 20_000 ? 0 : 1 + (place % 500), place % 20_000] as const),
  ],
  [
    'the links go all ways',
    many(30_000, (place) => [(place * 7_919) % 1_511, Math.floor(place / 8)] as const),
  ],
  [
    'a grid',
    many(30_000, (place) => {
      const [at, link] = [Math.floor(place / 3), place % 3];
      return [at + (link === 2 ? 100 : link), at] as const;
    }),
  ],
])('planted effects are found where %s', (_, pairs) => {
  expect(Math.max(...planted(pairs).map(([found, own]) => Math.abs(found - own)))).toBeLessThan(1e-9);
});

test('where everybody rates everybody, effects are differences of means, however the ratings vary', () => {
  const size = 80;
  const ratings = many(size * size, (place) => 1 + (((place * 7_919) % 97) % 5));
  const rows = ratingRows(
    ratings,
    ratings.map((__, place) => place % size),
    ratings.map((__, place) => Math.floor(place / size)),
  );
  const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
  raterEffects(rows).forEach((effect, rater) =>
    expect(effect).toBeCloseTo(
      mean(ratings.filter((__, place) => place % size === rater)) - mean(ratings),
      10,
    ),
  );
});
