import { REVIEW_ROWS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { sameId } from '../plain-formula';
import { lineOfMine, moreOfMine } from '../review-formulas';
import type { ReviewSheetInput } from '../review-input';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { ReviewPage } from '../review-page';
import { idCells } from './id-cells';

const MOST_ROWS = 4;

interface LatestRows {
  readonly key: typeof REVIEW_ROWS.change | typeof REVIEW_ROWS.adjustment;
  readonly table: Readonly<Record<'employeeId' | 'period' | 'sheet', string>>;
  /** Array expression: each row of the table as a text. */
  readonly line: string;
  /** How many rows the person has: so many are shown, within reason. */
  readonly known: number;
  /** Text where the person has none. */
  readonly none: string;
}

/** The person's rows of a table of records, live, the latest first, and below them how many there are that have no room. */
export function latestRows(
  page: ReviewPage,
  { locale }: Pick<ReviewSheetInput, 'locale'>,
  { key, table, line, known, none }: LatestRows,
): void {
  const { id, period } = idCells(page);
  const mine = `${sameId(table.employeeId, id)}*${sameId(table.period, period)}`;
  const shown = Math.min(MOST_ROWS, Math.max(1, known));
  const lines = Array.from({ length: shown }, (_, index) =>
    lineOfMine(table.employeeId, mine, line, index + 1, index === 0 ? none : ''),
  );
  const more = moreOfMine(mine, shown, sheetWords(locale).review.moreRows(table.sheet));
  const first = page.next;
  for (const expression of [...lines, more]) {
    page.row(key, { [FIRST_COLUMN]: { formula: `=${expression}` } });
  }
  page.style(first, FIRST_COLUMN, LAST_COLUMN, 'wrapped', {}, shown + 1);
  page.merge(first, FIRST_COLUMN, LAST_COLUMN, shown + 1);
}
