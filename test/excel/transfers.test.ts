/** Somebody who changed the role in the middle: on the review sheet, in the scores, in the check. */
import { FIELD_COLUMN, KPI_COLUMNS, readRowKey, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { scoreCycle } from '../../src/cycle/scores';
import { TABLES } from '../../src/cycle/tables';
import { checkEntries } from '../../src/excel/jobs/check';
import { readCycle } from '../../src/excel/read-cycle';
import {
  buildReviewSheets,
  PERIOD,
  rateEverybody,
  reviewSheetsOf,
  reward,
  rowsWith,
  setUp,
  sheetOf,
  typeActuals,
  typeRows,
} from './cycle-steps';
import { startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(60_000);

const [KEY_ACCOUNTS, SUPPORT] = ['Key Account Manager', 'Sales Support'];

test('the review sheet has the KPIs of both roles, weighed by days, and the same score as everywhere', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3)));
  const { data, calculation } = session;
  await setUp();
  const turn = PERIOD.start + 90;
  typeRows(session, 'MeritAssignments', [
    ['0001', 'Service', SUPPORT, '', PERIOD.start - 200, turn - 1],
    ['0001', 'Sales', KEY_ACCOUNTS, '', turn],
  ]);
  await buildReviewSheets();
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  const { cycle: planned } = await readCycle();
  const inLibrary = (role: string) => planned.kpis.filter((kpi) => kpi.role === role);
  const [before, since] = [inLibrary(SUPPORT), inLibrary(KEY_ACCOUNTS)];
  const names = new Set([...before, ...since].map(({ kpi }) => kpi));
  const rows = rowsWith(sheet, REVIEW_ROWS.kpi).filter(
    (row) => sheet.cells[row]?.[KPI_COLUMNS.kpi]?.v !== undefined,
  );
  expect(new Set(rows.map((row) => sheet.cells[row]?.[KPI_COLUMNS.kpi]?.v))).toEqual(names);
  expect(rows).toHaveLength(names.size);
  const weights = rows.map((row) => Number(sheet.cells[row]?.[KPI_COLUMNS.weight]?.v));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
  const weightIn = (kpis: typeof before, name: unknown): number =>
    kpis.find(({ kpi }) => kpi === name)?.weight ?? 0;
  rows.forEach((row, index) => {
    const name = sheet.cells[row]?.[KPI_COLUMNS.kpi]?.v;
    const byHand = (weightIn(before, name) * 90 + weightIn(since, name) * 275) / 365;
    expect(weights[index]).toBeCloseTo(byHand, 9);
  });
  const said = rowsWith(sheet, REVIEW_ROWS.assignment).map((row) =>
    String(sheet.cells[row]?.[FIELD_COLUMN]?.v),
  );
  expect(said).toEqual([expect.stringContaining('90'), expect.stringContaining('275')]);

  typeActuals(session, (target, kpi) => target * (0.7 + 0.05 * kpi));
  await rateEverybody(session, () => 4);
  await calculation.calculate();
  const { cycle } = await readCycle();
  const score = scoreCycle(cycle).find(({ person }) => person.id === '0001');
  expect(score?.roles.map(({ role, days }) => [role, days])).toEqual([
    [SUPPORT, 90],
    [KEY_ACCOUNTS, 275],
  ]);
  const byParts = score?.roles.reduce((sum, { share, kpiScore }) => sum + share * (kpiScore ?? NaN), 0);
  expect(byParts).toBeCloseTo(score?.kpiScore ?? NaN, 9);
  const row = Number(
    Object.keys(sheet.cells).find(
      (at) => readRowKey(sheet.cells[Number(at)]?.[0]?.v).key === REVIEW_ROWS.kpiScore,
    ),
  );
  expect(sheet.cells[row]?.[FIELD_COLUMN]?.v).toBeCloseTo(score?.kpiScore ?? NaN, 9);
  await reward();
  const scores = sheetOf(data, 'Scores');
  const [table] = scores.tables;
  if (!table) throw new Error('no scores');
  const keys = Object.keys(TABLES.MeritScores.columns);
  const shown = (key: string) => scores.cells[table.area.row + 1]?.[table.area.column + keys.indexOf(key)]?.v;
  expect(shown('kpiScore')).toBeCloseTo(score?.kpiScore ?? NaN, 9);
  expect(shown('daysWorked')).toBe(365);
  const rules = (await checkEntries()).findings.map(({ rule }) => rule);
  expect(rules).not.toContain('weights-total');
  expect(rules).not.toContain('assignment-dates');
  expect(rules).not.toContain('assignment-kpis');
  expect(rules).toContain('target-not-confirmed');
});
