import { sheets as enUS } from './en-US/sheets';
import type { Locale } from './locale';
import { sheets as zhCN } from './zh-CN/sheets';

export type SheetWords = typeof enUS;

export const sheetWords = (locale: Locale): SheetWords => (locale === 'zh-CN' ? zhCN : enUS);
