import type { Cycle } from '../cycle';
import type { Finding, Severity } from '../finding';
import { numberAsText, unreadableCell } from './cells';
import { actualMissing, kpiNotSmart, noKpis, targetMissing, unknownDirection } from './kpi-entries';
import { duplicateId, managerLoop, missingId, reviewCopy, unknownEmployee, unknownManager } from './people';
import {
  raterNoVariance,
  ratingDuplicate,
  ratingMissing,
  ratingScale,
  ratingUnknown,
  selfAsPeer,
  tooFewRaters,
} from './ratings';
import type { Rule } from './rule';
import { tierMinimums, tierShares } from './tiers';
import { duplicateKpi, kpiCount, weightRange, weightsTotal } from './weights';

export const RULES: readonly Rule[] = [
  weightsTotal,
  weightRange,
  kpiCount,
  duplicateKpi,
  targetMissing,
  unknownDirection,
  actualMissing,
  noKpis,
  unreadableCell,
  numberAsText,
  ratingMissing,
  ratingScale,
  ratingDuplicate,
  selfAsPeer,
  ratingUnknown,
  tooFewRaters,
  raterNoVariance,
  duplicateId,
  missingId,
  unknownEmployee,
  unknownManager,
  managerLoop,
  tierMinimums,
  tierShares,
  kpiNotSmart,
  reviewCopy,
];

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, hint: 2 };

/** Runs every rule; blocking findings first, then by rule in the order above. */
export function checkCycle(cycle: Cycle): Finding[] {
  return RULES.flatMap((rule) =>
    rule.check(cycle).map((found): Finding => ({ rule: rule.id, severity: rule.severity, ...found })),
  ).sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}
