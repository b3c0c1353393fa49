import type { TableRead } from '../../cycle/read-table';
import type { Plan } from '../plan';
import { rowsBelow } from '../table-rows';
import type { TableToFill } from '../table-rows';
import type { ReviewRevision } from './review-revision';

type TargetChanges = TableRead<'MeritTargetChanges'> & { readonly sheetId: string; readonly address: string };

/** Agreed targets and weights that change, and where they are put on the record. */
export interface TargetRecord {
  readonly table: TableToFill;
  readonly rows: readonly Readonly<Record<'period' | 'employeeId' | 'kpi' | 'old' | 'new', string>>[];
}

/** What goes on the record; `null` where nothing does, or the workbook keeps none. */
export function recordOf(
  revised: readonly ReviewRevision[],
  period: string,
  table: TargetChanges | null,
): TargetRecord | null {
  const rows = revised.flatMap(({ person, logged }) =>
    logged.map((change) => ({
      period,
      employeeId: person.id,
      kpi: change.kpi,
      old: textOf(change.old),
      new: textOf(change.new),
    })),
  );
  return rows.length === 0 || !table ? null : { table, rows };
}

const textOf = (value: number | null): string => (value === null ? '' : String(value));

/**
 * The plan with these changes on the record: below the rows that the table has, which grows where it has no room.
 *
 * @param day a serial day
 */
export function withRecord(
  plan: Plan,
  { table, rows }: TargetRecord,
  { reason, by, day }: { readonly reason: string; readonly by: string; readonly day: number },
): Plan {
  const lines = rows.map((row) => ({ ...row, reason, by, date: day }));
  return { ...plan, changes: [...plan.changes, ...rowsBelow('MeritTargetChanges', table, lines)] };
}
