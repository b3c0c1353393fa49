import type { KpiResult, Period } from './tables';

/** Results of the periods that were over before a period began; those of periods without dates cannot be told to be earlier. */
export function earlierResults(
  results: readonly KpiResult[],
  periods: readonly Period[],
  { start }: Pick<Period, 'start'>,
): KpiResult[] {
  const earlier = new Set(
    periods.filter(({ end }) => end !== null && start !== null && end < start).map(({ period }) => period),
  );
  return results.filter(({ period }) => earlier.has(period));
}
