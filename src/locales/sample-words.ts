import { sample as enUS } from './en-US/sample';
import type { Locale } from './locale';
import { sample as zhCN } from './zh-CN/sample';

/** The fictional department that can be put into an empty workbook. */
export interface SampleWords {
  /** One for each person of the department, nobody real. */
  readonly names: readonly string[];
  readonly departments: Readonly<Record<'head' | 'east' | 'south' | 'north' | 'support', string>>;
  readonly statuses: Readonly<Record<'active' | 'probation' | 'partTime' | 'onLeave' | 'left', string>>;
  /** Why somebody is not eligible for a bonus. */
  readonly reasons: Readonly<Record<'probation' | 'left', string>>;
  /** Why somebody has bonus points or a veto, and what shows it. */
  readonly adjustments: Readonly<
    Record<'bonus' | 'veto', { readonly reason: string; readonly evidence: string }>
  >;
}

export const sampleWords = (locale: Locale): SampleWords => (locale === 'zh-CN' ? zhCN : enUS);
