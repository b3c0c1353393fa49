import { columnLetters } from '../cycle/read-table';

/** An A1 address from a column (from 0) and a row (from 1), and of an area of that many rows and columns. */
export function address(column: number, row: number, rows = 1, columns = 1): string {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** An area of a sheet; its first column from 0, its first row from 1, as `address` takes them. */
export interface Area {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** The area of an A1 address such as `B4` or `B4:D9`. */
export function areaOf(range: string): Area {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [cellOf(from), cellOf(to)];
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

function cellOf(cell: string): { column: number; row: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
}
