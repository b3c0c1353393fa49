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
/** What was entered, names and cells; what formulas make of it is left out. */
const contentOf = (data: WorkbookData): string =>
  JSON.stringify([data.names, data.sheets.map(({ name, cells }) => [name, cells])], (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'f' in value ? value.f : value,
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
      const { inserted, address } = await insertExample(FUNCTION_IDS[index] as FunctionId, 'en-US');
      expect(inserted).toBe(true);
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
      inserted: false,
      sheet: firstSheet(session).name,
      address: 'B2:B4',
    });
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
      expect.objectContaining({ sheet: firstSheet(session).name, formulas: 2, isProtected: false }),
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

  test('protected sheets are named and skipped', async () => {
    const session = startWorkbook();
    await write(session, { A1: '=MERIT.WEIGHTED({80;90},{70;30})' });
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await showUnknown(session, [0, 0]);
    const { plan, sheets } = await previewRepair();
    expect(sheets).toEqual([
      expect.objectContaining({ sheet: firstSheet(session).name, formulas: 1, isProtected: true }),
    ]);
    expect(plan.changes).toEqual([]);
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

  test.each([
    ['freeze', previewFreeze],
    ['short forms', previewTwins],
  ])('%s: finished or taken back, whatever request fails', async (_, preview) => {
    for (const kind of ['before', 'after-action', 'answer-lost'] as const) {
      const session = await filled();
      addName(session, 'KPISCORE', '=LAMBDA(x,x)', 'Meritsheet: KPI score');
      const { plan } = await preview();
      const before = contentOf(session.data);
      let isApplied = false;
      let request = 0;
      while (!isApplied) {
        request += 1;
        session.connection.setFault({ kind, request, action: 2 });
        isApplied = await applyPlan(plan, 'en-US').then(
          () => true,
          () => false,
        );
        session.connection.setFault();
        await takeBackInterrupted();
        const isAsBefore = contentOf(session.data) === before;
        // A job whose last answer was lost is finished all the same.
        expect([kind, request, isAsBefore]).toEqual([kind, request, !isApplied]);
        expect(session.data.sheets).toHaveLength(1);
      }
      expect(request).toBeGreaterThan(3);
    }
  });
});

test('review sheets are protected: freezing names them and leaves them alone', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  await buildReviewSheets();
  const { plan, sheets } = await previewFreeze();
  expect(sheets.map(({ isProtected }) => isProtected)).toEqual([true, true]);
  expect(plan.changes).toEqual([]);
  expect(sheetOf(session.data, sheets[0]?.sheet ?? '').properties['meritsheet.kind']).toBe('review');
});
