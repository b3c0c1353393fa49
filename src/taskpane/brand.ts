import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** The green of Meritsheet's icon, from black to white. */
const GREEN: BrandVariants = {
  10: '#05130C',
  20: '#0B2116',
  30: '#0F3523',
  40: '#12452C',
  50: '#155536',
  60: '#18603D',
  70: '#1B6843',
  80: '#1F7048',
  90: '#2F7F57',
  100: '#438F69',
  110: '#589F7B',
  120: '#6EAF8D',
  130: '#86BF9F',
  140: '#9FCFB3',
  150: '#B9DFC8',
  160: '#D5EEDE',
};

export type Colours = 'light' | 'dark' | 'contrast';

const dark = createDarkTheme(GREEN);

export const THEMES: Readonly<Record<Colours, Theme>> = {
  light: createLightTheme(GREEN),
  dark: {
    ...dark,
    // The theme's own greens are too dark to be read on its greys.
    colorBrandForeground1: GREEN[130],
    colorBrandForeground2: GREEN[140],
    colorBrandForegroundLink: GREEN[130],
    colorCompoundBrandForeground1: GREEN[130],
    colorCompoundBrandStroke: GREEN[120],
  },
  contrast: teamsHighContrastTheme,
};
