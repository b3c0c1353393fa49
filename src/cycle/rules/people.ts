import type { Employee } from '../tables';
import { foundAt, groupBy } from './rule';
import type { Rule } from './rule';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'blocking',
  check: ({ employees }) =>
    [
      ...groupBy(
        employees.filter(({ id }) => id !== ''),
        ({ id }) => id,
      ),
    ].flatMap(([id, same]) =>
      same.slice(1).map(({ at, name }) => foundAt(at, 'id', { id, name, other: same[0]?.name ?? '' }, id)),
    ),
};

export const missingId: Rule = {
  id: 'missing-id',
  severity: 'blocking',
  check: ({ employees }) =>
    employees.filter(({ id }) => id === '').map(({ at, name }) => foundAt(at, 'id', { name })),
};

/** Entries for somebody whom the list does not have. */
export const unknownEmployee: Rule = {
  id: 'unknown-employee',
  severity: 'blocking',
  check: ({ employees, results, adjustments, calibration }) => {
    const ids = new Set(employees.map(({ id }) => id));
    const seen = new Set<string>();
    return [...results, ...adjustments, ...calibration]
      .filter(
        ({ employeeId }) =>
          employeeId !== '' && !ids.has(employeeId) && !seen.has(employeeId) && seen.add(employeeId),
      )
      .map(({ at, employeeId }) => foundAt(at, 'employeeId', { id: employeeId }, employeeId));
  },
};

export const unknownManager: Rule = {
  id: 'unknown-manager',
  severity: 'hint',
  check: ({ employees }) => {
    const ids = new Set(employees.map(({ id }) => id));
    return employees
      .filter(({ managerId }) => managerId !== '' && !ids.has(managerId))
      .map(({ at, id, name, managerId }) => foundAt(at, 'managerId', { name, manager: managerId }, id));
  },
};

/** Nobody may be above themselves. Found once, at the first of the list's people in the loop. */
export const managerLoop: Rule = {
  id: 'manager-loop',
  severity: 'blocking',
  check: ({ employees }) => {
    const byId = new Map(employees.map((person) => [person.id, person]));
    const settled = new Set<string>();
    return employees.flatMap((start) => {
      const path = new Map<string, Employee>();
      let person: Employee | undefined = start;
      while (person && person.managerId !== '' && !settled.has(person.id) && !path.has(person.id)) {
        path.set(person.id, person);
        person = byId.get(person.managerId);
      }
      const looped = person && path.has(person.id) ? person : null;
      for (const id of path.keys()) settled.add(id);
      return looped
        ? [foundAt(looped.at, 'managerId', { name: looped.name, manager: looped.managerId }, looped.id)]
        : [];
    });
  },
};

export const reviewCopy: Rule = {
  id: 'review-copy',
  severity: 'warning',
  check: ({ reviewSheets }) =>
    reviewSheets
      .filter(({ copy }) => copy)
      .map(({ sheet, employeeId }) => ({
        at: { sheet, address: 'B1' },
        employeeId,
        data: { sheet, employee: employeeId },
      })),
};
