import { weightCheck } from '../../scoring/weight-check';
import type { Cycle } from '../cycle';
import { groupBy } from '../group-by';
import type { Policy } from '../policy';
import type { Kpi, KpiResult } from '../tables';
import { wantedTotal } from '../weight-total';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Rule } from './rule';

const [FEWEST, MOST] = [3, 8];
const [LIGHTEST, HEAVIEST] = [5, 60];

/** The KPIs that belong together: a role's in the library, a person's on the review sheet or in the register. */
interface KpiSet {
  readonly whose: string;
  readonly employeeId?: string;
  readonly rows: readonly [Kpi | KpiResult, ...(Kpi | KpiResult)[]];
}

function kpiSets(cycle: Cycle): KpiSet[] {
  const nameOf = namesOf(cycle);
  const participants = participantsOf(cycle);
  const people = groupBy(
    cycle.results.filter(({ kpi, employeeId }) => kpi !== '' && participants.has(employeeId)),
    ({ employeeId }) => employeeId,
  );
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

/** The total of weights that do not add up; `null` when they do, or when a negative one is to be corrected first. */
export function wrongTotal(
  weights: readonly (number | null)[],
  { weightTolerance }: Policy,
): { total: number; wanted: number } | null {
  if (weights.some((weight) => (weight ?? 0) < 0)) return null;
  const wanted = wantedTotal(weights);
  const missing = weightCheck(weights, wanted, weightTolerance * wanted);
  return missing === 0 ? null : { total: withoutTail(wanted - missing), wanted };
}

/** Sums of weights are shown, not counted on: without the tail of the floats. */
const withoutTail = (value: number): number => Number(value.toFixed(6));

export const weightsTotal: Rule<'weights-total'> = {
  severity: 'blocking',
  check: (cycle) =>
    kpiSets(cycle).flatMap(({ whose, employeeId, rows }) => {
      const wrong = wrongTotal(
        rows.map(({ weight }) => weight),
        cycle.policy,
      );
      return wrong ? [foundAt(rows[0].at, 'weight', { whose, ...wrong }, employeeId)] : [];
    }),
};

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
  check: (cycle) =>
    librarySets(cycle).flatMap(({ rows }) => {
      const wanted = wantedTotal(rows.map(({ weight }) => weight));
      return rows
        .map(({ at, kpi, weight }) => ({ at, kpi, percent: withoutTail(((weight ?? 0) * 100) / wanted) }))
        .filter(({ percent }) => percent > 0 && (percent < LIGHTEST || percent > HEAVIEST))
        .map(({ at, kpi, percent }) =>
          foundAt(at, 'weight', { kpi, percent, lightest: LIGHTEST, heaviest: HEAVIEST }),
        );
    }),
};

export const kpiCount: Rule<'kpi-count'> = {
  severity: 'hint',
  check: (cycle) =>
    librarySets(cycle)
      .filter(({ rows }) => rows.length < FEWEST || rows.length > MOST)
      .map(({ whose, rows }) =>
        foundAt(rows[0].at, 'kpi', { role: whose, count: rows.length, fewest: FEWEST, most: MOST }),
      ),
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
