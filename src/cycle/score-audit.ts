import type { CellAddress } from './cell-problem';
import type { KpiResult } from './tables';

/** A KPI score as HR's own sheet has it, and the numbers it was calculated from. */
export interface OldScore {
  readonly employeeId: string;
  /** 0–100 and above; `null` is blank: there is nothing to compare. */
  readonly score: number | null;
  readonly at: CellAddress | null;
  readonly results: readonly KpiResult[];
}

/**
 * A way of calculating that gives another score.
 *
 * - rounded-attainment: each attainment rounded to `decimals` of a per cent before it is weighted
 * - rounded-contribution: each weighted part rounded to `decimals` before they are added
 * - weights-not-whole: divided by 100 although the weights add up to `total`
 * - missing-as-zero: `kpis` without an actual counted as 0
 * - wrong-direction: `kpis` calculated as if they were of the direction `as`
 * - capped-late: the limits put on the sum, not on each KPI
 * - not-capped: no limits at all
 * - unweighted: the plain mean of the attainments
 * - as-ratio: 0.95 instead of 95
 */
export type AuditExplanation =
  | { readonly way: 'rounded-attainment' | 'rounded-contribution'; readonly decimals: number }
  | { readonly way: 'weights-not-whole'; readonly total: number }
  | { readonly way: 'missing-as-zero'; readonly kpis: readonly string[] }
  | { readonly way: 'wrong-direction'; readonly kpis: readonly string[]; readonly as: string }
  | { readonly way: 'capped-late' | 'not-capped' | 'unweighted' | 'as-ratio' };

/**
 * same: equal as far as the old score is written; explained: one explanation, and no other, gives the old score; ambiguous:
 * several do; unexplained: none does; not-comparable: there is no old score, or none can be calculated.
 */
export type AuditVerdict = 'same' | 'explained' | 'ambiguous' | 'unexplained' | 'not-comparable';

export interface AuditedScore {
  readonly employeeId: string;
  readonly at: CellAddress | null;
  readonly theirs: number | null;
  readonly ours: number | null;
  /** theirs − ours. */
  readonly difference: number | null;
  readonly verdict: AuditVerdict;
  /** Each one alternative; an alternative is one way, or two at once where no single one is enough. */
  readonly explanations: readonly (readonly AuditExplanation[])[];
}

export interface ScoreAudit {
  readonly scores: readonly AuditedScore[];
  readonly counts: Readonly<Record<AuditVerdict, number>>;
  /** Ways of calculating that give every old score, those that are the same included; the likeliest answer where rows are ambiguous. */
  readonly common: readonly (readonly AuditExplanation['way'][])[];
}
