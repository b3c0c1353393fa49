/** Payout curves, explained scores, scorecards, self gaps, merit matrices. */
import { bscScore } from '../../src/scoring/bsc-score';
import { curveScore, payoutCurve } from '../../src/scoring/kpi-curve';
import { explainKpiScore } from '../../src/scoring/kpi-explain';
import { meritMatrix, meritPercent } from '../../src/scoring/merit-percent';
import { selfGap } from '../../src/scoring/self-gap';
import { faultOf } from './fault-of';

describe('payout curve', () => {
  const scores = (values: readonly number[], ...curve: Parameters<typeof payoutCurve>): (number | null)[] =>
    values.map((value) => curveScore(value, payoutCurve(...curve)));

  test('Agiliti 2011 executive incentive plan: interpolation with bookends', () => {
    const points = [93, 94, 95, 96, 97, 98, 99, 100, 105, 110];
    const percent = [65, 70, 75, 80, 85, 90, 95, 100, 125, 150];
    expect(scores([92.9, 93, 95, 99, 100, 102, 105, 108, 110, 125], points, percent, 'linear', 0)).toEqual([
      0, 65, 75, 95, 100, 110, 125, 140, 150, 150,
    ]);
  });
  test('calqoo.com stepped multiplier: what is printed as 80–89 and 90–99 leaves no gap', () => {
    const steps = [0, 80, 90, 100, 110, 120];
    expect(
      scores(
        [79.99, 80, 89.9, 90, 99.5, 100, 109.99, 110, 120, 150],
        steps,
        [0, 50, 80, 100, 120, 150],
        'step',
      ),
    ).toEqual([0, 50, 50, 80, 80, 100, 100, 120, 150, 150]);
  });
  test('exceldemy.com: 50 at 4 %, 100 at 2 %, lower is better', () => {
    expect(scores([3, 5, 1], [4, 2], [50, 100])).toEqual([75, 50, 100]);
    expect(scores([5], [4, 2], [50, 100], 'linear', 0)).toEqual([0]);
  });
  test('a score between two points, and exactly on one', () => {
    expect(scores([1313], [620, 1997], [50, 100])[0]).toBeCloseTo(75.16339869281046, 12);
    expect(scores([0.1 + 0.2], [0.1, 0.3], [0, 1])).toEqual([1]);
  });
  test('faults', () => {
    expect(faultOf(() => payoutCurve([1, 2, 2], [1, 2, 3]))).toBe('not-monotone');
    expect(faultOf(() => payoutCurve([2, 1, 3], [1, 2, 3]))).toBe('not-monotone');
    expect(faultOf(() => payoutCurve(['', null], ['', '']))).toBe('empty-table');
    expect(faultOf(() => payoutCurve([1, 2], [1, '']))).toBe('blank-cell');
    expect(faultOf(() => payoutCurve([1], [1], 'spline'))).toBe('unknown-option');
    expect(curveScore('N/A', payoutCurve([1], [1]))).toBeNull();
  });
});

describe('explained KPI score', () => {
  test('notes, and rows left blank throughout', () => {
    const rows = explainKpiScore({
      names: ['revenue', 'margin', 'calls', 'audit', 'training', ''],
      actual: [150, -5, '', 'N/A', 8, null],
      target: [100, 10, 20, 5, 10, ''],
      weight: [40, 20, 20, 20, 0, null],
    });
    expect(rows.map(({ note }) => note)).toEqual([
      'capped',
      'floored',
      'not-scored',
      'not-applicable',
      'not-weighted',
    ]);
    expect(rows.map(({ contribution }) => contribution)).toEqual([80, 0, 0, 0, 0]);
    expect(rows[0]?.weightUsed).toBeCloseTo(200 / 3, 12);
  });
});

