import type { Period } from './tables';

const CLOSED = new Set(['closed', '已关闭', '关闭', '已结束']);

/** Whether nothing of a period changes any more. */
export const isClosed = ({ state }: Pick<Period, 'state'>): boolean => CLOSED.has(state.toLowerCase());

/** The period in work: the last one in the table that is not closed. */
export function openPeriod(periods: readonly Period[]): Period | null {
  return periods.filter((one) => one.period !== '' && !isClosed(one)).at(-1) ?? null;
}
