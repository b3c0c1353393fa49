import { SHEET_COLUMNS, SHEET_ROWS } from './workbook-data';
import type { Area } from './workbook-data';

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** An A1 address without a sheet (`B2`, `A1:C5`, `A:B`, `2:3`) as an area; `null` when it is none. */
export function parseArea(address: string): Area | null {
  const [from = '', to = from, more] = address.split(':');
  if (more !== undefined) return null;
  const [first, last] = [CELL.exec(from), CELL.exec(to)];
  if (first && last) return areaOf(cellOf(first), cellOf(last));
  const [firstColumn, lastColumn] = [COLUMN.exec(from), COLUMN.exec(to)];
  if (firstColumn && lastColumn && address.includes(':')) {
    return areaOf(
      { row: 0, column: columnIndex(firstColumn[1] ?? '') },
      { row: SHEET_ROWS - 1, column: columnIndex(lastColumn[1] ?? '') },
    );
  }
  const [firstRow, lastRow] = [ROW.exec(from), ROW.exec(to)];
  if (firstRow && lastRow && address.includes(':')) {
    return areaOf(
      { row: Number(firstRow[1]) - 1, column: 0 },
      { row: Number(lastRow[1]) - 1, column: SHEET_COLUMNS - 1 },
    );
  }
  return null;
}

/** A sheet's name and what follows it in `'My sheet'!A1`; the name is `null` where there is none. */
export function splitSheet(reference: string): { sheet: string | null; rest: string } {
  const at = reference.lastIndexOf('!');
  if (at < 0) return { sheet: null, rest: reference };
  const name = reference.slice(0, at);
  return { sheet: name.replace(/^'(.*)'$/s, '$1').replace(/''/g, "'"), rest: reference.slice(at + 1) };
}

export function formatArea({ row, column, rows, columns }: Area): string {
  if (rows === SHEET_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === SHEET_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as it stands before an address: quoted where it must be. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export const isInSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows > 0 &&
  columns > 0 &&
  row + rows <= SHEET_ROWS &&
  column + columns <= SHEET_COLUMNS;

/** The part two areas have in common. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

const cellOf = (match: RegExpExecArray): { row: number; column: number } => ({
  row: Number(match[2]) - 1,
  column: columnIndex(match[1] ?? ''),
});

function areaOf(one: { row: number; column: number }, other: { row: number; column: number }): Area | null {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const area = {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
  return isInSheet(area) ? area : null;
}
