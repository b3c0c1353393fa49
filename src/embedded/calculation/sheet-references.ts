import { quoteSheet } from '../model/address';
import type { WorkbookData } from '../model/workbook-data';

/** Something that holds a formula: gives and takes it. */
interface Holder {
  read(): string;
  write(formula: string): void;
}

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** Which formulas refer to which sheets by name: in cells, names, and the drop-downs that take their values from cells. */
export class SheetReferences {
  private readonly holders = new Map<string, Holder[]>();

  constructor({ sheets, names }: WorkbookData) {
    for (const { cells, validations, names: ofSheet } of sheets) {
      for (const row in cells) {
        const inRow = cells[row] ?? {};
        for (const column in inRow) {
          if (inRow[column]?.f)
            this.note({
              read: () => inRow[column]?.f ?? '',
              write: (f) => (inRow[column] = { ...inRow[column], f }),
            });
        }
      }
      for (const { rule } of validations) {
        const list = rule.list;
        if (typeof list?.source === 'string')
          this.note({ read: () => String(list.source), write: (source) => (list.source = source) });
      }
      for (const name of ofSheet)
        this.note({ read: () => name.formula, write: (formula) => (name.formula = formula) });
    }
    for (const name of names)
      this.note({ read: () => name.formula, write: (formula) => (name.formula = formula) });
  }

  /** Points the formulas that refer to a sheet at its new name. @returns whether there are any */
  rename(before: string, after: string): boolean {
    const holders = this.holders.get(before);
    if (!holders) return false;
    const [from, to] = [`${quoteSheet(before)}!`, `${quoteSheet(after)}!`];
    for (const holder of holders) holder.write(holder.read().replaceAll(from, to));
    this.holders.delete(before);
    this.holders.set(after, [...(this.holders.get(after) ?? []), ...holders]);
    return true;
  }

  private note(holder: Holder): void {
    const formula = holder.read();
    if (!formula.includes('!')) return;
    const sheets = new Set<string>();
    for (const [, quoted, plain = ''] of formula.matchAll(SHEET))
      sheets.add(quoted?.replaceAll("''", "'") ?? plain);
    for (const sheet of sheets) {
      const holders = this.holders.get(sheet);
      if (holders) holders.push(holder);
      else this.holders.set(sheet, [holder]);
    }
  }
}
