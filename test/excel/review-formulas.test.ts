/**
 * The live formulas of review sheets give the numbers that scoring everybody gives: with blanks, N/A, too few raters, renamed
 * headings; by the twins and by the prefixed functions, also where Excel hands blanks over as 0.
 */
import type { Cycle } from '../../src/cycle/cycle';
import { FIELD_COLUMN, KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { minRatersOf, scoreCycle } from '../../src/cycle/scores';
import { newId } from '../../src/embedded/model/workbook-data';
import type { CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { readCycle } from '../../src/excel/read-cycle';
import type { Locale } from '../../src/locales/locale';
import { comparableName } from '../../src/scoring/cell';
import { groupResults } from '../../src/scoring/score-360';
import { GROUP_COLUMNS } from '../../src/sheets/review-sections/rater-groups';
import { TWINS } from '../../src/sheets/twins';
import {
  buildReviewSheets,
  reviewSheetsOf,
  rowsWith,
  setUp,
  sheetOf,
  typeActuals,
  typeInto,
  typeRows,
} from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';
import { fillIn, varyKpis } from './troubled-cycle';

jest.setTimeout(60_000);

/** The functions that plain formulas may use: those of Excel 2010, which WPS and LibreOffice have too. */
const EXCEL_2010 = new Set(
  'ABS AND CHOOSE COUNT COUNTIF COUNTIFS EXACT IF IFERROR ISNA ISNUMBER ISTEXT LARGE LOOKUP LOWER MATCH MAX MIN NOT OR REPT ROUND ROW SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM VALUE VLOOKUP'.split(
    ' ',
  ),
);

/** Types into a column of a table where its first column says so. */
function change(
  { data }: Session,
  table: string,
  value: (first: string) => CellValue | undefined,
  column: number,
): void {
  for (const sheet of data.sheets) {
    const area = sheet.tables.find(({ name }) => name === table)?.area;
    for (let row = area?.row ?? 0; area && row < area.row + area.rows; row++) {
      const typed = value(String(sheet.cells[row]?.[area.column]?.v ?? ''));
      if (typed !== undefined) typeInto(sheet, row, area.column + column, typed);
    }
  }
}

function resultOf(sheet: SheetData, key: string): CellValue | undefined {
  const [row = -1] = rowsWith(sheet, key);
  return sheet.cells[row]?.[FIELD_COLUMN]?.v;
}

async function expectSameNumbers(session: Session): Promise<void> {
  await session.calculation.calculate();
  const { cycle } = await readCycle();
  const scores = scoreCycle(cycle);
  const same = (shown: CellValue | undefined, number: number | null): void => {
    if (number === null) expect(shown).toBe('');
    else expect(Math.abs(Number(shown) / number - 1)).toBeLessThan(1e-9);
  };
  reviewSheetsOf(session.data).forEach((sheet, index) => {
    const score = scores[index];
    if (!score) throw new Error('no score');
    same(resultOf(sheet, REVIEW_ROWS.kpiScore), score.kpiScore);
    same(resultOf(sheet, REVIEW_ROWS.score360), score.score360);
    same(resultOf(sheet, REVIEW_ROWS.base), score.base);
    expect(resultOf(sheet, REVIEW_ROWS.adjusted)).toBe(score.adjustment);
    same(resultOf(sheet, REVIEW_ROWS.finalScore), score.finalScore);
    // Calibration is not on the sheet.
    expect(resultOf(sheet, REVIEW_ROWS.tier)).toBe(score.finalTier);
    expectSameGroups(sheet, cycle, score.person.id);
  });
  expect(scores.map(({ adjustment }) => adjustment)).toEqual([10, 0, -4.5, 0, 0, 0]);
  expect(scores[5]).toMatchObject({ vetoTier: 'C', finalTier: 'C' });
  // The cases are what they are meant to be.
  expect(
    scores.map(({ kpiScore, score360, base }) => [kpiScore, score360, base].map((one) => one !== null)),
  ).toEqual([
    [true, true, true],
    [false, true, false],
    [true, true, true],
    [true, true, true],
    [true, false, false],
    [true, true, true],
  ]);
  const attainments = rowsWith(reviewSheetsOf(session.data)[2] as SheetData, REVIEW_ROWS.kpi).map(
    (row) => reviewSheetsOf(session.data)[2]?.cells[row]?.[KPI_COLUMNS.attainment]?.v,
  );
  expect(attainments.slice(0, 2)).toEqual(['', '']);
}

/** The rows of rater groups say what DETAIL360 says, and of a group with too few raters nothing else. */
function expectSameGroups(sheet: SheetData, cycle: Cycle, id: string): void {
  const ratings = cycle.ratings.filter(({ employeeId }) => employeeId === id);
  const weights = new Map(
    cycle.competencies.map(({ competency, weight }) => [comparableName(competency), weight]),
  );
  const groups = groupResults({
    ratings: ratings.map(({ rating }) => rating),
    groupsOfRatings: ratings.map(({ group }) => group),
    groups: cycle.raterGroups.map(({ group }) => group),
    groupWeights: cycle.raterGroups.map(({ weight }) => weight),
    minRaters: cycle.raterGroups.map((group) => minRatersOf(group, cycle.policy)),
    raters: ratings.map(({ rater }) => rater),
    itemWeights: ratings.map(({ competency }) => weights.get(comparableName(competency)) ?? 0),
  });
  rowsWith(sheet, REVIEW_ROWS.group).forEach((row, index) => {
    const shown = (column: number): CellValue | undefined => sheet.cells[row]?.[column]?.v;
    const { raters, mean, minRaters, weight } = groups[index] ?? {};
    expect(shown(GROUP_COLUMNS.weight)).toBe(weight);
    expect(String(shown(GROUP_COLUMNS.raters))).toMatch(
      raters === null ? new RegExp(`\\D ${minRaters}$`) : `${raters}`,
    );
    if (mean === null) expect(shown(GROUP_COLUMNS.mean)).toBe('');
    else expect(shown(GROUP_COLUMNS.mean)).toBeCloseTo(mean ?? NaN, 9);
  });
}

/** The user's own names of this spelling. */
function nameInTheWay({ data, calculation }: Session, names: readonly string[]): void {
  for (const name of names)
    data.names.push({ id: newId(), name, formula: '=1', visible: true, comment: 'mine' });
  calculation.changed();
}

function loadFunctions(session: Session): void {
  session.useFunctions(TWINS.map(({ name }) => name));
  jest.isolateModules(() => jest.requireActual('../../src/functions/functions'));
}

const functionsIn = (session: Session): Set<string> =>
  new Set(
    reviewSheetsOf(session.data)
      .flatMap((sheet) => Object.values(sheet.cells).flatMap((row) => Object.values(row)))
      .flatMap(({ f = '' }) => f.match(/MERIT\.\w+/g) ?? []),
  );

test.each<Locale>(['en-US', 'zh-CN'])('by the twins, %s', async (locale) => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp(locale);
  varyKpis(session);
  await buildReviewSheets(locale);
  await fillIn(session);
  await expectSameNumbers(session);
  expect(functionsIn(session).size).toBe(0);
});

test('by plain functions alone, with a share for the own score', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp();
  change(session, 'MeritPolicy', (key) => (key === 'selfScoreShare' ? 25 : undefined), 1);
  varyKpis(session);
  await buildReviewSheets('en-US', null, 'plain');
  await fillIn(session);
  await expectSameNumbers(session);
  const formulas = reviewSheetsOf(session.data).flatMap((sheet) =>
    Object.values(sheet.cells).flatMap((row) => Object.values(row).flatMap(({ f }) => f ?? [])),
  );
  // Those of Excel 2010.
  const used = new Set(
    formulas.flatMap((f) => f.replace(/"[^"]*"/g, '').match(/[A-Z][A-Z0-9.]+(?=\()/g) ?? []),
  );
  expect([...used].filter((name) => !EXCEL_2010.has(name))).toEqual([]);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
});

test.each([false, true])(
  'by the prefixed functions where names are taken, blanks as zero: %s',
  async (zeros) => {
    const session = startWorkbook(hrWorkbook(peopleRows(6)));
    session.connection.blanksAsZero = zeros;
    loadFunctions(session);
    nameInTheWay(
      session,
      TWINS.map(({ name }) => name),
    );
    await setUp();
    varyKpis(session);
    await buildReviewSheets();
    await fillIn(session);
    await expectSameNumbers(session);
    expect([...functionsIn(session)].sort()).toEqual(
      ['KPIATTAIN', 'KPISCORE', 'REWARDTIER', 'SCORE360', 'WEIGHTCHECK', 'WEIGHTED'].map(
        (id) => `MERIT.${id}`,
      ),
    );
    expect(session.data.names.filter(({ formula }) => formula === '=1')).toHaveLength(TWINS.length);
  },
);

test('only the function whose name is taken has the prefix', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  loadFunctions(session);
  nameInTheWay(session, ['KPISCORE']);
  await setUp();
  await buildReviewSheets();
  await fillIn(session);
  await expectSameNumbers(session);
  expect([...functionsIn(session)]).toEqual(['MERIT.KPISCORE']);
  expect(session.data.names.find(({ name }) => name === 'KPISCORE')?.comment).toBe('mine');
});

