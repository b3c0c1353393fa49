import { sumOf } from './exact-decimal';

/**
 * Shares a whole number of units in proportion to claims: each gets its quota rounded down, and the units left over go to
 * the largest remainders (a tie: the earlier claim). Exact: whole numbers throughout.
 *
 * Source: Hamilton's method (Hare quota), Balinski & Young, Fair Representation (1982).
 *
 * @param claims none negative, not all zero
 */
export function largestRemainder(units: bigint, claims: readonly bigint[]): bigint[] {
  const total = sumOf(claims);
  const products = claims.map((claim) => units * claim);
  const parts = products.map((product) => product / total);
  const byRemainder = products
    .map((product, place) => ({ place, remainder: product % total }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.place - other.place : one.remainder > other.remainder ? -1 : 1,
    );
  for (const { place } of byRemainder.slice(0, Number(units - sumOf(parts))))
    parts[place] = (parts[place] as bigint) + 1n;
  return parts;
}
