import type { ExemptedFinding } from '../../../cycle/exemptions';
import type { Finding, RuleId, Severity } from '../../../cycle/finding';

/** What one rule found. */
export interface RuleGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export const SEVERITIES: readonly Severity[] = ['blocking', 'warning', 'hint'];

/** Findings by rule and severity, in the order in which they came. */
export function groupsOf(findings: readonly Finding[]): RuleGroup[] {
  const groups = new Map<string, { rule: RuleId; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const key = keyOfGroup(finding);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { rule, severity, findings: [finding] });
  }
  return [...groups.values()];
}

/** What a group is known by while findings come and go. */
export const keyOfGroup = ({ severity, rule }: Pick<RuleGroup, 'severity' | 'rule'>): string =>
  `${severity}|${rule}`;

/** The group of what has been accepted. */
export const ACCEPTED_GROUP = 'accepted';

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { blocking: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** One line of the list: the head of a group, or what an open group holds. */
export type FindingLine = { readonly key: string } & (
  | { readonly kind: 'group'; readonly group: RuleGroup; readonly open: boolean }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'acceptedGroup'; readonly count: number; readonly open: boolean }
  | { readonly kind: 'accepted'; readonly exempted: ExemptedFinding }
);

/** The list, line by line. @param isOpen whether the group with a key is open */
export function linesOf(
  groups: readonly RuleGroup[],
  exempted: readonly ExemptedFinding[],
  isOpen: (key: string) => boolean,
): FindingLine[] {
  const lines: FindingLine[] = [];
  for (const group of groups) {
    const key = keyOfGroup(group);
    const open = isOpen(key);
    lines.push({ kind: 'group', key, group, open });
    if (open)
      group.findings.forEach((finding, index) =>
        lines.push({ kind: 'finding', key: `${key}|${index}`, finding }),
      );
  }
  if (exempted.length > 0) {
    const open = isOpen(ACCEPTED_GROUP);
    lines.push({ kind: 'acceptedGroup', key: ACCEPTED_GROUP, count: exempted.length, open });
    if (open)
      exempted.forEach((one, index) =>
        lines.push({ kind: 'accepted', key: `${ACCEPTED_GROUP}|${index}`, exempted: one }),
      );
  }
  return lines;
}
