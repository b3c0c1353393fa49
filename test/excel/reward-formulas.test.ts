/** The formulas of the scores give what was worked out, and follow what people change. */
import { rewardCycle } from '../../src/cycle/rewards/reward-cycle';
import type { EmployeeReward } from '../../src/cycle/rewards/reward-cycle';
import { checkCycle } from '../../src/cycle/rules';
import { TABLES } from '../../src/cycle/tables';
import type { ColumnKey, TableName } from '../../src/cycle/tables';
import type { CellData, CellValue } from '../../src/embedded/model/workbook-data';
import { readCycle } from '../../src/excel/read-cycle';
import type { Locale } from '../../src/locales/locale';
import { buildReviewSheets, reward, setUp, typeInto, typeRows } from './cycle-steps';
import { startingFrom, startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';
import { fillIn, varyKpis } from './troubled-cycle';

jest.setTimeout(120_000);

type Column = ColumnKey<'MeritScores'>;

/** The cells of a table, row by row, by the keys of their columns. */
function cellsOf(
  { data }: Session,
  table: TableName,
): { readonly cell: (key: string) => CellData; readonly type: (key: string, value: CellValue) => void }[] {
  for (const sheet of data.sheets) {
    const area = sheet.tables.find(({ name }) => name === table)?.area;
    if (!area) continue;
    const keys = Object.keys(TABLES[table].columns);
    return Array.from({ length: area.rows - 1 }, (_, index) => {
      const row = area.row + 1 + index;
      const at = (key: string): number => area.column + keys.indexOf(key);
      return {
        cell: (key: string) => sheet.cells[row]?.[at(key)] ?? {},
        type: (key: string, value: CellValue) => typeInto(sheet, row, at(key), value),
      };
    });
  }
  throw new Error(`no ${table}`);
}

const VALUES: Readonly<Partial<Record<Column, (one: EmployeeReward) => CellValue | null>>> = {
  kpiScore: (one) => one.kpiScore,
  score360: (one) => one.score360,
  base: (one) => one.base,
  adjustment: (one) => one.adjustment,
  adjusted: (one) => one.adjusted,
  finalScore: (one) => one.finalScore,
  rank: (one) => one.rank,
  percentile: (one) => one.percentile,
  tier: (one) => one.tier,
  vetoTier: (one) => one.vetoTier,
  calibratedTier: (one) => one.calibratedTier,
  finalTier: (one) => one.finalTier,
  tierFactor: (one) => one.tierFactor,
  teamFactor: (one) => one.teamFactor,
  bonusPoints: (one) => one.bonusPoints,
  bonus: (one) => one.bonus,
  raise: (one) => one.raise,
  raiseAmount: (one) => one.raiseAmount,
};

/** Calculates the workbook and compares every step that is written with what is worked out from the entries now. */
async function expectSame(session: Session, columns = Object.keys(VALUES) as Column[]): Promise<void> {
  session.calculation.changed();
  await session.calculation.calculate();
  const { cycle } = await readCycle();
  const { people } = rewardCycle(cycle);
  const rows = cellsOf(session, 'MeritScores').slice(0, people.length);
  const rounded = (value: unknown): unknown =>
    typeof value === 'number'
      ? Number(value.toPrecision(12))
      : value === '' || value === undefined
        ? null
        : value;
  expect(rows.map(({ cell }) => columns.map((column) => [column, rounded(cell(column).v)]))).toEqual(
    people.map((one) => columns.map((column) => [column, rounded(VALUES[column]?.(one))])),
  );
  // Nor is anything out of date by the check.
  if (columns.includes('bonus'))
    expect(checkCycle(cycle, 46_387, true).filter(({ rule }) => rule === 'scores-outdated')).toEqual([]);
}

async function troubled(locale: Locale): Promise<Session> {
  const session = startWorkbook(hrWorkbook(peopleRows(6)), locale);
  await setUp(locale);
  varyKpis(session);
  await buildReviewSheets(locale);
  await fillIn(session);
  typeRows(session, 'MeritTeams', [['2026', 'Sales', '', 1.25]]);
  const policy = cellsOf(session, 'MeritPolicy').find(({ cell }) => cell('key').v === 'budget');
  policy?.type('value', 10_000);
  return session;
}

test('in the words of another language formulas give the same as values', async () => {
  const session = await troubled('zh-CN');
  await reward('zh-CN');
  await expectSame(session);
});

test('formulas give the same as values, and follow', async () => {
  const session = await troubled('en-US');
  await reward();
  const steps: Column[] = ['base', 'adjustment', 'adjusted', 'finalScore', 'rank', 'percentile', 'tier'];
  const later: Column[] = ['calibratedTier', 'finalTier', 'tierFactor', 'bonusPoints'];
  const counted = cellsOf(session, 'MeritScores').find(({ cell }) => cell('rank').f !== undefined);
  for (const column of [...steps, ...later])
    expect([column, counted?.cell(column).f]).not.toContain(undefined);
  await expectSame(session);

  // A rule, points, and two changes in calibration of which the later one counts: seen without scoring again.
  const rule = cellsOf(session, 'MeritPolicy').find(({ cell }) => cell('key').v === 'kpiShare');
  rule?.type('key', ' KPI share');
  rule?.type('value', 40);
  const points = cellsOf(session, 'MeritAdjustments').find(({ cell }) => cell('employeeId').v === '0003');
  points?.type('points', 6);
  typeRows(session, 'MeritCalibration', [
    ['2026', '0001', '', 'B', 'why', 'HR', 46_020],
    ['2026', '0001', '', ' c', 'why', 'HR', 46_010],
    ['2025', '0003', '', 'S', 'another year', 'HR', 46_020],
    ['2026', '0003', '', 'Z', 'no such tier', 'HR', ''],
  ]);
  await expectSame(session, [...steps, ...later]);

  // What was typed is put on the record with the tier before it; amounts follow.
  await reward();
  await expectSame(session);
  expect(cellsOf(session, 'MeritCalibration')[0]?.cell('from').v).toBe(
    rewardCycle((await readCycle()).cycle).people[0]?.tierBefore,
  );
});

const LIVE: Column[] = [
  ...(['base', 'adjustment', 'finalScore', 'rank', 'tier', 'vetoTier'] as const),
  ...(['calibratedTier', 'finalTier', 'tierFactor', 'bonusPoints'] as const),
];

/** Six people with a score each, in the register. */
const registered = startingFrom(async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp();
  const { cycle } = await readCycle();
  const result = (employeeId: string, actual: number): Readonly<Record<string, CellValue>> => ({
    ...{ period: '2026', employeeId, kpi: 'Judged', actual, weight: 100, direction: 'score' },
  });
  typeRows(
    session,
    'MeritKpiResults',
    [96, 88, 75, 65, 30, 72].map((actual, index) => {
      const row = result(cycle.employees[index]?.id ?? '', actual);
      return Object.keys(TABLES.MeritKpiResults.columns).map((key) => row[key] ?? '');
    }),
  );
  typeRule(session, 'share360', 0);
  return session;
});

