/** Which steps of a person's row are formulas, and which values, since formulas would read a table in another way. */
import { rewardCycle } from '../../src/cycle/rewards/reward-cycle';
import { scoreFormulas } from '../../src/sheets/rewards/score-formulas';
import { cycleWith, rowOf } from '../cycle/clean-cycle';
import type { TypedRows } from '../cycle/clean-cycle';

const REFERENCES = {
  tiers: { tier: 'T[tier]', minScore: 'T[min]', share: 'T[share]', bonusFactor: 'T[factor]' },
  policy: { key: 'P[key]', value: 'P[value]' },
  ...{ adjustments: null, vetoes: null, calibration: null },
};

function liveWith(change: (rows: TypedRows) => void): string[] {
  const cycle = cycleWith(change);
  const [person] = rewardCycle(cycle).people;
  if (!person) throw new Error('nobody');
  const cells = { cell: (column: string) => `$${column}`, column: (column: string) => `S[${column}]` };
  return Object.keys(scoreFormulas(person, cells, cycle, REFERENCES));
}

const OF_RULES = ['base', 'adjustment', 'finalScore'];
const OF_TIERS = ['tier', 'finalTier', 'tierFactor', 'bonusPoints'];
const ALWAYS = ['adjusted', 'rank', 'percentile'];

test.each<[string, string[], (rows: TypedRows) => void]>([
  ['everything can be read', [...OF_RULES, ...OF_TIERS], () => undefined],
  ['a name is blank', OF_RULES, ({ MeritTiers }) => (rowOf(MeritTiers, 1).tier = '')],
  ['a name is there twice', OF_RULES, ({ MeritTiers }) => (rowOf(MeritTiers, 1).tier = 's ')],
  ['a minimum is blank', OF_RULES, ({ MeritTiers }) => (rowOf(MeritTiers, 1).minScore = '')],
  ['a minimum is there twice', OF_RULES, ({ MeritTiers }) => (rowOf(MeritTiers, 1).minScore = 95)],
  ['there are no tiers', OF_RULES, ({ MeritTiers }) => (MeritTiers.length = 0)],
  ['a name has a mark for any letter', OF_RULES, ({ MeritTiers }) => (rowOf(MeritTiers, 1).tier = 'A*')],
  ...['12:00', '2026-01-05', -1].map((value): [string, string[], (rows: TypedRows) => void] => [
    `a rule is ${value}`,
    OF_TIERS,
    ({ MeritPolicy }) => MeritPolicy.push({ key: 'adjustMax', value }),
  ]),
])('%s', (_, live, change) => {
  expect(liveWith(change).sort()).toEqual([...live, ...ALWAYS].sort());
});
