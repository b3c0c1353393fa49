import type { AuditObstacle } from '../../../src/cycle/audit/audit-obstacle';
import type { AuditExplanation } from '../../../src/cycle/audit/score-audit';
import { auditWords, reasonTitle } from '../../../src/locales/audit-words';
import { LOCALES } from '../../../src/locales/locale';

const explanations: readonly AuditExplanation[] = [
  { way: 'rounded-total', decimals: 2 },
  { way: 'rounded-attainment', decimals: 0 },
  { way: 'rounded-contribution', decimals: 1 },
  { way: 'weights-not-whole', total: 97 },
  { way: 'missing-as-zero', kpis: ['Revenue', 'Visits'] },
  { way: 'wrong-direction', kpis: ['Complaints'], as: 'lower-ratio' },
  { way: 'unstated-direction', kpis: ['Returns'], as: 'lower' },
  { way: 'points-added', kpis: ['Ideas'] },
  { way: 'other-cap', cap: 1.5 },
  ...(['capped-late', 'not-capped', 'unweighted', 'as-ratio'] as const).map((way) => ({ way })),
];
const obstacles: readonly AuditObstacle[] = [
  ...(['no-score', 'unreadable-score', 'several-scores', 'no-weights', 'nothing-scored'] as const).map(
    (obstacle) => ({
      obstacle,
    }),
  ),
  ...(['no-target', 'unknown-direction', 'floor-above-cap'] as const).map((obstacle) => ({
    obstacle,
    kpi: 'Margin',
  })),
];

test.each(LOCALES)('every way and every obstacle is said, with its figures: %s', (locale) => {
  const words = auditWords(locale);
  const ways = explanations.map((one) => words.explanation(one));
  const sentences = [
    ...obstacles.map((one) => words.obstacle(one)),
    words.common(ways.slice(0, 2)),
    words.because(ways.slice(0, 2)),
    words.ambiguous(ways.slice(0, 2)),
    words.unexplained,
    words.assumed({ kpis: ['Defects'], as: 'lower' }),
    words.summary(1200, 900, 250, 50),
    words.ours(0.1, 1.25),
  ];
  for (const sentence of sentences) expect(sentence).toMatch(locale === 'zh-CN' ? /。$/ : /\.$/);
  const titles = explanations.map(({ way }) => reasonTitle(words, { verdict: 'explained', ways: [way] }));
  const all = [...sentences, ...ways, ...Object.values(words.verdicts), ...titles];
  for (const one of all) expect(one).not.toMatch(/undefined|null|NaN|\[object/);
  expect(new Set(all).size).toBe(all.length);
  for (const figure of [
    '97',
    'Revenue',
    'Visits',
    'Complaints',
    'Returns',
    'Ideas',
    'Defects',
    '150',
    'Margin',
    '1,200',
    '900',
    '250',
    '50',
    '125',
  ])
    expect(all.some((one) => one.includes(figure))).toBe(true);
});
