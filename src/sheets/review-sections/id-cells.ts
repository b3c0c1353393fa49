import { FIELD_COLUMN, REVIEW_ROWS, SECOND_FIELD_COLUMN } from '../../cycle/review-rows';
import { address } from '../address';
import type { ReviewPage } from '../review-page';

/** Where the head says whose sheet it is, and of which period. */
export function idCells(page: ReviewPage): { readonly id: string; readonly period: string } {
  const row = page.rowsOf(REVIEW_ROWS.id)?.first ?? 0;
  return { id: address(FIELD_COLUMN, row), period: address(SECOND_FIELD_COLUMN, row) };
}
