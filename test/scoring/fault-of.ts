import { ScoringError } from '../../src/scoring/scoring-error';

/** The fault a call ends with; `null` when it ends well. */
export function faultOf(call: () => unknown): string | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof ScoringError) return error.fault;
    throw error;
  }
}
