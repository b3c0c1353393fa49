import { readTable } from '../cycle/read-table';
import type { TableRead } from '../cycle/read-table';
import { TABLES } from '../cycle/tables';
import type { TableName } from '../cycle/tables';
import { once } from './once';
import { readAreas } from './read-areas';
import type { ReadArea } from './read-areas';

/** The workbook's tables of a cycle: what was read of each, or `null` where the workbook has no such table. */
export type TablesRead = {
  readonly [T in TableName]:
    (TableRead<T> & { readonly sheet: string; readonly sheetId: string; readonly address: string }) | null;
};

const NAMES = Object.keys(TABLES) as TableName[];

/** Where a table of a cycle stands. */
export interface TablePlace extends ReadArea {
  readonly name: TableName;
  readonly sheet: string;
  readonly address: string;
}

/** Queues looking for every table of a cycle; call the answer after the next `sync`. */
export function queueTablePlaces(context: Excel.RequestContext): () => TablePlace[] {
  const queued = NAMES.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = once(table.getRange());
    range.load('rowIndex,columnIndex,rowCount,columnCount,address');
    table.worksheet.load('name,id');
    return { name, table, range };
  });
  return () =>
    queued
      .filter(({ table }) => !table.isNullObject)
      .map(({ name, table: { worksheet }, range }) => ({
        name,
        sheet: worksheet.name,
        sheetId: worksheet.id,
        address: range.address.slice(range.address.lastIndexOf('!') + 1),
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      }));
}

/** Reads the tables. One round trip for all of them, unless they are too large for one answer. */
export async function readTables(places: readonly TablePlace[]): Promise<TablesRead> {
  const read = await readAreas(places, ['values']);
  const tables = places.map(({ name, sheet, sheetId, address, row, column }, index) => [
    name,
    {
      ...readTable(name, {
        sheet,
        firstRow: row + 1,
        firstColumn: column,
        values: read[index]?.values ?? [],
      }),
      sheet,
      sheetId,
      address,
    },
  ]);
  return {
    ...Object.fromEntries(NAMES.map((name) => [name, null])),
    ...Object.fromEntries(tables),
  } as unknown as TablesRead;
}
