import type { PlanCell } from '../sheets/plan';
import type { EarlierSheet } from '../sheets/sheet-in-place';
import { cellsRead } from './cell-read';
import { once } from './once';
import type { SheetFound } from './read-cycle';
import { runExcel } from './run-excel';

/** Cells read in one request, so that an answer stays below Excel's 5 MB. */
const CELLS_PER_READ = 60_000;

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
  const read = extents.map((extent) => ({
    ...extent,
    cells: [] as PlanCell[][],
    formats: [] as string[][],
  }));
  for (const pieces of piecesOf(extents)) {
    for (const { index, cells, formats } of await readPieces(pieces, extents)) {
      read[index]?.cells.push(...cells);
      read[index]?.formats.push(...formats);
    }
  }
  return read.map(({ found, table, cells, formats }) => ({
    sheetId: found.id,
    name: found.name,
    key: found.key,
    cells,
    formats,
    table,
  }));
}

interface Extent {
  readonly found: SheetFound;
  readonly rows: number;
  readonly columns: number;
  readonly table: EarlierSheet['table'];
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
      const { tables } = context.workbook.worksheets.getItem(found.id);
      tables.load('items/name');
      return { found, used, tables };
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
    return read.map(({ found, used }, index) => {
      const table = ranges[index];
      return {
        found,
        rows: used.rowIndex + used.rowCount + roomBelow,
        columns: used.columnIndex + used.columnCount,
        table: table ? { name: table.name, range: table.range.address.split('!').at(-1) ?? '' } : null,
      };
    });
  });
}

function readPieces(
  pieces: readonly Piece[],
  extents: readonly Extent[],
): Promise<{ index: number; cells: PlanCell[][]; formats: string[][] }[]> {
  return runExcel(async (context) => {
    const ranges = pieces.map(({ index, row, rows }) => {
      const { found, columns } = extents[index] as Extent;
      const sheet = context.workbook.worksheets.getItem(found.id);
      const range = once(sheet.getRangeByIndexes(row, 0, rows, columns));
      range.load('formulas,values,numberFormat');
      return { index, range };
    });
    await context.sync();
    return ranges.map(({ index, range }) => ({
      index,
      cells: cellsRead(range.formulas, range.values),
      formats: range.numberFormat as string[][],
    }));
  });
}

interface Piece {
  readonly index: number;
  readonly row: number;
  readonly rows: number;
}

/** The sheets' rows, packed so that no request reads too many cells. */
function piecesOf(extents: readonly Extent[]): Piece[][] {
  const requests: Piece[][] = [];
  let room = 0;
  extents.forEach(({ rows, columns }, index) => {
    for (let row = 0; row < rows;) {
      if (room < columns) {
        requests.push([]);
        room = Math.max(CELLS_PER_READ, columns);
      }
      const count = Math.min(rows - row, Math.floor(room / columns));
      requests.at(-1)?.push({ index, row, rows: count });
      room -= count * columns;
      row += count;
    }
  });
  return requests;
}
