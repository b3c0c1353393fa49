import { scheme as enUS } from './en-US/scheme';
import type { Locale } from './locale';
import { scheme as zhCN } from './zh-CN/scheme';

export type SchemeWords = typeof enUS;

export const schemeWords = (locale: Locale): SchemeWords => (locale === 'zh-CN' ? zhCN : enUS);
