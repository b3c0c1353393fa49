import { FIELD_COLUMN, REVIEW_ROWS, rowKey, TEXT_IDS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { ReviewPage } from '../review-page';
import type { Section } from './section';

const FEWEST_LINES = 2;

/** What is talked about in every review. */
export const conversation: Section = (page, { locale }) => {
  const { review } = sheetWords(locale);
  page.section(review.conversation);
  textRows(
    page,
    TEXT_IDS.map((id) => ({ id, label: review[id] })),
  );
};

/** What HR asks besides; nothing where it asks nothing. */
export const own: Section = (page, { template, locale }) => {
  if (template.ownFields.length === 0) return;
  page.section(sheetWords(locale).review.own);
  textRows(page, template.ownFields);
};

/** A label and room to write, which grows as long as the page has any. */
function textRows(page: ReviewPage, texts: readonly { readonly id: string; readonly label: string }[]): void {
  const first = page.next;
  for (const { id, label } of texts) {
    const row = page.row(rowKey(REVIEW_ROWS.text, id), { [FIRST_COLUMN]: label });
    page.fit(row, [[label, FIRST_COLUMN, FIRST_COLUMN]], FEWEST_LINES);
    page.grow(row);
  }
  const count = texts.length;
  page.style(first, FIRST_COLUMN, FIRST_COLUMN, 'label', {}, count);
  page.style(first, FIELD_COLUMN, LAST_COLUMN, 'entryText', {}, count);
  page.merge(first, FIELD_COLUMN, LAST_COLUMN, count);
}
