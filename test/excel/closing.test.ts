/** Findings are mended and accepted; a period is closed, and opened again. */
import { ENTRY_COLUMNS, FIELD_COLUMN, KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { TABLES } from '../../src/cycle/tables';
import { setCell } from '../../src/embedded/model/cells';
import type { SheetData } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { checkEntries } from '../../src/excel/jobs/check';
import { previewClosing, previewReopening, readPeriods } from '../../src/excel/jobs/closing';
import { previewExemptions } from '../../src/excel/jobs/exempt';
import { readCycle } from '../../src/excel/read-cycle';
import { sheetWords } from '../../src/locales/sheet-words';
import { GROUP_COLUMNS } from '../../src/sheets/review-sections/rater-groups';
import {
  buildReviewSheets,
  rateEverybody,
  reviewSheetsOf,
  reward,
  rowsWith,
  setUp,
  sheetOf,
  typeActuals,
  typeInto,
} from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(60_000);

const WHY = { reason: 'Board decision', by: 'Ma Li', day: 46_000 };

const formulasOf = ({ cells }: SheetData): string[] =>
  Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, { f }]) => (f === undefined ? [] : [`${row}|${column}|${f}`])),
  );
const resultOf = (sheet: SheetData, key: string, column: number = FIELD_COLUMN): unknown =>
  sheet.cells[rowsWith(sheet, key)[0] ?? -1]?.[column]?.v;
const peers = (sheet: SheetData): Record<'raters' | 'mean', unknown> => {
  const row = rowsWith(sheet, REVIEW_ROWS.group)[1] ?? -1;
  const valueOf = (column: 'raters' | 'mean'): unknown => sheet.cells[row]?.[GROUP_COLUMNS[column]]?.v;
  return { raters: valueOf('raters'), mean: valueOf('mean') };
};
/** The sheets of rewards. */
const resultSheets = ({ data }: Session): SheetData[] =>
  data.sheets.filter(
    ({ properties, tables }) =>
      /^(?:overview|tier|distribution|letters)\|/.test(properties['meritsheet.key'] ?? '') ||
      tables.some(({ name }) => name === 'MeritScores' || name === 'MeritPayroll'),
  );
/** What can be seen on a sheet. */
const shownOn = ({ cells }: SheetData): string[] =>
  Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, { v }]) =>
      v === undefined || v === '' ? [] : [`${row}|${column}|${v}`],
    ),
  );
const tableRows = ({ data }: Session, name: string): unknown[][] => {
  for (const { tables, cells } of data.sheets) {
    const area = tables.find((table) => table.name === name)?.area;
    if (!area) continue;
    return Array.from({ length: area.rows - 1 }, (_, row) =>
      Array.from(
        { length: area.columns },
        (__, column) => cells[area.row + 1 + row]?.[area.column + column]?.v ?? '',
      ),
    );
  }
  return [];
};

const FINAL_TIER = Object.keys(TABLES.MeritScores.columns).indexOf('finalTier');
const { review } = sheetWords('en-US');
const textsOf = ({ cells }: SheetData): unknown[] =>
  Object.values(cells).flatMap((line) => Object.values(line).map(({ v }) => v));

function typeRule({ data }: Session, rule: string, value: string | number): void {
  for (const sheet of data.sheets) {
    const area = sheet.tables.find(({ name }) => name === 'MeritPolicy')?.area;
    for (let row = area?.row ?? 0; area && row < area.row + area.rows; row++)
      if (sheet.cells[row]?.[area.column]?.v === rule) typeInto(sheet, row, area.column + 1, value);
  }
}

/** A row below those of a table. */
function addRow({ data }: Session, name: string, values: readonly (string | number)[]): void {
  for (const sheet of data.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (!table) continue;
    const { row, column, rows } = table.area;
    values.forEach((value, index) => typeInto(sheet, row + rows, column + index, value));
    table.area = { ...table.area, rows: rows + 1 };
  }
}

async function complete(): Promise<Session> {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  await buildReviewSheets();
  typeActuals(session, (target) => target);
  await rateEverybody(session, (person, rater) => 3 + ((person + rater) % 3));
  await session.calculation.calculate();
  return session;
}

