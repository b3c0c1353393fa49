import type { EmbeddedWords } from '../../locales/embedded-words';
import { LOCALES } from '../../locales/locale';
import type { Locale } from '../../locales/locale';
import { element } from './element';
import { THEMES } from './settings';
import type { PageSettings, Theme } from './settings';

/** The commands of the ribbon's buttons, as in the manifest, with their pictures in `assets/`. */
const JOBS = [
  ['showList', 'list'],
  ['showSetUp', 'set-up'],
  ['showReviewSheets', 'review'],
  ['showCheck', 'check'],
  ['showReward', 'reward'],
  ['showFunctions', 'functions'],
] as const;

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { 'en-US': 'English', 'zh-CN': '中文' };

export interface BarActions {
  open(): void;
  save(): void;
  saveFrozen(): void;
  runAction(id: string): void;
  setLanguage(language: Locale): void;
  setTheme(theme: Theme): void;
}

/** What stands above the grid: the file, the ribbon's buttons of Meritsheet, and how the page looks. */
export function showBar(
  place: HTMLElement,
  words: EmbeddedWords,
  fileName: string,
  { language, theme }: PageSettings,
  testing: HTMLElement,
  actions: BarActions,
): void {
  const button = (label: string, hint: string, action: () => void): HTMLButtonElement =>
    element('button', {
      type: 'button',
      className: 'command',
      textContent: label,
      title: hint,
      onclick: action,
    });
  const choice = <T extends string>(
    label: string,
    values: readonly (readonly [T, string])[],
    value: T,
    change: (value: T) => void,
  ): HTMLSelectElement => {
    const options = values.map(([key, name]) => element('option', { value: key, textContent: name }));
    const select = element('select', { ariaLabel: label, title: label }, ...options);
    select.value = value;
    select.onchange = () => change(select.value as T);
    return select;
  };
  const jobs = JOBS.map(([action, picture]) =>
    element(
      'button',
      { type: 'button', className: 'job', onclick: () => actions.runAction(action) },
      element('img', { src: `assets/${picture}-32.png`, alt: '', width: 28, height: 28 }),
      element('span', {}, words.jobs[action]),
    ),
  );
  const ribbon = element('nav', { className: 'ribbon', ariaLabel: words.ribbon }, ...jobs);
  place.replaceChildren(
    element(
      'div',
      { className: 'title' },
      element('img', { src: 'assets/meritsheet-32.png', alt: '', width: 20, height: 20 }),
      element('h1', { textContent: fileName, title: words.title }),
      button(words.open, words.openHint, actions.open),
      button(words.save, words.saveHint, actions.save),
      button(words.saveFrozen, words.saveFrozenHint, actions.saveFrozen),
      element('span', { className: 'spacer' }),
      testing,
      choice(
        words.theme,
        THEMES.map((one) => [one, words.themes[one]] as const),
        theme,
        actions.setTheme,
      ),
      choice(
        words.language,
        LOCALES.map((one) => [one, LANGUAGE_NAMES[one]] as const),
        language,
        actions.setLanguage,
      ),
    ),
    ribbon,
  );
}
