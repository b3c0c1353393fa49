import { serialDay } from '../../../cycle/read-date';

/** A period as it is typed: days as `2026-12-31`, blank until chosen. */
export interface PeriodTyped {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

/** A period as the workbook keeps it: days as Excel's serial numbers. */
export interface Period {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export const yearOf = (date: Date): PeriodTyped => {
  const year = date.getFullYear();
  return { id: String(year), start: `${year}-01-01`, end: `${year}-12-31` };
};

/** The calendar year of a date as a period: what sample data is made for. */
export function yearPeriod(date: Date): Period {
  const period = readPeriod(yearOf(date));
  if (typeof period === 'string') throw new RangeError(`no year: ${date.getFullYear()}`);
  return period;
}

export type PeriodFault = 'periodNameMissing' | 'periodWrong';

/** What was typed as a period, or what is wrong with it. */
export function readPeriod({ id, start, end }: PeriodTyped): Period | PeriodFault {
  if (id.trim() === '') return 'periodNameMissing';
  const [first, last] = [dayOf(start), dayOf(end)];
  if (first === null || last === null || last <= first) return 'periodWrong';
  return { id: id.trim(), start: first, end: last };
}

function dayOf(typed: string): number | null {
  const [year = NaN, month = NaN, day = NaN] = typed.split('-').map(Number);
  return serialDay(year, month, day) ?? null;
}
