import { JobError } from '../job-error';
import { once } from '../once';
import { runExcel } from '../run-excel';

/** Brings a sheet to the front and selects a cell of it. @throws JobError `not-shown` */
export function show(sheetName: string, address?: string): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new JobError('not-shown', { sheet: sheetName, why: 'gone' });
    if (sheet.visibility !== Excel.SheetVisibility.visible) {
      throw new JobError('not-shown', { sheet: sheetName, why: 'hidden' });
    }
    sheet.activate();
    // Column A of Meritsheet's sheets is out of sight.
    once(sheet.getRange(address ?? 'B1')).select();
    await context.sync();
  });
}
