import { inFaultOrder } from './arguments';
import type { Inputs } from './arguments';
import type { Cell, Cells } from './cell';
import { blankAs, numberOf, positiveOf, weightOf } from './cell-readers';
import { exactDecimal, fromUnits, unitsAt, wholeNumbers } from './exact-decimal';
import { largestRemainder } from './largest-remainder';
import { ScoringError } from './scoring-error';

const DEFAULT_TOTAL = 100;
const DEFAULT_DECIMALS = 2;
const MOST_DECIMALS = 9;

/**
 * Weights rescaled to add up exactly to the total at a number of decimals, by largest remainder (ties: the earlier row).
 *
 * @param weights blank is 0
 * @param total default 100; greater than 0, with no more decimals than the weights get
 * @param decimals whole number, 0–9, default 2
 * @throws ScoringError `error-value`, `not-a-number`, `negative-number`, `not-positive` (total), `out-of-range`
 * (decimals), `total-decimals`, `zero-weights`
 */
export function normalisedWeights(weights: Cells, total?: Cell, decimals?: Cell): number[] {
  const inputs: Inputs = {
    weights: [weights, weightOf],
    total: [[total], totalOf],
    decimals: [[decimals], decimalsOf],
  };
  return inFaultOrder(inputs, () => {
    const given = weights.map(weightOf);
    const wanted = totalOf(total);
    const places = decimalsOf(decimals);
    const exactTotal = exactDecimal(wanted);
    if (exactTotal.places > places)
      throw new ScoringError('total-decimals', { total: wanted, decimals: places });
    if (given.every((weight) => weight === 0)) throw new ScoringError('zero-weights', {});
    return largestRemainder(unitsAt(exactTotal, places), wholeNumbers(given)).map((units) =>
      fromUnits(units, places),
    );
  });
}

const totalOf = blankAs(DEFAULT_TOTAL, positiveOf);
const decimalsOf = blankAs(DEFAULT_DECIMALS, (cell) => {
  const value = numberOf(cell);
  if (Number.isInteger(value) && value >= 0 && value <= MOST_DECIMALS) return value;
  throw new ScoringError('out-of-range', { value, lowest: 0, highest: MOST_DECIMALS });
});
