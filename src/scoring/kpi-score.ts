import { inFaultOrder, requireSameSize, rowCounts } from './arguments';
import { isNotApplicable, isUnscored } from './cell';
import type { Cells } from './cell';
import { weightOf } from './cell-readers';
import { attainmentReader, kpiInputs, requireKpiSizes } from './kpi-attainment';
import type { KpiColumns } from './kpi-attainment';
import { requireWeights } from './running-mean';

export interface WeightedKpiColumns extends KpiColumns {
  /** Need not add up to 1 or 100; blank is 0. */
  readonly weight: Cells;
}

/**
 * KPI score on 0–100: 100 × Σ w·attainment / Σ w over the rows that have an actual, each KPI limited to its floor and cap
 * before it is weighted (a cap of 1.2 lets the score reach 120).
 *
 * @throws ScoringError `sizes`; then `error-value`, `not-a-number` and what a row's attainment can throw;
 * `negative-number`; `nothing-scored`; `zero-weights`; `too-large`
 */
export function kpiScore(columns: WeightedKpiColumns): number {
  const { actual, target, weight } = columns;
  requireSameSize({ actual, target, weight });
  requireKpiSizes(columns);
  const counts = (row: number): boolean =>
    rowCounts(actual.at(row), weight.at(row)) && !isNotApplicable(actual.at(row));
  return inFaultOrder(kpiInputs(columns, counts), () => {
    const attainmentOf = attainmentReader(columns);
    let sum = 0;
    let weights = 0;
    for (let row = 0; row < actual.length; row++) {
      const actualCell = actual.at(row);
      if (isUnscored(actualCell)) continue;
      const weightOfRow = weightOf(weight.at(row));
      if (weightOfRow === 0) continue;
      sum += weightOfRow * attainmentOf(row, actualCell);
      weights += weightOfRow;
    }
    requireWeights(weights, actual, isUnscored);
    return (100 * sum) / weights;
  });
}
