import type { CellAddress } from './cell-problem';

/**
 * blocking: makes a score or a payment wrong or missing; warning: makes it unfair or doubtful; hint: good practice.
 */
export type Severity = 'blocking' | 'warning' | 'hint';

/** One thing the check found: which rule, where, and the data its sentence needs. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: CellAddress | null;
  readonly employeeId?: string;
  readonly data: Readonly<Record<string, string | number>>;
}
