import { closingView as enUS } from './en-US/closing-view';
import type { Locale } from './locale';
import { closingView as zhCN } from './zh-CN/closing-view';

export type ClosingViewWords = typeof enUS;

/** What the part about closing a period says; loaded with the view of the check. */
export const closingViewWords = (locale: Locale): ClosingViewWords => (locale === 'zh-CN' ? zhCN : enUS);
