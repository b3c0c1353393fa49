/** What people really have in their workbooks: each gives an error with a clear code or simply works; nothing is lost. */
import { newSheet } from '../../src/embedded/model/workbook-data';
import type { CellData, CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { findList, previewList } from '../../src/excel/jobs/list';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { previewReward } from '../../src/excel/jobs/reward';
import {
  buildReviewSheets,
  findMapping,
  planSetUpOf,
  reviewSheetsOf,
  reward,
  setUp,
  sheetOf,
  typeActuals,
  typeInto,
} from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows, write } from './hr-workbook';

jest.setTimeout(60_000);

const person = (id: CellValue, name: CellValue): CellValue[] => [
  id,
  name,
  'Sales',
  'Key Account Manager',
  '',
  5000,
];

const cellsOf = (sheet: SheetData): CellData[] =>
  Object.values(sheet.cells).flatMap((row) => Object.values(row));

async function withSheetsFor(...rows: CellValue[][]): Promise<Session> {
  const session = startWorkbook(hrWorkbook(rows));
  await setUp();
  await buildReviewSheets();
  return session;
}

test('two people with one id get no sheet, and the preview says so', async () => {
  startWorkbook(hrWorkbook([person('7', 'Ann'), person('7', 'Bea'), person('8', 'Cy')]));
  await setUp();
  const { made, skipped } = await previewReviewSheets({ employeeIds: null, locale: 'en-US' });
  expect(made.map(({ title }) => title)).toEqual(['Cy']);
  expect(skipped.map(({ reason }) => reason)).toEqual(['duplicate-id', 'duplicate-id']);
});

describe('a name that looks like a formula or another value', () => {
  const names = [
    '=1+1',
    '=HYPERLINK("http://x","y")',
    '+SUM(1)',
    '-1+2',
    '@SUM(1)',
    "'quoted",
    '1-2',
    'TRUE',
    '50%',
  ];
  let session: Session;
  beforeAll(async () => {
    session = await withSheetsFor(...names.map((name, index) => person(`00${index}`, name)));
    typeActuals(session, (target) => target);
    await reward();
  });

  test.each(names)('%s stays text on every sheet', (name) => {
    const shown = session.data.sheets.flatMap((sheet) =>
      sheet.name === "HR's list" ? [] : cellsOf(sheet).filter(({ v }) => v === name),
    );
    // On the review sheet and in the scores.
    expect(shown.length).toBeGreaterThanOrEqual(2);
    expect(shown.filter(({ f }) => f !== undefined)).toEqual([]);
    const review = reviewSheetsOf(session.data)[names.indexOf(name)];
    expect(review && cellsOf(review).some(({ v }) => v === `00${names.indexOf(name)}`)).toBe(true);
  });
});

test('long names, forbidden signs, one name twice, a name that is a sheet already', async () => {
  const session = await withSheetsFor(
    person('1', 'A'.repeat(60)),
    person('2', 'Ops: R/D \\ ? * [x]'),
    person('3', 'Li Na'),
    person('4', 'Li Na'),
    person('5', '预算 2026'),
    person('6', 'history'),
    person('7', "'Tis"),
  );
  expect(reviewSheetsOf(session.data).map(({ name }) => name)).toEqual([
    'A'.repeat(31),
    'Ops R D x',
    'Li Na 3',
    'Li Na 4',
    '预算 2026 (2)',
    'history -',
    'Tis',
  ]);
  expect(sheetOf(session.data, '预算 2026').tables).toHaveLength(1);
});

test('sheets of the user that are called like ours stay; ours take another name', async () => {
  const workbook = hrWorkbook(peopleRows(2));
  const [settings, scores] = [newSheet('cycle SETTINGS'), newSheet('Scores')];
  write(settings, [['mine']]);
  write(scores, [['mine too']]);
  workbook.sheets.push(settings, scores);
  const session = startWorkbook(workbook);
  expect((await setUp()).show).toBe('Cycle settings (2)');
  await buildReviewSheets();
  expect((await reward()).made).toContain('Scores (2)');
  expect(session.data.sheets).toEqual(expect.arrayContaining([settings, scores]));
  expect([settings, scores].map((sheet) => cellsOf(sheet).length)).toEqual([1, 1]);
});

test('a workbook whose structure is protected', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  const plan = await planSetUpOf();
  session.data.structureProtected = true;
  await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({ code: 'workbook-protected' });
  expect(session.data.sheets).toHaveLength(2);
});

test('protected sheets in the way: without a password they are protected again, with one nothing is written', async () => {
  const session = await withSheetsFor(...peopleRows(2));
  await reward();
  const sheets = ['Scores', 'Distribution 2026'].map((name) => sheetOf(session.data, name));
  const [scores, distribution] = sheets as [SheetData, SheetData];
  for (const sheet of sheets) sheet.protection = { options: { allowSort: true }, password: null };
  await reward();
  expect(sheets.map(({ protection }) => protection?.options)).toEqual(Array(2).fill({ allowSort: true }));

  scores.protection = { options: { allowSort: true }, password: 'secret' };
  const { row, column } = distribution.tables[0]?.area ?? { row: 0, column: 0 };
  typeInto(distribution, row + 1, column, 'mine');
  const { plan } = await previewReward('en-US');
  await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({
    code: 'sheet-protected',
    data: { sheet: 'Scores' },
  });
  expect(distribution.cells[row + 1]?.[column]?.v).toBe('mine');
  expect(sheets.map(({ protection }) => protection?.password)).toEqual(['secret', null]);
});

test('a list without headings, and an empty sheet', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(3), ['x', 'y', 'z']));
  expect((await findList()).list).toBeNull();
  const empty = newSheet('empty');
  session.data.sheets.push(empty);
  session.data.activeSheetId = empty.id;
  await expect(findList()).rejects.toMatchObject({ code: 'no-list' });
});

test('setting up twice', async () => {
  startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  await expect(planSetUpOf()).rejects.toMatchObject({ code: 'already-set-up' });
});

test('20,000 rows: found, set up, scored', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(20_000)));
  const mapping = await findMapping();
  expect((await previewList(mapping)).employees).toHaveLength(20_000);
  await setUp();
  const { tooMany, made, plan } = await previewReviewSheets({ employeeIds: null, locale: 'en-US' });
  expect([tooMany, made.length, plan.newSheets]).toEqual([true, 20_000, []]);
  await reward();
  const [table] = sheetOf(session.data, 'Scores').tables;
  expect(table?.area.rows).toBe(20_001);
});

test('what stands below a table that must grow is not overwritten; a table of other columns is not written to', async () => {
  const session = await withSheetsFor(...peopleRows(2));
  await reward();
  const [list, scores] = [sheetOf(session.data, "HR's list"), sheetOf(session.data, 'Scores')];
  person('9', 'New').forEach((value, column) => typeInto(list, 3, column, value));
  typeInto(scores, 6, 4, 'my note');
  session.calculation.changed();
  await expect(previewReward('en-US')).rejects.toMatchObject({
    code: 'cells-in-the-way',
    data: { sheet: 'Scores', address: 'E7' },
  });
  typeInto(scores, 6, 4, '');
  typeInto(scores, 3, 2, 'Name');
  typeInto(scores, 3, 3, 'Employee ID');
  await expect(previewReward('en-US')).rejects.toMatchObject({ code: 'columns-changed' });
});
