import type { Change, NamePlan } from '../sheets/plan';
import { SHEET_PROPERTIES } from './build-sheet';
import { restore } from './change';
import type { Restore } from './change';
import { once } from './once';
import { bytesOf, packed } from './payload';
import { runExcel } from './run-excel';

/**
 * A run's marker: a sheet of its own, there from a run's first request to its last. It says in words that a run is under
 * way and keeps what taking the run back needs, so that the next opening of the pane can do it when this one is closed.
 * It is visible and short-lived on purpose: nothing of the user's is ever kept in a hidden place.
 */
const RUN_PREFIX = '~merit-';
const STAGE_CELLS = 'A2:A3';
const JOURNAL_FIRST_ROW = 4;
/** Excel holds 32,767 characters in a cell; no character is cut in two. */
const CHUNKS = /.{1,16000}/gsu;

export function newRun(): string {
  const digits = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(digits, (digit) => (digit % 36).toString(36)).join('');
}

const runSheetName = (run: string): string => RUN_PREFIX + run;
export const provisionalName = (run: string, index: number): string => `${RUN_PREFIX}${run}-${index}`;

/**
 * How far a run is: `building` touches nothing that was there before, `opening` takes the protection from sheets,
 * `committing` changes what was there. `removing` comes when everything else is done: what is left of such a run is not taken
 * back but finished, since a sheet that is deleted cannot be put back.
 */
const STAGES = ['building', 'opening', 'committing', 'removing'] as const;
type Stage = (typeof STAGES)[number];

/** What a run intends, so far as taking it back must know it. */
export interface Journal {
  /** A name is the run's when it carries the run's comment: the user may have made one of the same spelling meanwhile. */
  readonly names: readonly Pick<NamePlan, 'name' | 'comment'>[];
  readonly restores: readonly Restore[];
  /** Ids of the sheets that go, and names that go with them. */
  readonly removed: readonly string[];
  readonly removedNames: readonly string[];
}

/** Writes the marker. `sentence` tells a user who meets the sheet what it is. */
export async function writeRunSheet(run: string, journal: Journal, sentence: string): Promise<void> {
  const text = JSON.stringify(journal);
  const chunks = (text.match(CHUNKS) ?? []).map((chunk, index) => {
    const input = `'${chunk}`;
    return { input, row: JOURNAL_FIRST_ROW + index, bytes: bytesOf(input), sheets: 0 };
  });
  for (const [index, request] of packed(chunks).entries()) {
    await writeChunks(run, request, index === 0 ? sentence : null);
  }
}

/** @param sentence with the first chunks: the marker is made with them */
function writeChunks(
  run: string,
  chunks: readonly { readonly input: string; readonly row: number }[],
  sentence: string | null,
): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const name = runSheetName(run);
    const sheet = sentence === null ? worksheets.getItem(name) : worksheets.add(name);
    if (sentence !== null) once(sheet.getRange('A1')).formulas = [[`'${sentence}`]];
    for (const { input, row } of chunks) once(sheet.getRange(`A${row}`)).formulas = [[input]];
    await context.sync();
  });
}

/**
 * Queues the mark that a stage begins.
 *
 * @param left ids of the sheets that could not be opened, and are left alone
 */
export function markStage(
  context: Excel.RequestContext,
  run: string,
  stage: Stage,
  left: readonly string[],
): void {
  const marker = context.workbook.worksheets.getItem(runSheetName(run));
  once(marker.getRange(STAGE_CELLS)).formulas = [[stage], [left.length > 0 ? `'${left.join(' ')}` : '']];
}

/** Queues the end of a run: the marker goes. */
export function removeRunSheet(context: Excel.RequestContext, run: string): void {
  context.workbook.worksheets.getItem(runSheetName(run)).delete();
}

/** A copy has a number in brackets until it is given a name. */
const RUN_SHEET = new RegExp(`^${RUN_PREFIX}([0-9a-z]{6})(-\\d+( \\(\\d+\\))?)?$`, 'i');

