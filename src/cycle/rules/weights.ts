import type { Cycle } from '../cycle';
import { groupBy } from '../group-by';
import type { Kpi, KpiResult } from '../tables';
import { wantedTotal, withoutTail, wrongTotal } from '../weight-total';
import { entriesOf } from './kpi-entries';
import { foundAt, namesOf } from './rule';
import type { Rule } from './rule';
import { isInOwnList, normalisedFix } from './weight-fix';

/** The KPIs that belong together: a role's in the library, a person's on the review sheet or in the register. */
interface KpiSet {
  readonly whose: string;
  readonly employeeId?: string;
  readonly rows: readonly [Kpi | KpiResult, ...(Kpi | KpiResult)[]];
}

function kpiSets(cycle: Cycle): KpiSet[] {
  const nameOf = namesOf(cycle);
  const people = groupBy(entriesOf(cycle), ({ employeeId }) => employeeId);
  return [
    ...librarySets(cycle),
    ...[...people].map(([employeeId, rows]) => ({
      whose: nameOf(employeeId),
      employeeId,
      rows: rows as [KpiResult, ...KpiResult[]],
    })),
  ];
}

/** A role's KPIs; those of one employee only take the place of the role's and are checked on the review sheet. */
const librarySets = ({ kpis }: Cycle): (KpiSet & { readonly rows: readonly [Kpi, ...Kpi[]] })[] =>
  [
    ...groupBy(
      kpis.filter(({ kpi, employeeId }) => kpi !== '' && employeeId === ''),
      ({ role }) => role,
    ),
  ].map(([role, rows]) => ({ whose: role, rows: rows as [Kpi, ...Kpi[]] }));

/** Mended by itself only where nothing was agreed yet, and where it is clear whose weights they are. */
export const weightsTotal: Rule<'weights-total'> = {
  severity: 'blocking',
  check: (cycle) => {
    const moved = new Set(cycle.assignments.map(({ employeeId }) => employeeId));
    return kpiSets(cycle).flatMap(({ whose, employeeId, rows }) => {
      const wrong = wrongTotal(
        rows.map(({ weight }) => weight),
        cycle.policy,
      );
      if (!wrong) return [];
      // Where there is something to change.
      const ofOwnList = rows.find(({ at }) => isInOwnList(at, cycle));
      const first = ofOwnList ?? rows[0];
      const isSettled = rows.some(isConfirmed) || (employeeId !== undefined && moved.has(employeeId));
      return [
        {
          ...foundAt(first.at, 'weight', { whose, ...wrong, inOwnList: ofOwnList !== undefined }, employeeId),
          ...(!isSettled && normalisedFix(cycle, rows, 'weight')),
        },
      ];
    });
  },
};

const isConfirmed = (row: Kpi | KpiResult): boolean =>
  'confirmedByEmployee' in row && (row.confirmedByEmployee !== '' || row.confirmedByManager !== '');

export const negativeWeight: Rule<'negative-weight'> = {
  severity: 'blocking',
  check: (cycle) =>
    kpiSets(cycle).flatMap(({ whose, employeeId, rows }) =>
      rows.flatMap(({ at, kpi, weight }) =>
        weight !== null && weight < 0 ? [foundAt(at, 'weight', { whose, kpi, weight }, employeeId)] : [],
      ),
    ),
};

export const weightRange: Rule<'weight-range'> = {
  severity: 'hint',
  check: (cycle) => {
    const { lightest, heaviest } = cycle.policy.rules.limits['weight-range'];
    return librarySets(cycle).flatMap(({ rows }) => {
      const wanted = wantedTotal(rows.map(({ weight }) => weight));
      return rows
        .map(({ at, kpi, weight }) => ({ at, kpi, percent: withoutTail(((weight ?? 0) * 100) / wanted) }))
        .filter(({ percent }) => percent > 0 && (percent < lightest || percent > heaviest))
        .map(({ at, kpi, percent }) => foundAt(at, 'weight', { kpi, percent, lightest, heaviest }));
    });
  },
};

export const kpiCount: Rule<'kpi-count'> = {
  severity: 'hint',
  check: (cycle) => {
    const { fewest, most } = cycle.policy.rules.limits['kpi-count'];
    return librarySets(cycle)
      .filter(({ rows }) => rows.length < fewest || rows.length > most)
      .map(({ whose, rows }) =>
        foundAt(rows[0].at, 'kpi', { role: whose, count: rows.length, fewest, most }),
      );
  },
};

export const duplicateKpi: Rule<'duplicate-kpi'> = {
  severity: 'blocking',
  check: (cycle) =>
    kpiSets(cycle).flatMap(({ whose, employeeId, rows }) =>
      [...groupBy(rows, ({ kpi }) => kpi).values()].flatMap((same) =>
        same.slice(1).map(({ at, kpi }) => foundAt(at, 'kpi', { whose, kpi }, employeeId)),
      ),
    ),
};
