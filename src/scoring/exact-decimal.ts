/** A number as the decimal it is written as: `units × 10^-places`. 0.1 is exactly 1 × 10^-1. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly places: number;
}

/** The shortest decimal that reads back as this number. */
export function exactDecimal(value: number): ExactDecimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

/** The whole number of units at a greater number of places. */
export function unitsAt(decimal: ExactDecimal, places: number): bigint {
  return decimal.units * 10n ** BigInt(places - decimal.places);
}

/** Numbers as whole numbers of one unit, small enough for all of them. */
export function wholeNumbers(values: readonly number[]): bigint[] {
  const decimals = values.map(exactDecimal);
  const places = decimals.reduce((most, decimal) => Math.max(most, decimal.places), 0);
  return decimals.map((decimal) => unitsAt(decimal, places));
}

export const sumOf = (units: readonly bigint[]): bigint => units.reduce((sum, one) => sum + one, 0n);

/** The number nearest to `units × 10^-places`. */
export function fromUnits(units: bigint, places: number): number {
  return Number(`${units}e-${places}`);
}
