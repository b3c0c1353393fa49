import type { Cycle } from '../cycle';
import { roundHalfUp, scoreCycle } from '../scores';
import type { EmployeeScore } from '../scores';
import { bonusFactorsOf, factorsInUse, missingFactors, productOf } from './bonus-points';
import type { BonusFactor } from './bonus-points';
import { meritRaises } from './merit-raise';
import { payUnitOf } from './pay-unit';
import { splitBonus } from './split-bonus';
import type { DepartmentPool, SplitFault } from './split-bonus';
import { typedBonuses } from './typed-bonuses';

/** What somebody's score is worth: the steps from the tier to money. Blank (`null`) for who is not eligible, or not scored. */
export interface EmployeeReward extends EmployeeScore {
  readonly tierFactor: number | null;
  readonly teamFactor: number | null;
  readonly bonusPoints: number | null;
  /** A part of the pool, `null` as long as it could not be split; without a pool what HR has typed into the scores. */
  readonly bonus: number | null;
  /** Salary / midpoint, of everybody of whom both are known. */
  readonly compaRatio: number | null;
  /** A ratio of the salary. */
  readonly raise: number | null;
  readonly raiseAmount: number | null;
  /** With the raise. */
  readonly newSalary: number | null;
  /** Factors of the bonus points that are not known: the person gets no bonus. */
  readonly missingFactors: readonly BonusFactor[];
}

/** Money that was there, and what became of it. */
export interface BonusMoney {
  /** `null`: the policy states none. */
  readonly pool: number | null;
  readonly paid: number;
  readonly departments: readonly DepartmentPool[];
  readonly fault: SplitFault | null;
}

export interface RaiseMoney {
  /** `null`: the policy states none. */
  readonly budget: number | null;
  /** What tier table and matrix would cost together. */
  readonly wanted: number;
  readonly given: number;
}

export interface Rewards {
  readonly people: readonly EmployeeReward[];
  readonly bonus: BonusMoney;
  readonly raises: RaiseMoney;
}

/** From entries to money: everybody's score, tier, bonus and raise. Nobody who is not eligible has a part in it. */
export function rewardCycle(cycle: Cycle): Rewards {
  const { rewards: rules } = cycle.policy;
  const factorsOf = bonusFactorsOf(cycle);
  const used = factorsInUse(rules);
  const [own, ofBase] = [
    used.filter((factor) => factor !== 'team'),
    used.filter((factor) => factor === 'salary' || factor === 'days'),
  ];
  const scored = scoreCycle(cycle).map((score) => {
    const isEligible = score.standing === 'counted' && score.finalTier !== '';
    const factors = factorsOf(score);
    return { score, isEligible, factors, points: isEligible ? productOf(factors, used) : null };
  });
  const split =
    rules.budget === null
      ? null
      : splitBonus(
          rules.budget,
          scored.map(({ points, factors }) => ({
            points,
            ownPoints: points === null ? null : productOf(factors, own),
            base: productOf(factors, ofBase) ?? 0,
            departments: rules.bonusByTeam
              ? factors.departments
              : factors.departments.map((one) => ({ ...one, factor: 1 })),
          })),
          rules,
        );
  const typed = typedBonuses(cycle);
  const compaRatios = scored.map(({ score: { person } }) =>
    person.salary === null || !person.midpoint ? null : person.salary / person.midpoint,
  );
  const raises = meritRaises(
    scored.map(({ score: { person, finalTier }, isEligible }, index) => ({
      tier: isEligible ? finalTier : '',
      salary: person.salary,
      compaRatio: isEligible ? (compaRatios[index] ?? null) : null,
    })),
    cycle,
    rules,
  );
  return {
    people: scored.map(({ score, isEligible, factors, points }, index) => ({
      tierFactor: isEligible ? factors.tier : null,
      teamFactor: isEligible ? factors.team : null,
      bonusPoints: points,
      bonus: split?.amounts[index] ?? typed.get(score.person.id) ?? null,
      compaRatio: compaRatios[index] ?? null,
      raise: raises.raises[index]?.raise ?? null,
      raiseAmount: raises.raises[index]?.amount ?? null,
      newSalary: withRaise(score.person.salary, raises.raises[index]?.amount ?? null),
      missingFactors: isEligible ? missingFactors(factors, rules) : [],
      // At the end, as in the scores: it is quicker there.
      ...score,
    })),
    bonus: {
      pool: rules.budget,
      paid: payUnitOf(rules.payUnit).sum(split?.amounts ?? []),
      departments: split?.departments ?? [],
      fault: split?.fault ?? null,
    },
    raises: { budget: rules.raiseBudget, wanted: raises.wanted, given: raises.given },
  };
}

/** More decimals than any salary has: what adding loses lies beyond them. */
const SALARY_DECIMALS = 6;

const withRaise = (salary: number | null, amount: number | null): number | null =>
  salary === null || amount === null ? null : roundHalfUp(salary + amount, SALARY_DECIMALS);
