import type { Cycle } from '../cycle';
import type { Finding, RuleId, Severity } from '../finding';
import { agreedNotKept, changeWithoutReason, targetChanged, targetNotConfirmed } from './agreements';
import { assignmentDates, assignmentKpis } from './assignments';
import { noConversation } from './conversations';
import { employmentDates, periodDates } from './dates';
import {
  calibrationTooFar,
  decisionWithoutReason,
  pointsLimited,
  pointsMissing,
  vetoOverruled,
} from './decisions';
import { differsFromList, listColumn, numberAsText, unreadableCell, untidyColumn } from './cells';
import {
  actualAsRatio,
  actualMissing,
  floorAboveCap,
  judgedMissing,
  noKpiEntries,
  noKpis,
  nothingCounts,
  notStarted,
  targetMissing,
  unknownDirection,
} from './kpi-entries';
import { duplicateId, managerLoop, missingId, unknownEmployee, unknownManager, zerosLost } from './people';
import { dueOutside, kpiNotSmart, objectiveWithoutKpi, targetReach, unknownObjective } from './kpi-library';
import { budgetExceeded, salaryMissing } from './money';
import { entriesBesideParts, subPeriodScoreMissing, unknownPeriod } from './periods';
import { lowAgreement, raterNotStarted, raterNoVariance, raterSeverity } from './raters';
import {
  groupLeftOut,
  otherAsSelf,
  ratingDuplicate,
  ratingMissing,
  ratingScale,
  ratingUnknown,
  selfAsPeer,
  tooFewRaters,
} from './ratings';
import { reviewOutdated } from './outdated-sheets';
import { formulaError, formulaOverwritten, reviewCopy, reviewFrozen, reviewVersion } from './review-sheets';
import { bonusFactorMissing, meritMatrix, rewardRange, teamRow } from './reward-settings';
import type { Rule } from './rule';
import { ruleSetting } from './rule-setting';
import { competency, policyTwice, raterGroup, schemeWeights } from './scheme';
import type { TableName } from '../tables';
import { tierMinimums, tierShares, unknownKind, unknownTier } from './tiers';
import { scoresOutdated } from './written-scores';
import { duplicateKpi, kpiCount, negativeWeight, weightRange, weightsTotal } from './weights';

