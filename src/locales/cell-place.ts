/** Where a cell of an argument is, rows and columns from 1; a column only where the argument has several. */
export interface CellPlace {
  readonly address: string | null;
  readonly row: number;
  readonly column?: number;
}