function typeRule(session: Session, rule: string, value: CellValue): void {
  cellsOf(session, 'MeritPolicy')
    .find(({ cell }) => cell('key').v === rule)
    ?.type('value', value);
}

function addRow({ data }: Session, name: TableName): void {
  for (const { tables } of data.sheets)
    for (const table of tables)
      if (table.name === name) table.area = { ...table.area, rows: table.area.rows + 1 };
}

test('tiers named by numbers and a blank row among them; vetoes and calibration follow at once', async () => {
  const session = await registered();
  cellsOf(session, 'MeritTiers').forEach(({ type }, index) => type('tier', index + 1));
  addRow(session, 'MeritTiers');
  await reward();
  await expectSame(session);

  typeRows(session, 'MeritAdjustments', [
    ['2026', '0001', 'veto', '', 3, 'why', '', 'HR', 46_100],
    ['2026', '0001', 'VETO', '', ' 5 ', 'why', '', 'HR', 46_100],
    ['2026', '0002', 'veto', '', 3, 'why', '', 'HR', 46_100],
    ['2026', '0003', 'veto', '', 1, 'better than the score', '', 'HR', 46_100],
    ['2025', '0006', 'veto', '', 5, 'another year', '', 'HR', 46_100],
    ['2026', '0006', 'veto', '', '', 'no tier', '', 'HR', 46_100],
  ]);
  typeRows(session, 'MeritCalibration', [
    ['2026', '0004', '', 2, 'r', 'b', 46_200],
    ['2026', '0004', '', 1, 'no date', 'b', 'soon'],
    ['2026', '0005', '', '', 'no tier', 'b', 46_200],
  ]);
  await expectSame(session, LIVE);
  expect(cellsOf(session, 'MeritScores').map(({ cell }) => cell('finalTier').v)).toEqual([
    ...['5', '3', '3'],
    ...['2', '5', '4'],
  ]);
});

test('what is written as text counts as it does in the scores, and so does the last of two equal rules', async () => {
  const session = await registered();
  const [, second, third] = cellsOf(session, 'MeritTiers');
  second?.type('minScore', String(second.cell('minScore').v));
  third?.type('bonusFactor', '1.5');
  typeRows(session, 'MeritAdjustments', [
    ['2026', '0002', 'bonus', '10', '', 'why', '', 'HR', 46_100],
    ['2026', '0003', 'bonus', 12, '', 'why', '', 'HR', 46_100],
  ]);
  await reward();
  await expectSame(session);
  // Rules are read as they are, at once.
  typeRule(session, 'scoreDecimals', '0');
  addRow(session, 'MeritPolicy');
  const added = cellsOf(session, 'MeritPolicy').at(-1);
  added?.type('key', 'adjustMax');
  added?.type('value', '5');
  await reward();
  await expectSame(session);
  expect(cellsOf(session, 'MeritScores').map(({ cell }) => cell('finalScore').v)).toEqual([
    96, 93, 80, 65, 30, 72,
  ]);

  typeRows(session, 'MeritCalibration', [
    ['2026', '0005', '', 'a', 'r', 'b', 46_200],
    ['2026', '0005', '', 'B', 'r', 'b', '2026-01-31'],
    ['2026', '0005', '', 'C', 'r', 'b', '2026-07-31'],
  ]);
  await reward();
  await expectSame(session);
});
