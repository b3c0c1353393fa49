import type { Cycle } from '../cycle';
import type { Finding, RuleId, Severity } from '../finding';
import { changeWithoutReason, targetChanged, targetNotConfirmed } from './agreements';
import { assignmentDates, assignmentKpis } from './assignments';
import { differsFromList, listColumn, numberAsText, unreadableCell, untidyColumn } from './cells';
import {
  actualAsRatio,
  actualMissing,
  floorAboveCap,
  judgedMissing,
  kpiNotSmart,
  noKpiEntries,
  noKpis,
  nothingCounts,
  notStarted,
  targetMissing,
  unknownDirection,
} from './kpi-entries';
import { duplicateId, managerLoop, missingId, unknownEmployee, unknownManager, zerosLost } from './people';
import {
  raterNoVariance,
  ratingDuplicate,
  ratingMissing,
  ratingScale,
  ratingUnknown,
  selfAsPeer,
  tooFewRaters,
} from './ratings';
import { formulaError, formulaOverwritten, reviewCopy, reviewFrozen, reviewVersion } from './review-sheets';
import type { Rule } from './rule';
import { competency, raterGroup, schemeWeights } from './scheme';
import { tierMinimums, tierShares, unknownKind, unknownTier } from './tiers';
import { duplicateKpi, kpiCount, negativeWeight, weightRange, weightsTotal } from './weights';

/** Every rule, in the order in which findings of one severity are told. */
export const RULES: { readonly [R in RuleId]: Rule<R> } = {
  'missing-id': missingId,
  'duplicate-id': duplicateId,
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
  'assignment-kpis': assignmentKpis,
  'formula-overwritten': formulaOverwritten,
  'rating-scale': ratingScale,
  'rating-duplicate': ratingDuplicate,
  'rating-self-as-peer': selfAsPeer,
  'rating-unknown': ratingUnknown,
  'too-few-raters': tooFewRaters,
  'rater-group': raterGroup,
  competency,
  'tier-minimums': tierMinimums,
  'unknown-kind': unknownKind,
  'unknown-tier': unknownTier,
  'not-started': notStarted,
  'no-kpis': noKpis,
  'assignment-dates': assignmentDates,
  'target-not-confirmed': targetNotConfirmed,
  'target-changed': targetChanged,
  'change-without-reason': changeWithoutReason,
  'rating-missing': ratingMissing,
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
  'review-frozen': reviewFrozen,
  'kpi-count': kpiCount,
  'weight-range': weightRange,
  'kpi-not-smart': kpiNotSmart,
  'unknown-manager': unknownManager,
  'untidy-column': untidyColumn,
};

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, hint: 2 };

/** Runs every rule; blocking findings first, then by rule in the order above. */
export function checkCycle(cycle: Cycle): Finding[] {
  return (Object.keys(RULES) as RuleId[])
    .flatMap((rule) => {
      const { severity, check } = RULES[rule] as Rule;
      return check(cycle).map((found): Finding => ({ rule, severity, ...found }));
    })
    .sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}
