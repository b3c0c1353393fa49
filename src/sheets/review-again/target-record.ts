import type { PersonsChange } from '../../cycle/target-changes';
import type { Locale } from '../../locales/locale';
import { tableWords } from '../../locales/table-words';
import type { Plan } from '../plan';
import { rowsBelow } from '../table-rows';
import type { TableToFill } from '../table-rows';

/** Agreed targets and weights that change, and where they are put on the record. */
export interface TargetRecord {
  readonly table: TableToFill;
  readonly rows: readonly Readonly<
    Record<'period' | 'employeeId' | 'kpi' | 'what' | 'old' | 'new', string>
  >[];
}

/** What goes on the record; `null` where nothing does, or the workbook keeps none. */
export function recordOf(
  changes: readonly PersonsChange[],
  period: string,
  table: TableToFill | null,
  locale: Locale,
): TargetRecord | null {
  const words = tableWords(locale).MeritKpiResults.columns;
  const rows = changes.map(({ employeeId, kpi, column, old, new: now }) => ({
    ...{ period, employeeId, kpi },
    what: words[column],
    old: textOf(old),
    new: textOf(now),
  }));
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
