import type { CellProblem } from '../cell-problem';
import { comparable } from '../clean-text';
import { libraryOf } from '../library-kpis';
import type { Assignment, Employee, Kpi, KpiResult, Period, Rating } from '../tables';
import type { CycleListKind } from './list-kinds';
import { periodTest } from './list-periods';
import { withListRatings } from './list-ratings';
import { withListResults } from './list-results';
import { idsOf, withManagerIds } from './people';
import type { ListRead } from './read-list';

/** HR's own lists as they were read; what has no list stands in the cycle's tables. */
export type ListsRead = {
  readonly [K in CycleListKind]?: ListRead<K> & { readonly isWide: boolean };
};

/** What of a cycle may stand in lists of HR's own. */
export interface ListedParts {
  readonly employees: readonly Employee[];
  readonly kpis: readonly Kpi[];
  readonly results: readonly KpiResult[];
  readonly ratings: readonly Rating[];
  /** Of each record of a list that is of another period and does not count, which period it states. */
  readonly otherPeriods: {
    readonly MeritKpiResults: readonly string[];
    readonly MeritRatings: readonly string[];
  };
}

/** What review sheets and tables have of the period. */
export interface TypedParts extends Omit<ListedParts, 'results' | 'otherPeriods'> {
  /** The KPIs on people's review sheets. */
  readonly onSheets: readonly KpiResult[];
  /** Rows of the table, of people without a review sheet. */
  readonly registered: readonly KpiResult[];
  readonly assignments: readonly Assignment[];
}

/**
 * A cycle's parts with what lists say: people and KPIs stand in the list instead of the table, actuals and ratings are added to
 * those of review sheets and tables. Lists may name people instead of giving ids, and write roles in their own way.
 */
export function withLists(
  typed: TypedParts,
  lists: ListsRead,
  { period, start, end }: Pick<Period, 'period' | 'start' | 'end'>,
): ListedParts & { readonly problems: readonly CellProblem[] } {
  const employees = lists.MeritEmployees ? withManagerIds(lists.MeritEmployees.records) : typed.employees;
  const idOf = idsOf(employees);
  const roles = new Map(employees.map(({ role }) => [comparable(role), role]));
  const kpis =
    lists.MeritKpis?.records.map((kpi) => ({
      ...kpi,
      employeeId: idOf(kpi.employeeId),
      role: roles.get(comparable(kpi.role)) ?? kpi.role,
    })) ?? typed.kpis;
  const byPeriod = <R extends { readonly period: string; readonly employeeId: string }>(
    records: readonly R[] = [],
  ): { own: R[]; others: string[] } => {
    const isOwn = periodTest(period, records);
    return {
      own: records
        .filter(isOwn)
        .map((record) => ({ ...record, period, employeeId: idOf(record.employeeId) })),
      others: records.filter((record) => !isOwn(record)).map((record) => record.period),
    };
  };
  const listResults = byPeriod(lists.MeritKpiResults?.records);
  const listRatings = byPeriod(lists.MeritRatings?.records);
  const { results, problems } = withListResults({
    list: listResults.own,
    isWide: lists.MeritKpiResults?.isWide ?? false,
    onSheets: typed.onSheets,
    registered: typed.registered,
    employees,
    libraryOf: libraryOf({ kpis, assignments: typed.assignments, period: { start, end } }).kpisOf,
  });
  const ratings = listRatings.own.map((rating) => ({ ...rating, rater: idOf(rating.rater) }));
  return {
    employees,
    kpis,
    results,
    ratings: withListRatings(typed.ratings, ratings),
    otherPeriods: { MeritKpiResults: listResults.others, MeritRatings: listRatings.others },
    problems: [...Object.values(lists).flatMap((list) => list.problems), ...problems],
  };
}
