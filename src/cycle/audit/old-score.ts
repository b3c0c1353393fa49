import type { CellAddress } from '../cell-problem';
import type { KpiResult } from '../tables';

/** A KPI score as HR's own sheet has it, and the numbers it was calculated from. */
export interface OldScore {
  readonly employeeId: string;
  readonly name: string;
  /** As the list states it; blank where it states none. */
  readonly period: string;
  /** 0–100 and above; `null` is blank, or several that cannot be told apart: there is nothing to compare. */
  readonly score: number | null;
  readonly hasSeveral: boolean;
  /** There is something in the cell, and it is no number. */
  readonly isUnreadable: boolean;
  readonly at: CellAddress | null;
  /** In that cell; blank where a number was typed. */
  readonly formula: string;
  readonly results: readonly KpiResult[];
}