test('a blocking finding keeps a period open until it is accepted with a reason, which is on record', async () => {
  const session = await complete();
  const [sheet] = reviewSheetsOf(session.data);
  if (!sheet) throw new Error('no sheet');
  const row = rowsWith(sheet, REVIEW_ROWS.kpi)[0] ?? 0;
  typeInto(sheet, row, KPI_COLUMNS.actual, '');
  session.calculation.changed();
  const rulesInTheWay = async () => (await previewClosing(WHY, 'en-US')).blocking.map(({ rule }) => rule);
  expect(await rulesInTheWay()).toEqual(['actual-missing', 'scores-outdated']);
  await reward();
  const { blocking } = await previewClosing(WHY, 'en-US');
  expect(blocking.map(({ rule }) => rule)).toEqual(['actual-missing']);

  await applyPlan((await previewExemptions(blocking, WHY, 'en-US')).plan, 'en-US');
  expect(tableRows(session, 'MeritExemptions')).toMatchObject([
    [
      '2026',
      'actual-missing',
      expect.stringContaining('0001'),
      expect.any(String),
      'Board decision',
      'Ma Li',
      46_000,
    ],
  ]);
  const { findings, exempted } = await checkEntries();
  expect(findings.map(({ rule }) => rule)).not.toContain('actual-missing');
  expect(exempted).toMatchObject([{ finding: blocking[0], exemption: { by: 'Ma Li' } }]);
  expect(await previewClosing(WHY, 'en-US')).toMatchObject({ blocking: [], exempted: 1 });

  // Another KPI without an actual is another finding; a second reason goes below the first.
  const other = rowsWith(sheet, REVIEW_ROWS.kpi)[1] ?? 0;
  typeInto(sheet, other, KPI_COLUMNS.actual, '');
  const again = await previewClosing(WHY, 'en-US');
  expect(again.blocking).toHaveLength(1);
  await applyPlan((await previewExemptions(again.blocking, WHY, 'en-US')).plan, 'en-US');
  expect(tableRows(session, 'MeritExemptions')).toHaveLength(2);
});

test('a closed period is values, locked; opened again it calculates, and what was typed is there', async () => {
  const session = await complete();
  const { data, calculation } = session;
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.text)[0] ?? 0, ENTRY_COLUMNS.text.text, 'Well done');
  // An actual that somebody has worked out in its cell.
  const actual = rowsWith(sheet, REVIEW_ROWS.kpi)[0] ?? 0;
  setCell(sheet.cells, actual, KPI_COLUMNS.actual, { f: '=60000+2.5*4' });
  calculation.changed();
  typeRule(session, 'forcedDistribution', 'binding');
  typeRule(session, 'distributionMinGroup', 1);
  await reward();
  await calculation.calculate();
  const formulas = formulasOf(sheet);
  const tiers = (): unknown[] => reviewSheetsOf(data).map((one) => resultOf(one, REVIEW_ROWS.tier));
  const byScore = tiers();
  const results = resultSheets(session);
  const [live, shown] = [results.map(formulasOf), results.map(shownOn)];
  expect(live.filter((one) => one.length > 0).length).toBeGreaterThan(2);
  const final = resultOf(sheet, REVIEW_ROWS.finalScore);
  expect(typeof final).toBe('number');

  const closing = await previewClosing(WHY, 'en-US');
  expect(closing).toMatchObject({ blocking: [], errors: [], kept: [], unprotected: [], sheets: 2 });
  await applyPlan(closing.plan, 'en-US');
  expect(formulasOf(sheet)).toEqual([]);
  expect(results.flatMap(formulasOf)).toEqual([]);
  expect(results.map(shownOn)).toEqual(shown);
  expect(resultOf(sheet, REVIEW_ROWS.finalScore)).toBe(final);
  expect(sheet.protection).not.toBeNull();
  // What both are paid for, which their scores alone would not say.
  const scoreRows = tableRows(session, 'MeritScores');
  expect(tiers()).toEqual(scoreRows.map((row) => row[FINAL_TIER]));
  expect(tiers()).not.toEqual(byScore);
  expect(textsOf(sheet)).toContain(review.finalTier);
  expect(results.filter(({ protection }) => protection === null)).toEqual([]);
  const unlocked = (): number =>
    Object.values(sheet.cells)
      .flatMap((line) => Object.values(line))
      .filter(({ s }) => s !== undefined && data.formats[s]?.unlocked).length;
  await expect(readCycle()).rejects.toMatchObject({ code: 'no-open-period' });
  expect(await readPeriods()).toEqual({ inWork: null, closed: ['2026'] });
  await session.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet.name);
    const row = (rowsWith(sheet, REVIEW_ROWS.kpi)[0] ?? 0) + 1;
    cell.getRange(`I${row}`).values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
  const locked = unlocked();
  const reopening = await previewReopening('2026', WHY, 'en-US');
  expect(reopening).toMatchObject({
    kept: [],
    typedFormulas: [{ sheet: sheet.name, formula: '=60000+2.5*4' }],
  });
  expect(reopening.reopened).toHaveLength(2);
  await applyPlan(reopening.plan, 'en-US');
  expect(await readPeriods()).toEqual({ inWork: '2026', closed: [] });
  // No formula comes from what a cell tells: it is told to people, who may type it again.
  expect(formulasOf(sheet)).toEqual(formulas.filter((one) => !one.endsWith('=60000+2.5*4')));
  expect(sheet.cells[actual]?.[KPI_COLUMNS.actual]).toMatchObject({ v: 60_010 });
  expect(results.filter(({ protection }) => protection !== null)).toEqual([]);
  expect(textsOf(sheet)).toContain(review.provisionalTier);
  expect(unlocked()).toBeGreaterThan(locked);
  // Scored again, results are live again, and the same.
  await reward();
  expect(results.map(formulasOf)).toEqual(live);
  await calculation.calculate();
  expect(results.map(shownOn)).toEqual(shown);
  expect(resultOf(sheet, REVIEW_ROWS.finalScore)).toBeCloseTo(Number(final), 10);
  expect(resultOf(sheet, REVIEW_ROWS.text, ENTRY_COLUMNS.text.text)).toBe('Well done');
  expect(tableRows(session, 'MeritClosings').map(([period, step]) => [period, step])).toEqual([
    ['2026', 'closed'],
    ['2026', 'reopened'],
  ]);
  expect((await checkEntries()).findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);

  // Where the scores of another closed period stand, they stay closed.
  await applyPlan((await previewClosing(WHY, 'en-US')).plan, 'en-US');
  const opened = async (): Promise<string[]> => {
    const { plan } = await previewReopening('2026', WHY, 'en-US');
    return plan.changes.flatMap((change) => (change.kind === 'unprotect' ? [change.sheetId] : []));
  };
  const [scores, overview] = ['Scores', 'Reward overview 2026'].map((name) => sheetOf(data, name).id);
  expect(await opened()).toEqual(expect.arrayContaining([scores, overview]));
  addRow(session, 'MeritPeriods', ['2025', 45_658, 46_022, '', '', 'closed']);
  addRow(session, 'MeritScores', ['2025', '0001']);
  calculation.changed();
  expect(await opened()).not.toContain(scores);
  expect(await opened()).toContain(overview);
});

