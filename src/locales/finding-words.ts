import type { Finding, FindingData, RuleId } from '../cycle/finding';
import { findings as enUS } from './en-US/findings';
import type { Locale } from './locale';
import { findings as zhCN } from './zh-CN/findings';

/** A rule's name, and what it says about one finding: what is wrong, with whom or what, and what to do. */
interface RuleWords<D> {
  readonly title: string;
  sentence(data: D): string;
}

/** Each rule's words with the data of that rule: a rule without words does not compile. */
export type FindingWords = { readonly [R in RuleId]: RuleWords<FindingData[R]> };

/** The words of every rule, for the data of a finding of that rule. */
export const findingWords = (locale: Locale): { readonly [R in RuleId]: RuleWords<Finding['data']> } =>
  locale === 'zh-CN' ? zhCN : enUS;
