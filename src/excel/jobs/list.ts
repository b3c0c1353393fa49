import { detectList } from '../../cycle/list-detection';
import type { ListDetection, ListMapping } from '../../cycle/list-detection';
import type { Employee } from '../../cycle/tables';
import type { CellProblem } from '../../cycle/cell-problem';
import { JobError } from '../job-error';
import { once } from '../once';
import { readList } from '../read-cycle';
import { runExcel } from '../run-excel';

export interface ListFound {
  readonly sheet: string;
  readonly sheetId: string;
  readonly address: string;
  readonly detection: ListDetection;
}

/** Rows looked at to find headings and samples; the whole list is read only once it is used. */
const MOST_CELLS = 2_000_000;

/**
 * Looks for HR's list: in the selection when several cells are selected, otherwise on the whole active sheet. Two round
 * trips. @throws JobError `no-list`, `list-too-large`
 */
export async function findList(): Promise<ListFound> {
  try {
    return await findListIn((workbook) => workbook.getSelectedRange());
  } catch (error) {
    // Several areas are selected, or a chart.
    if (!(error instanceof OfficeExtension.Error && error.code === 'InvalidSelection')) throw error;
    return findListIn((workbook) => workbook.worksheets.getActiveWorksheet().getRange('A1'));
  }
}

function findListIn(selected: (workbook: Excel.Workbook) => Excel.Range): Promise<ListFound> {
  return runExcel(async (context) => {
    const selection = once(selected(context.workbook));
    const { worksheet } = selection;
    // A whole column selected is cut down to what is used of it.
    const usedOfIt = once(selection.getUsedRangeOrNullObject(true));
    const used = once(worksheet.getUsedRangeOrNullObject(true));
    selection.load('cellCount');
    worksheet.load('name,id');
    usedOfIt.load('address,cellCount');
    used.load('address,cellCount');
    await context.sync();
    const found = selection.cellCount > 1 ? usedOfIt : used;
    if (found.isNullObject) throw new JobError('no-list', {});
    const address = found.address.slice(found.address.lastIndexOf('!') + 1);
    if (found.cellCount > MOST_CELLS) {
      throw new JobError('list-too-large', { sheet: worksheet.name, address });
    }
    const range = once(context.workbook.worksheets.getItem(worksheet.id).getRange(address));
    range.load('values');
    await context.sync();
    return {
      sheet: worksheet.name,
      sheetId: worksheet.id,
      address,
      detection: detectList(range.values),
    };
  });
}

export interface ListPreview {
  readonly employees: readonly Employee[];
  readonly problems: readonly CellProblem[];
  readonly departments: readonly string[];
  readonly roles: readonly string[];
}

/** Reads the whole list by a mapping. One round trip. @throws JobError `list-moved` */
export async function previewList(mapping: ListMapping): Promise<ListPreview> {
  const { employees, problems } = await readList(mapping);
  const distinct = (values: readonly string[]): string[] =>
    [...new Set(values.filter((value) => value !== ''))].sort();
  return {
    employees,
    problems,
    departments: distinct(employees.map(({ department }) => department)),
    roles: distinct(employees.map(({ role }) => role)),
  };
}
