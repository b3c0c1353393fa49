import type { EarlierSheet } from '../sheets/sheet-in-place';
import { cellsRead, valueRead } from './cell-read';
import { once } from './once';
import { readAreas } from './read-areas';
import type { SheetFound } from './read-cycle';
import { runExcel } from './run-excel';

/**
 * Reads the sheets with the given keys. Two round trips, and one more for what does not fit into one answer.
 *
 * @param isOwnTable whether a sheet with this key has its table under this name
 * @param roomBelow rows below what is used that are read too
 */
export async function readEarlierSheets(
  sheets: readonly SheetFound[],
  isWanted: (key: string) => boolean,
  isOwnTable: (key: string, table: string) => boolean,
  roomBelow: number,
): Promise<EarlierSheet[]> {
  const wanted = sheets.filter(({ key }) => key !== '' && isWanted(key));
  if (wanted.length === 0) return [];
  const extents = await readExtents(wanted, isOwnTable, roomBelow);
  const read = await readAreas(
    extents.map(({ found, rows, columns }) => ({ sheetId: found.id, row: 0, column: 0, rows, columns })),
    ['formulas', 'values', 'numberFormat'],
  );
  return extents.map(({ found, table, protection }, index) => {
    const { formulas = [], values = [], numberFormat = [] } = read[index] ?? {};
    return {
      sheetId: found.id,
      name: found.name,
      key: found.key,
      cells: cellsRead(formulas, values),
      values: values.map((row) => row.map(valueRead)),
      formats: numberFormat as string[][],
      table,
      protection,
    };
  });
}

interface Extent {
  readonly found: SheetFound;
  readonly rows: number;
  readonly columns: number;
  readonly table: EarlierSheet['table'];
  readonly protection: EarlierSheet['protection'];
}

function readExtents(
  wanted: readonly SheetFound[],
  isOwnTable: (key: string, table: string) => boolean,
  roomBelow: number,
): Promise<Extent[]> {
  return runExcel(async (context) => {
    const read = wanted.map((found) => {
      const sheet = context.workbook.worksheets.getItem(found.id);
      const used = once(sheet.getUsedRange(true));
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      const { tables, protection } = context.workbook.worksheets.getItem(found.id);
      tables.load('items/name');
      protection.load('protected,options');
      return { found, used, tables, protection };
    });
    await context.sync();
    const ranges = read.map(({ found, tables }) => {
      const own = tables.items.find(({ name }) => isOwnTable(found.key, name));
      if (!own) return null;
      const range = once(own.getRange());
      range.load('address');
      return { name: own.name, range };
    });
    await context.sync();
    return read.map(({ found, used, protection }, index) => {
      const table = ranges[index];
      return {
        found,
        rows: used.rowIndex + used.rowCount + roomBelow,
        columns: used.columnIndex + used.columnCount,
        table: table ? { name: table.name, range: table.range.address.split('!').at(-1) ?? '' } : null,
        protection: protection.protected ? { ...protection.options } : null,
      };
    });
  });
}
