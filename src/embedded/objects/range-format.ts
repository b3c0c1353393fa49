import { HostCollection, HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { cellAt, formatOf } from '../model/cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../model/workbook-data';
import type { BorderData, CellFormat } from '../model/workbook-data';
import type { Range } from './range';

/** A part of the format of one or more ranges: reads the first, as far as its cells agree, and changes all cells. */
abstract class FormatPart extends HostObject {
  protected readonly range: Range;

  constructor(
    context: HostContext,
    protected readonly ranges: readonly [Range, ...Range[]],
  ) {
    super(context);
    this.range = ranges[0];
  }
  /** What all cells have in common, `null` where they differ. */
  protected common<K extends keyof CellFormat>(name: K, range = this.range): CellFormat[K] | null {
    const { sheet, area } = range;
    const of = (row: number, column: number): CellFormat[K] =>
      formatOf(this.context.workbook, cellAt(sheet.cells, row, column))[name];
    const first = of(area.row, area.column);
    const last = of(area.row + area.rows - 1, area.column + area.columns - 1);
    return JSON.stringify(first) === JSON.stringify(last) ? first : null;
  }
  protected change(change: Partial<CellFormat>): void {
    const name = JSON.stringify(change);
    for (const range of this.ranges) range.changeFormat(name, (format) => ({ ...format, ...change }));
  }
}

export class RangeFormat extends FormatPart {
  readonly scalars = [
    'columnWidth',
    'rowHeight',
    'horizontalAlignment',
    'verticalAlignment',
    'wrapText',
    'indentLevel',
  ];

  get Font(): RangeFont {
    return new RangeFont(this.context, this.ranges);
  }
  get Fill(): RangeFill {
    return new RangeFill(this.context, this.ranges);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.context, this.ranges);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.context, this.ranges);
  }
  get HorizontalAlignment(): string | null {
    const value = this.common('horizontal');
    return value === undefined ? 'General' : value;
  }
  set HorizontalAlignment(horizontal: string) {
    this.change({ horizontal });
  }
  get VerticalAlignment(): string | null {
    const value = this.common('vertical');
    return value === undefined ? 'Bottom' : value;
  }
  set VerticalAlignment(vertical: string) {
    this.change({ vertical });
  }
  get WrapText(): boolean | null {
    const value = this.common('wrap');
    return value === undefined ? false : value;
  }
  set WrapText(wrap: boolean) {
    this.change({ wrap });
  }
  get IndentLevel(): number | null {
    const value = this.common('indent');
    return value === undefined ? 0 : value;
  }
  set IndentLevel(indent: number) {
    this.change({ indent });
  }
  /** In points. */
  get ColumnWidth(): number {
    return this.range.sheet.columnWidths[this.range.area.column] ?? DEFAULT_COLUMN_WIDTH;
  }
  set ColumnWidth(width: number) {
    for (const { sheet, area } of this.ranges) {
      for (let c = area.column; c < area.column + area.columns; c++) {
        sheet.columnWidths[c] = width;
        if (width === 0) sheet.hiddenColumns[c] = true;
        else delete sheet.hiddenColumns[c];
      }
    }
  }
  get RowHeight(): number {
    return this.range.sheet.rowHeights[this.range.area.row] ?? DEFAULT_ROW_HEIGHT;
  }
  set RowHeight(height: number) {
    for (const { sheet, area } of this.ranges) {
      for (let r = area.row; r < area.row + area.rows; r++) {
        // Out of sight it keeps the height it comes back with.
        if (height === 0) {
          sheet.hiddenRows[r] = true;
          continue;
        }
        sheet.rowHeights[r] = height;
        delete sheet.hiddenRows[r];
      }
    }
  }
}

class RangeFont extends FormatPart {
  readonly scalars = ['name', 'size', 'bold', 'italic', 'color'];

