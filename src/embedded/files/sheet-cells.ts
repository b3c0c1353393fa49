import { columnIndex, columnName, formatArea, parseArea } from '../model/address';
import { cellAt, setCell, usedArea } from '../model/cells';
import type { Area, CellData, Cells, SheetData } from '../model/workbook-data';
import type { DynamicArrays } from './dynamic-arrays';
import { shiftedFormula, shownFormula, storedFormula } from './formula-text';
import type { FormulaPlace } from './formula-text';
import type { StyleBook } from './style-book';
import {
  childrenNamed,
  decodeText,
  descend,
  element,
  elements,
  encodeText,
  isTrue,
  localName,
  textOf,
} from './xml';
import type { XmlElement } from './xml';

/** What a cell's style says: the model's format, and whether its text was typed with an apostrophe. */
export interface ReadStyle {
  readonly format: string | undefined;
  readonly quoted: boolean;
}

export interface ReadCells {
  cells: Cells;
  rowHeights: SheetData['rowHeights'];
  hiddenRows: SheetData['hiddenRows'];
  /** What arrays spilled into other cells. */
  spilled: Cells;
  /** The whole area of each array that covers more than its own cell. */
  spills: Area[];
}

/** Reads the rows of a sheet. @param styleOf by the index of a cell's style */
export function readCells(
  sheetData: XmlElement | undefined,
  strings: readonly string[],
  styleOf: (index: number) => ReadStyle,
): ReadCells {
  const read: ReadCells = { cells: {}, rowHeights: {}, hiddenRows: {}, spilled: {}, spills: [] };
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  let row = -1;
  for (const line of childrenNamed(sheetData, 'row')) {
    row = line.attributes.r ? Number(line.attributes.r) - 1 : row + 1;
    if (line.attributes.ht && isTrue(line.attributes.customHeight))
      read.rowHeights[row] = Number(line.attributes.ht);
    if (isTrue(line.attributes.hidden)) read.hiddenRows[row] = true;
    let column = -1;
    for (const cell of elements(line)) {
      column = cell.attributes.r ? columnIndex(cell.attributes.r.replace(/\d+$/, '')) : column + 1;
      const style = styleOf(Number(cell.attributes.s ?? 0));
      const data = readValue(cell, strings);
      if (style.quoted && typeof data.v === 'string') data.quoted = true;
      if (style.format !== undefined) data.s = style.format;
      const f = descend(cell, 'f');
      if (f) {
        const area = f.attributes.t === 'array' ? parseArea(f.attributes.ref ?? '') : null;
        if (area && area.rows * area.columns > 1) read.spills.push(area);
        const text = readFormula(f, shared, row, column);
        if (text !== null) data.f = shownFormula(text);
      }
      setCell(read.cells, row, column, data);
    }
  }
  takeOutSpilled(read);
  return read;
}

function readValue(cell: XmlElement, strings: readonly string[]): CellData {
  const text = textOf(descend(cell, 'v'));
  switch (cell.attributes.t) {
    case 's':
      return { v: strings[Number(text)] ?? '' };
    case 'inlineStr':
      return { v: textOfRuns(descend(cell, 'is')) };
    case 'str':
      return { v: decodeText(text) };
    case 'b':
      return { v: text === '1' || text === 'true' };
    case 'e':
      return { v: text, error: true };
    case 'd':
      return { v: serialOfDate(text) };
    default:
      return text === '' ? {} : { v: Number(text) };
  }
}

/** A text as it is read: runs of other fonts joined, phonetic hints left out. */
export const textOfRuns = (from: XmlElement | undefined): string =>
  decodeText(
    (from ? elements(from) : [])
      .map((part) =>
        localName(part) === 't' ? textOf(part) : localName(part) === 'r' ? textOf(descend(part, 't')) : '',
      )
      .join(''),
  );

/** An ISO 8601 date as Excel counts days. */
const serialOfDate = (iso: string): number =>
  Date.parse(/T/.test(iso) ? `${iso.replace(/Z$/, '')}Z` : iso) / 86_400_000 + 25_569;

