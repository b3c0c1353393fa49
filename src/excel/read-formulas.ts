import { areaOf } from '../sheets/address';
import type { FormulaOnSheet, SheetRead, Spill } from '../sheets/function-formulas';
import type { ProtectionOptions } from '../sheets/plan';
import { cellsRead } from './cell-read';
import { once } from './once';
import { readAreas } from './read-areas';
import type { ReadArea } from './read-areas';
import { runExcel } from './run-excel';

/** Ranges asked about in one request, which stays below 4 MB. */
const RANGES_PER_READ = 2_500;

interface SheetFound {
  readonly sheet: string;
  readonly protection: ProtectionOptions | null;
  readonly used: ReadArea;
}

/**
 * Reads what stands on all worksheets. Round trips: two for how far each goes, and as many as their cells
 * need.
 */
export async function readSheets(): Promise<SheetRead[]> {
  const found = await findSheets();
  const read = await readAreas(
    found.map(({ used }) => used),
    ['formulas', 'values'],
  );
  return found.map(({ sheet, protection, used: { sheetId, row, column } }, index) => {
    const { formulas = [], values = [] } = read[index] ?? {};
    return {
      sheetId,
      sheet,
      protection,
      row: row + 1,
      column,
      formulas,
      values,
      cells: cellsRead(formulas, values),
    };
  });
}

function findSheets(): Promise<SheetFound[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const found = worksheets.items.map((sheet) => {
      const used = once(sheet.getUsedRangeOrNullObject());
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.protection.load('protected,options');
      return { sheet, used };
    });
    await context.sync();
    return found.flatMap(({ sheet: { id, name, protection }, used }): SheetFound[] => {
      if (used.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
      return [
        {
          sheet: name,
          used: { sheetId: id, row, column, rows, columns },
          protection: protection.protected ? { ...protection.options } : null,
        },
      ];
    });
  });
}

/**
 * Reads how far the results of formulas spill; formulas that fill their own cell alone are left out. Formulas one below the
 * other are asked about together, and one by one only where some of them spill.
 */
export async function readSpills(formulas: readonly FormulaOnSheet[]): Promise<Spill[]> {
  const spilling = await inTurn(runsDown(formulas), readSpillingRuns);
  return inTurn(spilling.flat(), readSpillAreas);
}

/** Of runs of formulas, those of which some spill. */
function readSpillingRuns(runs: readonly Run[]): Promise<Run[]> {
  return runExcel(async (context) => {
    const ranges = runs.map((run) => {
      const range = once(cellOf(context, run[0]).getResizedRange(run.length - 1, 0));
      range.load('hasSpill');
      return range;
    });
    await context.sync();
    return runs.filter((_, index) => ranges[index]?.hasSpill !== false);
  });
}

function readSpillAreas(formulas: readonly FormulaOnSheet[]): Promise<Spill[]> {
  return runExcel(async (context) => {
    const areas = formulas.map((formula) => {
      const area = once(cellOf(context, formula).getSpillingToRangeOrNullObject());
      area.load('address');
      return { formula, area };
    });
    await context.sync();
    return areas.flatMap(({ formula, area }) => {
      if (area.isNullObject) return [];
      const { rows, columns } = areaOf(area.address.slice(area.address.lastIndexOf('!') + 1));
      return [{ ...formula, rows, columns }];
    });
  });
}

const cellOf = (context: Excel.RequestContext, { sheet, place }: FormulaOnSheet): Excel.Range =>
  once(
    context.workbook.worksheets
      .getItem(sheet.sheetId)
      .getCell(sheet.row - 1 + place.row, sheet.column + place.column),
  );

type Run = [FormulaOnSheet, ...FormulaOnSheet[]];

/** The formulas, those one below the other together. */
function runsDown(formulas: readonly FormulaOnSheet[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<string, Run>();
  for (const formula of formulas) {
    const { sheet, place } = formula;
    const column = `${sheet.sheetId} ${place.column}`;
    const run = open.get(column);
    if (run?.at(-1)?.place.row === place.row - 1) run.push(formula);
    else {
      const begun: Run = [formula];
      runs.push(begun);
      open.set(column, begun);
    }
  }
  return runs;
}

/** Asks about all items, so many in a request. */
async function inTurn<T, R>(
  items: readonly T[],
  ask: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < items.length; start += RANGES_PER_READ) {
    for (const answer of await ask(items.slice(start, start + RANGES_PER_READ))) answers.push(answer);
  }
  return answers;
}
