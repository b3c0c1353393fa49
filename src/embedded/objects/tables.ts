import { HostError } from '../bridge/host-error';
import { HostCollection, HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { TABLE_EVENTS, TABLES_EVENTS, WHOLE_WORKBOOK } from '../bridge/workbook-events';
import type { EventSource } from '../bridge/workbook-events';
import { intersection } from '../model/address';
import { cellAt, setCell } from '../model/cells';
import { newId } from '../model/workbook-data';
import type { Area, SheetData, TableData } from '../model/workbook-data';
import { Range } from './range';
import { Worksheet } from './worksheet';

export class TableCollection extends HostCollection<Table> {
  constructor(
    context: HostContext,
    /** `null`: the tables of all sheets. */
    private readonly sheet: SheetData | null,
    /** Only the tables of the sheet that have cells in it. */
    private readonly area: Area | null = null,
  ) {
    super(context);
  }
  override get eventSource(): EventSource {
    return { target: this.sheet?.id ?? WHOLE_WORKBOOK, events: TABLES_EVENTS };
  }
  items(): Table[] {
    const sheets = this.sheet ? [this.sheet] : this.context.workbook.sheets;
    return sheets.flatMap((sheet) =>
      sheet.tables
        .filter(({ area }) => !this.area || intersection(area, this.area))
        .map((table) => new Table(this.context, sheet, table)),
    );
  }
  /** By name or by id. */
  find(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items().find(({ Name, Id }) => Name.toLowerCase() === wanted || Id.toLowerCase() === wanted) ??
      null
    );
  }
  GetItem(key: string): Table {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound', `There is no table ${key}.`);
    return found;
  }
  GetItemAt(index: number): Table {
    const found = this.items()[index];
    if (!found) throw new HostError('InvalidArgument', `There is no table ${index}.`);
    return found;
  }
  Add(address: string | Range, hasHeaders: boolean): Table {
    const sheet = this.sheet ?? this.context.workbook.sheets[0];
    if (!sheet) throw new HostError('GeneralException', 'No sheet.');
    const range = address instanceof Range ? address : new Worksheet(this.context, sheet).GetRange(address);
    if (sheet.tables.some(({ area }) => intersection(area, range.area))) {
      throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
    }
    if (!hasHeaders) throw new HostError('ApiNotFound', 'Tables.Add without headings');
    const all = new TableCollection(this.context, null);
    let number = all.items().length + 1;
    while (all.find(`Table${number}`)) number += 1;
    const data: TableData = {
      id: newId(),
      name: `Table${number}`,
      area: range.area,
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
    };
    nameHeadings(sheet, range.area);
    sheet.tables.push(data);
    this.context.calculation.changed();
    return new Table(this.context, sheet, data);
  }
}

/** A table's headings are text, none blank, none twice: Excel makes them so. */
export function nameHeadings(sheet: SheetData, { row, column, columns }: Area): void {
  const seen = new Set<string>();
  for (let c = column; c < column + columns; c++) {
    const cell = cellAt(sheet.cells, row, c);
    const wanted = cell?.v === undefined || cell.v === '' ? `Column${c - column + 1}` : String(cell.v);
    let name = wanted;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    seen.add(name.toLowerCase());
    const { f, error, ...rest } = cell ?? {};
    setCell(sheet.cells, row, c, { ...rest, v: name });
  }
}

export class Table extends HostObject {
  readonly scalars = [
    'id',
    'name',
    'style',
    'showHeaders',
    'showTotals',
    'showBandedRows',
    'showFilterButton',
  ];

  constructor(
    context: HostContext,
    private readonly sheet: SheetData,
    private readonly data: TableData,
  ) {
    super(context);
  }
  override get key(): string {
    return this.data.id;
  }
  override get eventSource(): EventSource {
    return { target: this.data.id, events: TABLE_EVENTS };
  }
  get Id(): string {
    return this.data.id;
  }
  get Name(): string {
    return this.data.name;
  }
  set Name(name: string) {
    const other = new TableCollection(this.context, null).find(name);
    if (other && other.Id !== this.data.id)
      throw new HostError('ItemAlreadyExists', `A table ${name} is there already.`);
    this.data.name = name;
    this.context.calculation.changed();
  }
  get Style(): string {
    return this.data.style;
  }
  set Style(style: string) {
    this.data.style = style;
  }
  get ShowHeaders(): boolean {
    return this.data.showHeaders;
  }
  get ShowTotals(): boolean {
    return this.data.showTotals;
  }
  get ShowBandedRows(): boolean {
    return this.data.showBandedRows;
  }
  set ShowBandedRows(show: boolean) {
    this.data.showBandedRows = show;
  }
  get ShowFilterButton(): boolean {
    return this.data.showFilterButton;
  }
  set ShowFilterButton(show: boolean) {
    this.data.showFilterButton = show;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheet);
  }
  GetRange(): Range {
    return new Range(this.context, this.sheet, this.data.area);
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }
  GetDataBodyRange(): Range {
    const { row, rows } = this.data.area;
    return new Range(this.context, this.sheet, {
      ...this.data.area,
      row: row + 1,
      rows: Math.max(rows - 1, 1),
    });
  }
  /** The headings stay in their row; the new range overlaps the old one. */
  Resize(newRange: Range | string): void {
    const range = newRange instanceof Range ? newRange : this.Worksheet.GetRange(newRange);
    if (
      range.sheet !== this.sheet ||
      range.area.row !== this.data.area.row ||
      !intersection(range.area, this.data.area)
    ) {
      throw new HostError('InvalidArgument', 'The headings of a table must stay in their row.');
    }
    const others = this.sheet.tables.filter((table) => table !== this.data);
    if (others.some(({ area }) => intersection(area, range.area))) {
      throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
    }
    if (this.sheet.protection) throw new HostError('AccessDenied', 'The sheet is protected.');
    this.growCharts(this.data.area, range.area);
    this.data.area = range.area;
    nameHeadings(this.sheet, range.area);
    this.context.calculation.changed();
  }
  /** A chart over a table's rows follows the table. */
  private growCharts(before: Area, after: Area): void {
    const follow = (area: Area): Area => {
      const wholeColumns = area.row === before.row && area.rows === before.rows;
      const wholeBody = area.row === before.row + 1 && area.rows === before.rows - 1;
      const inside = intersection(area, before)?.columns === area.columns;
      return inside && (wholeColumns || wholeBody)
        ? { ...area, rows: area.rows + after.rows - before.rows }
        : area;
    };
    for (const chart of this.context.workbook.sheets.flatMap(({ charts }) => charts)) {
      for (const source of [chart.source, chart.categories]) {
        if (source?.sheetId === this.sheet.id) source.area = follow(source.area);
      }
    }
  }
  Delete(): void {
    this.GetRange().Clear();
    this.ConvertToRange();
  }
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.sheet.tables.splice(this.sheet.tables.indexOf(this.data), 1);
    this.context.calculation.changed();
    return range;
  }
}
