import { comparableName } from '../scoring/cell';
import type { CellProblem } from './cell-problem';
import { readMappings } from './lists/list-mapping';
import type { CycleLists } from './lists/list-mapping';
import { DEFAULT_PROGRESS_RULE, readProgressRule } from './progress-rule';
import type { ProgressRule } from './progress-rule';
import { readCell } from './read-cell';
import { cellAddress } from './read-table';
import { readTemplate, TEMPLATE_KEY } from './review-template';
import type { ReviewTemplate } from './review-template';
import { DEFAULT_REWARD_RULES, readRewardRules } from './rewards/reward-rules';
import type { RewardRules } from './rewards/reward-rules';
import { DEFAULT_RULE_SETTINGS, readRuleSettings } from './rules/rule-settings';
import type { RuleSettings } from './rules/rule-settings';
import type { RecordOf } from './tables';

/** The rules of the scheme, as `MeritPolicy` states them; what it leaves out has the default. */
export interface Policy {
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** How much the KPI score and the 360° score weigh in the base score. */
  readonly kpiShare: number;
  readonly share360: number;
  /** Lowest and highest attainment of a KPI that states none, as ratios. */
  readonly floor: number;
  readonly cap: number;
  /** How far weights may miss their total, as a part of it. */
  readonly weightTolerance: number;
  readonly minRaters: number;
  /** Bonus and penalty points together stay between these. */
  readonly adjustMin: number;
  readonly adjustMax: number;
  /** Decimals of the final score: the only rounding of a score. */
  readonly scoreDecimals: number;
  /** How much the person's own score and the manager's weigh in a KPI that is judged. */
  readonly selfScoreShare: number;
  readonly managerScoreShare: number;
  /** How scores become tiers and money. */
  readonly rewards: RewardRules;
  /** When a KPI or a person is on schedule during the period. */
  readonly progress: ProgressRule;
  /** Which rules of the check are switched off, and the limits of the others. */
  readonly rules: RuleSettings;
  /** Lists of HR's own. */
  readonly lists: CycleLists;
  /** Rows whose rule stands in another one above: of equal ones the last counts. */
  readonly repeated: readonly RecordOf<'MeritPolicy'>[];
  /** What review sheets look like; `null` until somebody has saved one: then the default holds. */
  readonly reviewTemplate: ReviewTemplate | null;
}

export const DEFAULT_POLICY: Policy = {
  scaleMin: 1,
  scaleMax: 5,
  kpiShare: 70,
  share360: 30,
  floor: 0,
  cap: 1.2,
  weightTolerance: 0.001,
  minRaters: 3,
  adjustMin: -10,
  adjustMax: 10,
  scoreDecimals: 2,
  selfScoreShare: 0,
  managerScoreShare: 100,
  rewards: DEFAULT_REWARD_RULES,
  progress: DEFAULT_PROGRESS_RULE,
  rules: DEFAULT_RULE_SETTINGS,
  lists: {},
  repeated: [],
  reviewTemplate: null,
};

/** The rules that are numbers, in the order of the policy sheet. */
export const POLICY_NUMBERS = [
  'kpiShare',
  'share360',
  'scaleMin',
  'scaleMax',
  'floor',
  'cap',
  'weightTolerance',
  'minRaters',
  'adjustMin',
  'adjustMax',
  'scoreDecimals',
  'selfScoreShare',
  'managerScoreShare',
] as const satisfies readonly (keyof Policy)[];

export type PolicyNumber = (typeof POLICY_NUMBERS)[number];

/** What a rule can be. */
const ALLOWED: Readonly<Record<PolicyNumber, (value: number) => boolean>> = {
  kpiShare: (share) => share >= 0,
  share360: (share) => share >= 0,
  scaleMin: (rating) => rating >= 0,
  scaleMax: (rating) => rating > 0,
  floor: (attainment) => attainment >= 0,
  cap: (attainment) => attainment > 0,
  weightTolerance: (part) => part >= 0 && part < 1,
  minRaters: (raters) => Number.isInteger(raters) && raters >= 1,
  adjustMin: (points) => points <= 0,
  adjustMax: (points) => points >= 0,
  scoreDecimals: (decimals) => Number.isInteger(decimals) && decimals >= 0 && decimals <= 6,
  selfScoreShare: (share) => share >= 0,
  managerScoreShare: (share) => share >= 0,
};

/** Rules that only make sense together: both keep their defaults when they do not. */
const PAIRS: readonly (readonly [PolicyNumber, PolicyNumber, (one: number, other: number) => boolean])[] = [
  ['scaleMin', 'scaleMax', (min, max) => min < max],
  ['floor', 'cap', (floor, cap) => floor <= cap],
  ['kpiShare', 'share360', (one, other) => one + other > 0],
  ['selfScoreShare', 'managerScoreShare', (one, other) => one + other > 0],
];

export interface PolicyRead {
  readonly policy: Policy;
  /** Values that are no number, or none that the rule can be: the default holds instead. */
  readonly problems: readonly CellProblem[];
}

/** Reads the rules, whatever the case and spaces of their names; a blank one has its default. */
export function readPolicy(rows: readonly RecordOf<'MeritPolicy'>[]): PolicyRead {
  const byKey = new Map(rows.map((row) => [comparableName(row.key), row]));
  const valueOf = (key: string): string | undefined => byKey.get(comparableName(key))?.value;
  const problems: CellProblem[] = [];
  const numbers: Record<string, number> = {};
  const refuse = (key: string, code: CellProblem['code']): void => {
    const row = byKey.get(comparableName(key));
    if (!row) return;
    const at = { sheet: row.at.sheet, address: cellAddress(row.at, 'value') };
    problems.push({ code, table: 'MeritPolicy', column: 'value', value: row.value, at });
  };
  for (const key of POLICY_NUMBERS) {
    const { value, problem } = readCell(valueOf(key) ?? '', 'number', 'month-first');
    if (typeof value !== 'number') {
      if (problem) refuse(key, problem);
    } else if (ALLOWED[key](value)) {
      numbers[key] = value;
    } else {
      refuse(key, 'out-of-range');
    }
  }
  const policy = { ...DEFAULT_POLICY, ...numbers };
  for (const [one, other, fits] of PAIRS) {
    if (fits(policy[one], policy[other])) continue;
    refuse(other in numbers ? other : one, 'out-of-range');
    policy[one] = DEFAULT_POLICY[one];
    policy[other] = DEFAULT_POLICY[other];
  }
  return {
    policy: {
      ...policy,
      rewards: readRewardRules(valueOf, refuse),
      progress: readProgressRule(valueOf, refuse),
      rules: readRuleSettings(rows),
      lists: readMappings(valueOf),
      repeated: repeatedIn(rows),
      reviewTemplate: readTemplate(valueOf(TEMPLATE_KEY)),
    },
    problems,
  };
}

function repeatedIn(rows: readonly RecordOf<'MeritPolicy'>[]): RecordOf<'MeritPolicy'>[] {
  const seen = new Set<string>();
  return rows.filter(({ key }) => {
    const name = comparableName(key);
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return false;
    }
    return true;
  });
}
