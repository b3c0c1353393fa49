import { isBlank } from './cell';
import type { Cell, Cells } from './cell';
import type { CellReader } from './cell-readers';
import { ScoringError } from './scoring-error';
import type { ScoringFault } from './scoring-error';

/** Ranges by the names of their arguments, in the order of the function; one that was left out is `undefined`. */
export type NamedCells = Readonly<Record<string, Cells | undefined>>;

/**
 * Ranges that belong together have as many cells as the first.
 *
 * @param oneOrAll the same, but one cell stands for all rows
 * @throws ScoringError `sizes`
 */
export function requireSameSize(ranges: NamedCells, oneOrAll: NamedCells = {}): void {
  const [other, { length: otherSize }] = Object.entries(ranges)[0] as [string, Cells];
  for (const [argument, cells] of Object.entries({ ...ranges, ...oneOrAll })) {
    const size = cells?.length ?? otherSize;
    if (size !== otherSize && !(size === 1 && argument in oneOrAll))
      throw new ScoringError('sizes', { argument, size, other, otherSize });
  }
}

/** A row's part in an aggregate: a row without a score or with a weight of 0 is not looked at any further. */
export type RowCounts = (row: number) => boolean;

/** Whether a row of scores with weights counts, before anything else of it is looked at. */
export const rowCounts = (score: Cell, weight: Cell): boolean =>
  !isBlank(score) && !isBlank(weight) && weight !== 0;

/**
 * Arguments by their names, in the order of the function, as the search for the first fault sees them: what their cells are
 * read as and in which rows they are looked at (all, where nothing is said). An argument that may be one cell for all rows
 * says how many rows there are.
 */
export type Inputs = Readonly<
  Record<string, readonly [cells: Cells | undefined, read: CellReader, counts?: RowCounts, rows?: number]>
>;

/** These come before whatever else is wrong. */
const FIRST_FAULTS: readonly ScoringFault[] = ['error-value', 'not-a-number', 'negative-number'];

/**
 * Runs a calculation, which reads its cells as the inputs say; when it finds a fault, the one that comes first is thrown,
 * with its place. So sound input is walked through once.
 *
 * @throws what `firstFault` answers
 */
export function inFaultOrder<T>(inputs: Inputs, calculation: () => T): T {
  try {
    return calculation();
  } catch (error) {
    throw firstFault(inputs, error);
  }
}

/**
 * The fault that comes first: error values, text and negative numbers in this order, each in reading order (argument by
 * argument, row by row), then what the calculation found.
 *
 * @param error what the calculation found; a fault of a cell without its place is looked for in the inputs
 * @param only the one row that was calculated
 */
export function firstFault(inputs: Inputs, error: unknown, only?: number): unknown {
  if (!(error instanceof ScoringError)) return error;
  const faults = [...FIRST_FAULTS, ...(error.place ? [] : [error.fault])];
  let first = error;
  let rank = faults.length;
  for (const [argument, [cells = [], read, counts, rows = cells.length]] of Object.entries(inputs)) {
    const [from, to] = only === undefined ? [0, rows] : [only, only + 1];
    for (let row = from; row < to; row++) {
      if (counts && !counts(row)) continue;
      try {
        read(cellOfRow(cells, row));
      } catch (found) {
        const place = faults.indexOf((found as ScoringError).fault);
        if (place < 0 || place >= rank) continue;
        rank = place;
        first = (found as ScoringError).at(argument, indexOfRow(cells, row));
        if (rank === 0) return first;
      }
    }
  }
  return first;
}

/** Reads one cell whose place is known. @throws ScoringError with its place */
export function readAt<T>(argument: string, index: number, read: CellReader<T>, cell: Cell): T {
  try {
    return read(cell);
  } catch (error) {
    throw (error as ScoringError).at(argument, index);
  }
}

/** The cell of a row in an argument that may be given once for all rows; an argument left out is blank everywhere. */
export const cellOfRow = (cells: Cells | undefined, row: number): Cell =>
  cells === undefined ? undefined : cells.length === 1 ? cells.at(0) : cells.at(row);

/** Where the cell of `cellOfRow` stands in its argument. */
export const indexOfRow = (cells: Cells | undefined, row: number): number => (cells?.length === 1 ? 0 : row);
