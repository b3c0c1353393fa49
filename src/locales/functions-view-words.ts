import { functionsView as enUS } from './en-US/functions-view';
import type { Locale } from './locale';
import { functionsView as zhCN } from './zh-CN/functions-view';

/** What the view of the functions says; loaded with the view, as it is opened. */
export const functionsViewWords = (locale: Locale): typeof enUS => (locale === 'zh-CN' ? zhCN : enUS);
