import { listKey } from '../../cycle/lists/list-mapping';
import type { CycleListMapping } from '../../cycle/lists/list-mapping';
import { mismatchesOf } from '../../cycle/lists/list-mismatches';
import type { ListMismatch } from '../../cycle/lists/list-mismatches';
import { readPolicy } from '../../cycle/policy';
import { policyRule } from '../../sheets/policy-rule';
import type { Plan } from '../../sheets/plan';
import { JobError } from '../job-error';
import { listedParts } from '../listed-parts';
import { readPolicyPlace } from '../policy-place';
import { readWorkbook } from '../read-cycle';
import { listsInUse, readLists } from '../read-lists';
import type { TablesRead } from '../read-tables';

export interface UseListPreview {
  readonly plan: Plan;
  readonly mismatches: readonly ListMismatch[];
}

/**
 * Plans that a cycle which is set up already reads this list from now on. Nothing else of the cycle changes.
 * @throws JobError `not-set-up`, `employees-in-table`, `missing-columns`, `list-moved`, `cells-in-the-way`
 */
export async function previewUseList(mapping: CycleListMapping): Promise<UseListPreview> {
  const { tables } = await readWorkbook();
  const { MeritPolicy, MeritKpis, MeritEmployees } = tables;
  if (!MeritPolicy || !MeritKpis) throw new JobError('not-set-up', {});
  const [employee] = MeritEmployees?.records ?? [];
  if (employee && mapping.kind === 'MeritEmployees') {
    throw new JobError('employees-in-table', { sheet: employee.at.sheet });
  }
  const place = await readPolicyPlace(listKey(mapping.kind), MeritPolicy);
  const others = listsInUse(readPolicy(MeritPolicy.records).policy, tables);
  return {
    plan: {
      job: 'useList',
      newSheets: [],
      changes: policyRule(listKey(mapping.kind), JSON.stringify(mapping), place),
      newNames: [],
    },
    mismatches: await readMismatches(mapping, others, tables),
  };
}

/** Nothing where another list of the cycle cannot be found: that one is put right after this one. */
async function readMismatches(
  mapping: CycleListMapping,
  others: readonly CycleListMapping[],
  tables: TablesRead,
): Promise<ListMismatch[]> {
  try {
    const lists = await readLists([...others.filter(({ kind }) => kind !== mapping.kind), mapping]);
    return mismatchesOf(mapping.kind, lists, listedParts(tables, lists), {
      competencies: tables.MeritCompetencies?.records ?? [],
      raterGroups: tables.MeritRaterGroups?.records ?? [],
    });
  } catch (error) {
    const isOther = error instanceof JobError && error.code === 'list-moved';
    if (!isOther || others.length === 0) throw error;
    await readLists([mapping]);
    return [];
  }
}
