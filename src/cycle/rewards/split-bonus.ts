import { bonusSplit } from '../../scoring/bonus-split';
import { nameReader } from '../../scoring/cell';
import { ScoringError } from '../../scoring/scoring-error';
import { groupBy } from '../group-by';
import type { DepartmentPart } from './bonus-points';
import { payUnitOf } from './pay-unit';
import type { PayUnit } from './pay-unit';
import type { RewardRules } from './reward-rules';

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
  readonly points: number;
  readonly base: number;
  readonly department: string;
  readonly floor: number;
  readonly cap: number | null;
}

function byDepartment(pool: number, claims: readonly BonusClaim[], rules: SplitRules): BonusSplitResult {
  const unit = payUnitOf(rules.payUnit);
  const boundsOf = boundsOfPart(unit, rules);
  const shares = claims.flatMap((claim, row) => sharesOf(claim, row, boundsOf));
  const compared = nameReader();
  const departments = [...groupBy(shares, ({ department }) => compared(department)).values()];
  const pools = bonusSplit({
    pool,
    unit: rules.payUnit,
    points: departments.map((own) => (own.some(sharing) ? own.reduce((sum, { base }) => sum + base, 0) : 0)),
    floors: departments.map((own) => unit.sum(own.filter(sharing).map(({ floor }) => floor))),
    caps: departments.map((own) =>
      rules.bonusCap === null ? null : unit.sum(own.filter(sharing).map(({ cap }) => cap)),
    ),
  });
  const amounts = claims.map(({ ownPoints }): number[] | null => (ownPoints === null ? null : []));
  departments.forEach((own, index) => {
    const amount = pools[index] ?? 0;
    if (!own.some(sharing) || amount === 0) return;
    const parts = bonusSplit({
      pool: amount,
      unit: rules.payUnit,
      points: own.map(({ points }) => points),
      floors: own.map(({ floor }) => floor),
      caps: own.map(({ cap }) => cap),
    });
    own.forEach(({ row }, place) => amounts[row]?.push(parts[place] ?? 0));
  });
  return {
    amounts: amounts.map((parts) => (parts ? unit.sum(parts) : null)),
    departments: departments.map(([first], index) => ({
      department: first?.department ?? '',
      amount: pools[index] ?? 0,
    })),
    fault: null,
  };
}

const sharing = ({ points }: Share): boolean => points > 0;

type Bounds = Pick<Share, 'floor' | 'cap'>;

/** The bounds of a person in part, in whole units that keep to those of the person; worked out once for each part. */
function boundsOfPart(unit: PayUnit, { bonusFloor, bonusCap }: SplitRules): (part: number) => Bounds {
  const known = new Map<number, Bounds>();
  return (part) => {
    const found = known.get(part);
    if (found) return found;
    const high = bonusCap === null ? null : unit.down(bonusCap * part);
    const low = bonusFloor === null ? 0n : unit.up(bonusFloor * part);
    const bounds: Bounds = {
      // Rounding must not put the floor above the cap.
      floor: unit.amount(high !== null && low > high ? high : low),
      cap: high === null ? null : unit.amount(high),
    };
    known.set(part, bounds);
    return bounds;
  };
}

/** A person's parts in departments. */
const sharesOf = (
  { ownPoints, base, departments }: BonusClaim,
  row: number,
  boundsOf: (part: number) => Bounds,
): Share[] =>
  ownPoints === null
    ? []
    : departments.map(({ department, part, factor }) => ({
        row,
        points: part * ownPoints,
        base: part * base * factor,
        department,
        floor: boundsOf(part).floor,
        cap: boundsOf(part).cap,
      }));
