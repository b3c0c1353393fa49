import { shiftedFormula } from '../../src/embedded/model/shift';
import type { Shift } from '../../src/embedded/model/shift';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../src/embedded/model/workbook-data';
import { startWorkbook } from '../excel/harness';
import type { Session } from '../excel/harness';

const rows = (kind: Shift['kind'], at: number, count: number): Shift => ({
  kind,
  axis: 'row',
  at: at - 1,
  count,
  across: { first: 0, count: SHEET_COLUMNS },
});
const columnB = (kind: Shift['kind'], count: number): Shift => ({
  kind,
  axis: 'column',
  at: 1,
  count,
  across: { first: 0, count: SHEET_ROWS },
});
/** Cells of column A alone, from its second row. */
const cellsOfA: Shift = { kind: 'insert', axis: 'row', at: 1, count: 1, across: { first: 0, count: 1 } };

test.each<[string, Shift, string]>([
  ['=A1+A5', rows('insert', 3, 2), '=A1+A7'],
  ['=$A$5+A$5+$A5', rows('insert', 3, 2), '=$A$7+A$7+$A7'],
  ['=SUM(A1:A5)', rows('insert', 3, 2), '=SUM(A1:A7)'],
  ['=SUM(A1:A5)', rows('insert', 6, 2), '=SUM(A1:A5)'],
  ['=SUM(A1:A5)', rows('insert', 1, 1), '=SUM(A2:A6)'],
  ['=SUM(A1:A5)', rows('delete', 4, 5), '=SUM(A1:A3)'],
  ['=SUM(A4:A5)+A9', rows('delete', 4, 2), '=SUM(#REF!)+A7'],
  ['=SUM(3:5)', rows('insert', 4, 1), '=SUM(3:6)'],
  ['=SUM(A:B)', rows('insert', 1, 1), '=SUM(A:B)'],
  ['=SUM(A:C)+B1', columnB('insert', 1), '=SUM(A:D)+C1'],
  ['=SUM($B:$B)+C1', columnB('delete', 1), '=SUM(#REF!)+B1'],
  ['=A5+B5', cellsOfA, '=A6+B5'],
  ['=SUM(A1:B5)', cellsOfA, '=SUM(A1:B5)'],
  // Nothing of these is a reference to the sheet.
  ['="A5"&LOG10(2)&Rate5&_A5', rows('insert', 1, 1), '="A5"&LOG10(2)&Rate5&_A5'],
  ['=SUM(T[A5])+T[[#This Row],[A5]]', rows('insert', 1, 1), '=SUM(T[A5])+T[[#This Row],[A5]]'],
  ["=Other!A5+'张 三'!A5+A5", rows('insert', 1, 1), "=Other!A5+'张 三'!A5+A6"],
  ["='Own sheet'!A5+SCORE360(A5)", rows('insert', 1, 1), "='Own sheet'!A6+SCORE360(A6)"],
  ['=MERIT.KPISCORE(A1:A5,B1:B5)', rows('insert', 3, 1), '=MERIT.KPISCORE(A1:A6,B1:B6)'],
])('%s', (formula, shift, expected) => {
  expect(shiftedFormula(formula, 'Own sheet', 'Own sheet', shift)).toBe(expected);
});

test('a reference from another sheet follows, its own cells do not', () => {
  expect(shiftedFormula('=Own!B2+B2', 'Other', 'Own', rows('insert', 1, 1))).toBe('=Own!B3+B2');
});

