import { lastWhere } from './plain-formula';

/** More rows than a worksheet has. */
const BEYOND = 2_000_000;

/** The value in a table column's n-th row, n from 1; an error beyond the last. For every Excel, without a dynamic array. */
export const nthRow = (column: string, n: number): string =>
  `IF(${n}>ROWS(${column}),NA(),LOOKUP(SUMPRODUCT(MIN(ROW(${column})))+${n - 1},ROW(${column}),${column}))`;

/**
 * The first value of a column that is not among the cells before, in the rows for which the condition holds; blank when there
 * is none left. Copied on, it lists each value once, in the order of the table.
 *
 * @param before the cells that hold what was listed already, a heading at least
 * @param condition an array expression of 1 and 0, as long as the column
 */
export function nextDistinct(column: string, before: string, condition: string): string {
  const left = notListed(column, before, condition);
  const row = `${BEYOND}-SUMPRODUCT(MAX(${left}*(${BEYOND}-ROW(${column}))))`;
  return `IFERROR(${lastWhere(`ROW(${column})=${row}`, column)},"")`;
}

/** Array expression: 1 in the rows for which the condition holds and whose value is not among the cells. */
export const notListed = (column: string, cells: string, condition: string): string =>
  `ISNA(MATCH(${column},${cells},0))*${condition}`;
