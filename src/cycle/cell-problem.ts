/** Where something stands in the workbook: a worksheet name and an A1 address within it. */
export interface CellAddress {
  readonly sheet: string;
  readonly address: string;
}

/** A cell that holds something other than its column is for. The record gets a blank; the check reports the cell. */
export interface CellProblem {
  readonly code: 'not-a-number' | 'not-a-date' | 'error-value' | 'number-as-text' | 'not-yes-no';
  readonly table: string;
  readonly column: string;
  readonly value: string;
  readonly at: CellAddress;
}
