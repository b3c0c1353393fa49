import { isInPeriod } from '../../cycle/in-period';
import type { Employee } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import { reviewDialect } from '../../sheets/dialects';
import type { DialectName } from '../../sheets/dialects/dialect';
import { MOST_REVIEW_SHEETS, planReviewSheets } from '../../sheets/review-sheets';
import type { ReviewSheetsInput, ReviewSheetsPlan } from '../../sheets/review-sheets';
import { dialectOfSheet } from '../../sheets/review-again/review-revision';
import { recordOf } from '../../sheets/review-again/target-record';
import type { TargetRecord } from '../../sheets/review-again/target-record';
import { readProtections } from '../read-protections';
import { readCycle } from '../read-cycle';
import type { WorkbookRead } from '../read-cycle';
import { referencesTo } from '../review-references';
import { findTwins, hasShortName, missingTwins } from './install-functions';

export interface ReviewSheetsChoice {
  /** Ids of the people; `null` for everybody. */
  readonly employeeIds: readonly string[] | null;
  readonly locale: Locale;
  /** How the formulas are written; where nothing is said as they are, and by the twins on new sheets. */
  readonly dialect?: DialectName;
}

export interface ReviewSheetsPreview extends ReviewSheetsPlan {
  readonly tooMany: boolean;
  /** What goes on the record of agreed targets, once somebody has said why; `null` where nothing does. */
  readonly record: TargetRecord | null;
}

/**
 * Plans review sheets for those who have none, and what brings those of the others up to date.
 * @throws JobError `not-set-up`, `no-open-period`, `list-moved`, `missing-columns`
 */
export async function previewReviewSheets({
  employeeIds,
  locale,
  dialect,
}: ReviewSheetsChoice): Promise<ReviewSheetsPreview> {
  const workbook = await readCycle();
  const { cycle, tables } = workbook;
  const chosen = employeeIds && new Set(employeeIds);
  const people = cycle.employees.filter(({ id }) => !chosen || chosen.has(id));
  const planned = planReviewSheets(await inputFor(workbook, people, locale, dialect ?? null));
  const changes = planned.revised.flatMap(({ person, logged }) =>
    logged.map((change) => ({ ...change, employeeId: person.id })),
  );
  const record = recordOf(changes, cycle.period.period, tables.MeritTargetChanges, locale);
  return { ...planned, record, tooMany: planned.made.length > MOST_REVIEW_SHEETS };
}

/**
 * What planning the sheets of people needs. Two round trips.
 * @throws JobError `missing-columns`
 */
export async function inputFor(
  { cycle, reviews, tables, sheets }: WorkbookRead,
  people: readonly Employee[],
  locale: Locale,
  dialect: DialectName | null,
): Promise<ReviewSheetsInput> {
  const twins = await findTwins();
  const prefixed = new Set(twins.filter(({ state }) => !hasShortName(state)).map(({ name }) => name));
  const ids = new Set(people.map(({ id }) => id));
  const touched = reviews.filter(({ review }) => ids.has(review.employeeId));
  return {
    cycle,
    people,
    reviews,
    protections: await readProtections(touched.map(({ sheetId }) => sheetId)),
    registered: (tables.MeritKpiResults?.records ?? []).filter(
      ({ period }) => period === cycle.period.period,
    ),
    inTable: tables.MeritRatings?.records ?? [],
    references: referencesTo(tables),
    // A name of the user's own stays theirs, and without LAMBDA there are none: the function is called with its prefix.
    dialectOf: (name) => reviewDialect(name, (id) => (prefixed.has(id) ? `MERIT.${id}` : id)),
    dialect,
    missingNames: missingTwins(twins),
    locale,
    taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
  };
}

/** Who could be given a review sheet or has one, and how the formulas of those there are are written. */
export async function readPeople(): Promise<{
  people: readonly Employee[];
  /** How many others there are in the list: they were not there in the period. */
  notEmployed: number;
  withSheet: ReadonlySet<string>;
  dialect: DialectName;
}> {
  const { cycle, reviews } = await readCycle();
  const withSheet = new Set(reviews.map(({ review }) => review.employeeId));
  const people = cycle.employees.filter(
    (person) => isInPeriod(person, cycle.period) || withSheet.has(person.id),
  );
  return {
    people,
    notEmployed: cycle.employees.length - people.length,
    withSheet,
    dialect: reviews.map(dialectOfSheet).find((one) => one !== null) ?? 'twins',
  };
}
