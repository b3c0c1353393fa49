/** Only what depends on a change is calculated again, and the values are those that calculating everything gives. */
import fc from 'fast-check';
import { NOTHING_KNOWN } from '../../src/embedded/calculation/calculated';
import type { Calculated, Engine } from '../../src/embedded/calculation/calculated';
import { Calculation } from '../../src/embedded/calculation/calculation';
import { NO_FUNCTIONS } from '../../src/embedded/calculation/function-calls';
import { univerEngine } from '../../src/embedded/calculation/univer-engine';
import { parseArea } from '../../src/embedded/model/address';
import { setCell } from '../../src/embedded/model/cells';
import { shiftCells } from '../../src/embedded/model/shift';
import { SHEET_COLUMNS, emptyWorkbook, newSheet } from '../../src/embedded/model/workbook-data';
import type { CellData, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';

jest.setTimeout(120_000);

const engine = univerEngine();

function put(sheet: SheetData | undefined, at: string, cell: CellData): void {
  const area = parseArea(at);
  if (sheet && area) setCell(sheet.cells, area.row, area.column, cell);
}

/** Two sheets that refer to each other by addresses, a table, names and a spill; `Data!A1:C4` and `Data!E1` are typed. */
function workbook(): WorkbookData {
  const data = emptyWorkbook('Data');
  const [first] = data.sheets;
  if (!first) throw new Error('no sheet');
  const second = newSheet('Other sheet');
  data.sheets.push(second);
  ['Who', 'Points', 'Weight'].forEach((v, column) => setCell(first.cells, 0, column, { v }));
  [
    ['a', 3, 1],
    ['b', 4, 2],
    ['a', 5, 3],
  ].forEach((row, r) => row.forEach((v, c) => setCell(first.cells, r + 1, c, { v })));
  first.tables.push({
    id: 't',
    name: 'Points',
    area: { row: 0, column: 0, rows: 4, columns: 3 },
    style: '',
    showHeaders: true,
    showTotals: false,
    showFilterButton: false,
    showBandedRows: false,
  });
  put(first, 'E1', { v: 2 });
  data.names = [
    { id: '1', name: 'Factor', formula: '=Data!$E$1', visible: true, comment: '' },
    { id: '2', name: 'TWICE', formula: '=LAMBDA(x,x*Factor)', visible: true, comment: '' },
  ];
  const formulas = {
    A1: '=SUM(Points[Points])',
    A2: '=A1*2',
    A3: '=TWICE(Data!B2)',
    A4: '=SUM(Data!B:B)',
    A5: '=COUNTA(C1:C9)',
    A6: '=INDIRECT("Data!E1")+1',
    A7: '=SUM(Data!B2:INDEX(Data!B:B,4))',
    C1: '=UNIQUE(Points[Who])',
    E1: '=IFERROR(1/Data!E1,"none")',
  };
  for (const [at, f] of Object.entries(formulas)) put(second, at, { f });
  put(first, 'F1', { f: "='Other sheet'!A2+'Other sheet'!E1" });
  return data;
}

/** What an engine was left to calculate, by its formulas. */
function watched(): { readonly engine: Engine; readonly calculated: () => string[] } {
  let calculated: string[] = [];
  return {
    calculated: () => calculated.splice(0).sort(),
    engine: (data, functions, known) => {
      calculated = calculated.concat(formulasWithout(data, known));
      return engine(data, functions, known);
    },
  };
}

const formulasWithout = ({ sheets }: WorkbookData, known: Calculated): string[] =>
  sheets.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([row, ofRow]) =>
      Object.entries(ofRow).flatMap(([column, { f }]) =>
        f && !known.sheets[id]?.values[Number(row)]?.[Number(column)] ? [f] : [],
      ),
    ),
  );

const everything = (data: WorkbookData): Promise<Calculated> =>
  engine(structuredClone(data), NO_FUNCTIONS, NOTHING_KNOWN);

/** The values and spills, in an order of their own. */
const content = ({ sheets }: Calculated): unknown =>
  Object.fromEntries(
    Object.entries(sheets).map(([id, { values, spilled, spills }]) => [
      id,
      { values, spilled, spills: spills.map((area) => JSON.stringify(area)).sort() },
    ]),
  );

