/** Figures that others have printed or computed, for functions whose own tests have the rest of theirs. */
import { bonusSplit } from '../../src/scoring/bonus-split';
import { forcedTiers } from '../../src/scoring/forced-tier';
import { curveScore, payoutCurve } from '../../src/scoring/kpi-curve';
import { meritMatrix, meritPercent } from '../../src/scoring/merit-percent';
import { adjustedRatings } from '../../src/scoring/rater-adjust';
import { score360 } from '../../src/scoring/score-360';
import { normalisedWeights } from '../../src/scoring/weight-norm';
import { weightedMean } from '../../src/scoring/weighted-mean';

describe('payout curve', () => {
  const scores = (values: readonly number[], ...curve: Parameters<typeof payoutCurve>): (number | null)[] =>
    values.map((value) => curveScore(value, payoutCurve(...curve)));

  test.each([
    // tftnews.com/news3776564, 分段 and 否决计分法: a threshold of 60, a target of 100.
    ['step', [59.99, 60, 99.99, 100, 130], [60, 100], [80, 120], [0, 80, 80, 120, 120]],
    ['step', [59.99, 60, 99.99, 100, 130], [100], [100], [0, 0, 0, 100, 100]],
    // archive.sap.com DOC-71250, (Baseline − KPI)/(Baseline − Target): from 40 down to 20, now at 25.
    ['linear', [25], [40, 20], [0, 100], [75]],
    // Agiliti 2011, EVP: 40 % at 100 %, 1.2 % a point above, 64 % at most, nothing below 80 %.
    ['linear', [79.9, 80, 90, 100, 110, 120, 130], [80, 100, 120], [32, 40, 64], [0, 32, 36, 40, 52, 64, 64]],
    // bonuspaycalc.com: commission of 5, 7, 9 % from 0, 100,000, 250,000 on; 180,000 earns 10,600.
    ['linear', [180000], [0, 100000, 250000], [0, 5000, 15500], [10600]],
    // help.mytime.com 360046956372 prints 424.98: 25 % of the first 500, 30 % of the other 1,000 are 425.
    ['linear', [1500], [0, 500, 2000], [0, 125, 575], [425]],
    // SAP KBA 2525218: a section's 5.44375 on 1–10 is 6.47 on the form's 4–9.
    ['linear', [5.44375], [1, 10], [4, 9], [6.46875]],
  ])('%s at %j over %j', (mode, values, points, worth, expected) => {
    scores(values, points, worth, mode, 0).forEach((score, place) =>
      expect(score).toBeCloseTo(expected[place] as number, 10),
    );
  });

  test('a pool that grows bucket by bucket (SEC 1022321, exhibit 10.12)', () => {
    const contributions = [60000, 120000, 120000, 240000, 300000, 360000, 360000, 360000, 360000];
    let total = 0;
    const pool = contributions.map((contribution) => (total += contribution));
    const cash = contributions.map((_, bucket) => 2042288 * (bucket + 1));
    expect(scores(cash, cash, pool, 'step', 0)).toEqual([
      60000, 180000, 300000, 540000, 840000, 1200000, 1560000, 1920000, 2280000,
    ]);
  });
});

describe('weighted means', () => {
  test.each([
    // vantageafricaleaders.com, a weight per rater.
    [[4, 2, 4, 4, 2, 3, 2, 3, 4], [40, 13, 16, 16, 3, 3, 3, 3, 3], 3.56],
    // Frappe HR, test_goal_score: goals at 12.5 % and 50 %.
    [[12.5, 50], [30, 70], 38.75],
    // Infor GHR: 2 of 6 and 5 of 6 levels at 20 and 30 make 3.17 of 5.
    [[(2 / 6) * 5, (5 / 6) * 5], [20, 30], 3.1666666666666665],
  ])('%j by %j', (scores, weights, expected) => {
    expect(weightedMean(scores, weights)).toBeCloseTo(expected, 12);
  });

  test('two reviewers, criteria of 70 and 30 (Frappe HR, test_employee_performance_feedback)', () => {
    const score = score360({
      ratings: [0.8, 0.7, 0.6, 0.8].map((share) => 5 * share),
      groupsOfRatings: ['reviewer', 'reviewer', 'reviewer', 'reviewer'],
      groups: ['reviewer'],
      groupWeights: [1],
      minRaters: [1],
      raters: ['first', 'first', 'second', 'second'],
      itemWeights: [70, 30, 70, 30],
    });
    expect(score).toBeCloseTo(3.575, 12);
  });
});

