/** Before and after, against R, pingouin and scipy. */
import { normalTails, studentQuantile, studentTails } from '../../src/scoring/distributions';
import { signedRanks } from '../../src/scoring/signed-ranks';
import { uplift } from '../../src/scoring/uplift';
import { faultOf } from './fault-of';

test('sleep (R t.test, stats-Ex.Rout.save)', () => {
  const drugB = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const drugA = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const result = uplift(drugB, drugA);
  expect(result).toMatchObject({ pairs: 10, degreesOfFreedom: 9 });
  expect(result.meanChange).toBeCloseTo(-1.58, 12);
  expect(result.t).toBeCloseTo(-4.0621, 4);
  expect(result.p).toBeCloseTo(0.002833, 6);
  expect(result.confidenceLow).toBeCloseTo(-2.4598858, 7);
  expect(result.confidenceHigh).toBeCloseTo(-0.7001142, 7);
  // R effectsize 0.8.3.
  expect(result.cohensDz).toBeCloseTo(-1.2845575625910546, 12);
  expect(result.hedgesGz).toBeCloseTo(-1.1744526286546784, 12);
});

test('pingouin, tests/test_parametric.py', () => {
  const result = uplift([6, 8, 7, 10, 11, 9], [4, 7, 8, 6, 3, 2]);
  expect(result.t).toBeCloseTo(-2.44451, 5);
  expect(result.p).toBeCloseTo(0.05833, 5);
  expect(result.confidenceLow).toBeCloseTo(-7.18, 2);
  expect(result.confidenceHigh).toBeCloseTo(0.18, 2);
});

test('twelve people (R t.test, effectsize 0.8.3)', () => {
  const after = [3.67, 1.99, 3.46, 3.95, 3.49, 4.13, 3.5, 3.02, 3.23, 4.05, 4.91, 4.02];
  const before = [3.52, 1.97, 3.55, 3.61, 3.32, 3.75, 3.4, 2.66, 3.35, 3.73, 4.4, 3.85];
  const result = uplift(before, after);
  expect(result.t).toBeCloseTo(3.410123901310371, 10);
  expect(result.p).toBeCloseTo(0.005823966263827001, 12);
  expect(result.confidenceLow).toBeCloseTo(0.06825535212816346, 10);
  expect(result.confidenceHigh).toBeCloseTo(0.3167446478718365, 10);
  expect(result.cohensDz).toBeCloseTo(0.9844179761957597, 10);
  expect(result.hedgesGz).toBeCloseTo(0.9157376522751253, 10);
});

test('a hypothesised change of 5 (wiki.zcubes.com, TTESTPAIRED; R)', () => {
  const result = uplift(
    [17, 10, 32, 7, 15, 22].map((value) => value + 5),
    [21, 24, 29, 11, 19, 8],
  );
  expect(result.t).toBeCloseTo(-0.9186172406951716, 12);
  expect(result.p).toBeCloseTo(0.40044040186843033, 12);
});

test('against one value for all (Howell, moon illusion; R)', () => {
  const after = [1.73, 1.06, 2.03, 1.4, 0.95, 1.13, 1.41, 1.73, 1.63, 1.56];
  expect(
    uplift(
      after.map(() => 1),
      after,
    ).cohensDz,
  ).toBeCloseTo(1.359017835082531, 12);
});

/** Changes 1, 2, −3, 4, 5, −6 …: no ties and no zeros. R 4.2.2, t.test and wilcox.test with their defaults. */
test.each([
  [49, 2.104165415992578, 0.0406270322073622, 0.371023434327037, 16.32285411669337, 817, 0.04170385423242352],
  [50, 2.309438473877346, 0.02517556431680243, 1.191954037522375, 17.16804596247762, 867, 0.0270634921760479],
  [
    51, 1.965101804121902, 0.05497040586450796, -0.1769162610820671, 16.17691626108207, 867,
    0.05645580536770219,
  ],
])('%i pairs: exact below 50, normal from there on', (pairs, t, p, low, high, v, wilcoxonP) => {
  const after = Array.from({ length: pairs }, (_, place) => (place + 1) * (place % 3 === 2 ? -1 : 1));
  const result = uplift(
    after.map(() => 0),
    after,
  );
  expect(result.t).toBeCloseTo(t, 12);
  expect(result.p).toBeCloseTo(p, 12);
  expect(result.confidenceLow).toBeCloseTo(low, 11);
  expect(result.confidenceHigh).toBeCloseTo(high, 11);
  expect(result.wilcoxonV).toBe(v);
  expect(result.wilcoxonP).toBeCloseTo(wilcoxonP, 12);
});

test('nothing changed, and everybody changed alike', () => {
  const same = uplift([4, 7, 8, 6, 3, 2], [4, 7, 8, 6, 3, 2]);
  expect(same).toMatchObject({
    meanChange: 0,
    t: null,
    p: null,
    cohensDz: null,
    hedgesGz: null,
    wilcoxonV: 0,
    wilcoxonP: null,
  });
  const alike = uplift([0.1, 0.2, 0.7], [0.3, 0.4, 0.9]);
  expect(alike).toMatchObject({ t: null, p: null, wilcoxonV: 6 });
  expect(alike.confidenceLow).toBeCloseTo(0.2, 12);
  expect(alike.confidenceHigh).toBeCloseTo(0.2, 12);
  expect(alike.wilcoxonP).not.toBeNull();
});