/** The runs whose sheets are in the workbook: interrupted ones, when no job is at work. */
export function runsAmong(sheetNames: readonly string[]): string[] {
  return [...new Set(sheetNames.flatMap((name) => RUN_SHEET.exec(name)?.[1]?.toLowerCase() ?? []))];
}

/** What of a run is in the workbook. */
export interface RunFound {
  readonly run: string;
  /** What has to be put back, in order, each with the last row that its sheet uses now. */
  readonly restores: readonly FoundRestore[];
  readonly names: readonly string[];
  /** Ids of the sheets the run made, its marker last; of a run to be finished those that it removes. */
  readonly sheetIds: readonly string[];
  /** Nothing is missing but the end of it. */
  readonly isToFinish: boolean;
}

interface FoundRestore {
  readonly place: Restore;
  readonly lastRow: number;
}

/**
 * Reads what is in the workbook of a run; `null` when nothing is: finished, taken back or never begun.
 *
 * @param known what the run was about to do, for when somebody else has deleted its marker
 */
export function findRun(run: string, known: Journal | null = null): Promise<RunFound | null> {
  return runExcel(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load('items/name,items/id');
    const marker = worksheets.getItemOrNullObject(runSheetName(run));
    const written = once(marker.getUsedRangeOrNullObject(true));
    marker.load('id');
    written.load('formulas');
    await context.sync();
    const provisional = worksheets.items.filter(({ name }) => name.startsWith(`${runSheetName(run)}-`));
    if (marker.isNullObject && !known) {
      // Somebody deleted the marker by hand: what was being built goes as well.
      const sheetIds = provisional.map(({ id }) => id);
      return sheetIds.length > 0 ? { run, restores: [], names: [], sheetIds, isToFinish: false } : null;
    }

    const { stage, left, journal } =
      marker.isNullObject && known
        ? { stage: 'committing' as const, left: [], journal: known }
        : readRunSheet(written.isNullObject ? [] : written.formulas);
    if (stage === 'removing') {
      const removed = new Set(journal.removed);
      const sheetIds = worksheets.items.filter(({ id }) => removed.has(id)).map(({ id }) => id);
      const left = journal.removedNames.map((name) => names.getItemOrNullObject(name).load('name'));
      if (left.length > 0) await context.sync();
      return {
        run,
        restores: [],
        names: left.filter(({ isNullObject }) => !isNullObject).map(({ name }) => name),
        sheetIds: [...sheetIds, marker.id],
        isToFinish: true,
      };
    }
    const items = journal.names.map(({ name, comment }) => {
      const item = names.getItemOrNullObject(name);
      item.load('comment');
      return { name, comment, item };
    });
    const properties = worksheets.items.map((sheet) => {
      const property = sheet.customProperties.getItemOrNullObject(SHEET_PROPERTIES.run);
      property.load('value');
      return { sheet, property };
    });
    const places = journal.restores.filter(isNotOn(left)).map((place) => {
      if (place.kind === 'name') {
        const holder = names.getItemOrNullObject(place.name);
        holder.load('name');
        return { place, holder };
      }
      if (place.kind === 'resizeTable') {
        const holder = tables.getItemOrNullObject(place.table);
        holder.load('id');
        return { place, holder };
      }
      const holder = worksheets.getItemOrNullObject(place.sheetId);
      holder.load('id');
      if (place.kind === 'revise') {
        const used = once(holder.getUsedRangeOrNullObject(true));
        used.load('rowIndex,rowCount');
        return { place, holder, used };
      }
      if (!isOfProtection(place)) return { place, holder };
      const { protection } = holder;
      protection.load('protected');
      return { place, holder, protection };
    });
    await context.sync();
    const isOfRun = ({ sheet, property }: (typeof properties)[number]): boolean =>
      provisional.includes(sheet) || (!property.isNullObject && property.value === run);
    return {
      run,
      // What the user has deleted meanwhile stays deleted.
      restores: restoresAt(
        stage,
        places.filter(({ holder }) => !holder.isNullObject),
      ),
      names: items
        .filter(({ item, comment }) => !item.isNullObject && item.comment === comment)
        .map(({ name }) => name),
      sheetIds: [
        ...properties.filter(isOfRun).map(({ sheet }) => sheet.id),
        ...(marker.isNullObject ? [] : [marker.id]),
      ],
      isToFinish: false,
    };
  });
}

