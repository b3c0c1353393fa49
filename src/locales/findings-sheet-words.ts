import { findingsSheet as enUS } from './en-US/findings-sheet';
import type { Locale } from './locale';
import { findingsSheet as zhCN } from './zh-CN/findings-sheet';

export const findingsSheetWords = (locale: Locale): typeof enUS => (locale === 'zh-CN' ? zhCN : enUS);
