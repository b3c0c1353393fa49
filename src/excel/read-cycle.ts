import { agreedInRegister } from '../cycle/agreed-in-register';
import { conversationsOf } from '../cycle/conversations';
import type { Cycle, ReviewSheetFound } from '../cycle/cycle';
import { earlierResults } from '../cycle/earlier-results';
import { withLists } from '../cycle/lists/with-lists';
import type { ListsRead } from '../cycle/lists/with-lists';
import { libraryOf } from '../cycle/library-kpis';
import { openPeriod } from '../cycle/open-period';
import { rowOf } from '../cycle/read-table';
import { readPolicy } from '../cycle/policy';
import type { PolicyRead } from '../cycle/policy';
import { splitPoolOf } from '../cycle/rewards/typed-bonuses';
import { resultsOfSubPeriods } from '../cycle/sub-period-results';
import { scoresOfSubPeriods, subPeriodsOf } from '../cycle/sub-periods';
import type { KpiResult, Period } from '../cycle/tables';
import type { TargetChange } from '../cycle/target-changes';
import { withWeightsOfPeriod } from '../cycle/transfer-weights';
import { unknownPeriods } from '../cycle/unknown-periods';
import { keyOfMark } from '../sheets/rewards/reward-keys';
import type { ReviewOnSheet } from '../sheets/review-again/review-on-sheet';
import { SHEET_PROPERTIES } from './build-sheet';
import { JobError } from './job-error';
import { once } from './once';
import { listsInUse, readLists } from './read-lists';
import { readReviewSheets, sortOutCopies } from './read-review-sheets';
import type { ReviewRead, ReviewSheetsRead } from './read-review-sheets';
import { queueTablePlaces, readTables } from './read-tables';
import type { TablesRead } from './read-tables';
import { runExcel } from './run-excel';

/** A worksheet as far as finding things again needs it. */
export interface SheetFound {
  readonly id: string;
  readonly name: string;
  /** `meritsheet.kind`; blank on sheets that are not Meritsheet's, and where a program has dropped the properties. */
  readonly kind: string;
  /** `meritsheet.key`, of overviews and tier sheets also from their mark; blank on others. */
  readonly key: string;
  /** What stands in A1: the sheet's mark. */
  readonly mark: unknown;
}

export interface WorkbookRead {
  readonly cycle: Cycle;
  /** The review sheets of the period, without copies. */
  readonly reviews: readonly ReviewOnSheet[];
  readonly tables: TablesRead;
  readonly sheets: readonly SheetFound[];
  /** Of all Excel tables of the workbook. */
  readonly tableNames: readonly string[];
}

/** Reads the tables and the worksheets' marks: what every job begins with. Three round trips. */
export async function readWorkbook(): Promise<Omit<WorkbookRead, 'cycle' | 'reviews'>> {
  const { places, ...found } = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/id');
    context.workbook.tables.load('items/name');
    const places = queueTablePlaces(context);
    await context.sync();
    const marks = worksheets.items.map((sheet) => {
      const kind = sheet.customProperties.getItemOrNullObject(SHEET_PROPERTIES.kind);
      const key = sheet.customProperties.getItemOrNullObject(SHEET_PROPERTIES.key);
      const mark = once(sheet.getRange('A1'));
      kind.load('value');
      key.load('value');
      mark.load('values');
      return { sheet, kind, key, mark };
    });
    await context.sync();
    return {
      places: places(),
      tableNames: context.workbook.tables.items.map(({ name }) => name),
      sheets: withKeysOfMarks(
        marks.map(({ sheet, kind, key, mark }) => ({
          id: sheet.id,
          name: sheet.name,
          kind: kind.isNullObject ? '' : kind.value,
          key: key.isNullObject ? '' : key.value,
          mark: mark.values[0]?.[0] ?? '',
        })),
      ),
    };
  });
  return { ...found, tables: await readTables(places) };
}

/** A sheet that lost its properties is known by its mark; a user's copy has the mark too, but is not the first with its key. */
function withKeysOfMarks(sheets: readonly SheetFound[]): SheetFound[] {
  const known = new Set(sheets.map(({ key }) => key));
  return sheets.map((sheet) => {
    const key = keyOfMark(sheet.mark);
    if (sheet.key !== '' || key === '' || known.has(key)) return sheet;
    known.add(key);
    return { ...sheet, key };
  });
}

/** What a cycle is made of, as it was read: parts of it can be read again. */
export interface CycleSources {
  readonly workbook: Omit<WorkbookRead, 'cycle' | 'reviews'>;
  readonly policy: PolicyRead;
  readonly period: Period;
  readonly lists: ListsRead;
  /** Of the period and its parts, copies as well. */
  readonly reviewSheets: readonly ReviewRead[];
}

/**
 * Reads a whole cycle. Round trips: three, two for lists of HR's own if there are any, one per 100 review sheets.
 *
 * @param period the open one, unless another one is asked for
 * @throws JobError `not-set-up`, `no-open-period`, `list-moved`
 */
export async function readCycle(period?: string): Promise<WorkbookRead> {
  return cycleOf(await readSources(period));
}

