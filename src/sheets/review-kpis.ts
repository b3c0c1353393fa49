import { comparable } from '../cycle/clean-text';
import type { Cycle } from '../cycle/cycle';
import { groupBy } from '../cycle/group-by';
import { libraryKpisOf } from '../cycle/library-kpis';
import { cellOf } from '../cycle/read-table';
import type { Employee, Kpi, KpiResult } from '../cycle/tables';

/** A KPI as it comes onto a person's review sheet: what was agreed, and what is known of it already. */
export interface ReviewKpi extends Pick<
  Kpi,
  'kpi' | 'unit' | 'direction' | 'target' | 'floor' | 'cap' | 'weight'
> {
  /** A text is what somebody typed and nobody can read as a number: the check tells it where it stands. */
  readonly actual: KpiResult['actual'] | string;
  readonly evidence: string;
}

/**
 * A person's KPIs: the role's, and the person's own, which take the place of the role's of the same name. What
 * `MeritKpiResults` already has of the person is taken over, so that nothing typed is lost and no score changes: its rows
 * come before the library where both say something, also those of KPIs that the library does not have.
 *
 * @param results the person's, of this period
 */
export function reviewKpisOf(
  person: Employee,
  results: readonly KpiResult[],
  { kpis, problems }: Pick<Cycle, 'kpis' | 'problems'>,
): ReviewKpi[] {
  const registered = results.filter(({ kpi }) => kpi !== '');
  const entered = groupBy(registered, ({ kpi }) => comparable(kpi));
  const library = libraryKpisOf(person, kpis);
  const known = new Map(library.map((kpi) => [comparable(kpi.kpi), kpi]));
  return [
    ...library.flatMap((kpi): ReviewKpi[] => {
      const rows = entered.get(comparable(kpi.kpi));
      return rows
        ? rows.map((row) => takenOver(row, kpi, problems))
        : [{ ...kpi, actual: null, evidence: '' }];
    }),
    ...registered
      .filter(({ kpi }) => !known.has(comparable(kpi)))
      .map((row) => takenOver(row, undefined, problems)),
  ];
}

function takenOver(row: KpiResult, library: Kpi | undefined, problems: Cycle['problems']): ReviewKpi {
  return {
    kpi: row.kpi,
    unit: library?.unit ?? '',
    direction: row.direction || (library?.direction ?? ''),
    target: row.target ?? library?.target ?? null,
    floor: row.floor ?? library?.floor ?? null,
    cap: row.cap ?? library?.cap ?? null,
    weight: row.weight ?? library?.weight ?? null,
    actual: row.actual ?? unreadActualOf(row, problems),
    evidence: row.evidence,
  };
}

function unreadActualOf({ at }: KpiResult, problems: Cycle['problems']): string | null {
  const { sheet, address } = cellOf(at, 'actual');
  return problems.find((one) => one.at.sheet === sheet && one.at.address === address)?.value ?? null;
}
