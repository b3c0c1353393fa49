import { comparable, isBlank, isErrorValue } from './cell';
import type { Cell, ErrorValue } from './cell';
import { ScoringError } from './scoring-error';

/**
 * Takes a cell for what an argument wants of it.
 *
 * @throws ScoringError without its place: which cell of which argument it was, `firstFault` finds out
 */
export type CellReader<T = unknown> = (cell: Cell) => T;

/** Anything but an error value. @throws ScoringError `error-value` */
export function wordOf(cell: Cell): Exclude<Cell, ErrorValue> {
  if (isErrorValue(cell)) throw new ScoringError('error-value', { code: cell.code });
  return cell;
}

/** A number, where a blank means nothing. @throws ScoringError `blank-cell`, `error-value`, `not-a-number` (text, also of digits, and booleans) */
export const numberOf = (cell: Cell): number => (Number.isFinite(cell) ? (cell as number) : refuse(cell));

function refuse(cell: Cell): never {
  throw new ScoringError('not-a-number', { value: String(nameOf(cell)) });
}

/** A name that may not be blank. @throws ScoringError `error-value`, `blank-cell` */
export function nameOf(cell: Cell): string | number | boolean {
  const name = wordOf(cell);
  if (isBlank(name)) throw new ScoringError('blank-cell', {});
  return name;
}

/** A number from 0 on. @throws ScoringError `negative-number`, and as `numberOf` */
export function amountOf(cell: Cell): number {
  const value = numberOf(cell);
  if (value < 0) throw new ScoringError('negative-number', { value });
  return value;
}

/** A number above 0. @throws ScoringError `not-positive`, and as `numberOf` */
export function positiveOf(cell: Cell): number {
  const value = numberOf(cell);
  if (value <= 0) throw new ScoringError('not-positive', { value });
  return value;
}

/** As another reader where there is something to read. */
export const blankAs =
  <const T, R>(fallback: T, read: CellReader<R>): CellReader<T | R> =>
  (cell) =>
    isBlank(cell) ? fallback : read(cell);

/** A weight: blank is 0. @throws as `amountOf` */
export const weightOf = blankAs(0, amountOf);

/** A number where there is one. @throws as `numberOf` */
export const numberIfAny = blankAs(null, numberOf);

/** A number from 0 on where there is one. @throws as `amountOf` */
export const amountIfAny = blankAs(null, amountOf);

/** One of a few words, compared without case and spaces; blank is the first. @throws ScoringError `error-value`, `unknown-option` */
export const optionOf =
  <const O extends string>(allowed: readonly [O, ...O[]]): CellReader<O> =>
  (cell) => {
    if (isBlank(cell)) return allowed[0];
    const value = String(wordOf(cell));
    const option = allowed.find((one) => one === comparable(value));
    if (option !== undefined) return option;
    throw new ScoringError('unknown-option', { value, allowed });
  };
