import { bonusSplit } from '../../scoring/bonus-split';
import { nameReader } from '../../scoring/cell';
import { meritMatrix, meritPercent } from '../../scoring/merit-percent';
import type { MeritMatrix } from '../../scoring/merit-percent';
import type { Cycle } from '../cycle';
import type { Tier } from '../tables';
import { whenPossible } from '../when-possible';
import { payUnitOf } from './pay-unit';
import type { RewardRules } from './reward-rules';

/** Somebody who can have a raise. */
export interface RaiseClaim {
  readonly tier: string;
  readonly salary: number | null;
  /** Salary / midpoint. */
  readonly compaRatio: number | null;
}

export interface Raise {
  /** A ratio of the salary. */
  readonly raise: number;
  /** In whole units of pay; `null` without a salary. */
  readonly amount: number | null;
}

export interface RaisesGiven {
  readonly raises: readonly (Raise | null)[];
  /** What tier table and matrix would cost together. */
  readonly wanted: number;
  /** What the raises cost: no more than the budget. */
  readonly given: number;
}

/**
 * Everybody's raise: by the merit matrix (tier × compa-ratio) where there is one, otherwise, and for who has no compa-ratio, as
 * the tier table says. Above the budget all raises are cut in the same proportion, so that they add up to exactly the budget.
 */
export function meritRaises(
  claims: readonly RaiseClaim[],
  { tiers, meritMatrix: rows }: Pick<Cycle, 'tiers' | 'meritMatrix'>,
  { raiseBudget, payUnit }: Pick<RewardRules, 'raiseBudget' | 'payUnit'>,
): RaisesGiven {
  const matrix = matrixOf(rows);
  const unit = payUnitOf(payUnit);
  const wanted = claims.map(({ salary, ...claim }): Raise | null => {
    const raise = raiseOf(claim, matrix, tiers);
    if (raise === null || raise < 0 || (salary ?? 0) < 0) return null;
    const amount = salary === null ? null : unit.amount(unit.nearest(salary * raise));
    return { raise, amount };
  });
  const amounts = wanted.map((one) => one?.amount ?? null);
  const total = unit.sum(amounts);
  if (raiseBudget === null || total <= raiseBudget) return { raises: wanted, wanted: total, given: total };
  const cut = bonusSplit({ pool: raiseBudget, points: amounts, unit: payUnit, caps: amounts });
  return {
    raises: wanted.map((one, index): Raise | null => {
      const [amount, salary] = [cut[index] ?? null, claims[index]?.salary ?? null];
      if (one === null || amount === null) return one;
      return { raise: salary === null || salary === 0 ? 0 : amount / salary, amount };
    }),
    wanted: total,
    given: unit.sum(cut),
  };
}

function raiseOf(
  { tier, compaRatio }: Pick<RaiseClaim, 'tier' | 'compaRatio'>,
  matrix: MeritMatrix | null,
  tiers: readonly Tier[],
): number | null {
  // A row of the tier table may lack its name as well.
  if (tier === '') return null;
  const ofTier = tiers.find((one) => one.tier === tier)?.raisePercent ?? null;
  if (!matrix || compaRatio === null) return ofTier;
  return whenPossible(() => meritPercent(tier, compaRatio, matrix));
}

/** The rows as a matrix, without the raise of a cell that is there twice; `null` where there are none, or none that can be used. */
function matrixOf(rows: Cycle['meritMatrix']): MeritMatrix | null {
  const stated = rows.filter(({ tier, compaMin }) => tier !== '' && compaMin !== null);
  if (stated.length === 0) return null;
  const compared = nameReader();
  const tiers = [...new Set(stated.map(({ tier }) => compared(tier)))];
  const minimums = [...new Set(stated.map(({ compaMin }) => compaMin))];
  const raises = new Map<string, number | null>();
  for (const { tier, compaMin, raise } of stated) {
    const cell = `${compaMin} ${compared(tier)}`;
    raises.set(cell, raises.has(cell) ? null : raise);
  }
  return whenPossible(() =>
    meritMatrix(
      tiers,
      minimums,
      tiers.flatMap((tier) => minimums.map((compaMin) => raises.get(`${compaMin} ${tier}`) ?? null)),
    ),
  );
}
