import type { Locale } from '../locales/locale';
import { excelWords } from '../locales/excel-words';
import type { Change, Plan, SheetPlan } from '../sheets/plan';
import { buildSheet } from './build-sheet';
import { cellInput } from './cell-input';
import { excelSaid, JobError } from './job-error';
import type { Applied, ApplyOptions } from './jobs/types';
import { runExcel } from './run-excel';
import {
  findRun,
  markCommitting,
  newRun,
  provisionalName,
  removeRunSheet,
  runsAmong,
  undoRun,
  writeRunSheet,
} from './run-sheet';

const SHEETS_PER_REQUEST = 50;
const BYTES_PER_REQUEST = 3_500_000;
const TRIES_TO_TAKE_BACK = 3;

/**
 * Carries out a plan: finished, or taken back so that the workbook is as before.
 *
 * 1. What the plan counts on is checked. 2. The run's marker is written. 3. New sheets are built under provisional names,
 * many a request. 4. What will be changed in place is read again. 5. One last request changes it, gives the sheets their
 * titles, and removes the marker: a run whose marker is gone is finished.
 */
export async function applyPlan(plan: Plan, locale: Locale, options: ApplyOptions = {}): Promise<Applied> {
  if (plan.newSheets.length + plan.changes.length + plan.newNames.length === 0) {
    throw new JobError('nothing-to-do', {});
  }
  const total = plan.newSheets.length;
  const report = (stage: 'building' | 'finishing' | 'takingBack', done: number): void =>
    options.onProgress?.({ stage, done, total });

  await checkFreeToStart(plan);
  const run = newRun();
  let lastRequestSent = false;
  try {
    report('building', 0);
    await start(run, plan, excelWords(locale).runInProgress);
    let built = 0;
    for (const chunk of chunksOf(plan.newSheets)) {
      if (options.signal?.aborted) throw new JobError('cancelled', {});
      await build(run, chunk, built);
      built += chunk.length;
      report('building', built);
    }
    if (options.signal?.aborted) throw new JobError('cancelled', {});
    report('finishing', built);
    await checkUnchanged(plan.changes);
    lastRequestSent = true;
    const changed = await finish(run, plan);
    return applied(plan, changed);
  } catch (error) {
    report('takingBack', 0);
    const taken = await takeBack(run, error);
    // The marker is gone and nobody took the run back: the last request was applied, only its answer was lost.
    if (lastRequestSent && !taken) return applied(plan, []);
    throw error instanceof JobError ? error : new JobError('failed', { excel: excelSaid(error) }, error);
  }
}

function applied({ newSheets, show }: Plan, changed: readonly string[]): Applied {
  const shown = newSheets.find(({ key }) => key === show) ?? newSheets[0];
  return { made: newSheets.map(({ title }) => title), changed, show: shown?.title ?? changed[0] ?? null };
}

/** Takes back what an earlier, interrupted run left. Answers whether there was one. */
export async function takeBackInterrupted(): Promise<boolean> {
  const runs = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return runsAmong(worksheets.items.map(({ name }) => name));
  });
  for (const run of runs) await takeBack(run, null);
  return runs.length > 0;
}

function checkFreeToStart(plan: Plan): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    const names = plan.newNames.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
    const inPlace = [
      ...new Set(plan.changes.flatMap((change) => (change.kind === 'cells' ? [change.sheetId] : []))),
    ];
    const changing = inPlace.map((id) => {
      const sheet = worksheets.getItem(id);
      sheet.load('name');
      sheet.protection.load('protected');
      return sheet;
    });
    await context.sync();

    if (protection.protected && plan.newSheets.length > 0) throw new JobError('workbook-protected', {});
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    if (runsAmong([...taken]).length > 0) throw new JobError('interrupted-run', {});
    for (const { title } of plan.newSheets) {
      if (taken.has(title.toLowerCase())) throw new JobError('sheet-name-taken', { title });
    }
    names.forEach((name, index) => {
      if (!name.isNullObject) throw new JobError('name-taken', { name: plan.newNames[index]?.name ?? '' });
    });
    for (const sheet of changing) {
      if (sheet.protection.protected) throw new JobError('sheet-protected', { sheet: sheet.name });
    }
  });
}

