import type { Employee } from '../../../cycle/tables';

/** Which of the preset's roles each of HR's roles takes its KPIs from; `null` for none. */
export type RoleSets = Readonly<Record<string, string | null>>;

export interface RoleInList {
  readonly role: string;
  readonly people: number;
}

/** The roles of the chosen departments, those of most people first. People without a role have none to choose for. */
export function rolesIn(employees: readonly Employee[], departments: ReadonlySet<string>): RoleInList[] {
  const counts = new Map<string, number>();
  for (const { role, department } of employees) {
    if (role !== '' && departments.has(department)) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts]
    .map(([role, people]) => ({ role, people }))
    .sort((one, other) => other.people - one.people || one.role.localeCompare(other.role));
}

/** The sets to set up: of the roles shown, those that take one. */
export const chosenSets = (roles: readonly RoleInList[], sets: RoleSets): Record<string, string> =>
  Object.fromEntries(
    roles.flatMap(({ role }) => {
      const set = sets[role];
      return set ? [[role, set]] : [];
    }),
  );