describe('on the wire', () => {
  let session: Session;
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    session.Excel.run(batch);

  beforeEach(async () => {
    session = startWorkbook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B4').values = [
        ['name', 'score'],
        ['Ada', 1],
        ['Ben', 2],
        ['Cyn', 3],
      ];
      sheet.tables.add('A1:B4', true).name = 'People';
      sheet.getRange('A4').format.font.bold = true;
      sheet.getRange('D1').formulas = [['=SUM(B2:B4)']];
      sheet.getRange('E1').formulas = [['=SUM(People[score])']];
      sheet.getRange('B2:B4').dataValidation.rule = { list: { inCellDropDown: true, source: '=$F$2:$F$9' } };
      sheet.getRange('A3').format.rowHeight = 40;
      sheet.getRange('G3:H3').merge();
      context.workbook.names.add('last', sheet.getRange('A4'));
      const highlight = sheet.getRange('A2:B4').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      highlight.custom.rule.formula = '=$B2>2';
      await context.sync();
    });
  });

  test('a row in the middle: values, sums, table, drop-downs, conditions, names, merges and heights follow', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const made = sheet.getRange('3:3').insert('Down');
      sheet.getRange('B3').values = [[10]];
      const [cells, sums] = [sheet.getRange('A1:B5'), sheet.getRange('D1:E1')];
      made.load('address');
      cells.load('values');
      sums.load('values,formulas');
      await context.sync();
      expect(made.address).toBe('Sheet1!3:3');
      expect(cells.values).toEqual([
        ['name', 'score'],
        ['Ada', 1],
        ['', 10],
        ['Ben', 2],
        ['Cyn', 3],
      ]);
      expect(sums.formulas).toEqual([['=SUM(B2:B5)', '=SUM(People[score])']]);
      expect(sums.values).toEqual([[16, 16]]);
    });
    const [sheet] = session.data.sheets;
    expect(sheet?.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 5, columns: 2 });
    expect(sheet?.validations[0]).toMatchObject({
      areas: [{ row: 1, column: 1, rows: 4, columns: 1 }],
      rule: { list: { source: '=$F$2:$F$10' } },
    });
    expect(sheet?.conditionalFormats[0]).toMatchObject({
      area: { row: 1, column: 0, rows: 4, columns: 2 },
      formula: '=$B2>2',
    });
    expect(sheet?.merges).toEqual([{ row: 3, column: 6, rows: 1, columns: 2 }]);
    expect(sheet?.rowHeights).toEqual({ 3: 40 });
    expect(session.data.names[0]?.formula).toBe('=Sheet1!$A$5');
  });

  test('rows and columns that are deleted are gone from all that held them', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('3:4').delete('Up');
      const sums = sheet.getRange('D1:E1');
      sums.load('values,formulas');
      await context.sync();
      expect(sums.formulas).toEqual([['=SUM(B2:B2)', '=SUM(People[score])']]);
      expect(sums.values).toEqual([[1, 1]]);
      sheet.getRange('B:B').delete('Left');
      const rest = sheet.getRange('C1');
      rest.load('formulas');
      await context.sync();
      expect(rest.formulas).toEqual([['=SUM(#REF!)']]);
    });
    expect(session.data.sheets[0]?.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(session.data.sheets[0]?.merges).toEqual([]);
    expect(session.data.names[0]?.formula).toBe('=#REF!');
  });

  test('a new column of a table has a heading', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B:B').insert('Right');
      const headings = sheet.getRange('A1:C1');
      headings.load('values');
      await context.sync();
      expect(headings.values).toEqual([['name', 'Column2', 'score']]);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['part of a table', (sheet) => void sheet.getRange('A2').insert('Down'), 'InsertDeleteConflict'],
    ['part of a merged cell', (sheet) => void sheet.getRange('G1').insert('Down'), 'InsertDeleteConflict'],
    ['the headings of a table alone', (sheet) => sheet.getRange('1:1').delete('Up'), 'InsertDeleteConflict'],
    [
      'cells of a protected sheet',
      (sheet) => {
        sheet.protection.protect();
        sheet.getRange('2:2').insert('Down');
      },
      'AccessDenied',
    ],
  ])('%s stays where it is', async (_, change, code) => {
    const before = JSON.stringify(session.data.sheets[0]?.cells);
    const refused = run(async (context) => {
      change(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code });
    expect(JSON.stringify(session.data.sheets[0]?.cells)).toBe(before);
  });
});
