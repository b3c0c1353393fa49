import type { TableName } from './tables';

/** Where something stands in the workbook: a worksheet name and an A1 address within it. */
export interface CellAddress {
  readonly sheet: string;
  readonly address: string;
}

/**
 * A cell that holds something other than its column is for. `number-as-text`, `date-as-text`, `stray-spaces` and `from-above`
 * (a blank below a merged cell) were understood all the same; of the others the record has a blank, and a rule of the policy
 * its default. `renamed-column` and `new-column` are about a heading of HR's own list: a column that is read although it has
 * another heading than it had, and one that came and is not read. `differs-from-list` is an entry that counts, where HR's own
 * list has another one.
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
    | 'stray-spaces'
    | 'from-above'
    | 'renamed-column'
    | 'new-column'
    | 'differs-from-list';
  readonly table: TableName;
  readonly column: string;
  readonly value: string;
  readonly at: CellAddress;
  /** It stands in a list of HR's own, which no formula reads. */
  readonly ownList?: true;
}
