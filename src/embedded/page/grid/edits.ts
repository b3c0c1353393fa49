import { CellValueType, RANGE_TYPE } from '@univerjs/core';
import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import { HostError } from '../../bridge/host-error';
import type { HostContext } from '../../bridge/host-object';
import { boundingArea } from '../../model/address';
import { cellAt, formatOf, internFormat, setCell } from '../../model/cells';
import { typedInput } from '../../model/typed-input';
import type { Area, CellData, SheetData } from '../../model/workbook-data';
import { choicesOf, isAllowed, validationAt } from '../../model/validation';
import { Range } from '../../objects/range';
import { Worksheet } from '../../objects/worksheet';
import { WorksheetCollection } from '../../objects/worksheets';
import { formatOfStyle } from './cell-look';
import { NotValid } from './not-valid';
import { areaOf, points } from './sheet-view';

/** A change that somebody has made in the grid, as Univer describes it. */
export interface GridChange {
  readonly id: string;
  readonly params: unknown;
}

/** The look that a cell of the grid has after the change. */
export type StyleAt = (sheetId: string, row: number, column: number) => Nullable<IStyleData>;

interface OfSheet {
  readonly subUnitId: string;
}
type GridCells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
type Lengths = number | Readonly<Record<number, Nullable<number>>>;

/**
 * Carries over into the workbook what somebody types, pastes, deletes or undoes in the grid, by the same objects through
 * which the add-in changes it: so the same things are refused.
 */
export class GridEdits {
  /** Deleted sheets, in case the deletion is undone. */
  private readonly deleted = new Map<string, SheetData>();

  constructor(
    private readonly context: HostContext,
    private readonly styleAt: StyleAt,
  ) {}

  /**
   * @throws HostError `AccessDenied` on a protected sheet, `ApiNotFound` for what the embedded workbook cannot do, and
   * the others as Excel has them; the workbook is then as before
   */
  apply({ id, params }: GridChange): void {
    const handler = HANDLERS[id];
    if (!handler) throw new HostError('ApiNotFound', id);
    handler.call(this, params as never);
  }

  setCells({ subUnitId, cellValue }: OfSheet & { readonly cellValue?: GridCells }): void {
    const sheet = this.sheet(subUnitId);
    const places = placesOf(cellValue ?? {});
    for (const [row, column, cell] of places) this.requireAllowed(sheet, row, column, cell);
    this.requireValid(sheet, places);
    this.noteEdit(sheet, places);
    for (const [row, column, cell] of places) this.setCell(sheet, row, column, cell);
    this.context.calculation.changed();
  }

  moveCells({
    from,
    to,
  }: {
    from: OfSheet & { value: GridCells };
    to: OfSheet & { value: GridCells };
  }): void {
    for (const { subUnitId, value } of [from, to]) this.setCells({ subUnitId, cellValue: value });
  }

  /** Inserts or deletes whole rows or columns. @param command Univer's name for it */
  shift(command: ShiftCommand, sheet: SheetData, range: IRange): void {
    const [kind, axis] = SHIFTS[command];
    const area = areaOf({ ...range, rangeType: axis });
    const cells = new Range(this.context, sheet, area);
    if (kind === 'insert') cells.Insert();
    else cells.Delete();
  }

  addSheet({ index, sheet }: { index: number; sheet: { id: string; name: string } }): void {
    const { workbook } = this.context;
    const restored = this.deleted.get(sheet.id);
    if (restored) {
      this.deleted.delete(sheet.id);
      workbook.sheets.splice(index, 0, restored);
    } else {
      new WorksheetCollection(this.context).Add(sheet.name).Position = index;
      const added = workbook.sheets[index];
      if (added) added.id = sheet.id;
    }
    this.context.calculation.changed();
  }

  deleteSheet({ subUnitId }: OfSheet): void {
    const sheet = this.sheet(subUnitId);
    new Worksheet(this.context, sheet).Delete();
    this.deleted.set(subUnitId, sheet);
  }

  renameSheet({ subUnitId, name }: OfSheet & { name: string }): void {
    new Worksheet(this.context, this.sheet(subUnitId)).Name = name;
  }

  moveSheet({ subUnitId, toOrder }: OfSheet & { toOrder: number }): void {
    new Worksheet(this.context, this.sheet(subUnitId)).Position = toOrder;
  }

  hideSheet({ subUnitId, hidden }: OfSheet & { hidden: number }): void {
    new Worksheet(this.context, this.sheet(subUnitId)).Visibility = hidden ? 'Hidden' : 'Visible';
  }

  colourTab({ subUnitId, color }: OfSheet & { color: Nullable<string> }): void {
    this.sheet(subUnitId).tabColor = color ?? '';
  }

