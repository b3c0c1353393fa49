import { comparableName } from '../../scoring/cell';
import { groupBy } from '../group-by';
import { libraryOf } from '../library-kpis';
import type { Competency, RaterGroup } from '../tables';
import type { CycleListKind } from './list-kinds';
import { kpiFinder } from './list-results';
import type { ListedParts, ListsRead } from './with-lists';

/** What of a list does not go together with the rest of the cycle, and how many people or entries it is about. */
export interface ListMismatch {
  readonly kind:
    'roleWithoutKpis' | 'otherPeriod' | 'unknownPerson' | 'unknownKpi' | 'unknownGroup' | 'unknownCompetency';
  readonly name: string;
  readonly count: number;
}

/** What ratings are about. */
export interface RatingScheme {
  readonly competencies: readonly Competency[];
  readonly raterGroups: readonly RaterGroup[];
}

/**
 * What a list has and the rest of the cycle does not.
 * @param parts the cycle as its lists have it
 */
export function mismatchesOf(
  kind: CycleListKind,
  lists: ListsRead,
  { employees, kpis, results, ratings, otherPeriods }: ListedParts,
  { competencies, raterGroups }: RatingScheme,
): ListMismatch[] {
  const ids = new Set(employees.map(({ id }) => id));
  switch (kind) {
    case 'MeritEmployees':
    case 'MeritKpis': {
      const { kpisOf } = libraryOf({ kpis, assignments: [], period: { start: null, end: null } });
      const without = employees.filter((person) => person.role !== '' && kpisOf(person).length === 0);
      return counted(
        'roleWithoutKpis',
        without.map(({ role }) => role),
      );
    }
    case 'MeritKpiResults': {
      const listed = (lists.MeritKpiResults?.records ?? []).filter(({ actual }) => actual !== null);
      const known = kpiFinder(kpis, listed);
      return [
        ...counted('otherPeriod', otherPeriods.MeritKpiResults),
        ...counted('unknownPerson', strangers(results, ids)),
        ...counted(
          'unknownKpi',
          listed.map(({ kpi }) => kpi).filter((kpi) => !known(kpi)),
        ),
      ];
    }
    case 'MeritRatings': {
      const groups = new Set(raterGroups.map(({ group }) => comparableName(group)));
      const known = new Set(competencies.map(({ competency }) => comparableName(competency)));
      return [
        ...counted('otherPeriod', otherPeriods.MeritRatings),
        ...counted('unknownPerson', strangers(ratings, ids)),
        ...counted(
          'unknownGroup',
          ratings.map(({ group }) => group).filter((group) => !groups.has(comparableName(group))),
        ),
        ...counted(
          'unknownCompetency',
          ratings.map(({ competency }) => competency).filter((one) => !known.has(comparableName(one))),
        ),
      ];
    }
  }
}

const strangers = (records: readonly { readonly employeeId: string }[], ids: ReadonlySet<string>): string[] =>
  records.map(({ employeeId }) => employeeId).filter((id) => !ids.has(id));

const counted = (kind: ListMismatch['kind'], names: readonly string[]): ListMismatch[] =>
  [...groupBy(names, (name) => name)].map(([name, all]) => ({ kind, name, count: all.length }));
