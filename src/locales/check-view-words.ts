import { checkView as enUS } from './en-US/check-view';
import type { Locale } from './locale';
import { checkView as zhCN } from './zh-CN/check-view';

export type CheckViewWords = typeof enUS;

/** What the view of the check says; loaded with it. */
export const checkViewWords = (locale: Locale): CheckViewWords => (locale === 'zh-CN' ? zhCN : enUS);
