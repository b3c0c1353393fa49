import type { EffectUnknown, RaterCaution } from '../cycle/rater-quality';
import type { SmartCriterion, SmartLack } from '../cycle/smart-score';
import { quality as enUS } from './en-US/quality';
import type { Locale } from './locale';
import { quality as zhCN } from './zh-CN/quality';

/** What is said of ratings and KPIs. */
export interface QualityWords {
  readonly raters: {
    /** What the figures are for, and what they are not. */
    readonly note: string;
    readonly unknown: Readonly<Record<EffectUnknown, string>>;
    caution(caution: RaterCaution): string;
  };
  readonly smart: {
    readonly criteria: Readonly<Record<SmartCriterion, string>>;
    /** @param score 0–100 */
    score(whose: string, score: number, kpis: number): string;
    /** What would mend it. */
    mend(lack: SmartLack): string;
  };
}

export const qualityWords = (locale: Locale): QualityWords => (locale === 'zh-CN' ? zhCN : enUS);
