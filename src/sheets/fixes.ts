import { cleanText } from '../cycle/clean-text';
import type { CellChange } from '../cycle/finding';
import { address, areaOf } from './address';
import { opened } from './opened';
import type { Change, Plan, PlanCell, ProtectionOptions } from './plan';

/** Cells of one column of a worksheet in which something is to be mended, and those between them. */
export interface ColumnToFix {
  readonly sheetId: string;
  /** From 0. */
  readonly column: number;
  /** Of the first cell, from 1. */
  readonly row: number;
  readonly fixes: readonly CellChange[];
}

/** What stands there now. */
export interface ColumnNow {
  readonly cells: readonly PlanCell[];
  /** As Excel writes them. */
  readonly formats: readonly string[];
}

export interface FixPlan {
  readonly plan: Plan;
  readonly fixed: readonly CellChange[];
  /** Cells that hold something else by now. */
  readonly changedSince: readonly CellChange[];
}

/** The cells to be read for fixes, column by column. @param sheetIdOf of a sheet's name; `undefined` when it is gone */
export function columnsToFix(
  fixes: readonly CellChange[],
  sheetIdOf: (sheet: string) => string | undefined,
): ColumnToFix[] {
  const columns = new Map<string, { sheetId: string; column: number; row: number; fixes: CellChange[] }>();
  for (const fix of fixes) {
    const sheetId = sheetIdOf(fix.at.sheet);
    if (sheetId === undefined) continue;
    const { column, row } = areaOf(fix.at.address);
    const key = `${sheetId}|${column}`;
    const known = columns.get(key);
    if (known) {
      known.row = Math.min(known.row, row);
      known.fixes.push(fix);
    } else columns.set(key, { sheetId, column, row, fixes: [fix] });
  }
  return [...columns.values()];
}

/** How many rows a column's fixes reach over. */
export const rowsToFix = ({ row, fixes }: ColumnToFix): number =>
  fixes.reduce((last, { at }) => Math.max(last, areaOf(at.address).row), row) - row + 1;

/**
 * Mends cells that still hold what the check found there; formulas are left alone.
 *
 * @param protections how each sheet that is protected is protected, by its id
 */
export function planFixes(
  columns: readonly (readonly [ColumnToFix, ColumnNow])[],
  protections: ReadonlyMap<string, ProtectionOptions>,
): FixPlan {
  const fixed: CellChange[] = [];
  const changedSince: CellChange[] = [];
  const changes = new Map<string, Change[]>();
  for (const [column, now] of columns) {
    const rows = now.cells.map((): [PlanCell] => [{ keep: true }]);
    const numbersAsText: number[] = [];
    for (const fix of column.fixes) {
      const index = areaOf(fix.at.address).row - column.row;
      const cell = now.cells[index] ?? null;
      if ((cell !== null && typeof cell === 'object') || cleanText(cell) !== cleanText(fix.from)) {
        changedSince.push(fix);
        continue;
      }
      rows[index] = [fix.to];
      fixed.push(fix);
      if (typeof fix.to === 'number' && now.formats[index] === '@') numbersAsText.push(index);
    }
    if (rows.every(([cell]) => typeof cell === 'object')) continue;
    changes.set(column.sheetId, [
      ...(changes.get(column.sheetId) ?? []),
      // In a cell for text a number would be a text again.
      ...numbersAsText.map((index): Change => ({
        kind: 'format',
        sheetId: column.sheetId,
        range: address(column.column, column.row + index),
        format: 'general',
        before: '@',
      })),
      {
        kind: 'cells',
        sheetId: column.sheetId,
        range: address(column.column, column.row, rows.length),
        rows,
        before: now.cells.map((cell) => [cell]),
      },
    ]);
  }
  return {
    plan: {
      job: 'fix',
      newSheets: [],
      changes: [...changes].flatMap(([sheetId, ofSheet]) => opened(sheetId, ofSheet, protections)),
      newNames: [],
    },
    fixed,
    changedSince,
  };
}
