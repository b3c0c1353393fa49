import type { Period } from './tables';

const CLOSED = new Set(['closed', '已关闭', '关闭', '已结束']);

/** The period in work: the last one in the table that is not closed. */
export function openPeriod(periods: readonly Period[]): Period | null {
  return (
    periods.filter(({ period, state }) => period !== '' && !CLOSED.has(state.toLowerCase())).at(-1) ?? null
  );
}
