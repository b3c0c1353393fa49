import type { ColumnKey } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { presetWords } from '../locales/preset-words';
import { sheetWords } from '../locales/sheet-words';
import type { ValidationPlan } from './plan';
import { dropDown } from './table-block';

/** What may be typed in rows of the table of results. @param rangeOf a column's cells */
export function resultChecks(
  rangeOf: (column: ColumnKey<'MeritKpiResults'>) => string,
  locale: Locale,
): ValidationPlan[] {
  const { validation, review } = sheetWords(locale);
  return [
    dropDown(rangeOf('direction'), { words: Object.values(presetWords(locale).directions) }, validation.list),
    { range: rangeOf('actual'), kind: 'entry', prompt: review.actualPrompt, error: validation.entry },
  ];
}
