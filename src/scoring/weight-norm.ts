import { inFaultOrder, numberOr, requireWeight } from './arguments';
import type { FaultInput } from './arguments';
import type { Cell, Cells } from './cell';
import { exactDecimal, fromUnits, unitsAt } from './exact-decimal';
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
  const inputs: readonly FaultInput[] = [
    ['weights', weights, true],
    ['total', [total], true],
    ['decimals', [decimals], true],
  ];
  return inFaultOrder(inputs, () => {
    const given = weights.map((weight, row) => requireWeight(weight, 'weights', row));
    const wanted = numberOr(DEFAULT_TOTAL, total, 'total', 0);
    if (wanted <= 0) throw new ScoringError('not-positive', { argument: 'total', index: 0, value: wanted });
    const places = requireWithin(
      0,
      MOST_DECIMALS,
      numberOr(DEFAULT_DECIMALS, decimals, 'decimals', 0),
      'decimals',
    );
    const exactTotal = exactDecimal(wanted);
    if (exactTotal.places > places)
      throw new ScoringError('total-decimals', { total: wanted, decimals: places });
    if (given.every((weight) => weight === 0)) throw new ScoringError('zero-weights', {});
    return largestRemainder(unitsAt(exactTotal, places), given.map(exactDecimal)).map((units) =>
      fromUnits(units, places),
    );
  });
}

function requireWithin(lowest: number, highest: number, value: number, argument: string): number {
  if (Number.isInteger(value) && value >= lowest && value <= highest) return value;
  throw new ScoringError('out-of-range', { argument, index: 0, value, lowest, highest });
}
