import { inFaultOrder, requireSameSize, rowCounts } from './arguments';
import { isBlank } from './cell';
import type { Cells } from './cell';
import { numberOf, weightOf, wordOf } from './cell-readers';
import { isNamed, NameList } from './name-list';
import { requireWeights, RunningMean } from './running-mean';

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
  requireSameSize({ scores, weights, perspectives });
  requireSameSize({ perspectiveNames, perspectiveWeights });
  const counts = (row: number): boolean => rowCounts(scores.at(row), weights.at(row));
  const inList = (row: number): boolean => isNamed(perspectiveNames.at(row));
  const inputs = {
    scores: [scores, numberOf, counts],
    weights: [weights, weightOf, counts],
    perspectives: [perspectives, wordOf, counts],
    perspectiveNames: [perspectiveNames, wordOf, inList],
    perspectiveWeights: [perspectiveWeights, weightOf, inList],
  } as const;
  return inFaultOrder(inputs, () => {
    const list = new NameList('perspectiveNames', perspectiveNames, (_, row) => ({
      weight: weightOf(perspectiveWeights.at(row)),
      mean: new RunningMean(),
    }));
    for (let row = 0; row < scores.length; row++) {
      if (!counts(row)) continue;
      const { mean } = list.of('perspectives', perspectives, row);
      mean.add(numberOf(scores.at(row)), weightOf(weights.at(row)));
    }
    const scorecard = new RunningMean();
    for (const { mean, weight } of list.entries) if (mean.weights > 0) scorecard.add(mean.value, weight);
    requireWeights(scorecard.weights, scores, isBlank);
    return scorecard.value;
  });
}
