/** Scoring a second time, in a workbook that people and other programs have worked on in between. */
import { TABLES } from '../../src/cycle/tables';
import type { ColumnKey } from '../../src/cycle/tables';
import type { CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { newId } from '../../src/embedded/model/workbook-data';
import { previewReward } from '../../src/excel/jobs/reward';
import { readStatus } from '../../src/excel/jobs/status';
import {
  buildReviewSheets,
  rateEverybody,
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

async function score(people: number): Promise<Session> {
  const session = startWorkbook(hrWorkbook(peopleRows(people)));
  await setUp();
  await buildReviewSheets();
  typeActuals(session, (target) => target);
  await rateEverybody(session, () => 4);
  await reward();
  return session;
}

const rewarded = startingFrom(() => score(3));

const columnOf = (key: ColumnKey<'MeritScores'>): number =>
  1 + Object.keys(TABLES.MeritScores.columns).indexOf(key);

function typePolicy({ data }: Session, rule: string, value: CellValue): void {
  const settings = sheetOf(data, 'Cycle settings');
  const area = settings.tables.find(({ name }) => name === 'MeritPolicy')?.area;
  for (let row = area?.row ?? 0; area && row < area.row + area.rows; row++)
    if (settings.cells[row]?.[area.column]?.v === rule) typeInto(settings, row, area.column + 1, value);
}

/** What the scores table holds in some columns, row by row. */
async function scoresOf(
  { data, calculation }: Session,
  ...keys: ColumnKey<'MeritScores'>[]
): Promise<(CellValue | undefined)[][]> {
  await calculation.calculate();
  const sheet = sheetOf(data, 'Scores');
  const area = sheet.tables.find(({ name }) => name === 'MeritScores')?.area;
  if (!area) throw new Error('no table');
  return Array.from({ length: area.rows - 1 }, (_, index) =>
    keys.map((key) => sheet.cells[area.row + 1 + index]?.[columnOf(key)]?.v),
  );
}

describe('a sheet whose table was converted to a range', () => {
  test.each(['Scores', 'Reward overview 2026', 'Tier A 2026'])(
    '%s is told; nothing is written',
    async (name) => {
      const session = await rewarded();
      sheetOf(session.data, name).tables.splice(0);
      await expect(previewReward('en-US')).rejects.toMatchObject({
        code: 'table-gone',
        data: { sheet: name },
      });
      expect(session.data.sheets.filter((sheet) => sheet.name.endsWith('(2)'))).toEqual([]);
    },
  );

  test('another table on the sheet, even before it, is not taken for it', async () => {
    const session = await rewarded();
    const tier = sheetOf(session.data, 'Tier A 2026');
    const [own] = tier.tables;
    if (!own) throw new Error('no table');
    const area = { row: 0, column: 20, rows: 2, columns: 8 };
    typeInto(tier, 0, 20, 'Mine');
    tier.tables.unshift({ ...own, id: newId(), name: 'Mine', area });
    await reward();
    expect(tier.tables.map(({ name }) => name)).toEqual(['Mine', own.name]);
    expect(tier.cells[1]?.[20]).toBeUndefined();
    tier.tables.pop();
    await expect(previewReward('en-US')).rejects.toMatchObject({ code: 'table-gone' });
  });
});

describe('what people typed into the scores', () => {
  test('notes, and amounts of somebody who has left the list, stay in their rows', async () => {
    const session = await rewarded();
    const scores = sheetOf(session.data, 'Scores');
    const [table] = scores.tables;
    if (!table) throw new Error('no table');
    const { row } = table.area;
    expect(scores.cells[row + 1]?.[columnOf('employeeId')]?.v).toBe('0001');
    for (const person of [1, 2, 3]) typeInto(scores, row + person, columnOf('bonus'), 100 * person);
    typeInto(scores, row + 4, columnOf('name'), 'Subtotal');
    typeInto(scores, row + 4, columnOf('bonus'), 600);
    table.area = { ...table.area, rows: table.area.rows + 1 };
    // The second person leaves the list.
    const list = sheetOf(session.data, "HR's list");
    for (let column = 0; column < 6; column++) typeInto(list, 2, column, '');
    session.calculation.changed();
    await reward();
    expect(await scoresOf(session, 'employeeId', 'name', 'finalTier', 'bonus')).toEqual([
      ['0001', 'Okafor, No 1', 'A', 100],
      ['0002', 'Lindqvist, No 2', undefined, 200],
      ['0003', 'Moreau, No 3', 'A', 300],
      [undefined, 'Subtotal', undefined, 600],
    ]);
    // Who left, and for whom nothing was typed, has no row any more.
    typeInto(scores, row + 2, columnOf('bonus'), '');
    session.calculation.changed();
    await reward();
    expect(await scoresOf(session, 'employeeId')).toEqual([['0001'], ['0003'], [undefined]]);
  });

  test('bonuses without a pool are paid out as typed; those of a pool go with it', async () => {
    const session = await rewarded();
    const scores = sheetOf(session.data, 'Scores');
    const row = scores.tables[0]?.area.row ?? 0;
    const again = async (
      budget: CellValue,
    ): Promise<{ bonuses: unknown; paid: unknown; letters: unknown }> => {
      typePolicy(session, 'budget', budget);
      session.calculation.changed();
      await reward();
      const payroll = session.data.sheets.find(({ name }) => name === 'Payroll');
      const letters = Object.values(sheetOf(session.data, 'Letters 2026').cells);
      return {
        bonuses: (await scoresOf(session, 'bonus')).flat(),
        paid: [1, 2, 3].map((line) => payroll?.cells[line]?.[1]?.v),
        letters: letters.slice(-3).map((cells) => cells[7]?.v),
      };
    };
    const none = [undefined, undefined, undefined];
    typeInto(scores, row + 1, columnOf('bonus'), 5000);
    const typed = [5000, undefined, undefined];
    expect(await again('')).toEqual({ bonuses: typed, paid: typed, letters: typed });

    const split = await again(1000);
    expect(split.bonuses).toEqual(split.paid);
    expect(split.bonuses).not.toContain(undefined);
    expect(await again('')).toEqual({ bonuses: none, paid: none, letters: none });
    typeInto(scores, row + 1, columnOf('bonus'), 5000);
    expect(await again('')).toEqual({ bonuses: typed, paid: typed, letters: typed });
  });

  test('two rows of one person: neither amount is lost', async () => {
    const session = await score(2);
    const scores = sheetOf(session.data, 'Scores');
    const [table] = scores.tables;
    if (!table) throw new Error('no table');
    const { row } = table.area;
    typeInto(scores, row + 1, columnOf('bonus'), 100);
    for (const [key, value] of [
      ['period', '2026'],
      ['employeeId', '0001'],
      ['bonus', 50],
    ] as const)
      typeInto(scores, row + 3, columnOf(key), value);
    table.area = { ...table.area, rows: table.area.rows + 1 };
    session.calculation.changed();
    await reward();
    expect(await scoresOf(session, 'employeeId', 'bonus')).toEqual([
      ['0001', 100],
      ['0002', undefined],
      ['0001', 50],
    ]);
  });
});

test('who is not eligible is shown in the tier, with the reason, not counted, and told of in the overview', async () => {
  const session = startWorkbook();
  await setUpSample();
  await reward();
  const employees = session.data.sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name }) => name === 'MeritEmployees').map(({ area }) => ({ sheet, area })),
  )[0];
  if (!employees) throw new Error('no employees');
  const { sheet, area } = employees;
  const keys = Object.keys(TABLES.MeritEmployees.columns);
  const scored = (await scoresOf(session, 'employeeId', 'finalTier')).filter(
    ([, tier]) => tier !== undefined && tier !== '',
  );
  const [id, tier] = scored[0] ?? [];
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const isTheOne = sheet.cells[row]?.[area.column]?.v === id;
    typeInto(sheet, row, area.column + keys.indexOf('eligible'), isTheOne ? 'No' : 'Yes');
    typeInto(sheet, row, area.column + keys.indexOf('reason'), isTheOne ? 'Unpaid leave' : '');
  }
  session.calculation.changed();
  await reward();
  const tierSheet = sheetOf(session.data, `Tier ${String(tier)} 2026`);
  const said = (rows: SheetData): string[][] =>
    Object.values(rows.cells)
      .filter((cells) => cells[2]?.v !== undefined && cells[8]?.v !== undefined)
      .map((cells) => [String(cells[2]?.v), String(cells[8]?.v)]);
  expect(said(tierSheet)).toContainEqual([id, 'No: Unpaid leave']);
  expect(said(tierSheet).filter(([one, words]) => one !== id && words === 'Yes').length).toBe(
    said(tierSheet).length - 2,
  );
  const overview = sheetOf(session.data, 'Reward overview 2026');
  await session.calculation.calculate();
  const counted = [5, 6, 7, 8, 9].reduce((sum, row) => sum + Number(overview.cells[row]?.[3]?.v), 0);
  expect(counted).toBe(scored.length - 1);
  expect(overview.cells[2]?.[1]?.v).toContain(
    '1 person on probation or not eligible for a reward: shown with their tier, but not counted in it.',
  );
});

