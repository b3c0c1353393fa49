import { inFaultOrder, readAt, requireSameSize } from './arguments';
import type { Inputs } from './arguments';
import { forComparison, isBlank, isUnscored } from './cell';
import type { Cell, Cells } from './cell';
import { numberIfAny, numberOf, optionOf } from './cell-readers';
import { ScoringError } from './scoring-error';

export const CURVE_MODES = ['linear', 'step'] as const;
export type CurveMode = (typeof CURVE_MODES)[number];

/** A payout curve: at each point reached, a score. */
export interface PayoutCurve {
  /** Strictly rising, or strictly falling for lower-is-better. */
  readonly steps: readonly { readonly point: number; readonly score: number }[];
  /** 1 for rising points, −1 for falling ones. */
  readonly sign: number;
  readonly mode: CurveMode;
  /** The score before the first point is reached; `null`: the first score. */
  readonly below: number | null;
}

/**
 * A curve from its table. Rows in which both the point and the score are blank drop out.
 *
 * @param mode `linear` (default) or `step`
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `blank-cell`, `unknown-option` (mode), `not-monotone`,
 * `empty-table`
 */
export function payoutCurve(points: Cells, scores: Cells, mode?: Cell, below?: Cell): PayoutCurve {
  requireSameSize({ points, scores });
  const isGiven = (row: number): boolean => !isBlank(points.at(row)) || !isBlank(scores.at(row));
  const inputs: Inputs = {
    points: [points, numberOf, isGiven],
    scores: [scores, numberOf, isGiven],
    mode: [[mode], modeOf],
    below: [[below], numberIfAny],
  };
  return inFaultOrder(inputs, () => {
    const steps = points
      .map((_, row) => row)
      .filter(isGiven)
      .map((row) => ({ row, point: numberOf(points.at(row)), score: numberOf(scores.at(row)) }));
    const [first, second] = steps;
    if (!first) throw new ScoringError('empty-table', { argument: 'points' });
    const sign = second && second.point < first.point ? -1 : 1;
    steps.forEach(({ row, point }, place) => {
      const before = steps[place - 1];
      if (before && sign * point <= sign * before.point)
        throw new ScoringError('not-monotone', {}).at('points', row);
    });
    return { steps, sign, mode: modeOf(mode), below: numberIfAny(below) };
  });
}

const modeOf = optionOf(CURVE_MODES);

/**
 * The score of an actual on a payout curve. `linear` interpolates between the points and holds the last score beyond
 * them; `step` gives the score of the last point reached. Before the first point: `below`, or the first score.
 *
 * Source: piecewise linear interpolation; WorldatWork, "performance and payout curve" with threshold, target, maximum.
 *
 * @returns `null` for an actual that is blank or not applicable
 * @throws ScoringError `error-value`, `not-a-number`
 */
export function curveScore(actual: Cell, curve: PayoutCurve, index = 0): number | null {
  if (isUnscored(actual)) return null;
  const { steps, sign, mode, below } = curve;
  const value = readAt('actual', index, numberOf, actual);
  const compared = forComparison(value);
  const reached = steps.findLastIndex(({ point }) => sign * compared >= sign * forComparison(point));
  const [step, next] = [steps[reached], steps[reached + 1]];
  if (!step) return below ?? (next as { score: number }).score;
  if (mode === 'step' || !next || compared === forComparison(step.point)) return step.score;
  return step.score + ((next.score - step.score) * (value - step.point)) / (next.point - step.point);
}
