import { lastWhere } from './plain-formula';
import type { PolicyNumber } from '../cycle/policy';
import { POLICY_NUMBERS } from '../cycle/policy';
import type { PresetRows } from '../cycle/presets';
import type { Locale } from '../locales/locale';
import { schemeWords } from '../locales/scheme-words';
import { nthRow } from './nth-row';
import type { Formula, PlanCell, SheetPlan, StyledRange } from './plan';
import { rowHeight, TITLE_HEIGHT } from './row-height';
import { ruleValue } from './rule-value';
import { formula, sentence } from './sentence-formula';
import { sheetTitle } from './sheet-title';
import { tableReference } from './table-reference';

const SCHEME_KEY = 'scheme|words';

const FIRST_ROW = 4;
/** Of the one column with the sentences: what A4 upright has room for. */
const WIDTH = 92;
/** Sentences ready for rater groups and tiers that are added later. */
const SPARE = 1;

interface Line {
  readonly cell: PlanCell;
  readonly style: 'section' | 'wrap';
  /** About as long as what the formula will give. */
  readonly like: string;
}

/** The whole scheme in sentences, one page to print and hand out. Every figure is a formula over the tables. */
export function schemeSheet(rows: PresetRows, locale: Locale, taken: Set<string>): SheetPlan {
  const { words } = schemeWords(locale);
  const { groups, sentences } = words;
  const values = valuesOf(locale);
  const says = (key: keyof typeof sentences, more: Readonly<Record<string, string>> = {}): Line => ({
    cell: formula(sentence(sentences[key], { ...values, ...more })),
    style: 'wrap',
    like: sentences[key],
  });
  const eachOf = (count: number, line: (n: number) => Line): Line[] =>
    Array.from({ length: count + SPARE }, (_, index) => {
      const one = line(index + 1);
      return index < count ? one : { ...one, like: '' };
    });
  const sections: readonly (readonly [string, readonly Line[]])[] = [
    [
      groups.scores,
      [says('period'), says('parts'), says('kpis'), says('judged'), says('adjustments'), says('rounding')],
    ],
    [groups.raters, [says('scale'), ...eachOf(rows.raterGroups.length, (n) => ofGroup(n)), says('groups')]],
    [
      groups.tiers,
      [
        says('band'),
        ...eachOf(rows.tiers.length, (n) => ofTier('tier', n)),
        says('veto'),
        says('calibration'),
      ],
    ],
    [groups.limits, [says('attainment'), says('adjustLimits'), says('tolerance')]],
    [groups.published, [says('anonymous'), says('own')]],
    [
      groups.money,
      [...eachOf(rows.tiers.length, (n) => ofTier('reward', n)), says('eligible'), says('cost')],
    ],
  ];
  const lines = sections.flatMap(([heading, said]): Line[] => [
    { cell: heading, style: 'section', like: '' },
    ...said,
  ]);
  return {
    kind: 'scheme',
    key: SCHEME_KEY,
    title: sheetTitle(words.title, taken),
    cells: [
      { at: 'B1', rows: [[words.title], [words.intro]] },
      { at: `B${FIRST_ROW}`, rows: lines.map(({ cell }) => [cell]) },
    ],
    styles: [
      { range: 'B1', style: 'title' },
      { range: 'B2', style: 'subtitle' },
      ...lines.map(({ style }, index): StyledRange => ({
        range: `B${FIRST_ROW + index}`,
        style: style === 'section' ? 'section' : 'paragraph',
      })),
    ],
    merges: [],
    columnWidths: { A: 2, B: WIDTH },
    rowHeights: {
      1: TITLE_HEIGHT,
      ...Object.fromEntries(
        lines.map(({ style, like }, index) => [
          FIRST_ROW + index,
          style === 'section' ? rowHeight([], 2) : rowHeight([[like.replace(/\{\w+\}/g, 'MM'), WIDTH]]),
        ]),
      ),
    },
    tables: [],
    validations: [],
    highlights: [],
    charts: [],
    freeze: { rows: 2 },
    locked: true,
    page: { orientation: 'portrait', onePage: true },
    hideGridlines: true,
  };

  function ofGroup(n: number): Line {
    const of = (column: 'group' | 'weight' | 'minRaters'): string =>
      nthRow(tableReference('MeritRaterGroups', column, locale), n);
    const weights = tableReference('MeritRaterGroups', 'weight', locale);
    const shown = {
      group: of('group'),
      weight: percent(`${of('weight')}/SUM(${weights})`, locale),
      minRaters: of('minRaters'),
    };
    const [one, many] = [sentence(sentences.groupOfOne, shown), sentence(sentences.group, shown)];
    return {
      cell: whereThere(`IF(${of('group')}="","",IF(${of('minRaters')}>1,${many},${one}))`),
      style: 'wrap',
      like: sentences.group,
    };
  }

  function ofTier(key: 'tier' | 'reward', n: number): Line {
    const of = (column: 'tier' | 'minScore' | 'share' | 'bonusFactor' | 'raisePercent'): string =>
      nthRow(tableReference('MeritTiers', column, locale), n);
    const text = (column: 'material' | 'nonMaterial'): string =>
      nthRow(tableReference('MeritTiers', column, locale), n);
    const shown = {
      tier: of('tier'),
      minScore: of('minScore'),
      share: percent(`${of('share')}/SUM(${tableReference('MeritTiers', 'share', locale)})`, locale),
      bonusFactor: of('bonusFactor'),
      raisePercent: percent(of('raisePercent'), locale),
      material: text('material'),
      nonMaterial: text('nonMaterial'),
    };
    const row = rows.tiers[n - 1];
    return {
      cell: whereThere(`IF(${of('tier')}="","",${sentence(sentences[key], shown)})`),
      style: 'wrap',
      like: key === 'tier' ? sentences.tier : `${sentences.tier}${row?.material}${row?.nonMaterial}`,
    };
  }
}

