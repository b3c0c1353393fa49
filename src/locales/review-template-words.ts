import { reviewTemplate as enUS } from './en-US/review-template';
import type { Locale } from './locale';
import { reviewTemplate as zhCN } from './zh-CN/review-template';

/** What the view of the template says; loaded with the view of review sheets. */
export const reviewTemplateWords = (locale: Locale): typeof enUS => (locale === 'zh-CN' ? zhCN : enUS);
