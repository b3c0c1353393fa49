import type { CellProblem } from '../cycle/cell-problem';
import { conversationsOf } from '../cycle/conversations';
import type { Cycle, ReviewSheetFound } from '../cycle/cycle';
import { earlierResults } from '../cycle/earlier-results';
import { withLists } from '../cycle/lists/with-lists';
import { libraryOf } from '../cycle/library-kpis';
import { openPeriod } from '../cycle/open-period';
import { rowOf } from '../cycle/read-table';
import { readPolicy } from '../cycle/policy';
import { isReviewMark } from '../cycle/review-rows';
import { readReviewSheet } from '../cycle/review-sheet';
import type { ReviewSheetRead } from '../cycle/review-sheet';
import { scoresOfSubPeriods, subPeriodsOf } from '../cycle/sub-periods';
import type { KpiResult } from '../cycle/tables';
import type { TargetChange } from '../cycle/target-changes';
import { withWeightsOfPeriod } from '../cycle/transfer-weights';
import { keyOfMark } from '../sheets/reward-sheets';
import type { ReviewOnSheet } from '../sheets/review-again/review-on-sheet';
import { SHEET_PROPERTIES } from './build-sheet';
import { cellsRead } from './cell-read';
import { JobError } from './job-error';
import { once } from './once';
import { isTooLarge } from './read-areas';
import { listsInUse, readLists } from './read-lists';
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

/** Review sheets read in one request: an answer stays far below Excel's 5 MB. */
const SHEETS_PER_READ = 100;

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

/**
 * Reads a whole cycle. Round trips: three, two for lists of HR's own if there are any, one per 100 review sheets.
 * @throws JobError `not-set-up`, `no-open-period`, `list-moved`
 */
export async function readCycle(): Promise<WorkbookRead> {
  const { tables, sheets, tableNames } = await readWorkbook();
  const { policy, problems: policyProblems } = readPolicy(tables.MeritPolicy?.records ?? []);
  if (!tables.MeritPeriods || !tables.MeritKpis || !tables.MeritTiers) throw new JobError('not-set-up', {});
  const period = openPeriod(tables.MeritPeriods.records);
  if (!period) throw new JobError('no-open-period', {});

  const subPeriods = subPeriodsOf(period, tables.MeritPeriods.records);
  const lists = await readLists(listsInUse(policy, tables));
  const { found, reviews, results, problems: entryProblems } = await readReviewSheets(sheets, period.period);
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
      kpis: tables.MeritKpis.records,
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
      earlierResults: earlierResults(inTable, tables.MeritPeriods.records, period),
      competencies: tables.MeritCompetencies?.records ?? [],
      raterGroups: tables.MeritRaterGroups?.records ?? [],
      raters: ofPeriod(tables.MeritRaters?.records),
      ratings: parts.ratings,
      tiers: tables.MeritTiers.records,
      assignments,
      targetChanges: ofPeriod(tables.MeritTargetChanges?.records),
      teams: ofPeriod(tables.MeritTeams?.records),
      meritMatrix: tables.MeritMatrix?.records ?? [],
      subPeriods,
      subPeriodScores: scoresOfSubPeriods(tables.MeritScores?.records ?? [], subPeriods),
      adjustments: ofPeriod(tables.MeritAdjustments?.records),
      calibration: ofPeriod(tables.MeritCalibration?.records),
      conversations: conversationsOf(
        reviews.map(({ review }) => review),
        ofPeriod(tables.MeritFeedback?.records),
      ),
      writtenScores: ofPeriod(tables.MeritScores?.records),
      reviewSheets: found.map((sheet) => changedThere(sheet, ofThisPeriod)),
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

interface ReviewRead {
  readonly sheet: SheetFound;
  readonly review: ReviewSheetRead;
  readonly cells: ReviewOnSheet['cells'];
}

interface ReviewSheetsRead {
  readonly found: ReviewSheetFound[];
  readonly reviews: ReviewOnSheet[];
  readonly results: KpiResult[];
  readonly problems: CellProblem[];
}

async function readReviewSheets(sheets: readonly SheetFound[], period: string): Promise<ReviewSheetsRead> {
  const marked = sheets.filter(({ mark }) => isReviewMark(mark));
  const read: ReviewRead[] = [];
  for (let start = 0; start < marked.length; start += SHEETS_PER_READ) {
    const chunk = marked.slice(start, start + SHEETS_PER_READ);
    const ranges = await readUsedRanges(chunk);
    chunk.forEach((sheet, index) => {
      const { values = [], formulas = [] } = ranges[index] ?? {};
      const review = readReviewSheet(values, formulas, sheet.name);
      if (review && review.period === period)
        read.push({ sheet, review, cells: cellsRead(formulas, values) });
    });
  }
  return sortOutCopies(read);
}

/** Sheets with very long texts are asked for in halves. */
async function readUsedRanges(
  sheets: readonly SheetFound[],
): Promise<{ values: unknown[][]; formulas: unknown[][] }[]> {
  try {
    return await readUsedRangesAtOnce(sheets);
  } catch (error) {
    if (!isTooLarge(error) || sheets.length < 2) throw error;
    const middle = Math.floor(sheets.length / 2);
    return [
      ...(await readUsedRanges(sheets.slice(0, middle))),
      ...(await readUsedRanges(sheets.slice(middle))),
    ];
  }
}

function readUsedRangesAtOnce(
  sheets: readonly SheetFound[],
): Promise<{ values: unknown[][]; formulas: unknown[][] }[]> {
  return runExcel(async (context) => {
    const ranges = sheets.map(({ id }) => {
      // From A1, so that a row's place in the values is its place on the sheet.
      const sheet = context.workbook.worksheets.getItem(id);
      const used = once(sheet.getUsedRange(true));
      const range = once(once(sheet.getRange('A1')).getBoundingRect(used));
      range.load('values,formulas');
      return range;
    });
    await context.sync();
    return ranges.map(({ values, formulas }) => ({ values, formulas }));
  });
}

/**
 * A sheet that Meritsheet made carries its property; a user's copy does not, and is reported, not counted. Programs that
 * drop the properties when saving leave all sheets without: then a person's only sheet is the sheet.
 */
function sortOutCopies(read: readonly ReviewRead[]): ReviewSheetsRead {
  const byPerson = new Map<string, (typeof read)[number][]>();
  for (const one of read) {
    const ofPerson = byPerson.get(one.review.employeeId) ?? [];
    byPerson.set(one.review.employeeId, [...ofPerson, one]);
  }
  const result: ReviewSheetsRead = { found: [], reviews: [], results: [], problems: [] };
  for (const ofPerson of byPerson.values()) {
    const original = ofPerson.find(({ sheet }) => sheet.kind === 'review') ?? ofPerson[0];
    for (const one of ofPerson) {
      const { sheet, review } = one;
      result.found.push({
        sheet: sheet.name,
        sheetId: sheet.id,
        period: review.period,
        employeeId: review.employeeId,
        version: review.version,
        template: review.template,
        copy: one !== original,
        frozen: review.frozen,
        broken: review.broken,
        changed: review.changed,
      });
      if (one !== original) continue;
      result.reviews.push({ sheetId: sheet.id, sheet: sheet.name, review, cells: one.cells });
      result.results.push(...review.results);
      result.problems.push(...review.problems);
    }
  }
  return result;
}
