import { rewardView as enUS } from './en-US/reward-view';
import type { Locale } from './locale';
import { rewardView as zhCN } from './zh-CN/reward-view';

export type RewardViewWords = typeof enUS;

/** What the view of rewards says beside what the pane has for it; loaded with the view. */
export const rewardViewWords = (locale: Locale): RewardViewWords => (locale === 'zh-CN' ? zhCN : enUS);
