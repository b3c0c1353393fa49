import { cleanText, comparable } from '../../../cycle/clean-text';
import type { ExemptedFinding } from '../../../cycle/exemptions';
import type { Finding, Severity } from '../../../cycle/finding';
import type { Employee } from '../../../cycle/tables';
import { findingWords } from '../../../locales/finding-words';
import type { Locale } from '../../../locales/locale';

/** Which findings are shown; `null` lets all through. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly department: string | null;
  /** An id, or what the list has in its place. */
  readonly manager: string | null;
  /** Part of the rule's name, or of what a finding names; blank lets all through. */
  readonly search: string;
}

export const ALL_FINDINGS: FindingFilter = { severity: null, department: null, manager: null, search: '' };

export interface FilterChoices {
  readonly departments: readonly string[];
  /** Ids with the names to show. */
  readonly managers: readonly (readonly [id: string, name: string])[];
}

export function choicesAmong(employees: readonly Employee[]): FilterChoices {
  const names = new Map(employees.map(({ id, name }) => [id, name]));
  const managers = [...new Set(employees.map(({ managerId }) => managerId))];
  const inOrder = (one: string, other: string): number => one.localeCompare(other);
  return {
    departments: [...new Set(employees.map(({ department }) => department))].sort(inOrder),
    managers: managers
      .map((id) => [id, names.get(id) || id] as const)
      .sort(([, one], [, other]) => inOrder(one, other)),
  };
}

export interface FilteredFindings {
  readonly findings: readonly Finding[];
  readonly exempted: readonly ExemptedFinding[];
}

/** Findings that are about nobody belong to no department and no manager. */
export function filterFindings(
  { findings, exempted }: FilteredFindings,
  employees: readonly Employee[],
  { severity, department, manager, search }: FindingFilter,
  locale: Locale,
): FilteredFindings {
  const people = new Map(employees.map((person) => [person.id, person]));
  const words = findingWords(locale);
  const wanted = comparable(search);
  const isShown = ({ rule, severity: own, employeeId, data, at }: Finding): boolean => {
    if (severity !== null && own !== severity) return false;
    if (department !== null || manager !== null) {
      const person = employeeId === undefined ? undefined : people.get(employeeId);
      if (!person) return false;
      if (department !== null && person.department !== department) return false;
      if (manager !== null && person.managerId !== manager) return false;
    }
    if (wanted === '') return true;
    // Not the whole sentence: writing ten thousand of them takes seconds.
    const said = [words[rule].title, employeeId, at?.sheet, ...Object.values(data)];
    return comparable(said.map(cleanText).join(' ')).includes(wanted);
  };
  return {
    findings: findings.filter(isShown),
    exempted: exempted.filter(({ finding }) => isShown(finding)),
  };
}
