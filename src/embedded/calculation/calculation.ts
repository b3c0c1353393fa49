import { quoteSheet } from '../model/address';
import type { Area, CellValue, Cells, WorkbookData } from '../model/workbook-data';
import type { FunctionCaller } from './function-calls';

/** What calculating a workbook gave. */
export interface Calculated {
  /** Per sheet: each formula's value, and the values that spilled into other cells. */
  readonly sheets: Readonly<
    Record<string, { readonly values: Cells; readonly spilled: Cells; readonly spills: readonly Area[] }>
  >;
}

/** A formula engine: takes the workbook, answers its values. */
export type Engine = (workbook: WorkbookData, functions: FunctionCaller) => Promise<Calculated>;

/** Keeps a workbook calculated: nothing is calculated until somebody reads values after a change. */
export class Calculation {
  private dirty = true;
  private latest: Calculated = { sheets: {} };
  private running: Promise<void> | null = null;
  /** Sheets that formulas refer to by name; `null` when it has to be looked up again. */
  private referred: Set<string> | null = null;

  constructor(
    private readonly workbook: WorkbookData,
    private readonly engine: Engine,
    private readonly functions: FunctionCaller,
  ) {}

  /** Says that something values depend on has changed. */
  changed(): void {
    this.dirty = true;
    this.referred = null;
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
    this.referred ??= this.sheetsReferredTo();
    if (!this.referred.has(before)) return;
    const [from, to] = [`${quoteSheet(before)}!`, `${quoteSheet(after)}!`];
    for (const name of this.names()) name.formula = name.formula.replaceAll(from, to);
    for (const cell of this.formulas()) cell.f = cell.f?.replaceAll(from, to) ?? '';
    for (const list of this.lists()) list.source = list.source.replaceAll(from, to);
    this.changed();
  }

  private async run(): Promise<void> {
    while (this.dirty) {
      this.dirty = false;
      this.latest = await this.engine(this.workbook, this.functions);
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

  private *formulas(): Generator<{ f?: string }> {
    for (const { cells } of this.workbook.sheets) {
      for (const row in cells)
        for (const column in cells[row])
          if (cells[row][Number(column)]?.f) yield cells[row][Number(column)] ?? {};
    }
  }

  private *names(): Generator<{ formula: string }> {
    yield* this.workbook.names;
    for (const sheet of this.workbook.sheets) yield* sheet.names;
  }

  /** Drop-downs that take their values from cells. */
  private *lists(): Generator<{ source: string }> {
    for (const { validations } of this.workbook.sheets) {
      for (const { rule } of validations) {
        if (typeof rule.list?.source === 'string') yield rule.list as { source: string };
      }
    }
  }

  private sheetsReferredTo(): Set<string> {
    const names = new Set(this.workbook.sheets.map(({ name }) => name));
    const referred = new Set<string>();
    const note = (formula: string): void => {
      if (!formula.includes('!')) return;
      for (const name of names) if (formula.includes(`${quoteSheet(name)}!`)) referred.add(name);
    };
    for (const { f } of this.formulas()) note(f ?? '');
    for (const { formula } of this.names()) note(formula);
    for (const { source } of this.lists()) note(source);
    return referred;
  }
}
