import { groupBy } from '../cycle/group-by';
import { isReviewMark } from '../cycle/review-rows';
import type { TableName } from '../cycle/tables';
import { periodsOnSheets, readSources } from './read-cycle';
import type { CycleSources } from './read-cycle';
import { listsInUse, readLists } from './read-lists';
import { readReviewSheets } from './read-review-sheets';
import { queueTablePlaces, readTables } from './read-tables';
import type { TablesRead } from './read-tables';
import { runExcel } from './run-excel';

/** Tables that say what else is to be read: after a change of theirs everything is. */
const DIRECTING: readonly TableName[] = ['MeritPolicy', 'MeritPeriods'];

/** Tables that formulas of review sheets refer to: for one person's rows, and as a whole. */
const REFERRED_BY_ROWS = ['MeritRatings', 'MeritAdjustments', 'MeritTargetChanges'] as const;
const REFERRED: readonly TableName[] = ['MeritCompetencies', 'MeritRaterGroups', 'MeritTiers'];

/**
 * The sources after cells of some sheets have changed: only what stands on these sheets is read again, and the review sheets that
 * refer to it. Answers the same object where nothing of the cycle does.
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
  const isReferring = names.some((name) => REFERRED.includes(name))
    ? () => true
    : hasOtherRows(workbook.tables, read.workbook.tables);
  const toRead = new Set(
    read.reviewSheets.filter(({ review }) => isReferring(review.employeeId)).map(({ sheet }) => sheet.id),
  );
  for (const { id, mark } of changed) if (isReviewMark(mark)) toRead.add(id);
  if (toRead.size > 0) {
    const reviews = workbook.sheets.filter(({ id }) => toRead.has(id));
    const periods = periodsOnSheets(period, read.workbook.tables.MeritPeriods?.records ?? []);
    const again = new Map((await readReviewSheets(reviews, periods)).map((one) => [one.sheet.id, one]));
    read = {
      ...read,
      reviewSheets: read.reviewSheets.flatMap((one) =>
        toRead.has(one.sheet.id) ? (again.get(one.sheet.id) ?? []) : one,
      ),
    };
  }
  return read;
}

/** Whether rows that a person's review sheet refers to have changed. */
function hasOtherRows(before: TablesRead, now: TablesRead): (employeeId: string) => boolean {
  const rowsOf = (tables: TablesRead): Map<string, string> =>
    new Map(
      [
        ...groupBy(
          REFERRED_BY_ROWS.flatMap((name): readonly { readonly employeeId: string }[] =>
            before[name] === now[name] ? [] : (tables[name]?.records ?? []),
          ),
          ({ employeeId }) => employeeId,
        ),
      ].map(([id, rows]) => [id, JSON.stringify(rows)]),
    );
  const [were, are] = [rowsOf(before), rowsOf(now)];
  return (employeeId) => were.get(employeeId) !== are.get(employeeId);
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
