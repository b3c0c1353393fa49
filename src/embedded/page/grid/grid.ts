import { BooleanNumber, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICommandInfo, IRange, Nullable, Univer, Workbook, Worksheet } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import type { IRender } from '@univerjs/engine-render';
import {
  SetFrozenMutation,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { ISetSelectionsOperationParams, ISetWorksheetActiveOperationParams } from '@univerjs/sheets';
import { ScrollToRangeOperation, SetScrollOperation, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { EmbeddedWorkbook } from '../../embedded-workbook';
import type { Engine } from '../../calculation/calculated';
import type { Cells, SheetData } from '../../model/workbook-data';
import { styleOf } from './cell-look';
import { holdingConditions } from './conditions';
import { choicesOf, validationAt } from '../../model/validation';
import { DropDown } from './drop-down';
import { GridEdits, isShiftCommand } from './edits';
import type { GridChange } from './edits';
import { Overlay } from './overlay';
import { automaticRowHeights } from './row-heights';
import { areaOf, pixels, rangeOf, sheetCells, sheetFrame, workbookView } from './sheet-view';

/** Where a sheet is scrolled to. */
interface Scroll {
  readonly unitId: string;
  readonly sheetId: string;
}

/** Changes that concern the grid alone: what it measures for itself. */
const OF_THE_GRID = new Set([
  'sheet.mutation.empty',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-row-count',
  'sheet.mutation.set-worksheet-column-count',
]);

export interface GridListener {
  /** Somebody has changed the workbook in the grid; its values are to be calculated. */
  edited(sheet: SheetData | null): void;
  /** Another cell or another sheet is selected. */
  selected(sheet: SheetData): void;
  /** What the arrow of a drop-down is for, to those who do not see it. */
  choicesLabel(): string;
  /** What somebody did is not possible: the workbook stayed as it was. */
  refused(error: unknown): void;
}

/**
 * Shows a workbook in Univer, and carries what its user does there over into the workbook, which stays the truth: after
 * each change the grid is made to show what the workbook holds.
 */
export class Grid {
  private embedded: EmbeddedWorkbook | null = null;
  private edits: GridEdits | null = null;
  private unit: Workbook | null = null;
  private number = 0;
  /** What the sheets' frames looked like when the grid last showed them. */
  private frames = '';
  /** What the grid shows as selected: workbook, sheet and area. */
  private selected = '';
  /** The grid is being made to show the workbook: what it reports is not its user's doing. */
  private showing = false;
  private readonly scroll = new Map<string, Scroll>();
  /** Univer has its services once it has a workbook. */
  private overlay: Overlay | null = null;
  private dropDown: DropDown | null = null;
  private readonly commands: ICommandService;

  constructor(
    private readonly univer: Univer,
    private readonly engine: Engine,
    private readonly listener: GridListener,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.commands.onCommandExecuted((command) => this.executed(command));
  }

  /** Shows another workbook. */
  open(embedded: EmbeddedWorkbook): void {
    this.embedded = embedded;
    this.scroll.clear();
    this.rebuild();
  }

  /** Shows what has changed in the workbook. */
  refresh(): void {
    if (!this.embedded || !this.unit) return;
    const { workbook } = this;
    if (this.frames !== frames(workbook.sheets) || !this.hasRoom()) return this.rebuild();
    this.showing = true;
    const sheet = this.activeSheet();
    if (this.unit.getActiveSheet().getSheetId() !== sheet.id) this.activate(sheet);
    this.fill(sheet);
    this.select(sheet);
    this.showing = false;
  }

  private get workbook(): EmbeddedWorkbook['data'] {
    if (!this.embedded) throw new Error('No workbook is open.');
    return this.embedded.data;
  }

  private activeSheet(): SheetData {
    const { sheets, activeSheetId } = this.workbook;
    const sheet = sheets.find(({ id }) => id === activeSheetId) ?? sheets[0];
    if (!sheet) throw new Error('The workbook has no sheet.');
    return sheet;
  }

  /** Univer gets a workbook of its own anew; as in Excel, what was done so far can then no longer be undone. */
  private rebuild(): void {
    if (!this.embedded) return;
    const { data, calculation, events } = this.embedded;
    this.showing = true;
    const before = this.unit?.getUnitId();
    const id = `workbook-${(this.number += 1)}`;
    const sheet = this.activeSheet();
    this.unit = this.univer.createUnit(
      UniverInstanceType.UNIVER_SHEET,
      workbookView(data, id, sheet),
    ) as Workbook;
    this.overlay ??= this.takeOver(this.univer.__getInjector().get(SheetInterceptorService));
    if (before) this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(before);
    this.edits = new GridEdits({ workbook: data, calculation, events }, (sheetId, row, column) => {
      const worksheet = this.unit?.getSheetBySheetId(sheetId);
      const cell = worksheet?.getCellMatrix().getValue(row, column);
      return this.unit?.getStyles().getStyleByCell(cell);
    });
    this.frames = frames(data.sheets);
    this.activate(sheet);
    this.fill(sheet);
    this.select(sheet);
    const scroll = this.scroll.get(sheet.id);
    if (scroll) this.commands.syncExecuteCommand(SetScrollOperation.id, { ...scroll, unitId: id });
    this.showing = false;
  }

  /** Draws what Univer does not, and does in the workbook what Univer would do to its cells alone. */
  private takeOver(interceptors: SheetInterceptorService): Overlay {
    interceptors.interceptBeforeCommand({
      performCheck: ({ id, params }) => {
        if (!isShiftCommand(id)) return Promise.resolve(true);
        const { range } = params as { range: IRange };
        const sheet = this.activeSheet();
        this.change(sheet, () => this.edits?.shift(id, sheet, range));
        // What Univer would take back now stands elsewhere: it starts anew.
        this.frames = '';
        return Promise.resolve(false);
      },
    });
    return new Overlay(interceptors, () => this.redraw());
  }

  private activate(sheet: SheetData): void {
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.unit?.getUnitId(),
      subUnitId: sheet.id,
    });
  }

  private select(sheet: SheetData): void {
    const worksheet = this.unit?.getSheetBySheetId(sheet.id);
    const wanted = `${this.unit?.getUnitId()} ${sheet.id} ${JSON.stringify(sheet.selection)}`;
    if (!worksheet || this.selected === wanted) return;
    this.selected = wanted;
    const { row, column, rows, columns } = sheet.selection;
    const room = roomOf(worksheet);
    const shown = {
      row,
      column,
      rows: Math.min(rows, room.rows - row),
      columns: Math.min(columns, room.columns - column),
    };
    const range = rangeOf(shown);
    const corner = { actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.unit?.getUnitId(),
      subUnitId: sheet.id,
      selections: [
        { range, primary: { ...corner, ...rangeOf({ row, column, rows: 1, columns: 1 }) }, style: null },
      ],
    });
    if (!this.render()) return;
    void this.commands.executeCommand(ScrollToRangeOperation.id, { range });
    this.offerChoices(sheet);
  }

  /** Makes the cells of a sheet what they are in the workbook. */
  private fill(sheet: SheetData): void {
    const { unit } = this;
    const worksheet = unit?.getSheetBySheetId(sheet.id);
    if (!unit || !worksheet) return;
    const styles = unit.getStyles();
    for (const [id, format] of Object.entries(this.workbook.formats)) {
      if (!styles.get(id)) styles.addCustomStyle(id, styleOf(format));
    }
    const wanted = sheetCells(sheet);
    const matrix = worksheet.getCellMatrix();
    matrix.forValue((row, column) => {
      if (!wanted[row]?.[column]) matrix.realDeleteValue(row, column);
    });
    for (const row in wanted) {
      for (const column in wanted[row]) {
        const cell = wanted[row][Number(column)];
        const shown = matrix.getValue(Number(row), Number(column));
        const same =
          shown &&
          cell &&
          shown.v === cell.v &&
          shown.t === cell.t &&
          shown.f === cell.f &&
          shown.s === cell.s &&
          !shown.p;
        if (!same && cell) matrix.setValue(Number(row), Number(column), cell);
      }
    }
    this.fitRows(sheet, worksheet);
    const spilled = this.embedded?.calculation.spilled(sheet.id) ?? {};
    this.overlay?.show(this.workbook, sheet, spilled);
    this.redraw();
    void this.showConditions(sheet, spilled);
  }

  private fitRows(sheet: SheetData, worksheet: Worksheet): void {
    const rows = worksheet.getRowManager();
    let fitted = true;
    for (const [row, height] of Object.entries(automaticRowHeights(this.workbook, sheet))) {
      const shown = rows.getRowOrCreate(Number(row));
      const h = pixels(height);
      fitted &&= shown.h === h;
      Object.assign(shown, { h, ia: BooleanNumber.FALSE });
    }
    const render = this.render();
    if (fitted || !render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId: sheet.id });
    skeletons.reCalculate();
    // Where the frozen rows end is measured when they are frozen.
    if (sheet.frozen.rows > 0) {
      this.commands.syncExecuteCommand(SetFrozenMutation.id, {
        unitId: this.unit?.getUnitId(),
        subUnitId: sheet.id,
        ...worksheet.getFreeze(),
      });
    }
  }

  private async showConditions(sheet: SheetData, spilled: Cells): Promise<void> {
    const holding = await holdingConditions(this.workbook, sheet, spilled, this.engine);
    if (this.activeSheet() === sheet) this.overlay?.showConditions(holding);
  }

  private redraw(): void {
    const render = this.render();
    render?.with(SheetSkeletonManagerService).reCalculate();
    for (const component of render?.components.values() ?? []) component.makeDirty();
  }

  /** What draws the workbook; there is none until the page has been laid out. */
  private render(): Nullable<IRender> {
    const unitId = this.unit?.getUnitId() ?? '';
    return this.univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  }

  /** The grid ends where the cells do, with some room to spare. */
  private hasRoom(): boolean {
    const sheet = this.activeSheet();
    const worksheet = this.unit?.getSheetBySheetId(sheet.id);
    if (!worksheet) return false;
    const { rowCount = 0, columnCount = 0 } = sheetFrame(sheet);
    return rowCount <= roomOf(worksheet).rows && columnCount <= roomOf(worksheet).columns;
  }

  private executed({ id, params }: ICommandInfo): void {
    const { unitId } = (params ?? {}) as { unitId?: string };
    if (this.showing || !this.unit || unitId !== this.unit.getUnitId()) return;
    if (id === SetScrollOperation.id) {
      const scroll = params as Scroll;
      this.scroll.set(scroll.sheetId, scroll);
    } else if (id === SetWorksheetActiveOperation.id) {
      this.sheetActivated((params as ISetWorksheetActiveOperationParams).subUnitId);
    } else if (id === SetSelectionsOperation.id) {
      this.selectionSet(params as ISetSelectionsOperationParams);
    } else if (id.startsWith('sheet.mutation.') && !OF_THE_GRID.has(id)) {
      this.edited({ id, params });
    }
  }

  private sheetActivated(sheetId: string): void {
    const sheet = this.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return;
    this.workbook.activeSheetId = sheet.id;
    this.showing = true;
    this.fill(sheet);
    this.select(sheet);
    this.showing = false;
    this.listener.selected(sheet);
  }

  private selectionSet({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const sheet = this.workbook.sheets.find(({ id }) => id === subUnitId);
    const range = selections.at(-1)?.range;
    if (!sheet || !range) return;
    sheet.selection = areaOf(range);
    this.offerChoices(sheet);
    this.selected = `${this.unit?.getUnitId()} ${sheet.id} ${JSON.stringify(sheet.selection)}`;
    this.listener.selected(sheet);
  }

  private offerChoices(sheet: SheetData): void {
    const { row, column, rows, columns } = sheet.selection;
    const validation = rows * columns === 1 ? validationAt(sheet, row, column) : undefined;
    const spilled = (id: string): Cells => this.embedded?.calculation.spilled(id) ?? {};
    const choices = validation && choicesOf(validation, sheet, this.workbook, spilled);
    this.dropDown ??= new DropDown(this.univer.__getInjector());
    this.dropDown.show(
      row,
      column,
      choices
        ? {
            label: this.listener.choicesLabel(),
            choices,
            choose: (choice) => this.enter(sheet, choice),
          }
        : null,
    );
  }

  /** As if somebody had typed it into the selected cell. */
  private enter({ id, selection }: SheetData, v: string): void {
    void this.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: this.unit?.getUnitId(),
      subUnitId: id,
      range: rangeOf(selection),
      value: { v },
    });
  }

  private edited(change: GridChange): void {
    const { subUnitId } = (change.params ?? {}) as { subUnitId?: string };
    const sheet = this.workbook.sheets.find(({ id }) => id === subUnitId) ?? null;
    this.change(sheet, () => this.edits?.apply(change));
  }

  private change(sheet: SheetData | null, change: () => void): void {
    try {
      change();
      this.frames = frames(this.workbook.sheets);
    } catch (error) {
      // Univer has done it already: the grid is built again from the workbook when Univer is through with it.
      this.frames = '';
      this.listener.refused(error);
    }
    this.listener.edited(sheet);
  }
}

const roomOf = (worksheet: Worksheet): { rows: number; columns: number } => ({
  rows: worksheet.getRowCount(),
  columns: worksheet.getColumnCount(),
});

/** Everything that the grid has of its sheets beside the cells and the room around them. */
const frames = (sheets: readonly SheetData[]): string =>
  JSON.stringify(sheets.map((sheet) => ({ ...sheetFrame(sheet), rowCount: 0, columnCount: 0 })));
