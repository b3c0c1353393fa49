import { qualitySheet as enUS } from './en-US/quality-sheet';
import type { Locale } from './locale';
import { qualitySheet as zhCN } from './zh-CN/quality-sheet';

export const qualitySheetWords = (locale: Locale): typeof enUS => (locale === 'zh-CN' ? zhCN : enUS);
