import type { Area, CellData, CellFormat, Cells, SheetData, WorkbookData } from './workbook-data';
import { SHEET_COLUMNS, SHEET_ROWS } from './workbook-data';

export const cellAt = (cells: Cells, row: number, column: number): CellData | undefined =>
  cells[row]?.[column];

export function setCell(cells: Cells, row: number, column: number, cell: CellData): void {
  if (Object.keys(cell).length === 0) {
    const ofRow = cells[row];
    if (ofRow) delete ofRow[column];
    return;
  }
  (cells[row] ??= {})[column] = cell;
}

/** Calls back for every cell that exists in an area, whole columns and rows included, without walking the empty ones. */
export function forEachCell(
  cells: Cells,
  area: Area,
  callback: (cell: CellData, row: number, column: number) => void,
): void {
  const everyRow = area.rows === SHEET_ROWS;
  const rows = everyRow ? Object.keys(cells).map(Number) : range(area.row, area.rows);
  for (const row of rows) {
    const ofRow = cells[row];
    if (!ofRow) continue;
    const columns =
      area.columns === SHEET_COLUMNS ? Object.keys(ofRow).map(Number) : range(area.column, area.columns);
    for (const column of columns) {
      const cell = ofRow[column];
      if (cell) callback(cell, row, column);
    }
  }
}

const range = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** The area that holds everything on the sheet, or only what has a value; `null` for an empty sheet. */
export function usedArea(sheet: SheetData, valuesOnly: boolean, spilled: Cells = {}): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const cells of [sheet.cells, spilled]) {
    for (const row in cells) {
      for (const column in cells[row]) {
        const cell = cells[row][Number(column)];
        if (!cell || (valuesOnly && cell.v === undefined && cell.f === undefined)) continue;
        top = Math.min(top, Number(row));
        bottom = Math.max(bottom, Number(row));
        left = Math.min(left, Number(column));
        right = Math.max(right, Number(column));
      }
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const formatOf = (workbook: WorkbookData, cell: CellData | undefined): CellFormat =>
  (cell?.s !== undefined && workbook.formats[cell.s]) || {};

const formatIds = new WeakMap<WorkbookData, Map<string, string>>();

/** The id of a format; equal formats share one. */
export function internFormat(workbook: WorkbookData, format: CellFormat): string {
  let ids = formatIds.get(workbook);
  if (!ids) {
    ids = new Map(Object.entries(workbook.formats).map(([id, known]) => [canonical(known), id]));
    formatIds.set(workbook, ids);
  }
  const key = canonical(format);
  let id = ids.get(key);
  if (id === undefined) {
    id = `f${ids.size + 1}`;
    ids.set(key, id);
    workbook.formats[id] = format;
  }
  return id;
}

const canonical = (format: CellFormat): string =>
  JSON.stringify(Object.entries(format).sort(([one], [other]) => (one < other ? -1 : 1)));
