import { exactDecimal, fromUnits, unitsAt } from '../../scoring/exact-decimal';

/** Amounts as whole numbers of the smallest unit that is paid, all numbers taken as their shortest decimals. */
export interface PayUnit {
  /** Units that an amount of 0 or more needs at least, fills at most, or is nearest to (halves up). */
  up(amount: number): bigint;
  down(amount: number): bigint;
  nearest(amount: number): bigint;
  /** The amount of so many units: the nearest number, as it is written. */
  amount(units: bigint): number;
  /** Amounts that are multiples of the unit, or blank, added up as whole units: without drift below 2^53 of them. */
  sum(amounts: readonly (number | null)[]): number;
}

/** @param unit 0.01 for cents */
export function payUnitOf(unit: number): PayUnit {
  const one = exactDecimal(unit);
  const inUnits = (amount: number, round: (amount: bigint, size: bigint) => bigint): bigint => {
    const all = exactDecimal(amount);
    const places = Math.max(all.places, one.places);
    return round(unitsAt(all, places), unitsAt(one, places));
  };
  const amount = (units: bigint): number => fromUnits(units * one.units, one.places);
  return {
    up: (given) => inUnits(given, (all, size) => (all + size - 1n) / size),
    down: (given) => inUnits(given, (all, size) => all / size),
    nearest: (given) => inUnits(given, (all, size) => (2n * all + size) / (2n * size)),
    amount,
    sum: (amounts) =>
      amount(BigInt(amounts.reduce<number>((sum, given) => sum + Math.round((given ?? 0) / unit), 0))),
  };
}
