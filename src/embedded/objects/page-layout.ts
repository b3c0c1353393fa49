import { HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import type { PageData, SheetData } from '../model/workbook-data';
import { Range } from './range';

const POINTS: Readonly<Record<string, number>> = { points: 1, inches: 72, centimeters: 72 / 2.54 };

export class PageLayout extends HostObject {
  readonly scalars = ['orientation', 'paperSize', 'zoom', 'centerHorizontally', 'centerVertically'];

  constructor(
    context: HostContext,
    private readonly sheet: SheetData,
  ) {
    super(context);
  }
  get Orientation(): string {
    return this.sheet.page.orientation;
  }
  set Orientation(orientation: string) {
    this.sheet.page.orientation = orientation;
  }
  get PaperSize(): string {
    return this.sheet.page.paperSize;
  }
  set PaperSize(size: string) {
    this.sheet.page.paperSize = size;
  }
  get Zoom(): PageData['zoom'] {
    return this.sheet.page.zoom;
  }
  set Zoom(zoom: PageData['zoom']) {
    this.sheet.page.zoom = zoom;
  }
  get CenterHorizontally(): boolean {
    return this.sheet.page.centerHorizontally;
  }
  set CenterHorizontally(center: boolean) {
    this.sheet.page.centerHorizontally = center;
  }
  get CenterVertically(): boolean {
    return this.sheet.page.centerVertically;
  }
  set CenterVertically(center: boolean) {
    this.sheet.page.centerVertically = center;
  }
  SetPrintMargins(unit: string, margins: PageData['margins']): void {
    const points = POINTS[unit.toLowerCase()] ?? 1;
    for (const [side, size] of Object.entries(margins)) {
      this.sheet.page.margins[side as keyof PageData['margins']] = size * points;
    }
  }
  SetPrintTitleRows(rows: string | Range): void {
    this.sheet.page.titleRows = rows instanceof Range ? rows.localAddress : rows;
  }
  SetPrintArea(area: string | Range): void {
    this.sheet.page.printArea = area instanceof Range ? area.localAddress : area;
  }
}
