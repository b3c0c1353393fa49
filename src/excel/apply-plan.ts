import type { Locale } from '../locales/locale';
import { excelWords } from '../locales/excel-words';
import { address, areaOf } from '../sheets/address';
import type { CellBlock, Change, Plan, SheetPlan } from '../sheets/plan';
import { addSheet, copySheet, dressSheet, lockSheet, writeBlock } from './build-sheet';
import { make, queueComparison, restoresOf, splitChanges } from './change';
import { differingCells, mastersOf } from './copied-sheets';
import { excelSaid, JobError } from './job-error';
import type { Applied, ApplyOptions } from './jobs/types';
import { bytesOf, inPieces, packed } from './payload';
import type { Step } from './payload';
import { runExcel } from './run-excel';
import {
  findRun,
  isNotOn,
  markStage,
  newRun,
  provisionalName,
  removeRunSheet,
  runsAmong,
  undoRun,
  writeRunSheet,
} from './run-sheet';
import type { Journal } from './run-sheet';

const TRIES_TO_TAKE_BACK = 3;

/**
 * Carries out a plan: finished, or taken back so that the workbook is as before.
 *
 * 1. What the plan counts on is checked. 2. The run's marker is written. 3. New sheets are built under provisional names,
 * many a request. 4. What will be changed in place is read again, and protected sheets among it are opened. 5. The last request changes it, gives the sheets their
 * titles, deletes those that go, and removes the marker: a run whose marker is gone is finished.
 *
 * @throws JobError
 */
