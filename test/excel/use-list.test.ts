/** Another list for a cycle that is set up already: the rule that remembers it is changed in place, or added. */
import { listKey } from '../../src/cycle/lists/list-mapping';
import { KPI_COLUMNS } from '../../src/cycle/review-rows';
import type { SheetData } from '../../src/embedded/model/workbook-data';
import { HostError } from '../../src/embedded/bridge/host-error';
import { newSheet } from '../../src/embedded/model/workbook-data';
import { Workbook } from '../../src/embedded/objects/workbook';
import { applyPlan } from '../../src/excel/apply-plan';
import { findList, previewList } from '../../src/excel/jobs/list';
import { previewUseList } from '../../src/excel/jobs/use-list';
import { previewWeights, readWeightSets } from '../../src/excel/jobs/weights';
import { readCycle } from '../../src/excel/read-cycle';
import { schemeWords } from '../../src/locales/scheme-words';
import {
  buildReviewSheets,
  findMapping,
  reviewSheetsOf,
  setUp,
  setUpSample,
  sheetOf,
  typeInto,
} from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { HEADINGS, hrWorkbook, peopleRows, write } from './hr-workbook';

jest.setTimeout(60_000);

/** HR's list of next year on a sheet of its own, on show; two of its people have a role that is new. */
function addNewList({ data }: Session): SheetData {
  const sheet = newSheet('New  list');
  const rows = peopleRows(5).map((row, index) =>
    row.map((cell, column) => (column === 3 && index > 2 ? 'Gardener' : cell)),
  );
  write(sheet, [HEADINGS, ...rows]);
  data.sheets.push(sheet);
  data.activeSheetId = sheet.id;
  return sheet;
}

/** The row (from 0) of the rule, and whether the table reaches down to it. */
function listRule(settings: SheetData): { row: number; inTable: boolean } {
  const row = Object.keys(settings.cells)
    .map(Number)
    .find((one) => settings.cells[one]?.[2]?.v === listKey('MeritEmployees'));
  const area = settings.tables.find(({ name }) => name === 'MeritPolicy')?.area;
  if (row === undefined || !area) throw new Error('no rule');
  return { row, inTable: row < area.row + area.rows };
}

const ids = async (): Promise<string[]> => (await readCycle()).cycle.employees.map(({ id }) => id);

test('changes the rule in place, names roles without KPIs, and the cycle reads the new list', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3)));
  await setUp();
  const settings = sheetOf(session.data, 'Cycle settings');
  const { row } = listRule(settings);
  addNewList(session);
  const { plan, mismatches } = await previewUseList(await findMapping());
  expect(plan.newSheets).toEqual([]);
  expect(mismatches).toEqual([{ kind: 'roleWithoutKpis', name: 'Gardener', count: 2 }]);
  expect(await ids()).toHaveLength(3);
  expect(await applyPlan(plan, 'en-US')).toMatchObject({ made: [], changed: ['Cycle settings'] });
  expect(await ids()).toHaveLength(5);
  expect(listRule(settings)).toEqual({ row, inTable: true });
  // Once more there is nothing to do.
  const again = await previewUseList(await findMapping());
  await expect(applyPlan(again.plan, 'en-US')).rejects.toMatchObject({ code: 'nothing-to-do' });
});

test('adds the rule where it was deleted; the table grows, and nothing below it is overwritten', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3)));
  await setUp();
  const settings = sheetOf(session.data, 'Cycle settings');
  const { row } = listRule(settings);
  const table = settings.tables.find(({ name }) => name === 'MeritPolicy');
  if (!table) throw new Error('no table');
  for (const column of [2, 3]) typeInto(settings, row, column, '');
  table.area = { ...table.area, rows: table.area.rows - 1 };
  typeInto(settings, row, 3, 'a note');
  addNewList(session);
  const mapping = await findMapping();
  await expect(previewUseList(mapping)).rejects.toMatchObject({
    code: 'cells-in-the-way',
    data: { sheet: 'Cycle settings', address: `D${row + 1}` },
  });
  typeInto(settings, row, 3, '');
  await applyPlan((await previewUseList(mapping)).plan, 'en-US');
  expect(listRule(settings)).toEqual({ row, inTable: true });
  expect(await ids()).toHaveLength(5);
});