  get Name(): string | null {
    const value = this.common('fontName');
    return value === undefined ? 'Calibri' : value;
  }
  set Name(fontName: string) {
    this.change({ fontName });
  }
  get Size(): number | null {
    const value = this.common('fontSize');
    return value === undefined ? 11 : value;
  }
  set Size(fontSize: number) {
    this.change({ fontSize });
  }
  get Bold(): boolean | null {
    const value = this.common('bold');
    return value === undefined ? false : value;
  }
  set Bold(bold: boolean) {
    this.change({ bold });
  }
  get Italic(): boolean | null {
    const value = this.common('italic');
    return value === undefined ? false : value;
  }
  set Italic(italic: boolean) {
    this.change({ italic });
  }
  get Color(): string | null {
    const value = this.common('color');
    return value === undefined ? '#000000' : value;
  }
  set Color(color: string) {
    this.change({ color });
  }
}

class RangeFill extends FormatPart {
  readonly scalars = ['color'];

  get Color(): string | null {
    const value = this.common('fill');
    return value === undefined ? '' : value;
  }
  set Color(fill: string) {
    this.change({ fill });
  }
  Clear(): void {
    for (const range of this.ranges) range.changeFormat('no fill', ({ fill: _, ...rest }) => rest);
  }
}

class FormatProtection extends FormatPart {
  readonly scalars = ['locked', 'formulaHidden'];

  get Locked(): boolean | null {
    const value = this.common('unlocked');
    return value === null ? null : !value;
  }
  set Locked(locked: boolean) {
    this.change({ unlocked: !locked });
  }
  get FormulaHidden(): boolean | null {
    const value = this.common('formulaHidden');
    return value === undefined ? false : value;
  }
  set FormulaHidden(formulaHidden: boolean) {
    this.change({ formulaHidden });
  }
}

/** The side of the cells along an edge that lies on it. */
const SIDES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'bottom',
  InsideVertical: 'right',
} as const;

type Edge = keyof typeof SIDES;
const EDGES = Object.keys(SIDES) as Edge[];

class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(
    context: HostContext,
    private readonly ranges: readonly [Range, ...Range[]],
  ) {
    super(context);
  }
  items(): RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.context, this.ranges, edge));
  }
  find(key: unknown): RangeBorder | null {
    const edge = EDGES.find((one) => one === key);
    return edge ? new RangeBorder(this.context, this.ranges, edge) : null;
  }
}

/** A line along an edge of a range, or between its cells. */
class RangeBorder extends FormatPart {
  readonly scalars = ['sideIndex', 'style', 'color', 'weight'];

  constructor(
    context: HostContext,
    ranges: readonly [Range, ...Range[]],
    private readonly edge: Edge,
  ) {
    super(context, ranges);
  }
  override get key(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string {
    return this.line()?.style ?? 'None';
  }
  set Style(style: string) {
    this.draw({ style });
  }
  get Color(): string {
    return this.line()?.color ?? '#000000';
  }
  /** As in Excel, a colour makes a line visible. */
  set Color(color: string) {
    this.draw({ color });
  }
  get Weight(): string {
    return this.line()?.weight ?? 'Thin';
  }
  set Weight(weight: string) {
    this.draw({ weight });
  }

  private line(): BorderData | undefined {
    const cells = this.along(this.range) ?? this.range;
    return this.common('borders', cells)?.[SIDES[this.edge]];
  }
  private draw(change: Partial<BorderData>): void {
    const side = SIDES[this.edge];
    const name = JSON.stringify([side, change]);
    for (const range of this.ranges) {
      this.along(range)?.changeFormat(name, (format) => ({
        ...format,
        borders: {
          ...format.borders,
          [side]: {
            style: 'Continuous',
            color: '#000000',
            weight: 'Thin',
            ...format.borders?.[side],
            ...change,
          },
        },
      }));
    }
  }
  /** The cells with a side on this edge; `null` where it has none. */
  private along(range: Range): Range | null {
    const { rows, columns } = range.area;
    switch (this.edge) {
      case 'EdgeTop':
        return range.GetRow(0);
      case 'EdgeBottom':
        return range.GetRow(rows - 1);
      case 'EdgeLeft':
        return range.GetColumn(0);
      case 'EdgeRight':
        return range.GetColumn(columns - 1);
      case 'InsideHorizontal':
        return rows > 1 ? range.GetResizedRange(-1, 0) : null;
      case 'InsideVertical':
        return columns > 1 ? range.GetResizedRange(0, -1) : null;
    }
  }
}
