import type { Locale } from '../../../locales/locale';

/** The serial number of 1 January 1970. */
const EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

const dateOf = (day: number): Date => new Date((day - EPOCH) * MILLISECONDS_A_DAY);

/** `2026-03-31` */
export const isoDay = (day: number): string => dateOf(day).toISOString().slice(0, 10);

/** A serial day as people write it; blank without one. */
export const dayText = (day: number | null, locale: Locale): string =>
  day === null
    ? ''
    : dateOf(day).toLocaleDateString(locale, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      });
