import { staysOf } from '../cycle/assignments';
import type { Stay } from '../cycle/assignments';
import type { Cycle } from '../cycle/cycle';
import { groupBy } from '../cycle/group-by';
import { isInPeriod } from '../cycle/in-period';
import { libraryOf } from '../cycle/library-kpis';
import { REVIEW_VERSION } from '../cycle/review-rows';
import type { BuiltInKpi } from '../cycle/review-rows';
import { DEFAULT_TEMPLATE } from '../cycle/review-template';
import type { ReviewTemplate } from '../cycle/review-template';
import type { Employee, KpiResult, Rating } from '../cycle/tables';
import { isAgreed, targetChanges } from '../cycle/target-changes';
import type { Locale } from '../locales/locale';
import { unlocked } from './closing/entry-cells';
import type { DialectName, ReviewDialect } from './dialects/dialect';
import { listedFigures } from './listed-figures';
import { opened } from './opened';
import type { Change, NamePlan, Plan, ProtectionOptions } from './plan';
import { agreedOn, kpisAgain } from './review-again/kpis-again';
import type { ReviewOnSheet } from './review-again/review-on-sheet';
import { dialectOfSheet, localeOfSheet } from './review-again/review-revision';
import type { ReviewChange, ReviewRevision } from './review-again/review-revision';
import { reviseReviewSheet } from './review-again/revise-review-sheet';
import type { ReviewReferences, ReviewSheetInput } from './review-input';
import { confirmationOf, reviewKpisOf } from './review-kpis';
import type { ReviewKpi } from './review-kpis';
import { planReviewSheet } from './review-sheet';
import { sheetTitle } from './sheet-title';

/** Above this the register is proposed: nobody finds their way among more tabs. */
export const MOST_REVIEW_SHEETS = 300;
/** Above this no sheet is planned, and none can be built. */
export const MOST_BUILT_AT_ONCE = 1_000;

/** `frozen`: the sheet's formulas were put into values; `newer`: a later Meritsheet made the sheet. */
export type SkipReason = 'frozen' | 'newer' | 'no-kpis' | 'left' | 'no-id' | 'duplicate-id';

export interface ReviewSheetsInput {
  readonly cycle: Cycle;
  readonly people: readonly Employee[];
  /** The review sheets that there are. */
  readonly reviews: readonly ReviewOnSheet[];
  /** How each sheet that is protected is protected, by its id. */
  readonly protections: ReadonlyMap<string, ProtectionOptions>;
  /** What the register has of the period for people who have a sheet: `cycle.results` are those of the sheets. */
  readonly registered: readonly KpiResult[];
  /** The ratings of the table, which formulas reach; others of the cycle stand in a list of HR's own. */
  readonly inTable: readonly Rating[];
  readonly references: ReviewReferences;
  dialectOf(name: DialectName): ReviewDialect;
  /** How formulas are written; `null` leaves each sheet as it is, and new ones call the twins. */
  readonly dialect: DialectName | null;
  /** Twins that the workbook does not have yet. */
  readonly missingNames: readonly NamePlan[];
  readonly locale: Locale;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
}

/** A sheet of somebody who is no more among the people, or was not employed in the period: it is left alone. */
export interface SheetOfFormer {
  readonly sheet: string;
  readonly employeeId: string;
}

export interface ReviewSheetsPlan {
  readonly plan: Plan;
  readonly made: readonly { readonly person: Employee; readonly title: string }[];
  readonly revised: readonly ReviewRevision[];
  /** People whose sheets are as they should be; with what stays there although the library says something else. */
  readonly current: readonly ReviewRevision[];
  readonly former: readonly SheetOfFormer[];
  readonly skipped: readonly { readonly person: Employee; readonly reason: SkipReason }[];
}

/**
 * A review sheet for each of the people who can have one: those who have none get one, those of the others are brought up to
 * date in place. Nothing that was typed is lost. Where more than `MOST_BUILT_AT_ONCE` would be made, the plan has none of them.
 */
