import { detectList } from '../../cycle/list-detection';
import type { ListDetection, ListMapping } from '../../cycle/list-detection';
import type { Employee } from '../../cycle/tables';
import type { CellProblem } from '../../cycle/cell-problem';
import { JobError } from '../job-error';
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
 * trips. @throws JobError `no-list`
 */
export function findList(): Promise<ListFound> {
  return runExcel(async (context) => {
    const selection = context.workbook.getSelectedRange();
    const { worksheet } = selection;
    const used = worksheet.getUsedRangeOrNullObject(true);
    selection.load('cellCount');
    worksheet.load('name,id');
    used.load('cellCount');
    await context.sync();
    if (used.isNullObject) throw new JobError('no-list', {});
    // A whole column selected is cut down to what is used of it.
    const range = selection.cellCount > 1 ? selection.getUsedRangeOrNullObject(true) : used;
    range.load('values,address,cellCount');
    if (used.cellCount > MOST_CELLS) throw new JobError('no-list', {});
    await context.sync();
    if (range.isNullObject) throw new JobError('no-list', {});
    return {
      sheet: worksheet.name,
      sheetId: worksheet.id,
      address: range.address.split('!').at(-1) ?? '',
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
