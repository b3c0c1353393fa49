import { REVIEW_ROWS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { quoted } from '../formula-call';
import { latestRows } from './latest-rows';
import type { Section } from './section';

/** Targets and weights that were changed after both had agreed, live from the table of changes, the latest first. */
export const changes: Section = (page, input) => {
  const { review } = sheetWords(input.locale);
  const table = input.references.targetChanges;
  if (!table) return;
  const between = quoted(review.between);
  const what = table.what ? `TRIM(${table.kpi}&" "&${table.what})` : table.kpi;
  const date = `TEXT(${table.date},"yyyy-mm-dd;;")`;
  page.section(review.changes);
  latestRows(page, input, {
    key: REVIEW_ROWS.change,
    table,
    line: `${what}&": "&${table.old}&" → "&${table.new}&${between}&${table.reason}&${between}&${table.by}&" "&${date}`,
    known: input.targetChanges,
    none: review.noChanges,
  });
};