describe('balanced scorecard', () => {
  // Hindawi DDNS 2022, article 2247890, tables 1 and 3: 24 KPIs, attainment actual/target, uncapped.
  const perspectives: readonly [
    name: string,
    weight: number,
    kpis: (readonly [weight: number, target: number, actual: number])[],
  ][] = [
    [
      'B1',
      0.471,
      [
        [0.295, 25, 36.55],
        [0.125, 32, 38.43],
        [0.266, 24, 36.21],
        [0.177, 18, 21.54],
        [0.065, 3, 3.12],
        [0.072, 25, 18.56],
      ],
    ],
    [
      'B2',
      0.278,
      [
        [0.304, 97, 95.82],
        [0.117, 80, 78.25],
        [0.257, 6, 6.46],
        [0.19, 5, 5.23],
        [0.062, 3, 2.05],
        [0.07, 60, 52],
      ],
    ],
    [
      'B3',
      0.087,
      [
        [0.191, 97, 96.59],
        [0.092, 94, 72.16],
        [0.059, 1, 2.33],
        [0.127, 99, 97.34],
        [0.321, 67, 69.57],
        [0.211, 0, 0],
      ],
    ],
    [
      'B4',
      0.164,
      [
        [0.069, 10, 6.56],
        [0.064, 5, 2.35],
        [0.329, 90, 85],
        [0.174, 13, 3.12],
        [0.242, 95, 78],
        [0.123, 80, 77],
      ],
    ],
  ];
  const score = (limit = Infinity, blank: readonly number[] = []): number => {
    const kpis = perspectives.flatMap(([name, , rows]) => rows.map((row) => [name, ...row] as const));
    return bscScore({
      scores: kpis.map(([, , target, actual], row) =>
        blank.includes(row) ? '' : target === 0 ? 100 : 100 * Math.min(limit, actual / target),
      ),
      weights: kpis.map(([, weight]) => weight),
      perspectives: kpis.map(([name]) => name),
      perspectiveNames: perspectives.map(([name]) => name),
      perspectiveWeights: perspectives.map(([, weight]) => weight),
    });
  };
  // The source adds weight × weight without dividing by the weights' sums, which are 1 up to rounding (B3, B4: 1.001).
  test('published total 111.04', () => expect(Math.abs(score() - 111.04)).toBeLessThan(0.1));
  test('capped at 120 % per KPI', () => expect(Math.abs(score(1.2) - 102.9855)).toBeLessThan(0.1));
  test('not applicable KPIs are shared within their perspective (C15, C18)', () =>
    expect(score(Infinity, [14, 17])).toBeCloseTo(110.33762046678251, 9));
  test('a perspective with nothing scored drops out; faults', () => {
    const base = {
      scores: [80, ''],
      weights: [1, 1],
      perspectives: ['F', 'c'],
      perspectiveNames: ['f', 'C'],
      perspectiveWeights: [60, 40],
    };
    expect(bscScore(base)).toBe(80);
    expect(faultOf(() => bscScore({ ...base, scores: ['', null] }))).toBe('nothing-scored');
    expect(faultOf(() => bscScore({ ...base, perspectives: ['x', 'C'] }))).toBe('not-listed');
    expect(faultOf(() => bscScore({ ...base, perspectives: ['', 'C'] }))).toBe('blank-cell');
    expect(faultOf(() => bscScore({ ...base, perspectiveNames: ['F', 'f '] }))).toBe('duplicate');
    expect(faultOf(() => bscScore({ ...base, perspectiveWeights: [0, 40] }))).toBe('zero-weights');
    expect(bscScore({ ...base, perspectives: ['F', 'nowhere'] })).toBe(80);
  });
});

describe('self gap', () => {
  test.each([
    // Self against others, item by item: blind spot, hidden strength, aligned.
    [5, [3, 4, 3], 1.6666666666666665],
    [2, [4, 4, 3], -1.6666666666666665],
    [4, [4, 3, 4], 0.3333333333333335],
  ])('self %d against %j', (self, others, expected) => {
    const gap = selfGap({ ratings: [self, ...others], groupsOfRatings: ['self', 'peer', 'peer', 'peer'] });
    expect(gap).toBeCloseTo(expected, 12);
  });
  test('a group below its minimum stays out: its ratings change nothing', () => {
    const gap = (peer: number): number =>
      selfGap({ ratings: [4, 3, peer, peer], groupsOfRatings: ['自评', '上级', 'peer', 'peer'] });
    expect(gap(1)).toBe(1);
    expect(gap(5)).toBe(1);
  });
  test('faults', () => {
    expect(faultOf(() => selfGap({ ratings: [3, 3, 3], groupsOfRatings: ['peer', 'peer', 'peer'] }))).toBe(
      'nothing-to-compare',
    );
    expect(faultOf(() => selfGap({ ratings: [3, 3], groupsOfRatings: ['self', 'peer'] }))).toBe(
      'nothing-to-compare',
    );
    expect(faultOf(() => selfGap({ ratings: [3, 3], groupsOfRatings: ['self', ''] }))).toBe('blank-cell');
    expect(selfGap({ ratings: [4, 3], groupsOfRatings: ['me', 'boss'], selfGroup: 'Me', minRaters: 1 })).toBe(
      1,
    );
  });
});

describe('merit matrix', () => {
  test('payout matrix of an EPS × ROE plan (SEC 789073), as ratings and compa-ratios', () => {
    const matrix = meritMatrix(
      ['max', 'target', 'min'],
      [0, 1, 2],
      [100, 125, 150, 75, 100, 125, 50, 75, 100],
    );
    expect(meritPercent('MAX', 2, matrix)).toBe(150);
    expect(meritPercent('target', 0.99, matrix)).toBe(75);
    expect(meritPercent('min', 7, matrix)).toBe(100);
  });
  test('bands hold from their minimum on; ratings as numbers or text', () => {
    const matrix = meritMatrix([5, 4], [1.15, 0.7, 0.84], [3, 15, 9, 2, 10, 8]);
    expect(meritPercent('5', 0.84, matrix)).toBe(9);
    expect(meritPercent(4, 0.8399999999999, matrix)).toBe(8);
    expect(meritPercent(4, 0.7, matrix)).toBe(10);
    expect(meritPercent('', 1, matrix)).toBeNull();
    expect(faultOf(() => meritPercent(4, 0.69, matrix))).toBe('below-lowest');
    expect(faultOf(() => meritPercent(3, 1, matrix))).toBe('not-found');
    expect(faultOf(() => meritMatrix([5, '5'], [1], [1, 2]))).toBe('duplicate');
    expect(faultOf(() => meritMatrix([5], [1, 1], [1, 2]))).toBe('duplicate');
    expect(faultOf(() => meritMatrix([5], [1, 2], [1]))).toBe('matrix-size');
    expect(faultOf(() => meritPercent(5, 1, meritMatrix([5], [1], [''])))).toBe('blank-cell');
  });
});