/** `null` for a data table, which no formula can say. */
function readFormula(
  f: XmlElement,
  shared: Map<string, { formula: string; row: number; column: number }>,
  row: number,
  column: number,
): string | null {
  const text = textOf(f);
  if (f.attributes.t === 'dataTable') return null;
  if (f.attributes.t !== 'shared') return text;
  const id = f.attributes.si ?? '';
  if (text !== '') {
    shared.set(id, { formula: text, row, column });
    return text;
  }
  const first = shared.get(id);
  return first ? shiftedFormula(first.formula, row - first.row, column - first.column) : null;
}

/** What an array spilled is no content of a cell: kept as such it would stand in the array's way. */
function takeOutSpilled({ cells, spilled, spills }: ReadCells): void {
  for (const area of spills) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (row === area.row && column === area.column) continue;
        const { v, error, s } = cellAt(cells, row, column) ?? {};
        if (v !== undefined) setCell(spilled, row, column, error ? { v, error } : { v });
        setCell(cells, row, column, s === undefined ? {} : { s });
      }
    }
  }
}

export interface CellsToWrite {
  readonly sheet: SheetData;
  readonly spilled: Cells;
  readonly spills: readonly Area[];
}

/** What cells need of the rest of the workbook. */
export interface CellWriter {
  readonly styles: StyleBook;
  readonly arrays: DynamicArrays;
  placeOf(row: number, column: number): FormulaPlace;
}

/** Puts what changed between `before` and `after` into a sheet's rows; the other cells stay as they are. */
export function writeCells(
  sheetData: XmlElement,
  before: CellsToWrite,
  after: CellsToWrite,
  writer: CellWriter,
): void {
  const lines = new Map<number, XmlElement>();
  let last = -1;
  for (const line of childrenNamed(sheetData, 'row')) {
    last = line.attributes.r ? Number(line.attributes.r) - 1 : last + 1;
    lines.set(last, line);
  }
  const areas = new Map(after.spills.map((area) => [`${area.row},${area.column}`, area]));
  const areasBefore = new Map(before.spills.map((area) => [`${area.row},${area.column}`, area]));
  const lineAt = (row: number): XmlElement => {
    const known = lines.get(row);
    if (known) return known;
    const made = element('row', { r: row + 1 });
    lines.set(row, made);
    return made;
  };

  for (const row of keysOf(before.sheet.cells, after.sheet.cells, before.spilled, after.spilled)) {
    let cells: Map<number, XmlElement> | null = null;
    const columns = keysOf(
      before.sheet.cells[row],
      after.sheet.cells[row],
      before.spilled[row],
      after.spilled[row],
    );
    for (const column of columns) {
      const was = shownCell(before, row, column);
      const is = shownCell(after, row, column);
      const area = areas.get(`${row},${column}`);
      if (sameCell(was, is) && sameArea(areasBefore.get(`${row},${column}`), area)) continue;
      cells ??= cellsOfLine(lineAt(row));
      const old = cells.get(column);
      const base = old?.attributes.s === undefined ? undefined : Number(old.attributes.s);
      const sameStyle = was?.s === is?.s && was?.quoted === is?.quoted;
      const style = sameStyle ? (base ?? 0) : writer.styles.index(is?.s, base);
      const made = writeCell(is ?? {}, row, column, style, area, writer);
      if (made && is?.quoted && !sameStyle) writer.styles.quote(made);
      if (made) cells.set(column, made);
      else cells.delete(column);
    }
    if (cells)
      lineAt(row).children = [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell);
  }
  writeRowSizes(before.sheet, after.sheet, lineAt);
  sheetData.children = [...lines]
    .filter(([, line]) => line.children.length > 0 || Object.keys(line.attributes).length > 1)
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line);
}

