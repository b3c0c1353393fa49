import { HostError } from '../bridge/host-error';
import { HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { valueTypeOf } from '../bridge/workbook-events';
import { boundingArea, formatArea, intersection, isInSheet, quoteSheet } from '../model/address';
import { styledFormat } from '../model/built-in-styles';
import {
  cellAt,
  changedFormat,
  forEachCell,
  formatOf,
  internFormat,
  setCell,
  usedArea,
} from '../model/cells';
import { shiftedFormula } from '../files/formula-text';
import { isWhole, shiftCells } from '../model/shift';
import type { Shift } from '../model/shift';
import { shownText, typedInput } from '../model/typed-input';
import { SHEET_COLUMNS, SHEET_ROWS } from '../model/workbook-data';
import type { Area, CellData, CellFormat, CellValue, SheetData } from '../model/workbook-data';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { RangeFormat } from './range-format';
import { nameHeadings, TableCollection } from './tables';
import { Worksheet } from './worksheet';

/** More cells than this are never handed over or written one by one. */
const CELL_LIMIT = 5_000_000;

export class Range extends HostObject {
  readonly scalars = [
    'address',
    'values',
    'formulas',
    'text',
    'numberFormat',
    'valueTypes',
    'rowIndex',
    'columnIndex',
    'rowCount',
    'columnCount',
    'cellCount',
    'hasSpill',
    'rowHidden',
  ];

  constructor(
    context: HostContext,
    readonly sheet: SheetData,
    readonly area: Area,
  ) {
    super(context);
    if (!isInSheet(area)) throw new HostError('InvalidArgument', 'The range lies outside the sheet.');
  }

  /** By which the client refers to a range it keeps. */
  get reference(): string {
    const { row, column, rows, columns } = this.area;
    return [this.sheet.id, row, column, rows, columns].join('|');
  }
  static fromReference(context: HostContext, reference: string): Range {
    const [id, ...numbers] = reference.split('|');
    const [row = 0, column = 0, rows = 1, columns = 1] = numbers.map(Number);
    const sheet = context.workbook.sheets.find((one) => one.id === id);
    if (!sheet) throw new HostError('InvalidReference', 'The sheet of this range is gone.');
    return new Range(context, sheet, { row, column, rows, columns });
  }
  /** Whether what is asked for depends on calculated values. */
  readsValues(select: readonly string[] = []): boolean {
    return (
      select.length === 0 ||
      select.some((name) => ['values', 'text', 'valueTypes', 'hasSpill'].includes(name))
    );
  }
  get localAddress(): string {
    return formatArea(this.area);
  }
  get absoluteAddress(): string {
    return `${quoteSheet(this.sheet.name)}!${this.localAddress.replace(/[A-Z]+|\d+/g, '$$$&')}`;
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${this.localAddress}`;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get Values(): CellValue[][] {
    const spilled = this.context.calculation.spilled(this.sheet.id);
    return this.matrix(
      (cell, row, column) => (cell?.f ? cell : (cellAt(spilled, row, column) ?? cell))?.v ?? '',
    );
  }
  set Values(values: unknown) {
    this.write(values);
  }
  get Formulas(): CellValue[][] {
    const spilled = this.context.calculation.spilled(this.sheet.id);
    return this.matrix((cell, row, column) => cell?.f ?? cell?.v ?? cellAt(spilled, row, column)?.v ?? '');
  }
  set Formulas(formulas: unknown) {
    this.write(formulas);
  }
  get Text(): string[][] {
    const spilled = this.context.calculation.spilled(this.sheet.id);
    return this.matrix((cell, row, column) =>
      shownText(cellAt(spilled, row, column) ?? cell, formatOf(this.context.workbook, cell).numberFormat),
    );
  }
  get ValueTypes(): string[][] {
    return this.matrix(valueTypeOf);
  }
  get NumberFormat(): string[][] {
    return this.matrix((cell) => formatOf(this.context.workbook, cell).numberFormat ?? 'General');
  }
  set NumberFormat(formats: unknown) {
    const at = this.spread(formats);
    const { row: top, column: left } = this.area;
    this.changeFormats((cell, row, column) => {
      const numberFormat = String(at(row - top, column - left));
      return changedFormat(this.context.workbook, cell, `number ${numberFormat}`, (format) => ({
        ...format,
        numberFormat,
      }));
    });
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.context, [this]);
  }
  set Style(name: unknown) {
    this.changeFormat(`style ${name}`, styledFormat(name, this.context.workbook.theme));
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.context, this);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.context, this);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheet);
  }

  GetCell(row: number, column: number): Range {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  GetRow(row: number): Range {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }
  GetColumn(column: number): Range {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }
  GetLastCell(): Range {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): Range {
    return this.GetRow(this.area.rows - 1);
  }
  GetResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows, columns });
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rows: SHEET_ROWS });
  }
  GetEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columns: SHEET_COLUMNS });
  }
  GetBoundingRect(other: Range | string): Range {
    return this.at(boundingArea(this.area, this.other(other).area));
  }
  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const area = intersection(this.area, this.other(other).area);
    return area && this.at(area);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const used = usedArea(this.sheet, valuesOnly ?? false, this.context.calculation.spilled(this.sheet.id));
    const area = used && intersection(this.area, used);
    return area && this.at(area);
  }
  GetUsedRange(valuesOnly?: boolean | null): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  /** Whether cells belong to the result of a formula that fills several: all, none, or (`null`) some of them. */
  get HasSpill(): boolean | null {
    const spills = this.context.calculation.results.sheets[this.sheet.id]?.spills ?? [];
    const cells = spills.reduce((sum, spill) => {
      const common = intersection(this.area, spill);
      return sum + (common ? common.rows * common.columns : 0);
    }, 0);
    if (cells === 0) return false;
    return cells === this.CellCount ? true : null;
  }
  GetSpillingToRangeOrNullObject(): Range | null {
    const area = this.context.calculation.spillArea(this.sheet.id, this.area.row, this.area.column);
    return area && this.at(area);
  }

  /** `null` where some rows are hidden and others are not. */
  get RowHidden(): boolean | null {
    const { row, rows } = this.area;
    let hidden = 0;
    for (let r = row; r < row + rows; r++) if (this.sheet.hiddenRows[r]) hidden++;
    return hidden === 0 ? false : hidden === rows ? true : null;
  }
  set RowHidden(hide: boolean) {
    if (this.sheet.protection && !this.sheet.protection.options.allowFormatRows) throw protectedSheet();
    const { row, rows } = this.area;
    for (let r = row; r < row + rows; r++) {
      if (hide) this.sheet.hiddenRows[r] = true;
      else delete this.sheet.hiddenRows[r];
    }
  }

  /** Asked by the client before it writes more than 1,500 cells, which it sends in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw this.otherShape();
  }

  /** @throws HostError `ApiNotFound` for the tables that lie wholly within the range */
  GetTables(fullyContained?: boolean | null): TableCollection {
    if (fullyContained !== false) throw new HostError('ApiNotFound', 'Range.GetTables, fully contained');
    return new TableCollection(this.context, this.sheet, this.area);
  }

  Select(): void {
    this.Worksheet.Activate();
    this.sheet.selection = this.area;
  }
  Merge(across?: boolean | null): void {
    this.requireWritable();
    const areas = across
      ? Array.from({ length: this.area.rows }, (_, row) => ({
          ...this.area,
          row: this.area.row + row,
          rows: 1,
        }))
      : [this.area];
    for (const area of areas) {
      this.sheet.merges = this.sheet.merges.filter((merge) => !intersection(merge, area));
      if (area.rows * area.columns === 1) continue;
      this.sheet.merges.push(area);
      forEachCell(this.sheet.cells, area, (cell, row, column) => {
        if (row !== area.row || column !== area.column) {
          setCell(this.sheet.cells, row, column, cell.s === undefined ? {} : { s: cell.s });
        }
      });
    }
  }
  Unmerge(): void {
    this.sheet.merges = this.sheet.merges.filter((merge) => !intersection(merge, this.area));
  }
  /**
   * Copies contents without formats; a smaller source is repeated.
   *
   * @throws HostError `ApiNotFound` for anything but formulas
   */
  CopyFrom(source: Range | string, copyType?: string | null): void {
    if (copyType !== 'Formulas') throw new HostError('ApiNotFound', `Range.copyFrom, ${copyType}`);
    this.requireWritable();
    this.noteEdit();
    const from = this.other(source);
    this.forEachPlace((row, column) => {
      const [rows, columns] = [
        (row - this.area.row) % from.area.rows,
        (column - this.area.column) % from.area.columns,
      ];
      const [sourceRow, sourceColumn] = [from.area.row + rows, from.area.column + columns];
      const { s: _, f, ...value } = cellAt(from.sheet.cells, sourceRow, sourceColumn) ?? {};
      const s = cellAt(this.sheet.cells, row, column)?.s;
      const content =
        f === undefined ? value : { f: shiftedFormula(f, row - sourceRow, column - sourceColumn) };
      setCell(this.sheet.cells, row, column, s === undefined ? content : { ...content, s });
    });
    this.context.calculation.changed();
  }
  Clear(applyTo?: string | null): void {
    this.requireWritable();
    const what = applyTo ?? 'All';
    if (what !== 'Formats') this.noteEdit();
    forEachCell(this.sheet.cells, this.area, (cell, row, column) => {
      const { s, ...content } = cell;
      if (what === 'Contents') setCell(this.sheet.cells, row, column, s === undefined ? {} : { s });
      else setCell(this.sheet.cells, row, column, what === 'Formats' ? content : {});
    });
    this.context.calculation.changed();
  }

  /** @param shift `Down` or `Right`; whole rows and columns know for themselves @returns the new, empty cells */
  Insert(shift?: string | null): Range {
    this.shift('insert', this.movesRows(shift, 'Down'));
    return this;
  }
  /** @param shift `Up` or `Left` */
  Delete(shift?: string | null): void {
    this.shift('delete', this.movesRows(shift, 'Up'));
  }
  private movesRows(shift: string | null | undefined, vertical: string): boolean {
    if (this.area.columns === SHEET_COLUMNS) return true;
    return this.area.rows !== SHEET_ROWS && shift === vertical;
  }
  private shift(kind: Shift['kind'], byRows: boolean): void {
    const { row, column, rows, columns } = this.area;
    const shift: Shift = byRows
      ? { kind, axis: 'row', at: row, count: rows, across: { first: column, count: columns } }
      : { kind, axis: 'column', at: column, count: columns, across: { first: row, count: rows } };
    this.requireShiftable(shift);
    shiftCells(this.context.workbook, this.sheet, shift);
    for (const { area } of this.sheet.tables) nameHeadings(this.sheet, area);
    const line = isWhole(shift) ? (byRows ? 'Row' : 'Column') : 'Cell';
    const direction = { insert: ['Down', 'Right'], delete: ['Up', 'Left'] }[kind][byRows ? 0 : 1];
    this.context.events.cellsChanged({
      sheet: this.sheet,
      area: this.area,
      type: `${line}${kind === 'insert' ? 'Inserted' : 'Deleted'}`,
      shiftDirection: `ShiftCell${direction}`,
    });
    this.context.calculation.changed();
  }
  /** @throws HostError `AccessDenied` on a protected sheet, `InsertDeleteConflict` where part of a table or merge would move */
  private requireShiftable(shift: Shift): void {
    const { sheet } = this;
    const byRows = shift.axis === 'row';
    const allowed = `allow${shift.kind === 'insert' ? 'Insert' : 'Delete'}${byRows ? 'Rows' : 'Columns'}`;
    if (sheet.protection && !(isWhole(shift) && sheet.protection.options[allowed])) throw protectedSheet();
    const moving = byRows
      ? { ...this.area, rows: SHEET_ROWS - this.area.row }
      : { ...this.area, columns: SHEET_COLUMNS - this.area.column };
    for (const area of [...sheet.merges, ...sheet.tables.map((table) => table.area)]) {
      const part = intersection(area, moving);
      if (part && (byRows ? part.columns < area.columns : part.rows < area.rows))
        throw new HostError('InsertDeleteConflict', 'Part of a table or of a merged cell would move.');
    }
    for (const { area } of sheet.tables) {
      const headings = shift.kind === 'delete' && byRows && intersection({ ...area, rows: 1 }, this.area);
      if (headings && intersection(area, this.area)?.rows !== area.rows)
        throw new HostError('InsertDeleteConflict', 'The headings of a table stay as long as the table.');
    }
  }

  /** Applies a change to the format of every cell. @param name says all about the change */
  changeFormat(name: string, change: (format: CellFormat) => CellFormat): void {
    const made = new Map<string | undefined, string>();
    this.changeFormats((cell) => {
      let id = made.get(cell?.s);
      if (id === undefined) {
        id = changedFormat(this.context.workbook, cell, name, change);
        made.set(cell?.s, id);
      }
      return id;
    });
  }

  /** Gives every cell the format with this id; of whole columns and rows only the cells there are. */
  private changeFormats(
    formatOfCell: (cell: CellData | undefined, row: number, column: number) => string,
  ): void {
    if (this.sheet.protection && !this.sheet.protection.options.allowFormatCells) throw protectedSheet();
    const setFormat = (cell: CellData | undefined, row: number, column: number): void =>
      setCell(this.sheet.cells, row, column, { ...cell, s: formatOfCell(cell, row, column) });
    if (this.area.rows === SHEET_ROWS || this.area.columns === SHEET_COLUMNS) {
      forEachCell(this.sheet.cells, this.area, setFormat);
      return;
    }
    this.forEachPlace((row, column) => setFormat(cellAt(this.sheet.cells, row, column), row, column));
  }

  private at(area: Area): Range {
    return new Range(this.context, this.sheet, area);
  }
  private other(range: Range | string): Range {
    return range instanceof Range ? range : this.Worksheet.GetRange(range);
  }

  private forEachPlace(callback: (row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > CELL_LIMIT) throw new HostError('InvalidArgument', 'The range is too large.');
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) callback(r, c);
  }

  private matrix<T>(read: (cell: CellData | undefined, row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > CELL_LIMIT)
      throw new HostError('InvalidArgument', 'The range is too large to read.');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        read(cellAt(this.sheet.cells, row + r, column + c), row + r, column + c),
      ),
    );
  }

  /** One value for all cells, or a matrix of the range's own shape. @throws HostError `InvalidArgument` */
  private spread(input: unknown): (row: number, column: number) => unknown {
    if (!Array.isArray(input)) return () => input;
    const { rows, columns } = this.area;
    const matrix = input as unknown[][];
    const fits =
      matrix.length === rows && matrix.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) throw this.otherShape();
    return (row, column) => matrix[row]?.[column];
  }

  private otherShape(): HostError {
    return new HostError('InvalidArgument', `The values do not have the shape of ${this.Address}.`);
  }

  /** Writes values or formulas as if typed; `null` leaves a cell as it is. */
  private write(input: unknown): void {
    const at = this.spread(input);
    this.requireWritable();
    const { workbook } = this.context;
    this.noteEdit();
    this.forEachPlace((row, column) => {
      const value = at(row - this.area.row, column - this.area.column);
      if (value === null || value === undefined) return;
      const before = cellAt(this.sheet.cells, row, column);
      const format = formatOf(workbook, before);
      const { cell, numberFormat } = typedInput(value as CellValue, format.numberFormat === '@');
      const general = (format.numberFormat ?? 'General') === 'General';
      const s = numberFormat && general ? internFormat(workbook, { ...format, numberFormat }) : before?.s;
      setCell(this.sheet.cells, row, column, s === undefined ? cell : { ...cell, s });
    });
    this.context.calculation.changed();
  }

  /** Says that the contents are about to change. */
  private noteEdit(): void {
    const { sheet, area } = this;
    const before = this.CellCount === 1 ? { ...cellAt(sheet.cells, area.row, area.column) } : undefined;
    this.context.events.cellsChanged({ sheet, area, type: 'RangeEdited', before });
  }

  private requireWritable(): void {
    if (!this.sheet.protection) return;
    this.forEachPlace((row, column) => {
      if (!formatOf(this.context.workbook, cellAt(this.sheet.cells, row, column)).unlocked)
        throw protectedSheet();
    });
  }
}

const protectedSheet = (): HostError =>
  new HostError(
    'AccessDenied',
    'The cell or chart is on a protected sheet. Unprotect the sheet to change it.',
  );
