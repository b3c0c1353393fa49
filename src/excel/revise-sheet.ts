import { address, areaOf } from '../sheets/address';
import type { Change, RowsIn } from '../sheets/plan';
import { placesOf, rowBefore } from '../sheets/rows-in';
import { dressRows, writeBlock } from './build-sheet';
import { cellInput } from './cell-input';
import { once } from './once';

type Revision = Extract<Change, { kind: 'revise' }>;

/** What taking a revision back needs; places are those of the sheet before. */
export interface RestoreRows {
  readonly kind: 'revise';
  readonly sheetId: string;
  /** The last row that was used. */
  readonly lastRow: number;
  readonly rows: readonly RowsIn[];
  readonly columns: number;
  /** `null` is a cell that was not changed. */
  readonly cells: readonly {
    readonly range: string;
    readonly input: readonly (readonly (string | number | boolean | null)[])[];
  }[];
  readonly hidden: readonly number[];
}

const wholeRows = (row: number, count: number): string => `${row}:${row + count - 1}`;

/**
 * Queues a revision. Rows come first, the last of them first of all; then cells change. So how many rows the sheet has tells
 * how far it came, which taking it back relies on.
 */
export function reviseSheet(context: Excel.RequestContext, change: Revision, fontName: string): void {
  const sheet = context.workbook.worksheets.getItem(change.sheetId);
  for (const { above, count } of [...change.rows].reverse())
    once(once(sheet.getRange(wholeRows(above, count))).insert(Excel.InsertShiftDirection.down));
  if (change.rows.length > 0) {
    const columns = Math.max(...change.before.map((row) => row.length));
    const cells = placesOf(change.rows).map(({ row, count }) => address(0, row, count, columns));
    // New rows look like the row above them, until they are told how.
    for (const range of cells) once(sheet.getRange(range)).clear(Excel.ClearApplyTo.formats);
    // What may be typed in a review sheet is named in words: no list stands on another sheet.
    dressRows(sheet, change.dress, fontName, cells, (key) => key);
  }
  for (const block of change.cells) writeBlock(sheet, block);
  for (const row of change.hidden) once(sheet.getRange(wholeRows(row, 1))).rowHidden = true;
}

export function restoreOfRevision({ sheetId, rows, cells, hidden, before }: Revision): RestoreRows {
  return {
    kind: 'revise',
    sheetId,
    lastRow: before.length,
    rows,
    columns: Math.max(0, ...before.map((row) => row.length)),
    cells: cells.flatMap(({ at, rows: lines }) => {
      const { row, column } = areaOf(at);
      return lines.flatMap((line, index) => {
        const earlier = rowBefore(rows, row + index);
        // What stood in no row is gone with the rows.
        if (earlier === null || earlier > before.length) return [];
        const input = line.map((cell, place) =>
          typeof cell === 'object' && cell !== null && 'keep' in cell
            ? null
            : cellInput(before[earlier - 1]?.[column + place] ?? null),
        );
        return [{ range: address(column, earlier, 1, line.length), input: [input] }];
      });
    }),
    hidden: hidden.flatMap((row) => rowBefore(rows, row) ?? []),
  };
}

/**
 * Queues taking a revision back, whatever part of it was made.
 *
 * @param lastRowNow the last row that is used now
 */
export function restoreRows(context: Excel.RequestContext, place: RestoreRows, lastRowNow: number): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const remove = (row: number, count: number): void =>
    once(sheet.getRange(wholeRows(row, count))).delete(Excel.DeleteShiftDirection.up);
  const within = place.rows.filter(({ above }) => above <= place.lastRow);
  const most = within.reduce((sum, { count }) => sum + count, 0);
  let come = Math.min(most, Math.max(0, lastRowNow - place.lastRow));
  // Below the last row there is nothing else: whether they came or not, nothing is lost with them.
  for (const { count } of place.rows.filter(({ above }) => above > place.lastRow))
    remove(place.lastRow + come + 1, count);
  const there = [...within].reverse().filter(({ count }) => {
    const isThere = count <= come;
    come = isThere ? come - count : 0;
    return isThere;
  });
  // They came from the last to the first, and go the other way.
  for (const { above, count } of there.reverse()) remove(above, count);
  for (const { range, input } of place.cells)
    once(sheet.getRange(range)).formulas = input as unknown as unknown[][];
  for (const row of place.hidden) once(sheet.getRange(wholeRows(row, 1))).rowHidden = false;
}
