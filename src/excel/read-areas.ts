import { once } from './once';
import { runExcel } from './run-excel';

/** Cells of a worksheet; rows and columns count from 0. */
export interface ReadArea {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type CellProperty = 'values' | 'formulas' | 'numberFormat';
type AreaRead<P extends CellProperty> = Readonly<Record<P, unknown[][]>>;

/** Cells read in one request: with texts of ordinary length an answer stays below Excel's 5 MB. */
const CELLS_PER_READ = 60_000;

/**
 * Reads areas of any size: one round trip for all that fits into an answer, one more for each further answer. Where texts are
 * so long that Excel refuses an answer, it is asked for in halves.
 */
export async function readAreas<P extends CellProperty>(
  areas: readonly ReadArea[],
  properties: readonly P[],
): Promise<AreaRead<P>[]> {
  const read = areas.map(
    () => Object.fromEntries(properties.map((one) => [one, []])) as unknown as AreaRead<P>,
  );
  for (const pieces of piecesOf(areas, Math.floor(CELLS_PER_READ / properties.length))) {
    for (const { index, cells } of await readPieces(pieces, properties)) {
      for (const property of properties) read[index]?.[property].push(...cells[property]);
    }
  }
  return read;
}

/** Whether Excel refused because its answer would have been too large. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';

interface Piece {
  /** Of the area. */
  readonly index: number;
  readonly area: ReadArea;
}

/** The areas' rows, packed so that no request reads too many cells. */
function piecesOf(areas: readonly ReadArea[], most: number): Piece[][] {
  const requests: Piece[][] = [];
  let room = 0;
  areas.forEach((area, index) => {
    for (let done = 0; done < area.rows && area.columns > 0;) {
      if (room < area.columns) {
        requests.push([]);
        room = Math.max(most, area.columns);
      }
      const rows = Math.min(area.rows - done, Math.floor(room / area.columns));
      requests.at(-1)?.push({ index, area: { ...area, row: area.row + done, rows } });
      room -= rows * area.columns;
      done += rows;
    }
  });
  return requests;
}

async function readPieces<P extends CellProperty>(
  pieces: readonly Piece[],
  properties: readonly P[],
): Promise<{ index: number; cells: AreaRead<P> }[]> {
  try {
    return await runExcel(async (context) => {
      const ranges = pieces.map(({ index, area: { sheetId, row, column, rows, columns } }) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const range = once(sheet.getRangeByIndexes(row, column, rows, columns));
        range.load(properties.join(','));
        return { index, range };
      });
      await context.sync();
      return ranges.map(({ index, range }) => ({
        index,
        cells: Object.fromEntries(properties.map((one) => [one, range[one]])) as AreaRead<P>,
      }));
    });
  } catch (error) {
    const [first, second] = halves(pieces);
    if (!isTooLarge(error) || !first || !second) throw error;
    return [...(await readPieces(first, properties)), ...(await readPieces(second, properties))];
  }
}

/** Two requests of one, in the order of the rows; nothing when there is but one row. */
function halves(pieces: readonly Piece[]): [] | [Piece[], Piece[]] {
  if (pieces.length > 1) {
    const middle = Math.floor(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [piece] = pieces;
  if (!piece || piece.area.rows < 2) return [];
  const { index, area } = piece;
  const rows = Math.floor(area.rows / 2);
  return [
    [{ index, area: { ...area, rows } }],
    [{ index, area: { ...area, row: area.row + rows, rows: area.rows - rows } }],
  ];
}
