/** A workbook of HR's own as jobs meet it: a list of people, and things beside it that no job may touch. */
import { setCell } from '../../src/embedded/model/cells';
import { emptyWorkbook, newId, newSheet } from '../../src/embedded/model/workbook-data';
import type { CellValue, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';

export const HEADINGS = ['EmpID', 'Employee Name', 'Department', 'Position', 'Manager Name', 'Salary'];

const FAMILY_NAMES = ['Okafor', 'Lindqvist', 'Moreau', 'Tanaka', 'Haddad', 'Novak', 'Silva', '张', '李'];
const ROLES = ['Key Account Manager', 'Sales Manager', 'Sales Support'];

/** A row of HR's list per person, the first one everybody's manager. Ids have leading zeros. */
export function peopleRows(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, index) => [
    String(index + 1).padStart(4, '0'),
    personName(index),
    index % 2 === 0 ? 'Sales' : 'Service',
    ROLES[index % ROLES.length] ?? '',
    index === 0 ? '' : personName(0),
    5000 + 10 * index,
  ]);
}

const personName = (index: number): string =>
  `${FAMILY_NAMES[index % FAMILY_NAMES.length] ?? ''}, No ${index + 1}`;

/** HR's list on its own sheet, with a formula sheet, a table, a name and an odd sheet name beside it. */
export function hrWorkbook(
  rows: readonly (readonly CellValue[])[],
  headings: readonly CellValue[] = HEADINGS,
): WorkbookData {
  const workbook = emptyWorkbook("HR's list");
  const [list] = workbook.sheets;
  if (!list) throw new Error('no sheet');
  write(list, [headings, ...rows]);
  const own = newSheet('预算 2026');
  write(own, [
    ['Budget', 'Note'],
    [100_000, "it's HR's"],
    [250, '0012'],
  ]);
  setCell(own.cells, 5, 0, { f: "=SUM('HR''s list'!F2:F4)" });
  own.tables.push({
    id: newId(),
    name: 'Budget',
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
  });
  own.properties.department = 'HR';
  workbook.sheets.push(own);
  workbook.names.push({
    id: newId(),
    name: 'Total',
    formula: "='预算 2026'!$A$6",
    visible: true,
    comment: '',
  });
  return workbook;
}

export function write(sheet: SheetData, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((row, r) => row.forEach((v, c) => setCell(sheet.cells, r, c, v === '' ? {} : { v })));
}