export function planReviewSheets(input: ReviewSheetsInput): ReviewSheetsPlan {
  const { cycle, people } = input;
  const reasonToSkip = reasonsToSkip(cycle);
  const shared = namesOfSeveral(people);
  const sheets = new Map(input.reviews.map((on) => [on.review.employeeId, on]));
  const known = knownOf(input, sheets);
  const inputFor = inputsFor(input, known);
  const library = libraryOf(cycle);

  const toBuild: ReviewSheetInput[] = [];
  const changes: Change[] = [];
  const dialects = new Set<DialectName>();
  const made: { person: Employee; title: string }[] = [];
  const all: ReviewRevision[] = [];
  const skipped: { person: Employee; reason: SkipReason }[] = [];
  for (const person of people) {
    const ofPerson = known(person);
    const on = sheets.get(person.id);
    const wanted = reviewKpisOf(library.kpisOf(person), ofPerson, cycle.problems);
    const reason = reasonToSkip(person, on, wanted.length);
    if (reason) {
      skipped.push({ person, reason });
      continue;
    }
    if (!on) {
      const title = sheetTitle(
        shared.has(person.name) || person.name === '' ? `${person.name} ${person.id}` : person.name,
        input.taken,
      );
      const dialect = input.dialect ?? 'twins';
      dialects.add(dialect);
      made.push({ person, title });
      if (made.length <= MOST_BUILT_AT_ONCE)
        toBuild.push(inputFor(person, wanted, { title, dialect, locale: input.locale }));
      continue;
    }
    const { closed } = on.review;
    // A sheet whose period was closed gets its formulas again, and nothing that the library has got meanwhile.
    const again = closed
      ? kpisAgain(on, [], builtInsOf(on), ofPerson, cycle.policy)
      : kpisAgain(on, wanted, library.kpisOf(person), ofPerson, cycle.policy);
    const dialect = input.dialect ?? dialectOfSheet(on) ?? 'twins';
    const template = withRoomFor(on, cycle.policy.reviewTemplate ?? DEFAULT_TEMPLATE);
    const own = on.review.kpiRows.filter(({ builtIn }) => builtIn === null && on.review.version > 1);
    const logged = targetChanges(
      on.review.kpiRows.map(agreedOn),
      [...again.kpis, ...own.map(agreedOn)],
      isAgreed(on.review.results),
    );
    const fresh = inputFor(person, again.kpis, {
      title: on.sheet,
      dialect,
      locale: localeOfSheet(on, input.locale),
    });
    const planned = planReviewSheet({
      ...fresh,
      template,
      // Those that go on the record with this run are shown as well.
      targetChanges: fresh.targetChanges + logged.length,
    });
    const { change, kept, ...counts } = reviseReviewSheet(on, planned, again.typed);
    all.push({
      person,
      sheetId: on.sheetId,
      sheet: on.sheet,
      changes: change ? [...versionsOf(on, template), ...again.changes, ...countsOf(counts)] : [],
      kept: [...again.kept, ...kept],
      logged,
    });
    if (!change) continue;
    dialects.add(dialect);
    changes.push(...opened(on.sheetId, [...(closed ? unlocked(on) : []), change], input.protections));
  }
  const changed = new Set(changes.flatMap((change) => ('sheetId' in change ? [change.sheetId] : [])));
  const revised = all.filter(({ sheetId }) => changed.has(sheetId));
  const show = made[0]?.title ?? revised[0]?.sheet;
  return {
    plan: {
      job: 'reviewSheets',
      newSheets: made.length > MOST_BUILT_AT_ONCE ? [] : toBuild.map(planReviewSheet),
      changes,
      newNames: dialects.has('twins') ? input.missingNames : [],
      ...(show !== undefined && { show }),
    },
    made,
    revised,
    current: all.filter(({ sheetId }) => !changed.has(sheetId)),
    former: formerOf(input.reviews, cycle),
    skipped,
  };
}

/** What is known of a person's KPIs beside the person's sheet. */
function knownOf(
  { cycle, registered }: ReviewSheetsInput,
  sheets: ReadonlyMap<string, ReviewOnSheet>,
): (person: Employee) => readonly KpiResult[] {
  const [results, ofRegister] = [cycle.results, registered].map((rows) =>
    groupBy(rows, ({ employeeId }) => employeeId),
  );
  return ({ id }) => (sheets.has(id) ? ofRegister : results)?.get(id) ?? [];
}

