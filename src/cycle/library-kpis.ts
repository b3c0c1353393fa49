import type { Employee, Kpi } from './tables';

/** The KPIs that the library has for a person: the role's, and the person's own, which take the place of the role's of the same name. */
export function libraryKpisOf({ id, role }: Employee, kpis: readonly Kpi[]): Kpi[] {
  const own = kpis.filter(({ employeeId, kpi }) => employeeId === id && id !== '' && kpi !== '');
  const names = new Set(own.map(({ kpi }) => kpi));
  const ofRole = kpis.filter(
    (kpi) => kpi.employeeId === '' && kpi.role === role && kpi.kpi !== '' && !names.has(kpi.kpi),
  );
  return [...ofRole, ...own];
}
