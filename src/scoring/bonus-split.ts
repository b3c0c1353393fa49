import { cellOfRow, inFaultOrder, numberOr, requireAmount, requireOneOrSameSize } from './arguments';
import type { FaultInput } from './arguments';
import { isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { exactDecimal, fromUnits, unitsAt } from './exact-decimal';
import type { ExactDecimal } from './exact-decimal';
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
  requireOneOrSameSize(
    ['points', points],
    ...(floors ? [['floors', floors] as const] : []),
    ...(caps ? [['caps', caps] as const] : []),
  );
  const { pool: amount, unit, rows } = readInput(input);
  if (points.every(isBlank)) throw new ScoringError('nothing-scored', {});
  if (rows.length === 0) throw new ScoringError('zero-weights', {});

  const scale = unitScale(unit);
  const pool = scale.down(amount);
  const claims = claimsOf(rows, pool, scale);
  requireFeasible(claims, pool, scale);
  const parts: (number | null)[] = points.map((value) => (isBlank(value) ? null : 0));
  wholeUnits(claims, pool).forEach((units, place) => {
    parts[(rows[place] as PersonRow).index] = scale.amount(units);
  });
  return parts;
}

function readInput(input: BonusSplitInput): { pool: number; unit: number; rows: PersonRow[] } {
  const { points, floors, caps } = input;
  const counts = (row: number): boolean => takesPart(points.at(row));
  const inputs: readonly FaultInput[] = [
    ['pool', [input.pool], true],
    ['points', points, true, counts],
    ['unit', [input.unit], true],
    ['floors', floors, true, counts, points.length],
    ['caps', caps, true, counts, points.length],
  ];
  return inFaultOrder(inputs, () => {
    const pool = requireAmount(input.pool, 'pool', 0);
    const unit = numberOr(DEFAULT_UNIT, input.unit, 'unit', 0);
    if (unit <= 0) throw new ScoringError('not-positive', { argument: 'unit', index: 0, value: unit });
    const rows: PersonRow[] = [];
    for (let index = 0; index < points.length; index++) {
      if (!takesPart(points.at(index))) continue;
      const floorCell = cellOfRow(floors, index);
      const capCell = cellOfRow(caps, index);
      const row = {
        index,
        points: requireAmount(points.at(index), 'points', index),
        floor: isBlank(floorCell) ? 0 : requireAmount(floorCell, 'floors', index),
        cap: isBlank(capCell) ? null : requireAmount(capCell, 'caps', index),
      };
      if (row.cap !== null && row.floor > row.cap) throw floorAboveCap(row);
      rows.push(row);
    }
    return { pool, unit, rows };
  });
}

/** Blank or zero points: nothing else of the row is looked at. */
const takesPart = (points: Cell): boolean => !isBlank(points) && points !== 0;

const floorAboveCap = ({ index, floor, cap }: PersonRow): ScoringError =>
  new ScoringError('reversed-range', { argument: 'floors', index, low: floor, high: cap ?? floor });

interface PersonRow {
  readonly index: number;
  readonly points: number;
  readonly floor: number;
  readonly cap: number | null;
}

/** Amounts in whole units and back. */
interface UnitScale {
  down(amount: number): bigint;
  up(amount: number): bigint;
  amount(units: bigint): number;
}

function unitScale(unit: number): UnitScale {
  const one = exactDecimal(unit);
  const inUnits = (amount: number): { units: bigint; isWhole: boolean } => {
    const exact = exactDecimal(amount);
    const places = Math.max(one.places, exact.places);
    const size = unitsAt(one, places);
    const value = unitsAt(exact, places);
    return { units: value / size, isWhole: value % size === 0n };
  };
  return {
    down: (amount) => inUnits(amount).units,
    up: (amount) => {
      const { units, isWhole } = inUnits(amount);
      return isWhole ? units : units + 1n;
    },
    amount: (units) => fromUnits(units * one.units, one.places),
  };
}