test('a released group that one rater has changed keeps its figures; once enough have, it has new ones', async () => {
  const session = await complete();
  const { data, calculation } = session;
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  const close = async (): ReturnType<typeof previewClosing> => {
    const preview = await previewClosing(WHY, 'en-US');
    await applyPlan(preview.plan, 'en-US');
    return preview;
  };
  const reopen = async (): Promise<void> => {
    await applyPlan((await previewReopening('2026', WHY, 'en-US')).plan, 'en-US');
  };
  /** The ratings of so many of the first person's three peers become others. */
  const rateAnew = async (raters: readonly string[], rating: number): Promise<void> => {
    const { cycle } = await readCycle();
    const ratings = sheetOf(data, 'Ratings');
    for (const { employeeId, rater, at } of cycle.ratings)
      if (employeeId === '0001' && raters.includes(rater))
        typeInto(ratings, at.row - 1, at.columns.rating ?? 0, rating);
    calculation.changed();
    await calculation.calculate();
  };

  await close();
  const released = { ...peers(sheet), final: resultOf(sheet, REVIEW_ROWS.finalScore) };
  await reopen();
  await rateAnew(['r1'], 1);
  expect(peers(sheet).mean).not.toBe(released.mean);
  expect((await close()).kept).toMatchObject([{ employeeId: '0001', changed: 1, minRaters: 3 }]);
  expect({ ...peers(sheet), final: resultOf(sheet, REVIEW_ROWS.finalScore) }).toEqual({
    raters: released.raters,
    mean: expect.closeTo(Number(released.mean), 10),
    final: released.final,
  });
  // The record has the ratings behind what is out, not those of now.
  expect(tableRows(session, 'MeritReleases').filter(([, id]) => id === '0001')).toHaveLength(3);

  await reopen();
  await rateAnew(['r1', 'r2', 'r3'], 1);
  expect((await close()).kept).toEqual([]);
  expect(peers(sheet).mean).toBe(1);
  expect(tableRows(session, 'MeritReleases').filter(([, id]) => id === '0001')).toHaveLength(4);
});