export async function applyPlan(plan: Plan, locale: Locale, options: ApplyOptions = {}): Promise<Applied> {
  if (plan.newSheets.length + plan.changes.length + plan.newNames.length === 0) {
    throw new JobError('nothing-to-do', {});
  }
  try {
    return await applyOnce(plan, locale, options);
  } catch (error) {
    // With a second workbook open Excel refuses now and then, for no reason that lasts.
    if (!isPassing(error) || options.signal?.aborted) throw error;
    return applyOnce(plan, locale, options);
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof JobError &&
  error.code === 'failed' &&
  error.cause instanceof OfficeExtension.Error &&
  error.cause.code === 'GeneralException';

const isDenied = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === 'AccessDenied';

/** What Excel answers to a password that is missing or wrong. */
const isRefused = (error: unknown): boolean =>
  isDenied(error) || (error instanceof OfficeExtension.Error && error.code === 'InvalidArgument');

const isMissing = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && error.code === 'ItemNotFound';

async function applyOnce(plan: Plan, locale: Locale, options: ApplyOptions): Promise<Applied> {
  const changes = splitChanges(plan.changes);
  const revised = changes.filter(({ kind }) => kind === 'revise').length;
  const total = plan.newSheets.length + revised;
  const report = (stage: 'building' | 'finishing' | 'takingBack', done: number): void =>
    options.onProgress?.({ stage, done, total });
  const stopIfCancelled = (): void => {
    if (options.signal?.aborted) throw new JobError('cancelled', {});
  };
  const removed = changes.flatMap((change) => (change.kind === 'deleteSheet' ? [change.sheetId] : []));
  const removedNames = changes.flatMap((change) => (change.kind === 'deleteName' ? [change.name] : []));
  const journal: Journal = {
    names: plan.newNames.map(({ name, comment }) => ({ name, comment })),
    restores: restoresOf(changes),
    removed,
    removedNames,
  };
  const { font } = excelWords(locale);
  const run = newRun();
  let begun = false;
  let committing = false;
  let changed: ReadonlyMap<string, string> = new Map();
  let left: readonly string[] = [];
  let lastRequestSent = false;
  try {
    await checkFreeToStart(plan);
    begun = true;
    report('building', 0);
    await start(run, plan, journal, excelWords(locale).runInProgress);
    let built = 0;
    const masters = mastersOf(plan.newSheets);
    for (const request of packed(
      plan.newSheets.flatMap((sheet, index) => {
        const master = masters[index];
        return master ? copyStepsOf(sheet, master, run, index, plan) : stepsOf(sheet, run, index, plan, font);
      }),
    )) {
      stopIfCancelled();
      await queueAll(request);
      built += request.filter(({ completes }) => completes).length;
      report('building', built);
    }
    stopIfCancelled();
    report('finishing', built);
    changed = await checkUnchanged(changes);
    left = await openSheets(run, changes);
    const inPlace = changes
      .filter(isNotOn(left))
      .filter(({ kind }) => kind !== 'unprotect' && kind !== 'deleteSheet' && kind !== 'deleteName');
    const isAnyDone = inPlace.length + plan.newNames.length + plan.newSheets.length > 0;
    // Sheets of rewards are made of each other: some of them alone would contradict the others.
    if (left.length > 0 && (!isAnyDone || plan.job === 'reward'))
      throw new JobError('sheet-protected', { sheet: changed.get(left[0] ?? '') ?? '' });
    const requests = packed(inPlace.map((change) => ({ change, bytes: bytesOf(change), sheets: 0 })));
    committing = true;
    const rows = rowsFilledBy(changes);
    let filled = 0;
    for (const request of requests.slice(0, -1)) {
      stopIfCancelled();
      const step = request.map(({ change }) => change);
      await changeInPlace(run, left, step, font);
      filled += rowsFilledBy(step);
      if (filled > 0) options.onProgress?.({ stage: 'filling', done: filled, total: rows });
      built += step.filter(({ kind }) => kind === 'revise').length;
      if (revised > 0) report('building', built);
    }
    lastRequestSent = true;
    await finish(run, plan, left, requests.at(-1)?.map(({ change }) => change) ?? [], journal, font);
    return applied(plan, changed, left, removed);
  } catch (error) {
    const known =
      error instanceof JobError ? error : new JobError('failed', { excel: excelSaid(error) }, error);
    if (!begun) throw known;
    report('takingBack', 0);
    // Excel misses something that the run counts on: when it is the marker, somebody else has deleted it.
    const ofRun = { ...journal, restores: journal.restores.filter(isNotOn(left)) };
    const taken = await takeBack(run, error, committing && isMissing(error) ? ofRun : null);
    // The marker is gone and nobody took the run back: the last request was applied, only its answer was lost.
    if (lastRequestSent && taken !== 'taken back') return applied(plan, changed, left, removed);
    throw known;
  }
}

const rowsFilledBy = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + (change.kind === 'newCells' ? change.rows.length : 0), 0);

const applied = (
  { newSheets, show }: Plan,
  sheets: ReadonlyMap<string, string>,
  left: readonly string[],
  removed: readonly string[],
): Applied => ({
  made: newSheets.map(({ title }) => title),
  changed: [...sheets].flatMap(([id, name]) => (left.includes(id) || removed.includes(id) ? [] : [name])),
  removed: removed.flatMap((id) => sheets.get(id) ?? []),
  left: [...sheets].flatMap(([id, name]) => (left.includes(id) ? [name] : [])),
  show: show ?? null,
});

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
    const { worksheets, protection, names, tables } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    const wanted = [
      ...plan.newNames.map(({ name }) => ({ name, found: names.getItemOrNullObject(name) })),
      ...plan.newSheets.flatMap((sheet) =>
        sheet.tables.map(({ name }) => ({ name, found: tables.getItemOrNullObject(name) })),
      ),
    ];
    const opened = new Set(sheetsToOpen(plan.changes));
    const changing = sheetIdsOf(plan.changes).map((id) => {
      const sheet = worksheets.getItemOrNullObject(id);
      sheet.load('name,id');
      sheet.protection.load('protected');
      return sheet;
    });
    await context.sync();

    const goes = new Set(plan.changes.flatMap((one) => (one.kind === 'deleteSheet' ? [one.sheetId] : [])));
    if (protection.protected && plan.newSheets.length + goes.size > 0)
      throw new JobError('workbook-protected', {});
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    if (runsAmong([...taken]).length > 0) throw new JobError('interrupted-run', {});
    for (const { title } of plan.newSheets) {
      if (taken.has(title.toLowerCase())) throw new JobError('sheet-name-taken', { title });
    }
    for (const { name, found } of wanted) {
      if (!found.isNullObject) throw new JobError('name-taken', { name });
    }
    for (const sheet of changing) {
      if (sheet.isNullObject) throw new JobError('changed-meanwhile', { sheet: '', address: '' });
      if (sheet.protection.protected && !opened.has(sheet.id) && !goes.has(sheet.id))
        throw new JobError('sheet-protected', { sheet: sheet.name });
    }
  });
}

