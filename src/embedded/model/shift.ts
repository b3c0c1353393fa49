import { formatArea, parseArea, splitSheet } from './address';
import { setCell } from './cells';
import { SHEET_COLUMNS, SHEET_ROWS } from './workbook-data';
import type { Area, Cells, SheetData, WorkbookData } from './workbook-data';

/** Cells that come in or go, and those beyond them that move. */
export interface Shift {
  /** Rows move up and down, columns left and right. */
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
  /** The first that is inserted or deleted, and how many. */
  readonly at: number;
  readonly count: number;
  /** What moves: across the axis, from `first` on so many; all of it for whole rows or columns. */
  readonly across: { readonly first: number; readonly count: number };
}

const SIDES = {
  row: { first: 'row', count: 'rows', acrossFirst: 'column', acrossCount: 'columns', end: SHEET_ROWS },
  column: { first: 'column', count: 'columns', acrossFirst: 'row', acrossCount: 'rows', end: SHEET_COLUMNS },
} as const;

export const isWhole = ({ axis, across }: Shift): boolean =>
  across.first === 0 && across.count >= (axis === 'row' ? SHEET_COLUMNS : SHEET_ROWS);

/** Where an area is after a shift: moved, grown, shrunk, or `null` when it has been deleted. */
function shiftedArea(area: Area, shift: Shift): Area | null {
  const { first, count, acrossFirst, acrossCount, end } = SIDES[shift.axis];
  const within =
    area[acrossFirst] >= shift.across.first &&
    area[acrossFirst] + area[acrossCount] <= shift.across.first + shift.across.count;
  // Whole columns stay whole columns when rows come or go.
  if (!within || area[count] === end) return area;
  const [start, stop] = [area[first], area[first] + area[count]];
  const place =
    shift.kind === 'insert'
      ? (edge: number, last: boolean) =>
          edge > shift.at || (edge === shift.at && !last) ? edge + shift.count : edge
      : (edge: number) => (edge <= shift.at ? edge : Math.max(edge - shift.count, shift.at));
  const [from, to] = [place(start, false), Math.min(place(stop, true), end)];
  return to > from ? { ...area, [first]: from, [count]: to - from } : null;
}

const REFERENCE = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    // What stands in brackets names a table's columns.
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(?<cells>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!:])`,
  ].join('|'),
  'giu',
);

/** A piece of a formula: text as it stands, or a reference. */
type Piece =
  string | { readonly text: string; readonly sheet: string; readonly cells: string; readonly area: Area };

const pieces = new Map<string, readonly Piece[]>();
/** Formulas of a few large workbooks. */
const KEPT = 50_000;

function piecesOf(formula: string): readonly Piece[] {
  let found = pieces.get(formula);
  if (!found) {
    found = split(formula);
    if (pieces.size >= KEPT) pieces.clear();
    pieces.set(formula, found);
  }
  return found;
}

function split(formula: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { 0: text, index, groups = {} } of formula.matchAll(REFERENCE)) {
    const { sheet = '', cells } = groups;
    const area = cells === undefined ? null : parseArea(cells);
    if (cells === undefined || !area) continue;
    found.push(formula.slice(at, index), { text, sheet, cells, area });
    at = index + text.length;
  }
  return [...found, formula.slice(at)];
}

/**
 * A formula with its references where the cells are after a shift; `#REF!` for those that are gone.
 *
 * @param ownSheet the sheet on which a reference without a sheet's name lies
 * @param shifted the sheet on which cells move
 */
export function shiftedFormula(formula: string, ownSheet: string, shifted: string, shift: Shift): string {
  const there = shifted.toLowerCase();
  const parts = piecesOf(formula);
  if (parts.length === 1) return formula;
  return parts
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { text, sheet, cells, area } = piece;
      const name = sheet === '' ? ownSheet : (splitSheet(`${sheet}A1`).sheet ?? ownSheet);
      if (name.toLowerCase() !== there) return text;
      const after = shiftedArea(area, shift);
      if (!after) return '#REF!';
      return after === area ? text : `${sheet}${withDollars(formatArea(after), cells)}`;
    })
    .join('');
}

/** An address with its rows and columns fixed where they were in another of the same shape. */
function withDollars(address: string, like: string): string {
  const corners = like.split(':');
  const fixed = corners.map((corner) => ({
    column: /^\$[A-Z]/i.test(corner),
    row: /\$\d/.test(corner),
  }));
  // `A1:A1` stays a range though it names one cell.
  const parts = address.split(':');
  return corners
    .map((_, index) => {
      const part = parts[index] ?? parts[0] ?? '';
      const { column = false, row = false } = fixed[index] ?? {};
      return part
        .replace(/[A-Z]+/i, (letters) => (column ? `$${letters}` : letters))
        .replace(/\d+/, (digits) => (row ? `$${digits}` : digits));
    })
    .join(':');
}

/**
 * Inserts or deletes cells of a sheet: moves what lies beyond, and everything in the workbook that refers to it follows.
 * New cells look like those before them, as in Excel.
 */
