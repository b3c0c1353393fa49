import { comparable } from '../../scoring/cell';
import type { CellProblem } from '../cell-problem';
import { readCell } from '../read-cell';

/** The rules by which scores become tiers and money. Money is in the scheme's currency; `null` is no such limit. */
export interface RewardRules {
  /** binding: the shares of the tier table decide; guideline: the minimum scores do, and the shares are shown beside. */
  readonly forcedDistribution: 'guideline' | 'binding';
  /** Among whom people are distributed. */
  readonly distributionGroup: 'company' | 'department' | 'level';
  /** In a group with fewer people who are counted the distribution is advice only. */
  readonly distributionMinGroup: number;
  /** How many tiers up or down a calibration may move somebody. */
  readonly calibrationSteps: number | null;
  /** The bonus pool; without it there are bonus points, and no amounts. */
  readonly budget: number | null;
  readonly currency: string;
  /** The smallest amount that is paid. */
  readonly payUnit: number;
  /** The least and the most that a person with bonus points gets. */
  readonly bonusFloor: number | null;
  readonly bonusCap: number | null;
  /** Which factors the bonus points are made of. */
  readonly bonusBySalary: boolean;
  readonly bonusByTier: boolean;
  readonly bonusByTeam: boolean;
  readonly bonusByDays: boolean;
  readonly bonusByScore: boolean;
  /** The pool is split among departments first. */
  readonly bonusByDepartment: boolean;
  /** All raises together, for as long as the salaries are paid for. */
  readonly raiseBudget: number | null;
}

export type RewardRule = keyof RewardRules;

export const DEFAULT_REWARD_RULES: RewardRules = {
  forcedDistribution: 'guideline',
  distributionGroup: 'company',
  distributionMinGroup: 10,
  calibrationSteps: null,
  budget: null,
  currency: '',
  payUnit: 0.01,
  bonusFloor: null,
  bonusCap: null,
  bonusBySalary: true,
  bonusByTier: true,
  bonusByTeam: true,
  bonusByDays: true,
  bonusByScore: false,
  bonusByDepartment: false,
  raiseBudget: null,
};

/** In the order of the policy sheet. */
export const REWARD_RULES = Object.keys(DEFAULT_REWARD_RULES) as RewardRule[];

const isAmount = (amount: number): boolean => amount >= 0;
const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0;

const NUMBERS: Readonly<Partial<Record<RewardRule, (value: number) => boolean>>> = {
  distributionMinGroup: (people) => isCount(people) && people > 0,
  calibrationSteps: isCount,
  budget: isAmount,
  payUnit: (unit) => unit > 0,
  bonusFloor: isAmount,
  bonusCap: isAmount,
  raiseBudget: isAmount,
};

/** Every way a choice may be written, without case and spaces. */
const CHOICES: Readonly<Partial<Record<RewardRule, Readonly<Record<string, string>>>>> = {
  forcedDistribution: { guideline: 'guideline', 参考: 'guideline', binding: 'binding', 强制: 'binding' },
  distributionGroup: {
    company: 'company',
    公司: 'company',
    department: 'department',
    部门: 'department',
    level: 'level',
    职级: 'level',
  },
};

/**
 * Reads the rules; a blank one has its default, and so has one that cannot be read.
 *
 * @param valueOf what the policy says under a key
 * @param refuse told of each value that the rule cannot be
 */
export function readRewardRules(
  valueOf: (key: string) => string | undefined,
  refuse: (key: string, code: CellProblem['code']) => void,
): RewardRules {
  const rules: Record<string, unknown> = {};
  for (const key of REWARD_RULES) {
    const text = valueOf(key) ?? '';
    if (text === '') continue;
    const value = valueRead(key, text);
    if (typeof value === 'object') refuse(key, value.problem);
    else rules[key] = value;
  }
  const read = { ...DEFAULT_REWARD_RULES, ...rules };
  if (read.bonusFloor === null || read.bonusCap === null || read.bonusFloor <= read.bonusCap) return read;
  refuse('bonusCap', 'out-of-range');
  return { ...read, bonusFloor: null, bonusCap: null };
}

function valueRead(
  key: RewardRule,
  text: string,
): string | number | boolean | { readonly problem: CellProblem['code'] } {
  const choice = CHOICES[key];
  if (choice) return choice[comparable(text)] ?? { problem: 'out-of-range' };
  const isAllowed = NUMBERS[key];
  if (isAllowed) {
    const { value, problem } = readCell(text, 'number', 'month-first');
    if (typeof value !== 'number') return { problem: problem ?? 'not-a-number' };
    return isAllowed(value) ? value : { problem: 'out-of-range' };
  }
  if (typeof DEFAULT_REWARD_RULES[key] !== 'boolean') return text;
  const { value } = readCell(text, 'yesNo', 'month-first');
  return typeof value === 'boolean' ? value : { problem: 'not-yes-no' };
}
