import { readHeadings } from '../../cycle/lists/detect-list';
import type { ListHeadings } from '../../cycle/lists/detect-list';
import type { CycleListKind } from '../../cycle/lists/list-kinds';
import { wideKindOf } from '../../cycle/lists/list-kinds';
import type { CycleListMapping } from '../../cycle/lists/list-mapping';
import { withManagerIds } from '../../cycle/lists/people';
import type { RowLeftOut } from '../../cycle/lists/read-list';
import type { Employee } from '../../cycle/tables';
import type { CellProblem } from '../../cycle/cell-problem';
import { JobError } from '../job-error';
import { once } from '../once';
import { readAreas } from '../read-areas';
import { readLists } from '../read-lists';
import { runExcel } from '../run-excel';

export interface ListFound {
  readonly sheet: string;
  readonly sheetId: string;
  readonly address: string;
  /** The worksheet column of the list's first one, from 0, and the row of its first one, from 1. */
  readonly firstColumn: number;
  readonly firstRow: number;
  /** `null` where no headings were found. */
  readonly list: ListHeadings | null;
}

/** More than this is no list. */
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
      firstColumn: found.columnIndex,
      firstRow: found.rowIndex + 1,
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
  return { ...place, list: readHeadings(read?.values ?? []) };
}

export interface ListPreview {
  readonly kind: CycleListKind;
  /** How many records there are, and how many people or roles they are about. */
  readonly records: number;
  readonly whose: number;
  /** The KPIs or competencies they are about. */
  readonly items: readonly string[];
  /** Of a list of people, the people. */
  readonly employees: readonly Employee[];
  readonly departments: readonly string[];
  readonly roles: readonly string[];
  readonly problems: readonly CellProblem[];
  readonly leftOut: readonly RowLeftOut[];
}

/** Reads the whole list by a mapping. Two round trips, more for a very large one. @throws JobError `list-moved` */
export async function previewList(mapping: CycleListMapping): Promise<ListPreview> {
  const lists = await readLists([mapping]);
  const { kind } = mapping;
  const { records = [], problems = [], leftOut = [] } = lists[kind] ?? {};
  const employees = withManagerIds(lists.MeritEmployees?.records ?? []);
  const rows = records as readonly Readonly<Record<string, unknown>>[];
  const named = (column: string | undefined): string[] =>
    column === undefined ? [] : distinct(rows.map((row) => String(row[column] ?? '')));
  return {
    kind,
    records: records.length,
    whose: distinct(rows.map(({ id, employeeId, role }) => String(id ?? (employeeId || role)))).length,
    items: named(kind === 'MeritKpis' ? 'kpi' : wideKindOf(kind)?.item),
    employees,
    departments: distinct(employees.map(({ department }) => department)),
    roles: distinct(employees.map(({ role }) => role)),
    problems,
    leftOut,
  };
}

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values.filter((value) => value !== ''))].sort();