/** Everything that a person's sheet is planned from. */
function inputsFor(
  { cycle, references, inTable, dialectOf }: ReviewSheetsInput,
  known: (person: Employee) => readonly KpiResult[],
): (
  person: Employee,
  kpis: readonly ReviewKpi[],
  look: { readonly title: string; readonly dialect: DialectName; readonly locale: Locale },
) => ReviewSheetInput {
  const listedOf = listedFigures(cycle, inTable);
  const names = new Map(cycle.employees.map(({ id, name }) => [id, name]));
  const adjustments = groupBy(cycle.adjustments, ({ employeeId }) => employeeId);
  const assignments = groupBy(cycle.assignments, ({ employeeId }) => employeeId);
  const changes = groupBy(cycle.targetChanges, ({ employeeId }) => employeeId);
  return (person, kpis, { title, dialect, locale }) => ({
    period: cycle.period.period,
    person,
    managerName: names.get(person.managerId) ?? person.managerId,
    kpis,
    assignments: severalOf(staysOf(person, assignments.get(person.id) ?? [], cycle.period)),
    confirmation: confirmationOf(known(person)),
    competencies: cycle.competencies,
    raterGroups: cycle.raterGroups.filter(({ group }) => group !== ''),
    adjustments: adjustments.get(person.id)?.length ?? 0,
    targetChanges: changes.get(person.id)?.length ?? 0,
    policy: cycle.policy,
    template: cycle.policy.reviewTemplate ?? DEFAULT_TEMPLATE,
    references,
    listed: listedOf(person),
    dialect: dialectOf(dialect),
    locale,
    title,
  });
}

/** Who was in one place all the time is not told so. */
const severalOf = (stays: readonly Stay[]): readonly Stay[] => (stays.length > 1 ? stays : []);

function namesOfSeveral(people: readonly Employee[]): ReadonlySet<string> {
  const names = groupBy(people, ({ name }) => name);
  return new Set([...names].filter(([, all]) => all.length > 1).map(([name]) => name));
}

function reasonsToSkip({
  employees,
  period,
}: Cycle): (person: Employee, on: ReviewOnSheet | undefined, kpis: number) => SkipReason | null {
  const ids = groupBy(employees, ({ id }) => id);
  return (person, on, kpis) => {
    if (person.id === '') return 'no-id';
    if ((ids.get(person.id)?.length ?? 0) > 1) return 'duplicate-id';
    if (!isInPeriod(person, period)) return 'left';
    if (!on) return kpis === 0 ? 'no-kpis' : null;
    if (on.review.frozen && !on.review.closed) return 'frozen';
    return on.review.version > REVIEW_VERSION ? 'newer' : null;
  };
}

/** A template with a row for every KPI that people have agreed on the sheet itself. */
function withRoomFor({ review }: ReviewOnSheet, template: ReviewTemplate): ReviewTemplate {
  const used = review.version > 1 ? review.kpiRows.filter(({ builtIn }) => builtIn === null).length : 0;
  return { ...template, spareKpis: Math.max(template.spareKpis, used) };
}

/** The KPIs of a sheet as it was built with them. */
const builtInsOf = ({ review }: ReviewOnSheet): BuiltInKpi[] =>
  review.kpiRows.flatMap(({ builtIn }) => builtIn ?? []);

function versionsOf({ review }: ReviewOnSheet, template: ReviewTemplate): ReviewChange[] {
  return [
    ...(review.version === REVIEW_VERSION
      ? []
      : [{ kind: 'layout', from: review.version, to: REVIEW_VERSION } as const]),
    ...(review.template === template.version
      ? []
      : [{ kind: 'template', from: review.template, to: template.version } as const]),
  ];
}

function countsOf({
  rowsAdded,
  rowsGone,
  formulas,
  texts,
}: Readonly<Record<'rowsAdded' | 'rowsGone' | 'formulas' | 'texts', number>>): ReviewChange[] {
  return (
    [
      { kind: 'rows-added', count: rowsAdded },
      { kind: 'rows-gone', count: rowsGone },
      { kind: 'formulas', count: formulas },
      { kind: 'texts', count: texts },
    ] as const
  ).filter(({ count }) => count > 0);
}

function formerOf(reviews: readonly ReviewOnSheet[], { employees, period }: Cycle): SheetOfFormer[] {
  const present = new Set(employees.filter((person) => isInPeriod(person, period)).map(({ id }) => id));
  return reviews
    .filter(({ review }) => !present.has(review.employeeId))
    .map(({ sheet, review }) => ({ sheet, employeeId: review.employeeId }));
}
