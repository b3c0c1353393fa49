import type { AdjustmentKind } from './adjustment-kind';
import type { CellAddress, CellProblem } from './cell-problem';
import type { Judge } from './judged-kpi';
import type { ColumnKey, TableName } from './tables';
import type { AgreedColumn, TargetChange } from './target-changes';

/**
 * blocking: makes a score or a payment wrong or missing; warning: makes it unfair or doubtful; hint: good practice.
 */
export type Severity = 'blocking' | 'warning' | 'hint';

/**
 * A cell as a safe fix would leave it. `from` is what it held when it was read, without stray spaces; whoever writes makes sure
 * that it still does, and that it is no formula.
 */
export interface CellChange {
  readonly at: CellAddress;
  readonly from: string;
  readonly to: string | number;
}

/** A column of one of the cycle's tables, by its keys. */
interface ColumnOf {
  readonly table: TableName;
  readonly column: string;
}

/**
 * Every rule of the check, and what its sentence is told. `whose` is a person's name, or the id where there is no name;
 * for the KPI library it is the role. Weights are told as they stand, `wanted` is 1 or 100.
 */
export type FindingData = {
  readonly 'weights-total': {
    readonly whose: string;
    readonly total: number;
    readonly wanted: number;
    /** Some of them stand in a list of HR's own. */
    readonly inOwnList: boolean;
  };
  readonly 'negative-weight': { readonly whose: string; readonly kpi: string; readonly weight: number };
  readonly 'weight-range': {
    readonly kpi: string;
    readonly percent: number;
    readonly lightest: number;
    readonly heaviest: number;
  };
  readonly 'kpi-count': {
    readonly role: string;
    readonly count: number;
    readonly fewest: number;
    readonly most: number;
  };
  readonly 'duplicate-kpi': { readonly whose: string; readonly kpi: string };
  readonly 'target-missing': {
    readonly whose: string;
    readonly kpi: string;
    readonly fault: 'missing' | 'not-positive';
  };
  readonly 'unknown-direction': { readonly whose: string; readonly kpi: string; readonly direction: string };
  readonly 'floor-above-cap': {
    readonly whose: string;
    readonly kpi: string;
    readonly floor: number;
    readonly cap: number;
  };
  readonly 'actual-missing': { readonly whose: string; readonly kpi: string };
  /** A judged KPI lacks the score of one who has a share in it. */
  readonly 'judged-missing': { readonly whose: string; readonly kpi: string; readonly judge: Judge };
  readonly 'actual-as-ratio': {
    readonly whose: string;
    readonly kpi: string;
    readonly actual: number;
    readonly target: number;
  };
  readonly 'nothing-counts': { readonly whose: string };
  readonly 'no-kpi-entries': { readonly whose: string };
  readonly 'not-started': { readonly whose: string };
  /** Told once for each role, at the first of its people. */
  readonly 'no-kpis': { readonly role: string; readonly count: number; readonly whose: string };
  /** Days as Excel serial days. */
  readonly 'assignment-dates': {
    readonly whose: string;
    /**
     * overlap: these days are in an earlier one too; gap: in none; before-hire, after-end: outside of the employment;
     * other-period: none of the person's lies in the period; reversed: it ends before it begins.
     */
    readonly fault: 'overlap' | 'gap' | 'before-hire' | 'after-end' | 'other-period' | 'reversed';
    readonly from: number;
    readonly to: number;
  };
  readonly 'assignment-kpis': {
    readonly whose: string;
    readonly role: string;
    readonly days: number;
    readonly fault: 'no-kpis' | 'no-entries';
  };
  /** `count` people, as long as nobody has agreed to anything. */
  readonly 'target-not-confirmed': {
    readonly whose: string;
    readonly lacking: readonly ('employee' | 'manager')[];
    readonly count: number;
  };
  readonly 'target-changed': { readonly whose: string } & TargetChange;
  /** `count` rows, told once. */
  readonly 'agreed-not-kept': { readonly count: number };
  readonly 'decision-without-reason': {
    readonly whose: string;
    readonly step: AdjustmentKind | 'calibration';
  };
  readonly 'veto-overruled': { readonly whose: string; readonly veto: string; readonly tier: string };
  readonly 'calibration-too-far': {
    readonly whose: string;
    readonly from: string;
    readonly to: string;
    readonly steps: number;
  };
  readonly 'points-missing': { readonly whose: string; readonly step: 'bonus' | 'penalty' };
  readonly 'points-limited': { readonly whose: string; readonly points: number; readonly counted: number };
  readonly 'change-without-reason': { readonly whose: string; readonly kpi: string };
  readonly 'unreadable-cell': ColumnOf & {
    readonly code: Exclude<
      CellProblem['code'],
      | 'number-as-text'
      | 'stray-spaces'
      | 'date-as-text'
      | 'from-above'
      | 'renamed-column'
      | 'new-column'
      | 'differs-from-list'
    >;
    readonly value: string;
  };
  readonly 'number-as-text': ColumnOf & { readonly value: string };
  readonly 'untidy-column': ColumnOf & {
    readonly code: 'stray-spaces' | 'date-as-text' | 'number-as-text' | 'from-above';
    readonly count: number;
  };
  /** `value` is what HR's own list has. */
  readonly 'differs-from-list': ColumnOf & { readonly value: string };
  /** renamed: read all the same; new: a KPI or a competency that nobody has said to read. */
  readonly 'list-column': ColumnOf & { readonly change: 'renamed' | 'new'; readonly heading: string };
  /** `cell`: its address on the sheet. */
  readonly 'formula-overwritten': { readonly whose: string; readonly value: string; readonly cell: string };
  /** All formulas of the sheet are values: a copy for people without the functions, or for the record. */
  readonly 'review-frozen': { readonly whose: string; readonly sheet: string };
  readonly 'formula-error': { readonly whose: string; readonly value: string; readonly cell: string };
  readonly 'rating-missing': { readonly whose: string; readonly rater: string; readonly competency: string };
  readonly 'rating-scale': {
    readonly whose: string;
    readonly rater: string;
    readonly competency: string;
    readonly rating: number;
    readonly scaleMin: number;
    readonly scaleMax: number;
  };
  readonly 'rating-duplicate': {
    readonly whose: string;
    readonly rater: string;
    readonly competency: string;
  };
  readonly 'rating-self-as-peer': { readonly whose: string; readonly group: string };
  readonly 'rating-unknown': {
    readonly column: 'group' | 'competency' | 'employeeId';
    readonly value: string;
  };
  /** only-self: there is a score, of nothing but what the person says. */
  readonly 'too-few-raters': { readonly whose: string; readonly fault: 'no-group-counts' | 'only-self' };
  readonly 'rater-no-variance': { readonly rater: string; readonly count: number; readonly rating: number };
  /**
   * `effect` in points of the scale, above 0 for lenient. `example` is the person whose 360° score it changes most; blank, and
   * both scores `null`, where it changes none.
   */
  readonly 'rater-severity': {
    readonly rater: string;
    readonly group: string;
    readonly effect: number;
    readonly ratings: number;
    readonly people: number;
    readonly example: string;
    readonly raw: number | null;
    readonly adjusted: number | null;
  };
  /** r_wg, 0–1: the mean, and the competency with the lowest. */
  readonly 'low-agreement': {
    readonly whose: string;
    readonly group: string;
    readonly raters: number;
    readonly agreement: number;
    readonly competency: string;
    readonly lowest: number;
  };
  /** A group that has a weight is left out of somebody's score. */
  readonly 'group-left-out': {
    readonly whose: string;
    readonly group: string;
    readonly raters: number;
    readonly minRaters: number;
  };
  /** Told once for each rater, at the first of `count` people. */
  readonly 'rater-not-started': { readonly rater: string; readonly count: number; readonly whose: string };
  readonly 'rating-other-as-self': {
    readonly whose: string;
    readonly rater: string;
    readonly group: string;
  };
  readonly 'rater-group': {
    readonly group: string;
    readonly fault: 'same-name' | 'negative-weight' | 'negative-minimum';
  };
  readonly competency: { readonly competency: string; readonly fault: 'same-name' | 'negative-weight' };
  readonly 'policy-twice': ColumnOf & { readonly key: string; readonly value: string };
  readonly 'scheme-weights': {
    readonly table: 'MeritCompetencies' | 'MeritRaterGroups';
    readonly total: number;
    readonly wanted: number;
  };
  readonly 'duplicate-id': { readonly id: string; readonly whose: string; readonly other: string };
  /** `count` rows of a table, told once; `period` is blank where it is not said. */
  readonly 'unknown-period': ColumnOf & { readonly period: string; readonly count: number };
  /** `whose` is blank, and `count` how many there are, where nobody has a score of that part. */
  readonly 'sub-period-score-missing': {
    readonly whose: string;
    readonly part: string;
    readonly count: number;
  };
  /** `count` results and ratings, told once. */
  readonly 'entries-beside-parts': { readonly period: string; readonly count: number };
  readonly 'missing-id': { readonly whose: string };
  /** `count` is how many IDs have entries under an ID with zeros. */
  readonly 'zeros-lost': { readonly id: string; readonly entered: string; readonly count: number };
  readonly 'unknown-employee': { readonly id: string };
  /** Told once for each manager, at the first of the people. */
  readonly 'unknown-manager': {
    readonly manager: string;
    /** unknown: nobody on the list; shared: several people of the list have this name. */
    readonly fault: 'unknown' | 'shared';
    readonly count: number;
    readonly whose: string;
  };
  readonly 'manager-loop': { readonly whose: string; readonly manager: string };
  readonly 'unknown-kind': { readonly whose: string; readonly kind: string };
  readonly 'unknown-tier': {
    readonly whose: string;
    readonly tier: string;
    readonly step: 'veto' | 'calibration';
  };
  readonly 'tier-minimums': {
    readonly tier: string;
    readonly fault: 'none' | 'no-name' | 'same-name' | 'no-minimum' | 'same-minimum' | 'gap-below';
    readonly minimum: number;
  };
  /** Money of the results as they were written last. */
  readonly 'budget-exceeded': {
    readonly budget: 'bonus' | 'raise';
    readonly total: number;
    readonly allowed: number;
    readonly currency: string;
  };
  /**
   * What is written of a person and what it is now; blank is `null`. `others` is what else differs, in no words: it is not told,
   * only accepted with it. `whose` is blank where nothing has been written yet.
   */
  readonly 'scores-outdated': {
    readonly whose: string;
    readonly table: 'MeritScores' | 'MeritPayroll';
    readonly column: 'finalTier' | 'finalScore' | 'bonus' | 'raiseAmount';
    readonly written: string | number | null;
    readonly now: string | number | null;
    readonly others: string;
  };
  readonly 'tier-shares': { readonly total: number; readonly wanted: number };
  readonly 'kpi-not-smart': { readonly kpi: string; readonly lacking: readonly ColumnKey<'MeritKpis'>[] };
  /** None, or every one, of `count` earlier results reaches the target; `median` is of these. */
  readonly 'target-reach': {
    readonly whose: string;
    readonly kpi: string;
    readonly fault: 'never-reached' | 'always-reached';
    readonly target: number;
    readonly median: number;
    readonly count: number;
  };
  /** Due on a day (serial) outside the period. */
  readonly 'due-outside': { readonly kpi: string; readonly due: number };
  readonly 'unknown-objective': { readonly kpi: string; readonly objectiveId: string };
  readonly 'objective-without-kpi': { readonly objective: string };
  /**
   * `since`: the day (serial) of the last conversation, or on which the person's part of the period began. `count` people, as
   * long as there has been none at all.
   */
  readonly 'no-conversation': {
    readonly whose: string;
    readonly fault: 'none' | 'long-ago';
    readonly since: number;
    readonly count: number;
  };
  /** missing: told where money is split by days. */
  readonly 'period-dates': { readonly period: string; readonly fault: 'missing' | 'reversed' };
  readonly 'salary-missing': { readonly whose: string; readonly fault: 'missing' | 'negative' };
  readonly 'bonus-factor-missing': { readonly tier: string; readonly fault: 'missing' | 'negative' };
  /**
   * gap: the tier has no raise from `compa` on; below-lowest: the salary of `whose` is below `compa`, the lowest there is.
   * Blank and `null` where the fault is about something else.
   */
  readonly 'merit-matrix': {
    readonly tier: string;
    readonly compa: number | null;
    readonly whose: string;
    readonly fault: 'unknown-tier' | 'no-minimum' | 'twice' | 'no-raise' | 'gap' | 'below-lowest';
  };
  /** nobody: no person of the list, and no assignment, has this department. */
  readonly 'team-row': { readonly department: string; readonly fault: 'nobody' | 'twice' | 'negative' };
  /** `of` is the tier or the department. */
  /** `value` above what can be meant, or below 0. */
  readonly 'reward-range': ColumnOf & { readonly of: string; readonly value: number };
  /** reversed: the last day is `days` before the hire date; leave: `days` of leave are below 0 or more than the period has. */
  readonly 'employment-dates': {
    readonly whose: string;
    readonly fault: 'reversed' | 'leave';
    readonly days: number;
  };
  readonly 'review-copy': { readonly whose: string; readonly sheet: string };
  /** The first of what a sheet has otherwise than library or list say now, and how much more there is; the score on 0–100. */
  readonly 'review-outdated': {
    readonly whose: string;
    /** kpi: the sheet lacks it. */
    readonly what: AgreedColumn | 'score360' | 'kpi';
    readonly kpi: string;
    readonly shown: number | null;
    readonly now: number | null;
    readonly more: number;
  };
  readonly 'review-version': { readonly whose: string; readonly sheet: string };
  /** A row of the policy about a rule of the check; `least` and `most` of a limit, 0 where it is switched on or off. */
  readonly 'rule-setting': {
    readonly key: string;
    readonly fault: 'unknown-rule' | 'unknown-limit' | 'value' | 'blocking-off';
    readonly rule: string;
    readonly value: string;
    readonly least: number;
    readonly most: number;
  };
};

export type RuleId = keyof FindingData;

/** One thing the check found: which rule, where, whom it is about, and the data its sentence needs. */
export interface Finding<R extends RuleId = RuleId> {
  readonly rule: R;
  readonly severity: Severity;
  /** `null` when it is about something that is not there. */
  readonly at: CellAddress | null;
  readonly employeeId?: string;
  readonly data: FindingData[R];
  /** What would mend it, where that can be known; no two findings of one rule change the same cell. */
  readonly fix?: readonly CellChange[];
}
