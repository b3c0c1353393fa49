import { REVIEW_ROWS, REVIEW_VERSION, reviewMark } from '../../cycle/review-rows';
import { isoDate } from '../../cycle/read-date';
import { sheetWords } from '../../locales/sheet-words';
import type { ReviewSheetInput } from '../review-input';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { ReviewPage } from '../review-page';
import { TITLE_HEIGHT } from '../row-height';

/** The sheet's mark, the company, the title; who, where, under whom, when. Answers how many rows stay in view. */
export function head(
  page: ReviewPage,
  { template, locale, person, period, managerName, assignments }: ReviewSheetInput,
): number {
  const { review } = sheetWords(locale);
  const mark = reviewMark(REVIEW_VERSION, template.version);
  if (template.company !== '') {
    const row = page.row(mark, { [FIRST_COLUMN]: template.company });
    page.style(row, FIRST_COLUMN, LAST_COLUMN, 'value', { align: 'left' });
    page.merge(row, FIRST_COLUMN, LAST_COLUMN);
    page.fit(row, [[template.company, FIRST_COLUMN, LAST_COLUMN]]);
  }
  page.heights[page.next] = TITLE_HEIGHT;
  const title = page.row(template.company === '' ? mark : '', { [FIRST_COLUMN]: review.title });
  page.style(title, FIRST_COLUMN, LAST_COLUMN, 'title');
  const hint = page.row('', { [FIRST_COLUMN]: review.hint });
  page.style(hint, FIRST_COLUMN, LAST_COLUMN, 'subtitle');
  page.gap();
  page.field('name', review.name, person.name, review.role, person.role);
  page.field(REVIEW_ROWS.id, review.id, person.id, review.period, period);
  page.field('department', review.department, person.department, review.manager, managerName);
  for (const { role, department, from, to } of assignments) {
    const where = review.assigned(role, isoDate(from), isoDate(to), to - from + 1);
    page.field(REVIEW_ROWS.assignment, review.assignment, where, review.department, department);
  }
  return hint;
}
