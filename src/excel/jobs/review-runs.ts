import { areaOf } from '../../sheets/address';
import { shortNamesIn } from '../../sheets/function-formulas';
import type { ResultsToFill } from '../../sheets/review-again/kept-results';
import { reviewRuns } from '../../sheets/review-again/review-runs';
import type { MadeBy, NameOfRun, ReviewRun } from '../../sheets/review-again/review-runs';
import { SHEET_PROPERTIES } from '../build-sheet';
import { cellsRead } from '../cell-read';
import { readAreas } from '../read-areas';
import { readCycle, readWorkbook } from '../read-cycle';
import { readSheets } from '../read-formulas';
import { runExcel } from '../run-excel';
import { isTwin } from './install-functions';

/**
 * The runs that made the review sheets of the open period. One round trip more than reading the cycle.
 * @throws JobError `not-set-up`, `no-open-period`, `list-moved`
 */
export async function readReviewRuns(): Promise<readonly ReviewRun[]> {
  const { cycle, reviews, tables } = await readCycle();
  const made = await readMakers(reviews.map(({ sheetId }) => sheetId));
  const registered = (tables.MeritKpiResults?.records ?? []).filter(
    ({ period }) => period === cycle.period.period,
  );
  return reviewRuns(made, reviews, registered, cycle.employees);
}

async function readMakers(sheetIds: readonly string[]): Promise<MadeBy[]> {
  if (sheetIds.length === 0) return [];
  return runExcel(async (context) => {
    const sheets = sheetIds.map((sheetId) => {
      const { customProperties } = context.workbook.worksheets.getItem(sheetId);
      const [run, day, names] = [SHEET_PROPERTIES.run, SHEET_PROPERTIES.made, SHEET_PROPERTIES.names].map(
        (name) => {
          const property = customProperties.getItemOrNullObject(name);
          property.load('value');
          return property;
        },
      );
      return { sheetId, run, day, names };
    });
    await context.sync();
    const valueOf = (property: Excel.WorksheetCustomProperty | undefined): string =>
      !property || property.isNullObject ? '' : property.value;
    return sheets.map(({ sheetId, run, day, names }) => ({
      sheetId,
      run: valueOf(run),
      day: valueOf(day),
      names: valueOf(names).split(' ').filter(Boolean),
    }));
  });
}

/** What removing a run has to know beside its sheets. */
export interface RunSurroundings {
  /** The table that takes what was typed; `null` where the workbook has none any more. */
  readonly results: ResultsToFill | null;
  readonly names: readonly NameOfRun[];
}

/** Reads them. Round trips: those of `readWorkbook`, and as many as the rows and, of a run that added names, all formulas need. */
export async function readSurroundings({ sheets, names }: ReviewRun): Promise<RunSurroundings> {
  const { tables } = await readWorkbook();
  const people = new Set(sheets.map(({ on }) => on.review.employeeId));
  return {
    results: await readResults(tables.MeritKpiResults, people),
    names: names.length > 0 ? await readNames(names) : [],
  };
}

async function readResults(
  table: Awaited<ReturnType<typeof readWorkbook>>['tables']['MeritKpiResults'],
  people: ReadonlySet<string>,
): Promise<ResultsToFill | null> {
  if (!table) return null;
  const { column, columns } = areaOf(table.address);
  const rows = table.records.filter(({ employeeId }) => people.has(employeeId)).map(({ at }) => at.row);
  const read = await readAreas(
    rows.map((row) => ({ sheetId: table.sheetId, row: row - 1, column, rows: 1, columns })),
    ['formulas', 'values'],
  );
  const cells = rows.map(
    (row, index) =>
      [row, cellsRead(read[index]?.formulas ?? [], read[index]?.values ?? [])[0] ?? []] as const,
  );
  return { ...table, cells: new Map(cells) };
}

/** The names that are still Meritsheet's, and what calls each. */
async function readNames(wanted: readonly string[]): Promise<NameOfRun[]> {
  const all = await runExcel(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula,items/comment');
    await context.sync();
    return names.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment }));
  });
  const callers = new Map(wanted.map((name) => [name, new Set<string>()]));
  const note = (formula: unknown, caller: string): void => {
    for (const name of shortNamesIn(formula)) callers.get(name)?.add(caller);
  };
  for (const { sheetId, formulas } of await readSheets())
    for (const formula of formulas.flat()) note(formula, sheetId);
  for (const { name, formula } of all) if (!callers.has(name)) note(formula, '');
  return all.flatMap(({ name, formula, comment }) => {
    const called = callers.get(name);
    return called && isTwin(comment) ? [{ name, formula, callers: called }] : [];
  });
}
