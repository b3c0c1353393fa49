import type { SheetFound } from './read-cycle';
import { runExcel } from './run-excel';

/** A sheet of Meritsheet's that a job may change in place: where it is and what it holds. */
export interface ExistingSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly key: string;
  /** The used range from A1, as `formulas`. */
  readonly formulas: readonly (readonly unknown[])[];
  /** The table on it, if any: its name and its range without the sheet. */
  readonly table: { readonly name: string; readonly range: string } | null;
}

/** Reads the sheets with the given keys, all in one round trip. */
export async function readExistingSheets(
  sheets: readonly SheetFound[],
  isWanted: (key: string) => boolean,
): Promise<ExistingSheet[]> {
  const wanted = sheets.filter(({ key }) => key !== '' && isWanted(key));
  if (wanted.length === 0) return [];
  return runExcel(async (context) => {
    const read = wanted.map((found) => {
      const sheet = context.workbook.worksheets.getItem(found.id);
      const range = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true));
      const { tables } = context.workbook.worksheets.getItem(found.id);
      range.load('formulas');
      tables.load('items/name');
      return { found, range, tables };
    });
    await context.sync();
    const tableRanges = read.map(({ tables }) => {
      const first = tables.items[0];
      const range = first?.getRange();
      range?.load('address');
      return first && range ? { name: first.name, range } : null;
    });
    await context.sync();
    return read.map(({ found, range }, index) => {
      const table = tableRanges[index];
      return {
        sheetId: found.id,
        name: found.name,
        key: found.key,
        formulas: range.formulas as unknown[][],
        table: table ? { name: table.name, range: table.range.address.split('!').at(-1) ?? '' } : null,
      };
    });
  });
}
