import { useState, useSyncExternalStore } from 'react';
import type { Colours } from './brand';
import { isOfficeDark } from './office';
import { remember, remembered } from './preferences';

export type ColourChoice = 'auto' | Colours;

export const COLOUR_CHOICES: readonly ColourChoice[] = ['auto', 'light', 'dark', 'contrast'];

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The colours to show, and the choice that led to them: as in Office, or the system's where Office does not say. */
export function useColours(): {
  readonly colours: Colours;
  readonly choice: ColourChoice;
  choose(choice: ColourChoice): void;
} {
  const forced = useMedia('(forced-colors: active)');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const [choice, setChoice] = useState<ColourChoice>(
    () => COLOUR_CHOICES.find((one) => one === remembered('colours')) ?? 'auto',
  );
  const automatic = forced ? 'contrast' : (isOfficeDark() ?? systemDark) ? 'dark' : 'light';
  return {
    colours: choice === 'auto' ? automatic : choice,
    choice,
    choose(next) {
      remember('colours', next);
      setChoice(next);
    },
  };
}
