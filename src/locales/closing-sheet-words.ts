import { closingSheet as enUS } from './en-US/closing-sheet';
import type { Locale } from './locale';
import { closingSheet as zhCN } from './zh-CN/closing-sheet';

export const closingSheetWords = (locale: Locale): typeof enUS => (locale === 'zh-CN' ? zhCN : enUS);
