import { cellOfRow, inFaultOrder, requireSameSize, requireWeight, rowCounts } from './arguments';
import type { FaultInput } from './arguments';
import { isNotApplicable, isUnscored } from './cell';
import type { Cells } from './cell';
import { attainmentReader, directionOf, requireKpiSizes } from './kpi-attainment';
import type { KpiColumns } from './kpi-attainment';
import { ScoringError } from './scoring-error';

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
  requireSameSize(['actual', columns.actual], ['target', columns.target], ['weight', columns.weight]);
  requireKpiSizes(columns);
  return inFaultOrder(faultInputs(columns), () => weightedAttainment(columns));
}

function weightedAttainment(columns: WeightedKpiColumns): number {
  const { actual, weight } = columns;
  const attainmentOf = attainmentReader(columns);
  let sum = 0;
  let weights = 0;
  let scored = false;
  for (let row = 0; row < actual.length; row++) {
    const actualCell = actual.at(row);
    if (isUnscored(actualCell)) continue;
    scored = true;
    const weightOfRow = requireWeight(weight.at(row), 'weight', row);
    if (weightOfRow === 0) continue;
    sum += weightOfRow * attainmentOf(row, actualCell);
    weights += weightOfRow;
  }
  if (!scored) throw new ScoringError('nothing-scored', {});
  if (weights === 0) throw new ScoringError('zero-weights', {});
  return (100 * sum) / weights;
}

/** The columns in the order of the arguments; a judged KPI's target is left out, since nothing depends on it. */
function faultInputs(columns: WeightedKpiColumns): readonly FaultInput[] {
  const { actual, target, weight, direction, floor, cap } = columns;
  const counts = (row: number): boolean =>
    rowCounts(actual.at(row), weight.at(row)) && !isNotApplicable(actual.at(row));
  const isMeasured = (row: number): boolean =>
    counts(row) && directionOf(cellOfRow(direction, row)) !== 'score';
  return [
    ['actual', actual, true, counts],
    ['target', target, true, isMeasured],
    ['weight', weight, true, counts],
    ['direction', direction, false, counts, actual.length],
    ['floor', floor, true, counts, actual.length],
    ['cap', cap, true, counts, actual.length],
  ];
}
