/** The functions in a workbook: names installed and updated, examples inserted, formulas repaired and frozen. */
import { newId } from '../../src/embedded/model/workbook-data';
import type { CellData, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';
import { applyPlan, takeBackInterrupted } from '../../src/excel/apply-plan';
import { onlySheets, previewFreeze } from '../../src/excel/jobs/freeze-formulas';
import { insertExample } from '../../src/excel/jobs/insert-example';
import { findTwins, previewTwins } from '../../src/excel/jobs/install-functions';
import { previewRepair } from '../../src/excel/jobs/repair-formulas';
import { functionExamples } from '../../src/locales/function-examples';
import { FUNCTION_IDS } from '../../src/locales/function-texts';
import type { FunctionId } from '../../src/locales/function-words';
import { TWINS } from '../../src/sheets/twins';
import { buildReviewSheets, setUp, sheetOf } from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(60_000);

function loadFunctions(session: Session): void {
  session.useFunctions(FUNCTION_IDS);
  jest.isolateModules(() => jest.requireActual('../../src/functions/functions'));
}

const withoutLambda = (): void => {
  Object.assign(Office.context.requirements, {
    isSetSupported: (_: string, version = '1.1') => Number(version.split('.')[1]) < 16,
  });
};

async function write(session: Session, cells: Readonly<Record<string, unknown>>): Promise<void> {
  await session.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [at, formula] of Object.entries(cells)) sheet.getRange(at).formulas = [[formula]];
    await context.sync();
  });
}

async function select(session: Session, address: string): Promise<void> {
  await session.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
    await context.sync();
  });
}

async function read(session: Session, address: string, what: 'formulas' | 'values'): Promise<unknown[][]> {
  return session.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load('formulas,values');
    await context.sync();
    return range[what];
  });
}

const firstSheet = ({ data }: { data: WorkbookData }): SheetData => data.sheets[0] as SheetData;
const cellAt = (sheet: SheetData, row: number, column: number): CellData | undefined =>
  sheet.cells[row]?.[column];
const addName = ({ data }: Session, name: string, formula: string, comment = ''): void => {
  data.names.push({ id: newId(), name, formula, visible: true, comment });
};
/** What was entered, names, cells and protection; what formulas make of it is left out. */
const contentOf = (data: WorkbookData): string =>
  JSON.stringify(
    [data.names, data.sheets.map(({ name, cells, protection }) => [name, cells, protection])],
    (_, value: unknown) => (typeof value === 'object' && value !== null && 'f' in value ? value.f : value),
  );
/** A workbook as it is opened before Meritsheet is loaded. */
async function showUnknown(session: Session, ...places: readonly [number, number][]): Promise<void> {
  await session.calculation.calculate();
  for (const [row, column] of places)
    Object.assign(cellAt(firstSheet(session), row, column) ?? {}, { v: '#NAME?', error: true });
}

