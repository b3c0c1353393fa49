/** What holds for every plan, whatever job makes it, in either language. */
import fc from 'fast-check';
import type { Cycle } from '../../src/cycle/cycle';
import { PRESET_IDS, presetRoles } from '../../src/cycle/presets';
import { readTable } from '../../src/cycle/read-table';
import { DEFAULT_TEMPLATE } from '../../src/cycle/review-template';
import type { ReviewTemplate } from '../../src/cycle/review-template';
import { SAMPLE_PRESET, sampleDepartment } from '../../src/cycle/sample-department';
import { rewardCycle } from '../../src/cycle/rewards/reward-cycle';
import { cellInput } from '../../src/excel/cell-input';
import { LOCALES } from '../../src/locales/locale';
import type { Locale } from '../../src/locales/locale';
import { sheetWords } from '../../src/locales/sheet-words';
import { areaOf } from '../../src/sheets/address';
import type { Area } from '../../src/sheets/address';
import { reviewDialect } from '../../src/sheets/dialects';
import type { DialectName } from '../../src/sheets/dialects/dialect';
import type { Plan, SheetPlan } from '../../src/sheets/plan';
import { moreOfMine } from '../../src/sheets/review-formulas';
import { planReviewSheets } from '../../src/sheets/review-sheets';
import { planReward } from '../../src/sheets/reward-sheets';
import type { RewardReferences } from '../../src/sheets/rewards/reward-references';
import { planSetUp } from '../../src/sheets/set-up-sheets';
import { sheetTitle } from '../../src/sheets/sheet-title';
import { rowHeight } from '../../src/sheets/row-height';
import { structuredReference } from '../../src/sheets/structured-reference';
import { cycleWith, END, rowOf, START } from '../cycle/clean-cycle';

const PERIOD = { id: '2026', start: START, end: END };

/** Names and words that a careless plan would take for something else. */
const ODD = ['=1+1', '+SUM(A1)', '@x', "'quoted'", 'History', 'A:B\\C/D?E*F[G]', 'n'.repeat(60)];

/** Everything that a review sheet can have, the other way round. */
const FULL_TEMPLATE: ReviewTemplate = {
  version: 4,
  company: '=Company & Sons',
  sections: [...DEFAULT_TEMPLATE.sections].reverse().map(({ section }) => ({ section, on: true })),
  ownFields: [{ id: 'own-1', label: '@label' }],
  spareKpis: 2,
};

function oddCycle(): Cycle {
  return cycleWith((rows) => {
    Object.assign(rowOf(rows.MeritKpis, 0), { direction: 'score', target: '' });
    rows.MeritEmployees.forEach((row, index) => (row.name = ODD[index] ?? row.name));
    rows.MeritKpiResults.forEach((row, index) => (row.evidence = ODD[index % ODD.length]));
    rows.MeritTiers.forEach((row) => (row.nonMaterial = '=cmd'));
    rowOf(rows.MeritTiers, 0).tier = '=S';
    rows.MeritPolicy.push({ key: 'budget', value: '1000' });
  });
}

function plansIn(locale: Locale): Plan[] {
  const cycle = oddCycle();
  const taken = new Set(['history', 'ratings']);
  const sample = sampleDepartment(PERIOD, locale);
  const column = (table: string): Record<string, string> =>
    new Proxy({}, { get: (_, key) => structuredReference(table, String(key)) });
  const role = '=Sales "A"';
  const reviewSheets = (dialect: DialectName, reviewTemplate: ReviewTemplate | null): Plan =>
    planReviewSheets({
      cycle: { ...cycle, policy: { ...cycle.policy, reviewTemplate } },
      people: cycle.employees,
      references: {
        ratings: column('MeritRatings'),
        raterGroups: column('MeritRaterGroups'),
        competencies: column('MeritCompetencies'),
        tiers: column('MeritTiers'),
        policy: column('MeritPolicy'),
        adjustments: column('MeritAdjustments'),
        targetChanges: column('MeritTargetChanges'),
      } as unknown as Parameters<typeof planReviewSheets>[0]['references'],
      dialectOf: (name) => reviewDialect(name, (id) => id),
      dialect,
      missingNames: [],
      reviews: [],
      protections: new Map(),
      registered: [],
      inTable: cycle.ratings,
      locale,
      taken,
    }).plan;
  return [
    planSetUp({
      locale,
      preset: SAMPLE_PRESET,
      period: PERIOD,
      roles: sample.roles,
      departments: [...new Set(sample.employees.map(({ department }) => department))],
      list: null,
      sample,
      taken,
    }),
    ...PRESET_IDS.map((preset) =>
      planSetUp({
        locale,
        preset,
        period: PERIOD,
        roles: { [role]: presetRoles(preset)[0] ?? null, none: null },
        departments: ['=East', 'West'],
        list: {
          mapping: {
            kind: 'MeritEmployees',
            sheet: '=x',
            sheetId: '1',
            headerRows: 1,
            columns: { id: { heading: '=id' } },
          },
          ids: { sheetName: "HR's list", range: 'B4:B43' },
          raters: [{ period: PERIOD.id, employeeId: '=1', rater: '=2', group: '=Peers' }],
        },
        sample: null,
        taken,
      }),
    ),
    reviewSheets('twins', null),
    reviewSheets('plain', FULL_TEMPLATE),
    planReward({
      cycle,
      rewards: rewardCycle(cycle),
      earlier: [],
      potentials: new Map(cycle.employees.map(({ id }, index) => [id, 1 + (index % 5)])),
      calibrationSheetId: null,
      references: {
        tiers: column('MeritTiers'),
        policy: column('MeritPolicy'),
        adjustments: column('MeritAdjustments'),
        vetoes: column('MeritAdjustments'),
        calibration: column('MeritCalibration'),
      } as unknown as RewardReferences,
      poolPlace: null,
      locale,
      taken,
      takenTables: new Set(),
    }).plan,
  ];
}

