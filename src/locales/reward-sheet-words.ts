import { rewardSheets as enUS } from './en-US/reward-sheets';
import type { Locale } from './locale';
import { rewardSheets as zhCN } from './zh-CN/reward-sheets';

export type RewardSheetWords = typeof enUS;

/** The text on the sheets of rewards. */
export const rewardSheetWords = (locale: Locale): RewardSheetWords => (locale === 'zh-CN' ? zhCN : enUS);
