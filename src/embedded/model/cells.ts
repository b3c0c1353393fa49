import type { Area, CellData, CellFormat, Cells, SheetData, WorkbookData } from './workbook-data';
import { SHEET_COLUMNS, SHEET_ROWS } from './workbook-data';

export const cellAt = (cells: Cells, row: number, column: number): CellData | undefined =>
  cells[row]?.[column];

export function setCell(cells: Cells, row: number, column: number, cell: CellData): void {
  if (isEmpty(cell)) {
    const ofRow = cells[row];
    if (ofRow) delete ofRow[column];
    return;
  }
  (cells[row] ??= {})[column] = cell;
}

function isEmpty(cell: CellData): boolean {
  for (const _ in cell) return false;
  return true;
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
      const ofRow = cells[row] ?? {};
      const isUsed = (column: string): boolean => {
        const cell = ofRow[Number(column)];
        return cell !== undefined && !(valuesOnly && cell.v === undefined && cell.f === undefined);
      };
      // Numbers as keys come in ascending order.
      const columns = Object.keys(ofRow);
      const first = columns.find(isUsed);
      if (first === undefined) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(first));
      right = Math.max(right, Number(columns.reverse().find(isUsed)));
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const formatOf = (workbook: WorkbookData, cell: CellData | undefined): CellFormat =>
  (cell?.s !== undefined && workbook.formats[cell.s]) || {};

interface FormatIds {
  /** By what the format says. */
  readonly known: Map<string, string>;
  /** By the format before and what became of it. */
  readonly changed: Map<string, string>;
}

const formatIds = new WeakMap<WorkbookData, FormatIds>();

function formatIdsOf(workbook: WorkbookData): FormatIds {
  let ids = formatIds.get(workbook);
  if (!ids) {
    const known = new Map(Object.entries(workbook.formats).map(([id, format]) => [canonical(format), id]));
    formatIds.set(workbook, (ids = { known, changed: new Map() }));
  }
  return ids;
}

/** The id of a format; equal formats share one. */
export function internFormat(workbook: WorkbookData, format: CellFormat): string {
  const { known } = formatIdsOf(workbook);
  const key = canonical(format);
  let id = known.get(key);
  if (id === undefined) {
    id = `f${known.size + 1}`;
    known.set(key, id);
    workbook.formats[id] = format;
  }
  return id;
}

/**
 * The id of a cell's format after a change, which is made once for each format.
 *
 * @param name says all about the change
 */
export function changedFormat(
  workbook: WorkbookData,
  cell: CellData | undefined,
  name: string,
  change: (format: CellFormat) => CellFormat,
): string {
  const { changed } = formatIdsOf(workbook);
  const key = `${cell?.s ?? ''}|${name}`;
  let id = changed.get(key);
  if (id === undefined) {
    id = internFormat(workbook, change(formatOf(workbook, cell)));
    changed.set(key, id);
  }
  return id;
}

const canonical = (format: CellFormat): string =>
  JSON.stringify(Object.entries(format).sort(([one], [other]) => (one < other ? -1 : 1)));