describe('short forms', () => {
  test('are added; ours of another version are updated in place, the user’s own stay', async () => {
    const session = startWorkbook();
    addName(session, 'KPISCORE', '=LAMBDA(x,x)', 'Meritsheet: KPI score');
    addName(session, 'WEIGHTED', '=1', 'mine');
    const [{ id: idBefore } = { id: '' }] = session.data.names;
    const { plan, updated } = await previewTwins();
    expect(updated).toEqual(['KPISCORE']);
    expect(plan.newNames).toHaveLength(TWINS.length - 2);
    await applyPlan(plan, 'en-US');

    const named = (name: string) => session.data.names.find((one) => one.name === name);
    expect(named('KPISCORE')).toMatchObject({
      id: idBefore,
      formula: TWINS.find(({ name }) => name === 'KPISCORE')?.formula,
    });
    expect(named('WEIGHTED')).toMatchObject({ formula: '=1', comment: 'mine' });
    expect((await findTwins()).map(({ name, state }) => [name, state])).toEqual(
      TWINS.map(({ name }) => [name, name === 'WEIGHTED' ? 'taken' : 'installed']),
    );
    expect((await previewTwins()).plan).toMatchObject({ newNames: [], changes: [] });
  });

  test('white space and prefixes that a program adds make no other version of it', async () => {
    const session = startWorkbook();
    const [twin] = TWINS;
    const written = twin?.formula.replace('LAMBDA(', '_xlfn.LAMBDA( ').replace(/,/g, ', ') ?? '';
    addName(session, twin?.name ?? '', written, 'Meritsheet: attainment');
    expect((await findTwins())[0]?.state).toBe('installed');
  });

  test('a name that was changed meanwhile is left alone, and everything is as before', async () => {
    const session = startWorkbook();
    addName(session, 'KPISCORE', '=LAMBDA(x,x)', 'Meritsheet: KPI score');
    const { plan } = await previewTwins();
    (session.data.names[0] as { formula: string }).formula = '=2';
    const before = contentOf(session.data);
    await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({
      code: 'name-taken',
      data: { name: 'KPISCORE' },
    });
    expect(contentOf(session.data)).toBe(before);
  });

  test('without LAMBDA none is added, and review sheets call the functions with their prefix', async () => {
    const session = startWorkbook(hrWorkbook(peopleRows(1)));
    withoutLambda();
    const names = structuredClone(session.data.names);
    expect(new Set((await findTwins()).map(({ state }) => state))).toEqual(new Set(['unavailable']));
    expect((await previewTwins()).plan.newNames).toEqual([]);
    await setUp();
    await buildReviewSheets();
    expect(session.data.names).toEqual(names);
    expect(JSON.stringify(session.data.sheets)).toContain('MERIT.KPISCORE(');
    expect(JSON.stringify(session.data.sheets)).not.toMatch(/[^.\w]KPISCORE\(/);
  });
});

describe('examples', () => {
  test('each of them goes into the selected cell and calculates', async () => {
    const session = startWorkbook();
    loadFunctions(session);
    const examples = functionExamples('en-US');
    const places: string[] = [];
    for (const index of FUNCTION_IDS.keys()) {
      await select(session, `B${1 + index * 20}`);
      const { inTheWay, address } = await insertExample(FUNCTION_IDS[index] as FunctionId, 'en-US');
      expect(inTheWay).toBeNull();
      places.push(address);
    }
    for (const [index, id] of FUNCTION_IDS.entries()) {
      const { gives } = examples[id];
      const expected = typeof gives === 'object' ? gives : [[gives]];
      expect([id, await read(session, places[index] ?? '', 'values')]).toEqual([
        id,
        expected.map((row) =>
          row.map((value) => (typeof value === 'number' ? expect.closeTo(value, 9) : value)),
        ),
      ]);
    }
    expect((await read(session, 'B21', 'formulas'))[0]?.[0]).toMatch(/^=MERIT\.KPISCORE\(/);
  });

  test('by the short name where the workbook has it, and only if it is ours', async () => {
    const session = startWorkbook();
    addName(session, 'KPISCORE', TWINS.find(({ name }) => name === 'KPISCORE')?.formula ?? '', 'Meritsheet');
    addName(session, 'WEIGHTED', '=LAMBDA(x,x)', 'mine');
    await insertExample('KPISCORE', 'en-US');
    await select(session, 'A5');
    await insertExample('WEIGHTED', 'en-US');
    expect((await read(session, 'A1', 'formulas'))[0]?.[0]).toMatch(/^=KPISCORE\(/);
    expect((await read(session, 'A1', 'values'))[0]?.[0]).toBe(95);
    expect((await read(session, 'A5', 'formulas'))[0]?.[0]).toMatch(/^=MERIT\.WEIGHTED\(/);
  });

  test.each([
    ['the cell itself', 'B2'],
    ['a cell it would spill to', 'B4'],
  ])('nothing is written over %s', async (_, at) => {
    const session = startWorkbook();
    await write(session, { [at]: '="mine"' });
    await select(session, 'B2');
    const before = contentOf(session.data);
    expect(await insertExample('KPIATTAIN', 'en-US')).toEqual({
      inTheWay: 'cells',
      sheet: firstSheet(session).name,
      address: 'B2:B4',
    });
    expect(contentOf(session.data)).toBe(before);
  });

  test('nothing is written where a blank text spills to', async () => {
    const session = startWorkbook();
    loadFunctions(session);
    await write(session, { B2: '=MERIT.KPIATTAIN({90;""},{100;100})' });
    await select(session, 'B3');
    expect(await insertExample('WEIGHTED', 'en-US')).toMatchObject({ inTheWay: 'cells', address: 'B3' });
    expect(cellAt(firstSheet(session), 2, 1)).toBeUndefined();
  });

  test.each([
    ['B4', 'WEIGHTED', 'B4'],
    ['A3', 'KPIEXPLAIN', 'A3:H6'],
  ] as const)('a table is left alone: %s, %s', async (at, id, address) => {
    const session = startWorkbook();
    await session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C2').values = [['Name', 'Score']];
      sheet.tables.add('B2:C5', true);
      await context.sync();
    });
    await select(session, at);
    const before = contentOf(session.data);
    expect(await insertExample(id, 'en-US')).toMatchObject({ inTheWay: 'table', address });
    expect(contentOf(session.data)).toBe(before);
  });

  test('a protected sheet is named', async () => {
    const session = startWorkbook();
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await expect(insertExample('KPISCORE', 'zh-CN')).rejects.toMatchObject({
      code: 'sheet-protected',
      data: { sheet: firstSheet(session).name },
    });
  });
});

describe('repair', () => {
  test('enters again what shows #NAME? and calls a function, and nothing else', async () => {
    const session = startWorkbook();
    await write(session, {
      A1: '=MERIT.WEIGHTED({80;90},{70;30})',
      B1: 'a note',
      C1: '=1+_xldudf_MERIT_WEIGHTCHECK({30;30;37})',
      A2: '=OTHER.WEIGHTED(1)',
      A3: '="MERIT.WEIGHTED(1)"&NOSUCH()',
      A4: '=SUM(1,2)',
    });
    await showUnknown(session, [0, 0], [0, 2], [1, 0], [2, 0]);
    loadFunctions(session);
    const before = structuredClone(firstSheet(session).cells);
    const { plan, sheets } = await previewRepair();
    expect(sheets).toEqual([
      expect.objectContaining({ sheet: firstSheet(session).name, formulas: 2, cells: 2, isProtected: false }),
    ]);
    await applyPlan(plan, 'en-US');
    expect((await read(session, 'A1:C1', 'values'))[0]).toEqual([83, 'a note', 4]);
    expect((await read(session, 'C1', 'formulas'))[0]?.[0]).toBe('=1+MERIT.WEIGHTCHECK({30;30;37})');
    for (const row of [1, 2, 3]) expect(cellAt(firstSheet(session), row, 0)?.f).toBe(before[row]?.[0]?.f);
    expect((await previewRepair()).sheets).toEqual([]);
  });

  test('a short name that is the user’s own is no function of Meritsheet’s', async () => {
    const session = startWorkbook();
    addName(session, 'WEIGHTED', '=NOSUCH(1)', 'mine');
    await write(session, { A1: '=WEIGHTED({80;90},{70;30})' });
    await showUnknown(session, [0, 0]);
    expect((await previewRepair()).sheets).toEqual([]);
  });

  test('on a protected sheet too, which is protected again in the same way', async () => {
    const session = startWorkbook();
    await write(session, { A1: '=MERIT.WEIGHTED({80;90},{70;30})', A2: 'a note' });
    firstSheet(session).protection = { options: { allowAutoFilter: true }, password: null };
    await showUnknown(session, [0, 0]);
    loadFunctions(session);
    const before = structuredClone(firstSheet(session));
    await applyPlan((await previewRepair()).plan, 'en-US');
    expect(await read(session, 'A1:A2', 'values')).toEqual([[83], ['a note']]);
    expect(firstSheet(session).protection).toEqual(before.protection);
  });

  test('the short forms that the formulas call are added', async () => {
    const session = startWorkbook();
    await write(session, { A1: '=1+kpiscore({90},{100},{1})', A2: '=MERIT.WEIGHTED({1},{1})' });
    await showUnknown(session, [0, 0], [1, 0]);
    loadFunctions(session);
    const { plan } = await previewRepair();
    expect(plan.newNames.map(({ name }) => name)).toEqual(['KPISCORE']);
    await applyPlan(plan, 'en-US');
    expect(await read(session, 'A1:A2', 'values')).toEqual([[91], [1]]);
  });

  test('a short form that this Excel cannot calculate stays', async () => {
    const session = startWorkbook();
    await write(session, { A1: '=KPISCORE({90},{100},{1})', A2: '=MERIT.WEIGHTED({1},{1})' });
    await showUnknown(session, [0, 0], [1, 0]);
    withoutLambda();
    const { plan, sheets } = await previewRepair();
    expect(sheets.map(({ formulas }) => formulas)).toEqual([1]);
    expect(plan.newNames).toEqual([]);
  });
});

describe('freeze', () => {
  async function filled(): Promise<Session> {
    const session = startWorkbook();
    loadFunctions(session);
    await write(session, {
      A1: '=MERIT.WEIGHTED({80;90},{70;30})',
      B1: '=A1+1',
      C1: '=MERIT.KPIATTAIN({"";90;"";50},{100;100;100;100})',
      A3: "'=1+1",
      A6: '=MERIT.WEIGHTED({""},{1})',
      B6: '=MERIT.REWARDTIER(95,{90},{"=S"})',
      A8: '=NOSUCH(MERIT.WEIGHTED({1},{1}))',
    });
    return session;
  }

  test('values stand where formulas and what they spilled stood; the rest stays', async () => {
    const session = await filled();
    const values = await read(session, 'A1:C8', 'values');
    expect(values.map((row) => row[2]).slice(0, 4)).toEqual(['', 0.9, '', 0.5]);
    const { plan, sheets } = await previewFreeze();
    expect(sheets.map(({ formulas }) => formulas)).toEqual([4]);
    await applyPlan(plan, 'en-US');
    expect(await read(session, 'A1:C8', 'values')).toEqual(values);
    const formulas = (await read(session, 'A1:C8', 'formulas')).flat();
    expect(formulas.filter((formula) => String(formula).includes('MERIT'))).toEqual([
      '=NOSUCH(MERIT.WEIGHTED({1},{1}))',
    ]);
    expect(formulas).toContain('=A1+1');
    const sheet = firstSheet(session);
    // Text stays text, an error an error, and neither is a formula.
    expect(cellAt(sheet, 5, 1)).toMatchObject({ v: '=S', quoted: true });
    expect(cellAt(sheet, 5, 1)?.f).toBeUndefined();
    expect(cellAt(sheet, 5, 0)).toMatchObject({ v: '#N/A', error: true });
    expect(cellAt(sheet, 2, 0)).toMatchObject({ v: '=1+1', quoted: true });
    expect(cellAt(sheet, 3, 2)).toMatchObject({ v: 0.5 });
  });

  test('only the sheets that are chosen', async () => {
    const session = await filled();
    const before = contentOf(session.data);
    const preview = onlySheets(await previewFreeze(), () => false);
    expect(preview.plan.changes).toEqual([]);
    await expect(applyPlan(preview.plan, 'en-US')).rejects.toMatchObject({ code: 'nothing-to-do' });
    expect(contentOf(session.data)).toBe(before);
  });

  test('refused when a cell was changed after the preview', async () => {
    const session = await filled();
    const { plan } = await previewFreeze();
    await write(session, { A1: 'typed meanwhile' });
    const before = contentOf(session.data);
    await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(contentOf(session.data)).toBe(before);
  });

  const withPassword = async (): Promise<Session> => {
    const session = await filled();
    await session.Excel.run(async (context) => {
      for (const name of ['Second', 'Third']) context.workbook.worksheets.add(name);
      await context.sync();
    });
    session.data.sheets.forEach((sheet, index) => {
      if (index > 0) sheet.cells[0] = { 0: { f: '=MERIT.WEIGHTED({80;90},{70;30})', v: 83 } };
      sheet.protection = { options: { allowSort: true }, password: index === 1 ? 'secret' : null };
    });
    await session.calculation.calculate();
    return session;
  };

  test.each([
    ['freeze', filled, previewFreeze],
    ['freeze protected sheets, one with a password', withPassword, previewFreeze],
    ['short forms', filled, previewTwins],
  ])('%s: finished or taken back, whatever request fails', async (_, open, preview) => {
    for (const [kind, action] of [
      ['before', 1],
      ['after-action', 1],
      ['after-action', 2],
      ['after-action', 3],
      ['answer-lost', 1],
    ] as const) {
      const session = await open();
      const { length } = session.data.sheets;
      addName(session, 'KPISCORE', '=LAMBDA(x,x)', 'Meritsheet: KPI score');
      const { plan } = await preview();
      const before = contentOf(session.data);
      let isApplied = false;
      let request = 0;
      while (!isApplied) {
        request += 1;
        session.connection.setFault({ kind, request, action });
        isApplied = await applyPlan(plan, 'en-US').then(
          () => true,
          () => false,
        );
        session.connection.setFault();
        await takeBackInterrupted();
        const isAsBefore = contentOf(session.data) === before;
        // A job whose last answer was lost is finished all the same.
        expect([kind, action, request, isAsBefore]).toEqual([kind, action, request, !isApplied]);
        expect(session.data.sheets).toHaveLength(length);
      }
      expect(request).toBeGreaterThan(3);
    }
  });
});

describe('protected sheets', () => {
  /** Three sheets with a formula each: the first open, the others protected, the last with a password where there is one. */
  async function threeSheets(password: string | null): Promise<Session> {
    const session = startWorkbook();
    await session.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['Second', 'Third']) worksheets.add(name);
      await context.sync();
    });
    loadFunctions(session);
    for (const [index, sheet] of session.data.sheets.entries()) {
      sheet.cells[0] = { 0: { f: `=MERIT.WEIGHTED({80;90},{70;${index}})`, v: 0 } };
      sheet.cells[1] = { 0: { f: '=MERIT.WEIGHTNORM({1;1;1})', v: 0 }, 1: { v: 'a note' } };
      if (index > 0)
        sheet.protection = {
          options: { allowFormatRows: index === 1 },
          password: index === 2 ? password : null,
        };
    }
    session.calculation.changed();
    await session.calculation.calculate();
    return session;
  }
  const formulasOf = ({ data }: Session): number[] =>
    data.sheets.map(
      ({ cells }) => Object.values(cells).flatMap((row) => Object.values(row).filter(({ f }) => f)).length,
    );

  test('are frozen like the others, and protected as before', async () => {
    const session = await threeSheets(null);
    const protection = structuredClone(session.data.sheets.map((sheet) => sheet.protection));
    const { plan, sheets } = await previewFreeze();
    expect(sheets.map(({ formulas, cells }) => [formulas, cells])).toEqual(Array(3).fill([2, 4]));
    await applyPlan(plan, 'en-US');
    expect(formulasOf(session)).toEqual([0, 0, 0]);
    expect(session.data.sheets.map((sheet) => sheet.protection)).toEqual(protection);
    expect(cellAt(session.data.sheets[2] as SheetData, 3, 0)).toMatchObject({ v: 33.33 });
  });

  test('with a password they are left and named', async () => {
    const session = await threeSheets('secret');
    const { plan } = await previewFreeze();
    expect(await applyPlan(plan, 'en-US')).toMatchObject({ changed: ['Second', 'Sheet1'], left: ['Third'] });
    expect(formulasOf(session)).toEqual([0, 0, 2]);
    expect(session.data.sheets.map(({ protection }) => protection?.password)).toEqual([
      undefined,
      null,
      'secret',
    ]);
  });

  test('where there is nothing but sheets with a password, one is named and everything is as before', async () => {
    const session = await threeSheets('secret');
    const before = contentOf(session.data);
    const third = session.data.sheets[2]?.id;
    const { plan } = onlySheets(await previewFreeze(), (id) => id === third);
    await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({
      code: 'sheet-protected',
      data: { sheet: 'Third' },
    });
    expect(contentOf(session.data)).toBe(before);
    expect(session.data.sheets).toHaveLength(3);
  });

  test.each([
    ['opened', (sheet: SheetData) => (sheet.protection = null)],
    ['protected in another way', (sheet: SheetData) => (sheet.protection = { options: {}, password: null })],
  ])('%s after the preview, nothing is done', async (_, change) => {
    const session = await threeSheets(null);
    const { plan } = await previewFreeze();
    change(session.data.sheets[1] as SheetData);
    const before = contentOf(session.data);
    await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({
      code: 'protection-changed',
      data: { sheet: 'Second' },
    });
    expect(contentOf(session.data)).toBe(before);
  });

  test('review sheets are among them', async () => {
    const session = startWorkbook(hrWorkbook(peopleRows(2)));
    await setUp();
    await buildReviewSheets();
    const { plan, sheets } = await previewFreeze();
    const reviews = sheets.map(({ sheet }) => sheetOf(session.data, sheet));
    expect(reviews.map(({ properties }) => properties['meritsheet.kind'])).toEqual(['review', 'review']);
    const protection = structuredClone(reviews.map((sheet) => sheet.protection));
    await applyPlan(plan, 'en-US');
    expect((await previewFreeze()).sheets).toEqual([]);
    expect(reviews.map((sheet) => sheet.protection)).toEqual(protection);
  });
});

