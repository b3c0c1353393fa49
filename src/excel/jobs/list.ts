import { detectList } from '../../cycle/list-detection';
import type { ListDetection, ListMapping } from '../../cycle/list-detection';
import type { Employee } from '../../cycle/tables';
import type { CellProblem } from '../../cycle/cell-problem';
import { JobError } from '../job-error';
import { once } from '../once';
import { readAreas } from '../read-areas';
import { readList } from '../read-cycle';
import { runExcel } from '../run-excel';

export interface ListFound {
  readonly sheet: string;
  readonly sheetId: string;
  readonly address: string;
  readonly detection: ListDetection;
}

/** More than this is no list of people. */
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

async function findListIn(selected: (workbook: Excel.Workbook) => Excel.Range): Promise<ListFound> {
  const { area, ...place } = await runExcel(async (context) => {
    const selection = once(selected(context.workbook));
    const { worksheet } = selection;
    // A whole column selected is cut down to what is used of it.
    const usedOfIt = once(selection.getUsedRangeOrNullObject(true));
    const used = once(worksheet.getUsedRangeOrNullObject(true));
    selection.load('cellCount');
    worksheet.load('name,id');
    usedOfIt.load('address,cellCount,rowIndex,columnIndex,rowCount,columnCount');
    used.load('address,cellCount,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const found = selection.cellCount > 1 ? usedOfIt : used;
    if (found.isNullObject) throw new JobError('no-list', {});
    const address = found.address.slice(found.address.lastIndexOf('!') + 1);
    if (found.cellCount > MOST_CELLS) {
      throw new JobError('list-too-large', { sheet: worksheet.name, address });
    }
    return {
      sheet: worksheet.name,
      sheetId: worksheet.id,
      address,
      area: {
        sheetId: worksheet.id,
        row: found.rowIndex,
        column: found.columnIndex,
        rows: found.rowCount,
        columns: found.columnCount,
      },
    };
  });
  const [read] = await readAreas([area], ['values']);
  return { ...place, detection: detectList(read?.values ?? []) };
}

export interface ListPreview {
  readonly employees: readonly Employee[];
  readonly problems: readonly CellProblem[];
  readonly departments: readonly string[];
  readonly roles: readonly string[];
}

/** Reads the whole list by a mapping. Two round trips, more for a very large one. @throws JobError `list-moved` */
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
