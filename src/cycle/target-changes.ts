import { comparable } from './clean-text';
import type { KpiResult } from './tables';

/** What both agree to of a KPI. */
export const AGREED = ['target', 'weight'] as const satisfies readonly (keyof KpiResult)[];

export type AgreedColumn = (typeof AGREED)[number];

/** A KPI as far as it is agreed to. */
export type AgreedKpi = Pick<KpiResult, 'kpi' | AgreedColumn>;

/** A target or weight that was changed; `null` is blank, or a KPI that was not there. */
export interface TargetChange {
  readonly kpi: string;
  readonly column: AgreedColumn;
  readonly old: number | null;
  readonly new: number | null;
}

/** Weights by days have more digits than anybody agrees to. */
const isSame = (one: number | null, other: number | null): boolean =>
  one === other ||
  (one !== null && other !== null && Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one)));

/**
 * What to record when a person's KPIs change: every target and weight that is another one afterwards, KPIs that came and went
 * included, in the order of the KPIs before, then of new ones. Nothing as long as not both have agreed.
 *
 * @param agreed whether employee and manager had both confirmed the KPIs as they were
 */
export function targetChanges(
  before: readonly AgreedKpi[],
  after: readonly AgreedKpi[],
  agreed: boolean,
): TargetChange[] {
  if (!agreed) return [];
  const [old, now] = [before, after].map((kpis) => new Map(kpis.map((kpi) => [comparable(kpi.kpi), kpi])));
  const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...names].flatMap((name) => {
    const [one, other] = [old?.get(name), now?.get(name)];
    const kpi = other?.kpi ?? one?.kpi ?? '';
    return AGREED.map((column) => ({
      kpi,
      column,
      old: one?.[column] ?? null,
      new: other?.[column] ?? null,
    })).filter((change) => !isSame(change.old, change.new));
  });
}