describe('what is calculated after a change', () => {
  const data = workbook();
  const [first, second] = data.sheets;
  const { engine: watchedEngine, calculated } = watched();
  const calculation = new Calculation(data, watchedEngine, NO_FUNCTIONS);
  const after = async (change: () => void): Promise<string[]> => {
    change();
    calculation.changed();
    await calculation.calculate();
    expect(content(calculation.results)).toEqual(content(await everything(data)));
    // Where a formula looks cannot be told: it is calculated every time.
    return calculated().filter((formula) => !/INDIRECT|INDEX/.test(formula));
  };

  beforeAll(async () => {
    await calculation.calculate();
    calculated();
    expect(first?.cells[0]?.[5]?.v).toBe(24.5);
    expect(calculation.spilled(second?.id ?? '')[1]?.[2]?.v).toBe('b');
  });

  test('nothing, where nothing depends on it', async () => {
    expect(await after(() => put(first, 'H9', { v: 'a note' }))).toEqual([]);
  });
  test('what depends on the cell, through tables, names and other sheets', async () => {
    expect(await after(() => put(first, 'B3', { v: 8 }))).toEqual(
      [
        "='Other sheet'!A2+'Other sheet'!E1",
        '=A1*2',
        '=SUM(Data!B:B)',
        '=SUM(Points[Points])',
        '=UNIQUE(Points[Who])',
        '=COUNTA(C1:C9)',
      ].sort(),
    );
    expect(await after(() => put(first, 'E1', { v: 0 }))).toEqual(
      ["='Other sheet'!A2+'Other sheet'!E1", '=IFERROR(1/Data!E1,"none")', '=TWICE(Data!B2)'].sort(),
    );
  });
  test('what refers to a name, a table or a sheet that is another one now', async () => {
    expect(await after(() => Object.assign(data.names[0] ?? {}, { formula: '=Data!$B$2' }))).toEqual([
      '=TWICE(Data!B2)',
    ]);
    expect(
      await after(() =>
        Object.assign(first?.tables[0] ?? {}, { area: { row: 0, column: 0, rows: 3, columns: 3 } }),
      ),
    ).toContain('=SUM(Points[Points])');
    expect(await after(() => calculation.renamed('nobody', 'else'))).toEqual([]);
  });
  test('what a spill newly reaches, and what stood where it was', async () => {
    expect(await after(() => put(first, 'A3', { v: 'c' }))).toContain('=COUNTA(C1:C9)');
    expect(await after(() => put(second, 'C2', { v: 'in its way' }))).toContain('=UNIQUE(Points[Who])');
    expect(await after(() => put(second, 'C2', {}))).toContain('=UNIQUE(Points[Who])');
    expect(await after(() => put(second, 'C1', {}))).toContain('=COUNTA(C1:C9)');
  });
  test('everything, when an error came from the engine', async () => {
    let fails = true;
    const broken = new Calculation(
      data,
      (...given) => (fails ? Promise.reject(new Error('out of memory')) : engine(...given)),
      NO_FUNCTIONS,
    );
    await expect(broken.calculate()).rejects.toThrow('out of memory');
    fails = false;
    broken.changed();
    await broken.calculate();
    expect(content(broken.results)).toEqual(content(await everything(data)));
  });
});

test('whatever is typed, inserted and deleted, one after the other, the values are those of calculating everything', async () => {
  const values: CellData[] = [{}, { v: 7 }, { v: 'a' }, { v: '#N/A', error: true }];
  const formulas = ['=SUM(B2:B4)', '=E1+1', `='Other sheet'!C2&""`, '=SUM(H2:N3)'].map((f) => ({ f }));
  const typed = fc.record({
    sheet: fc.nat(1),
    at: fc.constantFrom('A2', 'A4', 'B2', 'B3', 'B4', 'C2', 'C3', 'E1'),
    cell: fc.constantFrom(...values),
  });
  // Nothing refers to these cells: no formula refers to itself.
  const calculated = fc.record({
    sheet: fc.nat(1),
    at: fc.constantFrom('F3', 'D5', 'A9'),
    cell: fc.constantFrom(...formulas, ...values),
  });
  // Away from the other spill: of two that meet it depends on what was there before which one is refused.
  const spilling = fc.constantFrom(
    { sheet: 0, at: 'H2', cell: { f: '=SEQUENCE(2,E1)' } },
    { sheet: 0, at: 'I3', cell: { v: 'in its way' } },
    { sheet: 0, at: 'I3', cell: {} },
    { sheet: 0, at: 'E1', cell: { v: 4 } },
  );
  const shifted = fc.record({
    sheet: fc.nat(1),
    kind: fc.constantFrom('insert', 'delete'),
    row: fc.integer({ min: 4, max: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: typed },
          { weight: 2, arbitrary: calculated },
          { weight: 2, arbitrary: spilling },
          shifted,
        ),
        {
          minLength: 3,
          maxLength: 6,
        },
      ),
      async (changes) => {
        const data = workbook();
        const calculation = new Calculation(data, engine, NO_FUNCTIONS);
        for (const change of changes) {
          const sheet = data.sheets[change.sheet];
          if ('at' in change) put(sheet, change.at, { ...change.cell });
          else if (sheet)
            shiftCells(data, sheet, {
              axis: 'row',
              kind: change.kind as 'insert' | 'delete',
              at: change.row,
              count: 1,
              across: { first: 0, count: SHEET_COLUMNS },
            });
          calculation.changed();
          await calculation.calculate();
          expect(content(calculation.results)).toEqual(content(await everything(data)));
        }
      },
    ),
    { numRuns: 15, seed: 1 },
  );
});