test('where the people stand in the cycle’s own table, or there is no cycle, it says so', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3)));
  const mapping = await findMapping();
  await expect(previewUseList(mapping)).rejects.toMatchObject({ code: 'not-set-up' });
  await setUpSample();
  await expect(previewUseList(mapping)).rejects.toMatchObject({
    code: 'employees-in-table',
    data: { sheet: 'Employees' },
  });
  expect(session.data.sheets.filter(({ name }) => name.startsWith('~'))).toEqual([]);
});

test('of two columns under one heading the chosen one is read, and the list says when it is gone', async () => {
  const session = startWorkbook(
    hrWorkbook(
      [
        ['7', 'Ann', 'Sales', 4000, 5000],
        ['8', 'Bea', 'Sales', 4100, 5100],
      ],
      ['EmpID', 'Employee Name', 'Department', 'Salary', 'salary '],
    ),
  );
  const mapping = await findMapping({ salary: 4 });
  const salaries = async (): Promise<unknown[]> =>
    (await previewList(mapping)).employees.map(({ salary }) => salary);
  expect(await salaries()).toEqual([5000, 5100]);
  typeInto(sheetOf(session.data, "HR's list"), 0, 4, '');
  await expect(previewList(mapping)).rejects.toMatchObject({
    code: 'list-moved',
    data: { kind: 'MeritEmployees', missing: ['salary'] },
  });
});

test('with several areas or a chart selected, the list is looked for on the active sheet', async () => {
  startWorkbook(hrWorkbook(peopleRows(3)));
  const refused = jest.spyOn(Workbook.prototype, 'GetSelectedRange').mockImplementation(() => {
    throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
  });
  try {
    expect((await findList()).list?.rows).toHaveLength(3);
  } finally {
    refused.mockRestore();
  }
});

test('with KPIs in a list of HR’s own its weights are judged and left to HR; the library has no say', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(1)));
  await setUp();
  const own = newSheet('HR KPIs');
  write(own, [
    ['Role', 'KPI', 'Target', 'Weight'],
    ['Key Account Manager', 'Visits', 10, 0.3],
    ['Key Account Manager', 'Renewals', 20, 0.3],
  ]);
  session.data.sheets.push(own);
  session.data.activeSheetId = own.id;
  const { coverage, kpis } = schemeWords('en-US');
  const shown = (name: string): Promise<string> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('B1:R40');
      range.load('values');
      await context.sync();
      return range.values.flat().join('\n');
    });
  expect(await shown(coverage.title)).toMatch(/✓/);
  expect(await shown('KPI library')).toContain(kpis.override);
  await applyPlan((await previewUseList(await findMapping())).plan, 'en-US');

  const sets = (await readWeightSets()).filter(({ table }) => table === 'MeritKpis');
  expect(sets.map(({ whose, rows, addsUp }) => [whose, rows.map(({ weight }) => weight), addsUp])).toEqual([
    ['Key Account Manager', [0.3, 0.3], false],
  ]);
  const { plan, left } = await previewWeights({ how: 'normalise', set: null });
  expect(plan.changes).toEqual([]);
  expect(left.map(({ fault }) => fault)).toEqual(['own-list']);
  const balance = await shown(coverage.title);
  expect(balance).toContain(coverage.notInUse);
  expect(balance).not.toMatch(/✓|✗|Key Account Manager|#/);
  expect(await shown('KPI library')).toContain(kpis.notInUse);

  // Weights written as parts make 1.
  await buildReviewSheets();
  await session.calculation.calculate();
  const [review] = reviewSheetsOf(session.data);
  const total = Object.values(review?.cells ?? {}).find((row) => row[KPI_COLUMNS.kpi]?.v === 'Weights');
  expect([total?.[KPI_COLUMNS.weight]?.v, total?.[KPI_COLUMNS.actual]?.v]).toEqual([0.6, '0.4 missing to 1']);
});