test('pairs with a blank drop out; faults', () => {
  expect(uplift([1, '', 2, 3], [2, 5, null, 5]).pairs).toBe(2);
  expect(faultOf(() => uplift([1, ''], [2, 5]))).toBe('too-few');
  expect(faultOf(() => uplift([1, 2], [2]))).toBe('sizes');
  expect(faultOf(() => uplift([1, 'x'], [2, 3]))).toBe('not-a-number');
  for (const confidence of [0, 1, 95])
    expect(faultOf(() => uplift([1, 2], [2, 4], confidence))).toBe('out-of-range');
});

const differences = (x: readonly number[], y: readonly number[]): number[] =>
  x.map((value, place) => value - (y[place] as number));

test.each([
  [
    'Hollander & Wolfe 1973, p. 29 (R)',
    [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3],
    [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29],
    40,
    0.0390625,
  ],
  [
    'no ties, exact (R)',
    [61.276, 76.855, 69.092, 65.393, 80.548, 80.314, 68.71],
    [69.232, 80.027, 79.006, 66.296, 75.213, 78.029, 69.499],
    8,
    0.375,
  ],
  [
    'no ties, exact (R)',
    [
      87.623, 59.707, 80.104, 74.254, 57.449, 82.932, 61.258, 73.694, 77.261, 69.275, 76.812, 83.541, 75.074,
      66.584, 67.71, 65.462,
    ],
    [
      68.709, 63.96, 61.854, 74.298, 60.604, 78.589, 69.028, 72.989, 75.401, 69.12, 68.655, 80.097, 69.172,
      68.109, 66.968, 59.627,
    ],
    101,
    0.09344482421875,
  ],
  // Zeros and ties: normal with continuity correction; two-sided is twice the smaller one-sided p.
  [
    'Wikipedia, a zero and ties (R 3.4.1 as scipy asserts it)',
    [125, 115, 130, 140, 140, 115, 140, 125, 140, 135],
    [110, 122, 125, 120, 140, 124, 123, 137, 135, 145],
    27,
    2 * 0.3176447,
  ],
  [
    'a zero and ties (JASP; p from R)',
    [20, 22, 19, 20, 22, 18, 24, 20, 19, 24, 26, 13],
    [38, 37, 33, 29, 14, 12, 20, 22, 17, 25, 26, 16],
    20.5,
    0.2857652190231507,
  ],
  // Few changes with ties or a zero (R).
  ['two equal changes', [1, 1], [0, 0], 3, 0.3457785861511602],
  ['one change and a zero', [0, 1], [0, 0], 1, 1],
  ['opposite changes', [1, -1], [0, 0], 1.5, 1],
  ['ties of both signs', [3, 3, -3, 1], [0, 0, 0, 0], 7, 0.5707503880581739],
])('signed ranks: %s', (_, x, y, v, p) => {
  const result = signedRanks(differences(x, y));
  expect(result.v).toBe(v);
  expect(result.p).toBeCloseTo(p, 6);
});

test('signed ranks: ten values are ranked, not nine (solvely.ai 598758580 prints 40 and 7)', () => {
  const changes = differences([14, 11, 21, 9, 11, 7, 9, 11, 14, 10], [11, 10, 13, 12, 8, 6, 10, 6, 12, 7]);
  expect(signedRanks(changes).v).toBe(46.5);
  expect(signedRanks(changes.map((change) => -change)).v).toBe(8.5);
});

test('signed ranks: 56 changes, many ties, 8 zeros (scipy, zero_method="wilcox")', () => {
  const counts: [number, number][] = [
    [-4, 1],
    [-3, 4],
    [-2, 16],
    [-1, 15],
    [0, 8],
    [1, 4],
    [2, 5],
    [3, 1],
    [4, 2],
  ];
  const changes = counts.flatMap(([value, times]) => Array.from({ length: times }, () => value));
  const { v, p } = signedRanks(changes.map((change) => -change));
  // T is the smaller of both sums; scipy's p is without the continuity correction, so that ours is a little larger.
  expect(1176 - v).toBe(327);
  expect(p).toBeGreaterThan(0.00641346115861);
  expect(p).toBeCloseTo(0.00641346115861, 3);
});

test('the distributions against tables', () => {
  // Student's t, two-sided 5 %: Abramowitz & Stegun, table 26.10.
  for (const [degrees, t] of [
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ] as const)
    expect(studentQuantile(0.05, degrees)).toBeCloseTo(t, 3);
  // One degree of freedom is the Cauchy distribution, two have a closed form.
  for (const t of [0.01, 0.5, 1, 3, 50]) {
    expect(studentTails(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 13);
    expect(studentTails(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 13);
  }
  // Abramowitz & Stegun, table 26.1: P(1) = 0.841344746068543, P(1.96) = 0.975002104851780, P(3) = 0.998650101968370.
  for (const [z, below] of [
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [3, 0.99865010196837],
  ] as const)
    expect(normalTails(z)).toBeCloseTo(2 * (1 - below), 13);
  expect(normalTails(0)).toBe(1);
});

test('a small tail has as many digits as a large one', () => {
  // Evaluated with 40 digits.
  for (const [t, degrees, tails] of [
    [1e-6, 1, 0.999999363380228],
    [700, 1, 0.000909456198990624],
    [10, 1000, 1.66707029586001e-22],
    [12, 1000, 4.32405738677453e-31],
    [20, 49, 3.22441494837347e-25],
  ] as const) {
    expect(studentTails(t, degrees) / tails).toBeCloseTo(1, 12);
    if (t > 1e-3) expect(studentQuantile(tails, degrees) / t).toBeCloseTo(1, 12);
  }
  expect(normalTails(8) / 1.24419211485436e-15).toBeCloseTo(1, 12);
});
