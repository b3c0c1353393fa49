import { address } from '../address';
import type { Change } from '../plan';
import type { ReviewOnSheet } from '../review-again/review-on-sheet';
import { entryColumnsOf } from '../review-again/revise-review-sheet';

/** Where people type on a review sheet. */
const entryCells = ({ cells }: ReviewOnSheet): string[] =>
  cells.flatMap((row, index) => [...entryColumnsOf(row)].map((column) => address(column, index + 1)));

/** Nobody can type on the sheet any more. */
export const locked = (on: ReviewOnSheet): Change[] => lock(on, true);

/** People can type again where they could. */
export const unlocked = (on: ReviewOnSheet): Change[] => lock(on, false);

function lock(on: ReviewOnSheet, isLocked: boolean): Change[] {
  const ranges = entryCells(on);
  return ranges.length === 0 ? [] : [{ kind: 'lock', sheetId: on.sheetId, ranges, locked: isLocked }];
}
