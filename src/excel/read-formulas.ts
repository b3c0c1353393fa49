import { areaOf } from '../sheets/address';
import type { CellPlace, FormulaPlace, SheetRead } from '../sheets/function-formulas';
import { cellsRead } from './cell-read';
import { once } from './once';
import { runExcel } from './run-excel';

/** Sheets read in one request: an answer stays far below Excel's 5 MB. */
const SHEETS_PER_READ = 50;
const FORMULAS_PER_READ = 1_000;

/** Reads what stands on all worksheets. Round trips: one, and one per 50 sheets. */
export async function readSheets(): Promise<SheetRead[]> {
  const ids = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    return worksheets.items.map(({ id }) => id);
  });
  const read: SheetRead[] = [];
  for (let start = 0; start < ids.length; start += SHEETS_PER_READ)
    read.push(...(await readSomeSheets(ids.slice(start, start + SHEETS_PER_READ))));
  return read;
}

function readSomeSheets(ids: readonly string[]): Promise<SheetRead[]> {
  return runExcel(async (context) => {
    const found = ids.map((sheetId) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
      sheet.load('name');
      sheet.protection.load('protected');
      const used = once(sheet.getUsedRangeOrNullObject());
      used.load('formulas,values,rowIndex,columnIndex');
      return { sheetId, sheet, used };
    });
    await context.sync();
    return found.flatMap(({ sheetId, sheet, used }) =>
      sheet.isNullObject || used.isNullObject
        ? []
        : [
            {
              sheetId,
              sheet: sheet.name,
              isProtected: sheet.protection.protected,
              row: used.rowIndex + 1,
              column: used.columnIndex,
              formulas: used.formulas as unknown[][],
              values: used.values as unknown[][],
              cells: cellsRead(used.formulas, used.values),
            },
          ],
    );
  });
}

/** A formula's cell on its sheet. */
export interface FormulaOnSheet {
  readonly sheet: SheetRead;
  readonly place: CellPlace;
}

/**
 * Reads how far the results of formulas spill, by sheet; formulas that fill their own cell alone are left out. One round
 * trip per 1,000 formulas.
 */
export async function readSpills(
  formulas: readonly FormulaOnSheet[],
): Promise<ReadonlyMap<string, readonly FormulaPlace[]>> {
  const spills = new Map<string, FormulaPlace[]>();
  for (let start = 0; start < formulas.length; start += FORMULAS_PER_READ) {
    const some = formulas.slice(start, start + FORMULAS_PER_READ);
    const addresses = await spillAddresses(some);
    some.forEach(({ sheet: { sheetId }, place }, index) => {
      const spill = addresses[index];
      if (!spill) return;
      const { rows, columns } = areaOf(spill.slice(spill.lastIndexOf('!') + 1));
      spills.set(sheetId, [...(spills.get(sheetId) ?? []), { ...place, rows, columns }]);
    });
  }
  return spills;
}

function spillAddresses(formulas: readonly FormulaOnSheet[]): Promise<(string | null)[]> {
  return runExcel(async (context) => {
    const areas = formulas.map(({ sheet: { sheetId, row, column }, place }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const cell = once(sheet.getCell(row - 1 + place.row, column + place.column));
      const area = once(cell.getSpillingToRangeOrNullObject());
      area.load('address');
      return area;
    });
    await context.sync();
    return areas.map((area) => (area.isNullObject ? null : area.address));
  });
}
