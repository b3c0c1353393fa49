import { functionGallery as enUS } from './en-US/function-gallery';
import type { Locale } from './locale';
import { functionGallery as zhCN } from './zh-CN/function-gallery';

export type FunctionGalleryWords = typeof enUS;

/** What gallery and documentation say around each function. */
export const functionGalleryWords = (locale: Locale): FunctionGalleryWords =>
  locale === 'zh-CN' ? zhCN : enUS;
