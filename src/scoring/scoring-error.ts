/** What can be wrong with the arguments of a scoring function, and the data that says where. */
export interface ScoringFaults {
  /** Two ranges that belong together have different numbers of cells. */
  sizes: { argument: string; size: number; other: string; otherSize: number };
  /** A range was given where one value is meant. */
  'single-value': { argument: string; size: number };
  /** An error value in the input: it comes back as it is. */
  'error-value': Place & { code: string };
  'not-a-number': Place & { value: string };
  'negative-weight': Place & { value: number };
  'unknown-direction': Place & { value: string };
  'floor-above-cap': Place & { floor: number; cap: number };
  'target-missing': Place;
  /** `lower-ratio` divides by the actual: a negative target makes no sense of it. */
  'negative-target': Place;
  'unknown-group': Place & { value: string };
  'duplicate-group': Place & { value: string };
  'item-weights-without-raters': Record<never, never>;
  'not-positive': Place & { value: number };
  'negative-number': Place & { value: number };
  'duplicate-minimum': Place & { value: number };
  'tier-missing': Place;
  /** No row has a score yet. */
  'nothing-scored': Record<never, never>;
  /** Rows have scores, but their weights add up to nothing. */
  'zero-weights': Record<never, never>;
  /** No rater group has both a weight and enough raters. */
  'no-group-counts': { hidden: number; unweighted: number };
  /** `lowest` is the lowest minimum there is. */
  'below-every-minimum': { score: number; lowest: number };
  'no-tiers': Record<never, never>;
  /** No split of the pool keeps to the floors and caps; the nearest pool for which there is one. */
  'pool-infeasible': { nearest: number };
  /** A word that is none of the few an argument takes. */
  'unknown-option': Place & { value: string; allowed: readonly string[] };
  /** A cell is blank where a blank means nothing. */
  'blank-cell': Place;
  'out-of-range': Place & { value: number; lowest: number; highest: number };
  /** Points of a curve that neither rise nor fall throughout. */
  'not-monotone': Place;
  'curve-empty': Record<never, never>;
  /** A total that weights with so few decimals cannot add up to. */
  'total-decimals': { total: number; decimals: number };
  'duplicate-name': Place & { value: string };
  'unknown-perspective': Place & { value: string };
  /** Nobody rated themselves. */
  'no-self': Record<never, never>;
  /** None of the other groups has enough raters. */
  'no-others': Record<never, never>;
  /** Two sets of raters without anybody whom both rated, directly or through others; some names of each. */
  'not-connected': { raters: readonly string[]; others: readonly string[] };
  'weakly-connected': Record<never, never>;
  /** A method for raters who rated the same people; this one did not rate this person. */
  'different-people': { rater: string; ratee: string };
  'reversed-scale': Place & { lowest: number; highest: number };
  'too-few-ratings': { count: number; minimum: number };
  'too-few-people': { count: number; minimum: number };
  'too-few-ratees': { count: number; minimum: number };
  'too-few-raters': { count: number; minimum: number };
  'too-few-pairs': { count: number; minimum: number };
  /** All values are alike: there is nothing that agreement could be told from. */
  'no-variation': Record<never, never>;
  'too-many-values': { count: number; most: number };
  'matrix-size': { rows: number; columns: number; size: number };
  'rating-not-listed': Place & { value: string };
  'compa-below': Place & { value: number; lowest: number };
  'no-compa-ratios': Record<never, never>;
  /** The result is beyond what a cell can hold. */
  'too-large': Record<never, never>;
}

/** The argument by its name in `functions.md`, and the cell's place in it, counted from 0 in reading order. */
export interface Place {
  argument: string;
  index: number;
}

export type ScoringFault = keyof ScoringFaults;

/** Thrown by the scoring functions; the edge that shows it makes a sentence of it in the user's language. */
export class ScoringError<F extends ScoringFault = ScoringFault> extends Error {
  override readonly name = 'ScoringError';

  constructor(
    readonly fault: F,
    readonly data: ScoringFaults[F],
  ) {
    super(fault);
  }
}
