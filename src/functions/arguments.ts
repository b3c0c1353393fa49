import { isBlank } from '../scoring/cell';
import type { Cell, Cells } from '../scoring/cell';
import { ScoringError } from '../scoring/scoring-error';

/** What Excel hands over for a parameter: a range as rows of cells, a single value, or nothing. */
export type Argument = Cell[][] | Cell;

/** An argument's cells, row by row. A value on its own is a range of one cell. */
export function cellsOf(argument: Argument): Cells {
  if (!Array.isArray(argument)) return [cellOf(argument)];
  const cells: Cell[] = [];
  for (const row of argument) for (const cell of row) cells.push(cellOf(cell));
  return cells;
}

/**
 * Office hands an error value over as an object with its code; a host without that (and `Range.values`) as its text,
 * which nobody types into a cell without getting the error itself.
 */
function cellOf(cell: Cell): Cell {
  return typeof cell === 'string' && cell.startsWith('#') && ERROR_VALUES.has(cell) ? { code: cell } : cell;
}

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#GETTING_DATA',
]);

/** As `cellsOf`; an optional argument that was left out, or given as a blank value, is `undefined`. */
export function optionalCellsOf(argument: Argument): Cells | undefined {
  return !Array.isArray(argument) && (isBlank(argument) || isInvocation(argument))
    ? undefined
    : cellsOf(argument);
}

/** Office calls a function with an invocation object after the last argument: where optional ones are left out, in their place. */
const isInvocation = (argument: Cell): boolean =>
  typeof argument === 'object' && argument !== null && !('code' in argument);

/** The value of an argument that is one value by meaning. @throws ScoringError `single-value` */
export function valueOf(argument: string, cells: Cells | undefined): Cell {
  if (cells === undefined || cells.length === 0) return undefined;
  if (cells.length > 1) throw new ScoringError('single-value', { argument, size: cells.length });
  return cells[0];
}

/** The number of columns in which an argument's results are laid out. */
export function widthOf(argument: Argument): number {
  return Array.isArray(argument) ? (argument[0]?.length ?? 0) : 1;
}

/** Results in the shape of the argument they belong to. */
export function inShapeOf<R>(argument: Argument, results: readonly R[]): R[][] {
  const width = widthOf(argument);
  const rows: R[][] = [];
  for (let start = 0; start < results.length; start += width) rows.push(results.slice(start, start + width));
  return rows;
}
