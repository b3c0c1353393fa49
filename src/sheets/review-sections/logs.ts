import { ENTRY_COLUMNS, REVIEW_ROWS } from '../../cycle/review-rows';
import type { ReviewRowKey } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { address } from '../address';
import type { ValidationPlan } from '../plan';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { ReviewPage } from '../review-page';
import type { Section } from './section';

const TALKS = 2;
const ACTIONS = 2;

/** The talks of the period, a row each. */
export const talks: Section = (page, { locale }) => {
  const { review, validation } = sheetWords(locale);
  page.section(review.log);
  logRows(page, REVIEW_ROWS.talk, ENTRY_COLUMNS.talk.agreed, review.logHeadings, TALKS, validation.date);
};

/** What is done for the person's development, a row each. */
export const development: Section = (page, { locale }) => {
  const { review, validation } = sheetWords(locale);
  page.section(review.actions);
  logRows(
    page,
    REVIEW_ROWS.action,
    ENTRY_COLUMNS.action.owner,
    review.actionHeadings,
    ACTIONS,
    validation.date,
  );
};

/** Rows of a date, two texts (the second from a column on) and a date. */
function logRows(
  page: ReviewPage,
  key: ReviewRowKey,
  second: number,
  [from = '', what = '', who = '', until = '']: readonly string[],
  count: number,
  error: ValidationPlan['error'],
): void {
  const SECOND_COLUMN = FIRST_COLUMN + 1;
  const heading = page.headings({
    [FIRST_COLUMN]: from,
    [SECOND_COLUMN]: what,
    [second]: who,
    [LAST_COLUMN]: until,
  });
  for (let row = 0; row < count; row++) page.grow(page.row(key, {}));
  page.style(heading + 1, FIRST_COLUMN, FIRST_COLUMN, 'entryText', { format: 'date', align: 'left' }, count);
  page.style(heading + 1, SECOND_COLUMN, LAST_COLUMN - 1, 'entryText', {}, count);
  page.style(heading + 1, LAST_COLUMN, LAST_COLUMN, 'entryText', { format: 'date', align: 'left' }, count);
  page.merge(heading, SECOND_COLUMN, second - 1, count + 1);
  page.merge(heading, second, LAST_COLUMN - 1, count + 1);
  for (const column of [FIRST_COLUMN, LAST_COLUMN]) {
    page.validations.push({ range: address(column, heading + 1, count), kind: 'date', error });
  }
}
