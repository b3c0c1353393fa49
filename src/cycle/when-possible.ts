import { ScoringError } from '../scoring/scoring-error';

/** A score that cannot be given (yet, or because entries are wrong, which the check reports) is `null`. */
export function whenPossible<T>(calculate: () => T): T | null {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof ScoringError) return null;
    throw error;
  }
}