test('headings in the other language, sheets renamed, a column of the user in between', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp();
  const ratings = sheetOf(session.data, 'Ratings');
  ['周期', '员工 编号', '评价人', '评价组', '能力项', '评分', "[HR]'s # note"].forEach((heading, column) =>
    typeInto(ratings, 3, 1 + column, heading),
  );
  ratings.name = "360° 'raw'";
  sheetOf(session.data, 'Cycle settings').name = '设置 2026!';
  session.calculation.changed();
  await buildReviewSheets();
  await fillIn(session);
  await expectSameNumbers(session);
});

test('a heading that nobody knows is said, and nothing is made', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  typeInto(sheetOf(session.data, 'Ratings'), 3, 6, "Points [1-5] # '");
  session.calculation.changed();
  await expect(previewReviewSheets({ employeeIds: null, locale: 'en-US' })).rejects.toMatchObject({
    code: 'missing-columns',
    data: { table: 'MeritRatings', columns: 'rating' },
  });
});

test('rules that are changed after the sheets were built hold on them too', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp();
  await buildReviewSheets();
  await fillIn(session);
  const rules: Record<string, CellValue> = { kpiShare: 55, share360: 45, scaleMax: 6, scoreDecimals: 0 };
  change(session, 'MeritPolicy', (key) => (key === 'minRaters' ? 2 : rules[key]), 1);
  // The peers' own minimum goes: the scheme's holds, so that two of them are enough.
  change(session, 'MeritRaterGroups', (group) => (group === 'Peers' ? '' : undefined), 2);
  session.calculation.changed();
  await expectSameNumbers(session);
  const { cycle } = await readCycle();
  expect(cycle.policy).toMatchObject({ ...rules, minRaters: 2 });
  expect(cycle.raterGroups.map(({ minRaters }) => minRaters)).toContain(null);
});

