import { HostError } from '../bridge/host-error';
import { HostCollection, HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { parseArea } from '../model/address';
import { newId } from '../model/workbook-data';
import type { ChartData, SheetData } from '../model/workbook-data';
import { Range } from './range';

export class ChartCollection extends HostCollection<Chart> {
  constructor(
    context: HostContext,
    private readonly sheet: SheetData,
  ) {
    super(context);
  }
  items(): Chart[] {
    return this.sheet.charts.map((data) => new Chart(this.context, this.sheet, data));
  }
  find(key: unknown): Chart | null {
    const data = this.sheet.charts.find(({ id, name }) => id === key || name === key);
    return data ? new Chart(this.context, this.sheet, data) : null;
  }
  GetItem(key: string): Chart {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound', `There is no chart ${key}.`);
    return found;
  }
  Add(type: string, source: Range, seriesBy?: string | null): Chart {
    if (!(source instanceof Range)) throw new HostError('InvalidArgument', 'A chart needs a range.');
    const data: ChartData = {
      id: newId(),
      name: `Chart ${this.sheet.charts.length + 1}`,
      type,
      title: '',
      source: { sheetId: source.sheet.id, area: source.area },
      seriesBy: seriesBy ?? 'Auto',
      from: { row: 1, column: 1 },
      to: { row: 15, column: 8 },
    };
    this.sheet.charts.push(data);
    return new Chart(this.context, this.sheet, data);
  }
}

export class Chart extends HostObject {
  readonly scalars = ['id', 'name', 'chartType'];

  constructor(
    context: HostContext,
    private readonly sheet: SheetData,
    private readonly data: ChartData,
  ) {
    super(context);
  }
  override get key(): string {
    return this.data.id;
  }
  get Id(): string {
    return this.data.id;
  }
  get Name(): string {
    return this.data.name;
  }
  set Name(name: string) {
    this.data.name = name;
  }
  get ChartType(): string {
    return this.data.type;
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.context, this.data);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.context, this.data);
  }
  SetData(source: Range, seriesBy?: string | null): void {
    this.data.source = { sheetId: source.sheet.id, area: source.area };
    if (seriesBy) this.data.seriesBy = seriesBy;
  }
  SetPosition(from: string | Range, to?: string | Range | null): void {
    const first = cornerOf(from);
    const last = to ? cornerOf(to) : { row: first.row + 15, column: first.column + 8 };
    Object.assign(this.data, { from: first, to: last });
  }
  Delete(): void {
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.data), 1);
  }
}

class ChartSeriesCollection extends HostCollection<ChartSeries> {
  constructor(
    context: HostContext,
    private readonly data: ChartData,
  ) {
    super(context);
  }
  items(): ChartSeries[] {
    const { columns } = this.data.source.area;
    return Array.from({ length: columns }, (_, index) => new ChartSeries(this.context, this.data, index));
  }
  find(key: unknown): ChartSeries | null {
    return this.items().find((series) => series.key === String(key)) ?? null;
  }
  GetItemAt(index: number): ChartSeries {
    const found = this.items()[index];
    if (!found) throw new HostError('InvalidArgument', `There is no series ${index}.`);
    return found;
  }
}

class ChartSeries extends HostObject {
  readonly scalars = [];

  constructor(
    context: HostContext,
    private readonly data: ChartData,
    private readonly index: number,
  ) {
    super(context);
  }
  override get key(): string {
    return String(this.index);
  }
  /** The axis is shared: as in Excel, the first series' names are shown. */
  SetXAxisValues(range: Range): void {
    if (this.index === 0) this.data.categories = { sheetId: range.sheet.id, area: range.area };
  }
}

class ChartTitle extends HostObject {
  readonly scalars = ['text'];

  constructor(
    context: HostContext,
    private readonly data: ChartData,
  ) {
    super(context);
  }
  get Text(): string {
    return this.data.title;
  }
  set Text(text: string) {
    this.data.title = text;
  }
}

function cornerOf(corner: string | Range): { row: number; column: number } {
  const area = corner instanceof Range ? corner.area : parseArea(corner);
  if (!area) throw new HostError('InvalidArgument', `"${String(corner)}" is no cell.`);
  return { row: area.row, column: area.column };
}
