import type { Cycle } from '../cycle/cycle';
import { groupBy } from '../cycle/group-by';
import { isInPeriod } from '../cycle/in-period';
import type { Employee } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import type { Dialect } from './formula-call';
import type { NamePlan, Plan, SheetPlan } from './plan';
import { reviewKpisOf } from './review-kpis';
import { planReviewSheet } from './review-sheet';
import type { ReviewReferences } from './review-sheet';
import { sheetTitle } from './sheet-title';

/** Above this the register is proposed: nobody finds their way among more tabs. */
export const MOST_REVIEW_SHEETS = 300;

export type SkipReason = 'has-sheet' | 'no-kpis' | 'left' | 'no-id' | 'duplicate-id';

export interface ReviewSheetsInput {
  readonly cycle: Cycle;
  readonly people: readonly Employee[];
  readonly references: ReviewReferences;
  readonly dialect: Dialect;
  /** Twins that the sheets call and the workbook does not have yet. */
  readonly newNames: readonly NamePlan[];
  readonly locale: Locale;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
}

export interface ReviewSheetsPlan {
  readonly plan: Plan;
  readonly made: readonly { readonly person: Employee; readonly title: string }[];
  readonly skipped: readonly { readonly person: Employee; readonly reason: SkipReason }[];
}

/** One review sheet for each of the people who can have one and has none yet; what was typed in others is not touched. */
export function planReviewSheets(input: ReviewSheetsInput): ReviewSheetsPlan {
  const { cycle, people, locale } = input;
  const names = new Map(cycle.employees.map(({ id, name }) => [id, name]));
  const idCounts = new Map<string, number>();
  for (const { id } of cycle.employees) idCounts.set(id, (idCounts.get(id) ?? 0) + 1);
  const nameCounts = new Map<string, number>();
  for (const { name } of people) nameCounts.set(name, (nameCounts.get(name) ?? 0) + 1);
  const withSheet = new Set(
    cycle.reviewSheets.filter(({ copy }) => !copy).map(({ employeeId }) => employeeId),
  );

  const results = groupBy(cycle.results, ({ employeeId }) => employeeId);

  const newSheets: SheetPlan[] = [];
  const made: { person: Employee; title: string }[] = [];
  const skipped: { person: Employee; reason: SkipReason }[] = [];
  for (const person of people) {
    const kpis = reviewKpisOf(person, results.get(person.id) ?? [], cycle);
    const reason = reasonToSkip(person, kpis.length, cycle, withSheet, idCounts);
    if (reason) {
      skipped.push({ person, reason });
      continue;
    }
    const shared = (nameCounts.get(person.name) ?? 0) > 1;
    const title = sheetTitle(
      shared || person.name === '' ? `${person.name} ${person.id}` : person.name,
      input.taken,
    );
    made.push({ person, title });
    newSheets.push(
      planReviewSheet({
        period: cycle.period.period,
        person,
        managerName: names.get(person.managerId) ?? person.managerId,
        kpis,
        competencies: cycle.competencies,
        policy: cycle.policy,
        references: input.references,
        dialect: input.dialect,
        locale,
        title,
      }),
    );
  }
  const [first] = made;
  return {
    plan: {
      job: 'reviewSheets',
      newSheets,
      changes: [],
      newNames: newSheets.length > 0 ? input.newNames : [],
      ...(first && { show: first.title }),
    },
    made,
    skipped,
  };
}

function reasonToSkip(
  person: Employee,
  kpiCount: number,
  { period }: Cycle,
  withSheet: ReadonlySet<string>,
  idCounts: ReadonlyMap<string, number>,
): SkipReason | null {
  if (person.id === '') return 'no-id';
  if ((idCounts.get(person.id) ?? 0) > 1) return 'duplicate-id';
  if (withSheet.has(person.id)) return 'has-sheet';
  if (!isInPeriod(person, period)) return 'left';
  return kpiCount === 0 ? 'no-kpis' : null;
}
