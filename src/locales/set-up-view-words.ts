import { setUpView as enUS } from './en-US/set-up-view';
import type { Locale } from './locale';
import { setUpView as zhCN } from './zh-CN/set-up-view';

export type SetUpViewWords = typeof enUS;

/** What the set-up view says beside what the pane has for it; loaded with the view. */
export const setUpViewWords = (locale: Locale): SetUpViewWords => (locale === 'zh-CN' ? zhCN : enUS);
