/** The register: rows for everybody in one table, attainment and KPI score live, the same scores as everywhere. */
import { checkCycle } from '../../src/cycle/rules';
import { scoreCycle } from '../../src/cycle/scores';
import { attainmentOfRow, DIRECTIONS } from '../../src/scoring/kpi-attainment';
import { ScoringError } from '../../src/scoring/scoring-error';
import { TABLES } from '../../src/cycle/tables';
import { formatArea } from '../../src/embedded/model/address';
import type { CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { previewRegister } from '../../src/excel/jobs/register';
import { readCycle } from '../../src/excel/read-cycle';
import type { Locale } from '../../src/locales/locale';
import { tableWords } from '../../src/locales/table-words';
import { withRecord } from '../../src/sheets/review-again/target-record';
import { buildReviewSheets, setUp, sheetOf, typeInto, typeRows } from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows, write } from './hr-workbook';

jest.setTimeout(60_000);

const KEYS = [...Object.keys(TABLES.MeritKpiResults.columns), 'name', 'department', 'attainment', 'kpiScore'];
type Key = keyof typeof TABLES.MeritKpiResults.columns | 'name' | 'department' | 'attainment' | 'kpiScore';

async function fillRegister(locale: Locale = 'en-US'): Promise<void> {
  const { plan } = await previewRegister(locale);
  await applyPlan(plan, locale);
}

function registerOf({ data }: Session): { sheet: SheetData; first: number; last: number } {
  for (const sheet of data.sheets) {
    const table = sheet.tables.find(({ name }) => name === 'MeritKpiResults');
    if (table) return { sheet, first: table.area.row + 1, last: table.area.row + table.area.rows - 1 };
  }
  throw new Error('no register');
}

const columnOf = (key: Key): number => 1 + KEYS.indexOf(key);

/** The register's rows that are not blank, as far as some columns go. */
function rowsOf(session: Session, ...keys: Key[]): (CellValue | undefined)[][] {
  const { sheet, first, last } = registerOf(session);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    keys.map((key) => sheet.cells[first + index]?.[columnOf(key)]?.v),
  ).filter((row) => row.some((cell) => cell !== undefined));
}

function typeInRegister(session: Session, key: Key, entry: (row: number) => CellValue): void {
  const { sheet, first, last } = registerOf(session);
  for (let row = first; row <= last; row++) {
    if (sheet.cells[row]?.[columnOf('kpi')]?.v !== undefined)
      typeInto(sheet, row, columnOf(key), entry(row - first));
  }
  session.calculation.changed();
}

async function expectSameScores(session: Session): Promise<number> {
  await session.calculation.calculate();
  const shown = new Map(
    rowsOf(session, 'employeeId', 'kpiScore').flatMap(([id, score]) =>
      typeof score === 'number' ? [[id, score] as const] : [],
    ),
  );
  const { cycle } = await readCycle();
  const scores = scoreCycle(cycle).filter(({ kpiScore }) => kpiScore !== null);
  for (const { person, kpiScore } of scores) expect(shown.get(person.id)).toBeCloseTo(kpiScore ?? NaN, 9);
  expect(shown.size).toBe(scores.length);
  return scores.length;
}

test('everybody’s KPIs, live, and the scores are the same', async () => {
  const locale = 'zh-CN';
  const session = startWorkbook(hrWorkbook(peopleRows(4)));
  await setUp(locale);
  const before = JSON.stringify(session.data.sheets[0]);
  await fillRegister(locale);
  expect(JSON.stringify(session.data.sheets[0])).toBe(before);
  const { cycle } = await readCycle();
  expect(new Set(cycle.results.map(({ employeeId }) => employeeId)).size).toBe(4);
  expect(rowsOf(session, 'employeeId', 'name', 'department')[0]).toEqual(['0001', 'Okafor, No 1', 'Sales']);
  typeInRegister(session, 'actual', (row) => {
    if (row === 3) return '';
    if (row === 4) return 'N/A';
    return row % 3 === 0 ? 0 : 40 + 13 * row;
  });
  expect(await expectSameScores(session)).toBe(4);
});

