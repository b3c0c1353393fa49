import { embedded as enUS } from './en-US/embedded';
import type { Locale } from './locale';
import { embedded as zhCN } from './zh-CN/embedded';

/** The words of the embedded workbook's page. */
export type EmbeddedWords = typeof enUS;

export const embeddedWords = (locale: Locale): EmbeddedWords => (locale === 'zh-CN' ? zhCN : enUS);
