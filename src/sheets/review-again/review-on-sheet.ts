import type { ReviewSheetRead } from '../../cycle/review-sheet';
import type { PlanCell } from '../plan';

/** A review sheet in the workbook, and what it holds. */
export interface ReviewOnSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly review: ReviewSheetRead;
  /** From A1 to the last used cell. */
  readonly cells: readonly (readonly PlanCell[])[];
  /** The same as Excel shows them: of formulas their results. */
  readonly values: readonly (readonly PlanCell[])[];
}
