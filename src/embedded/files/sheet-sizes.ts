import { columnName } from '../model/address';
import type { SheetData } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import { childrenNamed, isTrue } from './xml';
import type { XmlElement } from './xml';

/** A file's unit: the width of a digit of the default font, 7 pixels; a point is 4/3 of a pixel. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;
/** More columns than this at once are a whole sheet's: a `col` of a file that ends at the last column says nothing of one. */
const LAST_COLUMN = 16_384;

type Columns = Pick<SheetData, 'columnWidths' | 'hiddenColumns'>;

/** Widths in points. As in Excel, a hidden column's width is 0. */
export function readColumns(cols: XmlElement | undefined): Columns {
  const read: Columns = { columnWidths: {}, hiddenColumns: {} };
  for (const { attributes } of childrenNamed(cols, 'col')) {
    const [first, last] = [Number(attributes.min), Number(attributes.max)];
    const hidden = isTrue(attributes.hidden);
    if (last === LAST_COLUMN && !hidden && first !== last && !attributes.customWidth) continue;
    for (let column = first - 1; column < last; column++) {
      if (hidden) read.hiddenColumns[column] = true;
      if (hidden) read.columnWidths[column] = 0;
      else if (isTrue(attributes.customWidth)) {
        read.columnWidths[column] = Math.trunc(Number(attributes.width) * DIGIT + 0.5) * POINTS_PER_PIXEL;
      }
    }
  }
  return read;
}

export function writeColumns(file: ExcelizeFile, sheet: string, before: Columns, after: Columns): void {
  const columns = [
    ...new Set(
      [before, after].flatMap(({ columnWidths, hiddenColumns }) => [
        ...Object.keys(columnWidths),
        ...Object.keys(hiddenColumns),
      ]),
    ),
  ]
    .map(Number)
    .filter((column) => sizeOf(before, column) !== sizeOf(after, column))
    .sort((one, other) => one - other);
  for (let at = 0; at < columns.length;) {
    const first = columns[at] ?? 0;
    const size = sizeOf(after, first);
    let last = first;
    for (at += 1; columns[at] === last + 1 && sizeOf(after, last + 1) === size; at++) last += 1;
    const [from, to] = [columnName(first), columnName(last)];
    done(file.SetColVisible(sheet, `${from}:${to}`, size !== 0));
    if (size !== 0) {
      const width = Math.trunc(((size ?? DEFAULT_WIDTH) / POINTS_PER_PIXEL / DIGIT) * 256) / 256;
      done(file.SetColWidth(sheet, from, to, width));
    }
  }
}

const DEFAULT_WIDTH = 48;

/** 0 for a hidden column, `undefined` for one of the default width. */
const sizeOf = ({ columnWidths, hiddenColumns }: Columns, column: number): number | undefined =>
  hiddenColumns[column] ? 0 : columnWidths[column];
