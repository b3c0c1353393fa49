import type { PRESETS } from '../cycle/presets';
import type { Perspective, Preset, PresetCompetency, PresetGroup } from '../cycle/presets/preset';
import type { Direction } from '../scoring/kpi-attainment';
import { presets as enUS } from './en-US/presets';
import type { Locale } from './locale';
import { presets as zhCN } from './zh-CN/presets';

type Anchors = readonly [string, string, string, string, string];

/** The words of a preset, key by key. */
export interface PresetText<P extends Preset = Preset> {
  readonly name: string;
  /** For whom it is and what it brings, in a sentence. */
  readonly about: string;
  readonly roles: Readonly<Record<keyof P['roles'], string>>;
  readonly objectives: Readonly<Record<keyof P['objectives'], readonly [objective: string, owner: string]>>;
  readonly kpis: Readonly<Record<keyof P['kpis'], readonly [name: string, unit: string, source: string]>>;
  readonly tiers: Readonly<Record<keyof P['tiers'], readonly [material: string, nonMaterial: string]>>;
}

export interface PresetWords {
  readonly perspectives: Readonly<Record<Perspective, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly competencies: Readonly<
    Record<
      PresetCompetency,
      {
        readonly name: string;
        readonly description: string;
        /** What each rating from 1 to 5 looks like. */
        readonly anchors: Anchors;
        readonly training: string;
      }
    >
  >;
  readonly groups: Readonly<Record<PresetGroup, string>>;
  readonly presets: { readonly [Id in keyof typeof PRESETS]: PresetText<(typeof PRESETS)[Id]> };
}

export const presetWords = (locale: Locale): PresetWords => (locale === 'zh-CN' ? zhCN : enUS);
