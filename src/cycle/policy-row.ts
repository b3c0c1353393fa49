import { comparableName } from '../scoring/cell';
import type { RecordOf } from './tables';

/** The row of the policy under a key: of several, the last one counts. */
export const policyRow = (
  rules: readonly RecordOf<'MeritPolicy'>[],
  key: string,
): RecordOf<'MeritPolicy'> | undefined =>
  rules.filter((rule) => comparableName(rule.key) === comparableName(key)).at(-1);

/** What the policy says under a key, as text; blank where it says nothing. */
export const policyText = (rules: readonly RecordOf<'MeritPolicy'>[], key: string): string =>
  policyRow(rules, key)?.value ?? '';