/** What a person may get, in whole units: `points` on a common scale, between `low` and `high`. */
interface Claim {
  readonly points: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly isCapped: boolean;
}

function claimsOf(rows: readonly PersonRow[], pool: bigint, scale: UnitScale): Claim[] {
  const exact = rows.map((row) => exactDecimal(row.points));
  const places = exact.reduce((most, decimal) => Math.max(most, decimal.places), 0);
  return rows.map((row, place) => {
    const low = scale.up(row.floor);
    // Nobody without a cap gets more than the whole pool.
    const high = row.cap !== null ? scale.down(row.cap) : low > pool ? low : pool;
    if (low > high) throw floorAboveCap(row);
    return { points: unitsAt(exact[place] as ExactDecimal, places), low, high, isCapped: row.cap !== null };
  });
}

function requireFeasible(claims: readonly Claim[], pool: bigint, scale: UnitScale): void {
  const least = claims.reduce((sum, { low }) => sum + low, 0n);
  const most = claims.reduce((sum, { high }) => sum + high, 0n);
  if (pool >= least && pool <= most) return;
  throw new ScoringError('pool-infeasible', { nearest: scale.amount(pool < least ? least : most) });
}

/** Proportional parts within the bounds, rounded to whole units by largest remainder. */
function wholeUnits(claims: readonly Claim[], pool: bigint): bigint[] {
  const { numerator, denominator } = multiplier(claims, pool);
  const remainders: { place: number; remainder: bigint }[] = [];
  let left = pool;
  const parts = claims.map(({ points, low, high }, place) => {
    const product = points * numerator;
    let part = product / denominator;
    if (part < low) part = low;
    else if (part >= high) part = high;
    else remainders.push({ place, remainder: product % denominator });
    left -= part;
    return part;
  });
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
  );
  for (let next = 0; left > 0n; next++, left--) {
    const place = (remainders[next] as { place: number }).place;
    parts[place] = (parts[place] as bigint) + 1n;
  }
  return parts;
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The λ at which the parts use up the pool. What is used grows with λ in straight pieces: a person joins the growth
 * where λ·points passes the floor and leaves it at the cap. Walks those places in order until the pool is reached.
 */
function multiplier(claims: readonly Claim[], pool: bigint): Fraction {
  const turns: Turn[] = [];
  let fixed = 0n;
  let growing = 0n;
  for (const claim of claims) {
    if (claim.low > 0n) {
      fixed += claim.low;
      turns.push(turnOf(claim, claim.low, true));
    } else growing += claim.points;
    if (claim.isCapped) turns.push(turnOf(claim, claim.high, false));
  }
  turns.sort((a, b) => compare(a, b) || (a.joins === b.joins ? 0 : a.joins ? -1 : 1));
  let at: Fraction = { numerator: 0n, denominator: 1n };
  for (const turn of turns) {
    at = turn.at;
    // Used at this place: fixed + growing·λ.
    if (fixed * at.denominator + growing * at.numerator >= pool * at.denominator) break;
    fixed += turn.joins ? -turn.claim.low : turn.claim.high;
    growing += turn.joins ? turn.claim.points : -turn.claim.points;
  }
  return growing > 0n ? { numerator: pool - fixed, denominator: growing } : at;
}

/** A place on the way of λ where a person begins to grow or stops. */
interface Turn {
  readonly claim: Claim;
  readonly joins: boolean;
  readonly at: Fraction;
  /** The place to about 15 digits: enough to tell most places apart. */
  readonly near: number;
}

const turnOf = (claim: Claim, amount: bigint, joins: boolean): Turn => ({
  claim,
  joins,
  at: { numerator: amount, denominator: claim.points },
  near: Number(amount) / Number(claim.points),
});

function compare(a: Turn, b: Turn): number {
  if (Math.abs(a.near - b.near) > 1e-12 * Math.abs(a.near)) return a.near - b.near;
  const left = a.at.numerator * b.at.denominator;
  const right = b.at.numerator * a.at.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}
