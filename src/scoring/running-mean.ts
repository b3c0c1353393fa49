import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

/** A weighted mean Σ w·x / Σ w while it is being added up. */
export class RunningMean {
  private sum = 0;
  weights = 0;

  add(value: number, weight: number): void {
    this.sum += weight * value;
    this.weights += weight;
  }

  get value(): number {
    return this.sum / this.weights;
  }
}

/**
 * There are weights to divide by.
 *
 * @param weights of the scores that count, added up
 * @throws ScoringError `nothing-scored` where there is no score at all, `zero-weights` where none has a weight
 */
export function requireWeights(weights: number, scores: Cells, isUnscored: (cell: Cell) => boolean): void {
  if (weights === 0) throw new ScoringError(scores.every(isUnscored) ? 'nothing-scored' : 'zero-weights', {});
}
