import { requireSameSize, requireWeight, rowCounts, throwFirstFault } from './arguments';
import type { NamedCells } from './arguments';
import { isNotApplicable } from './cell';
import type { Cells } from './cell';
import { attainmentCells, attainmentOfRow, requireKpiSizes } from './kpi-attainment';
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
 * `negative-weight`; `nothing-scored`; `zero-weights`; `too-large`
 */
export function kpiScore(columns: WeightedKpiColumns): number {
  requireSameSize(['actual', columns.actual], ['target', columns.target], ['weight', columns.weight]);
  requireKpiSizes(columns);
  try {
    return weightedAttainment(columns);
  } catch (error) {
    throwFirstFault(
      namedColumns(columns),
      columns.actual.length,
      ['actual', 'target', 'weight', 'floor', 'cap'],
      (row) => kpiCounts(columns, row),
    );
    throw error;
  }
}

function weightedAttainment(columns: WeightedKpiColumns): number {
  const { actual, weight } = columns;
  let sum = 0;
  let weights = 0;
  let scored = false;
  for (let row = 0; row < actual.length; row++) {
    if (!rowCounts(actual[row], 1) || isNotApplicable(actual[row])) continue;
    scored = true;
    const weightOfRow = requireWeight(weight[row], 'weight', row);
    if (weightOfRow === 0) continue;
    sum += weightOfRow * (attainmentOfRow(columns, row) ?? 0);
    weights += weightOfRow;
  }
  if (!scored) throw new ScoringError('nothing-scored', {});
  if (weights === 0) throw new ScoringError('zero-weights', {});
  return (100 * sum) / weights;
}

function kpiCounts({ actual, weight }: WeightedKpiColumns, row: number): boolean {
  return rowCounts(actual[row], weight[row]) && !isNotApplicable(actual[row]);
}

/** The columns in the order of the arguments; a judged KPI's target is left out, since nothing depends on it. */
function namedColumns(columns: WeightedKpiColumns): NamedCells {
  const { actual, target, weight, direction, floor, cap } = columns;
  const targets = target.map((cell, row) =>
    attainmentCells(columns, row).some(([argument]) => argument === 'target') ? cell : null,
  );
  return [
    ['actual', actual],
    ['target', targets],
    ['weight', weight],
    ...(
      [
        ['direction', direction],
        ['floor', floor],
        ['cap', cap],
      ] as const
    ).flatMap(([name, cells]) => (cells ? [[name, cells] as const] : [])),
  ];
}
