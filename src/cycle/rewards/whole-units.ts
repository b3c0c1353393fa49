import { exactDecimal, fromUnits, unitsAt } from '../../scoring/exact-decimal';

/** An amount as a whole number of units, all numbers taken as their shortest decimals. */
function inUnits(amount: number, unit: number, round: (amount: bigint, size: bigint) => bigint): bigint {
  const [all, one] = [exactDecimal(amount), exactDecimal(unit)];
  const places = Math.max(all.places, one.places);
  return round(unitsAt(all, places), unitsAt(one, places));
}

/** Units that an amount of 0 or more needs at least, fills at most, or is nearest to (halves up). */
export const unitsUp = (amount: number, unit: number): bigint =>
  inUnits(amount, unit, (all, size) => (all + size - 1n) / size);
export const unitsDown = (amount: number, unit: number): bigint =>
  inUnits(amount, unit, (all, size) => all / size);
export const unitsNearest = (amount: number, unit: number): bigint =>
  inUnits(amount, unit, (all, size) => (2n * all + size) / (2n * size));

/** The amount of so many units: the nearest number, as it is written. */
export function amountOf(units: bigint, unit: number): number {
  const one = exactDecimal(unit);
  return fromUnits(units * one.units, one.places);
}

/** Amounts that are multiples of the unit, added up without drift. */
export const sumOfAmounts = (amounts: readonly number[], unit: number): number =>
  amountOf(
    amounts.reduce((sum, amount) => sum + unitsNearest(amount, unit), 0n),
    unit,
  );
