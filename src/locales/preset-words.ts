import type {
  PresetCompetency,
  PresetGroup,
  PresetKpi,
  PresetObjective,
  PresetRole,
  PresetTier,
} from '../cycle/presets';
import type { Direction } from '../scoring/kpi-attainment';
import { presets as enUS } from './en-US/presets';
import type { Locale } from './locale';
import { presets as zhCN } from './zh-CN/presets';

type Anchors = readonly [string, string, string, string, string];

export interface PresetWords {
  readonly headOfSales: string;
  readonly roles: Readonly<Record<PresetRole, string>>;
  readonly perspectives: Readonly<Record<'financial' | 'customer' | 'process' | 'learning', string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly objectives: Readonly<Record<PresetObjective, string>>;
  readonly kpis: Readonly<
    Record<PresetKpi, { readonly name: string; readonly unit: string; readonly source: string }>
  >;
  readonly competencies: Readonly<
    Record<
      PresetCompetency,
      {
        readonly name: string;
        readonly description: string;
        readonly anchors: Anchors;
        readonly training: string;
      }
    >
  >;
  readonly groups: Readonly<Record<PresetGroup, string>>;
  readonly tiers: Readonly<Record<PresetTier, { readonly material: string; readonly nonMaterial: string }>>;
}

export const presetWords = (locale: Locale): PresetWords => (locale === 'zh-CN' ? zhCN : enUS);
