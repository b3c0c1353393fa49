export type Locale = 'en-US' | 'zh-CN';

export const LOCALES: readonly Locale[] = ['en-US', 'zh-CN'];

/** The language to speak for a language tag of Office or the browser: Chinese for any Chinese, English otherwise. */
export const localeOf = (languageTag: string): Locale => (/^zh\b/i.test(languageTag) ? 'zh-CN' : 'en-US');