const RULES_OF_ENTRIES: { readonly [R in Exclude<RuleId, 'rule-setting'>]: Rule<R> } = {
  'missing-id': missingId,
  'duplicate-id': duplicateId,
  'period-dates': periodDates,
  'employment-dates': employmentDates,
  'unknown-period': unknownPeriod,
  'unreadable-cell': unreadableCell,
  'zeros-lost': zerosLost,
  'unknown-employee': unknownEmployee,
  'weights-total': weightsTotal,
  'negative-weight': negativeWeight,
  'duplicate-kpi': duplicateKpi,
  'target-missing': targetMissing,
  'unknown-direction': unknownDirection,
  'floor-above-cap': floorAboveCap,
  'actual-missing': actualMissing,
  'judged-missing': judgedMissing,
  'nothing-counts': nothingCounts,
  'no-kpi-entries': noKpiEntries,
  'sub-period-score-missing': subPeriodScoreMissing,
  'assignment-kpis': assignmentKpis,
  'formula-overwritten': formulaOverwritten,
  'rating-scale': ratingScale,
  'rating-duplicate': ratingDuplicate,
  'rating-self-as-peer': selfAsPeer,
  'rating-other-as-self': otherAsSelf,
  'rating-unknown': ratingUnknown,
  'too-few-raters': tooFewRaters,
  'rater-group': raterGroup,
  competency,
  'policy-twice': policyTwice,
  'tier-minimums': tierMinimums,
  'unknown-kind': unknownKind,
  'unknown-tier': unknownTier,
  'points-missing': pointsMissing,
  'salary-missing': salaryMissing,
  'bonus-factor-missing': bonusFactorMissing,
  'team-row': teamRow,
  'merit-matrix': meritMatrix,
  'budget-exceeded': budgetExceeded,
  'scores-outdated': scoresOutdated,
  'not-started': notStarted,
  'no-kpis': noKpis,
  'assignment-dates': assignmentDates,
  'target-not-confirmed': targetNotConfirmed,
  'target-changed': targetChanged,
  'agreed-not-kept': agreedNotKept,
  'change-without-reason': changeWithoutReason,
  'decision-without-reason': decisionWithoutReason,
  'points-limited': pointsLimited,
  'veto-overruled': vetoOverruled,
  'calibration-too-far': calibrationTooFar,
  'reward-range': rewardRange,
  'entries-beside-parts': entriesBesideParts,
  'rating-missing': ratingMissing,
  'rater-not-started': raterNotStarted,
  'group-left-out': groupLeftOut,
  'low-agreement': lowAgreement,
  'rater-severity': raterSeverity,
  'rater-no-variance': raterNoVariance,
  'actual-as-ratio': actualAsRatio,
  'number-as-text': numberAsText,
  'list-column': listColumn,
  'differs-from-list': differsFromList,
  'formula-error': formulaError,
  'scheme-weights': schemeWeights,
  'tier-shares': tierShares,
  'manager-loop': managerLoop,
  'review-copy': reviewCopy,
  'review-version': reviewVersion,
  'review-outdated': reviewOutdated,
  'review-frozen': reviewFrozen,
  'kpi-count': kpiCount,
  'weight-range': weightRange,
  'kpi-not-smart': kpiNotSmart,
  'target-reach': targetReach,
  'due-outside': dueOutside,
  'unknown-objective': unknownObjective,
  'objective-without-kpi': objectiveWithoutKpi,
  'no-conversation': noConversation,
  'unknown-manager': unknownManager,
  'untidy-column': untidyColumn,
};

/** Every rule, in the order in which findings of one severity are told. */
export const RULES: { readonly [R in RuleId]: Rule<R> } = {
  ...RULES_OF_ENTRIES,
  'rule-setting': ruleSetting(RULES_OF_ENTRIES),
};

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, hint: 2 };

/**
 * Runs every rule that the policy has not switched off; blocking findings first, then by rule in the order above.
 *
 * @param today an Excel serial day: what is overdue depends on it
 * @param isClosing whether the period is about to be closed: some rules are stricter then
 */
export function checkCycle(cycle: Cycle, today: number, isClosing = false): Finding[] {
  return (Object.keys(RULES) as RuleId[])
    .filter((rule) => !cycle.policy.rules.off.has(rule))
    .flatMap((rule) => {
      const { severity: usual, severityAtClosing = usual, check } = RULES[rule] as Rule;
      const severity = isClosing ? severityAtClosing : usual;
      return check(cycle, today, isClosing).map((found): Finding => ({ rule, severity, ...found }));
    })
    .sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}

/** Columns whose values are nobody's business but HR's: all of a table, or some. */
const PRIVATE: Readonly<Partial<Record<TableName, readonly string[] | 'all'>>> = {
  MeritRatings: 'all',
  MeritRaters: 'all',
  MeritScores: 'all',
  MeritAdjustments: 'all',
  MeritCalibration: 'all',
  MeritSurvey: 'all',
  MeritReleases: 'all',
  MeritExemptions: 'all',
  MeritPolicy: 'all',
  MeritTeams: 'all',
  MeritMatrix: 'all',
  MeritPayroll: 'all',
  MeritEmployees: ['salary', 'midpoint', 'eligible', 'reason', 'probationEnd', 'leaveDays'],
};

/** Whether a finding tells who rated how, what was decided of somebody or what they earn: it is never put on anything that is sent round. */
export function isForHrOnly({ rule, data }: Finding): boolean {
  if (RULES[rule].hrOnly) return true;
  if (!('table' in data && 'column' in data)) return false;
  const columns = PRIVATE[data.table];
  return columns === 'all' || columns?.includes(data.column) === true;
}
