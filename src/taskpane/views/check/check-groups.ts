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
    const key = `${severity}|${rule}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { rule, severity, findings: [finding] });
  }
  return [...groups.values()];
}

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { blocking: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
