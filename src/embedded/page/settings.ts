import { LOCALES, localeOf } from '../../locales/locale';
import type { Locale } from '../../locales/locale';
import type { OfficeTheme } from '../office-globals';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** How the page looks. It stands in the page's address, so that a view can be bookmarked and opened again. */
export interface PageSettings {
  readonly language: Locale;
  readonly theme: Theme;
}

export function pageSettings(): PageSettings {
  const asked = new URLSearchParams(window.location.search);
  const language = LOCALES.find((one) => one === asked.get('language')) ?? localeOf(navigator.language);
  const preferred = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return { language, theme: THEMES.find((one) => one === asked.get('theme')) ?? preferred };
}

export function keepSettings({ language, theme }: PageSettings): void {
  window.history.replaceState(null, '', `?${new URLSearchParams({ language, theme })}`);
}

/** What Office says of its own colours. */
export const OFFICE_THEMES: Readonly<Record<Theme, OfficeTheme>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#1F1F1F',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
};