test('attainment is that of KPIATTAIN for every direction as people write it, with targets of any sign or none', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(1)));
  await setUp();
  const limits = { floor: 0.1, cap: 1.5 };
  const directions = ['higher', 'lower', 'lower-ratio', 'target', 'score'];
  const cases = directions.flatMap((direction) =>
    [10, 0, -10, ''].flatMap((target) =>
      [12, 0, -3].map((actual) => ({ direction, target, actual, ...limits })),
    ),
  );
  const spellings = [...DIRECTIONS.keys(), '', 'Higher', ' lower - ratio'].map((direction) => ({
    direction,
    target: 10,
    actual: 6,
    ...limits,
  }));
  const others = [
    { direction: '', target: 10, actual: 30, floor: '', cap: '' },
    { direction: '', target: 10, actual: -30, floor: '', cap: '' },
    { direction: 'score', target: '', actual: 80, floor: '', cap: '' },
    { direction: '', target: 10, actual: 5, floor: 2, cap: 1 },
    { direction: 'upwards', target: 10, actual: 5, floor: 0, cap: 1 },
    { direction: '', target: 10, actual: 'N/A', floor: 0, cap: 1 },
    { direction: 'score', target: '', actual: '', floor: 0, cap: 1 },
  ];
  const all = [...cases, ...spellings, ...others];
  typeRows(
    session,
    'MeritKpiResults',
    all.map(({ target, actual, direction, floor, cap }, index) => [
      '2026',
      `P${index}`,
      'KPI',
      target,
      actual,
      1,
      direction,
      floor,
      cap,
    ]),
  );
  await fillRegister();
  await session.calculation.calculate();
  const shown = rowsOf(session, 'kpi', 'attainment')
    .filter(([kpi]) => kpi === 'KPI')
    .map(([, attainment]) => attainment);
  const expected = all.map(({ target, actual, direction, floor, cap }) => {
    try {
      const columns = {
        actual: [actual],
        target: [target],
        direction: [direction],
        floor: [floor],
        cap: [cap],
      };
      return attainmentOfRow(columns, 0) ?? '–';
    } catch (error) {
      if (error instanceof ScoringError) return 'error';
      throw error;
    }
  });
  const said = shown.map((one) => (typeof one === 'string' && one.startsWith('#') ? 'error' : one));
  expect(said).toEqual(
    expected.map((one) => (typeof one === 'number' ? (expect.closeTo(one, 9) as number) : one)),
  );
});

test('a person has no actuals: no score; rows sorted apart: none instead of a wrong one', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3)));
  await setUp();
  await fillRegister();
  typeInRegister(session, 'actual', (row) => (row < 6 ? '' : 100));
  await session.calculation.calculate();
  const scores = (): unknown[] =>
    rowsOf(session, 'employeeId', 'kpiScore').flatMap(([id, score]) =>
      typeof score === 'number' ? [id] : [],
    );
  expect(scores()).toEqual(['0002', '0003']);
  // The second person's last row comes to stand far below.
  const { sheet, first } = registerOf(session);
  const moved = sheet.cells[first + 11];
  if (!moved) throw new Error('no row');
  delete sheet.cells[first + 11];
  sheet.cells[first + 60] = moved;
  session.calculation.changed();
  await session.calculation.calculate();
  expect(scores()).toEqual(['0003']);
});

test('judged KPIs by the shares of both scores, which stand above the headings', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  const kpis = session.data.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MeritKpis'));
  const table = kpis?.tables.find(({ name }) => name === 'MeritKpis');
  if (!kpis || !table) throw new Error('no library');
  const direction = Object.keys(TABLES.MeritKpis.columns).indexOf('direction');
  typeInto(kpis, table.area.row + 1, table.area.column + direction, 'score');
  await fillRegister();
  typeInRegister(session, 'actual', (row) => (row % 6 === 0 ? '' : 100));
  typeInRegister(session, 'managerScore', (row) => (row % 6 === 0 ? 85 : ''));
  typeInRegister(session, 'selfScore', (row) => (row % 6 === 0 ? 60 : ''));
  expect(await expectSameScores(session)).toBe(2);
  const settings = session.data.sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name }) => name === 'MeritPolicy').map(({ area }) => ({ sheet, area })),
  )[0];
  if (!settings) throw new Error('no rules');
  const { sheet, area } = settings;
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    if (sheet.cells[row]?.[area.column]?.v === 'selfScoreShare') typeInto(sheet, row, area.column + 1, 40);
    if (sheet.cells[row]?.[area.column]?.v === 'managerScoreShare') typeInto(sheet, row, area.column + 1, 60);
  }
  session.calculation.changed();
  expect(await expectSameScores(session)).toBe(2);
  const { cycle } = await readCycle();
  expect([cycle.policy.selfScoreShare, cycle.policy.managerScoreShare]).toEqual([40, 60]);
});

