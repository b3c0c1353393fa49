import type { Area, CellValue, Cells, WorkbookData } from '../model/workbook-data';
import { NOTHING_KNOWN } from './calculated';
import type { Calculated, Engine } from './calculated';
import type { FunctionCaller } from './function-calls';
import { KnownValues } from './known-values';
import { SheetReferences } from './sheet-references';

/**
 * Keeps a workbook calculated: nothing is calculated until somebody reads values after a change, and then only what depends
 * on what has changed.
 */
export class Calculation {
  private dirty = true;
  private latest: Calculated;
  private readonly knownValues: KnownValues;
  private running: Promise<void> | null = null;
  /** `null` when they have to be looked up again. */
  private sheetReferences: SheetReferences | null = null;

  /** @param original of which the workbook is a copy: what is known of its values need not be calculated again */
  constructor(
    private readonly workbook: WorkbookData,
    private readonly engine: Engine,
    private readonly functions: FunctionCaller,
    original?: Calculation,
  ) {
    this.latest = original?.latest ?? NOTHING_KNOWN;
    this.knownValues = original?.knownValues.copy() ?? new KnownValues();
  }

  /** Says that something values depend on has changed. */
  changed(): void {
    this.dirty = true;
    this.sheetReferences = null;
  }

  /** What the last calculation gave: a file is saved with it. */
  get results(): Calculated {
    return this.latest;
  }

  /** Values that spilled out of their formula's cell, as last calculated. */
  spilled(sheetId: string): Cells {
    return this.latest.sheets[sheetId]?.spilled ?? {};
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    return (
      this.latest.sheets[sheetId]?.spills.find((area) => area.row === row && area.column === column) ?? null
    );
  }

  calculate(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Excel follows a sheet's new name in every formula that refers to it. */
  renamed(before: string, after: string): void {
    this.sheetReferences ??= new SheetReferences(this.workbook);
    if (this.sheetReferences.rename(before, after)) this.dirty = true;
  }

  private async run(): Promise<void> {
    while (this.dirty) {
      this.dirty = false;
      await this.calculateChanged();
      for (const sheet of this.workbook.sheets) {
        const values = this.latest.sheets[sheet.id]?.values ?? {};
        for (const row in values) {
          for (const column in values[row]) {
            const cell = sheet.cells[row]?.[Number(column)];
            const value = values[row][Number(column)];
            if (!cell?.f || !value) continue;
            delete cell.error;
            cell.v = value.v as CellValue;
            if (value.error) cell.error = true;
          }
        }
      }
    }
  }

  private async calculateChanged(): Promise<void> {
    const { workbook, functions, knownValues } = this;
    let known: Calculated | null = knownValues.of(workbook, functions, this.latest);
    try {
      while (known) {
        this.latest = await this.engine(workbook, functions, known);
        known = knownValues.afterSpills(workbook, known, this.latest);
      }
    } catch (error) {
      this.latest = NOTHING_KNOWN;
      throw error;
    }
  }
}
