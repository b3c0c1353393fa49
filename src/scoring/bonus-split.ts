import { cellOfRow, indexOfRow, inFaultOrder, requireSameSize } from './arguments';
import type { Inputs } from './arguments';
import { isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { amountIfAny, amountOf, blankAs, positiveOf, weightOf } from './cell-readers';
import { exactDecimal, fromUnits, sumOf, unitsAt, wholeNumbers } from './exact-decimal';
import { largestRemainder } from './largest-remainder';
import { ScoringError } from './scoring-error';

export interface BonusSplitInput {
  /** Rounded down to a multiple of `unit`. */
  readonly pool: Cell;
  /** One per person; blank: takes no part. */
  readonly points: Cells;
  /** The smallest amount that is paid: 0.01 by default. */
  readonly unit?: Cell;
  /** The least and the most a person gets: one for all or one per person; blank: no bound. */
  readonly floors?: Cells | undefined;
  readonly caps?: Cells | undefined;
}

const DEFAULT_UNIT = 0.01;

/**
 * Shares a pool in proportion to points: part = min(cap, max(floor, λ·points)) with the one λ that uses the pool, in
 * whole units by largest remainder (ties: the earlier row), never past a bound. The parts are together exactly the pool.
 *
 * Every number is taken as its shortest decimal and all arithmetic is in whole numbers: nothing drifts. Zero points get
 * 0 whatever the floor. A floor counts up to the next whole unit, a cap down to the last.
 *
 * @returns the parts in the currency of the pool, `null` where the points are blank
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `negative-number`, `not-positive` (unit),
 * `reversed-range`; `nothing-scored`; `zero-weights` when all points are zero; `pool-infeasible` with the nearest
 * feasible pool
 */
export function bonusSplit(input: BonusSplitInput): (number | null)[] {
  const { points, floors, caps } = input;
  requireSameSize({ points }, { floors, caps });
  const { pool: amount, unit, people } = readInput(input);
  if (points.every(isBlank)) throw new ScoringError('nothing-scored', {});
  if (people.length === 0) throw new ScoringError('zero-weights', {});

  const scale = unitScale(unit);
  const pool = scale.down(amount);
  const wholePoints = wholeNumbers(people.map((person) => person.points));
  const claims = people.map(({ row, floor, cap }, place): Claim => {
    const [low, high] = [scale.up(floor), cap === null ? null : scale.down(cap)];
    if (cap !== null && high !== null && low > high)
      throw new ScoringError('reversed-range', { low: floor, high: cap }).at(
        'floors',
        indexOfRow(floors, row),
      );
    return { row, points: wholePoints[place] as bigint, low, high };
  });
  requireFeasible(claims, pool, scale);
  const parts = wholeParts(claims, pool);
  return points.map((cell, row) => (isBlank(cell) ? null : scale.amount(parts.get(row) ?? 0n)));
}

interface Person {
  readonly row: number;
  readonly points: number;
  readonly floor: number;
  readonly cap: number | null;
}

function readInput({ pool, points, unit, floors, caps }: BonusSplitInput): {
  pool: number;
  unit: number;
  people: Person[];
} {
  // Blank or zero points: nothing else of the row is looked at.
  const takesPart = (row: number): boolean => !isBlank(points.at(row)) && points.at(row) !== 0;
  const inputs: Inputs = {
    pool: [[pool], amountOf],
    points: [points, amountOf, takesPart],
    unit: [[unit], unitOf],
    floors: [floors, weightOf, takesPart, points.length],
    caps: [caps, amountIfAny, takesPart, points.length],
  };
  return inFaultOrder(inputs, () => ({
    pool: amountOf(pool),
    unit: unitOf(unit),
    people: points.flatMap((cell, row) =>
      takesPart(row)
        ? [
            {
              row,
              points: amountOf(cell),
              floor: weightOf(cellOfRow(floors, row)),
              cap: amountIfAny(cellOfRow(caps, row)),
            },
          ]
        : [],
    ),
  }));
}

const unitOf = blankAs(DEFAULT_UNIT, positiveOf);

/** Amounts in whole units and back. */
interface UnitScale {
  down(amount: number): bigint;
  up(amount: number): bigint;
  amount(units: bigint): number;
}

function unitScale(unit: number): UnitScale {
  const one = exactDecimal(unit);
  const inUnits = (amount: number, round: (amount: bigint, size: bigint) => bigint): bigint => {
    const exact = exactDecimal(amount);
    const places = Math.max(one.places, exact.places);
    return round(unitsAt(exact, places), unitsAt(one, places));
  };
  return {
    down: (amount) => inUnits(amount, (all, size) => all / size),
    up: (amount) => inUnits(amount, (all, size) => (all + size - 1n) / size),
    amount: (units) => fromUnits(units * one.units, one.places),
  };
}

/** What a person may get, in whole units: `points` on a common scale, between `low` and `high`. */
interface Claim {
  readonly row: number;
  readonly points: bigint;
  readonly low: bigint;
  /** `null`: no cap. */
  readonly high: bigint | null;
}

function requireFeasible(claims: readonly Claim[], pool: bigint, scale: UnitScale): void {
  const least = sumOf(claims.map(({ low }) => low));
  // Whoever has no cap can take all of it.
  const most = sumOf(claims.map(({ high }) => high ?? pool));
  const nearest = pool < least ? least : most;
  if (pool < least || pool > most)
    throw new ScoringError('pool-infeasible', { nearest: scale.amount(nearest) });
}

/**
 * Parts by row: proportional within the bounds, in whole units by largest remainder. As long as a proportional part passes a
 * bound, those on the side that takes up more are given their bound, and the others share the rest.
 *
 * Source: Bitran & Hax, "Disaggregation and resource allocation using convex knapsack problems with bounded variables" (1981).
 */
function wholeParts(claims: readonly Claim[], pool: bigint): Map<number, bigint> {
  const parts = new Map<number, bigint>();
  let free = claims;
  let rest = pool;
  for (;;) {
    const total = sumOf(free.map(({ points }) => points));
    // A proportional part is rest × points / total: what is compared with it is multiplied by the total.
    const missing = ({ points, low }: Claim): bigint => (low === 0n ? 0n : low * total - rest * points);
    const excess = ({ points, high }: Claim): bigint => (high === null ? 0n : rest * points - high * total);
    const tooLow = free.filter((claim) => missing(claim) > 0n);
    const tooHigh = free.filter((claim) => excess(claim) > 0n);
    if (tooLow.length + tooHigh.length === 0) break;
    const isRaised = sumOf(tooLow.map(missing)) >= sumOf(tooHigh.map(excess));
    for (const { row, low, high } of isRaised ? tooLow : tooHigh) {
      const part = isRaised ? low : (high as bigint);
      parts.set(row, part);
      rest -= part;
    }
    free = free.filter(({ row }) => !parts.has(row));
  }
  const shares = largestRemainder(
    rest,
    free.map(({ points }) => points),
  );
  free.forEach(({ row }, place) => parts.set(row, shares[place] as bigint));
  return parts;
}