export function shiftCells(workbook: WorkbookData, sheet: SheetData, shift: Shift): void {
  sheet.cells = shiftedCells(sheet.cells, shift);
  if (isWhole(shift)) shiftLines(sheet, shift);
  const inSheet = <T extends { area: Area }>(things: readonly T[]): T[] =>
    things.flatMap((thing) => {
      const area = shiftedArea(thing.area, shift);
      return area ? [{ ...thing, area }] : [];
    });
  sheet.merges = inSheet(sheet.merges.map((area) => ({ area })))
    .map(({ area }) => area)
    .filter(({ rows, columns }) => rows * columns > 1);
  sheet.tables = inSheet(sheet.tables);
  sheet.conditionalFormats = inSheet(sheet.conditionalFormats);
  sheet.validations = sheet.validations.flatMap((validation) => {
    const areas = inSheet(validation.areas.map((area) => ({ area }))).map(({ area }) => area);
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  for (const one of workbook.sheets) {
    for (const chart of one.charts) {
      for (const source of [chart.source, chart.categories]) {
        if (source?.sheetId === sheet.id) source.area = shiftedArea(source.area, shift) ?? source.area;
      }
    }
    // On another sheet only a formula that names a sheet can mean cells of this one.
    const isOwn = one === sheet;
    shiftFormulas(one, (formula) =>
      isOwn || formula.includes('!') ? shiftedFormula(formula, one.name, sheet.name, shift) : formula,
    );
  }
  for (const name of workbook.names) name.formula = shiftedFormula(name.formula, '', sheet.name, shift);
}

function shiftedCells(cells: Cells, shift: Shift): Cells {
  return shift.axis === 'row' && isWhole(shift) ? shiftedRows(cells, shift) : shiftedOneByOne(cells, shift);
}

function shiftedRows(cells: Cells, shift: Shift): Cells {
  const shifted: Cells = {};
  for (const key in cells) {
    const ofRow = cells[key] ?? {};
    const row = shiftedIndex(Number(key), shift);
    if (row !== null && row < SHEET_ROWS) shifted[row] = ofRow;
    if (shift.kind === 'delete' || row !== shift.at - 1) continue;
    for (const column in ofRow) {
      const { s } = ofRow[column] ?? {};
      if (s === undefined) continue;
      for (let n = 0; n < shift.count; n++) setCell(shifted, shift.at + n, Number(column), { s });
    }
  }
  return shifted;
}

function shiftedOneByOne(cells: Cells, shift: Shift): Cells {
  const shifted: Cells = {};
  const { first, across } = { first: shift.axis, across: shift.across };
  for (const key in cells) {
    for (const other in cells[key]) {
      const cell = cells[key][Number(other)];
      if (!cell) continue;
      const area: Area = { row: Number(key), column: Number(other), rows: 1, columns: 1 };
      const after = shiftedArea(area, shift);
      if (after) setCell(shifted, after.row, after.column, cell);
      const along = area[first];
      const beside = first === 'row' ? area.column : area.row;
      const isBefore = shift.kind === 'insert' && along === shift.at - 1;
      if (!isBefore || cell.s === undefined || beside < across.first || beside >= across.first + across.count)
        continue;
      for (let n = 0; n < shift.count; n++) {
        if (first === 'row') setCell(shifted, shift.at + n, area.column, { s: cell.s });
        else setCell(shifted, area.row, shift.at + n, { s: cell.s });
      }
    }
  }
  return shifted;
}

/** Heights, widths, what is hidden, and where charts stand: all go with whole rows or columns. */
function shiftLines(sheet: SheetData, shift: Shift): void {
  const moved = <T>(lines: Record<number, T>): Record<number, T> =>
    Object.fromEntries(
      Object.entries(lines).flatMap(([index, line]) => {
        const at = shiftedIndex(Number(index), shift);
        return at === null ? [] : [[at, line]];
      }),
    );
  if (shift.axis === 'row') {
    sheet.rowHeights = moved(sheet.rowHeights);
    sheet.hiddenRows = moved(sheet.hiddenRows);
  } else {
    sheet.columnWidths = moved(sheet.columnWidths);
    sheet.hiddenColumns = moved(sheet.hiddenColumns);
  }
  for (const { from, to } of sheet.charts) {
    for (const corner of [from, to]) corner[shift.axis] = shiftedIndex(corner[shift.axis], shift) ?? shift.at;
  }
}

function shiftedIndex(index: number, { kind, at, count }: Shift): number | null {
  if (index < at) return index;
  if (kind === 'insert') return index + count;
  return index < at + count ? null : index - count;
}

function shiftFormulas(sheet: SheetData, shifted: (formula: string) => string): void {
  for (const row in sheet.cells) {
    const cells = sheet.cells[row] ?? {};
    for (const column in cells) {
      const cell = cells[column];
      if (!cell?.f) continue;
      const f = shifted(cell.f);
      if (f !== cell.f) cells[column] = { ...cell, f };
    }
  }
  for (const name of sheet.names) name.formula = shifted(name.formula);
  sheet.validations = sheet.validations.map((validation) => ({
    ...validation,
    rule: shiftedRule(validation.rule, shifted),
  }));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    ...(format.formula !== undefined && { formula: shifted(format.formula) }),
    ...(format.rule && { rule: shiftedTexts(format.rule, shifted) }),
  }));
  const { page } = sheet;
  if (page.titleRows) page.titleRows = shifted(page.titleRows);
  if (page.printArea) page.printArea = shifted(page.printArea);
}

const shiftedRule = (
  rule: Record<string, Record<string, unknown>>,
  shifted: (formula: string) => string,
): Record<string, Record<string, unknown>> =>
  Object.fromEntries(Object.entries(rule).map(([kind, parts]) => [kind, shiftedTexts(parts, shifted)]));

/** Texts that are formulas; others name an operator or a choice. */
const shiftedTexts = <T extends object>(parts: T, shifted: (formula: string) => string): T =>
  Object.fromEntries(
    Object.entries(parts).map(([key, part]) => [
      key,
      typeof part === 'string' && part.startsWith('=') ? shifted(part) : (part as unknown),
    ]),
  ) as T;
