import { cleanText } from './clean-text';
import type { Finding } from './finding';
import { groupBy } from './group-by';
import type { Exemption } from './tables';

/** A finding that stands, and who accepts it and why. */
export interface ExemptedFinding {
  readonly finding: Finding;
  readonly exemption: Exemption;
}

/**
 * What a finding is about, as an exemption tells it: whose it is, or else the cell, and what was found. When any of that
 * changes it is another finding, for which the exemption does not hold.
 */
export function aboutOf({ employeeId, at, data }: Finding): string {
  const place = at ? `${at.sheet}!${at.address}` : '';
  return [employeeId || place, ...Object.values(data)]
    .map(aboutValue)
    .filter((text) => text !== '')
    .join(' · ');
}

/** A blank leaves a dash: from blank to B is not from B to blank. */
export const aboutValue = (value: unknown): string => (value === null ? '–' : cleanText(value));

/**
 * Findings with and without an exemption. Each exemption is for one finding: another one like it, found later, stays open.
 * An exemption that gives no reason is none.
 */
export function sortOutExempted(
  findings: readonly Finding[],
  exemptions: readonly Exemption[],
): { readonly findings: Finding[]; readonly exempted: ExemptedFinding[] } {
  const keyOf = (rule: string, about: string): string => `${rule}|${about}`;
  const byKey = groupBy(
    exemptions.filter(({ reason }) => reason !== ''),
    ({ rule, about }) => keyOf(rule, about),
  );
  const open: Finding[] = [];
  const exempted: ExemptedFinding[] = [];
  for (const finding of findings) {
    const exemption = byKey.size > 0 ? byKey.get(keyOf(finding.rule, aboutOf(finding)))?.shift() : undefined;
    if (exemption) exempted.push({ finding, exemption });
    else open.push(finding);
  }
  return { findings: open, exempted };
}
