import { isBlank } from '../scoring/cell';
import type { Cell, Cells } from '../scoring/cell';
import { ScoringError } from '../scoring/scoring-error';

/** What Excel hands over for a parameter: a range as rows of cells, a single value, or nothing. */
export type Argument = Cell[][] | Cell;

/**
 * Office hands an error value over as an object with its code; a host without that (and `Range.values`) as its text,
 * which nobody types into a cell without getting the error itself.
 */
const cellOf = (cell: Cell): Cell =>
  typeof cell === 'string' && ERROR_TEXT.test(cell) ? { code: cell } : cell;

const ERROR_TEXT = /^#([A-Z/0]+[!?]|N\/A|GETTING_DATA)$/;

/**
 * An argument's cells, row by row; a value on its own is a range of one cell. An argument that was left out, or given as a
 * blank value, is `undefined`.
 */
export function cellsOf(argument: Argument | Invocation | undefined): Cells | undefined {
  if (isInvocation(argument) || (!Array.isArray(argument) && isBlank(argument))) return undefined;
  return new RangeCells(Array.isArray(argument) ? argument : [[argument]]);
}

/** Excel's rows as cells in reading order, where they are: a long column is never copied. */
class RangeCells implements Cells {
  readonly length: number;
  private readonly width: number;

  constructor(private readonly rows: readonly (readonly Cell[])[]) {
    this.width = rows[0]?.length ?? 0;
    this.length = rows.length * this.width;
  }

  at(index: number): Cell {
    const cell = this.width === 1 ? this.rows[index]?.[0] : this.atWide(index);
    return typeof cell === 'string' ? cellOf(cell) : cell;
  }
  private atWide(index: number): Cell {
    return this.rows[Math.floor(index / this.width)]?.[index % this.width];
  }
  forEach(callback: (cell: Cell, index: number) => void): void {
    for (let index = 0; index < this.length; index++) callback(this.at(index), index);
  }
  map<T>(callback: (cell: Cell, index: number) => T): T[] {
    const results: T[] = [];
    this.forEach((cell, index) => results.push(callback(cell, index)));
    return results;
  }
  flatMap<T>(callback: (cell: Cell, index: number) => readonly T[]): T[] {
    return this.map(callback).flat() as T[];
  }
  every(callback: (cell: Cell) => boolean): boolean {
    return this.map(callback).every(Boolean);
  }
}

/** What Office passes after the last argument: among other things where the arguments stand. */
export interface Invocation {
  /** Per argument, with the sheet (`Sheet1!A2:A9`); nothing for values that were typed into the call. */
  readonly parameterAddresses?: readonly (string | null)[] | null | undefined;
}

/** What a function is called with: an argument per parameter, then Office's invocation. */
export type Call = readonly (Argument | Invocation | undefined)[];

/** Some hosts put the invocation in the place of the first optional argument that was left out. */
export const isInvocation = (argument: Argument | Invocation | undefined): argument is Invocation =>
  typeof argument === 'object' && argument !== null && !Array.isArray(argument) && !('code' in argument);

/**
 * The address of one cell of an argument, with the sheet; `null` when the argument is no reference.
 *
 * @param address of the whole argument: one area; a whole column (`A:A`) begins in row 1
 * @param row counted from 0, as `column`
 */
export function addressOfCell(
  address: string | null | undefined,
  row: number,
  column: number,
): string | null {
  const [, sheet = '', letters, first] = /^(.*!)?\$?([A-Z]{1,3})\$?(\d*)(?::|$)/.exec(address ?? '') ?? [];
  return letters === undefined ? null : `${sheet}${columnAfter(letters, column)}${Number(first || 1) + row}`;
}

function columnAfter(letters: string, steps: number): string {
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return columnName(number + steps);
}

/** @param number counted from 1 */
const columnName = (number: number): string =>
  number < 1 ? '' : columnName(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));

/** The value of an argument that is one value by meaning. @throws ScoringError `single-value` */
export function valueOf(argument: string, cells: Cells | undefined): Cell {
  const size = cells?.length ?? 0;
  if (size > 1) throw new ScoringError('single-value', { argument, size });
  return cells?.at(0);
}

/** The number of columns in which an argument's results are laid out. */
export const widthOf = (argument: Argument | Invocation | undefined): number =>
  Array.isArray(argument) ? (argument[0]?.length ?? 0) : 1;

/** Results in the shape of the argument they belong to. Excel takes no empty array: no cells have one blank result. */
export function inShapeOf<R>(argument: Argument, resultOf: (index: number) => R): (R | string)[][] {
  const width = widthOf(argument);
  if (!Array.isArray(argument)) return [[resultOf(0)]];
  if (width === 0) return [['']];
  return argument.map((cells, row) => cells.map((_, column) => resultOf(row * width + column)));
}
