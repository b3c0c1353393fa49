import { directionOf } from '../../scoring/kpi-attainment';
import { actualOf } from '../judged-kpi';
import type { Policy } from '../policy';
import type { OldScore } from './old-score';

/**
 * Why an old score cannot be compared.
 *
 * - no-score: the cell is blank
 * - unreadable-score: the cell holds no number
 * - several-scores: a person's rows have different ones, and no row has their total
 * - no-weights: no KPI has a weight
 * - nothing-scored: no KPI with a weight has an actual
 * - no-target, unknown-direction, floor-above-cap: a KPI cannot be calculated
 */
export type AuditObstacle =
  | {
      readonly obstacle: 'no-score' | 'unreadable-score' | 'several-scores' | 'no-weights' | 'nothing-scored';
    }
  | { readonly obstacle: 'no-target' | 'unknown-direction' | 'floor-above-cap'; readonly kpi: string };

/** The first thing that keeps an old score from being compared; `null` where nothing does. */
export function auditObstacle(
  { score, hasSeveral, isUnreadable, results }: OldScore,
  policy: Policy,
): AuditObstacle | null {
  if (hasSeveral) return { obstacle: 'several-scores' };
  if (isUnreadable) return { obstacle: 'unreadable-score' };
  if (score === null) return { obstacle: 'no-score' };
  const counted = results.filter(({ weight }) => (weight ?? 0) > 0);
  if (counted.length === 0) return { obstacle: 'no-weights' };
  const scored = counted.filter((result) => typeof actualOf(result, policy) === 'number');
  if (scored.length === 0) return { obstacle: 'nothing-scored' };
  for (const { kpi, direction, target, floor, cap } of scored) {
    const way = directionOf(direction);
    if (way === null) return { obstacle: 'unknown-direction', kpi };
    if (way !== 'score' && target === null) return { obstacle: 'no-target', kpi };
    if ((floor ?? policy.floor) > (cap ?? policy.cap)) return { obstacle: 'floor-above-cap', kpi };
  }
  return null;
}
