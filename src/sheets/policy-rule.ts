import { address, areaOf } from './address';
import type { Change, PlanCell } from './plan';

/** The table of rules as far as writing a rule needs it. */
export interface PolicyPlace {
  readonly sheetId: string;
  /** Headings included. */
  readonly range: string;
  /** Worksheet columns, from 0. */
  readonly keyColumn: number;
  readonly valueColumn: number;
  /** The rule's row, from 1, or the one right below the table when the rule is to be added. */
  readonly row: number;
  /** That row's cells, in the columns of the table. */
  readonly cells: readonly PlanCell[];
}

/** Writes a rule: changed in place, or added below the others; `null` leaves it blank; nothing when it says the same already. */
export function policyRule(key: string, value: string | number | null, place: PolicyPlace): Change[] {
  const { sheetId, range, keyColumn, valueColumn, row, cells } = place;
  const area = areaOf(range);
  const before = cells[valueColumn - area.column] ?? null;
  if (before === value) return [];
  if (row < area.row + area.rows) {
    return [
      { kind: 'cells', sheetId, range: address(valueColumn, row), rows: [[value]], before: [[before]] },
    ];
  }
  const added = cells.map((_, index): PlanCell => {
    const column = area.column + index;
    return column === keyColumn ? key : column === valueColumn ? value : null;
  });
  return [
    {
      kind: 'cells',
      sheetId,
      range: address(area.column, row, 1, area.columns),
      rows: [added],
      before: [cells],
    },
    {
      kind: 'resizeTable',
      table: 'MeritPolicy',
      range: address(area.column, area.row, area.rows + 1, area.columns),
      before: range,
    },
  ];
}
