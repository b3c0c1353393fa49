import { address } from '../sheets/address';
import { once } from './once';

/**
 * Queues looking for something in an area; after the `sync` the answer is the address of its first cell with anything in it, or
 * `null`. However large the area is, only what lies within the sheet's used range is read.
 */
export function queueUse(sheet: Excel.Worksheet, range: string): () => string | null {
  const used = once(once(sheet.getRange(range)).getUsedRangeOrNullObject(true));
  used.load('formulas,rowIndex,columnIndex');
  return () => {
    if (used.isNullObject) return null;
    for (const [row, cells] of used.formulas.entries()) {
      const column = cells.findIndex((cell) => cell !== '');
      if (column >= 0) return address(used.columnIndex + column, used.rowIndex + row + 1);
    }
    return null;
  };
}
