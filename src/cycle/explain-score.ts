import { explainKpiScore } from '../scoring/kpi-explain';
import type { KpiContribution } from '../scoring/kpi-explain';
import { groupResults } from '../scoring/score-360';
import type { GroupResult } from '../scoring/score-360';
import type { Cycle } from './cycle';
import { kpiColumnsOf, score360InputsOf } from './scores';
import { whenPossible } from './when-possible';

export interface ScoreExplanation {
  /** KPI by KPI, their contributions adding up to the KPI score; none without a KPI score. */
  readonly kpis: readonly KpiContribution[];
  /** Rater group by rater group; what a hidden one says is in none of them. */
  readonly groups: readonly GroupResult[];
}

/** How a person's KPI score and 360° score came about. */
export function explainScore(cycle: Cycle, employeeId: string): ScoreExplanation {
  const results = cycle.results.filter((result) => result.employeeId === employeeId);
  const ratings = cycle.ratings.filter((rating) => rating.employeeId === employeeId);
  const kpis = whenPossible(() =>
    explainKpiScore({ ...kpiColumnsOf(results, cycle.policy), names: results.map(({ kpi }) => kpi) }),
  );
  const groups =
    ratings.length === 0 ? null : whenPossible(() => groupResults(score360InputsOf(cycle)(ratings)));
  return { kpis: kpis ?? [], groups: groups ?? [] };
}
