import type { ColumnKey } from '../../cycle/tables';
import { address, areaOf } from '../address';
import type { Area } from '../address';
import type { Change, SheetPlan } from '../plan';
import { earlierRows } from '../sheet-in-place';
import type { EarlierSheet } from '../sheet-in-place';
import { columnsOf } from './reward-input';

/** Columns of the scores in which HR types, some of them only under some rules. */
const TYPED = ['potential', 'bonus'] as const satisfies readonly ColumnKey<'MeritScores'>[];
const COLUMNS = columnsOf('MeritScores');

/**
 * Where HR types on a scores sheet that closing another period has protected: it can be typed in the rows of the open period,
 * and no longer where such rows have gone.
 */
export function typedCellsOpened(
  sheet: SheetPlan,
  before: EarlierSheet,
  period: string,
  typed: readonly ColumnKey<'MeritScores'>[],
): Change[] {
  const [table] = sheet.tables;
  const planned = sheet.cells.find(({ at }) => table?.range.startsWith(`${at}:`));
  if (!table || !planned) return [];
  const isOfPeriod = (row: readonly unknown[] | undefined): boolean =>
    String(row?.[0] ?? '').trim() === period;
  const [now, then] = [planned.rows.slice(1).map(isOfPeriod), earlierRows(before).map(isOfPeriod)];
  const placesOf = (is: readonly boolean[], columns: readonly ColumnKey<'MeritScores'>[]): string[] =>
    is.flatMap((isPlace, index) => (isPlace ? typedCells(areaOf(table.range), index, columns) : []));
  const open = new Set(
    placesOf(
      now,
      TYPED.filter((column) => typed.includes(column)),
    ),
  );
  const gone = [...new Set([...placesOf(now, TYPED), ...placesOf(then, TYPED)])].filter(
    (at) => !open.has(at),
  );
  return [...lock(before.sheetId, gone, true), ...lock(before.sheetId, [...open], false)];
}

/** Nobody can type any more in the rows of a scores table that are a period's. @param isOfPeriod by a row's number, from 1 */
export function typedCellsClosed(
  { sheetId, table }: EarlierSheet,
  isOfPeriod: (row: number) => boolean,
): Change[] {
  if (!table) return [];
  const area = areaOf(table.range);
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => index);
  return lock(
    sheetId,
    rows.flatMap((index) => (isOfPeriod(area.row + 1 + index) ? typedCells(area, index, TYPED) : [])),
    true,
  );
}

/** @param index of the row below the headings, from 0 */
const typedCells = (area: Area, index: number, columns: readonly ColumnKey<'MeritScores'>[]): string[] =>
  columns.map((column) => address(area.column + COLUMNS.indexOf(column), area.row + 1 + index));

const lock = (sheetId: string, ranges: readonly string[], locked: boolean): Change[] =>
  ranges.length === 0 ? [] : [{ kind: 'lock', sheetId, ranges, locked }];
