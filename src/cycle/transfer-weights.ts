import { weightCheck } from '../scoring/weight-check';
import { comparable } from './clean-text';
import { groupBy } from './group-by';
import type { KpiLibrary, RoleKpis } from './library-kpis';
import type { Policy } from './policy';
import type { Employee, KpiResult } from './tables';
import { wantedTotal } from './weight-total';

/** A KPI of somebody with several roles, and which part of its weight is whose. */
export interface RoleShare {
  readonly result: KpiResult;
  /** One for each of the roles; they add up to 1. */
  readonly parts: readonly number[];
}

/**
 * How the KPIs of somebody with several roles belong to them: a KPI to the role that the library has it for; one of several
 * roles to each by its weight there and the days; one that the library does not have to all, by the days.
 *
 * @param results the person's
 */
export function sharesOfRoles(results: readonly KpiResult[], roles: readonly RoleKpis[]): RoleShare[] {
  const weights = roles.map(({ days, kpis }) => {
    const total = wantedTotal(kpis.map(({ weight }) => weight));
    return new Map(kpis.map(({ kpi, weight }) => [comparable(kpi), ((weight ?? 0) / total) * days]));
  });
  return results.map((result) => {
    const own = weights.map((ofRole) => ofRole.get(comparable(result.kpi)));
    const isKnown = own.some((weight) => weight !== undefined);
    const byDays = roles.map(({ days }, role) => (isKnown && own[role] === undefined ? 0 : days));
    const counted = own.some((weight) => (weight ?? 0) > 0) ? own.map((weight) => weight ?? 0) : byDays;
    const sum = counted.reduce((total, one) => total + one, 0);
    return { result, parts: counted.map((one) => one / sum) };
  });
}

/**
 * Results with the weights that they have in the whole period. On review sheets and in the register that is what stands there.
 * Where people typed each role's own weights instead, so that those of every role add up by themselves, they are weighed by
 * the days.
 */
export function withWeightsOfPeriod(
  results: readonly KpiResult[],
  employees: readonly Employee[],
  library: KpiLibrary,
  policy: Policy,
): KpiResult[] {
  const roles = new Map(
    employees
      .map((person) => [person.id, library.rolesOf(person)] as const)
      .filter(([, held]) => held.length > 1),
  );
  if (roles.size === 0) return [...results];
  const weights = new Map<KpiResult, number | null>();
  const ofPeople = groupBy(
    results.filter(({ employeeId }) => roles.has(employeeId)),
    ({ employeeId }) => employeeId,
  );
  for (const [id, own] of ofPeople) {
    const weighed = weighedByDays(own, roles.get(id) ?? [], policy);
    own.forEach((result, index) => weights.set(result, weighed?.[index] ?? result.weight));
  }
  return results.map((result) => {
    const weight = weights.get(result);
    return weight === undefined || weight === result.weight ? result : { ...result, weight };
  });
}

/** `null` where the weights are those of the period already, or add up to nothing that could be told. */
function weighedByDays(
  results: readonly KpiResult[],
  roles: readonly RoleKpis[],
  policy: Policy,
): number[] | null {
  const shares = sharesOfRoles(results, roles);
  const sets = roles
    .map(({ days }, role) => ({
      days,
      rows: results.filter((_, row) => (shares[row]?.parts[role] ?? 0) > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (addsUp(results, policy) || !sets.every(({ rows }) => addsUp(rows, policy))) return null;
  const days = sets.reduce((sum, set) => sum + set.days, 0);
  return results.map((result) =>
    sets.reduce((sum, set) => {
      if (!set.rows.includes(result)) return sum;
      const total = wantedTotal(set.rows.map(({ weight }) => weight));
      return sum + ((100 * (result.weight ?? 0)) / total) * (set.days / days);
    }, 0),
  );
}

function addsUp(rows: readonly KpiResult[], { weightTolerance }: Policy): boolean {
  const weights = rows.map(({ weight }) => weight);
  const total = wantedTotal(weights);
  return (
    weights.every((weight) => (weight ?? 0) >= 0) &&
    weightCheck(weights, total, weightTolerance * total) === 0
  );
}
