import { areaOf } from '../address';
import type { EarlierSheet } from '../sheet-in-place';
import type { ClosedSheetPlan } from './close-review-sheet';
import { linesAbove } from '../rewards/result-sheet';
import { SCORES_KEY } from '../rewards/reward-keys';
import { typedCellsClosed } from '../rewards/typed-cells';
import { resultsForFormulas } from './results-for-formulas';

/** A sheet of rewards, and the rows of its table that are the period's. */
export interface RewardSheetToClose {
  readonly sheet: EarlierSheet;
  isOfPeriod(row: number): boolean;
}

/**
 * Puts the results in the place of the formulas in a table of rewards and in the lines above it, and locks what HR typed in the
 * scores; what HR has beside them stays as it is.
 */
export function closeRewardSheet({ sheet, isOfPeriod }: RewardSheetToClose): ClosedSheetPlan {
  if (!sheet.table) return { changes: [], errors: [] };
  const shown = { ...sheet, sheet: sheet.name };
  const lines = linesAbove(sheet);
  const closed = [
    resultsForFormulas(shown, areaOf(sheet.table.range), undefined, isOfPeriod),
    ...(lines ? [resultsForFormulas(shown, lines)] : []),
  ];
  return {
    changes: [
      ...closed.flatMap(({ change }) => change ?? []),
      // On a sheet that nobody has protected until now no cell was opened.
      ...(sheet.key === SCORES_KEY && sheet.protection ? typedCellsClosed(sheet, isOfPeriod) : []),
    ],
    errors: closed.flatMap(({ errors }) => errors),
  };
}
