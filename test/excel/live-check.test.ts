/** While the pane is open, what has changed is checked again without reading everything again. */
import { KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { checkEntries, checkLive, recheck } from '../../src/excel/jobs/check';
import { watchSheets } from '../../src/excel/watch-sheets';
import {
  buildReviewSheets,
  rateEverybody,
  reviewSheetsOf,
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

let session: Session;

beforeAll(async () => {
  session = startWorkbook(hrWorkbook(peopleRows(3)));
  await setUp();
  await buildReviewSheets();
  typeActuals(session, (target) => target);
  await rateEverybody(session, () => 4);
  await session.calculation.calculate();
});

const CHANGES: readonly [name: string, sheet: () => string, change: (name: string) => void, most: number][] =
  [
    [
      'an entry on a review sheet',
      () => reviewSheetsOf(session.data)[1]?.name ?? '',
      (name) => {
        const sheet = sheetOf(session.data, name);
        typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.kpi)[0] ?? 0, KPI_COLUMNS.actual, '');
      },
      1,
    ],
    // Of the person's review sheet the formulas are read again.
    ['a rating', () => 'Ratings', (name) => typeInto(sheetOf(session.data, name), 4, 6, 9), 3],
    [
      'a rating that formulas stumble over, and one that is mended',
      () => 'Ratings',
      (name) => {
        typeInto(sheetOf(session.data, name), 4, 6, 4);
        typeInto(sheetOf(session.data, name), 5, 6, 'four');
      },
      3,
    ],
    [
      'the weight of a competency',
      () => 'Competencies',
      (name) => typeInto(sheetOf(session.data, name), 4, 3, 'much'),
      3,
    ],
    [
      'a row of the list',
      () => "HR's list",
      (name) => typeInto(sheetOf(session.data, name), 2, 0, '0001'),
      2,
    ],
    ['a rule', () => 'Cycle settings', (name) => typeInto(sheetOf(session.data, name), 7, 3, 'four'), 9],
  ];

test.each(CHANGES)('%s: the check is the same as one of everything', async (_, sheetName, change, most) => {
  const before = await checkLive();
  const name = sheetName();
  change(name);
  session.calculation.changed();
  await session.calculation.calculate();
  session.connection.resetTraffic();
  const { checked } = await recheck(before, new Set([sheetOf(session.data, name).id]));
  expect(session.connection.traffic.requests).toBeLessThanOrEqual(most);
  expect(checked).not.toEqual(before.checked);
  expect(checked).toEqual(await checkEntries());
});

test('a sheet with nothing of the cycle is not read', async () => {
  const live = await checkLive();
  session.connection.resetTraffic();
  const scheme = session.data.sheets.find(({ properties }) => properties['meritsheet.kind'] === 'scheme');
  expect(await recheck(live, new Set([scheme?.id ?? '']))).toBe(live);
  expect(session.connection.traffic.requests).toBe(0);
});

test('every sheet is watched until that is ended', async () => {
  const told: string[] = [];
  const end = await watchSheets((sheetId) => told.push(sheetId));
  const ratings = sheetOf(session.data, 'Ratings');
  const write = (): Promise<void> =>
    session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ratings').getRange('Z1').values = [['note']];
      await context.sync();
    });
  await write();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([ratings.id]);
  await end();
  await write();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toHaveLength(1);
});