/** Whether a change, or what takes it back, is not about one of these sheets. */
export const isNotOn =
  (sheetIds: readonly string[]) =>
  (one: Change | Restore): boolean =>
    !('sheetId' in one && sheetIds.includes(one.sheetId));

const isOfProtection = (place: Restore): place is Extract<Restore, { kind: 'protect' | 'unprotect' }> =>
  place.kind === 'protect' || place.kind === 'unprotect';

/**
 * What has to be put back after a stage. While sheets were opened, one with a password may have stopped it, and no cell has
 * changed: those that are open are closed. Later all have been open, and are opened again to change their cells; so are those
 * that were not closed before.
 */
function restoresAt(
  stage: Stage,
  places: readonly {
    readonly place: Restore;
    readonly protection?: Excel.WorksheetProtection;
    readonly used?: Excel.Range;
  }[],
): FoundRestore[] {
  if (stage === 'building') return [];
  const restores = places.map(({ place, used }) => ({
    place,
    lastRow: used && !used.isNullObject ? used.rowIndex + used.rowCount : 0,
  }));
  if (stage === 'opening')
    return restores.filter(
      ({ place }, index) => place.kind === 'protect' && places[index]?.protection?.protected === false,
    );
  return [
    ...places.flatMap(({ place, protection }): FoundRestore[] =>
      isOfProtection(place) && protection?.protected
        ? [{ place: { kind: 'unprotect', sheetId: place.sheetId }, lastRow: 0 }]
        : [],
    ),
    ...restores.filter(({ place }) => !isOfProtection(place)),
    ...restores.filter(({ place }) => place.kind === 'protect'),
  ];
}

/**
 * Takes a run back, whatever part of it was applied: cells changed in place get what they held, names and sheets the run
 * made go, the marker last. A run that was removing sheets is finished. Doing it twice does no harm.
 */
export async function undoRun({ restores, names, sheetIds }: RunFound): Promise<void> {
  const steps = restores.map((found) => ({ ...found, bytes: bytesOf(found), sheets: 0 }));
  const requests = packed(steps);
  for (const request of requests.slice(0, -1)) await undo(request, [], []);
  await undo(requests.at(-1) ?? [], names, sheetIds);
}

function undo(
  steps: readonly FoundRestore[],
  names: readonly string[],
  sheetIds: readonly string[],
): Promise<void> {
  return runExcel(async (context) => {
    for (const { place, lastRow } of steps) restore(context, place, lastRow);
    for (const name of names) context.workbook.names.getItem(name).delete();
    for (const id of sheetIds) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}

const NOTHING: Journal = { names: [], restores: [], removed: [], removedNames: [] };

/** A marker whose writing was cut short stands for a run that had done nothing yet. */
function readRunSheet(formulas: readonly (readonly unknown[])[]): {
  stage: Stage;
  left: readonly string[];
  journal: Journal;
} {
  const column = formulas.map((row) => String(row[0] ?? ''));
  const text = column.slice(JOURNAL_FIRST_ROW - 1).join('');
  try {
    const stage = STAGES.find((one) => one === column[1]) ?? 'building';
    return { stage, left: (column[2] ?? '').split(' '), journal: JSON.parse(text) as Journal };
  } catch {
    return { stage: 'building', left: [], journal: NOTHING };
  }
}
