import type { ListMapping } from '../cycle/list-detection';
import { LIST_KEY } from '../cycle/policy';
import { address, areaOf } from './address';
import type { Change, Plan, PlanCell } from './plan';

/** The table of rules as far as remembering a list needs it. */
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

/** Remembers where HR's own list stands; the rule is changed in place, or added below the others. */
export function planUseList(mapping: ListMapping, place: PolicyPlace): Plan {
  const { sheetId, range, keyColumn, valueColumn, row, cells } = place;
  const area = areaOf(range);
  const value = JSON.stringify(mapping);
  const before = cells[valueColumn - area.column] ?? null;
  const isNew = row === area.row + area.rows;
  const added = cells.map((_, index): PlanCell => {
    const column = area.column + index;
    return column === keyColumn ? LIST_KEY : column === valueColumn ? value : null;
  });
  const changes: Change[] = isNew
    ? [
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
      ]
    : [{ kind: 'cells', sheetId, range: address(valueColumn, row), rows: [[value]], before: [[before]] }];
  return {
    job: 'useList',
    newSheets: [],
    changes: before === value ? [] : changes,
    newNames: [],
  };
}