test('requests do not grow with formulas that fill one cell each', async () => {
  const requests: number[] = [];
  for (const rows of [10, 2_000]) {
    const session = startWorkbook();
    const { cells } = firstSheet(session);
    for (let row = 0; row < rows; row++) cells[row] = { 0: { f: '=MERIT.WEIGHTED({80;90},{70;30})', v: 83 } };
    // As opened from a file: nothing has been calculated here.
    Object.assign(session.calculation, { dirty: false });
    session.connection.resetTraffic();
    await applyPlan((await previewFreeze()).plan, 'en-US');
    requests.push(session.connection.traffic.requests);
    expect(cellAt(firstSheet(session), rows - 1, 0)).toEqual({ v: 83 });
  }
  expect(requests[1]).toBe(requests[0]);
});

test('what shows no value yet keeps its formula, and is counted', async () => {
  const session = startWorkbook();
  const sheet = firstSheet(session);
  ['#NAME?', '#BUSY!', '#SPILL!', '#N/A'].forEach((v, row) =>
    Object.assign(sheet.cells, { [row]: { 0: { f: '=MERIT.WEIGHTED({80},{1})', v, error: true } } }),
  );
  Object.assign(session.calculation, { dirty: false });
  const { plan, sheets, withoutValue } = await previewFreeze();
  expect([sheets[0]?.formulas, withoutValue]).toEqual([1, 3]);
  await applyPlan(plan, 'en-US');
  expect([0, 1, 2, 3].map((row) => cellAt(sheet, row, 0)?.f !== undefined)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
