import type { Calculation } from '../calculation/calculation';
import { formatArea, intersection } from '../model/address';
import { cellAt } from '../model/cells';
import type { Area, CellData, SheetData, WorkbookData } from '../model/workbook-data';
import type { EventMessage } from './messages';

/** Events by the names under which the client registers for them, with the numbers under which it is told of them. */
type EventNumbers = Readonly<Record<string, number>>;

export const SHEET_EVENTS: EventNumbers = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  SelectionChangedEvent: 14,
};
export const SHEETS_EVENTS: EventNumbers = { ...SHEET_EVENTS, AddedEvent: 13, DeletedEvent: 15 };
export const TABLE_EVENTS: EventNumbers = { DataChangedEvent: 101 };
export const TABLES_EVENTS: EventNumbers = { ...TABLE_EVENTS, AddedEvent: 102, DeletedEvent: 103 };

/** Stands for the whole workbook where the client names what an event is about. */
export const WHOLE_WORKBOOK = 'Workbook';

/** What a client can register for at an object. */
export interface EventSource {
  /** The id of the sheet or table, or `WHOLE_WORKBOOK`. */
  readonly target: string;
  readonly events: EventNumbers;
}

/** As Excel calls it. */
export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

interface Change {
  readonly sheet: SheetData;
  readonly area: Area;
  readonly type: ChangeType;
  /** Which way cells have moved, as the client calls it. */
  readonly shiftDirection?: string;
  /** Of a single cell: what was in it. */
  readonly before?: CellData | undefined;
}

/** What can be told apart by looking at the workbook before and after. */
interface State {
  readonly active: string;
  readonly selections: ReadonlyMap<string, string>;
  /** Each table's sheet. */
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * What happens in a workbook, told to the client that has registered for it: what the add-in does itself as well as what
 * is done in the grid, as Excel does. Nothing is looked at as long as nobody has registered.
 */
export class WorkbookEvents {
  private readonly registered = new Map<string, number>();
  private changes: Change[] = [];
  private known: State;

  constructor(
    private readonly workbook: WorkbookData,
    private readonly calculation: Calculation,
    private readonly send: (events: readonly EventMessage[]) => void,
  ) {
    this.known = stateOf(workbook);
  }

  /** Takes the client's `_RegisterDataChangedEvent` and the like. @returns whether the object has such an event */
  register(source: EventSource | null, method: string): boolean {
    const [, off, name = ''] = /^_(Un)?[Rr]egister(\w+)$/.exec(method) ?? [];
    const number = source?.events[name];
    if (!source || number === undefined) return false;
    if (this.registered.size === 0) this.known = stateOf(this.workbook);
    const key = `${number} ${source.target}`;
    const count = (this.registered.get(key) ?? 0) + (off ? -1 : 1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
    return true;
  }

  /** Notes that cells' contents have changed. */
  cellsChanged(change: Change): void {
    if (this.registered.size > 0) this.changes.push(change);
  }

  /** Tells the client what has happened since the last time. @param byAddIn it was the add-in's own doing */
  async raise(byAddIn: boolean): Promise<void> {
    const changes = this.changes.splice(0);
    if (this.registered.size === 0) return;
    const [before, now] = [this.known, stateOf(this.workbook)];
    this.known = now;
    // What a formula gives is part of what is told.
    if (changes.some(({ before: cell }) => cell)) await this.calculation.calculate();
    const events: EventMessage[] = [];
    const tell = (number: number, targets: readonly string[], message: object): void => {
      for (const targetId of targets) {
        if (!this.registered.has(`${number} ${targetId}`)) continue;
        events.push({
          messageCategory: 65536,
          messageType: number,
          targetId,
          message: JSON.stringify({ source: 'Local', ...message }),
        });
      }
    };
    for (const worksheetId of added(now.selections, before.selections))
      tell(13, [WHOLE_WORKBOOK], { worksheetId });
    for (const tableId of added(now.tables, before.tables)) {
      const worksheetId = now.tables.get(tableId) ?? '';
      tell(102, [worksheetId, WHOLE_WORKBOOK], { tableId, worksheetId });
    }
    for (const change of changes) this.tellChange(change, byAddIn, tell);
    for (const tableId of added(before.tables, now.tables)) {
      const worksheetId = before.tables.get(tableId) ?? '';
      tell(103, [worksheetId, WHOLE_WORKBOOK], { tableId, worksheetId });
    }
    for (const worksheetId of added(before.selections, now.selections))
      tell(15, [WHOLE_WORKBOOK], { worksheetId });
    if (before.active !== now.active) {
      tell(12, [before.active, WHOLE_WORKBOOK], { worksheetId: before.active });
      tell(11, [now.active, WHOLE_WORKBOOK], { worksheetId: now.active });
    }
    for (const sheet of this.workbook.sheets) {
      const selected = before.selections.get(sheet.id);
      if (selected === undefined || selected === now.selections.get(sheet.id)) continue;
      const address = formatArea(sheet.selection);
      tell(14, [sheet.id, WHOLE_WORKBOOK], { worksheetId: sheet.id, address });
    }
    if (events.length > 0) this.send(events);
  }

  private tellChange(
    { sheet, area, type, shiftDirection = 'None', before }: Change,
    byAddIn: boolean,
    tell: (number: number, targets: readonly string[], message: object) => void,
  ): void {
    const { row, column, rows, columns } = area;
    const after = cellAt(sheet.cells, row, column);
    const message = {
      worksheetId: sheet.id,
      address: formatArea(area),
      changeType: type,
      shiftDirection,
      triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
      referenceId: [sheet.id, row, column, rows, columns].join('|'),
      ...(before && {
        valueBefore: before.v ?? '',
        valueTypeBefore: valueTypeOf(before),
        valueAfter: after?.v ?? '',
        valueTypeAfter: valueTypeOf(after),
      }),
    };
    tell(10, [sheet.id, WHOLE_WORKBOOK], message);
    for (const table of sheet.tables) {
      if (!intersection(table.area, area)) continue;
      tell(101, [table.id, sheet.id, WHOLE_WORKBOOK], { ...message, tableId: table.id });
    }
  }
}

/** A cell's kind of value, as `valueTypes` gives it. */
export function valueTypeOf(cell: CellData | undefined): string {
  if (cell?.v === undefined || cell.v === '') return 'Empty';
  if (cell.error) return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof cell.v as 'number' | 'string' | 'boolean'
  ];
}

const added = (now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): string[] =>
  [...now.keys()].filter((id) => !before.has(id));

const stateOf = ({ activeSheetId, sheets }: WorkbookData): State => ({
  active: activeSheetId,
  selections: new Map(sheets.map(({ id, selection }) => [id, formatArea(selection)])),
  tables: new Map(sheets.flatMap(({ id, tables }) => tables.map((table) => [table.id, id] as const))),
});
