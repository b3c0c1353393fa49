import type { Period } from './tables';

const CLOSED = new Set(['closed', '已关闭', '关闭', '已结束']);

/** Whether nothing of a period changes any more. */
export const isClosed = ({ state }: Pick<Period, 'state'>): boolean => CLOSED.has(state.toLowerCase());

const REOPENED = new Set(['reopened', '重新开放']);

const isReopened = ({ state }: Period): boolean => REOPENED.has(state.toLowerCase());

/** The period in work: the last one in the table that is not closed; one that was opened again comes before all others. */
export function openPeriod(periods: readonly Period[]): Period | null {
  const open = periods.filter((one) => one.period !== '' && !isClosed(one));
  return open.filter(isReopened).at(-1) ?? open.at(-1) ?? null;
}