test('shares of a head-count exercise: 1800 employees in per cent (homeworklib.com 1602207)', () => {
  expect(normalisedWeights([252, 288, 648, 252, 360])).toEqual([14, 16, 36, 14, 20]);
});

test('thirds of 100.00 as points (brick/money, rational ratios)', () => {
  expect(bonusSplit({ pool: 100, points: [1 / 3, 2 / 3] })).toEqual([33.33, 66.67]);
});

test.each([
  // A quota of one each: the tier is the place. Rosetta Code "Ranking methods" and scipy rankdata(method = "min").
  [
    [44, 42, 42, 41, 41, 41, 39],
    [1, 2, 2, 4, 4, 4, 7],
  ],
  [
    [87.5, 91.25, 87.5, 63, 91.25, 91.25, 70, 70, 100, 0],
    [5, 2, 5, 9, 2, 2, 7, 7, 1, 10],
  ],
])('places of %j', (scores, expected) => {
  const tierOf = forcedTiers({
    scores,
    shares: scores.map(() => 1),
    tiers: scores.map((_, place) => place + 1),
  });
  expect(scores.map((_, row) => tierOf(row))).toEqual(expected);
});

test('merit matrix of pesync.com: compa-ratios up to 70, 84, 100, 115', () => {
  const matrix = meritMatrix(
    ['Exceeded', 'Achieved', 'Partially', 'Not'],
    // Printed by upper bounds; to be looked up by lower ones.
    [0, 71, 85, 101, 116],
    [15, 9, 8, 6, 3, 10, 8, 6, 3, 2, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0],
  );
  expect(meritPercent('Exceeded', 92, matrix)).toBe(8);
  expect(meritPercent('Achieved', 70, matrix)).toBe(10);
  expect(meritPercent('Partially', 84, matrix)).toBe(2);
  expect(meritPercent('Not', 130, matrix)).toBe(0);
});

describe('adjusted ratings: their mean per ratee is μ + ratee (R lm, sum-to-zero contrasts)', () => {
  const meansOf = (
    ratings: readonly number[],
    raters: readonly number[],
    ratees: readonly number[],
  ): number[] => {
    const adjusted = adjustedRatings(ratings, raters, ratees);
    return [...new Set(ratees)]
      .sort((one, other) => one - other)
      .map((ratee) => {
        const own = adjusted.filter((_, row) => ratees[row] === ratee) as number[];
        return own.reduce((sum, rating) => sum + rating, 0) / own.length;
      });
  };

  test.each([
    [
      'Montgomery, balanced incomplete blocks: the order of the raw means is turned round',
      [73, 74, 71, 75, 67, 72, 73, 75, 68, 75, 72, 75],
      [1, 2, 4, 2, 3, 4, 1, 2, 3, 1, 3, 4],
      [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
      [71.375, 71.625, 72, 75],
    ],
    [
      'Li 1964, 7 × 7',
      [10, 15, 11, 4, 12, 15, 5, 14, 10, 14, 19, 19, 8, 10, 17, 6, 11, 12, 5, 14, 21],
      [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7],
      [1, 2, 4, 2, 3, 5, 3, 4, 6, 4, 5, 7, 1, 5, 6, 2, 6, 7, 1, 3, 7],
      [6, 9, 11, 12, 14, 15, 17],
    ],
    [
      'a complete matrix: the raw means',
      [3, 4, 1, 2, 3, 4, 3, 5, 5, 5, 4, 1, 4, 4, 1, 5, 4, 1, 3, 3, 3, 1, 4, 3],
      [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4],
      [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6],
      [2.5, 3.75, 3.75, 3.5, 2.75, 2.75],
    ],
  ])('%s', (_, ratings, raters, ratees, expected) => {
    meansOf(ratings, raters, ratees).forEach((mean, ratee) =>
      expect(mean).toBeCloseTo(expected[ratee] as number, 9),
    );
  });
});
