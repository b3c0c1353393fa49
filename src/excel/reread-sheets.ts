import { isReviewMark } from '../cycle/review-rows';
import type { TableName } from '../cycle/tables';
import { readSources } from './read-cycle';
import type { CycleSources } from './read-cycle';
import { listsInUse, readLists } from './read-lists';
import { readReviewSheets } from './read-review-sheets';
import { queueTablePlaces, readTables } from './read-tables';
import type { TablesRead } from './read-tables';
import { runExcel } from './run-excel';

/** Tables that say what else is to be read: after a change of theirs everything is. */
const DIRECTING: readonly TableName[] = ['MeritPolicy', 'MeritPeriods'];

/**
 * The sources after cells of some sheets have changed: only what stands on these sheets is read again. Answers the same object
 * where nothing of the cycle does.
 *
 * @throws JobError as `readCycle`
 */
export async function rereadSheets(
  sources: CycleSources,
  sheetIds: ReadonlySet<string>,
): Promise<CycleSources> {
  const { workbook, policy, period } = sources;
  const changed = workbook.sheets.filter(({ id }) => sheetIds.has(id));
  const names = (Object.keys(workbook.tables) as TableName[]).filter((name) =>
    sheetIds.has(workbook.tables[name]?.sheetId ?? ''),
  );
  const isNew = changed.length < sheetIds.size;
  if (isNew || DIRECTING.some((name) => names.includes(name))) return readSources();

  let read = sources;
  if (names.length > 0) {
    const tables = await rereadTables(workbook.tables, sheetIds);
    if (names.some((name) => tables[name] === null)) return readSources();
    read = { ...read, workbook: { ...workbook, tables } };
  }
  const lists = listsInUse(policy.policy, read.workbook.tables);
  if (
    lists.some(
      ({ sheetId, sheet }) => sheetIds.has(sheetId ?? '') || changed.some(({ name }) => name === sheet),
    )
  )
    read = { ...read, lists: await readLists(lists) };
  const reviews = changed.filter(({ mark }) => isReviewMark(mark));
  if (reviews.length > 0) {
    const again = new Map((await readReviewSheets(reviews, period.period)).map((one) => [one.sheet.id, one]));
    read = {
      ...read,
      reviewSheets: read.reviewSheets.flatMap((one) =>
        sheetIds.has(one.sheet.id) ? (again.get(one.sheet.id) ?? []) : one,
      ),
    };
  }
  return read;
}

/** Two round trips. */
async function rereadTables(known: TablesRead, sheetIds: ReadonlySet<string>): Promise<TablesRead> {
  const places = await runExcel(async (context) => {
    const found = queueTablePlaces(context);
    await context.sync();
    return found().filter(({ sheetId }) => sheetIds.has(sheetId));
  });
  const read = await readTables(places);
  return Object.fromEntries(
    (Object.keys(known) as TableName[]).map((name) => [
      name,
      sheetIds.has(known[name]?.sheetId ?? '') || known[name] === null ? read[name] : known[name],
    ]),
  ) as unknown as TablesRead;
}
