import { HostError } from '../bridge/host-error';
import { HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { SHEET_EVENTS } from '../bridge/workbook-events';
import type { EventSource } from '../bridge/workbook-events';
import { parseArea, splitSheet } from '../model/address';
import { usedArea } from '../model/cells';
import { newId, SHEET_COLUMNS, SHEET_ROWS } from '../model/workbook-data';
import type { SheetData, WorkbookData } from '../model/workbook-data';
import { ChartCollection } from './charts';
import { CustomPropertyCollection } from './custom-properties';
import { FreezePanes } from './freeze-panes';
import { NamedItemCollection } from './named-items';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { TableCollection } from './tables';
import { requireSheetName, WorksheetCollection } from './worksheets';

const ADDRESSES_LIMIT = 8192;
const LONGEST_NAME = 31;

/** Excel puts a number to the name of a table that is copied. */
function freeTableName({ sheets }: WorkbookData, name: string): string {
  const taken = new Set(sheets.flatMap(({ tables }) => tables.map((table) => table.name.toLowerCase())));
  let number = 1;
  while (taken.has(`${name}${number}`.toLowerCase())) number++;
  return `${name}${number}`;
}

export class Worksheet extends HostObject {
  readonly scalars = ['id', 'name', 'position', 'visibility', 'tabColor', 'showGridlines'];
  override readonly aliases = { showGridlines: 'Gridlines' };

  constructor(
    context: HostContext,
    private readonly sheet: SheetData,
  ) {
    super(context);
  }
  override get key(): string {
    return this.sheet.id;
  }
  override get eventSource(): EventSource {
    return { target: this.sheet.id, events: SHEET_EVENTS };
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    requireSheetName(name);
    const other = new WorksheetCollection(this.context).find(name);
    if (other && other.Id !== this.sheet.id) {
      throw new HostError('ItemAlreadyExists', `A sheet named ${name} is there already.`);
    }
    this.requireStructure();
    this.context.calculation.renamed(this.sheet.name, name);
    this.sheet.name = name;
  }
  get Position(): number {
    return this.context.workbook.sheets.indexOf(this.sheet);
  }
  set Position(position: number) {
    const { sheets } = this.context.workbook;
    sheets.splice(this.Position, 1);
    sheets.splice(position, 0, this.sheet);
  }
  get Visibility(): SheetData['visibility'] {
    return this.sheet.visibility;
  }
  set Visibility(visibility: SheetData['visibility']) {
    this.sheet.visibility = visibility;
  }
  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(color: string) {
    this.sheet.tabColor = color;
  }
  get Gridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set Gridlines(show: boolean) {
    this.sheet.showGridlines = show;
  }
  get CustomProperties(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.context, this.sheet.properties);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, this.sheet);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheet);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.context, this.sheet);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.context, this.sheet);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.context, this.sheet);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheet);
  }

  GetRange(address?: string | null): Range {
    if (!address) return this.GetRangeByIndexes(0, 0, SHEET_ROWS, SHEET_COLUMNS);
    const { sheet, rest } = splitSheet(address);
    const area = parseArea(rest);
    if (area && (sheet === null || sheet.toLowerCase() === this.sheet.name.toLowerCase())) {
      return new Range(this.context, this.sheet, area);
    }
    const named = this.Names.find(address) ?? new NamedItemCollection(this.context, null).find(address);
    if (named) return named.GetRange();
    throw new HostError('InvalidArgument', `"${address}" is no address on ${this.sheet.name}.`);
  }
  /** @param addresses separated by commas; Excel cuts off silently what is beyond so many characters */
  GetRanges(addresses: string): RangeAreas {
    const ranges = addresses.slice(0, ADDRESSES_LIMIT).split(',');
    return new RangeAreas(
      this.context,
      ranges.map((address) => this.GetRange(address.trim())),
    );
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.context, this.sheet, { row, column, rows, columns });
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  /** An empty sheet's used range is A1. */
  GetUsedRange(valuesOnly?: boolean | null): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetRangeByIndexes(0, 0, 1, 1);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const area = usedArea(this.sheet, valuesOnly ?? false, this.context.calculation.spilled(this.sheet.id));
    return area && new Range(this.context, this.sheet, area);
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
    this.context.workbook.activeSheetId = this.sheet.id;
  }
  /**
   * A copy at the end, protected as this one is. As in Excel it has no custom properties, and its tables have other names.
   *
   * @throws HostError `ApiNotFound` for another place, or a sheet with charts
   */
  Copy(position?: string | null): Worksheet {
    if (position !== 'End') throw new HostError('ApiNotFound', `Worksheet.Copy, ${position}`);
    if (this.sheet.charts.length > 0) throw new HostError('ApiNotFound', 'Worksheet.Copy, with charts');
    this.requireStructure();
    const { workbook } = this.context;
    const isTaken = (name: string): boolean => new WorksheetCollection(this.context).find(name) !== null;
    let number = 2;
    const nameWith = (n: number): string =>
      `${this.sheet.name.slice(0, LONGEST_NAME - ` (${n})`.length)} (${n})`;
    while (isTaken(nameWith(number))) number++;
    const all = JSON.parse(JSON.stringify(this.sheet)) as SheetData;
    const copy = { ...all, id: newId(), name: nameWith(number), properties: {} };
    for (const table of copy.tables) {
      table.id = newId();
      table.name = freeTableName(workbook, table.name);
    }
    for (const format of copy.conditionalFormats) format.id = newId();
    workbook.sheets.push(copy);
    this.context.calculation.changed();
    return new Worksheet(this.context, copy);
  }
  Delete(): void {
    const { workbook } = this.context;
    this.requireStructure();
    const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    if (this.sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === this.sheet)) {
      throw new HostError('InvalidOperation', 'The last visible sheet cannot be deleted.');
    }
    const at = this.Position;
    workbook.sheets.splice(at, 1);
    if (workbook.activeSheetId === this.sheet.id) {
      const next = workbook.sheets
        .slice(at)
        .concat(workbook.sheets)
        .find(({ visibility }) => visibility === 'Visible');
      workbook.activeSheetId = next?.id ?? '';
    }
    this.context.calculation.changed();
  }
  private requireStructure(): void {
    if (this.context.workbook.structureProtected)
      throw new HostError('AccessDenied', 'The workbook is protected.');
  }
}
