import { comparable, isBlank, isErrorValue } from './cell';
import type { Cell, Cells, ErrorValue } from './cell';
import { ScoringError } from './scoring-error';

/** Arguments in the order of the function, with their names. */
export type NamedCells = readonly (readonly [name: string, cells: Cells])[];

/** @throws ScoringError `sizes` unless all ranges have as many cells as the first. */
export function requireSameSize(first: readonly [string, Cells], ...others: NamedCells): void {
  for (const [argument, cells] of others) {
    if (cells.length !== first[1].length) {
      throw new ScoringError('sizes', {
        argument,
        size: cells.length,
        other: first[0],
        otherSize: first[1].length,
      });
    }
  }
}

/** As `requireSameSize`, but a range of one cell stands for all rows. */
export function requireOneOrSameSize(first: readonly [string, Cells], ...others: NamedCells): void {
  requireSameSize(first, ...others.filter(([, cells]) => cells.length !== 1));
}

/** A row's part in an aggregate: a row without a score or with a weight of 0 is not looked at any further. */
export type RowCounts = (row: number) => boolean;

/**
 * An argument as the search for the first fault sees it: its name and cells, whether text is a fault in it, and in which
 * rows it is looked at (all, where nothing is said). An argument that may be one cell for all rows says how many rows
 * there are.
 */
export type FaultInput = readonly [
  argument: string,
  cells: Cells | undefined,
  isNumeric: boolean,
  counts?: RowCounts,
  rows?: number,
];

/**
 * Runs a calculation; when it finds a fault, the one that comes first is thrown: error values before text, each in
 * reading order (argument by argument, row by row), then what the calculation found. So sound input is walked through once.
 *
 * @throws ScoringError `error-value`, `not-a-number`, and whatever the calculation throws
 */
export function inFaultOrder<T>(inputs: readonly FaultInput[], calculation: () => T): T {
  try {
    return calculation();
  } catch (error) {
    for (const find of [isErrorValue, isText]) {
      for (const [argument, cells = [], isNumeric, counts = () => true, rows = cells.length] of inputs) {
        if (find === isText && !isNumeric) continue;
        const isOneForAll = cells.length === 1 && rows !== 1;
        cells.forEach((cell, index) => {
          if (!find(cell)) return;
          if (isOneForAll ? Array.from({ length: rows }, (_, row) => row).some(counts) : counts(index))
            requireNumber(cell, argument, index);
        });
      }
    }
    throw error;
  }
}

/** Whether a row of scores with weights counts, before anything else of it is looked at. */
export const rowCounts = (score: Cell, weight: Cell): boolean =>
  !isBlank(score) && !isBlank(weight) && weight !== 0;

const isText = (cell: Cell): boolean => !isBlank(cell) && !isErrorValue(cell) && typeof cell !== 'number';

/** @throws ScoringError `error-value` */
export function requireNoError(
  cell: Cell,
  argument: string,
  index: number,
): asserts cell is Exclude<Cell, ErrorValue> {
  if (isErrorValue(cell)) throw new ScoringError('error-value', { argument, index, code: cell.code });
}

/** A cell as a number. @throws ScoringError `error-value`, `not-a-number` (also for numbers as text and booleans) */
export function requireNumber(cell: Cell, argument: string, index: number): number {
  return Number.isFinite(cell) ? (cell as number) : refuse(cell, argument, index);
}

function refuse(cell: Cell, argument: string, index: number): never {
  requireNoError(cell, argument, index);
  throw new ScoringError('not-a-number', { argument, index, value: String(cell ?? '') });
}

/** As `requireNumber` where a blank means nothing. @throws ScoringError `blank-cell`, `error-value`, `not-a-number` */
export function requireFilled(cell: Cell, argument: string, index: number): number {
  if (isBlank(cell)) throw new ScoringError('blank-cell', { argument, index });
  return requireNumber(cell, argument, index);
}

/** A weight: blank is 0. @throws ScoringError `error-value`, `not-a-number`, `negative-number` */
export const requireWeight = (cell: Cell, argument: string, index: number): number =>
  isBlank(cell) ? 0 : requireAmount(cell, argument, index);

/** @throws ScoringError `error-value`, `not-a-number`, `negative-number` */
export function requireAmount(cell: Cell, argument: string, index: number): number {
  const value = requireNumber(cell, argument, index);
  if (value < 0) throw new ScoringError('negative-number', { argument, index, value });
  return value;
}

/** A number with a default for blanks. @throws as `requireNumber` */
export function numberOr(fallback: number, cell: Cell, argument: string, index: number): number {
  return isBlank(cell) ? fallback : requireNumber(cell, argument, index);
}

/** One of a few words, compared without case and spaces; blank is the first. @throws ScoringError `error-value`, `unknown-option` */
export function optionOf<const O extends string>(
  allowed: readonly [O, ...O[]],
  cell: Cell,
  argument: string,
): O {
  if (isBlank(cell)) return allowed[0];
  requireNoError(cell, argument, 0);
  const option = allowed.find((one) => one === comparable(String(cell)));
  if (option !== undefined) return option;
  throw new ScoringError('unknown-option', { argument, index: 0, value: String(cell), allowed });
}

/** The cell of a row in an argument that may be given once for all rows; an argument left out is blank everywhere. */
export const cellOfRow = (cells: Cells | undefined, row: number): Cell =>
  cells === undefined ? undefined : cells.length === 1 ? cells.at(0) : cells.at(row);

/** Where the cell of `cellOfRow` stands in its argument. */
export const indexOfRow = (cells: Cells | undefined, row: number): number => (cells?.length === 1 ? 0 : row);
