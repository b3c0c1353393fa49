import { unitsAt } from './exact-decimal';
import type { ExactDecimal } from './exact-decimal';

/**
 * Shares a whole number of units in proportion to claims: each gets its quota rounded down, and the units left over go to
 * the largest remainders (a tie: the earlier claim). Exact: whole numbers throughout.
 *
 * Source: Hamilton's method (Hare quota), Balinski & Young, Fair Representation (1982).
 *
 * @param claims none negative, not all zero
 */
export function largestRemainder(units: bigint, claims: readonly ExactDecimal[]): bigint[] {
  const places = claims.reduce((most, claim) => Math.max(most, claim.places), 0);
  const wholeClaims = claims.map((claim) => unitsAt(claim, places));
  const total = wholeClaims.reduce((sum, claim) => sum + claim, 0n);
  const parts = wholeClaims.map((claim) => (units * claim) / total);
  const byRemainder = wholeClaims
    .map((claim, place) => ({ place, remainder: (units * claim) % total }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.place - other.place : one.remainder > other.remainder ? -1 : 1,
    );
  const left = Number(units - parts.reduce((sum, part) => sum + part, 0n));
  for (const { place } of byRemainder.slice(0, left)) parts[place] = (parts[place] as bigint) + 1n;
  return parts;
}
