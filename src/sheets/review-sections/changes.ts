import { REVIEW_ROWS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { quoted } from '../formula-call';
import { sameId } from '../plain-formula';
import { lineOfMine } from '../review-formulas';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import { idCells } from './id-cells';
import type { Section } from './section';

const MOST_ROWS = 4;

/** Targets and weights that were changed after both had agreed, live from the table of changes, the latest first. */
export const changes: Section = (page, { references, targetChanges, locale }) => {
  const { review } = sheetWords(locale);
  const table = references.targetChanges;
  if (!table) return;
  const { id, period } = idCells(page);
  const mine = `${sameId(table.employeeId, id)}*${sameId(table.period, period)}`;
  const between = quoted(review.between);
  const date = `TEXT(${table.date},"yyyy-mm-dd;;")`;
  const line = `${table.kpi}&": "&${table.old}&" → "&${table.new}&${between}&${table.reason}&${between}&${table.by}&" "&${date}`;
  page.section(review.changes);
  const first = page.next;
  const count = Math.min(MOST_ROWS, Math.max(1, targetChanges));
  for (let n = 1; n <= count; n++) {
    page.row(REVIEW_ROWS.change, {
      [FIRST_COLUMN]: {
        formula: `=${lineOfMine(table.employeeId, mine, line, n, n === 1 ? review.noChanges : '')}`,
      },
    });
  }
  page.style(first, FIRST_COLUMN, LAST_COLUMN, 'wrapped', {}, count);
  page.merge(first, FIRST_COLUMN, LAST_COLUMN, count);
};
