import { inFaultOrder, optionOf, requireFilled, requireNumber, requireSameSize } from './arguments';
import type { FaultInput } from './arguments';
import { forComparison, isBlank, isUnscored } from './cell';
import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

export const CURVE_MODES = ['linear', 'step'] as const;
export type CurveMode = (typeof CURVE_MODES)[number];

/** A payout curve: at each point reached, a score. */
export interface PayoutCurve {
  /** Strictly rising, or strictly falling for lower-is-better. */
  readonly points: readonly number[];
  readonly scores: readonly number[];
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
  requireSameSize(['points', points], ['scores', scores]);
  const rows = points
    .map((_, row) => row)
    .filter((row) => !isBlank(points.at(row)) || !isBlank(scores.at(row)));
  const inputs: readonly FaultInput[] = [
    ['points', points, true],
    ['scores', scores, true],
    ['mode', [mode], false],
    ['below', [below], true],
  ];
  return inFaultOrder(inputs, () => {
    const at = rows.map((row) => requireFilled(points.at(row), 'points', row));
    const worth = rows.map((row) => requireFilled(scores.at(row), 'scores', row));
    if (at.length === 0) throw new ScoringError('empty-table', { argument: 'points' });
    requireMonotone(at, rows);
    return {
      points: at,
      scores: worth,
      mode: optionOf(CURVE_MODES, mode, 'mode'),
      below: isBlank(below) ? null : requireNumber(below, 'below', 0),
    };
  });
}

function requireMonotone(points: readonly number[], rows: readonly number[]): void {
  const rising = (points[1] ?? 0) > (points[0] ?? 0);
  for (let place = 1; place < points.length; place++) {
    const [before, here] = [points[place - 1] as number, points[place] as number];
    if (rising ? here > before : here < before) continue;
    throw new ScoringError('not-monotone', { argument: 'points', index: rows[place] as number });
  }
}

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
  const value = forComparison(requireNumber(actual, 'actual', index));
  const { points, scores, mode, below } = curve;
  const rising = points.length < 2 || (points[1] as number) > (points[0] as number);
  const isReached = (point: number): boolean =>
    rising ? value >= forComparison(point) : value <= forComparison(point);
  let reached = points.length - 1;
  while (reached >= 0 && !isReached(points[reached] as number)) reached--;
  if (reached < 0) return below ?? (scores[0] as number);
  const score = scores[reached] as number;
  const [point, next] = [points[reached] as number, points[reached + 1]];
  if (mode === 'step' || next === undefined || value === forComparison(point)) return score;
  const nextScore = scores[reached + 1] as number;
  return score + ((nextScore - score) * ((actual as number) - point)) / (next - point);
}
