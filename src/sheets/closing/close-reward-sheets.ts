import { areaOf } from '../address';
import type { EarlierSheet } from '../sheet-in-place';
import type { ClosedSheetPlan } from './close-review-sheet';
import { resultsForFormulas } from './results-for-formulas';

/** A sheet of rewards, and the rows of its table that are the period's. */
export interface RewardSheetToClose {
  readonly sheet: EarlierSheet;
  isOfPeriod(row: number): boolean;
}

/** Puts the results in the place of the formulas in a table of rewards; what HR has beside it stays as it is. */
export function closeRewardSheet({ sheet, isOfPeriod }: RewardSheetToClose): ClosedSheetPlan {
  if (!sheet.table) return { changes: [], errors: [] };
  const { change, errors } = resultsForFormulas(
    { ...sheet, sheet: sheet.name },
    areaOf(sheet.table.range),
    undefined,
    (row) => isOfPeriod(row),
  );
  return { changes: change ? [change] : [], errors };
}