test('a file whose sheets have lost their properties goes on where it was', async () => {
  const session = await rewarded();
  for (const sheet of session.data.sheets) sheet.properties = {};
  expect(await readStatus()).toMatchObject({ reviewSheets: 3, rewarded: true });
  const names = session.data.sheets.map(({ name }) => name);
  await reward();
  expect(session.data.sheets.map(({ name }) => name)).toEqual(names);
});

test('an overview of another period is none of this one', async () => {
  const session = await rewarded();
  const settings = sheetOf(session.data, 'Cycle settings');
  const periods = settings.tables.find(({ name }) => name === 'MeritPeriods');
  if (!periods) throw new Error('no periods');
  typeInto(settings, periods.area.row + 1, periods.area.column, '2027');
  expect(await readStatus()).toMatchObject({ period: '2027', rewarded: false });
});

test('with a pool amounts are worked out; scores of an earlier period stay, as values', async () => {
  const session = await rewarded();
  const settings = sheetOf(session.data, 'Cycle settings');
  const tableOn = (name: string): { row: number; column: number; rows: number } => {
    const found = settings.tables.find((table) => table.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found.area;
  };
  typePolicy(session, 'budget', 1000);
  const scores = sheetOf(session.data, 'Scores');
  const { row } = scores.tables[0]?.area ?? { row: 0 };
  typeInto(scores, row + 1, columnOf('bonus'), 999);
  typeInto(scores, row + 1, columnOf('potential'), 4);
  session.calculation.changed();
  await reward();
  const before = await scoresOf(session, 'employeeId', 'finalScore', 'finalTier', 'potential', 'bonus');
  const paid = before.map(([, , , , bonus]) => Number(bonus));
  expect(paid).not.toContain(999);
  expect(paid.reduce((sum, bonus) => sum + 100 * bonus, 0)).toBeCloseTo(100_000, 6);
  expect(before[0]?.[3]).toBe(4);
  expect(sheetOf(session.data, '9-box 2026').properties['meritsheet.kind']).toBe('nineBox');
  const payroll = Object.values(sheetOf(session.data, 'Payroll').cells).map((cells) => cells[1]?.v);
  expect(payroll.slice(1)).toEqual(paid);

  typeInto(settings, tableOn('MeritPeriods').row + 1, tableOn('MeritPeriods').column, '2027');
  session.calculation.changed();
  // As closing 2026 would have protected them: there they stay closed, and HR can type for 2027.
  const shared = [scores, sheetOf(session.data, 'Payroll')];
  const protection = {
    options: { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true },
    password: null,
  };
  for (const sheet of shared) sheet.protection = structuredClone(protection);
  await reward();
  expect(shared.map((sheet) => sheet.protection)).toEqual([protection, protection]);
  const canBeTyped = (key: ColumnKey<'MeritScores'>): boolean[] =>
    [1, 2, 3, 4, 5, 6].map(
      (line) => session.data.formats[scores.cells[row + line]?.[columnOf(key)]?.s ?? -1]?.unlocked === true,
    );
  expect(canBeTyped('potential')).toEqual([false, false, false, true, true, true]);
  // Bonuses come from the pool.
  expect(canBeTyped('bonus')).toEqual(Array(6).fill(false));
  const after = await scoresOf(session, 'employeeId', 'finalScore', 'finalTier', 'potential', 'bonus');
  expect(after.slice(0, 3)).toEqual(before);
  expect(after.slice(3).map(([id]) => id)).toEqual(['0001', '0002', '0003']);
  const formulas = [1, 2, 3].flatMap((person) =>
    Object.values(scores.cells[row + person] ?? {}).filter(({ f }) => f !== undefined),
  );
  expect(formulas).toEqual([]);

  // The earlier period, opened again and without a pool by now: what was split then goes, whatever has been split since.
  typeInto(settings, tableOn('MeritPeriods').row + 1, tableOn('MeritPeriods').column, '2026');
  typePolicy(session, 'budget', '');
  session.calculation.changed();
  await reward();
  expect((await scoresOf(session, 'bonus')).flat().filter(Boolean)).toEqual([]);
  const paidNow = Object.values(sheetOf(session.data, 'Payroll').cells).map((cells) => cells[1]?.v);
  expect(paidNow.slice(1).filter(Boolean)).toEqual([]);
});
