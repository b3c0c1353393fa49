/** Largest remainder, weights that add up, forced distribution. */
import fc from 'fast-check';
import { wholeNumbers } from '../../src/scoring/exact-decimal';
import { forcedTiers } from '../../src/scoring/forced-tier';
import { largestRemainder } from '../../src/scoring/largest-remainder';
import { normalisedWeights } from '../../src/scoring/weight-norm';
import { faultOf } from './fault-of';

const allocate = (total: number, claims: readonly number[]): number[] =>
  largestRemainder(BigInt(total), wholeNumbers(claims)).map(Number);

test.each([
  ['proporz @5ec6239', [47000, 16000, 15800, 12000, 6100, 3100], 10, [5, 2, 1, 1, 1, 0]],
  ['proporz @5ec6239', [720257, 323524, 257466, 213138, 144392, 88315], 31, [13, 6, 5, 4, 2, 1]],
  ['proporz @5ec6239', [10, 10, 0], 2, [1, 1, 0]],
  ['apportionment @25f7a87', [9061, 7179, 5259, 3319, 1182], 26, [9, 7, 5, 4, 1]],
  ['apportionment @25f7a87', [0, 14, 28, 0, 0], 6, [0, 2, 4, 0, 0]],
  ['apportionment @25f7a87', [2, 1, 1, 2, 2], 2, [1, 0, 0, 1, 0]],
  [
    'solvely.ai homework 459845938 (42 seats)',
    [247000, 185000, 459000, 400000, 413000],
    42,
    [6, 5, 11, 10, 10],
  ],
])('largest remainder: %s', (_, claims, total, expected) => {
  expect(allocate(total, claims)).toEqual(expected);
});

test.each([
  // A textbook exercise (1800 employees); proporz (R) for small groups.
  [1800, [10, 15, 45, 25, 5], [180, 270, 810, 450, 90]],
  [7, [20, 70, 10], [1, 5, 1]],
  [1, [20, 70, 10], [0, 1, 0]],
  [13, [10, 20, 40, 20, 10], [1, 3, 5, 3, 1]],
  [4, [20, 70, 10], [1, 3, 0]],
])('%i people at %j', (people, shares, expected) => {
  expect(allocate(people, shares)).toEqual(expected);
});

test('a tie at the cut-off goes to the larger remainder first, not to the first in the list', () => {
  expect(allocate(18, [10, 25, 30, 25, 10])).toEqual([2, 5, 5, 4, 2]);
});

describe('weights', () => {
  test('thirds add up to 100', () => {
    expect(normalisedWeights([1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
    expect(normalisedWeights([1, '', 1], 1, 3)).toEqual([0.5, 0, 0.5]);
    expect(normalisedWeights([30, 20, 20], 100, 0)).toEqual([43, 29, 28]);
  });
  test('faults', () => {
    expect(faultOf(() => normalisedWeights([0, null]))).toBe('zero-weights');
    expect(faultOf(() => normalisedWeights([1], 0))).toBe('not-positive');
    expect(faultOf(() => normalisedWeights([1], 33.333))).toBe('total-decimals');
    expect(faultOf(() => normalisedWeights([1], 100, 1.5))).toBe('out-of-range');
    expect(faultOf(() => normalisedWeights([1, -1]))).toBe('negative-number');
  });
  test('add up exactly and stay within one unit of their share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 6 }),
        (weights, decimals) => {
          const sum = weights.reduce((total, weight) => total + weight, 0);
          fc.pre(sum > 0);
          const results = normalisedWeights(weights, 100, decimals);
          const units = results.map((result) => Math.round(result * 10 ** decimals));
          expect(units.reduce((total, one) => total + one, 0)).toBe(100 * 10 ** decimals);
          results.forEach((result, row) =>
            expect(Math.abs(result - (100 * (weights[row] as number)) / sum)).toBeLessThan(
              10 ** -decimals + 1e-9,
            ),
          );
        },
      ),
      { seed: 35, numRuns: 300 },
    );
  });
});

const tiersOf = (
  scores: readonly unknown[],
  shares: readonly number[],
  tiers = ['A', 'B', 'C'],
): unknown[] => {
  const tierOf = forcedTiers({ scores: scores as number[], shares, tiers });
  return scores.map((_, row) => tierOf(row));
};

describe('forced distribution', () => {
  test('the same score, the same tier', () => {
    expect(tiersOf([90, 90, 80, 70, 60], [20, 60, 20])).toEqual(['A', 'A', 'B', 'B', 'C']);
    // A place in no tier of its own: the quotas 0, 3, 0 leave the best tier empty.
    expect(tiersOf([70, 90, 80], [0.1, 0.8, 0.1])).toEqual(['B', 'B', 'B']);
    expect(tiersOf([0.1 + 0.2, 0.3, 0.2], [1, 1, 1])).toEqual(['A', 'A', 'C']);
  });
  test('blank scores are not counted; a faulty one is the fault of its own row', () => {
    const tierOf = forcedTiers({ scores: [90, '', 'x', 80], shares: [50, 50], tiers: ['A', 'B'] });
    expect([tierOf(0), tierOf(1), tierOf(3)]).toEqual(['A', null, 'B']);
    expect(faultOf(() => tierOf(2))).toBe('not-a-number');
  });
  test('faults', () => {
    const call = (over: object): string | null =>
      faultOf(() => forcedTiers({ scores: [1, 2], shares: [1, 1], tiers: ['A', 'B'], ...over }));
    expect(call({ minGroup: 3 })).toBe('too-few');
    expect(call({ scores: ['', null] })).toBe('nothing-scored');
    expect(call({ shares: [0, ''] })).toBe('zero-weights');
    expect(call({ shares: [1, -1] })).toBe('negative-number');
    expect(call({ tiers: ['A', ''] })).toBe('blank-cell');
    expect(call({ tiers: ['A'] })).toBe('sizes');
    expect(call({})).toBeNull();
  });
});
