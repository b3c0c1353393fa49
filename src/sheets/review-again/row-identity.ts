import { comparable } from '../../cycle/clean-text';
import {
  builtInKpiOf,
  GONE_ROW,
  isReviewMark,
  KPI_COLUMNS,
  readRowKey,
  REVIEW_ROWS,
} from '../../cycle/review-rows';
import { LOCALES } from '../../locales/locale';
import { sheetWords } from '../../locales/sheet-words';
import type { PlanCell } from '../plan';

/** A row's cells, column A first. */
export type Row = readonly PlanCell[];

export const isFormula = (cell: PlanCell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

export const isBlankCell = (cell: PlanCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** What column A says of a row; the sheet's mark says nothing of its own row. */
export const keyOf = ([cell = null]: Row): ReturnType<typeof readRowKey> =>
  readRowKey(isReviewMark(cell) ? '' : cell);

/**
 * What each row of a review sheet is, as a text that is the same on another sheet of the same person: `null` for a row that is
 * out of use. Rows without a key are known by their first words, and a gap by what comes after it.
 *
 * @param layout the sheet's; the first said of no KPI what was built in, and had no rows for KPIs of people's own
 */
export function rowIdentities(rows: readonly Row[], layout: number): (string | null)[] {
  const seen = new Map<string, number>();
  const judged = new Set(
    rows.map(keyOf).flatMap(({ key, name }) => (key === REVIEW_ROWS.judged ? [comparable(name)] : [])),
  );
  const identities = rows.map((row): string | null => {
    const identity = identityOf(row, layout, judged);
    if (identity === null || identity === '') return identity;
    const place = seen.get(identity) ?? 0;
    seen.set(identity, place + 1);
    return `${identity}#${place}`;
  });
  let next = 'end';
  for (let index = identities.length - 1; index >= 0; index--) {
    if (identities[index] === '') identities[index] = `gap>${next}`;
    else next = identities[index] ?? next;
  }
  return identities;
}

function identityOf(row: Row, layout: number, judged: ReadonlySet<string>): string | null {
  const { key, name } = keyOf(row);
  if (key === GONE_ROW) return null;
  if (key === '') {
    const words = row.slice(1).find((cell) => typeof cell === 'string' && cell.trim() !== '');
    return words === undefined ? '' : `words|${comparable(words)}|${shapeOf(row)}`;
  }
  // Texts stand in other cells, joined in other ways, in another layout and where behaviours are described.
  if (key === REVIEW_ROWS.competency) return `${key}|${comparable(name || row[1])}|${shapeOf(row)}`;
  if (key !== REVIEW_ROWS.kpi) return `${key}|${comparable(name)}`;
  if (name === '' && layout > 1) return 'spare';
  const kpi = comparable(builtInKpiOf({ key, name })?.kpi ?? row[KPI_COLUMNS.kpi]);
  // A KPI that is judged has its actual from elsewhere: its row looks another way.
  return `kpi|${kpi}|${judged.has(kpi) ? 'judged' : ''}`;
}

/** The columns in which a row has something. */
const shapeOf = (row: Row): string =>
  row.flatMap((cell, column) => (column === 0 || isBlankCell(cell) ? [] : [column])).join(',');

const OWN_WORDS: ReadonlySet<string> = new Set(
  LOCALES.flatMap((locale) => textsIn(sheetWords(locale).review)),
);

function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

/** Whether a row holds nothing but formulas and words of the sheet's own, in any language. */
export const hasOwnWordsOnly = (row: Row): boolean =>
  row.every((cell) => isBlankCell(cell) || isFormula(cell) || OWN_WORDS.has(String(cell)));
