import type { CellAddress } from '../../cycle/cell-problem';
import { isErrorText } from '../../cycle/read-cell';
import { closedMark } from '../../cycle/review-rows';
import { address } from '../address';
import type { Change, PlanCell } from '../plan';
import { dialectOfSheet } from '../review-again/review-revision';
import type { ReviewOnSheet } from '../review-again/review-on-sheet';
import { isFormula } from '../review-again/row-identity';
import { LAST_COLUMN } from '../review-page';
import { locked } from './entry-cells';

export interface ClosedReviewSheet {
  readonly changes: readonly Change[];
  /** Formulas that give an error: it would be all that is left of them. */
  readonly errors: readonly CellAddress[];
}

/**
 * Puts the results in the place of a review sheet's formulas and locks what people could type. What HR has beside the sheet
 * stays as it is.
 *
 * @param figures what stands in cells instead of what they show, by their addresses
 */
export function closeReviewSheet(
  on: ReviewOnSheet,
  figures: ReadonlyMap<string, PlanCell>,
): ClosedReviewSheet {
  const dialect = dialectOfSheet(on);
  // Without a formula it was put into values before, on purpose.
  if (dialect === null) return { changes: locked(on), errors: [] };
  const errors: CellAddress[] = [];
  const columns = Array.from({ length: LAST_COLUMN + 1 }, (_, column) => column);
  const rows = on.cells.map((row, index) =>
    columns.map((column): PlanCell => {
      if (!isFormula(row[column])) return { keep: true };
      const at = address(column, index + 1);
      const value = figures.get(at) ?? valueOf(on.values[index]?.[column]);
      if (typeof value === 'string' && isErrorText(value)) errors.push({ sheet: on.sheet, address: at });
      return value;
    }),
  );
  const typedOver = on.review.broken.flatMap((cell) => (cell.fault === 'overwritten' ? [cell.address] : []));
  const [first] = rows;
  if (first) first[0] = closedMark(on.cells[0]?.[0], { dialect, typedOver });
  return {
    changes: [
      {
        kind: 'cells',
        sheetId: on.sheetId,
        range: address(0, 1, rows.length, columns.length),
        rows,
        before: on.cells.map((row) => columns.map((column) => row[column] ?? null)),
      },
      ...locked(on),
    ],
    errors,
  };
}

function valueOf(value: unknown): PlanCell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value ?? '');
  return text === '' ? null : text;
}
