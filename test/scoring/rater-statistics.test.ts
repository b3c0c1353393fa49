/** Agreement and reliability of raters, against published figures and statistics packages. */
import { krippendorffAlpha } from '../../src/scoring/krippendorff-alpha';
import type { ALPHA_LEVELS } from '../../src/scoring/krippendorff-alpha';
import { withinGroupAgreement } from '../../src/scoring/rater-agreement';
import { ICC_TYPES, intraclassCorrelation } from '../../src/scoring/rater-icc';
import { faultOf } from './fault-of';

type Matrix = readonly (readonly (number | null)[])[];

/** Rows are ratees. */
const icc = (rows: Matrix, type?: string): number =>
  intraclassCorrelation(rows.flat(), rows[0]?.length ?? 0, type);
const alpha = (rows: Matrix, level?: string): number =>
  krippendorffAlpha(rows.flat(), rows[0]?.length ?? 0, level);
const transposed = (rows: Matrix): Matrix =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

/** 1,1  2,1  3,1  1,k  2,k  3,k; `null`: not given by the source. */
const ICC: readonly [source: string, ratings: number[][], expected: (number | null)[], tolerance: number][] =
  [
    [
      'Shrout & Fleiss 1979, as pingouin asserts them',
      [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
      ],
      [0.17, 0.29, 0.71, 0.44, 0.62, 0.91],
      0.005,
    ],
    [
      'the same ratings, R psych 2.2.9 ICC(lmer = FALSE)',
      [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
      ],
      [
        0.16574176840547516, 0.2897637795275589, 0.7148407148407145, 0.44279713367926815, 0.6200505475989888,
        0.9093155423770694,
      ],
      1e-9,
    ],
    [
      'wine judges, real-statistics.com as pingouin asserts them',
      [
        [1, 2, 0, 1],
        [1, 3, 3, 2],
        [3, 8, 1, 4],
        [6, 4, 3, 3],
        [6, 5, 5, 6],
        [7, 5, 6, 2],
        [8, 7, 7, 9],
        [9, 9, 9, 8],
      ],
      [0.73, 0.73, 0.73, 0.91, 0.91, 0.92],
      0.005,
    ],
    [
      'R irr 0.84.1 icc(anxiety)',
      [
        [3, 3, 2],
        [3, 6, 1],
        [3, 4, 4],
        [4, 6, 4],
        [5, 2, 3],
        [5, 4, 2],
        [2, 2, 1],
        [3, 4, 6],
        [5, 3, 1],
        [2, 3, 1],
        [2, 2, 1],
        [6, 3, 2],
        [1, 3, 3],
        [5, 3, 3],
        [2, 2, 1],
        [2, 2, 1],
        [1, 1, 3],
        [2, 3, 3],
        [4, 3, 2],
        [3, 4, 2],
      ],
      [
        0.175022381378693, 0.19799825935596174, 0.21604938271604943, 0.38892572944297094, 0.4254987531172071,
        0.45258620689655177,
      ],
      1e-9,
    ],
    [
      'raters of different leniency, R psych 2.2.9',
      [
        [2.96, 3.23, 4.44],
        [3.73, 4.49, 4.9],
        [2.11, 2.13, 3.47],
        [4.12, 5.02, 5.83],
        [3.41, 4.56, 5.54],
        [3.22, 4.29, 5.74],
        [3.27, 3.8, 5.37],
        [2.81, 3.43, 4.56],
      ],
      [
        0.23871854242418059, 0.38105630820450254, 0.8678394661476861, 0.4847283411368041, 0.6487490719765472,
        0.9516900421712045,
      ],
      1e-9,
    ],
    [
      'raters a constant apart, R psych 2.2.9',
      [
        [1, 2, 3],
        [2, 3, 4],
        [3, 4, 5],
        [4, 5, 6],
        [5, 6, 7],
        [6, 7, 8],
      ],
      [0.7599999999999999, 0.7777777777777777, 1, 0.9047619047619048, 0.9130434782608695, 1],
      1e-9,
    ],
    [
      'reversed raters, R psych 2.2.9',
      [
        [1, 5],
        [2, 4],
        [3, 3],
        [4, 2],
        [5, 1],
      ],
      [-1, -1.6666666666666667, -1, null, null, null],
      1e-9,
    ],
  ];

test.each(ICC)('intraclass correlation: %s', (_, ratings, expected, tolerance) => {
  ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'].forEach((type, place) => {
    const value = expected[place];
    if (value === null || value === undefined) return;
    expect(Math.abs(icc(ratings, type) - value)).toBeLessThanOrEqual(tolerance);
  });
});

