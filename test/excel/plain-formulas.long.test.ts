/**
 * The plain formulas of review sheets, recalculated by LibreOffice: the numbers that scoring everybody gives, and no other
 * text than Meritsheet's own. Needs `soffice` on the path.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'papaparse';
import { FIELD_COLUMN, readRowKey, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { scoreCycle } from '../../src/cycle/scores';
import { startExcelize } from '../../src/embedded/node/start-excelize';
import { newWorkbookFile } from '../../src/embedded/files/workbook-file';
import { writeXlsx } from '../../src/embedded/files/write-xlsx';
import { readCycle } from '../../src/excel/read-cycle';
import { LOCALES } from '../../src/locales/locale';
import { GROUP_COLUMNS } from '../../src/sheets/review-sections/rater-groups';
import { rewardCycle } from '../../src/cycle/rewards/reward-cycle';
import { TABLES } from '../../src/cycle/tables';
import type { TableName } from '../../src/cycle/tables';
import type { CellValue } from '../../src/embedded/model/workbook-data';
import { buildReviewSheets, reviewSheetsOf, reward, setUp, typeInto, typeRows } from './cycle-steps';
import { startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';
import { fillIn, varyKpis } from './troubled-cycle';

jest.setTimeout(600_000);

/** Recalculate whatever is opened, as a user of LibreOffice can choose in its settings. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;
/** Comma, quotation mark, UTF-8, values as they are and not as they are shown, every sheet a file. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'meritsheet-'));
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every sheet's cells as LibreOffice calculates them, by the sheet's name. */
function recalculated(file: Uint8Array): (sheet: string) => string[][] {
  const path = join(folder, 'cycle.xlsx');
  writeFileSync(path, file);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  try {
    execFileSync('soffice', ['--headless', profile, '--convert-to', CSV, '--outdir', folder, path], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error('This test needs LibreOffice: install it so that `soffice` is on the path.', {
      cause: error,
    });
  }
  return (sheet) => parse<string[]>(readFileSync(join(folder, `cycle-${sheet}.csv`), 'utf8').trim()).data;
}

test.each(LOCALES)('LibreOffice calculates the scores of everybody, %s', async (locale) => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp(locale);
  varyKpis(session);
  await buildReviewSheets(locale, null, 'plain');
  await fillIn(session);
  // What this engine calculated is not what is compared.
  for (const sheet of reviewSheetsOf(session.data)) {
    for (const row of Object.values(sheet.cells))
      for (const cell of Object.values(row)) if (cell.f) cell.v = 'stale';
  }
  const { cycle } = await readCycle();
  const cellsOf = recalculated(writeXlsx(await startExcelize(), newWorkbookFile(session.data)));
  const scores = scoreCycle(cycle);
  const same = (shown: string | undefined, number: number | null): void => {
    if (number === null) expect(shown).toBe('');
    else expect(Math.abs(Number(shown) - number)).toBeLessThan(1e-9 * Math.max(1, Math.abs(number)));
  };
  reviewSheetsOf(session.data).forEach((sheet, index) => {
    const cells = cellsOf(sheet.name);
    const rows = (key: string): string[][] => cells.filter(([first]) => readRowKey(first).key === key);
    const result = (key: string): string | undefined => rows(key)[0]?.[FIELD_COLUMN];
    const score = scores[index];
    if (!score) throw new Error('no score');
    same(result(REVIEW_ROWS.kpiScore), score.kpiScore);
    same(result(REVIEW_ROWS.score360), score.score360);
    same(result(REVIEW_ROWS.base), score.base);
    same(result(REVIEW_ROWS.adjusted), score.adjustment);
    same(result(REVIEW_ROWS.finalScore), score.finalScore);
    expect(result(REVIEW_ROWS.tier)).toBe(score.finalTier);
    expect(cells.flat().filter((cell) => /^#|^Err:|stale/.test(cell))).toEqual([]);
    for (const row of rows(REVIEW_ROWS.group)) {
      // A number of raters, and then perhaps a mean; or that there are too few, and none.
      const [raters = '', mean = ''] = [row[GROUP_COLUMNS.raters], row[GROUP_COLUMNS.mean]];
      if (!/^\d+$/.test(raters) || raters === '0') expect(mean).toBe('');
      else expect(Number(mean)).toBeGreaterThanOrEqual(1);
    }
  });
});

test('LibreOffice calculates the scores sheet: tiers named by numbers, a blank row among them, a rule twice', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp();
  const rowsOf = (name: TableName, rows: readonly Readonly<Record<string, CellValue>>[]): void =>
    typeRows(
      session,
      name,
      rows.map((row) => Object.keys(TABLES[name].columns).map((key) => row[key] ?? '')),
    );
  rowsOf(
    'MeritKpiResults',
    [96, 88, 75, 65, 30, 72].map((actual, index) => ({
      ...{ period: '2026', employeeId: `000${index + 1}`, kpi: 'Judged', weight: 100, direction: 'score' },
      actual,
    })),
  );
  const tables = new Map(
    session.data.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [table.name, { sheet, table }] as const),
    ),
  );
  const grow = (name: TableName): void => {
    const { table } = tables.get(name) ?? {};
    if (table) table.area = { ...table.area, rows: table.area.rows + 1 };
  };
  typeRows(session, 'MeritTiers', [[1], [2], [3], [4], [5]]);
  rowsOf('MeritAdjustments', [
    { period: '2026', employeeId: '0001', kind: 'veto', vetoTier: 4 },
    { period: '2026', employeeId: '0001', kind: '一票否决', vetoTier: ' 3 ' },
    { period: '2026', employeeId: '0003', kind: 'bonus', points: 12 },
  ]);
  const policy = tables.get('MeritPolicy');
  if (!policy) throw new Error('no policy');
  const { area } = policy.table;
  for (let row = area.row; row < area.row + area.rows; row++)
    if (policy.sheet.cells[row]?.[area.column]?.v === 'share360')
      typeInto(policy.sheet, row, area.column + 1, 0);
  grow('MeritTiers');
  await reward();
  typeRows(session, 'MeritCalibration', [
    ['2026', '0004', '', 2, 'r', 'b', 46_200],
    ['2026', '0004', '', 1, 'r', 'b', 'soon'],
    ['2026', '0002', '', 1, 'r', 'b', 46_200],
    ['2026', '0002', '', 2, 'r', 'b', 46_201],
  ]);
  grow('MeritPolicy');
  typeInto(policy.sheet, area.row + area.rows, area.column, 'adjustMax');
  typeInto(policy.sheet, area.row + area.rows, area.column + 1, '7');
  const scores = session.data.sheets.find((sheet) => sheet.tables.some(({ name }) => name === 'MeritScores'));
  const at = scores?.tables[0]?.area;
  if (!scores || !at) throw new Error('no scores');
  for (const row of Object.values(scores.cells))
    for (const cell of Object.values(row)) if (cell.f) cell.v = 'stale';
  const { people } = rewardCycle((await readCycle()).cycle);
  const cells = recalculated(writeXlsx(await startExcelize(), newWorkbookFile(session.data)))(scores.name);
  const columns = Object.keys(TABLES.MeritScores.columns);
  people.forEach((one, index) => {
    const { adjustment, finalScore, rank, tier, vetoTier, calibratedTier, finalTier, bonusPoints } = one;
    const steps = { adjustment, finalScore, rank, tier, vetoTier, calibratedTier, finalTier, bonusPoints };
    const shown = (key: string): string =>
      cells[at.row + 1 + index]?.[at.column + columns.indexOf(key)] ?? 'none';
    for (const [key, value] of Object.entries(steps)) {
      const now = typeof value === 'number' ? Number(Number(shown(key)).toPrecision(12)) : shown(key);
      expect([one.person.id, key, now]).toEqual([
        one.person.id,
        key,
        typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? ''),
      ]);
    }
  });
});