/** Blank where the table has no such row. */
const whereThere = (expression: string): Formula => formula(`IFERROR(${expression},"")`);

/** A ratio as a text, with one decimal at most; `TEXT` would leave the point of a whole number. */
const percent = (ratio: string, locale: Locale): string =>
  `ROUND(100*${ratio},2)&"${locale === 'zh-CN' ? '%' : ' %'}"`;

/** Every rule as it stands in a sentence. */
function valuesOf(locale: Locale): Record<string, string> {
  const rule = (key: PolicyNumber): string => ruleValue(key, locale);
  const partOf = (key: PolicyNumber, other: PolicyNumber): string =>
    percent(`${rule(key)}/(${rule(key)}+${rule(other)})`, locale);
  const openPeriod = (column: 'period' | 'start' | 'end'): string =>
    lastWhere(
      `${tableReference('MeritPeriods', 'period', locale)}<>""`,
      tableReference('MeritPeriods', column, locale),
    );
  const [share, factor, raise] = (['share', 'bonusFactor', 'raisePercent'] as const).map((column) =>
    tableReference('MeritTiers', column, locale),
  );
  const average = (column: string | undefined): string => `SUMPRODUCT(${share},${column})/SUM(${share})`;
  return {
    ...Object.fromEntries(POLICY_NUMBERS.map((key) => [key, rule(key)])),
    kpiShare: partOf('kpiShare', 'share360'),
    share360: partOf('share360', 'kpiShare'),
    selfScoreShare: partOf('selfScoreShare', 'managerScoreShare'),
    managerScoreShare: partOf('managerScoreShare', 'selfScoreShare'),
    floor: percent(rule('floor'), locale),
    cap: percent(rule('cap'), locale),
    weightTolerance: percent(rule('weightTolerance'), locale),
    competencies: `COUNTA(${tableReference('MeritCompetencies', 'competency', locale)})`,
    period: openPeriod('period'),
    start: `TEXT(${openPeriod('start')},"yyyy-mm-dd")`,
    end: `TEXT(${openPeriod('end')},"yyyy-mm-dd")`,
    averageFactor: `ROUND(${average(factor)},2)`,
    averageRaise: percent(average(raise), locale),
  };
}
