/** What a job costs: requests do not grow with people, but by one per 50 sheets or 4 MB of payload. */
import { applyPlan } from '../../src/excel/apply-plan';
import { previewClosing, previewReopening } from '../../src/excel/jobs/closing';
import { checkEntries } from '../../src/excel/jobs/check';
import { previewRegister } from '../../src/excel/jobs/register';
import { readReviewRuns, readSurroundings } from '../../src/excel/jobs/review-runs';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { previewReward } from '../../src/excel/jobs/reward';
import { previewWeights } from '../../src/excel/jobs/weights';
import { readCycle } from '../../src/excel/read-cycle';
import { Host } from '../../src/embedded/bridge/host';
import { setCell } from '../../src/embedded/model/cells';
import type { CellValue, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';
import { planRemoval } from '../../src/sheets/review-again/review-runs';
import { setUp, sheetOf, typeInto } from './cycle-steps';
import { NoCalculation, startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(120_000);

const PEOPLE = [3, 60, 300];
/** Sheets of one role are copies: only the first costs what a sheet costs. */
const MOST_BYTES_A_SHEET = 15_000;

interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

/** Every target of the KPI library becomes another one, and every role has one more KPI. */
function changeLibrary({ sheets }: WorkbookData): void {
  const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === 'MeritKpis'));
  const table = sheet?.tables.find(({ name }) => name === 'MeritKpis');
  if (!sheet || !table) throw new Error('no library');
  const { row: first, rows } = table.area;
  const columnOf = (heading: string): number =>
    Number(Object.entries(sheet.cells[first] ?? {}).find(([, { v }]) => v === heading)?.[0] ?? NaN);
  const roles = new Set<unknown>();
  for (let row = first + 1; row < first + rows; row++) {
    const role = sheet.cells[row]?.[columnOf('Role')]?.v;
    setCell(sheet.cells, row, columnOf('Target'), { v: 4321 });
    if (role !== undefined && role !== '') roles.add(role);
  }
  [...roles].forEach((role, index) => {
    setCell(sheet.cells, first + rows + index, columnOf('Role'), { v: String(role) });
    setCell(sheet.cells, first + rows + index, columnOf('KPI'), { v: 'One more' });
  });
  table.area = { ...table.area, rows: rows + roles.size };
}

/** Rows right below a table, which grows. */
function typeBelow(sheet: SheetData, name: string, rows: readonly (readonly CellValue[])[]): void {
  const table = sheet.tables.find((one) => one.name === name);
  if (!table) throw new Error(`no ${name}`);
  const { row, column, rows: before } = table.area;
  rows.forEach((cells, r) =>
    cells.forEach((value, c) => typeInto(sheet, row + before + r, column + c, value)),
  );
  table.area = { ...table.area, rows: before + rows.length };
}

type Costs = Record<'setUp' | 'read' | 'preview' | 'build' | 'check' | 'reward', Cost> &
  Partial<
    Record<
      | 'previewClose'
      | 'close'
      | 'previewReopen'
      | 'reopen'
      | 'previewAgain'
      | 'again'
      | 'runs'
      | 'previewRemove'
      | 'remove',
      Cost
    >
  >;

async function costs(people: number): Promise<Costs> {
  const { connection, data } = startWorkbook(hrWorkbook(peopleRows(people)));
  // Costs are those of the messages: nothing is calculated.
  connection.serve(new Host(data, new NoCalculation(data)));
  const cost = async (job: () => Promise<unknown>): Promise<Cost> => {
    connection.resetTraffic();
    await job();
    const { requests, bytes } = connection.traffic;
    return { requests, bytes };
  };
  const setUpCost = await cost(() => setUp());
  let plan = (await previewReviewSheets({ employeeIds: null, locale: 'en-US' })).plan;
  const preview = await cost(async () => {
    ({ plan } = await previewReviewSheets({ employeeIds: null, locale: 'en-US' }));
  });
  expect(plan.newSheets).toHaveLength(people);
  const build = await cost(() => applyPlan(plan, 'en-US'));
  const later = {
    read: await cost(readCycle),
    check: await cost(checkEntries),
    reward: await cost(async () => applyPlan((await previewReward('en-US')).plan, 'en-US')),
  };
  // Three hundred have been tried; sixty tell whether it grows.
  if (people > 60) return { setUp: setUpCost, preview, build, ...later };
  const why = { reason: 'why', by: 'who', day: 46_000 };
  const previewClose = await cost(async () => {
    ({ plan } = await previewClosing(why, 'en-US'));
  });
  const close = await cost(() => applyPlan(plan, 'en-US'));
  const previewReopen = await cost(async () => {
    ({ plan } = await previewReopening('2026', why, 'en-US'));
  });
  const reopen = await cost(() => applyPlan(plan, 'en-US'));
  changeLibrary(data);
  const previewAgain = await cost(async () => {
    ({ plan } = await previewReviewSheets({ employeeIds: null, locale: 'en-US' }));
  });
  expect(plan.changes.filter(({ kind }) => kind === 'revise')).toHaveLength(people);
  const again = await cost(() => applyPlan(plan, 'en-US'));
  const runs = await cost(readReviewRuns);
  const [run] = await readReviewRuns();
  if (!run) throw new Error('no run');
  const previewRemove = await cost(async () => {
    plan = planRemoval(run.sheets, [], (await readSurroundings(run)).names);
  });
  expect(plan.changes.filter(({ kind }) => kind === 'deleteSheet')).toHaveLength(people);
  expect(plan.changes.length).toBeGreaterThan(people);
  const remove = await cost(() => applyPlan(plan, 'en-US'));
  return {
    setUp: setUpCost,
    preview,
    build,
    ...later,
    previewClose,
    close,
    previewReopen,
    reopen,
    previewAgain,
    again,
    runs,
    previewRemove,
    remove,
  };
}

