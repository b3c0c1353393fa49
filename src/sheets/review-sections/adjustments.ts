import { REVIEW_ROWS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { quoted } from '../formula-call';
import { latestRows } from './latest-rows';
import type { Section } from './section';

/** Bonus and penalty points and vetoes, live from their table, the latest first; they are entered there. */
export const adjustments: Section = (page, input) => {
  const { review } = sheetWords(input.locale);
  const table = input.references.adjustments;
  if (!table) return;
  const between = quoted(review.between);
  page.section(review.adjustments);
  latestRows(page, input, {
    key: REVIEW_ROWS.adjustment,
    table,
    line: `${table.kind}&" "&${table.points}&${table.vetoTier}&${between}&${table.reason}&${between}&${table.by}`,
    known: input.adjustments,
    none: review.noAdjustments,
  });
};
