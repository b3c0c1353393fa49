import { forComparison } from '../scoring/cell';
import { directionOf, unlimitedAttainment } from '../scoring/kpi-attainment';
import { mean } from '../scoring/moments';
import type { CellAddress } from './cell-problem';
import { comparable } from './clean-text';
import type { Cycle } from './cycle';
import { groupBy } from './group-by';
import { median } from './median';
import { cellOf } from './read-table';
import type { ColumnKey, Kpi } from './tables';

/** What makes a KPI one that can be worked towards; specific is its name, which nobody but people can judge. */
export const SMART_CRITERIA = ['measurable', 'achievable', 'relevant', 'timeBound', 'owned'] as const;
export type SmartCriterion = (typeof SMART_CRITERIA)[number];

/** What a KPI lacks of a criterion, and the cell that would mend it. */
export type SmartLack = {
  readonly criterion: SmartCriterion;
  readonly column: ColumnKey<'MeritKpis'>;
  readonly at: CellAddress;
} & SmartFault;

/**
 * blank: nothing stands there; unknown-objective: the table of objectives has none with this id; outside-period: due on a day
 * (serial) outside the period; never-reached, always-reached: none, or every one, of the results of earlier periods reaches
 * the target.
 */
export type SmartFault =
  | { readonly fault: 'blank' }
  | { readonly fault: 'unknown-objective'; readonly objectiveId: string }
  | { readonly fault: 'outside-period'; readonly due: number }
  | {
      readonly fault: 'never-reached' | 'always-reached';
      readonly target: number;
      /** Of the earlier results. */
      readonly median: number;
      readonly count: number;
    };

export interface SmartKpi {
  readonly kpi: Kpi;
  /** Of the five criteria, how many are met: 0–1. */
  readonly score: number;
  readonly lacks: readonly SmartLack[];
}

/** The KPIs of a role, or those that one person has of their own. */
export interface SmartScore {
  readonly role: string;
  /** Blank for the role's. */
  readonly employeeId: string;
  /** 0–100: mean over the KPIs. */
  readonly score: number;
  readonly kpis: readonly SmartKpi[];
}

/** How far the KPIs of the library are SMART, by role and by person with KPIs of their own, in the order of the library. */
export function smartScores(cycle: Cycle): SmartScore[] {
  const objectives = new Set(cycle.objectives.map(({ id }) => id));
  const resultsBefore = earlierActuals(cycle);
  const smartOf = (kpi: Kpi): SmartKpi => {
    const { at, unit, source, objectiveId, due, owner } = kpi;
    const lack = (
      criterion: SmartCriterion,
      column: ColumnKey<'MeritKpis'>,
      fault: SmartFault | false,
    ): SmartLack[] => (fault ? [{ criterion, column, at: cellOf(at, column), ...fault }] : []);
    const blank = (isBlank: boolean): SmartFault | false => isBlank && { fault: 'blank' };
    const lacks = [
      ...lack('measurable', 'unit', blank(unit === '')),
      ...lack('achievable', 'target', reachOf(kpi, resultsBefore(kpi), cycle)),
      ...lack('measurable', 'source', blank(source === '')),
      ...lack(
        'relevant',
        'objectiveId',
        objectiveId === ''
          ? { fault: 'blank' }
          : objectives.size > 0 &&
              !objectives.has(objectiveId) && { fault: 'unknown-objective', objectiveId },
      ),
      ...lack('timeBound', 'due', due === null ? { fault: 'blank' } : dueOutside(due, cycle)),
      ...lack('owned', 'owner', blank(owner === '')),
    ];
    const missed = new Set(lacks.map(({ criterion }) => criterion)).size;
    return { kpi, score: 1 - missed / SMART_CRITERIA.length, lacks };
  };
  const named = cycle.kpis.filter(({ kpi }) => kpi !== '');
  return [
    ...groupBy(named, ({ role, employeeId }) => `${employeeId === '' ? role : ''}|${employeeId}`),
  ].flatMap(([, own]) => {
    const [first] = own;
    if (!first) return [];
    const kpis = own.map(smartOf);
    const { role, employeeId } = first;
    return [{ role, employeeId, score: 100 * mean(kpis.map(({ score }) => score)), kpis }];
  });
}

const dueOutside = (due: number, { period: { start, end } }: Cycle): SmartFault | false =>
  ((start !== null && due < start) || (end !== null && due > end)) && { fault: 'outside-period', due };

/** A judged KPI needs no target; what has enough earlier results is to be reached by some of them, and not by all. */
function reachOf(
  { target, direction }: Kpi,
  before: readonly number[],
  { policy }: Cycle,
): SmartFault | false {
  const way = directionOf(direction);
  if (way === 'score') return false;
  if (target === null) return { fault: 'blank' };
  if (way === null || (way === 'lower-ratio' && target <= 0)) return false;
  if (before.length < policy.rules.limits['target-reach'].results) return false;
  const reached = before.filter(
    (actual) => forComparison(unlimitedAttainment(way, actual, target)) >= 1,
  ).length;
  if (reached > 0 && reached < before.length) return false;
  return {
    fault: reached === 0 ? 'never-reached' : 'always-reached',
    target,
    median: median(before),
    count: before.length,
  };
}

/** What people of a role, or the person, reached in earlier periods of the KPI of the same name. */
function earlierActuals({ employees, earlierResults }: Cycle): (kpi: Kpi) => number[] {
  const roles = new Map(employees.map(({ id, role }) => [id, role]));
  const scored = earlierResults.flatMap(({ employeeId, kpi, actual }) =>
    typeof actual === 'number' ? [{ employeeId, kpi: comparable(kpi), actual }] : [],
  );
  const ofRoles = groupBy(scored, ({ employeeId, kpi }) => `${roles.get(employeeId) ?? ''}|${kpi}`);
  const ofPeople = groupBy(scored, ({ employeeId, kpi }) => `${employeeId}|${kpi}`);
  return ({ role, employeeId, kpi }) => {
    const [whose, all] = employeeId === '' ? [role, ofRoles] : [employeeId, ofPeople];
    return (all.get(`${whose}|${comparable(kpi)}`) ?? []).map(({ actual }) => actual);
  };
}