const plans = Object.fromEntries(LOCALES.map((locale) => [locale, plansIn(locale)])) as Record<
  Locale,
  Plan[]
>;
const sheetsIn = (locale: Locale): SheetPlan[] => plans[locale].flatMap(({ newSheets }) => newSheets);

const blockArea = ({ at, rows }: SheetPlan['cells'][number]): Area => ({
  ...areaOf(at),
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
});
const isInside = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
const overlaps = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
const clashesIn = (areas: readonly Area[]): (readonly [Area, Area])[] =>
  areas.flatMap((one, index) =>
    areas.slice(index + 1).flatMap((other) => (overlaps(one, other) ? [[one, other] as const] : [])),
  );

/** What a sheet's blocks and tables take, from A1. */
function extentOf(sheet: SheetPlan): Area {
  const areas = [...sheet.cells.map(blockArea), ...sheet.tables.map(({ range }) => areaOf(range))];
  return {
    column: 0,
    row: 1,
    columns: Math.max(...areas.map(({ column, columns }) => column + columns)),
    rows: Math.max(...areas.map(({ row, rows }) => row + rows - 1)),
  };
}

describe.each(LOCALES)('%s', (locale) => {
  const sheets = sheetsIn(locale);

  test('there is a sheet of every kind', () => {
    expect(new Set(sheets.map(({ kind }) => kind))).toEqual(
      new Set(['table', 'scheme', 'review', 'overview', 'tier', 'distribution', 'nineBox', 'letters']),
    );
    expect(sheets.length).toBeGreaterThan(25);
  });

  test.each(sheets.map((sheet) => [sheet.title, sheet] as const))(
    '%s: every address is inside of what the sheet has',
    (_, sheet) => {
      const extent = extentOf(sheet);
      const ranges = [
        ...sheet.styles.map(({ range }) => range),
        ...sheet.merges,
        ...sheet.validations.map(({ range }) => range),
        ...sheet.highlights.map(({ range }) => range),
        ...sheet.tables.map(({ range }) => range),
        ...sheet.charts.flatMap(({ source, categories }) => [source, categories]),
      ];
      expect(ranges.filter((range) => !/^[A-Z]{1,2}\d+(:[A-Z]{1,2}\d+)?$/.test(range))).toEqual([]);
      expect(ranges.filter((range) => !isInside(areaOf(range), extent))).toEqual([]);
      expect(
        Object.keys(sheet.columnWidths).filter((letters) => areaOf(`${letters}1`).column >= extent.columns),
      ).toEqual([]);
      expect(Object.keys(sheet.rowHeights ?? {}).filter((row) => Number(row) > extent.rows)).toEqual([]);
    },
  );

  test('blocks, tables and merges lie side by side, a cell has one look, rows of a block are of one length', () => {
    for (const sheet of sheets) {
      expect(clashesIn(sheet.cells.map(blockArea))).toEqual([]);
      const tables = sheet.tables.map(({ range }) => areaOf(range));
      const merges = sheet.merges.map(areaOf);
      expect(clashesIn(tables)).toEqual([]);
      expect(clashesIn(merges)).toEqual([]);
      expect(tables.filter((table) => merges.some((merge) => overlaps(table, merge)))).toEqual([]);
      const looks = sheet.styles.filter(({ style }) => style).map(({ range }) => areaOf(range));
      expect(clashesIn(looks)).toEqual([]);
      for (const { rows } of sheet.cells) expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    }
  });

  test('a chart covers no cell', () => {
    for (const sheet of sheets) {
      const used = [...sheet.cells.map(blockArea), ...sheet.tables.map(({ range }) => areaOf(range))];
      for (const { from, to } of sheet.charts) {
        expect(used.filter((area) => overlaps(area, areaOf(`${from}:${to}`)))).toEqual([]);
      }
    }
  });

  test('titles are legal and of their own, so are keys; table names of a job too', () => {
    const titles = sheets.map(({ title }) => title);
    expect(titles.filter((title) => !isLegalTitle(title))).toEqual([]);
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    for (const { newSheets } of plans[locale]) {
      expect(new Set(newSheets.map(({ key }) => key)).size).toBe(newSheets.length);
      const names = newSheets.flatMap(({ tables }) => tables.map(({ name }) => name));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('a string is never a formula, a formula always is', () => {
    const cells = sheets.flatMap((sheet) => sheet.cells.flatMap(({ rows }) => rows.flat()));
    const texts = cells.filter((cell) => typeof cell === 'string');
    expect(ODD.filter((odd) => !texts.includes(odd))).toEqual([]);
    expect(texts.filter((text) => /^[=+\-@]/.test(String(cellInput(text))))).toEqual([]);
    const formulas = cells.flatMap((cell) =>
      typeof cell === 'object' && cell !== null && 'formula' in cell ? [cell.formula] : [],
    );
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter((formula) => !formula.startsWith('='))).toEqual([]);
    const lists = sheets.flatMap(({ validations }) =>
      validations.flatMap((one) => (one.kind === 'list' && 'words' in one.source ? one.source.words : [])),
    );
    expect(lists.filter((word) => word.startsWith('='))).toEqual([]);
  });
});

test.each([
  ['en-US', 'IF(SUMPRODUCT(mine)>4,"And "&(SUMPRODUCT(mine)-4)&" more: see “Records”.","")'],
  ['zh-CN', 'IF(SUMPRODUCT(mine)>4,"另有 "&(SUMPRODUCT(mine)-4)&" 项，见“Records”。","")'],
] as const)('how many records a sheet has no room for, %s', (locale, expression) => {
  expect(moreOfMine('mine', 4, sheetWords(locale).review.moreRows('Records'))).toBe(expression);
});

test('both languages have the same sheets, cell by cell', () => {
  const [english, chinese] = LOCALES.map((locale) => sheetsIn(locale).map(shapeOf));
  expect(english).toEqual(chinese);
});

/** A sheet without its words: what stands where, and what may be done there. */
function shapeOf(sheet: SheetPlan): unknown {
  const kindOf = (cell: unknown): unknown => (typeof cell === 'object' && cell ? 'formula' : typeof cell);
  return {
    kind: sheet.kind,
    key: sheet.key,
    cells: sheet.cells.map(({ at, rows }) => [at, rows.map((row) => row.map(kindOf))]),
    styles: sheet.styles,
    merges: sheet.merges,
    tables: sheet.tables,
    validations: sheet.validations.map(({ kind, range }) => [kind, range]),
    highlights: sheet.highlights.map(({ range }) => range),
    charts: sheet.charts.map(({ source, categories, from, to }) => [source, categories, from, to]),
    locked: sheet.locked,
    page: sheet.page,
  };
}

const isLegalTitle = (title: string): boolean =>
  title.length > 0 &&
  title.length <= 31 &&
  title.trim() === title &&
  !/[:\\/?*[\]]|^'|'$/.test(title) &&
  title.toLowerCase() !== 'history';

test('whatever a sheet is to be called, its title is legal and free', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 8 }),
      (names) => {
        const taken = new Set<string>(['history']);
        const titles = names.flatMap((name) => [sheetTitle(name, taken), sheetTitle(name, taken)]);
        return (
          titles.every(isLegalTitle) && new Set(titles.map((one) => one.toLowerCase())).size === titles.length
        );
      },
    ),
    { seed: 20260101, numRuns: 500 },
  );
});

