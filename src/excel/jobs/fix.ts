import type { Finding } from '../../cycle/finding';
import { columnsToFix, planFixes, rowsToFix } from '../../sheets/fixes';
import type { FixPlan } from '../../sheets/fixes';
import { cellsRead } from '../cell-read';
import { readAreas } from '../read-areas';
import { readProtections } from '../read-protections';
import { runExcel } from '../run-excel';

/** Plans what would mend these findings. Three round trips, more where many cells are read. */
export async function previewFixes(findings: readonly Finding[]): Promise<FixPlan> {
  const ids = await readSheetIds();
  const columns = columnsToFix(
    findings.flatMap(({ fix }) => fix ?? []),
    (sheet) => ids.get(sheet),
  );
  const read = await readAreas(
    columns.map((column) => ({
      sheetId: column.sheetId,
      row: column.row - 1,
      column: column.column,
      rows: rowsToFix(column),
      columns: 1,
    })),
    ['formulas', 'values', 'numberFormat'],
  );
  return planFixes(
    columns.map((column, index) => {
      const { formulas = [], values = [], numberFormat = [] } = read[index] ?? {};
      return [
        column,
        {
          cells: cellsRead(formulas, values).map(([cell = null]) => cell),
          formats: numberFormat.map(([format]) => String(format)),
        },
      ];
    }),
    await readProtections([...new Set(columns.map(({ sheetId }) => sheetId))]),
  );
}

function readSheetIds(): Promise<ReadonlyMap<string, string>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/id');
    await context.sync();
    return new Map(worksheets.items.map(({ name, id }) => [name, id]));
  });
}
