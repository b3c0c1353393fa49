import { DEFAULT_POLICY } from '../cycle/policy';
import type { PolicyNumber } from '../cycle/policy';
import type { Locale } from '../locales/locale';
import { quoted } from './formula-call';
import { tableReference } from './table-reference';

/** The value of a rule as every Excel looks it up; a blank rule has its default. */
export function ruleValue(rule: PolicyNumber, locale: Locale): string {
  const [keys, values] = [
    tableReference('MeritPolicy', 'key', locale),
    tableReference('MeritPolicy', 'value', locale),
  ];
  const isBlank = `COUNTIFS(${keys},${quoted(rule)},${values},"<>")=0`;
  return `IF(${isBlank},${DEFAULT_POLICY[rule]},SUMIFS(${values},${keys},${quoted(rule)}))`;
}