test('a heading is escaped as a structured reference wants it', () => {
  expect(structuredReference('MeritRatings', 'Rating')).toBe('MeritRatings[Rating]');
  expect(structuredReference('MeritRatings', "Points [1-5] # 'a' @")).toBe(
    "MeritRatings[[Points '[1-5'] '# ''a'' '@]]",
  );
});

test('a heading with a line break or stray spaces is named as it stands', () => {
  const table = readTable('MeritRaterGroups', {
    sheet: 'Groups',
    firstRow: 1,
    firstColumn: 0,
    values: [['Group', 'Weight ', 'Minimum\nraters']],
  });
  expect(table.missing).toEqual([]);
  expect(Object.values(table.headings).map((heading) => structuredReference('T', heading))).toEqual([
    'T[Group]',
    'T[[Weight ]]',
    'T[[Minimum\nraters]]',
  ]);
});

test('a text with a digit of any script is not left to Excel to read', () => {
  for (const text of ['a1', 'Ｑ４', 'x²', '１２', 'Ⅳ', 'true', '=a', ' a'])
    expect(cellInput(text)).toBe(`'${text}`);
  for (const text of ['Ann', '张三', 'Ann-Marie (Sales)']) expect(cellInput(text)).toBe(text);
});

test('a row is never higher than Excel’s rows can be', () => {
  expect(rowHeight([['word '.repeat(2000), 20]])).toBe(409);
});
