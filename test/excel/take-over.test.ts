/** What stands in the register already is taken over into new review sheets: nothing typed is lost, no score changes. */
import { KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import type { Cycle } from '../../src/cycle/cycle';
import { checkCycle } from '../../src/cycle/rules';
import { scoreCycle } from '../../src/cycle/scores';
import type { CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { readCycle } from '../../src/excel/read-cycle';
import { LOCALES } from '../../src/locales/locale';
import {
  buildReviewSheets,
  reviewSheetsOf,
  rowsWith,
  setUp,
  setUpSample,
  sheetOf,
  typeInto,
  typeRows,
} from './cycle-steps';
import { startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(60_000);

/** What the check says, whichever sheet an entry stands on, and what everybody scores. */
function outcomeOf(cycle: Cycle): { findings: string[]; scores: unknown[] } {
  return {
    findings: checkCycle(cycle, cycle.period.end ?? 0).map(({ rule, employeeId, data }) =>
      JSON.stringify([rule, employeeId, data]),
    ),
    scores: scoreCycle(cycle).map(({ person, ...steps }) => [person.id, steps]),
  };
}

test.each(LOCALES)('the sample department: same findings, same scores, %s', async (locale) => {
  startWorkbook();
  await setUpSample(locale);
  const before = outcomeOf((await readCycle()).cycle);
  expect(before.findings.length).toBeGreaterThan(5);
  const { cycle: registered } = await readCycle();
  const withSheet = registered.employees.filter((_, index) => index % 4 === 0).map(({ id }) => id);
  const { made } = await buildReviewSheets(locale, withSheet);
  expect(made).toHaveLength(10);
  const { cycle, tables } = await readCycle();
  expect(outcomeOf(cycle)).toEqual(before);
  // And each result is counted once, from the sheet where there is one.
  expect(cycle.results).toHaveLength(tables.MeritKpiResults?.records.length ?? 0);
  const sheets = new Set(made);
  for (const { employeeId, at } of cycle.results)
    expect([employeeId, sheets.has(at.sheet)]).toEqual([employeeId, withSheet.includes(employeeId)]);
});

/** What a KPI's row on a review sheet shows. */
function kpiRow(sheet: SheetData, kpi: string): Record<string, CellValue | undefined> {
  const row = rowsWith(sheet, REVIEW_ROWS.kpi).find((one) => sheet.cells[one]?.[KPI_COLUMNS.kpi]?.v === kpi);
  if (row === undefined) throw new Error(`no row ${kpi}`);
  return Object.fromEntries(
    Object.entries(KPI_COLUMNS).map(([key, column]) => [key, sheet.cells[row]?.[column]?.v]),
  );
}

test('what HR typed for some KPIs of one person; the library has the rest', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  const { cycle } = await readCycle();
  const [revenue, margin, collection, retention] = cycle.kpis.map(({ kpi }) => kpi);
  typeRows(session, 'MeritKpiResults', [
    // Period, employee, KPI, target, actual, weight, direction, floor, cap, self, manager, evidence.
    ['2026', '0001', revenue ?? '', 9_000_000, 8_100_000, 40, '', '', 1.5, '', '', '=ledger'],
    ['2026', '0001', margin ?? '', '', 'N/A'],
    ['2026', '0001', collection ?? '', '', 'about 90'],
    ['2026', '0001', 'Pilot with two customers', 2, 0, 5, 'higher'],
    ['2025', '0001', retention ?? '', 50, 49],
  ]);
  await buildReviewSheets();
  const [sheet, other] = reviewSheetsOf(session.data);
  if (!sheet || !other) throw new Error('no sheets');
  expect(kpiRow(sheet, revenue ?? '')).toMatchObject({
    target: 9_000_000,
    actual: 8_100_000,
    weight: 40,
    direction: 'higher',
    floor: 0,
    cap: 1.5,
    evidence: '=ledger',
  });
  expect(kpiRow(sheet, margin ?? '')).toMatchObject({ target: 28, actual: 'N/A' });
  expect(kpiRow(sheet, collection ?? '')).toMatchObject({ target: 95, actual: 'about 90' });
  expect(kpiRow(sheet, retention ?? '')).toMatchObject({ target: 92, actual: undefined });
  expect(kpiRow(sheet, 'Pilot with two customers')).toMatchObject({ unit: undefined, target: 2, actual: 0 });
  expect(rowsWith(sheet, REVIEW_ROWS.kpi)).toHaveLength(7);
  expect(rowsWith(other, REVIEW_ROWS.kpi)).toHaveLength(6);

  // The register's rows stay as the record; what cannot be read is corrected where it counts.
  const { cycle: after, tables } = await readCycle();
  expect(tables.MeritKpiResults?.records).toHaveLength(5);
  expect(after.problems).toMatchObject([{ code: 'not-a-number', at: { sheet: sheet.name } }]);
  typeInto(
    sheetOf(session.data, sheet.name),
    rowsWith(sheet, REVIEW_ROWS.kpi)[2] ?? 0,
    KPI_COLUMNS.actual,
    90,
  );
  expect((await readCycle()).cycle.problems).toEqual([]);
});

test('a role without KPIs gets a sheet all the same for who has entries of one’s own', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  for (const row of [1, 2]) typeInto(sheetOf(session.data, "HR's list"), row, 3, 'Gardener');
  typeRows(session, 'MeritKpiResults', [['2026', '0002', 'Beds planted', 10, 9, 100, 'higher', 0, 1.2]]);
  const { made } = await buildReviewSheets();
  expect(made).toEqual(['Lindqvist, No 2']);
});