test('run again: newcomers below, what was typed stays, what the library lost is told; typed rows are shown live too', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3)));
  await setUp();
  await buildReviewSheets('en-US', ['0002']);
  typeRows(session, 'MeritKpiResults', [['2026', '0003', 'Own KPI', 10, 9, 100]]);
  await fillRegister();
  const typed = rowsOf(session, 'employeeId', 'kpi', 'target', 'actual', 'weight')[0];
  expect(typed).toEqual(['0003', 'Own KPI', 10, 9, 100]);
  await expectSameScores(session);
  typeInRegister(session, 'evidence', (row) => `note ${row}`);
  const before = rowsOf(session, 'employeeId', 'kpi', 'evidence', 'kpiScore');
  const [list] = session.data.sheets;
  if (!list) throw new Error('no list');
  write(list, [
    ...Array<CellValue[]>(4).fill([]),
    ['0004', 'New, No 4', 'Sales', 'Key Account Manager', '', 1],
  ]);
  const again = await previewRegister('en-US');
  expect(again.chosen.map(({ person }) => person.id)).toEqual(['0004']);
  expect(again.gone.map(({ kpi }) => kpi)).toEqual(['Own KPI']);
  expect(new Map(again.skipped.map(({ person, reason }) => [person.id, reason]))).toEqual(
    new Map([
      ['0001', 'has-rows'],
      ['0002', 'has-sheet'],
      ['0003', 'has-rows'],
    ]),
  );
  await applyPlan(again.plan, 'en-US');
  const after = rowsOf(session, 'employeeId', 'kpi', 'evidence', 'kpiScore');
  expect(after.slice(0, before.length).map((row) => row.slice(0, 3))).toEqual(
    before.map((row) => row.slice(0, 3)),
  );
  expect(new Set(after.slice(before.length).map(([id]) => id))).toEqual(new Set(['0004']));
  await expectSameScores(session);
  await expect(fillRegister()).rejects.toMatchObject({ code: 'nothing-to-do' });
});

test('rows beyond those of set-up have the same drop-downs and limits', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(30)));
  await setUp();
  const { last: before } = registerOf(session);
  await fillRegister();
  const { sheet, last } = registerOf(session);
  expect(last).toBeGreaterThan(before + 10);
  const rulesOf = (row: number, key: Key): unknown[] =>
    sheet.validations
      .filter(({ areas }) =>
        areas.some((area) => row >= area.row && row < area.row + area.rows && area.column === columnOf(key)),
      )
      .map(({ rule, errorAlert, prompt }) => [Object.keys(rule), rule.list, errorAlert, prompt]);
  for (const key of ['direction', 'actual'] as const) {
    expect(rulesOf(before, key)).toHaveLength(1);
    for (const row of [before + 1, last]) expect(rulesOf(row, key)).toEqual(rulesOf(before, key));
  }
});

test('something stands where the register would grow: told with its cell, nothing written', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3)));
  await setUp();
  const { sheet, last } = registerOf(session);
  typeInto(sheet, last + 3, 3, 'mine');
  await fillRegister();
  expect(sheet.cells[last + 3]?.[3]?.v).toBe('mine');
  const other = startWorkbook(hrWorkbook(peopleRows(3)));
  await setUp();
  const own = sheetOf(other.data, sheet.name);
  typeInto(own, 5, columnOf('attainment'), 'mine');
  await expect(previewRegister('en-US')).rejects.toMatchObject({
    code: 'cells-in-the-way',
    data: {
      sheet: sheet.name,
      address: formatArea({ row: 5, column: columnOf('attainment'), rows: 1, columns: 1 }),
    },
  });
});

