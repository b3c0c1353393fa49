import { cleanText } from './clean-text';

/** Which of the two small numbers of 7/5/2011 is the day. */
export type DayOrder = 'month-first' | 'day-first';

const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?Z?$/i;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** 5-Jul-2011, 5 July 2011; July 5, 2011 */
const DAY_MONTH_NAME = /^(\d{1,2})[- ]([a-z]{3})[a-z]*\.?[- ,]+(\d{4}|\d{2})$/i;
const MONTH_NAME_DAY = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The 31st of December 9999, Excel's last day. */
const LAST_DAY = 2_958_465;

/** Text as a date is written in it: without a time of day, which exports add. */
const dateText = (value: unknown): string => cleanText(value).replace(TIME, '');

/**
 * How a column writes its dates: day first as soon as one of its dates proves it (13/5/2011), otherwise month first.
 */
export function dayOrderOf(values: readonly unknown[]): DayOrder {
  const dayFirst = values.some(
    (value) => typeof value === 'string' && Number(YEAR_LAST.exec(dateText(value))?.[1] ?? 0) > 12,
  );
  return dayFirst ? 'day-first' : 'month-first';
}

/**
 * A date as an Excel serial day, from a serial number or from text as HR systems write it.
 * @returns `null` for a blank, `undefined` for what is no date
 */
export function readDate(value: unknown, order: DayOrder = 'month-first'): number | null | undefined {
  if (typeof value === 'number' && value <= LAST_DAY) return value >= 1 ? Math.floor(value) : undefined;
  const text = dateText(value);
  if (text === '') return null;
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return serialDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [one, two] = [Number(yearLast[1]), Number(yearLast[2])];
    const year = fullYear(Number(yearLast[3]));
    return order === 'day-first' ? serialDay(year, two, one) : serialDay(year, one, two);
  }
  const dayName = DAY_MONTH_NAME.exec(text);
  if (dayName) return serialDay(fullYear(Number(dayName[3])), monthOf(dayName[2]), Number(dayName[1]));
  const nameDay = MONTH_NAME_DAY.exec(text);
  return nameDay ? serialDay(Number(nameDay[3]), monthOf(nameDay[1]), Number(nameDay[2])) : undefined;
}

/** Two digits as Excel reads them: 30–99 is the last century. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 30 ? 2000 : 1900));

const monthOf = (name = ''): number => MONTHS.indexOf(name.toLowerCase()) + 1;

const DAY = 86_400_000;
/** Excel's day 0; its day 60, the 29th of February 1900, never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The Excel serial day of a date; `undefined` when there is no such day. */
export function serialDay(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? Math.round((time - EPOCH) / DAY)
    : undefined;
}

/** The date of an Excel serial day as `2026-03-31`. */
export const isoDate = (serial: number): string => new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
