import { once } from '../once';
import { runExcel } from '../run-excel';

/** Brings a sheet to the front and selects a cell of it. A sheet that is gone is no error: nothing is shown. */
export function show(sheetName: string, address?: string): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    once(sheet.getRange(address ?? 'A1')).select();
    await context.sync();
  });
}
