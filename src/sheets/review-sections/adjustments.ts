import { REVIEW_ROWS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { quoted } from '../formula-call';
import { sameId } from '../plain-formula';
import { lineOfMine } from '../review-formulas';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import { idCells } from './id-cells';
import type { Section } from './section';

const MOST_ROWS = 4;

/** Bonus and penalty points and vetoes, live from their table, the latest first; they are entered there. */
export const adjustments: Section = (page, { references, adjustments: known, locale }) => {
  const { review } = sheetWords(locale);
  const table = references.adjustments;
  if (!table) return;
  const { id, period } = idCells(page);
  const mine = `${sameId(table.employeeId, id)}*${sameId(table.period, period)}`;
  const between = quoted(review.between);
  const line = `${table.kind}&" "&${table.points}&${table.vetoTier}&${between}&${table.reason}&${between}&${table.by}`;
  page.section(review.adjustments);
  const first = page.next;
  const count = Math.min(MOST_ROWS, Math.max(1, known));
  for (let n = 1; n <= count; n++) {
    page.row(REVIEW_ROWS.adjustment, {
      [FIRST_COLUMN]: {
        formula: `=${lineOfMine(table.employeeId, mine, line, n, n === 1 ? review.noAdjustments : '')}`,
      },
    });
  }
  page.style(first, FIRST_COLUMN, LAST_COLUMN, 'wrapped', {}, count);
  page.merge(first, FIRST_COLUMN, LAST_COLUMN, count);
};
