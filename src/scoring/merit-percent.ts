import { inFaultOrder, requireFilled, requireNoError, requireNumber } from './arguments';
import type { FaultInput } from './arguments';
import { comparable, forComparison, isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

/** A merit matrix: a row per rating, a column per band of compa-ratios. */
export interface MeritMatrix {
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rising, each with its column. */
  readonly bands: readonly { readonly minimum: number; readonly column: number }[];
  readonly columns: number;
  readonly cells: Cells;
}

/**
 * A merit matrix from its ranges. Blank ratings and blank minimums drop out with their row or column.
 *
 * @param cells the matrix row by row: as many cells as ratings × minimums
 * @throws ScoringError `matrix-size`, `error-value`, `not-a-number`, `duplicate` (ratings), `duplicate`
 */
export function meritMatrix(ratings: Cells, compaMins: Cells, cells: Cells): MeritMatrix {
  if (cells.length !== ratings.length * compaMins.length) {
    throw new ScoringError('matrix-size', {
      rows: ratings.length,
      columns: compaMins.length,
      size: cells.length,
    });
  }
  const inputs: readonly FaultInput[] = [
    ['ratings', ratings, false],
    ['compaMins', compaMins, true],
  ];
  const headings = inFaultOrder(inputs, () => ({ rowOf: rowsOf(ratings), bands: bandsOf(compaMins) }));
  return { ...headings, columns: compaMins.length, cells };
}

function rowsOf(ratings: Cells): MeritMatrix['rowOf'] {
  const rowOf = new Map<string, number>();
  ratings.forEach((cell, index) => {
    requireNoError(cell, 'ratings', index);
    if (isBlank(cell)) return;
    const key = ratingKey(cell);
    if (rowOf.has(key))
      throw new ScoringError('duplicate', { argument: 'ratings', index, value: String(cell) });
    rowOf.set(key, index);
  });
  return rowOf;
}

function bandsOf(compaMins: Cells): MeritMatrix['bands'] {
  const bands = compaMins
    .flatMap((cell, column) =>
      isBlank(cell) ? [] : [{ minimum: forComparison(requireNumber(cell, 'compaMins', column)), column }],
    )
    .sort((one, other) => one.minimum - other.minimum);
  bands.forEach(({ minimum, column }, place) => {
    if (bands[place - 1]?.minimum === minimum)
      throw new ScoringError('duplicate', { argument: 'compaMins', index: column, value: minimum });
  });
  return bands;
}

/**
 * The raise of a merit matrix: the row of the rating (exact match, number or text), the column of the greatest minimum
 * ≤ compa-ratio.
 *
 * @param compaRatio salary / midpoint, as a ratio
 * @returns what the matrix holds, `null` when the rating or the compa-ratio is blank
 * @throws ScoringError `error-value`, `not-a-number`, `not-found`, `below-lowest`, `empty-table`, `blank-cell` (matrix)
 */
export function meritPercent(
  rating: Cell,
  compaRatio: Cell,
  { rowOf, bands, columns, cells }: MeritMatrix,
  index = 0,
): number | null {
  requireNoError(rating, 'rating', index);
  requireNoError(compaRatio, 'compaRatio', index);
  if (isBlank(rating) || isBlank(compaRatio)) return null;
  const compa = forComparison(requireNumber(compaRatio, 'compaRatio', index));
  const row = rowOf.get(ratingKey(rating));
  if (row === undefined)
    throw new ScoringError('not-found', {
      argument: 'rating',
      index,
      value: String(rating),
      list: 'ratings',
    });
  const band = bands.findLast(({ minimum }) => minimum <= compa);
  const lowest = bands[0]?.minimum;
  if (lowest === undefined) throw new ScoringError('empty-table', { argument: 'compaMins' });
  if (!band) throw new ScoringError('below-lowest', { argument: 'compaRatio', index, value: compa, lowest });
  const place = row * columns + band.column;
  return requireFilled(cells.at(place), 'matrix', place);
}

/** 3 and "3" are one rating. */
const ratingKey = (rating: string | number | boolean): string =>
  typeof rating === 'number' ? String(forComparison(rating)) : comparable(String(rating));
