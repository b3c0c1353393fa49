import { rolesHeld } from './assignments';
import type { RoleHeld } from './assignments';
import { comparable } from './clean-text';
import type { Cycle } from './cycle';
import { groupBy } from './group-by';
import type { Employee, Kpi, Period } from './tables';
import { wantedTotal } from './weight-total';

/** A role that somebody had in the period, with the KPIs that the library has for the person in it. */
export interface RoleKpis extends RoleHeld {
  readonly kpis: readonly Kpi[];
}

/** What of a cycle says who has which KPIs. */
export type LibraryParts = Pick<Cycle, 'kpis' | 'assignments'> & {
  readonly period: Pick<Period, 'start' | 'end'>;
};

export interface KpiLibrary {
  /** One role for almost everybody, several for people who changed it; days only count beside one another. */
  rolesOf(person: Employee): RoleKpis[];
  /**
   * A person's KPIs in the period: the role's, and the person's own, which take the place of the role's of the same name. Of
   * somebody with several roles: those of every role, each weight by the role's part of the days. A KPI that several roles have
   * is there once; what else is said of it is what the latest of these roles says.
   */
  kpisOf(person: Employee): Kpi[];
}

/** The KPI library, looked up by person. */
export function libraryOf({ kpis, assignments, period }: LibraryParts): KpiLibrary {
  const named = kpis.filter(({ kpi }) => kpi !== '');
  const ofRoles = groupBy(
    named.filter(({ employeeId }) => employeeId === ''),
    ({ role }) => role,
  );
  const ofPeople = groupBy(
    named.filter(({ employeeId }) => employeeId !== ''),
    ({ employeeId }) => employeeId,
  );
  const places = groupBy(assignments, ({ employeeId }) => employeeId);
  const rolesOf = (person: Employee): RoleKpis[] => {
    const own = ofPeople.get(person.id) ?? [];
    const ownNames = new Set(own.map(({ kpi }) => comparable(kpi)));
    const kpisIn = (role: string): readonly Kpi[] => {
      const ofRole = ofRoles.get(role) ?? [];
      return own.length === 0
        ? ofRole
        : [...ofRole.filter(({ kpi }) => !ownNames.has(comparable(kpi))), ...own];
    };
    return rolesHeld(person, places.get(person.id) ?? [], period).map((held) => ({
      kpis: kpisIn(held.role),
      ...held,
    }));
  };
  return { rolesOf, kpisOf: (person) => ofAllRoles(rolesOf(person)) };
}

function ofAllRoles(roles: readonly RoleKpis[]): Kpi[] {
  // A role without KPIs leaves its days to the others.
  const [only, ...others] = roles.filter(({ kpis }) => kpis.length > 0);
  if (!only) return [];
  if (others.length === 0) return [...only.kpis];
  const weighed = weightsByDays([only, ...others]);
  const merged = new Map<string, Kpi>();
  for (const { kpis } of [only, ...others]) {
    for (const kpi of kpis) {
      const name = comparable(kpi.kpi);
      merged.set(name, { ...kpi, weight: weighed.get(name) ?? null });
    }
  }
  return [...merged.values()];
}

/** What KPIs by their names weigh in the whole period; blank ones are left out. */
function weightsByDays(roles: readonly RoleKpis[]): ReadonlyMap<string, number> {
  const days = roles.reduce((sum, role) => sum + role.days, 0);
  const totals = roles.map(({ kpis }) => wantedTotal(kpis.map(({ weight }) => weight)));
  const total = Math.max(...totals);
  const weights = new Map<string, number>();
  roles.forEach((role, index) => {
    const part = (total / (totals[index] ?? total)) * (role.days / days);
    for (const { kpi, weight } of role.kpis) {
      const name = comparable(kpi);
      if (weight !== null) weights.set(name, (weights.get(name) ?? 0) + weight * part);
    }
  });
  return weights;
}
