import { forComparison } from './cell';
import { normalTails } from './distributions';

/** As R: from here on the normal distribution is used. */
const FEWEST_FOR_NORMAL = 50;

export interface SignedRanks {
  /** Sum of the ranks of the positive changes. */
  readonly v: number;
  /** Two-sided; `null` when every change is zero. */
  readonly p: number | null;
}

/**
 * Wilcoxon's signed-rank test of changes against 0. Zeros are dropped; exact below 50 changes without ties or zeros,
 * otherwise normal with continuity correction and correction for ties.
 *
 * Source: Wilcoxon (1945); conventions of R's `wilcox.test(paired = TRUE)`.
 */
export function signedRanks(changes: readonly number[]): SignedRanks {
  // Compared as scores are: 0.3 − 0.1 and 0.2 are one change.
  const compared = changes.map(forComparison).filter((change) => change !== 0);
  const n = compared.length;
  if (n === 0) return { v: 0, p: null };
  const sorted = [...compared].sort((one, other) => Math.abs(one) - Math.abs(other));
  let v = 0;
  let ties = 0;
  for (let first = 0; first < n;) {
    let next = first + 1;
    while (next < n && Math.abs(sorted[next] as number) === Math.abs(sorted[first] as number)) next++;
    const rank = (first + 1 + next) / 2;
    for (const change of sorted.slice(first, next)) if (change > 0) v += rank;
    ties += (next - first) ** 3 - (next - first);
    first = next;
  }
  const isExact = n < FEWEST_FOR_NORMAL && ties === 0 && n === changes.length;
  return { v, p: isExact ? exactTails(v, n) : approximateTails(v, n, ties) };
}

/** How many of the 2^n ways to give n ranks their signs lead this far from the middle or further. */
function exactTails(v: number, n: number): number {
  const most = (n * (n + 1)) / 2;
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = most; sum >= rank; sum--) (ways[sum] as number) += ways[sum - rank] as number;
  }
  const below = ways.subarray(0, Math.min(v, most - v) + 1).reduce((total, count) => total + count, 0);
  return Math.min(1, (2 * below) / 2 ** n);
}

function approximateTails(v: number, n: number, ties: number): number {
  const distance = v - (n * (n + 1)) / 4;
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  return normalTails((distance - Math.sign(distance) * 0.5) / sd);
}
