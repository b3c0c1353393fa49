import type { TableName } from './tables';

/** Where something stands in the workbook: a worksheet name and an A1 address within it. */
export interface CellAddress {
  readonly sheet: string;
  readonly address: string;
}

/**
 * A cell that holds something other than its column is for. `number-as-text`, `date-as-text` and `stray-spaces` were
 * understood all the same; of the others the record has a blank, and a rule of the policy its default.
 */
export interface CellProblem {
  readonly code:
    | 'not-a-number'
    | 'not-a-date'
    | 'error-value'
    | 'not-yes-no'
    | 'out-of-range'
    | 'number-as-text'
    | 'date-as-text'
    | 'stray-spaces';
  readonly table: TableName;
  readonly column: string;
  readonly value: string;
  readonly at: CellAddress;
}
