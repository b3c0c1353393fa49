import { readTable } from '../cycle/read-table';
import type { TableRead, TableSource } from '../cycle/read-table';
import { TABLES } from '../cycle/tables';
import type { TableName } from '../cycle/tables';
import { once } from './once';

/** The workbook's tables of a cycle: what was read of each, or `null` where the workbook has no such table. */
export type TablesRead = {
  readonly [T in TableName]: (TableRead<T> & { readonly sheetId: string; readonly address: string }) | null;
};

const NAMES = Object.keys(TABLES) as TableName[];

/**
 * Queues the reading of every table of a cycle; call the answer after the next `sync`. All of them travel in one request,
 * however many there are.
 */
export function queueTables(context: Excel.RequestContext): () => TablesRead {
  const queued = NAMES.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = once(table.getRange());
    range.load('values,rowIndex,columnIndex,address');
    table.worksheet.load('name,id');
    return { name, table, range };
  });
  return () =>
    Object.fromEntries(
      queued.map(({ name, table, range }) => [
        name,
        table.isNullObject
          ? null
          : {
              ...readTable(name, sourceOf(table.worksheet.name, range)),
              sheetId: table.worksheet.id,
              address: range.address.slice(range.address.lastIndexOf('!') + 1),
            },
      ]),
    ) as unknown as TablesRead;
}

/** What was read of a range, as a table's source: headings in its first row. */
export function sourceOf(sheet: string, range: Excel.Range): TableSource {
  return { sheet, firstRow: range.rowIndex + 1, firstColumn: range.columnIndex, values: range.values };
}
