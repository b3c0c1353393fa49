import { inFaultOrder } from './arguments';
import type { Cell, Cells } from './cell';
import { numberOf, optionOf } from './cell-readers';
import { mean } from './moments';
import { ScoringError } from './scoring-error';

/** Shrout & Fleiss's six: model (1 one-way, 2 two-way random, 3 two-way mixed), one rater or the mean of k. */
export const ICC_TYPES = ['2,k', '1,1', '2,1', '3,1', '1,k', '3,k'] as const;
type IccType = (typeof ICC_TYPES)[number];

/** Relative to what it is made of: a denominator below this is 0 but for rounding. */
const NOTHING = 1e-12;

/**
 * Intraclass correlation of a complete matrix, never truncated: it can be below 0, and below −1.
 *
 * Source: Shrout & Fleiss, "Intraclass correlations: uses in assessing rater reliability" (1979).
 *
 * @param matrix row by row: rows are ratees, columns raters; no blanks
 * @param type default `2,k`
 * @throws ScoringError `error-value`, `not-a-number`, `blank-cell`, `unknown-option` (type), `matrix-too-small`, `matrix-too-small` (
 * fewer than two), `no-variation` (the coefficient is undefined)
 */
export function intraclassCorrelation(matrix: Cells, raters: number, type?: Cell): number {
  const [values, chosen] = inFaultOrder({ matrix: [matrix, numberOf], type: [[type], typeOf] }, () => [
    matrix.map(numberOf),
    typeOf(type),
  ]);
  const ratees = raters === 0 ? 0 : values.length / raters;
  if (ratees < 2 || raters < 2) throw new ScoringError('matrix-too-small', {});
  return coefficient(chosen, meanSquares(values, ratees, raters), ratees, raters);
}

const iccTypeOf = optionOf(ICC_TYPES);
/** Chinese input writes a comma of its own. */
const typeOf = (cell: Cell): IccType => iccTypeOf(typeof cell === 'string' ? cell.replace('，', ',') : cell);

interface MeanSquares {
  readonly betweenRatees: number;
  readonly betweenRaters: number;
  readonly within: number;
  readonly residual: number;
}

function meanSquares(values: readonly number[], n: number, k: number): MeanSquares {
  const grandMean = mean(values);
  const rows = new Float64Array(n);
  const columns = new Float64Array(k);
  values.forEach((value, index) => {
    const [row, column] = [Math.floor(index / k), index % k];
    (rows[row] as number) += (value - grandMean) / k;
    (columns[column] as number) += (value - grandMean) / n;
  });
  let residual = 0;
  let within = 0;
  values.forEach((value, index) => {
    const row = rows[Math.floor(index / k)] as number;
    residual += (value - grandMean - row - (columns[index % k] as number)) ** 2;
    within += (value - grandMean - row) ** 2;
  });
  const squares = (of: Float64Array): number => of.reduce((sum, value) => sum + value ** 2, 0);
  return {
    betweenRatees: (k * squares(rows)) / (n - 1),
    betweenRaters: (n * squares(columns)) / (k - 1),
    within: within / (n * (k - 1)),
    residual: residual / ((n - 1) * (k - 1)),
  };
}

function coefficient(
  type: IccType,
  { betweenRatees, betweenRaters, within, residual }: MeanSquares,
  n: number,
  k: number,
): number {
  const [model, form] = type.split(',');
  const error = model === '1' ? within : residual;
  const ratersDiffer = model === '2' ? (betweenRaters - residual) / n : 0;
  const denominator =
    form === '1' ? betweenRatees + (k - 1) * error + k * ratersDiffer : betweenRatees + ratersDiffer;
  const size = betweenRatees + betweenRaters + within + residual;
  // Not above 0: raters who all but contradict one another; the quotient would mean nothing.
  if (!(denominator > NOTHING * size)) throw new ScoringError('no-variation', {});
  return (betweenRatees - error) / denominator;
}
