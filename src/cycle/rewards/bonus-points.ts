import { comparableName, nameReader } from '../../scoring/cell';
import { daysIn, staysOf } from '../assignments';
import type { Cycle } from '../cycle';
import { groupBy } from '../group-by';
import type { EmployeeScore } from '../scores';
import type { Assignment } from '../tables';
import type { RewardRules } from './reward-rules';

/** What bonus points can be made of. */
export type BonusFactor = 'salary' | 'tier' | 'team' | 'days' | 'score';

/** The part of somebody's days that a department has; all parts add up to 1. */
export interface DepartmentPart {
  readonly department: string;
  readonly part: number;
}

/** A person's factors, whether they are in use or not; `null` is not known. */
export interface BonusFactors {
  readonly salary: number | null;
  readonly tier: number | null;
  /** 1 for a department without one; of several departments the mean by days. */
  readonly team: number;
  /** Days worked / days in the period. */
  readonly days: number | null;
  /** The final score / 100. */
  readonly score: number | null;
  /** With the factor of each. */
  readonly departments: readonly (DepartmentPart & { readonly factor: number })[];
}

/** The factors of everybody. */
export function bonusFactorsOf(cycle: Cycle): (one: EmployeeScore) => BonusFactors {
  const stays = groupBy(cycle.assignments, ({ employeeId }) => employeeId);
  const tierFactors = new Map(cycle.tiers.map(({ tier, bonusFactor }) => [tier, bonusFactor]));
  const compared = nameReader();
  const teamFactors = new Map(
    cycle.teams.flatMap(({ department, factor }) =>
      factor === null || factor < 0 ? [] : [[compared(department), factor] as const],
    ),
  );
  const teamFactor = (department: string): number => teamFactors.get(compared(department)) ?? 1;
  return (one) => {
    const { person, days, finalScore, finalTier } = one;
    const departments = departmentParts(one, stays.get(person.id) ?? [], cycle).map((stay) => ({
      factor: teamFactor(stay.department),
      ...stay,
    }));
    return {
      salary: usable(person.salary),
      tier: usable(tierFactors.get(finalTier)),
      team: departments.reduce((sum, { factor, part }) => sum + part * factor, 0),
      days: days.worked === null || days.inPeriod === null ? null : days.worked / days.inPeriod,
      score: finalScore === null ? null : finalScore / 100,
      departments,
    };
  };
}

/** What is below 0 is a mistake, and no factor. */
const usable = (factor: number | null | undefined): number | null =>
  (factor ?? -1) < 0 ? null : (factor ?? null);

function departmentParts(
  { person }: EmployeeScore,
  assignments: readonly Assignment[],
  { period }: Cycle,
): DepartmentPart[] {
  const stays = staysOf(person, assignments, period);
  if (stays.length === 0) return [{ department: person.department, part: 1 }];
  const days = stays.reduce((sum, stay) => sum + daysIn(stay), 0);
  return [...groupBy(stays, ({ department }) => comparableName(department)).values()].map((same) => ({
    department: same[0]?.department ?? '',
    part: same.reduce((sum, stay) => sum + daysIn(stay), 0) / days,
  }));
}

const SWITCHES = {
  salary: 'bonusBySalary',
  tier: 'bonusByTier',
  team: 'bonusByTeam',
  days: 'bonusByDays',
  score: 'bonusByScore',
} as const satisfies Readonly<Record<BonusFactor, keyof RewardRules>>;

const FACTORS = Object.keys(SWITCHES) as BonusFactor[];

export const factorsInUse = (rules: RewardRules): BonusFactor[] =>
  FACTORS.filter((factor) => rules[SWITCHES[factor]]);

/** The factors in use that are not known of a person: there are no points without them. */
export const missingFactors = (factors: BonusFactors, rules: RewardRules): BonusFactor[] =>
  factorsInUse(rules).filter((factor) => factors[factor] === null);

/** The product of some factors, from the left; `null` while one of them is not known. */
export const productOf = (factors: BonusFactors, used: readonly BonusFactor[]): number | null =>
  used.reduce<number | null>((product, factor) => {
    const value = factors[factor];
    return product === null || value === null ? null : product * value;
  }, 1);
