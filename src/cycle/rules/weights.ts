import { weightCheck } from '../../scoring/weight-check';
import { ScoringError } from '../../scoring/scoring-error';
import type { Kpi, KpiResult } from '../tables';
import { foundAt, groupBy } from './rule';
import type { Rule } from './rule';

const [FEWEST, MOST] = [3, 8];
const [LIGHTEST, HEAVIEST] = [5, 60];

/** The KPIs that belong together: a role's in the library, a person's on the review sheet or in the register. */
function sets(
  kpis: readonly Kpi[],
  results: readonly KpiResult[],
): { name: string; rows: readonly (Kpi | KpiResult)[] }[] {
  const library = groupBy(
    kpis.filter(({ kpi, employeeId }) => kpi !== '' && employeeId === ''),
    ({ role }) => role,
  );
  const people = groupBy(
    results.filter(({ kpi }) => kpi !== ''),
    ({ employeeId }) => employeeId,
  );
  return [...library, ...people].map(([name, rows]) => ({ name, rows }));
}

export const weightsTotal: Rule = {
  id: 'weights-total',
  severity: 'blocking',
  check: ({ kpis, results }) =>
    sets(kpis, results).flatMap(({ name, rows }) => {
      const [first] = rows;
      if (!first) return [];
      try {
        const missing = weightCheck(
          rows.map(({ weight }) => weight),
          100,
        );
        if (missing === 0) return [];
        return [
          foundAt(first.at, 'weight', { whose: name, total: round(100 - missing), missing: round(missing) }),
        ];
      } catch (error) {
        if (!(error instanceof ScoringError)) throw error;
        const negative = rows.find(({ weight }) => (weight ?? 0) < 0) ?? first;
        return [foundAt(negative.at, 'weight', { whose: name, total: negative.weight ?? 0, missing: 0 })];
      }
    }),
};

export const weightRange: Rule = {
  id: 'weight-range',
  severity: 'hint',
  check: ({ kpis }) =>
    kpis
      .filter(
        ({ kpi, weight }) =>
          kpi !== '' && weight !== null && weight > 0 && (weight < LIGHTEST || weight > HEAVIEST),
      )
      .map(({ at, kpi, weight }) =>
        foundAt(at, 'weight', { kpi, weight: weight ?? 0, lightest: LIGHTEST, heaviest: HEAVIEST }),
      ),
};

export const kpiCount: Rule = {
  id: 'kpi-count',
  severity: 'hint',
  check: ({ kpis }) =>
    sets(kpis, [])
      .filter(({ rows }) => rows.length < FEWEST || rows.length > MOST)
      .map(({ name, rows }) =>
        foundAt((rows[0] as Kpi).at, 'kpi', { whose: name, count: rows.length, fewest: FEWEST, most: MOST }),
      ),
};

export const duplicateKpi: Rule = {
  id: 'duplicate-kpi',
  severity: 'blocking',
  check: ({ kpis, results }) =>
    sets(kpis, results).flatMap(({ name, rows }) =>
      [...groupBy(rows, ({ kpi }) => kpi).values()].flatMap((same) =>
        same.slice(1).map(({ at, kpi }) => foundAt(at, 'kpi', { whose: name, kpi })),
      ),
    ),
};

/** Sums of weights are shown, not counted on: without the tail of the floats. */
const round = (value: number): number => Number(value.toFixed(6));