test('intraclass correlation: default, spelling, what is undefined', () => {
  const [, ratings] = ICC[1]!;
  expect(icc(ratings)).toBe(icc(ratings, '2,k'));
  expect(icc(ratings, ' 3 , K ')).toBe(icc(ratings, '3，k'));
  const reversed = ICC[6]![1];
  for (const type of ['1,k', '2,k', '3,k']) expect(faultOf(() => icc(reversed, type))).toBe('no-variation');
  for (const type of ICC_TYPES)
    expect(
      faultOf(() =>
        icc(
          [
            [3, 3],
            [3, 3],
          ],
          type,
        ),
      ),
    ).toBe('no-variation');
  expect(faultOf(() => icc([[1, 2]]))).toBe('matrix-too-small');
  expect(faultOf(() => icc([[1], [2]]))).toBe('matrix-too-small');
  expect(
    faultOf(() =>
      icc([
        [1, 2],
        [null, 3],
      ]),
    ),
  ).toBe('blank-cell');
  expect(faultOf(() => icc(ratings, '4,1'))).toBe('unknown-option');
});

const ALPHA: readonly [
  source: string,
  ratings: Matrix,
  expected: Partial<Record<(typeof ALPHA_LEVELS)[number], number>>,
  tolerance: number,
][] = [
  // Rows are raters, as printed.
  [
    "Krippendorff's C data, as fast-krippendorff prints them",
    [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ],
    { nominal: 0.743, ordinal: 0.815, ratio: 0.797 },
    0.0005,
  ],
  [
    'the same, R irr 0.84.1 kripp.alpha',
    [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ],
    {
      nominal: 0.743421052631579,
      ordinal: 0.8153875037548813,
      interval: 0.8491071428571428,
      ratio: 0.797402774711612,
    },
    1e-9,
  ],
  [
    'Krippendorff 2011, binary data, two observers',
    [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ],
    { nominal: 0.095 },
    0.0005,
  ],
  [
    'Krippendorff 2011, nominal data, two observers',
    [
      [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1],
      [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4],
    ],
    { nominal: 0.692 },
    0.0005,
  ],
  [
    'Wikipedia, as fast-krippendorff prints it',
    [
      [null, null, null, null, null, 3, 4, 1, 2, 1, 1, 3, 3, null, 3],
      [1, null, 2, 1, 3, 3, 4, 3, null, null, null, null, null, null, null],
      [null, null, 2, 1, 3, 4, 4, null, 2, 1, 1, 3, 3, null, 4],
    ],
    { nominal: 0.691358, interval: 0.810845 },
    5e-7,
  ],
  [
    'the same, as fast-krippendorff computes it',
    [
      [null, null, null, null, null, 3, 4, 1, 2, 1, 1, 3, 3, null, 3],
      [1, null, 2, 1, 3, 3, 4, 3, null, null, null, null, null, null, null],
      [null, null, 2, 1, 3, 4, 4, null, 2, 1, 1, 3, 3, null, 4],
    ],
    { ordinal: 0.8067214199413153, ratio: 0.8089436707842471 },
    1e-9,
  ],
  [
    'fast-krippendorff, random ratings',
    [
      [1, null, null, null, null, 4, 1, 3, 3, 3, null, null],
      [null, 3, 5, null, null, 1, null, null, null, 3, 3, null],
      [5, 1, 5, 1, null, null, 5, null, 3, null, null, 4],
    ],
    {
      nominal: 0.24637681159420288,
      ordinal: -0.23734939759036133,
      interval: -0.2689804772234272,
      ratio: -0.3031607028607024,
    },
    1e-9,
  ],
  [
    'fast-krippendorff, two raters',
    [
      [1, 1, 1, 1, 1, 2, 2, 1, 1, 2, 1, 2, 1, 2, 1],
      [1, 1, 2, 1, 2, 2, 2, 1, 2, 2, 1, 1, 2, 1, 1],
    ],
    {
      nominal: 0.19444444444444442,
      ordinal: 0.19444444444444442,
      interval: 0.19444444444444442,
      ratio: 0.19444444444444442,
    },
    1e-9,
  ],
];

test.each(ALPHA)('alpha: %s', (_, ratings, expected, tolerance) => {
  for (const [level, value] of Object.entries(expected))
    expect(Math.abs(alpha(transposed(ratings), level) - value)).toBeLessThanOrEqual(tolerance);
});

test('alpha, nominal: two raters, 100 units (irrCAC, krippen2.table), in numbers and in words', () => {
  const table = [
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ];
  const units = table.flatMap((row, one) =>
    row.flatMap((times, other) => Array.from({ length: times }, () => [one, other])),
  );
  expect(alpha(units, 'nominal')).toBeCloseTo(0.7972585, 7);
  const words = units.flat().map((value) => ['low', 'mid', 'high'][value] as string);
  expect(krippendorffAlpha(words, 2, 'nominal')).toBeCloseTo(0.7972585, 7);
  expect(faultOf(() => krippendorffAlpha(words, 2, 'interval'))).toBe('not-a-number');
});

