import type { Plan } from '../sheets/plan';
import { SHEET_PROPERTIES } from './build-sheet';
import { runExcel } from './run-excel';

/**
 * A run's marker: a sheet of its own, there from a run's first request to its last. It says in words that a run is under
 * way and keeps what taking the run back needs, so that the next opening of the pane can do it when this one is closed.
 * It is visible and short-lived on purpose: nothing of the user's is ever kept in a hidden place.
 */
const RUN_PREFIX = '~merit-';
const STATE_CELL = 'A2';
const JOURNAL_FIRST_ROW = 4;
/** Excel holds 32,767 characters in a cell; the apostrophe is one of them. */
const CHUNK = 30_000;
const COMMITTING = 'committing';

export function newRun(): string {
  const digits = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(digits, (digit) => (digit % 36).toString(36)).join('');
}

export const runSheetName = (run: string): string => RUN_PREFIX + run;
export const provisionalName = (run: string, index: number): string => `${RUN_PREFIX}${run}-${index}`;

/** What a run intends, so far as taking it back must know it. */
interface Journal {
  readonly names: readonly string[];
  readonly restores: readonly Restore[];
}

/** What a changed place held before. */
type Restore =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly range: string;
      readonly before: readonly (readonly unknown[])[];
    }
  | { readonly kind: 'resizeTable'; readonly table: string; readonly before: string };

/** Queues the marker. `sentence` tells a user who meets the sheet what it is. */
export function writeRunSheet(
  worksheets: Excel.WorksheetCollection,
  run: string,
  plan: Plan,
  sentence: string,
): void {
  const journal: Journal = {
    names: plan.newNames.map(({ name }) => name),
    restores: plan.changes.map(restoreOf),
  };
  const text = JSON.stringify(journal);
  const chunks: string[][] = [];
  for (let start = 0; start < text.length; start += CHUNK)
    chunks.push([`'${text.slice(start, start + CHUNK)}`]);
  const sheet = worksheets.add(runSheetName(run));
  sheet.getRange('A1').formulas = [[`'${sentence}`]];
  sheet.getRange(`A${JOURNAL_FIRST_ROW}`).getResizedRange(chunks.length - 1, 0).formulas = chunks;
}

/** Queues the mark that from here on cells that were there before are being changed. */
export function markCommitting(context: Excel.RequestContext, run: string): void {
  context.workbook.worksheets.getItem(runSheetName(run)).getRange(STATE_CELL).values = [[COMMITTING]];
}

/** Queues the end of a run: the marker goes. */
export function removeRunSheet(context: Excel.RequestContext, run: string): void {
  context.workbook.worksheets.getItem(runSheetName(run)).delete();
}

/** The runs whose markers are in the workbook: interrupted ones, when no job is at work. */
export function runsAmong(sheetNames: readonly string[]): string[] {
  const pattern = new RegExp(`^${RUN_PREFIX}([0-9a-z]{6})(-\\d+)?$`);
  return [...new Set(sheetNames.flatMap((name) => pattern.exec(name)?.[1] ?? []))];
}

/** What of a run is in the workbook. */
export interface RunFound {
  readonly run: string;
  /** Its last request had begun: cells that were there before may have been changed. */
  readonly committing: boolean;
  readonly restores: readonly Restore[];
  readonly names: readonly string[];
  /** Ids of the sheets the run made. */
  readonly sheetIds: readonly string[];
}

/** Reads what is in the workbook of a run; `null` when its marker is not there: finished, taken back or never begun. */
export function findRun(run: string): Promise<RunFound | null> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/id');
    const marker = worksheets.getItemOrNullObject(runSheetName(run));
    const written = marker.getUsedRangeOrNullObject(true);
    written.load('values');
    await context.sync();
    if (marker.isNullObject) return null;

    const { committing, journal } = readRunSheet(written.isNullObject ? [] : written.values);
    const names = journal.names.map((name) => context.workbook.names.getItemOrNullObject(name));
    const sheets = worksheets.items.map((sheet) => {
      const property = sheet.customProperties.getItemOrNullObject(SHEET_PROPERTIES.run);
      property.load('value');
      return { sheet, property };
    });
    await context.sync();
    return {
      run,
      committing,
      restores: journal.restores,
      names: journal.names.filter((_, index) => !names[index]?.isNullObject),
      sheetIds: sheets
        .filter(
          ({ sheet, property }) =>
            sheet.name.startsWith(`${runSheetName(run)}-`) ||
            (!property.isNullObject && property.value === run),
        )
        .map(({ sheet }) => sheet.id),
    };
  });
}

/**
 * Takes a run back, whatever part of it was applied: cells changed in place get what they held, names and sheets the run
 * made go, the marker last. Doing it twice does no harm.
 */
export function undoRun({ run, committing, restores, names, sheetIds }: RunFound): Promise<void> {
  return runExcel(async (context) => {
    const { workbook } = context;
    if (committing) for (const place of restores) restore(context, place);
    for (const name of names) workbook.names.getItem(name).delete();
    for (const id of sheetIds) workbook.worksheets.getItem(id).delete();
    removeRunSheet(context, run);
    await context.sync();
  });
}

const NOTHING: Journal = { names: [], restores: [] };

/** A marker whose writing was cut short stands for a run that had done nothing yet. */
function readRunSheet(values: readonly (readonly unknown[])[]): { committing: boolean; journal: Journal } {
  const column = values.map((row) => String(row[0] ?? ''));
  const text = column.slice(JOURNAL_FIRST_ROW - 1).join('');
  try {
    return { committing: column[1] === COMMITTING, journal: JSON.parse(text) as Journal };
  } catch {
    return { committing: false, journal: NOTHING };
  }
}

function restoreOf(change: Plan['changes'][number]): Restore {
  return change.kind === 'cells'
    ? { kind: 'cells', sheetId: change.sheetId, range: change.range, before: change.before }
    : { kind: 'resizeTable', table: change.table, before: change.before };
}

function restore(context: Excel.RequestContext, change: Restore): void {
  if (change.kind === 'resizeTable') {
    const table = context.workbook.tables.getItem(change.table);
    table.resize(table.worksheet.getRange(change.before));
  } else {
    const range = context.workbook.worksheets.getItem(change.sheetId).getRange(change.range);
    range.formulas = change.before.map((row) => row.map(asTyped));
  }
}

/** What `formulas` read, in a form that writes the same again: text gets back the apostrophe that reading leaves out. */
function asTyped(read: unknown): string | number | boolean {
  if (typeof read === 'number' || typeof read === 'boolean') return read;
  const text = String(read ?? '');
  return text === '' || text.startsWith('=') ? text : `'${text}`;
}
