import { bonusSplit } from '../../scoring/bonus-split';
import { ScoringError } from '../../scoring/scoring-error';
import { groupBy } from '../group-by';
import type { DepartmentPart } from './bonus-points';
import type { RewardRules } from './reward-rules';
import { amountOf, sumOfAmounts, unitsDown, unitsUp } from './whole-units';

/** Somebody with bonus points. */
export interface BonusClaim {
  /** `null` or 0: takes no part. */
  readonly points: number | null;
  /** The same without the team factor: what counts within a department. */
  readonly ownPoints: number | null;
  /** What the person adds to the points of a department: salary and days, as far as they count, whatever the tier. */
  readonly base: number;
  readonly departments: readonly (DepartmentPart & { readonly factor: number })[];
}

/** Why the pool could not be split. */
export type SplitFault =
  | { readonly kind: 'nobody' }
  /** The bounds do not allow it; the nearest pool that they do. */
  | { readonly kind: 'infeasible'; readonly nearest: number };

export interface DepartmentPool {
  readonly department: string;
  readonly amount: number;
}

export interface BonusSplitResult {
  /** In the order of the claims; `null` who has no points, and everybody where the pool could not be split. */
  readonly amounts: readonly (number | null)[];
  /** The departments' parts of the pool; none where it is not split among them. */
  readonly departments: readonly DepartmentPool[];
  readonly fault: SplitFault | null;
}

type SplitRules = Pick<RewardRules, 'payUnit' | 'bonusFloor' | 'bonusCap' | 'bonusByDepartment'>;

/**
 * Splits a pool in proportion to points, to the last unit and within the bounds of a person. By department first, each
 * department has its part in proportion to its people's bases times its factor, and shares it out by their points; who was in
 * several has a part in each, by the days, and the bounds in the same parts.
 */
export function splitBonus(pool: number, claims: readonly BonusClaim[], rules: SplitRules): BonusSplitResult {
  const none = claims.map(() => null);
  try {
    return rules.bonusByDepartment ? byDepartment(pool, claims, rules) : amongAll(pool, claims, rules);
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    const fault: SplitFault =
      error.fault === 'pool-infeasible'
        ? { kind: 'infeasible', nearest: (error as ScoringError<'pool-infeasible'>).data.nearest }
        : { kind: 'nobody' };
    return { amounts: none, departments: [], fault };
  }
}

function amongAll(pool: number, claims: readonly BonusClaim[], rules: SplitRules): BonusSplitResult {
  const { payUnit, bonusFloor, bonusCap } = rules;
  const amounts = bonusSplit({
    pool,
    points: claims.map(({ points }) => points),
    unit: payUnit,
    floors: [bonusFloor],
    caps: [bonusCap],
  });
  return { amounts, departments: [], fault: null };
}

/** Somebody's part in a department. */
interface Share {
  readonly row: number;
  readonly claim: BonusClaim;
  readonly department: string;
  readonly part: number;
  readonly factor: number;
}

function byDepartment(pool: number, claims: readonly BonusClaim[], rules: SplitRules): BonusSplitResult {
  const { payUnit, bonusFloor, bonusCap } = rules;
  const shares = claims.flatMap((claim, row): Share[] =>
    claim.ownPoints === null ? [] : claim.departments.map((one) => ({ row, claim, ...one })),
  );
  const departments = [...groupBy(shares, ({ department }) => department)];
  const capOf = ({ part }: Share): bigint | null =>
    bonusCap === null ? null : unitsDown(bonusCap * part, payUnit);
  // Parts of a unit must not turn floor and cap round.
  const floorOf = (share: Share): bigint => {
    const [floor, cap] = [unitsUp((bonusFloor ?? 0) * share.part, payUnit), capOf(share)];
    return cap !== null && floor > cap ? cap : floor;
  };
  const sharing = ({ claim }: Share): boolean => (claim.ownPoints ?? 0) > 0;
  const bound = (own: readonly Share[], boundOf: (share: Share) => bigint | null): number =>
    amountOf(
      own.filter(sharing).reduce((sum, share) => sum + (boundOf(share) ?? 0n), 0n),
      payUnit,
    );
  const pools = bonusSplit({
    pool,
    unit: payUnit,
    points: departments.map(([, own]) =>
      own.some(sharing)
        ? own.reduce((sum, { claim, part, factor }) => sum + part * claim.base * factor, 0)
        : 0,
    ),
    floors: departments.map(([, own]) => bound(own, floorOf)),
    caps: departments.map(([, own]) => (bonusCap === null ? null : bound(own, capOf))),
  });
  const amounts = claims.map(({ ownPoints }): number[] | null => (ownPoints === null ? null : []));
  departments.forEach(([, own], index) => {
    const amount = pools[index] ?? 0;
    if (!own.some(sharing) || amount === 0) return;
    const parts = bonusSplit({
      pool: amount,
      unit: payUnit,
      points: own.map(({ claim, part }) => part * (claim.ownPoints ?? 0)),
      floors: own.map((share) => amountOf(floorOf(share), payUnit)),
      caps: own.map(capOf).map((cap) => (cap === null ? null : amountOf(cap, payUnit))),
    });
    own.forEach(({ row }, place) => amounts[row]?.push(parts[place] ?? 0));
  });
  return {
    amounts: amounts.map((parts) => (parts ? sumOfAmounts(parts, payUnit) : null)),
    departments: departments.map(([department], index) => ({ department, amount: pools[index] ?? 0 })),
    fault: null,
  };
}
