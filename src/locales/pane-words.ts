import type { JobErrorCode, JobErrors } from '../excel/job-error';
import { pane as enUS } from './en-US/pane';
import type { Locale } from './locale';
import { pane as zhCN } from './zh-CN/pane';

/** A sentence for each thing that can go wrong: what is wrong, where, and what to do. */
export type JobErrorSentences = { readonly [C in JobErrorCode]: (data: JobErrors[C]) => string };

export type PaneWords = typeof enUS;

export const paneWords = (locale: Locale): PaneWords => (locale === 'zh-CN' ? zhCN : enUS);
