import { columnLetters } from '../cycle/read-table';

/** An A1 address from a column (from 0) and a row (from 1), and of an area of that many rows and columns. */
export function address(column: number, row: number, rows = 1, columns = 1): string {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
