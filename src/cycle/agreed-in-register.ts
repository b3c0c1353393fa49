import { comparable } from './clean-text';
import { groupBy } from './group-by';
import type { KpiResult, RowAt } from './tables';
import { isAgreed, targetChanges } from './target-changes';
import type { PersonsChange } from './target-changes';

/** A target or weight of a register's row that is not the agreed one. */
export interface RegisterChange extends PersonsChange {
  readonly at: RowAt;
}

/**
 * What the register says of targets and weights that employee and manager have both confirmed. What they agreed to stands beside
 * what there is now, since people go on typing in it.
 */
export interface AgreedInRegister {
  /** Rows that do not say yet what was agreed. */
  readonly unkept: readonly KpiResult[];
  /** What is another one now; a KPI that came later was nothing before. */
  readonly changed: readonly RegisterChange[];
}

/** @param results of one period, weights as they stand there; those of review sheets and of HR's own lists are left out */
export function agreedInRegister(results: readonly KpiResult[]): AgreedInRegister {
  const rows = results.filter(({ kpi, at }) => kpi !== '' && at.columns.confirmedByEmployee !== undefined);
  const unkept: KpiResult[] = [];
  const changed: RegisterChange[] = [];
  for (const [employeeId, persons] of groupBy(rows, (row) => row.employeeId)) {
    if (!isAgreed(persons)) continue;
    // Of a KPI that is there twice nobody can say which row was agreed to.
    const own = [...groupBy(persons, ({ kpi }) => comparable(kpi)).values()].flatMap((same) =>
      same.length === 1 ? same : [],
    );
    unkept.push(...own.filter((row) => !isKept(row) && (row.target !== null || row.weight !== null)));
    const kept = own.filter(isKept);
    if (kept.length === 0) continue;
    const agreed = kept.map(({ kpi, agreedTarget: target, agreedWeight: weight }) => ({
      kpi,
      target,
      weight,
    }));
    for (const change of targetChanges(agreed, own, true)) {
      const row = own.find(({ kpi }) => kpi === change.kpi);
      if (row) changed.push({ ...change, employeeId, at: row.at });
    }
  }
  return { unkept, changed };
}

const isKept = ({ agreedTarget, agreedWeight }: KpiResult): boolean =>
  agreedTarget !== null || agreedWeight !== null;
