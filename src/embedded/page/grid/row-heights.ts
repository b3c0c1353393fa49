import { intersection } from '../../model/address';
import { formatOf } from '../../model/cells';
import { shownText } from '../../model/typed-input';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../model/workbook-data';
import type { CellFormat, SheetData, WorkbookData } from '../../model/workbook-data';

const DEFAULT_FONT_SIZE = 11;
/** Points a line of text is high, and a character wide, for each point of its font. */
const [LINE_HEIGHT, CHARACTER_WIDTH] = [1.32, 0.5];
const WIDE = /[\u1100-\uffef]/g;

/**
 * Heights of the rows to which nobody has given one, in points: as in Excel a row is as high as its largest font, and as its
 * wrapped text needs. An estimate: it does not measure the font.
 */
export function automaticRowHeights(workbook: WorkbookData, sheet: SheetData): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const key in sheet.cells) {
    const row = Number(key);
    if (sheet.rowHeights[row] !== undefined) continue;
    let height = DEFAULT_ROW_HEIGHT;
    for (const column in sheet.cells[row]) {
      const cell = sheet.cells[row][Number(column)];
      if (cell?.v === undefined) continue;
      const format = formatOf(workbook, cell);
      const line = (format.fontSize ?? DEFAULT_FONT_SIZE) * LINE_HEIGHT;
      const wraps = format.wrap && !isMerged(sheet, row, Number(column));
      const lines = wraps
        ? linesOf(shownText(cell, format.numberFormat), format, widthOf(sheet, Number(column)))
        : 1;
      height = Math.max(height, Math.ceil(line * lines));
    }
    heights[row] = height;
  }
  return heights;
}

const widthOf = (sheet: SheetData, column: number): number =>
  sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;

const isMerged = ({ merges }: SheetData, row: number, column: number): boolean =>
  merges.some((merge) => intersection(merge, { row, column, rows: 1, columns: 1 }));

function linesOf(text: string, { fontSize = DEFAULT_FONT_SIZE }: CellFormat, width: number): number {
  const perLine = Math.max(Math.floor(width / (fontSize * CHARACTER_WIDTH)), 1);
  return text
    .split('\n')
    .map((line) => Math.max(Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / perLine), 1))
    .reduce((sum, lines) => sum + lines, 0);
}