  setColumnWidths({ subUnitId, ranges, colWidth }: OfSheet & { ranges: IRange[]; colWidth: Lengths }): void {
    setLengths(this.sheet(subUnitId).columnWidths, ranges, 'Column', colWidth);
  }

  setRowHeights({ subUnitId, ranges, rowHeight }: OfSheet & { ranges: IRange[]; rowHeight: Lengths }): void {
    setLengths(this.sheet(subUnitId).rowHeights, ranges, 'Row', rowHeight);
  }

  setColumnsHidden({ subUnitId, ranges }: OfSheet & { ranges: IRange[] }, hidden: boolean): void {
    setHidden(this.sheet(subUnitId).hiddenColumns, ranges, 'Column', hidden);
  }

  setRowsHidden({ subUnitId, ranges }: OfSheet & { ranges: IRange[] }, hidden: boolean): void {
    setHidden(this.sheet(subUnitId).hiddenRows, ranges, 'Row', hidden);
  }

  merge({ subUnitId, ranges }: OfSheet & { ranges: IRange[] }): void {
    for (const range of ranges) new Range(this.context, this.sheet(subUnitId), areaOf(range)).Merge();
    this.context.calculation.changed();
  }

  unmerge({ subUnitId, ranges }: OfSheet & { ranges: IRange[] }): void {
    for (const range of ranges) new Range(this.context, this.sheet(subUnitId), areaOf(range)).Unmerge();
  }

  freeze({ subUnitId, xSplit, ySplit }: OfSheet & { xSplit: number; ySplit: number }): void {
    this.sheet(subUnitId).frozen = { rows: ySplit, columns: xSplit };
  }

  showGridlines({ subUnitId, showGridlines }: OfSheet & { showGridlines: number }): void {
    this.sheet(subUnitId).showGridlines = showGridlines === 1;
  }

  /** As in Excel what is typed is looked at, not what is pasted over many cells. @throws NotValid */
  private requireValid(sheet: SheetData, places: ReturnType<typeof placesOf>): void {
    const [[row, column, change] = [0, 0, null], another] = places;
    const validation = another ? undefined : validationAt(sheet, row, column);
    const { errorAlert } = validation ?? {};
    // A warning lets the value in when its reader insists: in the grid it is let in at once.
    const stops = (errorAlert?.showAlert ?? true) && (errorAlert?.style ?? 'Stop') === 'Stop';
    if (!validation || !stops || !changesContent(change)) return;
    const { workbook, calculation } = this.context;
    const format = formatOf(workbook, cellAt(sheet.cells, row, column));
    const { cell } = typedBy(change, format.numberFormat === '@');
    const choices = choicesOf(validation, sheet, workbook, (id) => calculation.spilled(id));
    // An empty cell is no entry: Delete always works.
    if (cell.v !== undefined && !isAllowed(validation, cell, choices))
      throw new NotValid(errorAlert?.message ?? '');
  }

  private noteEdit(sheet: SheetData, places: ReturnType<typeof placesOf>): void {
    const edited = places.filter(([, , cell]) => changesContent(cell));
    const [first, ...others] = edited.map(([row, column]) => ({ row, column, rows: 1, columns: 1 }));
    if (!first) return;
    const area = others.reduce<Area>(boundingArea, first);
    const before = others.length === 0 ? { ...cellAt(sheet.cells, area.row, area.column) } : undefined;
    this.context.events.cellsChanged({ sheet, area, type: 'RangeEdited', before });
  }

  private sheet(id: string): SheetData {
    const sheet = this.context.workbook.sheets.find((one) => one.id === id);
    if (!sheet) throw new HostError('ItemNotFound', `There is no sheet ${id}.`);
    return sheet;
  }

  /** @throws HostError `AccessDenied` for a locked cell, or a look where the protection allows none */
  private requireAllowed(sheet: SheetData, row: number, column: number, cell: Nullable<ICellData>): void {
    if (!sheet.protection) return;
    const before = cellAt(sheet.cells, row, column);
    const locked = !formatOf(this.context.workbook, before).unlocked;
    if (changesContent(cell) ? locked : !sheet.protection.options.allowFormatCells)
      throw new HostError('AccessDenied', 'The sheet is protected.');
  }

  private setCell(sheet: SheetData, row: number, column: number, change: Nullable<ICellData>): void {
    const { workbook } = this.context;
    const before = cellAt(sheet.cells, row, column);
    let format = formatOf(workbook, before);
    // A protected sheet's format is not changed along with what is pasted into its entry cells.
    if (change === null || (change?.s !== undefined && !sheet.protection))
      format = formatOfStyle(this.styleAt(sheet.id, row, column), format);
    let content: CellData = contentOf(before);
    if (changesContent(change)) {
      const typed = typedBy(change, format.numberFormat === '@');
      content = typed.cell;
      if (typed.numberFormat && (format.numberFormat ?? 'General') === 'General')
        format = { ...format, numberFormat: typed.numberFormat };
    }
    const plain = Object.keys(format).length === 0;
    setCell(sheet.cells, row, column, plain ? content : { ...content, s: internFormat(workbook, format) });
  }
}

