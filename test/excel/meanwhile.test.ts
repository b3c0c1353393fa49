/** Between a preview and its confirmation the workbook belongs to its users: what they change is not overwritten. */
import type { WorkbookData } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { previewReward } from '../../src/excel/jobs/reward';
import { show } from '../../src/excel/jobs/show';
import { readStatus } from '../../src/excel/jobs/status';
import { readCycle } from '../../src/excel/read-cycle';
import {
  buildReviewSheets,
  planSetUpOf,
  reward,
  setUp,
  setUpSample,
  sheetOf,
  typeActuals,
  typeInto,
} from './cycle-steps';
import { startingFrom, startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(60_000);

const cellsOf = ({ sheets }: WorkbookData): unknown =>
  sheets.map(({ name, cells, tables }) => [name, structuredClone(cells), tables.map(({ area }) => area)]);

const rewarded = startingFrom(async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  await buildReviewSheets();
  typeActuals(session, (target) => target);
  await reward();
  return session;
});

test.each<[string, (session: Session) => void, RegExp]>([
  ['a cell', ({ data }) => typeInto(sheetOf(data, 'Scores'), 4, 6, 99), /^B5:/],
  [
    'a row added to a table',
    ({ data }) => {
      const [table] = sheetOf(data, 'Scores').tables;
      if (table) table.area = { ...table.area, rows: table.area.rows + 1 };
    },
    /^B4:/,
  ],
])('%s', async (_, change, address) => {
  const session = await rewarded();
  // A third person makes the table of scores grow.
  peopleRows(3)[2]?.forEach((value, column) =>
    typeInto(sheetOf(session.data, "HR's list"), 3, column, value),
  );
  session.calculation.changed();
  const { plan } = await previewReward('en-US');
  change(session);
  const before = cellsOf(session.data);
  await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({
    code: 'changed-meanwhile',
    data: { sheet: 'Scores', address: expect.stringMatching(address) as string },
  });
  expect(cellsOf(session.data)).toEqual(before);
});

test('a sheet that was to be changed is deleted', async () => {
  const session = await rewarded();
  const { plan } = await previewReward('en-US');
  session.data.sheets = session.data.sheets.filter(({ name }) => name !== 'Tier A 2026');
  const before = cellsOf(session.data);
  await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(cellsOf(session.data)).toEqual(before);
});

test('a sheet that is changed in place may be renamed: it is known by more than its name', async () => {
  const session = await rewarded();
  const { plan } = await previewReward('en-US');
  sheetOf(session.data, 'Scores').name = 'Ergebnisse 2026!';
  expect((await applyPlan(plan, 'en-US')).changed).toContain('Ergebnisse 2026!');
});

test('a sheet takes the name that a new one was to have', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  const plan = await planSetUpOf();
  sheetOf(session.data, '预算 2026').name = 'ratings';
  await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({
    code: 'sheet-name-taken',
    data: { title: 'Ratings' },
  });
  expect(session.data.sheets).toHaveLength(2);
});

test('how far the cycle has come, step by step', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  const nothing = { setUp: false, settings: null, period: null, reviewSheets: 0, rewarded: false };
  expect(await readStatus()).toMatchObject({ ...nothing, interrupted: false });
  await setUp();
  sheetOf(session.data, 'Cycle settings').name = 'Rules';
  const isSetUp = { setUp: true, settings: 'Rules', period: '2026', interrupted: false };
  expect(await readStatus()).toMatchObject({ ...isSetUp, reviewSheets: 0, rewarded: false });
  await buildReviewSheets();
  expect(await readStatus()).toMatchObject({ ...isSetUp, reviewSheets: 2, rewarded: false });
  await reward();
  expect(await readStatus()).toMatchObject({ ...isSetUp, reviewSheets: 2, rewarded: true });
  session.data.sheets[0]!.name = '~merit-abc123';
  expect((await readStatus()).interrupted).toBe(true);
});

test('showing a cell brings its sheet to the front; one that is gone or hidden is said', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  const selected = (): Promise<string> =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
  await show('预算 2026', 'B3');
  expect(session.data.activeSheetId).toBe(sheetOf(session.data, '预算 2026').id);
  expect(await selected()).toContain('B3');
  await show("HR's list");
  expect(await selected()).toContain('B1');
  await expect(show('no such sheet', 'C3')).rejects.toMatchObject({
    code: 'not-shown',
    data: { sheet: 'no such sheet', why: 'gone' },
  });
  sheetOf(session.data, '预算 2026').visibility = 'Hidden';
  await expect(show('预算 2026')).rejects.toMatchObject({ data: { sheet: '预算 2026', why: 'hidden' } });
  expect(session.data.activeSheetId).toBe(sheetOf(session.data, "HR's list").id);
});

test('the sample department has everybody, their entries and ratings', async () => {
  const session = startWorkbook();
  const { made, show: shown } = await setUpSample('zh-CN');
  expect(made).toHaveLength(12);
  expect(shown).toBe('方案设置');
  const { cycle } = await readCycle();
  expect(cycle.employees).toHaveLength(40);
  expect(new Set(cycle.results.map(({ employeeId }) => employeeId)).size).toBe(40);
  expect(cycle.ratings.length).toBeGreaterThan(1000);
  expect(cycle.problems).toEqual([]);
  expect(session.data.names).toEqual([]);
});

/** What stands in the cells; a cell that got its General format back is a cell without one. */
const contentsOf = (workbook: WorkbookData): unknown =>
  workbook.sheets.map(({ name, cells }) => [
    name,
    Object.entries(cells)
      .map(([row, ofRow]) => [
        row,
        Object.entries(ofRow).flatMap(([column, { v, f }]) =>
          v === undefined && f === undefined ? [] : [[column, v, f]],
        ),
      ])
      .filter(([, ofRow]) => (ofRow as unknown[]).length > 0),
  ]);

test('the marker of a run is deleted while it is at work: as before, or complete, and never a false “done”', async () => {
  const { data, calculation } = await rewarded();
  peopleRows(3)[2]?.forEach((value, column) => typeInto(sheetOf(data, "HR's list"), 3, column, value));
  calculation.changed();
  const { plan } = await previewReward('en-US');
  await calculation.calculate();
  const before = contentsOf(data);
  const outcomes = new Set<string>();
  for (let at = 1; at <= 12; at++) {
    const session = startWorkbook(structuredClone(data));
    let requests = 0;
    session.connection.afterRequest = () => {
      requests += 1;
      const marker = session.data.sheets.findIndex(({ name }) => /^~merit-[^-]+$/.test(name));
      if (requests === at && marker >= 0) session.data.sheets.splice(marker, 1);
    };
    try {
      await applyPlan(plan, 'en-US');
      outcomes.add('done');
      expect(JSON.stringify(contentsOf(session.data))).toContain('No 3');
    } catch {
      outcomes.add('taken back');
      await session.calculation.calculate();
      expect(contentsOf(session.data)).toEqual(before);
    }
    expect(session.data.sheets.map(({ name }) => name).join()).not.toContain('~merit');
    if (requests < at) break;
  }
  expect(outcomes).toEqual(new Set(['done', 'taken back']));
});
