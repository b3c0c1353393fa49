import { address, areaOf } from './address';
import type { Area } from './address';
import type { Change, PlanCell, ProtectionOptions, SheetPlan } from './plan';

/** A sheet of an earlier run, which is changed in place so that nobody's references to it break. */
export interface EarlierSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly key: string;
  /** What it holds from A1, formulas as formulas, with room below for what may be added. */
  readonly cells: readonly (readonly PlanCell[])[];
  /** The same with what formulas show. */
  readonly values: readonly (readonly PlanCell[])[];
  /** Number formats of the same cells, as Excel writes them. */
  readonly formats: readonly (readonly string[])[];
  /** Meritsheet's own; `null` when it is there no more, say because it was converted to a range. */
  readonly table: { readonly name: string; readonly range: string } | null;
  /** How it is protected; `null`: not at all. */
  readonly protection: ProtectionOptions | null;
}

/** Why a sheet cannot be changed in place; the user has to make room or put the columns back. */
export interface Obstacle {
  readonly kind: 'cells-in-the-way' | 'columns-changed' | 'table-gone';
  readonly sheet: string;
  readonly address: string;
}

export interface InPlace {
  readonly changes: readonly Change[];
  readonly obstacles: readonly Obstacle[];
}

/**
 * What turns an earlier sheet into what a plan says. Its table takes the new rows, grows or shrinks; the headings stay as they
 * stand, and so does everything outside of the table but the lines right above it. Rows that are no more are emptied.
 *
 * @param sheet planned at the place where the table stands now
 * @param lines the cells above the table that are written anew; none when the user has moved the table
 */
export function changeInPlace(sheet: SheetPlan, earlier: EarlierSheet, lines: string | null): InPlace {
  const [planned] = sheet.tables;
  const table = sheet.cells.find(({ at }) => planned?.range.startsWith(`${at}:`));
  if (!planned || !table) return { changes: [], obstacles: [] };
  if (!earlier.table) return { changes: [], obstacles: [obstacle('table-gone', earlier, planned.range)] };
  const [before, after] = [areaOf(earlier.table.range), areaOf(planned.range)];
  const cellBefore = (row: number, column: number): PlanCell => earlier.cells[row - 1]?.[column] ?? null;
  if (before.columns !== after.columns) {
    return { changes: [], obstacles: [obstacle('columns-changed', earlier, earlier.table.range)] };
  }

  const obstacles: Obstacle[] = [];
  const grown = after.rows - before.rows;
  for (let row = before.row + before.rows; row < after.row + after.rows; row++) {
    for (let column = after.column; column < after.column + after.columns; column++) {
      if (cellBefore(row, column) !== null)
        obstacles.push(obstacle('cells-in-the-way', earlier, address(column, row)));
    }
  }
  const body: Area = { ...after, row: after.row + 1, rows: Math.max(before.rows, after.rows) - 1 };
  const changes: Change[] = [
    cellsChange(earlier, body, (row, column) => table.rows[row - after.row]?.[column - after.column] ?? null),
  ];
  if (grown !== 0) {
    const { name, range } = earlier.table;
    changes.push({ kind: 'resizeTable', table: name, range: planned.range, before: range });
  }
  if (grown > 0)
    changes.push(...formatsOf(sheet, earlier, { ...after, row: before.row + before.rows, rows: grown }));
  const above = lines === null ? undefined : sheet.cells.find(({ at }) => at === lines);
  if (above) {
    const area = { ...areaOf(above.at), rows: above.rows.length, columns: above.rows[0]?.length ?? 1 };
    changes.push(
      cellsChange(earlier, area, (row, column) => above.rows[row - area.row]?.[column - area.column] ?? null),
    );
  }
  return { changes, obstacles };
}

const obstacle = (kind: Obstacle['kind'], { name }: EarlierSheet, at: string): Obstacle => ({
  kind,
  sheet: name,
  address: at,
});

function cellsChange(
  { sheetId, cells }: EarlierSheet,
  area: Area,
  cellAt: (row: number, column: number) => PlanCell,
): Change {
  const read = (of: (row: number, column: number) => PlanCell): PlanCell[][] =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => of(area.row + row, area.column + column)),
    );
  return {
    kind: 'cells',
    sheetId,
    range: address(area.column, area.row, area.rows, area.columns),
    rows: read(cellAt),
    before: read((row, column) => cells[row - 1]?.[column] ?? null),
  };
}

/** New rows get the number formats of their columns. */
function formatsOf(sheet: SheetPlan, { sheetId, formats }: EarlierSheet, grown: Area): Change[] {
  return sheet.styles.flatMap(({ range, format }): Change[] => {
    if (!format) return [];
    const { column, columns, row, rows } = areaOf(range);
    const first = Math.max(row, grown.row);
    const count = Math.min(row + rows, grown.row + grown.rows) - first;
    if (count <= 0) return [];
    const before = Array.from({ length: count }, (_, r) =>
      Array.from({ length: columns }, (__, c) => formats[first - 1 + r]?.[column + c] ?? 'General'),
    );
    return [{ kind: 'format', sheetId, range: address(column, first, count, columns), format, before }];
  });
}

/** The headings of an earlier sheet's table, as they stand. */
export function earlierHeadings({ table, cells }: EarlierSheet): string[] {
  if (!table) return [];
  const { row, column, columns } = areaOf(table.range);
  return (cells[row - 1] ?? []).slice(column, column + columns).map((cell) => String(cell ?? ''));
}

/** The rows of an earlier sheet's table below its headings. */
export const earlierRows = ({ table, cells }: EarlierSheet): (readonly PlanCell[])[] => rowsOf(table, cells);

/** The same with what formulas show. */
export const earlierValues = ({ table, values }: EarlierSheet): (readonly PlanCell[])[] =>
  rowsOf(table, values);

function rowsOf(table: EarlierSheet['table'], cells: EarlierSheet['cells']): (readonly PlanCell[])[] {
  if (!table) return [];
  const { row, column, rows, columns } = areaOf(table.range);
  return cells.slice(row, row + rows - 1).map((line) => line.slice(column, column + columns));
}