/** The area a sheet's cells take, as the file states it. */
export const dimensionOf = (sheet: SheetData, spilled: Cells): string =>
  formatArea(usedArea(sheet, false, spilled) ?? { row: 0, column: 0, rows: 1, columns: 1 });

function shownCell({ sheet, spilled }: CellsToWrite, row: number, column: number): CellData | undefined {
  const cell = cellAt(sheet.cells, row, column);
  const value = cellAt(spilled, row, column);
  return value && cell?.f === undefined ? { ...cell, ...value } : cell;
}

const sameCell = (one: CellData | undefined, other: CellData | undefined): boolean =>
  one === other ||
  (one?.v === other?.v &&
    one?.f === other?.f &&
    one?.s === other?.s &&
    one?.error === other?.error &&
    one?.quoted === other?.quoted);

const sameArea = (one: Area | undefined, other: Area | undefined): boolean =>
  one?.rows === other?.rows && one?.columns === other?.columns;

function cellsOfLine(line: XmlElement): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = -1;
  for (const cell of elements(line)) {
    column = cell.attributes.r ? columnIndex(cell.attributes.r.replace(/\d+$/, '')) : column + 1;
    cells.set(column, cell);
  }
  // Where the first and the last cell are is a hint only, and would be wrong now.
  delete line.attributes.spans;
  return cells;
}

/** Errors that only newer versions show are stored as `#VALUE!` and found again when the formula is calculated. */
const STORED_ERRORS = new Set(['#N/A', '#VALUE!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!', '#NULL!']);

function writeCell(
  { v, f, error }: CellData,
  row: number,
  column: number,
  style: number,
  area: Area | undefined,
  writer: CellWriter,
): XmlElement | null {
  const cell = element('c', { r: `${columnName(column)}${row + 1}`, s: style || undefined });
  if (f !== undefined) {
    const { text, isArray } = storedFormula(f, writer.placeOf(row, column));
    if (isArray || area) {
      writer.arrays.mark(cell);
      const ref = formatArea(area ?? { row, column, rows: 1, columns: 1 });
      cell.children.push(element('f', { t: 'array', ref }, [text]));
    } else cell.children.push(element('f', {}, [text]));
  }
  if (v === undefined) return f === undefined && style === 0 ? null : cell;
  if (typeof v === 'number') cell.children.push(element('v', {}, [String(v)]));
  else if (typeof v === 'boolean') {
    cell.attributes.t = 'b';
    cell.children.push(element('v', {}, [v ? '1' : '0']));
  } else if (error) {
    cell.attributes.t = 'e';
    cell.children.push(element('v', {}, [STORED_ERRORS.has(v) ? v : '#VALUE!']));
  } else if (f !== undefined) {
    cell.attributes.t = 'str';
    cell.children.push(element('v', {}, [encodeText(v)]));
  } else {
    cell.attributes.t = 'inlineStr';
    cell.children.push(element('is', {}, [element('t', { 'xml:space': 'preserve' }, [encodeText(v)])]));
  }
  return cell;
}

function writeRowSizes(before: SheetData, after: SheetData, lineAt: (row: number) => XmlElement): void {
  for (const row of keysOf(before.rowHeights, after.rowHeights)) {
    const height = after.rowHeights[row];
    if (before.rowHeights[row] === height) continue;
    const { attributes } = lineAt(row);
    if (height === undefined) {
      delete attributes.ht;
      delete attributes.customHeight;
    } else Object.assign(attributes, { ht: String(height), customHeight: '1' });
  }
  for (const row of keysOf(before.hiddenRows, after.hiddenRows)) {
    if (before.hiddenRows[row] === after.hiddenRows[row]) continue;
    if (after.hiddenRows[row]) lineAt(row).attributes.hidden = '1';
    else delete lineAt(row).attributes.hidden;
  }
}

const keysOf = (...records: (Record<number, unknown> | undefined)[]): number[] => {
  const keys = new Set<number>();
  for (const record of records) for (const key in record) keys.add(Number(key));
  return [...keys];
};
