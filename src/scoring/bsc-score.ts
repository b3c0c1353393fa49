import {
  inFaultOrder,
  requireNoError,
  requireNumber,
  requireSameSize,
  requireWeight,
  rowCounts,
} from './arguments';
import type { FaultInput } from './arguments';
import { comparableName, isBlank, isErrorValue } from './cell';
import type { Cells } from './cell';
import { ScoringError } from './scoring-error';

export interface BscInput {
  /** One per KPI, all on one scale; blank is not scored yet. */
  readonly scores: Cells;
  /** Within the perspective; blank is 0. */
  readonly weights: Cells;
  /** The perspective of each KPI. */
  readonly perspectives: Cells;
  readonly perspectiveNames: Cells;
  readonly perspectiveWeights: Cells;
}

interface Perspective {
  readonly weight: number;
  sum: number;
  weights: number;
}

/**
 * Balanced scorecard: the weighted mean of the KPIs within each perspective, then the weighted mean of the perspectives.
 * A perspective with nothing scored drops out, and the other perspectives share its weight in proportion.
 *
 * Source: Kaplan & Norton, "The Balanced Scorecard" (1992); weighted twice, as Hindawi's published scorecard does.
 *
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `negative-number`, `duplicate`,
 * `blank-cell` (a scored KPI without a perspective), `not-listed`, `nothing-scored`, `zero-weights`
 */
export function bscScore(input: BscInput): number {
  const { scores, weights, perspectives, perspectiveNames, perspectiveWeights } = input;
  requireSameSize(['scores', scores], ['weights', weights], ['perspectives', perspectives]);
  requireSameSize(['perspectiveNames', perspectiveNames], ['perspectiveWeights', perspectiveWeights]);
  const byName = inFaultOrder(faultInputs(input), () => {
    const perspectivesByName = perspectivesOf(input);
    addScores(input, perspectivesByName);
    return perspectivesByName;
  });
  if (scores.every(isBlank)) throw new ScoringError('nothing-scored', {});
  let sum = 0;
  let used = 0;
  for (const perspective of byName.values()) {
    if (perspective.weights === 0) continue;
    sum += perspective.weight * (perspective.sum / perspective.weights);
    used += perspective.weight;
  }
  if (used === 0) throw new ScoringError('zero-weights', {});
  return sum / used;
}

function perspectivesOf({ perspectiveNames, perspectiveWeights }: BscInput): Map<string, Perspective> {
  const byName = new Map<string, Perspective>();
  perspectiveNames.forEach((cell, index) => {
    requireNoError(cell, 'perspectiveNames', index);
    const name = comparableName(cell);
    if (name === '') return;
    if (byName.has(name)) {
      throw new ScoringError('duplicate', { argument: 'perspectiveNames', index, value: String(cell) });
    }
    const weight = requireWeight(perspectiveWeights.at(index), 'perspectiveWeights', index);
    byName.set(name, { weight, sum: 0, weights: 0 });
  });
  return byName;
}

function addScores({ scores, weights, perspectives }: BscInput, byName: Map<string, Perspective>): void {
  for (let row = 0; row < scores.length; row++) {
    if (!rowCounts(scores.at(row), weights.at(row))) continue;
    const cell = perspectives.at(row);
    requireNoError(cell, 'perspectives', row);
    const weight = requireWeight(weights.at(row), 'weights', row);
    const score = requireNumber(scores.at(row), 'scores', row);
    const perspective = byName.get(comparableName(cell));
    if (!perspective) {
      if (isBlank(cell)) throw new ScoringError('blank-cell', { argument: 'perspectives', index: row });
      throw new ScoringError('not-listed', {
        argument: 'perspectives',
        index: row,
        value: String(cell),
        list: 'perspectiveNames',
      });
    }
    perspective.sum += weight * score;
    perspective.weights += weight;
  }
}

function faultInputs(input: BscInput): readonly FaultInput[] {
  const { scores, weights, perspectives, perspectiveNames, perspectiveWeights } = input;
  const ofKpis = (row: number): boolean => rowCounts(scores.at(row), weights.at(row));
  const ofNames = (row: number): boolean =>
    isErrorValue(perspectiveNames.at(row)) || comparableName(perspectiveNames.at(row)) !== '';
  return [
    ['scores', scores, true, ofKpis],
    ['weights', weights, true, ofKpis],
    ['perspectives', perspectives, false, ofKpis],
    ['perspectiveNames', perspectiveNames, false, ofNames],
    ['perspectiveWeights', perspectiveWeights, true, ofNames],
  ];
}
