import type { RaterCaution } from '../../src/cycle/rater-quality';
import type { SmartLack } from '../../src/cycle/smart-score';
import { LOCALES } from '../../src/locales/locale';
import { qualityWords } from '../../src/locales/quality-words';

const at = { sheet: 'KPIs', address: 'A2' };
const lacks: readonly SmartLack[] = [
  ...(['unit', 'source', 'target', 'objectiveId', 'due', 'owner', 'curve'] as const).map(
    (column): SmartLack => ({ criterion: 'measurable', column, at, fault: 'blank' }),
  ),
  { criterion: 'relevant', column: 'objectiveId', at, fault: 'unknown-objective', objectiveId: 'O99' },
  { criterion: 'timeBound', column: 'due', at, fault: 'outside-period', due: 46000 },
  ...(['never-reached', 'always-reached'] as const).map((fault): SmartLack => ({
    ...{ criterion: 'achievable', column: 'target', at, fault },
    ...{ target: 1234.5, median: 900, count: 12 },
  })),
];
const cautions: readonly RaterCaution[] = [
  { caution: 'not-connected', parts: 3, raters: 40 },
  { caution: 'few-raters', unknown: 7, raters: 40 },
  { caution: 'anonymous', ratings: 9 },
];

test.each(LOCALES)('everything that can be found is said, with its figures: %s', (locale) => {
  const { raters, smart } = qualityWords(locale);
  const end = locale === 'zh-CN' ? /。$/ : /\.$/;
  const sentences = [
    raters.note,
    ...cautions.map((one) => raters.caution(one)),
    ...lacks.map((one) => smart.mend(one)),
  ];
  for (const sentence of sentences) expect(sentence).toMatch(end);
  const all = [...sentences, smart.score('Clerk', 66.6, 3)];
  for (const one of all) expect(one).not.toMatch(/undefined|null|NaN|\[object/);
  expect(new Set(all).size).toBe(all.length);
  for (const figure of ['1,234.5', '900', '12', 'O99', '2025-12-09', '67'])
    expect(all.some((one) => one.includes(figure))).toBe(true);
  for (const caution of cautions)
    for (const figure of Object.values(caution))
      if (typeof figure === 'number') expect(raters.caution(caution)).toContain(String(figure));
});
