import type { CellProblem } from '../cycle/cell-problem';
import type { ReviewSheetFound } from '../cycle/cycle';
import { isReviewMark } from '../cycle/review-rows';
import { readReviewSheet } from '../cycle/review-sheet';
import type { KpiResult } from '../cycle/tables';
import type { ReviewOnSheet } from '../sheets/review-again/review-on-sheet';
import { cellsRead, valueRead } from './cell-read';
import { once } from './once';
import { isTooLarge } from './read-areas';
import type { SheetFound } from './read-cycle';
import { runExcel } from './run-excel';

/** Review sheets read in one request: an answer stays far below Excel's 5 MB. */
const SHEETS_PER_READ = 100;

/** A review sheet as it was read, copies as well. */
export interface ReviewRead extends Pick<ReviewOnSheet, 'review' | 'cells' | 'values'> {
  readonly sheet: SheetFound;
}

export interface ReviewSheetsRead {
  readonly found: ReviewSheetFound[];
  readonly reviews: ReviewOnSheet[];
  readonly results: KpiResult[];
  readonly problems: CellProblem[];
}

/** Reads those of the sheets that are review sheets of these periods. One round trip per 100 sheets with a mark. */
export async function readReviewSheets(
  sheets: readonly SheetFound[],
  periods: ReadonlySet<string>,
): Promise<ReviewRead[]> {
  const marked = sheets.filter(({ mark }) => isReviewMark(mark));
  const read: ReviewRead[] = [];
  for (let start = 0; start < marked.length; start += SHEETS_PER_READ) {
    const chunk = marked.slice(start, start + SHEETS_PER_READ);
    const ranges = await readUsedRanges(chunk);
    chunk.forEach((sheet, index) => {
      const { values = [], formulas = [] } = ranges[index] ?? {};
      const review = readReviewSheet(values, formulas, sheet.name);
      if (review && periods.has(review.period))
        read.push({
          sheet,
          review,
          cells: cellsRead(formulas, values),
          values: values.map((row) => row.map(valueRead)),
        });
    });
  }
  return read;
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
export function sortOutCopies(read: readonly ReviewRead[]): ReviewSheetsRead {
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
        built: review.built,
        kpis: review.kpis,
        score360: review.score360,
      });
      if (one !== original) continue;
      result.reviews.push({
        sheetId: sheet.id,
        sheet: sheet.name,
        review,
        cells: one.cells,
        values: one.values,
      });
      result.results.push(...review.results);
      result.problems.push(...review.problems);
    }
  }
  return result;
}
