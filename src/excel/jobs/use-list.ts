import { groupBy } from '../../cycle/group-by';
import type { ListMapping } from '../../cycle/list-detection';
import { LIST_KEY } from '../../cycle/policy';
import type { TableRead } from '../../cycle/read-table';
import { address, areaOf } from '../../sheets/address';
import type { Plan } from '../../sheets/plan';
import { planUseList } from '../../sheets/use-list';
import type { PolicyPlace } from '../../sheets/use-list';
import { cellsRead } from '../cell-read';
import { JobError } from '../job-error';
import { once } from '../once';
import { readList, readWorkbook } from '../read-cycle';
import { runExcel } from '../run-excel';

export interface UseListPreview {
  readonly plan: Plan;
  /** Roles of the list for which the KPI library has nothing, with how many people have each. */
  readonly rolesWithoutKpis: readonly { readonly role: string; readonly people: number }[];
}

/**
 * Plans that a cycle which is set up already takes its people from this list. Nothing else of the cycle changes: review
 * sheets, KPIs and ratings stay.
 * @throws JobError `not-set-up`, `employees-in-table`, `missing-columns`, `list-moved`, `cells-in-the-way`
 */
export async function previewUseList(mapping: ListMapping): Promise<UseListPreview> {
  const { tables } = await readWorkbook();
  const { MeritPolicy, MeritKpis, MeritEmployees } = tables;
  if (!MeritPolicy || !MeritKpis) throw new JobError('not-set-up', {});
  const [employee] = MeritEmployees?.records ?? [];
  if (employee) throw new JobError('employees-in-table', { sheet: employee.at.sheet });
  const place = await readPolicyPlace(MeritPolicy);
  const { employees } = await readList(mapping);
  const known = new Set(MeritKpis.records.filter(({ kpi }) => kpi !== '').map(({ role }) => role));
  const people = groupBy(
    employees.filter(({ role }) => role !== ''),
    ({ role }) => role,
  );
  return {
    plan: planUseList(mapping, place),
    rolesWithoutKpis: [...people]
      .filter(([role]) => !known.has(role))
      .map(([role, those]) => ({ role, people: those.length })),
  };
}

async function readPolicyPlace({
  sheetId,
  address: range,
  records,
  columnsAt,
}: TableRead<'MeritPolicy'> & { readonly sheetId: string; readonly address: string }): Promise<PolicyPlace> {
  const { key: keyColumn, value: valueColumn } = columnsAt;
  if (keyColumn === undefined || valueColumn === undefined) {
    const columns = [keyColumn === undefined && 'key', valueColumn === undefined && 'value'];
    throw new JobError('missing-columns', {
      table: 'MeritPolicy',
      columns: columns.filter(Boolean).join(', '),
    });
  }
  const area = areaOf(range);
  const rule = records.find(({ key }) => key === LIST_KEY);
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
