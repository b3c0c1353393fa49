import { progressView as enUS } from './en-US/progress-view';
import type { Locale } from './locale';
import { progressView as zhCN } from './zh-CN/progress-view';

export type ProgressViewWords = typeof enUS;

/** What the boards of completeness and progress say; loaded with the view of the check. */
export const progressViewWords = (locale: Locale): ProgressViewWords => (locale === 'zh-CN' ? zhCN : enUS);
