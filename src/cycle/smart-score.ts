import type { CellAddress } from './cell-problem';
import type { ColumnKey, Kpi } from './tables';

/** What makes a KPI one that can be worked towards; specific is its name, which nobody but people can judge. */
export const SMART_CRITERIA = ['measurable', 'achievable', 'relevant', 'timeBound', 'owned'] as const;
export type SmartCriterion = (typeof SMART_CRITERIA)[number];

/** What a KPI lacks of a criterion, and the cell that would mend it. */
export type SmartLack = {
  readonly criterion: SmartCriterion;
  readonly column: ColumnKey<'MeritKpis'>;
  readonly at: CellAddress;
} & SmartFault;

/**
 * blank: nothing stands there; unknown-objective: the table of objectives has none with this id; outside-period: due on a day
 * (serial) outside the period; never-reached, always-reached: none, or every one, of the results of earlier periods reaches
 * the target.
 */
export type SmartFault =
  | { readonly fault: 'blank' }
  | { readonly fault: 'unknown-objective'; readonly objectiveId: string }
  | { readonly fault: 'outside-period'; readonly due: number }
  | {
      readonly fault: 'never-reached' | 'always-reached';
      readonly target: number;
      /** Of the earlier results. */
      readonly median: number;
      readonly count: number;
    };

export interface SmartKpi {
  readonly kpi: Kpi;
  /** Of the five criteria, how many are met: 0–1. */
  readonly score: number;
  readonly lacks: readonly SmartLack[];
}

/** The KPIs of a role, or those that one person has of their own. */
export interface SmartScore {
  readonly role: string;
  /** Blank for the role's. */
  readonly employeeId: string;
  /** 0–100: mean over the KPIs. */
  readonly score: number;
  readonly kpis: readonly SmartKpi[];
}
