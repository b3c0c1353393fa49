import { ENTRY_COLUMNS, FIELD_COLUMN, REVIEW_ROWS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { address } from '../address';
import { FIRST_COLUMN, SECOND_LABEL } from '../review-page';
import type { Section } from './section';

const { name: NAME, date: DATE } = ENTRY_COLUMNS[REVIEW_ROWS.confirmEmployee];

/** Both say that they agree to the targets, with name and date. */
export const targets: Section = (page, { locale, confirmation }) => {
  const { review, validation } = sheetWords(locale);
  page.section(review.targets);
  const { employee, manager, on } = confirmation;
  const line = (key: string, label: string, name: string): number =>
    page.row(key, {
      [FIRST_COLUMN]: label,
      [NAME]: name || null,
      [SECOND_LABEL]: review.confirmedOn,
      [DATE]: name === '' ? null : on,
    });
  const first = line(REVIEW_ROWS.confirmEmployee, review.confirmEmployee, employee);
  line(REVIEW_ROWS.confirmManager, review.confirmManager, manager);
  page.style(first, FIRST_COLUMN, FIRST_COLUMN, 'label', {}, 2);
  page.style(first, NAME, SECOND_LABEL - 1, 'entryText', { align: 'left' }, 2);
  page.style(first, SECOND_LABEL, DATE - 1, 'label', { align: 'center' }, 2);
  page.style(first, DATE, DATE + 1, 'entryText', { format: 'date', align: 'left' }, 2);
  page.merge(first, FIELD_COLUMN, SECOND_LABEL - 1, 2);
  page.merge(first, SECOND_LABEL, DATE - 1, 2);
  page.merge(first, DATE, DATE + 1, 2);
  page.validations.push({
    range: address(DATE, first, 2),
    kind: 'date',
    prompt: review.confirmPrompt,
    error: validation.date,
  });
};
