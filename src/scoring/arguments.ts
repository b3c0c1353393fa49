import { isBlank, isErrorValue } from './cell';
import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

/** Arguments in the order of the function, with their names: what the checks below walk through. */
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
 * Says which fault of an aggregate's input comes first: error values before text, each in reading order (argument by
 * argument, row by row). Called only once something is known to be wrong, so that sound input is walked through once.
 *
 * @param rows how many rows there are; an argument of one cell stands for all of them
 * @param numeric the arguments in which text is a fault
 * @throws ScoringError `error-value`, `not-a-number`; returns when neither is there
 */
export function throwFirstFault(
  named: NamedCells,
  rows: number,
  numeric: readonly string[],
  counts: RowCounts,
): void {
  const isAnyCounted = (): boolean => Array.from({ length: rows }, (_, row) => row).some(counts);
  for (const find of [isErrorValue, isText]) {
    for (const [argument, cells] of named) {
      if (find === isText && !numeric.includes(argument)) continue;
      const isOneForAll = cells.length === 1 && rows !== 1;
      for (let index = 0; index < cells.length; index++) {
        const cell = cells[index];
        if (find(cell) && (isOneForAll ? isAnyCounted() : counts(index)))
          requireNumber(cell, argument, index);
      }
    }
  }
}

/** Whether a row of scores with weights counts, before anything else of it is looked at. */
export const rowCounts = (score: Cell, weight: Cell): boolean =>
  !isBlank(score) && !isBlank(weight) && weight !== 0;

const isText = (cell: Cell): boolean => !isBlank(cell) && !isErrorValue(cell) && typeof cell !== 'number';

/** A cell as a number. @throws ScoringError `error-value`, `not-a-number` (also for numbers as text and booleans) */
export function requireNumber(cell: Cell, argument: string, index: number): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (isErrorValue(cell)) throw new ScoringError('error-value', { argument, index, code: cell.code });
  throw new ScoringError('not-a-number', { argument, index, value: String(cell ?? '') });
}

/** A weight: blank is 0. @throws ScoringError `error-value`, `not-a-number`, `negative-weight` */
export function requireWeight(cell: Cell, argument: string, index: number): number {
  if (isBlank(cell)) return 0;
  const weight = requireNumber(cell, argument, index);
  if (weight < 0) throw new ScoringError('negative-weight', { argument, index, value: weight });
  return weight;
}

/** A number with a default for blanks. @throws as `requireNumber` */
export function numberOr(fallback: number, cell: Cell, argument: string, index: number): number {
  return isBlank(cell) ? fallback : requireNumber(cell, argument, index);
}

/** The cell of a row in an argument that may be given once for all rows; an argument left out is blank everywhere. */
export const cellOfRow = (cells: Cells | undefined, row: number): Cell =>
  cells === undefined ? undefined : cells.length === 1 ? cells[0] : cells[row];

/** Where the cell of `cellOfRow` stands in its argument. */
export const indexOfRow = (cells: Cells | undefined, row: number): number => (cells?.length === 1 ? 0 : row);
