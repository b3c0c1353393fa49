import { FIELD_COLUMN, ENTRY_COLUMNS, REVIEW_ROWS, SECOND_FIELD_COLUMN } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { FIRST_COLUMN, LAST_COLUMN, SECOND_LABEL } from '../review-page';
import type { Section } from './section';

const HEIGHT = 26;

/** Lines to sign on, by hand or by keyboard. */
export const signatures: Section = (page, { locale }) => {
  const { review } = sheetWords(locale);
  const SECOND_LINE = ENTRY_COLUMNS.signatures.manager;
  const row = page.row(REVIEW_ROWS.signatures, {
    [FIRST_COLUMN]: review.signEmployee,
    [SECOND_LABEL]: review.signManager,
  });
  page.merge(row, FIELD_COLUMN, SECOND_LABEL - 1);
  page.merge(row, SECOND_LABEL, SECOND_FIELD_COLUMN);
  page.merge(row, SECOND_LINE, LAST_COLUMN);
  page.style(row, FIRST_COLUMN, FIRST_COLUMN, 'label');
  page.style(row, SECOND_LABEL, SECOND_FIELD_COLUMN, 'label');
  page.style(row, FIELD_COLUMN, SECOND_LABEL - 1, 'entryLine');
  page.style(row, SECOND_LINE, LAST_COLUMN, 'entryLine');
  page.heights[row] = HEIGHT;
};