function start(run: string, plan: Plan, sentence: string): Promise<void> {
  return runExcel(async (context) => {
    writeRunSheet(context.workbook.worksheets, run, plan, sentence);
    for (const { name, formula, comment } of plan.newNames)
      context.workbook.names.add(name, formula, comment);
    await context.sync();
  });
}

function build(run: string, sheets: readonly SheetPlan[], offset: number): Promise<void> {
  return runExcel(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    sheets.forEach((sheet, index) =>
      buildSheet(context.workbook.worksheets, sheet, provisionalName(run, offset + index), run),
    );
    await context.sync();
  });
}

async function checkUnchanged(changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await runExcel(async (context) => {
    const now = changes.map((change) => {
      const range =
        change.kind === 'cells'
          ? context.workbook.worksheets.getItem(change.sheetId).getRange(change.range)
          : context.workbook.tables.getItem(change.table).getRange();
      range.load(change.kind === 'cells' ? 'formulas,address' : 'address');
      return range;
    });
    await context.sync();
    changes.forEach((change, index) => {
      const range = now[index];
      if (!range) return;
      const [sheet = '', address = ''] = splitAddress(range.address);
      const same =
        change.kind === 'cells'
          ? JSON.stringify(range.formulas) === JSON.stringify(change.before)
          : address === change.before;
      if (!same) throw new JobError('changed-meanwhile', { sheet, address });
    });
  });
}

/** The last request. Answers the names of the sheets changed in place. */
function finish(run: string, plan: Plan): Promise<string[]> {
  return runExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    const changed = new Map<string, Excel.Worksheet>();
    if (plan.changes.length > 0) markCommitting(context, run);
    for (const change of plan.changes) {
      if (change.kind === 'resizeTable') {
        const table = tables.getItem(change.table);
        table.resize(table.worksheet.getRange(change.range));
        continue;
      }
      const sheet = worksheets.getItem(change.sheetId);
      sheet.load('name');
      changed.set(change.sheetId, sheet);
      sheet.getRange(change.range).formulas = change.rows.map((row) => row.map(cellInput));
    }
    plan.newSheets.forEach((sheet, index) => {
      worksheets.getItem(provisionalName(run, index)).name = sheet.title;
    });
    removeRunSheet(context, run);
    await context.sync();
    return [...changed.values()].map(({ name }) => name);
  });
}

/** Answers whether there was anything to take back. Tries again, since what broke the job may break this too. */
async function takeBack(run: string, cause: unknown): Promise<boolean> {
  let seen = false;
  let last: unknown = cause;
  for (let attempt = 0; attempt < TRIES_TO_TAKE_BACK; attempt++) {
    try {
      const found = await findRun(run);
      if (!found) return seen;
      seen = true;
      await undoRun(found);
      return true;
    } catch (error) {
      last = error;
    }
  }
  throw new JobError('take-back-failed', { excel: excelSaid(last) }, cause);
}

function chunksOf(sheets: readonly SheetPlan[]): SheetPlan[][] {
  const chunks: SheetPlan[][] = [];
  let bytes = 0;
  for (const sheet of sheets) {
    const size = payloadOf(sheet);
    const current = chunks.at(-1);
    if (!current || current.length >= SHEETS_PER_REQUEST || bytes + size > BYTES_PER_REQUEST) {
      chunks.push([sheet]);
      bytes = size;
    } else {
      current.push(sheet);
      bytes += size;
    }
  }
  return chunks;
}

/** An upper estimate of a sheet's share of a request, in bytes (measured: a styled range costs up to 2,500). */
function payloadOf(sheet: SheetPlan): number {
  return (
    JSON.stringify(sheet.cells).length * 1.5 +
    (sheet.styles.length + sheet.validations.length) * 2_500 +
    8_000
  );
}

function splitAddress(address: string): string[] {
  const at = address.lastIndexOf('!');
  return [address.slice(0, at).replace(/^'|'$/g, '').replace(/''/g, "'"), address.slice(at + 1)];
}
