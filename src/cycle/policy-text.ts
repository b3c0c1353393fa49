import { comparableName } from '../scoring/cell';
import type { RecordOf } from './tables';

/** What the policy says under a key, as text; blank where it says nothing. */
export const policyText = (rules: readonly RecordOf<'MeritPolicy'>[], key: string): string =>
  rules.find((rule) => comparableName(rule.key) === comparableName(key))?.value ?? '';
