import { choicesOf, validationAt } from '../../src/embedded/model/validation';
import { GridEdits } from '../../src/embedded/page/grid/edits';
import { NotValid } from '../../src/embedded/page/grid/not-valid';
import { startWorkbook } from '../excel/harness';
import type { Session } from '../excel/harness';

let session: Session;

const RULES: readonly (readonly [string, Excel.DataValidationRule])[] = [
  ['A1', { list: { inCellDropDown: true, source: 'yes, no' } }],
  ['A2', { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$3' } }],
  ['A3', { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }],
  ['A4', { decimal: { formula1: 0, operator: 'GreaterThan' } }],
  ['A5', { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }],
  ['A6', { date: { formula1: '1900-01-01', operator: 'GreaterThan' } }],
];

beforeAll(async () => {
  session = startWorkbook();
  await session.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.worksheets.add('Lists').getRange('A1:A3').values = [['S'], [''], [1]];
    for (const [address, rule] of RULES) sheet.getRange(address).dataValidation.rule = rule;
    const { dataValidation } = sheet.getRange('A7');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
    dataValidation.errorAlert = { title: '', message: 'sure?', showAlert: true, style: 'Warning' };
    const said = sheet.getRange('A8').dataValidation;
    said.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
    said.errorAlert = { title: 'No', message: 'yes or no, please', showAlert: true, style: 'Stop' };
    await context.sync();
  });
});

function type(row: number, v: string | null): void {
  const { data, calculation, events } = session;
  const subUnitId = data.sheets[0]?.id ?? '';
  const edits = new GridEdits({ workbook: data, calculation, events }, () => null);
  edits.apply({
    id: 'sheet.mutation.set-range-values',
    params: { subUnitId, cellValue: { [row - 1]: { 0: { v } } } },
  });
}

const valueIn = (row: number): unknown => session.data.sheets[0]?.cells[row - 1]?.[0]?.v;

test.each<[number, string, string, unknown]>([
  [1, 'no', 'maybe', 'no'],
  [2, 'S', 'A', 'S'],
  [2, '1', '2', 1],
  [3, '5', '6', 5],
  [3, '1', '1.5', 1],
  [4, '0.5', '0', 0.5],
  [5, 'abc', 'abcd', 'abc'],
  [6, '2026-01-05', 'soon', 46027],
])('A%i takes %s and not %s', (row, allowed, refused, value) => {
  type(row, allowed);
  expect(() => type(row, refused)).toThrow(NotValid);
  expect(valueIn(row)).toBe(value);
  type(row, null);
  expect(valueIn(row)).toBeUndefined();
});

test('a warning does not stop, and a stop says its own words', () => {
  type(7, 'maybe');
  expect(valueIn(7)).toBe('maybe');
  expect(() => type(8, 'maybe')).toThrow('yes or no, please');
});

test('choices come from words or from cells, without the empty ones', () => {
  const { data } = session;
  const [sheet] = data.sheets;
  if (!sheet) throw new Error('no sheet');
  const choices = [0, 1, 2].map((row) => {
    const validation = validationAt(sheet, row, 0);
    return validation && choicesOf(validation, sheet, data, () => ({}));
  });
  expect(choices).toEqual([['yes', 'no'], ['S', '1'], null]);
  expect(validationAt(sheet, 20, 0)).toBeUndefined();
});
