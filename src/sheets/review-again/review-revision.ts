import { REVIEW_ROWS, FIELD_COLUMN } from '../../cycle/review-rows';
import type { Employee } from '../../cycle/tables';
import type { TargetChange } from '../../cycle/target-changes';
import { LOCALES } from '../../locales/locale';
import type { Locale } from '../../locales/locale';
import { sheetWords } from '../../locales/sheet-words';
import type { DialectName } from '../dialects/dialect';
import type { KpiChange, KpiKept } from './kpis-again';
import type { ReviewOnSheet } from './review-on-sheet';
import type { KeptCell } from './revise-review-sheet';
import { keyOf } from './row-identity';

/** What running again changes on a sheet. */
export type ReviewChange =
  | KpiChange
  /** Of the sheet's layout, or of HR's template. */
  | { readonly kind: 'layout' | 'template'; readonly from: number; readonly to: number }
  | { readonly kind: 'rows-added' | 'rows-gone' | 'formulas' | 'texts'; readonly count: number };

/** A review sheet that is brought up to date. */
export interface ReviewRevision {
  readonly person: Employee;
  readonly sheetId: string;
  readonly sheet: string;
  readonly changes: readonly ReviewChange[];
  readonly kept: readonly (KpiKept | KeptCell)[];
  /** Agreed targets and weights that change: they go on the record. */
  readonly logged: readonly TargetChange[];
}

/** The language that a sheet was made in; `otherwise` where nobody can tell. */
export function localeOfSheet({ cells }: ReviewOnSheet, otherwise: Locale): Locale {
  const texts = new Set(cells.slice(0, 3).flatMap((row) => row.slice(1)));
  return LOCALES.find((locale) => texts.has(sheetWords(locale).review.title)) ?? otherwise;
}

const DIALECTS: readonly DialectName[] = ['twins', 'prefixed', 'plain'];

/** How a sheet's formulas are written, or were when its period was closed; `null` where it has none. */
export function dialectOfSheet({ cells, review }: ReviewOnSheet): DialectName | null {
  if (review.closed) return DIALECTS.find((name) => name === review.closed?.dialect) ?? null;
  const score = cells.find((row) => keyOf(row).key === REVIEW_ROWS.kpiScore)?.[FIELD_COLUMN] ?? null;
  if (typeof score !== 'object' || score === null || !('formula' in score)) return null;
  if (/MERIT[._]/i.test(score.formula)) return 'prefixed';
  return /(?<![\w.])KPISCORE\(/i.test(score.formula) ? 'twins' : 'plain';
}
