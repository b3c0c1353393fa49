import type { Locale } from '../../../locales/locale';
import type { PaneWords } from '../../../locales/pane-words';
import { tableWords } from '../../../locales/table-words';
import type { ReviewChange, ReviewRevision } from '../../../sheets/review-again/review-revision';

type Words = PaneWords['reviewAgain'];

const valueText = (value: string | number | null, words: Words, locale: Locale): string =>
  value === null || value === ''
    ? words.blank
    : typeof value === 'number'
      ? value.toLocaleString(locale, { maximumFractionDigits: 6 })
      : value;

/** What changes on a sheet, in words. */
export function changeText(change: ReviewChange, words: Words, locale: Locale): string {
  const said = words.changes;
  switch (change.kind) {
    case 'kpi-added':
    case 'kpi-gone':
      return said[change.kind](change.kpi);
    case 'kpi-changed': {
      const { kpi, column, from, to } = change;
      const heading = tableWords(locale).MeritKpis.columns[column];
      return said['kpi-changed'](kpi, heading, valueText(from, words, locale), valueText(to, words, locale));
    }
    case 'layout':
    case 'template':
      return said[change.kind](change.from, change.to);
    default:
      return said[change.kind](change.count);
  }
}

/** What stays on a sheet as it was typed, in words. */
export function keptText(kept: ReviewRevision['kept'][number], words: Words, locale: Locale): string {
  switch (kept.kind) {
    case 'kpi':
      return words.kept.kpi(kept.kpi);
    case 'value': {
      const { kpi, column, typed, library } = kept;
      const heading = tableWords(locale).MeritKpis.columns[column];
      return words.kept.value(
        kpi,
        heading,
        valueText(typed, words, locale),
        valueText(library, words, locale),
      );
    }
    default:
      return words.kept[kept.kind](kept.address, kept.value);
  }
}
