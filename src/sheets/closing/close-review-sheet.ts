import { BUILT_IN_COLUMNS, closedMark, KPI_COLUMNS, REVIEW_ROWS } from '../../cycle/review-rows';
import type { CellAddress } from '../../cycle/cell-problem';
import { LOCALES } from '../../locales/locale';
import { sheetWords } from '../../locales/sheet-words';
import { address } from '../address';
import type { Change, PlanCell } from '../plan';
import { dialectOfSheet } from '../review-again/review-revision';
import type { ReviewOnSheet } from '../review-again/review-on-sheet';
import { entryColumnsOf } from '../review-again/revise-review-sheet';
import { keyOf } from '../review-again/row-identity';
import { LAST_COLUMN } from '../review-page';
import { locked } from './entry-cells';
import { resultsForFormulas } from './results-for-formulas';

export interface ClosedSheetPlan {
  readonly changes: readonly Change[];
  readonly errors: readonly CellAddress[];
}

/**
 * Puts the results in the place of a review sheet's formulas and locks what people could type. What HR has beside the sheet
 * stays as it is.
 *
 * @param figures what stands in cells instead of what they show, by their addresses
 */
export function closeReviewSheet(on: ReviewOnSheet, figures: ReadonlyMap<string, PlanCell>): ClosedSheetPlan {
  const dialect = dialectOfSheet(on);
  // Without a formula it was put into values before, on purpose.
  if (dialect === null) return { changes: locked(on), errors: [] };
  const area = { row: 1, column: 0, rows: on.cells.length, columns: LAST_COLUMN + 1 };
  const { change, errors } = resultsForFormulas(on, area, figures);
  const typedOver = on.review.broken.flatMap((cell) => (cell.fault === 'overwritten' ? [cell.address] : []));
  const mark: Change = {
    kind: 'cells',
    sheetId: on.sheetId,
    range: 'A1',
    rows: [[closedMark(on.cells[0]?.[0], { dialect, typedOver, typedFormulas: typedFormulas(on) })]],
    before: [[on.cells[0]?.[0] ?? null]],
  };
  return { changes: [mark, ...(change ? [change] : []), ...finalTierNote(on), ...locked(on)], errors };
}

/** The formulas that people typed where they enter something, and in KPIs that were changed on the sheet. */
function typedFormulas({ cells }: ReviewOnSheet): Record<string, string> {
  return Object.fromEntries(
    cells.flatMap((row, index) => {
      const { key } = keyOf(row);
      const columns = new Set([
        ...entryColumnsOf(row),
        ...(key === REVIEW_ROWS.kpi ? BUILT_IN_COLUMNS.map((column) => KPI_COLUMNS[column]) : []),
      ]);
      return [...columns].flatMap((column): [string, string][] => {
        const cell = row[column] ?? null;
        return typeof cell === 'object' && cell !== null && 'formula' in cell
          ? [[address(column, index + 1), cell.formula]]
          : [];
      });
    }),
  );
}

/** What stands beside the tier says that it is the final one by now. */
function finalTierNote({ sheetId, cells }: ReviewOnSheet): Change[] {
  const index = cells.findIndex((row) => keyOf(row).key === REVIEW_ROWS.tier);
  return LOCALES.flatMap((locale): Change[] => {
    const { provisionalTier, finalTier } = sheetWords(locale).review;
    const column = cells[index]?.indexOf(provisionalTier) ?? -1;
    if (column < 0) return [];
    const range = address(column, index + 1);
    return [{ kind: 'cells', sheetId, range, rows: [[finalTier]], before: [[provisionalTier]] }];
  });
}