test('formulas of our own are not in the way: a KPI cleared, an attainment deleted, the last rows emptied', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  await fillRegister();
  const { sheet, first } = registerOf(session);
  const filled = rowsOf(session, 'employeeId').length;
  const formulasOf = (row: number): unknown[] =>
    (['attainment', 'kpiScore'] as const).map((key) => sheet.cells[row]?.[columnOf(key)]?.f);
  typeInto(sheet, first + 1, columnOf('kpi'), '');
  session.calculation.changed();
  await session.calculation.calculate();
  await expect(fillRegister()).rejects.toMatchObject({ code: 'nothing-to-do' });
  const deleted = formulasOf(first + 2);
  typeInto(sheet, first + 2, columnOf('attainment'), '');
  // The second person's rows, but for what is calculated in them.
  const second = rowsOf(session, 'employeeId').findIndex(([id]) => id === '0002') + first;
  for (let row = second; row < first + filled; row++)
    for (const key of KEYS.slice(0, -2) as Key[]) typeInto(sheet, row, columnOf(key), '');
  session.calculation.changed();
  await session.calculation.calculate();
  await fillRegister();
  expect(formulasOf(first + 2)).toEqual(deleted);
  const idAt = (row: number): unknown => sheet.cells[row]?.[columnOf('employeeId')]?.v;
  expect([first + filled - 1, first + filled].map(idAt)).toEqual([undefined, '0002']);
  expect(rowsOf(session, 'employeeId')).toHaveLength(filled);
});

test('what both agreed to is kept, and a later change goes on the record; tables without places for it get them', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  await fillRegister();
  const { sheet, first } = registerOf(session);
  // As a table of an earlier version, beside which HR has a column of its own.
  typeInto(sheet, first - 1, columnOf('agreedTarget'), 'Ours');
  typeInto(sheet, first - 1, columnOf('agreedWeight'), 'Ours too');
  const told = async (): Promise<string[]> => {
    const { cycle } = await readCycle();
    return checkCycle(cycle, 0).flatMap(({ rule }) => (/^(target-changed|agreed)/.test(rule) ? [rule] : []));
  };
  expect(await told()).toEqual([]);
  for (const key of ['confirmedByEmployee', 'confirmedByManager'] as const)
    typeInto(sheet, first, columnOf(key), 'Name');
  session.calculation.changed();
  expect(await told()).toEqual(['agreed-not-kept']);
  const { kept, plan, record } = await previewRegister('en-US');
  expect([kept, record]).toEqual([
    rowsOf(session, 'employeeId').filter(([id]) => id === '0001').length,
    null,
  ]);
  await applyPlan(plan, 'en-US');
  expect(await told()).toEqual([]);
  await expect(fillRegister()).rejects.toMatchObject({ code: 'nothing-to-do' });

  const before = sheet.cells[first + 1]?.[columnOf('target')]?.v;
  typeInto(sheet, first + 1, columnOf('target'), 4321);
  session.calculation.changed();
  expect(await told()).toEqual(['target-changed']);
  const again = await previewRegister('en-US');
  if (!again.record) throw new Error('nothing for the record');
  await applyPlan(withRecord(again.plan, again.record, { reason: 'Market', by: 'HR', day: 46_100 }), 'en-US');
  const { cycle } = await readCycle();
  expect(cycle.targetChanges).toMatchObject([
    { employeeId: '0001', what: 'Target', old: String(before), new: '4321', reason: 'Market', by: 'HR' },
  ]);
  expect(cycle.results.map(({ agreedTarget }) => agreedTarget)).toContain(4321);
  const second = rowsOf(session, 'employeeId').findIndex(([id]) => id === '0002') + first;
  for (const key of ['confirmedByEmployee', 'confirmedByManager'] as const)
    typeInto(sheet, second, columnOf(key), 'Name');
  session.calculation.changed();
  await fillRegister();
  const { results } = (await readCycle()).cycle;
  expect(results.map(({ agreedTarget, agreedWeight }) => [agreedTarget, agreedWeight])).toEqual(
    results.map(({ target, weight }) => [target, weight]),
  );
  expect(await told()).toEqual([]);
  await expect(fillRegister()).rejects.toMatchObject({ code: 'nothing-to-do' });

  // A KPI that came later, and nowhere to record it: it is not agreed to yet.
  const { agreedTarget, agreedWeight } = tableWords('en-US').MeritKpiResults.columns;
  for (const [column, { v }] of Object.entries(sheet.cells[first - 1] ?? {}))
    if (v === agreedTarget || v === agreedWeight) typeInto(sheet, first, Number(column), '');
  for (const { tables } of session.data.sheets) {
    const changes = tables.findIndex(({ name }) => name === 'MeritTargetChanges');
    if (changes >= 0) tables.splice(changes, 1);
  }
  session.calculation.changed();
  expect(await told()).toEqual(['target-changed', 'target-changed', 'agreed-not-kept']);
  await expect(fillRegister()).rejects.toMatchObject({ code: 'nothing-to-do' });
});
