import { comparableName } from '../../scoring/cell';
import { groupBy } from '../../cycle/group-by';
import { libraryOf } from '../../cycle/library-kpis';
import { kpiFinder } from '../../cycle/lists/list-results';
import { listKey } from '../../cycle/lists/list-mapping';
import type { ListMapping } from '../../cycle/lists/list-mapping';
import { withLists } from '../../cycle/lists/with-lists';
import type { ListedParts, ListsRead } from '../../cycle/lists/with-lists';
import { openPeriod } from '../../cycle/open-period';
import { readPolicy } from '../../cycle/policy';
import { policyRule } from '../../sheets/policy-rule';
import type { Plan } from '../../sheets/plan';
import { JobError } from '../job-error';
import { readPolicyPlace } from '../policy-place';
import { readWorkbook } from '../read-cycle';
import { readLists } from '../read-lists';
import type { TablesRead } from '../read-tables';

/** What of a list does not go together with the rest of the cycle, and how many people or entries it is about. */
export interface UseListRemark {
  readonly kind: 'roleWithoutKpis' | 'unknownPerson' | 'unknownKpi' | 'unknownGroup' | 'unknownCompetency';
  readonly name: string;
  readonly count: number;
}

export interface UseListPreview {
  readonly plan: Plan;
  readonly remarks: readonly UseListRemark[];
}

/**
 * Plans that a cycle which is set up already reads this list from now on. Nothing else of the cycle changes.
 * @throws JobError `not-set-up`, `employees-in-table`, `missing-columns`, `list-moved`, `cells-in-the-way`
 */
export async function previewUseList(mapping: ListMapping): Promise<UseListPreview> {
  const { tables } = await readWorkbook();
  const { MeritPolicy, MeritKpis, MeritEmployees } = tables;
  if (!MeritPolicy || !MeritKpis) throw new JobError('not-set-up', {});
  const [employee] = MeritEmployees?.records ?? [];
  if (employee && mapping.kind === 'MeritEmployees') {
    throw new JobError('employees-in-table', { sheet: employee.at.sheet });
  }
  const place = await readPolicyPlace(listKey(mapping.kind), MeritPolicy);
  const lists = await readWithOthers(mapping, Object.values(readPolicy(MeritPolicy.records).policy.lists));
  return {
    plan: {
      job: 'useList',
      newSheets: [],
      changes: policyRule(listKey(mapping.kind), JSON.stringify(mapping), place),
      newNames: [],
    },
    remarks: remarksOn(mapping, lists, partsOf(tables, lists), tables),
  };
}

/** The list with the cycle's others, or alone where another one cannot be found: that one is put right after this. */
async function readWithOthers(mapping: ListMapping, lists: readonly ListMapping[]): Promise<ListsRead> {
  try {
    return await readLists([...lists.filter(({ kind }) => kind !== mapping.kind), mapping]);
  } catch (error) {
    if (!(error instanceof JobError && error.code === 'list-moved')) throw error;
    return readLists([mapping]);
  }
}

/** The cycle as the lists have it, with nothing that was typed elsewhere. */
function partsOf({ MeritEmployees, MeritKpis, MeritPeriods }: TablesRead, lists: ListsRead): ListedParts {
  const employees = MeritEmployees?.records ?? [];
  const kpis = MeritKpis?.records ?? [];
  const period = openPeriod(MeritPeriods?.records ?? []) ?? { period: '', start: null, end: null };
  return withLists(
    { employees, kpis, onSheets: [], registered: [], ratings: [], assignments: [] },
    lists,
    period,
  );
}

function remarksOn(
  { kind }: ListMapping,
  lists: ListsRead,
  { employees, kpis, results, ratings }: ListedParts,
  { MeritCompetencies, MeritRaterGroups }: TablesRead,
): UseListRemark[] {
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
      const known = kpiFinder(kpis);
      const listed = (lists.MeritKpiResults?.records ?? []).filter(({ actual }) => actual !== null);
      return [
        ...counted('unknownPerson', strangers(results, ids)),
        ...counted(
          'unknownKpi',
          listed.map(({ kpi }) => kpi).filter((kpi) => !known(kpi)),
        ),
      ];
    }
    case 'MeritRatings': {
      const groups = new Set(MeritRaterGroups?.records.map(({ group }) => comparableName(group)));
      const known = new Set(MeritCompetencies?.records.map(({ competency }) => comparableName(competency)));
      return [
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

const counted = (kind: UseListRemark['kind'], names: readonly string[]): UseListRemark[] =>
  [...groupBy(names, (name) => name)].map(([name, all]) => ({ kind, name, count: all.length }));
