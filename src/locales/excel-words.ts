import { excel as enUS } from './en-US/excel';
import { excel as zhCN } from './zh-CN/excel';
import type { Locale } from './locale';

export const excelWords = (locale: Locale): typeof enUS => (locale === 'zh-CN' ? zhCN : enUS);