const SHIFTS = {
  'sheet.command.insert-row': ['insert', RANGE_TYPE.ROW],
  'sheet.command.insert-col': ['insert', RANGE_TYPE.COLUMN],
  'sheet.command.remove-row': ['delete', RANGE_TYPE.ROW],
  'sheet.command.remove-col': ['delete', RANGE_TYPE.COLUMN],
} as const;
type ShiftCommand = keyof typeof SHIFTS;

export const isShiftCommand = (id: string): id is ShiftCommand => id in SHIFTS;

/** What the workbook takes from each of Univer's changes; to all others it says no. */
const HANDLERS: Readonly<Record<string, (this: GridEdits, params: never) => void>> = {
  'sheet.mutation.set-range-values': GridEdits.prototype.setCells,
  'sheet.mutation.move-range': GridEdits.prototype.moveCells,
  'sheet.mutation.insert-sheet': GridEdits.prototype.addSheet,
  'sheet.mutation.remove-sheet': GridEdits.prototype.deleteSheet,
  'sheet.mutation.set-worksheet-name': GridEdits.prototype.renameSheet,
  'sheet.mutation.set-worksheet-order': GridEdits.prototype.moveSheet,
  'sheet.mutation.set-worksheet-hidden': GridEdits.prototype.hideSheet,
  'sheet.mutation.set-tab-color': GridEdits.prototype.colourTab,
  'sheet.mutation.set-worksheet-col-width': GridEdits.prototype.setColumnWidths,
  'sheet.mutation.set-worksheet-row-height': GridEdits.prototype.setRowHeights,
  'sheet.mutation.set-col-hidden'(params) {
    this.setColumnsHidden(params, true);
  },
  'sheet.mutation.set-col-visible'(params) {
    this.setColumnsHidden(params, false);
  },
  'sheet.mutation.set-row-hidden'(params) {
    this.setRowsHidden(params, true);
  },
  'sheet.mutation.set-row-visible'(params) {
    this.setRowsHidden(params, false);
  },
  'sheet.mutation.add-worksheet-merge': GridEdits.prototype.merge,
  'sheet.mutation.remove-worksheet-merge': GridEdits.prototype.unmerge,
  'sheet.mutation.set-frozen': GridEdits.prototype.freeze,
  'sheet.mutation.toggle-gridlines': GridEdits.prototype.showGridlines,
};

function placesOf(cells: GridCells): (readonly [row: number, column: number, cell: Nullable<ICellData>])[] {
  return Object.entries(cells).flatMap(([row, ofRow]) =>
    Object.entries(ofRow).map(([column, cell]) => [Number(row), Number(column), cell] as const),
  );
}

const changesContent = (change: Nullable<ICellData>): boolean =>
  !change || change.v !== undefined || change.f !== undefined || Boolean(change.p);

function contentOf(cell: CellData | undefined): CellData {
  const { s: _, ...content } = cell ?? {};
  return content;
}

/** Text without a type has just been typed or pasted and is read as Excel reads it; values with one are put back. */
function typedBy(change: Nullable<ICellData>, textFormat: boolean): ReturnType<typeof typedInput> {
  const { f, t, v, p } = change ?? {};
  if (typeof f === 'string' && f !== '') return { cell: { f } };
  if (p?.body) return typedInput(p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n'), textFormat);
  if (v === null || v === undefined || v === '') return { cell: {} };
  if (t === CellValueType.BOOLEAN) return { cell: { v: Boolean(v) } };
  if (t === CellValueType.FORCE_STRING) return { cell: { v: String(v), quoted: true } };
  if (t === CellValueType.NUMBER) return { cell: { v: Number(v) } };
  if (t === CellValueType.STRING) return { cell: { v: String(v) } };
  return typedInput(v, textFormat);
}

function indexesOf(ranges: readonly IRange[], axis: 'Row' | 'Column'): number[] {
  return ranges.flatMap((range) => {
    const [first, last] = [range[`start${axis}`], range[`end${axis}`]];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function setLengths(
  lengths: Record<number, number>,
  ranges: readonly IRange[],
  axis: 'Row' | 'Column',
  to: Lengths,
): void {
  for (const index of indexesOf(ranges, axis)) {
    const length = typeof to === 'number' ? to : to[index];
    if (length === null || length === undefined) delete lengths[index];
    else lengths[index] = points(length);
  }
}

function setHidden(
  hidden: Record<number, true>,
  ranges: readonly IRange[],
  axis: 'Row' | 'Column',
  hide: boolean,
): void {
  for (const index of indexesOf(ranges, axis)) {
    if (hide) hidden[index] = true;
    else delete hidden[index];
  }
}
