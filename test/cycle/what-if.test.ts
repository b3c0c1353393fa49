import { explainScore } from '../../src/cycle/explain-score';
import { rewardCycle } from '../../src/cycle/rewards/reward-cycle';
import { changesTier, rewardChanges, underRule } from '../../src/cycle/rewards/what-if';
import type { TriedRule } from '../../src/cycle/rewards/what-if';
import { scoreCycle } from '../../src/cycle/scores';
import { cycleWith } from './clean-cycle';
import type { TypedRows } from './clean-cycle';

/** The clean cycle, six people on target with 91.6, one of whom did better and one worse. */
const cycle = cycleWith((rows: TypedRows) => {
  for (const result of rows.MeritKpiResults)
    if (result.employeeId === 'E3' && result.direction !== 'score')
      result.actual = Number(result.target) * 1.1;
    else if (result.employeeId === 'E6' && result.direction !== 'score')
      result.actual = Number(result.target) * 0.95;
  rows.MeritPolicy.push({ key: 'budget', value: '600' });
});
const before = rewardCycle(cycle);
const under = (tried: TriedRule) => rewardChanges(before, rewardCycle(underRule(cycle, tried)));

test('the same rule changes nothing', () => {
  expect(under({ kind: 'policy', rule: 'kpiShare', value: 70 })).toEqual([]);
});

test('bonuses that HR has typed are the same under another rule, until it is a pool', () => {
  const typed = cycleWith(({ MeritScores }: TypedRows) => {
    MeritScores.push({ period: '2026', employeeId: 'E1', bonus: 5000 });
  });
  const bonusesUnder = (tried: TriedRule): (number | null)[] =>
    rewardCycle(underRule(typed, tried)).people.map(({ bonus }) => bonus);
  const others = Array(5).fill(null);
  expect(bonusesUnder({ kind: 'policy', rule: 'kpiShare', value: 0 })).toEqual([5000, ...others]);
  expect(bonusesUnder({ kind: 'rewards', rules: { budget: 600 } })).toEqual(Array(6).fill(100));
});

test('another share of the KPI score, another limit: also of those who have the limit that the scheme had', () => {
  const shares = under({ kind: 'policy', rule: 'kpiShare', value: 0 });
  expect(shares).toHaveLength(6);
  expect(shares.every(({ after }) => after.finalScore === 72)).toBe(true);
  const capped = under({ kind: 'policy', rule: 'cap', value: 1 });
  const scores = capped.map(({ before: one, after }) => [one.person.id, (after.kpiScore ?? 0) <= 100]);
  expect(scores).toContainEqual(['E3', true]);
  expect(before.people.find(({ person }) => person.id === 'E3')?.kpiScore).toBeGreaterThan(100);
});

test('a minimum of a tier: who changes tier comes first', () => {
  const changes = under({ kind: 'tier', tier: 'A', column: 'minScore', value: 92 });
  expect(
    changes.filter(changesTier).map(({ before: one, after }) => [one.finalTier, after.finalTier]),
  ).toEqual(Array(5).fill(['A', 'B']));
  const firstUnchanged = changes.findIndex((one) => !changesTier(one));
  expect(changes.slice(firstUnchanged).some(changesTier)).toBe(false);
});

test('binding shares, a pool, a direction; nothing of the cycle itself changes', () => {
  const text = JSON.stringify(cycle);
  expect(
    under({ kind: 'rewards', rules: { forcedDistribution: 'binding', distributionMinGroup: 5 } }).length,
  ).toBeGreaterThan(0);
  expect(under({ kind: 'rewards', rules: { budget: 1200 } })).toHaveLength(6);
  const [first] = cycle.results;
  const worse = under({ kind: 'direction', kpi: ` ${first?.kpi.toUpperCase()}`, direction: 'lower' });
  expect(worse.map(({ before: one }) => one.person.id)).toContain('E3');
  expect(JSON.stringify(cycle)).toBe(text);
});

test("a tier's bonus factor, a raise of the tier table, a cell of the merit matrix", () => {
  const [tier] = before.people.map(({ finalTier }) => finalTier);
  if (tier === undefined) throw new Error('nobody');
  // The others of one pool have less as soon as some have more.
  expect(under({ kind: 'tier', tier, column: 'bonusFactor', value: 9 })).toHaveLength(6);
  const raised = under({ kind: 'tier', tier, column: 'raisePercent', value: 0.5 });
  expect(raised.map(({ after }) => [after.finalTier, after.raiseAmount])).toEqual(
    before.people.filter(({ finalTier }) => finalTier === tier).map(() => [tier, 7500]),
  );
  const withMatrix = {
    ...cycle,
    employees: cycle.employees.map((person) => ({ ...person, midpoint: 15_000 })),
    meritMatrix: [0.8, 1.2].map((compaMin) => ({ tier, compaMin, raise: 0.01, at: cycle.period.at })),
  };
  const raiseUnder = (compaMin: number): (number | null)[] =>
    rewardCycle(underRule(withMatrix, { kind: 'matrix', tier, compaMin, value: 0.2 }))
      .people.filter(({ finalTier }) => finalTier === tier)
      .map(({ raise }) => raise);
  expect(new Set(raiseUnder(0.8))).toEqual(new Set([0.2]));
  expect(new Set(raiseUnder(1.2))).toEqual(new Set([0.01]));
});

test("a person's result, KPI by KPI and group by group, adds up to the scores", () => {
  const score = scoreCycle(cycle).find(({ person }) => person.id === 'E3');
  const { kpis, groups } = explainScore(cycle, 'E3');
  expect(kpis).toHaveLength(6);
  expect(kpis.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score?.kpiScore ?? 0, 9);
  const weights = groups.reduce((sum, { weightUsed }) => sum + weightUsed, 0);
  const mean = groups.reduce((sum, one) => sum + one.weightUsed * (one.mean ?? 0), 0) / weights;
  expect((100 * mean) / cycle.policy.scaleMax).toBeCloseTo(score?.score360 ?? 0, 9);
  expect(explainScore(cycle, 'nobody')).toEqual({ kpis: [], groups: [] });
});