/** @throws JobError as `readCycle` */
export async function readSources(wanted?: string): Promise<CycleSources> {
  const workbook = await readWorkbook();
  const { tables, sheets } = workbook;
  const policy = readPolicy(tables.MeritPolicy?.records ?? []);
  if (!tables.MeritPeriods || !tables.MeritKpis || !tables.MeritTiers) throw new JobError('not-set-up', {});
  const { records } = tables.MeritPeriods;
  const period = wanted === undefined ? openPeriod(records) : records.find((one) => one.period === wanted);
  if (!period) throw new JobError('no-open-period', {});
  return {
    workbook,
    policy,
    period,
    lists: await readLists(listsInUse(policy.policy, tables)),
    reviewSheets: await readReviewSheets(sheets, periodsOnSheets(period, records)),
  };
}

/** The periods of which review sheets are read: a period and its parts. */
export const periodsOnSheets = (period: Period, periods: readonly Period[]): ReadonlySet<string> =>
  new Set([period, ...subPeriodsOf(period, periods)].map((one) => one.period));

/** The cycle that was read. */
export function cycleOf({
  workbook,
  policy: rules,
  period,
  lists,
  reviewSheets,
}: CycleSources): WorkbookRead {
  const { tables, sheets, tableNames } = workbook;
  const { policy, problems: policyProblems } = rules;
  const periods = tables.MeritPeriods?.records ?? [];
  const subPeriods = subPeriodsOf(period, periods);
  const sheetsOf = (isWanted: (period: string) => boolean): ReviewSheetsRead =>
    sortOutCopies(reviewSheets.filter(({ review }) => isWanted(review.period)));
  const { found, reviews, results, problems: entryProblems } = sheetsOf((one) => one === period.period);
  const onSheets = new Set(results.map(({ employeeId }) => employeeId));
  const inTable = tables.MeritKpiResults?.records ?? [];
  const ofThisPeriod = inTable.filter((result) => result.period === period.period);
  const registered = ofThisPeriod.filter(({ employeeId }) => !onSheets.has(employeeId));
  // The rows that a review sheet took over are a record: what is wrong in them is corrected on the sheet.
  const takenOver = new Set(
    ofThisPeriod.filter(({ employeeId }) => onSheets.has(employeeId)).map(({ at }) => at.row),
  );
  const ofPeriod = <R extends { readonly period: string }>(records: readonly R[] | undefined): R[] =>
    (records ?? []).filter((record) => record.period === period.period);
  const assignments = tables.MeritAssignments?.records ?? [];
  const parts = withLists(
    {
      employees: tables.MeritEmployees?.records ?? [],
      kpis: tables.MeritKpis?.records ?? [],
      onSheets: results,
      registered,
      ratings: ofPeriod(tables.MeritRatings?.records),
      assignments,
    },
    lists,
    period,
  );
  const library = libraryOf({ kpis: parts.kpis, assignments, period });
  return {
    tables,
    sheets,
    tableNames,
    reviews,
    cycle: {
      period,
      policy,
      employees: parts.employees,
      objectives: tables.MeritObjectives?.records ?? [],
      kpis: parts.kpis,
      results: withWeightsOfPeriod(parts.results, parts.employees, library, policy),
      agreedInRegister: agreedInRegister(parts.results),
      earlierResults: earlierResults(inTable, periods, period),
      competencies: tables.MeritCompetencies?.records ?? [],
      raterGroups: tables.MeritRaterGroups?.records ?? [],
      raters: ofPeriod(tables.MeritRaters?.records),
      ratings: parts.ratings,
      tiers: tables.MeritTiers?.records ?? [],
      assignments,
      targetChanges: ofPeriod(tables.MeritTargetChanges?.records),
      teams: ofPeriod(tables.MeritTeams?.records),
      meritMatrix: tables.MeritMatrix?.records ?? [],
      subPeriods,
      subPeriodScores: scoresOfSubPeriods(tables.MeritScores?.records ?? [], subPeriods),
      subPeriodResults: resultsOfSubPeriods(
        {
          employees: parts.employees,
          onSheets: subPeriods.flatMap((part) => sheetsOf((one) => one === part.period).results),
          inTable,
        },
        lists,
        subPeriods,
      ),
      adjustments: ofPeriod(tables.MeritAdjustments?.records),
      calibration: ofPeriod(tables.MeritCalibration?.records),
      conversations: conversationsOf(
        reviews.map(({ review }) => review),
        ofPeriod(tables.MeritFeedback?.records),
      ),
      releases: ofPeriod(tables.MeritReleases?.records),
      writtenScores: ofPeriod(tables.MeritScores?.records),
      splitPool: splitPoolOf(tables.MeritPolicy?.records ?? [], period.period),
      writtenPayroll: tables.MeritPayroll?.records ?? [],
      reviewSheets: found.map((sheet) => changedThere(sheet, ofThisPeriod)),
      unknownPeriods: unknownPeriods(tables),
      problems: [
        ...Object.values(tables)
          .flatMap((table) => table?.problems ?? [])
          .filter(({ table }) => table !== 'MeritKpis' || !lists.MeritKpis)
          .filter(({ table, at }) => table !== 'MeritKpiResults' || !takenOver.has(rowOf(at.address))),
        ...policyProblems,
        ...parts.problems,
        ...entryProblems,
      ],
    },
  };
}

/** Without what was agreed already in the register, before the sheet was made. */
function changedThere(found: ReviewSheetFound, registered: readonly KpiResult[]): ReviewSheetFound {
  if (found.changed.length === 0) return found;
  const own = registered.filter(({ employeeId }) => employeeId === found.employeeId);
  const isRegistered = ({ kpi, column, new: now }: TargetChange): boolean =>
    own.some((row) => row.kpi === kpi && row[column] === now);
  return { ...found, changed: found.changed.filter((change) => !isRegistered(change)) };
}
