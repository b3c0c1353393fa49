import { cleanText } from './clean-text';

/** Which of the two small numbers of 7/5/2011 is the day. */
export type DayOrder = 'month-first' | 'day-first';

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;

/**
 * How a column writes its dates: day first as soon as one of its dates proves it (13/5/2011), otherwise month first.
 */
export function dayOrderOf(values: readonly unknown[]): DayOrder {
  const dayFirst = values.some((value) => Number(YEAR_LAST.exec(cleanText(value))?.[1] ?? 0) > 12);
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * A date as an Excel serial day.
 * @returns `null` for a blank, `undefined` for what is no date
 */
export function readDate(value: unknown, order: DayOrder = 'month-first'): number | null | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.floor(value) : undefined;
  const text = cleanText(value);
  if (text === '') return null;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return serialDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) return undefined;
  const [one, two] = [Number(yearLast[1]), Number(yearLast[2])];
  const year = Number(yearLast[3]);
  // Two digits as Excel reads them: 30–99 is the last century.
  const fullYear = year >= 100 ? year : year + (year < 30 ? 2000 : 1900);
  return order === 'day-first' ? serialDay(fullYear, two, one) : serialDay(fullYear, one, two);
}

const DAY = 86_400_000;
/** Excel's day 0; its day 60, the 29th of February 1900, never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The Excel serial day of a date; `undefined` when there is no such day. */
export function serialDay(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? Math.round((time - EPOCH) / DAY)
    : undefined;
}

/** The date of an Excel serial day as `2026-03-31`. */
export const isoDate = (serial: number): string => new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
