import { comparable } from '../../scoring/cell';
import type { CellAddress } from '../cell-problem';
import type { RuleId } from '../finding';
import { readCell } from '../read-cell';
import { cellOf } from '../read-table';
import type { RecordOf } from '../tables';

interface Limit {
  readonly standard: number;
  readonly least: number;
  readonly most: number;
}

const limit = (standard: number, least: number, most: number): Limit => ({ standard, least, most });

/** What of a rule can be set in the policy, as `rule.<id>.<limit>`: the number that holds unless it is, and what it can be. */
const RULE_LIMITS = {
  /** Per cent. */
  'weight-range': { lightest: limit(5, 1, 100), heaviest: limit(60, 1, 100) },
  'kpi-count': { fewest: limit(3, 1, 50), most: limit(8, 1, 50) },
  'rater-no-variance': { ratings: limit(5, 2, 1000) },
  /** Ratings and rated people behind an effect, raters to compare with, and from how many standard deviations on it is told. */
  'rater-severity': {
    ratings: limit(5, 2, 1000),
    people: limit(2, 1, 1000),
    raters: limit(3, 2, 1000),
    deviations: limit(1, 0.1, 10),
  },
  /** r_wg below which it is told, and raters that it takes. */
  'low-agreement': { agreement: limit(0.5, 0, 1), raters: limit(3, 2, 1000) },
  /** Earlier results that it takes. */
  'target-reach': { results: limit(3, 1, 1000) },
  /** Days without one. */
  'no-conversation': { days: limit(92, 1, 3660) },
} as const satisfies { readonly [R in RuleId]?: Readonly<Record<string, Limit>> };

export type RuleWithLimits = keyof typeof RULE_LIMITS;

export type RuleLimits = {
  readonly [R in RuleWithLimits]: { readonly [L in keyof (typeof RULE_LIMITS)[R]]: number };
};

/** What the policy says about the rules of the check. */
export interface RuleSettings {
  readonly off: ReadonlySet<string>;
  readonly limits: RuleLimits;
  /** The policy's rows about rules, as they stand there. */
  readonly rows: readonly RuleSetting[];
}

export interface RuleSetting {
  readonly key: string;
  /** The id of the rule that it is meant for. */
  readonly rule: string;
  /** Blank where the rule is switched on or off. */
  readonly limit: string;
  readonly value: string;
  /** Whether the value is one that can be; otherwise what holds without it does. */
  readonly isUnderstood: boolean;
  readonly at: CellAddress;
}

const PREFIX = 'rule.';
const OFF = new Set(['off', 'no', 'false', '关', '关闭', '停用', '否']);
const ON = new Set(['on', 'yes', 'true', '开', '开启', '启用', '是']);

const standardLimits = (): Record<string, Record<string, number>> =>
  Object.fromEntries(
    Object.entries(RULE_LIMITS).map(([rule, limits]) => [
      rule,
      Object.fromEntries(Object.entries<Limit>(limits).map(([name, { standard }]) => [name, standard])),
    ]),
  );

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  off: new Set(),
  limits: standardLimits() as RuleLimits,
  rows: [],
};

/** Reads the rows `rule.<id>` (on, off) and `rule.<id>.<limit>` of the policy; a blank value says nothing. */
export function readRuleSettings(policy: readonly RecordOf<'MeritPolicy'>[]): RuleSettings {
  const off = new Set<string>();
  const limits = standardLimits();
  const rows: RuleSetting[] = [];
  for (const { key, value, at } of policy) {
    const said = key.toLowerCase();
    if (!said.startsWith(PREFIX) || value === '') continue;
    const [rule = '', name = ''] = said.slice(PREFIX.length).split('.');
    let isUnderstood = true;
    if (name === '') {
      const word = comparable(value);
      if (OFF.has(word)) off.add(rule);
      else isUnderstood = ON.has(word);
    } else {
      const number = limitRead(rule, name, value);
      const ofRule = limits[rule];
      if (number !== null && ofRule) ofRule[name] = number;
      else isUnderstood = false;
    }
    rows.push({ key, rule, limit: name, value, isUnderstood, at: cellOf(at, 'value') });
  }
  return { off, limits: limits as RuleLimits, rows };
}

/** `null` where the rule has no such limit, or it cannot be that. */
function limitRead(rule: string, name: string, text: string): number | null {
  const allowed = limitsOf(rule)[name];
  const { value } = readCell(text, 'number', 'month-first');
  return allowed && typeof value === 'number' && value >= allowed.least && value <= allowed.most
    ? value
    : null;
}

/** A rule's limits by their names; none for most rules. */
export const limitsOf = (rule: string): Readonly<Record<string, Limit>> =>
  (RULE_LIMITS as Readonly<Partial<Record<string, Readonly<Record<string, Limit>>>>>)[rule] ?? {};