test('requests and payload at 3, 60 and 300 people', async () => {
  const [few, some, many] = [
    await costs(PEOPLE[0] ?? 0),
    await costs(PEOPLE[1] ?? 0),
    await costs(PEOPLE[2] ?? 0),
  ];
  for (const [cost, people] of [
    [some, 60],
    [many, 300],
  ] as const) {
    const more = (job: keyof Costs): number => (cost[job]?.requests ?? 0) - (few[job]?.requests ?? 0);
    expect(more('setUp')).toBe(0);
    expect(more('preview')).toBe(0);
    // An answer holds a hundred review sheets with their formulas.
    const reads = Math.ceil(people / 100) - 1;
    expect(more('reward')).toBeLessThanOrEqual(reads);
    expect(more('read')).toBeLessThanOrEqual(reads);
    expect(more('check')).toBe(more('read'));
    expect(more('build')).toBeLessThanOrEqual(Math.ceil(people / 50) - 1);
    expect(cost.build.bytes / people).toBeLessThan(MOST_BYTES_A_SHEET);
    expect(more('previewAgain')).toBeLessThanOrEqual(reads);
    expect(more('runs')).toBeLessThanOrEqual(reads);
    // All formulas are looked through for the names that the run added.
    expect(more('previewRemove')).toBeLessThanOrEqual(Math.ceil(people / 50) - 1);
    // What taking back needs is written first, then what stands there is compared, then it is changed.
    expect(more('again')).toBeLessThanOrEqual(Math.ceil((cost.again?.bytes ?? 0) / 2_000_000));
    expect(more('previewClose')).toBeLessThanOrEqual(reads);
    expect(more('previewReopen')).toBeLessThanOrEqual(reads);
    expect(more('close')).toBeLessThanOrEqual(Math.ceil((cost.close?.bytes ?? 0) / 2_000_000));
    expect(more('reopen')).toBeLessThanOrEqual(Math.ceil((cost.reopen?.bytes ?? 0) / 2_000_000));
    expect(more('remove')).toBeLessThanOrEqual(Math.ceil((cost.remove?.bytes ?? 0) / 4_000_000));
  }
  expect(Math.max(...Object.values(few).map(({ requests }) => requests))).toBeLessThanOrEqual(12);
});

test('the register of 300 people takes no request more than that of 3', async () => {
  const requests: number[] = [];
  for (const people of [3, 300]) {
    const { connection, data } = startWorkbook(hrWorkbook(peopleRows(people)));
    connection.serve(new Host(data, new NoCalculation(data)));
    await setUp();
    connection.resetTraffic();
    const { plan, chosen } = await previewRegister('en-US');
    await applyPlan(plan, 'en-US');
    expect(chosen).toHaveLength(people);
    requests.push(connection.traffic.requests);
  }
  expect(requests[1]).toBe(requests[0]);
});

test('new weights for 300 roles take no request more than for 3', async () => {
  const requests: number[] = [];
  for (const roles of [3, 300]) {
    const { connection, data } = startWorkbook(hrWorkbook(peopleRows(3)));
    connection.serve(new Host(data, new NoCalculation(data)));
    await setUp();
    // Role, KPI and weight stand in the first, third and eleventh column: half of what a role needs.
    const library = sheetOf(data, 'KPI library');
    const rows = Array.from({ length: 2 * roles }, (_, index) => {
      const row = Array<CellValue>(15).fill('');
      return row
        .with(0, `Role ${index >> 1}`)
        .with(2, `KPI ${index % 2}`)
        .with(10, 25);
    });
    typeBelow(library, 'MeritKpis', rows);
    connection.resetTraffic();
    const { plan, changed } = await previewWeights({ how: 'normalise', set: null });
    await applyPlan(plan, 'en-US');
    expect(changed).toHaveLength(roles);
    requests.push(connection.traffic.requests);
  }
  expect(requests[1]).toBe(requests[0]);
});
