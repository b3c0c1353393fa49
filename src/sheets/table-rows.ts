import type { ColumnKey, RowAt, TableName } from '../cycle/tables';
import { address, areaOf } from './address';
import type { Change, PlanCell } from './plan';

/** An Excel table as far as adding rows to it needs it. */
export interface TableToFill {
  readonly sheetId: string;
  /** Headings included. */
  readonly address: string;
  readonly records: readonly { readonly at: RowAt }[];
  /** The worksheet column of each of the table's columns, from 0. */
  readonly columnsAt: Readonly<Record<string, number>>;
}

/** Rows below the last one that is filled; the table grows where it has no room. */
export function rowsBelow<T extends TableName>(
  name: T,
  { sheetId, address: range, records, columnsAt }: TableToFill,
  rows: readonly Readonly<Partial<Record<ColumnKey<T>, PlanCell>>>[],
): Change[] {
  if (rows.length === 0) return [];
  const area = areaOf(range);
  const first = records.reduce((last, { at }) => Math.max(last, at.row), area.row) + 1;
  const lines = rows.map((row) => {
    const line = new Array<PlanCell>(area.columns).fill(null);
    for (const [column, place] of Object.entries(columnsAt))
      line[place - area.column] = row[column as ColumnKey<T>] ?? null;
    return line;
  });
  const size = Math.max(area.rows, first + rows.length - area.row);
  return [
    { kind: 'newCells', sheetId, range: address(area.column, first, rows.length, area.columns), rows: lines },
    ...(size > area.rows
      ? [
          {
            kind: 'resizeTable',
            table: name,
            range: address(area.column, area.row, size, area.columns),
            before: range,
          } as const,
        ]
      : []),
  ];
}