test('alpha: what is undefined', () => {
  expect(
    faultOf(() =>
      alpha([
        [3, 3],
        [3, 3],
      ]),
    ),
  ).toBe('no-variation');
  expect(
    faultOf(() =>
      alpha([
        [3, null],
        [null, 4],
      ]),
    ),
  ).toBe('too-few');
  expect(faultOf(() => alpha([[-1, 2]], 'ratio'))).toBe('negative-number');
  expect(faultOf(() => alpha([[1, 2]], 'metric'))).toBe('unknown-option');
});

/** How many ratings of 1, 2, 3, 4 and 5 each of 49 companies gave on item LEAD06 of R multilevel's lq2002. */
const LEADERSHIP =
  '2,6,3,12,1 1,3,8,19,6 6,3,18,14,4 8,8,20,20,2 1,2,3,5,1 0,1,3,10,1 0,1,3,8,1 2,4,4,19,0 ' +
  '9,16,40,26,8 1,0,5,4,0 2,5,28,42,12 6,4,7,5,1 1,0,6,2,1 15,7,32,31,9 0,1,6,4,2 9,4,18,22,15 ' +
  '2,2,18,22,9 0,4,8,9,4 3,1,21,24,5 4,3,9,16,5 4,6,17,13,1 1,5,5,7,3 3,5,22,31,12 1,3,24,26,14 ' +
  '3,4,22,44,12 0,0,4,12,13 1,0,7,9,2 10,6,22,26,4 10,5,30,28,4 6,8,26,32,6 1,6,27,19,5 0,0,3,5,2 ' +
  '0,2,5,13,10 1,2,26,36,13 3,4,14,28,5 5,10,22,31,6 3,4,23,26,7 1,2,14,9,4 3,4,33,44,6 0,2,1,8,3 ' +
  '1,0,5,4,3 1,1,6,2,8 0,2,9,11,1 4,5,15,10,5 0,1,10,6,2 2,3,3,2,1 3,1,6,8,0 1,1,4,7,0 1,2,13,4,0';

describe('within-group agreement', () => {
  test.each([
    // R multilevel 2.7, rwg(x, …, ranvar = 2).
    [[1, 5, 3], 0],
    [[3, 4, 4, 2, 5, 4, 3], 0.5238095238095238],
  ])('%j', (ratings, expected) => {
    expect(withinGroupAgreement([...ratings, '', 'N/A'], 1, 5)).toBeCloseTo(expected, 12);
  });
  test.each([
    // R multilevel 2.7, lq2002: means of eleven items in companies 6 and 14.
    [[24, 21, 43, 45, 42, 41, 36, 30, 46, 26, 40, 30], 0.6834460305815176],
    [[20, 31, 24, 11, 36, 42, 32, 31, 38, 28], 0.6574380164892563],
  ])('of scale scores, sums %j', (sums, expected) => {
    const scores = sums.map((sum) => sum / 11);
    expect(withinGroupAgreement(scores, 1, 5)).toBeCloseTo(expected, 9);
  });
  test('49 companies (LeBreton, WGA vignette): mean .51, 59 % above .51, 90th percentile .72', () => {
    const groups = LEADERSHIP.split(' ').map((counts) =>
      counts.split(',').flatMap((times, place) => Array.from({ length: Number(times) }, () => place + 1)),
    );
    expect(groups.flat()).toHaveLength(2042);
    const agreements = groups.map((ratings) => withinGroupAgreement(ratings, 1, 5)).sort((a, b) => a - b);
    expect(agreements.reduce((sum, one) => sum + one, 0) / 49).toBeCloseTo(0.5067190115121425, 9);
    expect(agreements.filter((one) => one > 0.51).length / 49).toBeCloseTo(0.59, 2);
    const [below, above] = agreements.slice(43, 45) as [number, number];
    expect(below + 0.2 * (above - below)).toBeCloseTo(0.71991452991453, 9);
  });
  test('what is warned of: 0.70 or more by chance, on a scale of 5', () => {
    const scale = [1, 2, 3, 4, 5];
    const pairs = scale.flatMap((one) => scale.map((other) => [one, other]));
    const triples = pairs.flatMap((pair) => scale.map((third) => [...pair, third]));
    const share = (samples: number[][]): number =>
      samples.filter((ratings) => withinGroupAgreement(ratings, 1, 5) >= 0.7 - 1e-9).length / samples.length;
    expect(share(pairs)).toBeCloseTo(0.52, 9);
    expect(share(triples)).toBeCloseTo(0.232, 9);
  });
  test('faults', () => {
    expect(faultOf(() => withinGroupAgreement([4, ''], 1, 5))).toBe('too-few');
    expect(faultOf(() => withinGroupAgreement([4, 5], 5, 1))).toBe('reversed-range');
    expect(faultOf(() => withinGroupAgreement([4, 5], '', 5))).toBe('blank-cell');
    expect(faultOf(() => withinGroupAgreement([4, 'x'], 1, 5))).toBe('not-a-number');
  });
});
