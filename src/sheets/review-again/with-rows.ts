/** Texts, a table's columns in brackets, sheets' names and names of functions hold nothing that is a cell of this sheet. */
const CELL =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|'(?:[^']|'')+'![$A-Z\d:]+|(?<![\p{L}\p{N}_.$!])(\$?[A-Z]{1,3}\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

/** A formula whose cells stand in other rows. @param rowOf the new row of a row, both from 1 */
export const withRows = (formula: string, rowOf: (row: number) => number): string =>
  formula.replace(CELL, (text: string, column?: string, row?: string) =>
    column === undefined || row === undefined ? text : `${column}${rowOf(Number(row))}`,
  );