const sheetIdsOf = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap((change) => ('sheetId' in change ? [change.sheetId] : []))),
];

async function start(run: string, { newNames }: Plan, journal: Journal, sentence: string): Promise<void> {
  try {
    await writeRunSheet(run, journal, sentence);
  } catch (error) {
    // The structure is not protected: that has been looked at.
    throw isDenied(error) ? new JobError('read-only', {}, error) : error;
  }
  if (newNames.length === 0) return;
  await runExcel(async (context) => {
    for (const { name, formula, comment } of newNames) context.workbook.names.add(name, formula, comment);
    await context.sync();
  });
}

interface BuildStep extends Step {
  /** The sheet is complete with this step. */
  readonly completes: boolean;
  queue(worksheets: Excel.WorksheetCollection): void;
}

/** What one look, merge, check, table, highlight or chart of a sheet weighs, about. */
const BYTES_PER_FEATURE = 500;
const BYTES_PER_SHEET = 15_000;
const BYTES_PER_COPY = 3_000;

/** What it takes to build a sheet; only one with very many rows does not fit into a request as a whole. */
function stepsOf(
  sheet: SheetPlan,
  run: string,
  index: number,
  { newSheets, newNames }: Plan,
  font: string,
): BuildStep[] {
  const name = provisionalName(run, index);
  const nameOf = (key: string): string =>
    provisionalName(
      run,
      newSheets.findIndex((one) => one.key === key),
    );
  const pieces = sheet.cells.flatMap(blockPieces);
  const features = sheet.styles.length + sheet.merges.length + sheet.validations.length + sheet.tables.length;
  return [
    {
      bytes: BYTES_PER_SHEET + features * BYTES_PER_FEATURE,
      sheets: 1,
      completes: false,
      queue: (worksheets) => addSheet(worksheets, sheet, name, { run, names: newNames }),
    },
    ...pieces.map((piece) => ({
      bytes: bytesOf(piece),
      sheets: 0,
      completes: false,
      queue: (worksheets: Excel.WorksheetCollection) => writeBlock(worksheets.getItem(name), piece),
    })),
    {
      bytes: 0,
      sheets: 0,
      completes: true,
      queue: (worksheets) => dressSheet(worksheets.getItem(name), sheet, font, nameOf),
    },
  ];
}

/** What it takes to make a sheet as a copy of one that is made before. */
function copyStepsOf(
  sheet: SheetPlan,
  master: SheetPlan,
  run: string,
  index: number,
  { newSheets, newNames }: Plan,
): BuildStep[] {
  const name = provisionalName(run, index);
  const masterName = provisionalName(run, newSheets.indexOf(master));
  const blocks = differingCells(sheet, master);
  return [
    {
      bytes: BYTES_PER_COPY + bytesOf(blocks),
      sheets: 1,
      completes: true,
      queue: (worksheets) => {
        copySheet(worksheets.getItem(masterName), sheet, name, { run, names: newNames });
        for (const block of blocks) writeBlock(worksheets.getItem(name), block);
        lockSheet(worksheets.getItem(name), sheet);
      },
    },
  ];
}

function blockPieces({ at, rows }: CellBlock): CellBlock[] {
  const { column, row } = areaOf(at);
  return inPieces(rows).map((piece) => ({ at: address(column, row + piece.first), rows: piece.rows }));
}

function queueAll(steps: readonly BuildStep[]): Promise<void> {
  return runExcel(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    for (const step of steps) step.queue(context.workbook.worksheets);
    await context.sync();
  });
}

/**
 * Answers the names of the sheets to be changed, by their ids. One round trip, unless there is more to compare than fits into
 * an answer. @throws JobError `changed-meanwhile`, `protection-changed`
 */
async function checkUnchanged(changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const requests = packed(changes.map((change) => ({ change, bytes: bytesReadFor(change), sheets: 0 })));
  for (const request of requests) {
    const part = request.map(({ change }) => change);
    for (const [id, name] of await checkPart(part)) names.set(id, name);
  }
  return names;
}

