import type { Cycle } from '../cycle';
import type { Finding, Severity } from '../finding';
import { cellAddress } from '../read-table';
import type { RowAt } from '../tables';

/** Every rule's id; its title and sentence stand in `locales/…/findings.ts` under the same name. */
export type RuleId =
  | 'weights-total'
  | 'weight-range'
  | 'kpi-count'
  | 'duplicate-kpi'
  | 'target-missing'
  | 'unknown-direction'
  | 'actual-missing'
  | 'unreadable-cell'
  | 'number-as-text'
  | 'no-kpis'
  | 'rating-missing'
  | 'rating-scale'
  | 'rating-duplicate'
  | 'rating-self-as-peer'
  | 'rating-unknown'
  | 'too-few-raters'
  | 'rater-no-variance'
  | 'duplicate-id'
  | 'missing-id'
  | 'unknown-employee'
  | 'unknown-manager'
  | 'manager-loop'
  | 'tier-minimums'
  | 'tier-shares'
  | 'kpi-not-smart'
  | 'review-copy';

/** One rule of the check: pure, over a cycle's records. */
export interface Rule {
  readonly id: RuleId;
  /** blocking: a score or payment would be wrong or missing; warning: unfair or doubtful; hint: good practice. */
  readonly severity: Severity;
  check(cycle: Cycle): Found[];
}

export type Found = Omit<Finding, 'rule' | 'severity'>;

/** A finding at a column of a record. */
export function foundAt(at: RowAt, column: string, data: Finding['data'], employeeId?: string): Found {
  return {
    at: { sheet: at.sheet, address: cellAddress(at, column) },
    data,
    ...(employeeId !== undefined && { employeeId }),
  };
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
