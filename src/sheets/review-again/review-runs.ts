import { cleanText, comparable } from '../../cycle/clean-text';
import { groupBy } from '../../cycle/group-by';
import { REVIEW_ROWS } from '../../cycle/review-rows';
import type { ReviewEntry } from '../../cycle/review-sheet';
import type { Employee, KpiResult } from '../../cycle/tables';
import type { Change, Plan } from '../plan';
import { LAST_COLUMN } from '../review-page';
import type { ReviewOnSheet } from './review-on-sheet';
import { hasOwnWordsOnly, isBlankCell, keyOf } from './row-identity';

/** What a worksheet remembers of the run that made it. */
export interface MadeBy {
  readonly sheetId: string;
  readonly run: string;
  /** `2026-03-31`; blank on sheets that do not know. */
  readonly day: string;
  /** Short names of functions that the run added to the workbook. */
  readonly names: readonly string[];
}

/** A review sheet that a run made. */
export interface RunSheet {
  readonly on: ReviewOnSheet;
  /** The person's name; blank where nobody has the sheet's id any more. */
  readonly person: string;
  /** Cells in which people have typed since. */
  readonly typed: number;
}

export interface ReviewRun {
  readonly run: string;
  readonly day: string;
  readonly names: readonly string[];
  readonly sheets: readonly RunSheet[];
}

/** The runs that made review sheets, the latest first, each with the sheets of it that are still there. */
export function reviewRuns(
  made: readonly MadeBy[],
  reviews: readonly ReviewOnSheet[],
  registered: readonly KpiResult[],
  employees: readonly Employee[],
): ReviewRun[] {
  const sheets = new Map(reviews.map((on) => [on.sheetId, on]));
  const names = new Map(employees.map(({ id, name }) => [id, name]));
  const results = groupBy(registered, ({ employeeId }) => employeeId);
  return [...groupBy(made, ({ run }) => run)]
    .map(([run, all]) => ({
      run,
      day: all[0]?.day ?? '',
      names: all[0]?.names ?? [],
      sheets: all.flatMap(({ sheetId }): RunSheet[] => {
        const on = sheets.get(sheetId);
        if (!on) return [];
        const { employeeId } = on.review;
        return [
          { on, person: names.get(employeeId) ?? '', typed: typedOn(on, results.get(employeeId) ?? []) },
        ];
      }),
    }))
    .filter(({ run, sheets: left }) => run !== '' && left.length > 0)
    .reverse()
    .sort((one, other) => other.day.localeCompare(one.day));
}

/** A name that a run added, as it is in the workbook. */
export interface NameOfRun {
  readonly name: string;
  readonly formula: string;
  /** Ids of the sheets that call it; blank for another name. */
  readonly callers: ReadonlySet<string>;
}

/** The names that nothing calls once these sheets are gone. */
export function unusedNames(names: readonly NameOfRun[], sheets: readonly RunSheet[]): NameOfRun[] {
  const gone = new Set(sheets.map(({ on }) => on.sheetId));
  return names.filter(({ callers }) => [...callers].every((caller) => gone.has(caller)));
}

/**
 * Removes these sheets of a run, and those of its names that nothing else calls.
 *
 * @param kept what goes elsewhere before the sheets go
 */
export function planRemoval(
  sheets: readonly RunSheet[],
  kept: readonly Change[] = [],
  names: readonly NameOfRun[] = [],
): Plan {
  return {
    job: 'reviewSheets',
    newSheets: [],
    changes: [
      ...kept,
      ...sheets.map(
        ({ on: { sheetId, cells } }) => ({ kind: 'deleteSheet', sheetId, before: cells }) as const,
      ),
      ...unusedNames(names, sheets).map(
        ({ name, formula }) => ({ kind: 'deleteName', name, before: formula }) as const,
      ),
    ],
    newNames: [],
  };
}

/** How many cells hold something that neither the sheet was made with nor the register has. */
function typedOn({ review, cells }: ReviewOnSheet, results: readonly KpiResult[]): number {
  const known = new Set(results.flatMap(knownOf));
  const entries = review.entries.filter((entry) => entry.isFormula || !known.has(entryKey(entry)));
  const overwritten = review.broken.filter(({ fault }) => fault === 'overwritten');
  const besides = cells
    .slice(1)
    .flatMap((row) => [
      ...(keyOf(row).key === '' && !hasOwnWordsOnly(row.slice(0, LAST_COLUMN + 1)) ? [row] : []),
      ...row.slice(LAST_COLUMN + 1).filter((cell) => !isBlankCell(cell)),
    ]);
  return entries.length + review.changed.length + overwritten.length + besides.length;
}

/** What a review sheet was given from a row of the register, as the keys of its entries. */
function knownOf(result: KpiResult): string[] {
  const { confirmedByEmployee, confirmedByManager, confirmedOn } = result;
  const kpi = comparable(result.kpi);
  const value = (one: unknown): string => (one === 'n/a' ? NOT_APPLICABLE : cleanText(one));
  return [
    `${REVIEW_ROWS.kpi}|${kpi}|${value(result.actual)}`,
    `${REVIEW_ROWS.kpi}|${kpi}|${value(result.evidence)}`,
    `${REVIEW_ROWS.judged}|${kpi}|${value(result.selfScore)}`,
    `${REVIEW_ROWS.judged}|${kpi}|${value(result.managerScore)}`,
    `${REVIEW_ROWS.confirmEmployee}||${value(confirmedByEmployee)}`,
    `${REVIEW_ROWS.confirmManager}||${value(confirmedByManager)}`,
    `${REVIEW_ROWS.confirmEmployee}||${value(confirmedOn)}`,
    `${REVIEW_ROWS.confirmManager}||${value(confirmedOn)}`,
  ];
}

const NOT_APPLICABLE = 'n/a';
const NOT_APPLICABLE_WORDS: ReadonlySet<string> = new Set(['n/a', '不适用', '/', '—']);

function entryKey({ key, name, value }: ReviewEntry): string {
  const text = cleanText(value);
  return `${key}|${comparable(name)}|${NOT_APPLICABLE_WORDS.has(text.toLowerCase()) ? NOT_APPLICABLE : text}`;
}
