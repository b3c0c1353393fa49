import { useEffect, useState } from 'react';
import { LOCALES } from '../locales/locale';
import type { Locale } from '../locales/locale';
import { officeLocale } from './office';
import { remember, remembered } from './preferences';

/** The language of the pane and of the sheets it makes: as chosen, otherwise Office's. */
export function useLanguage(): { readonly locale: Locale; choose(locale: Locale): void } {
  const [locale, setLocale] = useState<Locale>(
    () => LOCALES.find((one) => one === remembered('language')) ?? officeLocale(),
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return {
    locale,
    choose(next) {
      remember('language', next);
      setLocale(next);
    },
  };
}
