import { inFaultOrder, requireSameSize } from './arguments';
import { forComparison, isBlank, isNotApplicable } from './cell';
import type { Cell, Cells } from './cell';
import { wordOf } from './cell-readers';
import { attainmentOfRow, requireKpiSizes } from './kpi-attainment';
import { kpiScore } from './kpi-score';
import type { WeightedKpiColumns } from './kpi-score';

export interface ExplainedKpis extends WeightedKpiColumns {
  readonly names: Cells;
}

/** Why a KPI counts otherwise than its bare attainment. */
export type KpiNote = 'capped' | 'floored' | 'not-scored' | 'not-applicable' | 'not-weighted' | null;

export interface KpiContribution {
  readonly name: Cell;
  readonly actual: Cell;
  readonly target: Cell;
  /** A ratio, limited; `null` where the KPI does not count. */
  readonly attainment: number | null;
  readonly weight: number;
  /** The weight after redistribution: the KPIs that count share the others' in proportion. */
  readonly weightUsed: number;
  /** Points of the KPI score. */
  readonly contribution: number;
  readonly note: KpiNote;
}

/**
 * How a KPI score comes about, KPI by KPI: the contributions add up to it. Rows that are blank throughout drop out.
 *
 * @throws ScoringError `sizes`, `error-value` (names), and what `kpiScore` throws: where there is no score there is
 * nothing to explain
 */
export function explainKpiScore(columns: ExplainedKpis): KpiContribution[] {
  const { names, actual, target, weight } = columns;
  requireSameSize({ actual, names, weight });
  requireKpiSizes(columns);
  const counts = (row: number): boolean => whyNotCounted(columns, row) === null;
  inFaultOrder({ names: [names, wordOf, counts] }, () =>
    names.forEach((name, row) => (counts(row) ? wordOf(name) : null)),
  );
  kpiScore(columns);
  const given = actual
    .map((_, row) => ({
      row,
      name: names.at(row),
      actual: actual.at(row),
      target: target.at(row),
      weight: plainWeight(weight.at(row)),
      note: whyNotCounted(columns, row),
    }))
    .filter(({ row }) => [names, actual, target, weight].some((cells) => !isBlank(cells.at(row))));
  const all = given.reduce((sum, kpi) => sum + kpi.weight, 0);
  const used = given.reduce((sum, kpi) => sum + (kpi.note ? 0 : kpi.weight), 0);
  return given.map(({ row, ...kpi }): KpiContribution => {
    if (kpi.note) return { ...kpi, attainment: null, weightUsed: 0, contribution: 0 };
    const attainment = attainmentOfRow(columns, row) ?? 0;
    return {
      ...kpi,
      attainment,
      weightUsed: (kpi.weight / used) * all,
      contribution: (100 * kpi.weight * attainment) / used,
      note: limitReached(columns, row, attainment),
    };
  });
}

/** A weight of a row that is not scored may be anything: what cannot be a weight is none. */
const plainWeight = (cell: Cell): number => (typeof cell === 'number' && cell > 0 ? cell : 0);

function whyNotCounted({ actual, weight }: WeightedKpiColumns, row: number): KpiNote {
  if (isBlank(actual.at(row))) return 'not-scored';
  if (isNotApplicable(actual.at(row))) return 'not-applicable';
  return isBlank(weight.at(row)) || weight.at(row) === 0 ? 'not-weighted' : null;
}

const NO_LIMITS = { floor: [-Number.MAX_VALUE], cap: [Number.MAX_VALUE] };

function limitReached(columns: WeightedKpiColumns, row: number, attainment: number): KpiNote {
  const unlimited = forComparison(attainmentOfRow({ ...columns, ...NO_LIMITS }, row) ?? 0);
  if (unlimited > forComparison(attainment)) return 'capped';
  return unlimited < forComparison(attainment) ? 'floored' : null;
}
