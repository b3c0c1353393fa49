import { functionGuide as enUS } from './en-US/function-guide';
import type { FunctionId } from './function-words';
import type { Locale } from './locale';
import { functionGuide as zhCN } from './zh-CN/function-guide';

/** What the documentation says of a function beside its description and its parameters. */
export interface FunctionGuide {
  /** What it means, what blanks do, what it answers instead of a number. */
  readonly meaning: string;
  readonly formula: string;
  /** Where the formula comes from. */
  readonly source: string;
  /** What the figure must not be used for. */
  readonly caution?: string;
}

export const functionGuide = (locale: Locale): Readonly<Record<FunctionId, FunctionGuide>> =>
  locale === 'zh-CN' ? zhCN : enUS;
