import { policyRow } from '../cycle/policy-row';
import type { TableRead } from '../cycle/read-table';
import { address, areaOf } from '../sheets/address';
import type { PolicyPlace } from '../sheets/policy-rule';
import { cellsRead } from './cell-read';
import { JobError } from './job-error';
import { once } from './once';
import { runExcel } from './run-excel';

/**
 * Where a rule stands in the table of rules, or will stand. One round trip.
 * @throws JobError `missing-columns`, `cells-in-the-way`
 */
export async function readPolicyPlace(
  key: string,
  {
    sheetId,
    address: range,
    records,
    columnsAt,
  }: TableRead<'MeritPolicy'> & { readonly sheetId: string; readonly address: string },
): Promise<PolicyPlace> {
  const { key: keyColumn, value: valueColumn } = columnsAt;
  if (keyColumn === undefined || valueColumn === undefined) {
    const columns = [keyColumn === undefined && 'key', valueColumn === undefined && 'value'];
    throw new JobError('missing-columns', {
      table: 'MeritPolicy',
      columns: columns.filter(Boolean).join(', '),
    });
  }
  const area = areaOf(range);
  const rule = policyRow(records, key);
  const row = rule?.at.row ?? area.row + area.rows;
  const { cells, sheet } = await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    const cellRange = once(worksheet.getRange(address(area.column, row, 1, area.columns)));
    cellRange.load('formulas,values');
    worksheet.load('name');
    await context.sync();
    return {
      cells: cellsRead(cellRange.formulas, cellRange.values)[0] ?? [],
      sheet: worksheet.name,
    };
  });
  const inTheWay = rule ? -1 : cells.findIndex((cell) => cell !== null);
  if (inTheWay >= 0) {
    throw new JobError('cells-in-the-way', { sheet, address: address(area.column + inTheWay, row) });
  }
  return { sheetId, range, keyColumn, valueColumn, row, cells };
}