/** What a comparison reads, about: formulas, and beside them values. */
const bytesReadFor = (change: Change): number =>
  change.kind === 'revise' || change.kind === 'deleteSheet' ? 2 * bytesOf(change.before) : 0;

function checkPart(changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  return runExcel(async (context) => {
    const sheets = sheetIdsOf(changes).map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('name');
      return [id, sheet] as const;
    });
    const comparisons = changes.map((change) => queueComparison(context, change));
    await context.sync();
    for (const compare of comparisons) {
      const other = compare();
      if (other) throw new JobError('changed-meanwhile', other);
    }
    return new Map(sheets.map(([id, { name }]) => [id, name]));
  });
}

/** Opens the protected sheets that are to be changed and answers the ids of those that only a password opens. */
async function openSheets(run: string, changes: readonly Change[]): Promise<string[]> {
  const left: string[] = [];
  let closed = sheetsToOpen(changes);
  while (closed.length > 0) {
    try {
      await open(run, left, closed);
      return left;
    } catch (error) {
      if (!isRefused(error)) throw error;
      // Excel does not say which sheet it could not open: it is the first that is still closed.
      const [refused, ...others] = await protectedAmong(closed);
      if (refused === undefined) throw error;
      left.push(refused);
      closed = others;
    }
  }
  return left;
}

const sheetsToOpen = (changes: readonly Change[]): string[] =>
  changes.flatMap((change) => (change.kind === 'unprotect' ? [change.sheetId] : []));

function open(run: string, left: readonly string[], sheetIds: readonly string[]): Promise<void> {
  return runExcel(async (context) => {
    markStage(context, run, 'opening', left);
    for (const id of sheetIds) context.workbook.worksheets.getItem(id).protection.unprotect();
    await context.sync();
  });
}

function protectedAmong(sheetIds: readonly string[]): Promise<string[]> {
  return runExcel(async (context) => {
    const sheets = sheetIds.map((id) => {
      const { protection } = context.workbook.worksheets.getItem(id);
      protection.load('protected');
      return { id, protection };
    });
    await context.sync();
    return sheets.flatMap(({ id, protection }) => (protection.protected ? [id] : []));
  });
}

function changeInPlace(
  run: string,
  left: readonly string[],
  changes: readonly Change[],
  font: string,
): Promise<void> {
  return runExcel(async (context) => {
    markStage(context, run, 'committing', left);
    for (const change of changes) make(context, change, font);
    await context.sync();
  });
}

/** The last request. */
function finish(
  run: string,
  plan: Plan,
  left: readonly string[],
  changes: readonly Change[],
  { removed, removedNames }: Pick<Journal, 'removed' | 'removedNames'>,
  font: string,
): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    if (changes.length > 0) markStage(context, run, 'committing', left);
    for (const change of changes) make(context, change, font);
    plan.newSheets.forEach((sheet, index) => {
      worksheets.getItem(provisionalName(run, index)).name = sheet.title;
    });
    if (removed.length + removedNames.length > 0) markStage(context, run, 'removing', left);
    for (const id of removed) worksheets.getItem(id).delete();
    for (const name of removedNames) names.getItem(name).delete();
    removeRunSheet(context, run);
    await context.sync();
  });
}

/**
 * Answers what there was to do: to take the run back, to finish it, or nothing. Tries again, since what broke the job may
 * break this too.
 */
async function takeBack(
  run: string,
  cause: unknown,
  known: Journal | null = null,
): Promise<'taken back' | 'finished' | 'nothing'> {
  let seen: 'taken back' | 'finished' | 'nothing' = 'nothing';
  let last: unknown = cause;
  for (let attempt = 0; attempt < TRIES_TO_TAKE_BACK; attempt++) {
    try {
      const found = await findRun(run, known);
      if (!found) return seen;
      seen = found.isToFinish ? 'finished' : 'taken back';
      await undoRun(found);
      return seen;
    } catch (error) {
      last = error;
    }
  }
  throw new JobError('take-back-failed', { excel: excelSaid(last) }, cause);
}
