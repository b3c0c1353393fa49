import type { RoleKpis } from './library-kpis';
import type { KpiResult } from './tables';
import { sharesOfRoles } from './transfer-weights';

/** What one of several roles adds to a KPI score. */
export interface RoleScore {
  readonly role: string;
  readonly days: number;
  /** Of the KPIs of this role alone; `null` until it can be given. */
  readonly kpiScore: number | null;
  /**
   * How much it counts, 0–1: the role's part of the days when everything is scored. As for every KPI, the part of what is not
   * applicable goes to the others.
   */
  readonly share: number;
}

/**
 * The KPI score of somebody with several roles in its parts: Σ share · score of the role is the KPI score.
 *
 * @param results the person's
 * @param scoreOf the score of some KPIs; `null` where there is none
 */
export function roleScores(
  results: readonly KpiResult[],
  roles: readonly RoleKpis[],
  scoreOf: (results: readonly KpiResult[]) => number | null,
): RoleScore[] {
  if (roles.length < 2 || results.length === 0) return [];
  const shares = sharesOfRoles(results, roles);
  const scored = roles.map((role, index) => {
    const rows = shares
      .map(({ result, parts }) => ({ ...result, weight: (result.weight ?? 0) * (parts[index] ?? 0) }))
      .filter(({ weight }) => weight > 0);
    const counted = rows.filter((row) => scoreOf([row]) !== null);
    return { role, kpiScore: scoreOf(rows), weight: counted.reduce((sum, { weight }) => sum + weight, 0) };
  });
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  return scored.map(({ role: { role, days }, kpiScore, weight }) => ({
    role,
    days,
    kpiScore,
    share: total === 0 ? 0 : weight / total,
  }));
}
