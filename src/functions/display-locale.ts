import { localeOf } from '../locales/locale';
import type { Locale } from '../locales/locale';

/** Office's display language; functions may run where there is no Office object yet. */
export function displayLocale(): Locale {
  const office = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office;
  const browser = (globalThis as { navigator?: { language?: string } }).navigator;
  return localeOf(office?.context?.displayLanguage ?? browser?.language ?? 'en-US');
}
