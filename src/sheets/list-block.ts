import { columnLetters } from '../cycle/read-table';
import { address } from './address';
import type { NumberFormat, PlanCell } from './plan';
import { rowHeight } from './row-height';
import type { TableBlock, TablePlace } from './table-block';

/** A column of a list that is written to be read. */
export interface ListColumn {
  readonly heading: string;
  /** In characters; what is wider wraps. */
  readonly width: number;
  readonly format?: NumberFormat;
}

/** A list as an Excel table of its own that no job reads again. */
export function listBlock(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly PlanCell[])[],
  { column, row }: Pick<TablePlace, 'column' | 'row'>,
): TableBlock {
  const size = Math.max(rows.length, 1);
  return {
    cells: {
      at: address(column, row),
      rows: [columns.map(({ heading }): PlanCell => heading), ...rows],
    },
    styles: [
      { range: address(column, row, 1, columns.length), style: 'tableHeading' },
      { range: address(column, row + 1, size, columns.length), style: 'text' },
      ...columns.flatMap(({ format }, index) =>
        format ? [{ range: address(column + index, row + 1, size), format }] : [],
      ),
    ],
    table: { name, range: address(column, row, size + 1, columns.length), look: 'data' },
    widths: Object.fromEntries(columns.map(({ width }, index) => [columnLetters(column + index), width])),
    heights: Object.fromEntries(
      rows.map((cells, index) => [
        row + 1 + index,
        rowHeight(
          // A number is as short as its format.
          cells.flatMap((cell, place) =>
            typeof cell === 'string' ? [[cell, (columns[place]?.width ?? 1) - 1] as const] : [],
          ),
        ),
      ]),
    ),
    columns: columns.length,
  };
}

/** A name for such a table that no other table has. @param taken in lower case */
export function freeTableName(stem: string, taken: ReadonlySet<string>): string {
  let name = stem;
  for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${stem}_${next}`;
  return name;
}
