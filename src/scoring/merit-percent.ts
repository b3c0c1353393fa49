import { inFaultOrder, readAt } from './arguments';
import { bandsFrom, bandWith } from './bands';
import type { Band } from './bands';
import { isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { numberIfAny, numberOf, wordOf } from './cell-readers';
import { NameList } from './name-list';
import { ScoringError } from './scoring-error';

/** A merit matrix: a row per rating, a column per band of compa-ratios. */
export interface MeritMatrix {
  /** Each rating with its row. */
  readonly ratings: NameList<number>;
  /** Best first, each with its column. */
  readonly bands: readonly (Band & { readonly column: number })[];
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
  const [rows, columns, size] = [ratings.length, compaMins.length, cells.length];
  if (size !== rows * columns) throw new ScoringError('matrix-size', { rows, columns, size });
  return inFaultOrder({ ratings: [ratings, wordOf], compaMins: [compaMins, numberIfAny] }, () => ({
    ratings: new NameList('ratings', ratings, (_, row) => row),
    bands: bandsFrom('compaMins', compaMins, (column) => ({ column })),
    columns,
    cells,
  }));
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
  { ratings, bands, columns, cells }: MeritMatrix,
  index = 0,
): number | null {
  const name = readAt('rating', index, wordOf, rating);
  const ratio = readAt('compaRatio', index, wordOf, compaRatio);
  if (isBlank(name) || isBlank(ratio)) return null;
  const compa = readAt('compaRatio', index, numberOf, ratio);
  const row = ratings.get(name);
  if (row === undefined)
    throw new ScoringError('not-found', { value: String(name), list: 'ratings' }).at('rating', index);
  const { column } = readAt('compaRatio', index, () => bandWith(bands, compa, 'compaMins'), ratio);
  const place = row * columns + column;
  return readAt('matrix', place, numberOf, cells.at(place));
}
