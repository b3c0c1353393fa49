/** What can be wrong with the arguments of a scoring function, and the data that goes with it. */
export interface ScoringFaults {
  /** Two ranges that belong together have different numbers of cells. */
  sizes: { argument: string; size: number; other: string; otherSize: number };
  /** A range was given where one value is meant. */
  'single-value': { argument: string; size: number };
  /** A matrix with another number of cells than its rows and columns have headings for. */
  'matrix-size': { rows: number; columns: number; size: number };
  /** An error value in the input: it comes back as it is. */
  'error-value': { code: string };
  'not-a-number': { value: string };
  'negative-number': { value: number };
  'not-positive': { value: number };
  'out-of-range': { value: number; lowest: number; highest: number };
  /** A lower end (floor, bottom of a scale) above its upper end. */
  'reversed-range': { low: number; high: number };
  /** A cell is blank where a blank means nothing. */
  'blank-cell': Record<never, never>;
  /** A table (tiers, curve, matrix) without a row. */
  'empty-table': { argument: string };
  'unknown-direction': { value: string };
  /** A word that is none of the few an argument takes. */
  'unknown-option': { value: string; allowed: readonly string[] };
  /** A name that another argument, `list`, does not have. */
  'not-listed': { value: string; list: string };
  /** The same, where it only means that there is no result for this row. */
  'not-found': { value: string; list: string };
  duplicate: { value: string | number };
  /** `lower-ratio` divides by the actual: a negative target makes no sense of it. */
  'negative-target': Record<never, never>;
  'item-weights-without-raters': Record<never, never>;
  /** Points of a curve that neither rise nor fall throughout. */
  'not-monotone': Record<never, never>;
  /** A total that weights with so few decimals cannot add up to. */
  'total-decimals': { total: number; decimals: number };
  /** No row has a score yet. */
  'nothing-scored': Record<never, never>;
  /** Rows have scores, but their weights add up to nothing. */
  'zero-weights': Record<never, never>;
  /** No rater group has both a weight and enough raters. */
  'no-group-counts': { hidden: number; unweighted: number };
  /** Nobody rated themselves, or no other group has enough raters. */
  'nothing-to-compare': Record<never, never>;
  'below-lowest': { value: number; lowest: number };
  'too-few': { argument: string; count: number; minimum: number };
  /** Fewer than two ratees or raters. */
  'matrix-too-small': Record<never, never>;
  /** All values are alike, or contradict one another: there is nothing that agreement could be told from. */
  'no-variation': Record<never, never>;
  'too-many-values': { count: number; most: number };
  /** Two sets of raters without anybody whom both rated, directly or through others; some names of each. */
  'not-connected': { raters: readonly string[]; others: readonly string[] };
  /** A method for raters who rated the same people; this one did not rate this person. */
  'different-people': { rater: string; ratee: string };
  /** No split of the pool keeps to the floors and caps; the nearest pool for which there is one. */
  'pool-infeasible': { nearest: number };
  /** The result is beyond what a cell can hold. */
  'too-large': Record<never, never>;
}

export type ScoringFault = keyof ScoringFaults;

/** The argument by its name in `functions.md`, and the cell's place in it, counted from 0 in reading order. */
export interface Place {
  readonly argument: string;
  readonly index: number;
}

/** Thrown by the scoring functions; the edge that shows it makes a sentence of it in the user's language. */
export class ScoringError<F extends ScoringFault = ScoringFault> extends Error {
  override readonly name = 'ScoringError';
  /** Where a fault in one cell is. */
  place?: Place;

  constructor(
    readonly fault: F,
    readonly data: ScoringFaults[F],
  ) {
    super(fault);
  }

  /** The same fault with its place. */
  at(argument: string, index: number): this {
    this.place = { argument, index };
    return this;
  }
}