test('one person in a small workbook: arrays on the way are longer than its sheets', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(1)));
  await setUp();
  await buildReviewSheets();
  typeActuals(session, (target) => target);
  const { cycle } = await readCycle();
  const [manager = '', peers = '', self = ''] = cycle.raterGroups.map(({ group }) => group);
  typeRows(
    session,
    'MeritRatings',
    [manager, peers, peers, peers, peers, peers, peers, self].flatMap((group, rater) =>
      cycle.competencies.map(({ competency }) => ['2026', '0001', `r${rater}`, group, competency, 4]),
    ),
  );
  await session.calculation.calculate();
  const [sheet] = reviewSheetsOf(session.data);
  expect(sheet && resultOf(sheet, REVIEW_ROWS.score360)).toBeCloseTo(80, 9);
});

test('records that a sheet has no room for are counted on it', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(1)));
  await setUp('zh-CN');
  await buildReviewSheets('zh-CN', null, 'plain');
  const numbers = [1, 2, 3, 4, 5, 6];
  typeRows(
    session,
    'MeritTargetChanges',
    numbers.map((n) => ['2026', '0001', 'KPI', n, n + 1, 'Market', 'HR', 46_100 + n]),
  );
  typeRows(
    session,
    'MeritAdjustments',
    numbers.map((n) => ['2026', '0001', 'bonus', n, '', 'Tender', '', 'HR', 46_100 + n]),
  );
  const shown = async (key: string): Promise<string[]> => {
    await session.calculation.calculate();
    const [sheet] = reviewSheetsOf(session.data);
    return sheet ? rowsWith(sheet, key).map((row) => String(sheet.cells[row]?.[1]?.v)) : [];
  };
  for (const key of [REVIEW_ROWS.change, REVIEW_ROWS.adjustment])
    expect(await shown(key)).toEqual([expect.stringContaining('6'), '另有 5 项，见“加减分与调动”。']);
  await buildReviewSheets('zh-CN', null, 'plain');
  for (const key of [REVIEW_ROWS.change, REVIEW_ROWS.adjustment]) {
    const lines = await shown(key);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe('另有 2 项，见“加减分与调动”。');
  }
  typeRows(
    session,
    'MeritAdjustments',
    numbers.slice(2).map(() => ['2025']),
  );
  expect((await shown(REVIEW_ROWS.adjustment)).slice(1)).toEqual([expect.stringContaining('5'), '', '', '']);
});
