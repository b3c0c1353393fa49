import { comparable } from '../clean-text';

interface OfPeriod {
  /** As the list states it; empty where it states none. */
  readonly period: string;
}

/**
 * Tells whether a record of a list is of a period: one that states none is. 2026年, 2026年度 and FY 2026 are 2026, unless the list
 * writes it in more than one way: then it may mean several, and only the period's own name counts.
 */
export function periodTest(period: string, records: readonly OfPeriod[]): (record: OfPeriod) => boolean {
  const own = comparable(period);
  const written = new Set(records.map((record) => comparable(record.period)));
  const alike = [...written].filter((one) => bareYear(one) === bareYear(own));
  const meant = new Set(['', own, ...(alike.length === 1 ? alike : [])]);
  return (record) => meant.has(comparable(record.period));
}

const bareYear = (period: string): string => period.replace(/年度|年|^fy|fy$/g, '');
