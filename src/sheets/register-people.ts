import { comparable } from '../cycle/clean-text';
import type { Cycle } from '../cycle/cycle';
import { groupBy } from '../cycle/group-by';
import { isInPeriod } from '../cycle/in-period';
import type { Employee, Kpi, KpiResult } from '../cycle/tables';

export type RegisterSkip = 'has-sheet' | 'has-rows' | 'no-kpis' | 'left' | 'no-id' | 'duplicate-id';

export interface RegisterPeople {
  /** Who gets rows, with the KPIs. */
  readonly chosen: readonly { readonly person: Employee; readonly kpis: readonly Kpi[] }[];
  readonly skipped: readonly { readonly person: Employee; readonly reason: RegisterSkip }[];
  /** Rows of KPIs that the library does not have for the person any more: they stay. */
  readonly gone: readonly KpiResult[];
  /** KPIs that the library has for people with rows, and that they have no row for: people agree on them first. */
  readonly lacking: readonly { readonly person: Employee; readonly kpi: Kpi }[];
}

/** Who gets rows in the register, who does not and why, and what rows and library do not have in common. */
export function registerPeople(cycle: Cycle, kpisOf: (person: Employee) => readonly Kpi[]): RegisterPeople {
  const bearers = groupBy(cycle.employees, ({ id }) => id);
  const withSheet = new Set(
    cycle.reviewSheets.filter(({ copy }) => !copy).map(({ employeeId }) => employeeId),
  );
  const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
  const chosen: { person: Employee; kpis: readonly Kpi[] }[] = [];
  const skipped: { person: Employee; reason: RegisterSkip }[] = [];
  const gone: KpiResult[] = [];
  const lacking: { person: Employee; kpi: Kpi }[] = [];
  for (const person of cycle.employees) {
    const kpis = kpisOf(person);
    const rows = results.get(person.id);
    const reason = reasonToSkip();
    if (reason === null) chosen.push({ person, kpis });
    else skipped.push({ person, reason });
    if (reason !== 'has-rows' || !rows) continue;
    const [known, entered] = [kpis, rows].map((all) => new Set(all.map(({ kpi }) => comparable(kpi))));
    gone.push(...rows.filter(({ kpi }) => kpi !== '' && !known?.has(comparable(kpi))));
    lacking.push(...kpis.filter(({ kpi }) => !entered?.has(comparable(kpi))).map((kpi) => ({ person, kpi })));

    function reasonToSkip(): RegisterSkip | null {
      if (person.id === '') return 'no-id';
      if ((bearers.get(person.id)?.length ?? 0) > 1) return 'duplicate-id';
      if (withSheet.has(person.id)) return 'has-sheet';
      if (rows) return 'has-rows';
      if (!isInPeriod(person, cycle.period)) return 'left';
      return kpis.length === 0 ? 'no-kpis' : null;
    }
  }
  return { chosen, skipped, gone, lacking };
}
