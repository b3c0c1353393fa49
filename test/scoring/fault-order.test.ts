/** Whichever comes first in the call: an error value anywhere is told before text, and each row's fault is its own. */
import type { Cell } from '../../src/scoring/cell';
import { forcedTiers } from '../../src/scoring/forced-tier';
import { explainKpiScore } from '../../src/scoring/kpi-explain';
import { krippendorffAlpha } from '../../src/scoring/krippendorff-alpha';
import { meritMatrix } from '../../src/scoring/merit-percent';
import { adjustedRatings } from '../../src/scoring/rater-adjust';
import { faultOf } from './fault-of';

const REF = { code: '#REF!' };

test.each<[string, () => unknown]>([
  ['minGroup', () => forcedTiers({ scores: [1], shares: ['x'], tiers: ['A'], minGroup: REF })],
  ['tiers', () => forcedTiers({ scores: [1], shares: ['x', 1], tiers: ['A', REF] })],
  ['compaMins', () => meritMatrix(['A'], ['x', REF], [1, 2])],
  ['matrix', () => krippendorffAlpha([1, 2, REF, 3], 2, 'metric')],
  ['method', () => adjustedRatings(['x'], ['r'], ['e'], REF)],
  ['names', () => explainKpiScore({ names: [REF, 'b'], actual: [1, 'x'], target: [1, 1], weight: [1, 1] })],
])('an error value in %s is told before text elsewhere', (argument, call) => {
  expect(call).toThrow(expect.objectContaining({ fault: 'error-value' }));
  expect(call).toThrow(expect.objectContaining({ place: expect.objectContaining({ argument }) }));
});

test('the name of a KPI without a score is not looked at; sizes come before its error', () => {
  const kpis = { names: [REF, 'calls'], actual: ['', 90], target: [100, 100], weight: [-5, 1] };
  expect(explainKpiScore(kpis).map(({ weight, weightUsed }) => [weight, weightUsed])).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(faultOf(() => explainKpiScore({ ...kpis, actual: [90, 90], target: [100] }))).toBe('sizes');
});

test('a forced distribution of scores of which none can be read: each is a fault of its own row', () => {
  const scores: Cell[] = ['90', REF, ''];
  const tierOf = forcedTiers({ scores, shares: [1], tiers: ['A'] });
  expect(faultOf(() => tierOf(0))).toBe('not-a-number');
  expect(faultOf(() => tierOf(1))).toBe('error-value');
  expect(tierOf(2)).toBeNull();
});

test('nothing scored is told before shares that add up to nothing', () => {
  expect(faultOf(() => forcedTiers({ scores: [''], shares: [0], tiers: ['A'] }))).toBe('nothing-scored');
});
