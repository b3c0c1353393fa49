import { HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import type { SheetData } from '../model/workbook-data';
import { Range } from './range';

export class FreezePanes extends HostObject {
  readonly scalars = [];

  constructor(
    context: HostContext,
    private readonly sheet: SheetData,
  ) {
    super(context);
  }
  FreezeRows(rows: number): void {
    this.sheet.frozen = { rows, columns: 0 };
  }
  FreezeColumns(columns: number): void {
    this.sheet.frozen = { rows: 0, columns };
  }
  FreezeAt(range: Range): void {
    const { row, column, rows, columns } = range.area;
    this.sheet.frozen = { rows: row + rows, columns: column + columns };
  }
  Unfreeze(): void {
    this.sheet.frozen = { rows: 0, columns: 0 };
  }
  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return new Range(this.context, this.sheet, { row: 0, column: 0, rows: rows || 1, columns: columns || 1 });
  }
}
