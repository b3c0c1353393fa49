import { BooleanNumber, LocaleType, RANGE_TYPE } from '@univerjs/core';
import type { ICellData, IRange, IWorkbookData, IWorksheetData } from '@univerjs/core';
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from '../../model/workbook-data';
import type { Area, SheetData, WorkbookData } from '../../model/workbook-data';
import { shownContent, fontStack, styleOf } from './cell-look';

const PIXELS_PER_POINT = 96 / 72;
/** Room to go on typing: below and beside what is there, and at least this much. */
const [MIN_ROWS, MIN_COLUMNS, SPARE_ROWS, SPARE_COLUMNS] = [200, 26, 100, 8];

export const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const points = (px: number): number => px / PIXELS_PER_POINT;

export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

/** Whole columns and rows reach to the end of an Excel sheet, not only of the grid. */
export function areaOf({ startRow, endRow, startColumn, endColumn, rangeType }: IRange): Area {
  const everyRow = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  const everyColumn = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  return {
    row: everyRow ? 0 : startRow,
    column: everyColumn ? 0 : startColumn,
    rows: everyRow ? SHEET_ROWS : endRow - startRow + 1,
    columns: everyColumn ? SHEET_COLUMNS : endColumn - startColumn + 1,
  };
}

/**
 * The workbook as the grid takes it: all its tabs, and the cells of one sheet. Those of the others are filled in when
 * they are first looked at, so that it does not matter how many sheets there are.
 */
export function workbookView(workbook: WorkbookData, id: string, shown: SheetData): IWorkbookData {
  return {
    id,
    name: id,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(
      Object.entries(workbook.formats).map(([key, format]) => [key, styleOf(format)]),
    ),
    defaultStyle: { ff: fontStack('Calibri'), fs: 11, vt: 3 },
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      workbook.sheets.map((sheet) => [
        sheet.id,
        { ...sheetFrame(sheet), ...(sheet === shown ? { cellData: sheetCells(sheet) } : {}) },
      ]),
    ),
  };
}

/** Everything of a sheet but its cells. */
export function sheetFrame(sheet: SheetData): Partial<IWorksheetData> {
  const [rows, columns] = sizeOf(sheet);
  const { frozen } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(MIN_ROWS, rows + SPARE_ROWS),
    columnCount: Math.max(MIN_COLUMNS, columns + SPARE_COLUMNS),
    defaultColumnWidth: pixels(DEFAULT_COLUMN_WIDTH),
    defaultRowHeight: pixels(DEFAULT_ROW_HEIGHT),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    mergeData: sheet.merges.map(rangeOf),
    columnData: lengths(sheet.columnWidths, sheet.hiddenColumns, 'w'),
    rowData: lengths(sheet.rowHeights, sheet.hiddenRows, 'h'),
  };
}

function lengths(
  given: Readonly<Record<number, number>>,
  hidden: Readonly<Record<number, true>>,
  key: 'w' | 'h',
): Record<number, { w?: number; h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> {
  const all: ReturnType<typeof lengths> = {};
  // `ia`: Univer measures rows for itself unless it is told not to.
  for (const index in given) all[index] = { [key]: pixels(given[index] ?? 0), ia: BooleanNumber.FALSE };
  for (const index in hidden) all[index] = { ...all[index], hd: BooleanNumber.TRUE };
  return all;
}

/** Rows and columns up to the last cell there is. */
function sizeOf({ cells, charts }: SheetData): [rows: number, columns: number] {
  let [rows, columns] = [0, 0];
  for (const row in cells) {
    rows = Math.max(rows, Number(row) + 1);
    for (const column in cells[row]) columns = Math.max(columns, Number(column) + 1);
  }
  for (const { to } of charts) {
    rows = Math.max(rows, to.row + 1);
    columns = Math.max(columns, to.column + 1);
  }
  return [rows, columns];
}

export function sheetCells(sheet: SheetData): Record<number, Record<number, ICellData>> {
  const all: Record<number, Record<number, ICellData>> = {};
  for (const row in sheet.cells) {
    const ofRow: Record<number, ICellData> = (all[row] = {});
    for (const column in sheet.cells[row]) {
      const cell = sheet.cells[row][Number(column)];
      if (!cell) continue;
      const content = shownContent(cell);
      ofRow[Number(column)] = cell.s === undefined ? content : { ...content, s: cell.s };
    }
  }
  return all;
}
