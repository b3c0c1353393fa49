import { requireNoError, requireSameSize } from './arguments';
import { forComparison, isBlank, isNotApplicable } from './cell';
import type { Cell, Cells } from './cell';
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
  requireSameSize(['actual', columns.actual], ['names', columns.names], ['weight', columns.weight]);
  requireKpiSizes(columns);
  columns.names.forEach((name, row) => {
    if (whyNotCounted(columns, row) === null) requireNoError(name, 'names', row);
  });
  kpiScore(columns);
  const rows = columns.actual
    .map((_, row) => row)
    .filter((row) =>
      [columns.names, columns.actual, columns.target, columns.weight].some(
        (cells) => !isBlank(cells.at(row)),
      ),
    );
  const weights = new Map(rows.map((row) => [row, plainWeight(columns.weight.at(row))]));
  const notes = new Map(rows.map((row) => [row, whyNotCounted(columns, row)]));
  const all = rows.reduce((sum, row) => sum + (weights.get(row) ?? 0), 0);
  const used = rows.reduce((sum, row) => sum + (notes.get(row) ? 0 : (weights.get(row) ?? 0)), 0);
  return rows.map((row): KpiContribution => {
    const weight = weights.get(row) ?? 0;
    const left = notes.get(row) ?? null;
    const given = {
      name: columns.names.at(row),
      actual: columns.actual.at(row),
      target: columns.target.at(row),
      weight,
    };
    if (left) return { ...given, attainment: null, weightUsed: 0, contribution: 0, note: left };
    const attainment = attainmentOfRow(columns, row) ?? 0;
    return {
      ...given,
      attainment,
      weightUsed: (weight / used) * all,
      contribution: (100 * weight * attainment) / used,
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
