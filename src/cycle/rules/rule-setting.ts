import type { FindingData } from '../finding';
import type { Rule } from './rule';
import { limitsOf } from './rule-settings';

/** Rows of the policy about rules of the check that mean nothing, or that switch off a rule without which scores may be wrong. */
export const ruleSetting = (
  rules: Readonly<Record<string, Pick<Rule, 'severity' | 'severityAtClosing'>>>,
): Rule<'rule-setting'> => ({
  severity: 'warning',
  check: ({ policy }) =>
    policy.rules.rows.flatMap(({ key, rule, limit, value, isUnderstood, at }) => {
      const known = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
      const allowed = limitsOf(rule)[limit];
      const isOff = limit === '' && policy.rules.off.has(rule);
      const fault: FindingData['rule-setting']['fault'] | null = !known
        ? 'unknown-rule'
        : limit !== '' && !allowed
          ? 'unknown-limit'
          : !isUnderstood
            ? 'value'
            : isOff && (known.severityAtClosing ?? known.severity) === 'blocking'
              ? 'blocking-off'
              : null;
      if (fault === null) return [];
      const { least, most } = allowed ?? { least: 0, most: 0 };
      return [{ at, data: { key, fault, rule, value, least, most } }];
    }),
});
