import { bonusSplit } from '../../src/scoring/bonus-split';
import type { BonusSplitInput } from '../../src/scoring/bonus-split';
import { ScoringError } from '../../src/scoring/scoring-error';

/** In cents, so that comparing is exact. */
const cents = (parts: readonly (number | null)[]): (number | null)[] =>
  parts.map((part) => (part === null ? null : Math.round(part * 100)));

const fault = (input: BonusSplitInput): ScoringError => {
  try {
    bonusSplit(input);
  } catch (error) {
    if (error instanceof ScoringError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('published allocations, to the cent', () => {
  // brick/money, tests/MoneyTest.php providerAllocate, AllocationMode::FloorToLargestRemainder.
  test.each([
    [100, [2, 3, 1], [33, 50, 17]],
    [9999, [100, 100], [5000, 4999]],
    [10000, [30, 20, 40, 40], [2308, 1538, 3077, 3077]],
    [2, [1, 1, 3, 1], [1, 0, 1, 0]],
    // moneyphp/money, tests/MoneyTest.php allocationExamples.
    [100, [1, 1, 1], [34, 33, 33]],
    [5, [3, 7], [2, 3]],
    [5, [0, 7, 3], [0, 4, 1]],
    [0, [0, 0, 1], [0, 0, 0]],
    [101, [3, 7], [30, 71]],
    [1, [0.33, 0.66], [0, 1]],
    // proporz (R), apportionment 1.0 and exact fractions agree.
    [
      24010219,
      [34309, 179246, 159697, 179170, 7099, 27550, 61695],
      [1269744, 6633726, 5910236, 6630913, 262727, 1019599, 2283274],
    ],
    [8754290, [28217, 91148, 198004, 23093], [725543, 2343686, 5091271, 593790]],
    [
      12669840,
      [133116, 85093, 139415, 76114, 97492, 19301],
      [3063512, 1958318, 3208476, 1751677, 2243667, 444190],
    ],
    [
      27488189,
      [81291, 100668, 175803, 161576, 148576, 120635, 40352],
      [2695789, 3338373, 5830016, 5358217, 4927109, 4000523, 1338162],
    ],
  ])('%d cents over %j', (pool, points, expected) => {
    expect(cents(bonusSplit({ pool: pool / 100, points }))).toEqual(expected);
  });

  test('in steps of 5 cents (brick/money, CashContext)', () => {
    expect(cents(bonusSplit({ pool: 100, points: [1, 2, 3, 7], unit: 0.05 }))).toEqual([
      770, 1540, 2305, 5385,
    ]);
  });

  test('three equal shares of 10,000.00 lose no cent (lifeincrs.com rounds to 9,999.99)', () => {
    expect(bonusSplit({ pool: 10000, points: [1, 1, 1] })).toEqual([3333.34, 3333.33, 3333.33]);
  });

  test('remainders are ranked, not scanned: 18 over 10, 25, 30, 25, 10', () => {
    expect(bonusSplit({ pool: 18, points: [10, 25, 30, 25, 10], unit: 1 })).toEqual([2, 5, 5, 4, 2]);
  });
});

describe('floors and caps', () => {
  test('a share below its floor and one above its cap', () => {
    expect(bonusSplit({ pool: 1000, points: [6, 3, 1], floors: [150], caps: [450] })).toEqual([
      450, 400, 150,
    ]);
  });

  test('zero points get nothing whatever the floor, blank points take no part', () => {
    expect(bonusSplit({ pool: 100, points: [1, 0, '', 1], floors: [40] })).toEqual([50, 0, null, 50]);
  });

  test('a bound that is no whole unit is kept on its inner side', () => {
    expect(bonusSplit({ pool: 10, points: [1, 9], floors: [1.5, ''], unit: 1 })).toEqual([2, 8]);
    expect(bonusSplit({ pool: 10, points: [1, 9], caps: ['', 7.9], unit: 1 })).toEqual([3, 7]);
  });

  test('rounding up never passes a cap', () => {
    expect(bonusSplit({ pool: 1, points: [1, 1, 1], caps: [0.33, 0.33, ''] })).toEqual([0.33, 0.33, 0.34]);
  });

  test('no split keeps to them: the nearest pool that has one is named', () => {
    expect(fault({ pool: 100, points: [1, 1], floors: [60] })).toMatchObject({
      fault: 'pool-infeasible',
      data: { nearest: 120 },
    });
    expect(fault({ pool: 100, points: [1, 0, 1], caps: [30] }).data).toEqual({ nearest: 60 });
  });
});

test('the pool is rounded down to whole units, numbers are their shortest decimals', () => {
  expect(bonusSplit({ pool: 10.019, points: [1] })).toEqual([10.01]);
  // 0.57 × 100 is 56.99999999999999 in floats.
  expect(bonusSplit({ pool: 0.57, points: [1] })).toEqual([0.57]);
  expect(bonusSplit({ pool: 1e13, points: [1e-7, 1e-7, 1e-7], unit: 1 })).toEqual([
    3333333333334, 3333333333333, 3333333333333,
  ]);
});

test.each<[string, BonusSplitInput]>([
  ['sizes', { pool: 1, points: [1, 2, 3], floors: [1, 2] }],
  ['negative-number', { pool: -1, points: [1] }],
  ['negative-number', { pool: 1, points: [1, -1] }],
  ['not-a-number', { pool: 1, points: [1, '2'] }],
  ['error-value', { pool: 1, points: [-1, { code: '#N/A' }] }],
  ['not-positive', { pool: 1, points: [1], unit: 0 }],
  ['reversed-range', { pool: 1, points: [1], floors: [2], caps: [1] }],
  ['nothing-scored', { pool: 1, points: ['', null] }],
  ['zero-weights', { pool: 1, points: [0, ''] }],
])('%s', (code, input) => {
  expect(fault(input).fault).toBe(code);
});
