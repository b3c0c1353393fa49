/** An Excel error value (`#DIV/0!`) as it reaches a function inside a range. */
export interface ErrorValue {
  readonly code: string;
}

/** What a worksheet cell can hand to a function. `''`, `null` and `undefined` are blank. */
export type Cell = number | string | boolean | null | undefined | ErrorValue;

/** A range, read row by row: an array of cells, or a view of the rows that Excel hands over. */
export interface Cells {
  readonly length: number;
  at(index: number): Cell;
  map<T>(callback: (cell: Cell, index: number) => T): T[];
  flatMap<T>(callback: (cell: Cell, index: number) => readonly T[]): T[];
  forEach(callback: (cell: Cell, index: number) => void): void;
  every(callback: (cell: Cell) => boolean): boolean;
}

export const isBlank = (cell: Cell): cell is '' | null | undefined =>
  cell === '' || cell === null || cell === undefined;

export const isErrorValue = (cell: Cell): cell is ErrorValue => typeof cell === 'object' && cell !== null;

const NOT_APPLICABLE = new Set(['n/a', '不适用', '/', '—']);

/** `N/A`, `不适用`, `/` and `—`, by which people say that an actual or a rating does not apply to them. */
export const isNotApplicable = (cell: Cell): boolean =>
  typeof cell === 'string' && NOT_APPLICABLE.has(comparable(cell));

/** Blank or not applicable: there is nothing to count in an actual or a rating. */
export const isUnscored = (cell: Cell): boolean =>
  typeof cell !== 'number' && (isBlank(cell) || isNotApplicable(cell));

/** A word as it is compared: without case and without spaces (ordinary and full-width ones). */
export const comparable = (word: string): string => word.replace(/[ \u3000]/g, '').toLowerCase();

/** A name as it is compared; a number typed as a name (group 1, rater 0012, rating 3.5) counts by its digits. */
export const comparableName = (cell: Cell): string =>
  isBlank(cell) || isErrorValue(cell)
    ? ''
    : comparable(String(typeof cell === 'number' ? forComparison(cell) : cell));

/** `comparableName`, each spelling worked out once: for columns in which the same names stand again and again. */
export function nameReader(): (cell: Cell) => string {
  const names = new Map<Cell, string>();
  return (cell) => {
    let name = names.get(cell);
    if (name === undefined) names.set(cell, (name = comparableName(cell)));
    return name;
  };
}

/**
 * A number as scores, minimums and cut-offs are compared: to nine decimals, so that 0.1 + 0.2 is 0.3 and a score of
 * exactly 90 is not 89.99999999999999. For comparing only: nothing that is shown or counted on is ever rounded.
 */
export function forComparison(value: number): number {
  const scaled = Math.round(Math.abs(value) * 1e9) / 1e9;
  // Beyond 2^53 / 1e9 the scaling itself would lose digits, and there is no ninth decimal to lose.
  return Number.isFinite(scaled) && Math.abs(value) < 9e6 ? Math.sign(value) * scaled : value;
}
