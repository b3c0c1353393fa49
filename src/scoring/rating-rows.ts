import { inFaultOrder, requireSameSize } from './arguments';
import type { Inputs } from './arguments';
import { isUnscored, nameReader } from './cell';
import type { Cell, Cells } from './cell';
import { numberOf, wordOf } from './cell-readers';
import { ScoringError } from './scoring-error';

/** Who rated whom, as numbers counted from 0 in order of appearance. */
export interface RatingRows {
  /** Where each rating stands in its argument. */
  readonly indices: readonly number[];
  readonly values: Float64Array;
  readonly raterOf: Int32Array;
  readonly rateeOf: Int32Array;
  readonly raterNames: readonly string[];
  readonly rateeNames: readonly string[];
}

/**
 * The ratings there are, with rater and ratee. Blank and N/A ratings drop out; names are compared without case and spaces.
 *
 * @param others what else is read of the call: an error there comes before a text here
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `blank-cell` (a rating without rater or ratee),
 * `nothing-scored`
 */
export function ratingRows(ratings: Cells, raters: Cells, ratees: Cells, others: Inputs = {}): RatingRows {
  requireSameSize({ ratings, raters, ratees });
  const counts = (row: number): boolean => !isUnscored(ratings.at(row));
  const indices = ratings.flatMap((rating, row) => (isUnscored(rating) ? [] : [row]));
  const values = new Float64Array(indices.length);
  const raterOf = new Int32Array(indices.length);
  const rateeOf = new Int32Array(indices.length);
  const [raterNumbers, rateeNumbers] = [new Names(), new Names()];
  const inputs: Inputs = {
    ratings: [ratings, numberOf, counts],
    raters: [raters, raterNumbers.numberOf, counts],
    ratees: [ratees, rateeNumbers.numberOf, counts],
    ...others,
  };
  inFaultOrder(inputs, () =>
    indices.forEach((row, place) => {
      values[place] = numberOf(ratings.at(row));
      raterOf[place] = raterNumbers.numberOf(raters.at(row));
      rateeOf[place] = rateeNumbers.numberOf(ratees.at(row));
    }),
  );
  if (indices.length === 0) throw new ScoringError('nothing-scored', {});
  return {
    indices,
    values,
    raterOf,
    rateeOf,
    raterNames: raterNumbers.names,
    rateeNames: rateeNumbers.names,
  };
}

/** Gives each name a number. */
class Names {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly nameOf = nameReader();

  /** @throws ScoringError `error-value`, `blank-cell` */
  readonly numberOf = (cell: Cell): number => {
    const key = this.nameOf(wordOf(cell));
    if (key === '') throw new ScoringError('blank-cell', {});
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.names.push(String(cell)) - 1;
      this.numbers.set(key, number);
    }
    return number;
  };
}
