import type { TableRead } from '../../cycle/read-table';
import type { ColumnKey } from '../../cycle/tables';
import { address, areaOf } from '../address';
import type { Change, Plan, PlanCell } from '../plan';
import type { ReviewRevision } from './review-revision';

type TargetChanges = TableRead<'MeritTargetChanges'> & { readonly sheetId: string; readonly address: string };

/** Agreed targets and weights that change, and where they are put on the record. */
export interface TargetRecord {
  readonly sheetId: string;
  /** The table's range, headings included. */
  readonly range: string;
  /** Of the table, from its first row on that is free. */
  readonly firstRow: number;
  /** The worksheet column of each of the table's columns. */
  readonly columnsAt: Readonly<Partial<Record<ColumnKey<'MeritTargetChanges'>, number>>>;
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
  if (rows.length === 0 || !table) return null;
  const area = areaOf(table.address);
  const last = Math.max(area.row, ...table.records.map(({ at }) => at.row));
  return {
    sheetId: table.sheetId,
    range: table.address,
    firstRow: last + 1,
    columnsAt: table.columnsAt,
    rows,
  };
}

const textOf = (value: number | null): string => (value === null ? '' : String(value));

/**
 * The plan with these changes on the record: below the rows that the table has, which grows where it has no room.
 *
 * @param day a serial day
 */
export function withRecord(
  plan: Plan,
  { sheetId, range, firstRow, columnsAt, rows }: TargetRecord,
  { reason, by, day }: { readonly reason: string; readonly by: string; readonly day: number },
): Plan {
  const area = areaOf(range);
  const lines = rows.map((row) => {
    const cells: Partial<Record<string, PlanCell>> = { ...row, reason, by, date: day };
    const line = new Array<PlanCell>(area.columns).fill(null);
    for (const [column, place] of Object.entries(columnsAt)) {
      if (place !== undefined) line[place - area.column] = cells[column] ?? null;
    }
    return line;
  });
  const end = Math.max(area.row + area.rows, firstRow + rows.length);
  const changes: Change[] = [
    {
      kind: 'newCells',
      sheetId,
      range: address(area.column, firstRow, rows.length, area.columns),
      rows: lines,
    },
    ...(end > area.row + area.rows
      ? [
          {
            kind: 'resizeTable',
            table: 'MeritTargetChanges',
            range: address(area.column, area.row, end - area.row, area.columns),
            before: range,
          } as const,
        ]
      : []),
  ];
  return { ...plan, changes: [...plan.changes, ...changes] };
}
