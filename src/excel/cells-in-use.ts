import { address } from '../sheets/address';
import { once } from './once';

/** The address of the first cell with anything in it; `null` where there is none. @param row of the first cells, from 0 */
export function firstInUse(
  formulas: readonly (readonly unknown[])[],
  row: number,
  column: number,
): string | null {
  for (const [index, cells] of formulas.entries()) {
    const place = cells.findIndex((cell) => cell !== '');
    if (place >= 0) return address(column + place, row + index + 1);
  }
  return null;
}

/**
 * Queues looking for something in an area that should be empty; after the `sync` the answer is its first cell that is not, or
 * `null`. Only what lies within the sheet's used range is read.
 */
export function queueUse(sheet: Excel.Worksheet, range: string): () => string | null {
  const used = once(once(sheet.getRange(range)).getUsedRangeOrNullObject(true));
  used.load('formulas,rowIndex,columnIndex');
  return () => (used.isNullObject ? null : firstInUse(used.formulas, used.rowIndex, used.columnIndex));
}
