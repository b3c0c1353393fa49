import type { Direction } from '../../scoring/kpi-attainment';
import type { PolicyNumber } from '../policy';

export type Perspective = 'financial' | 'customer' | 'process' | 'learning';

export type PresetCompetency =
  | 'customerFocus'
  | 'results'
  | 'teamwork'
  | 'integrity'
  | 'learning'
  | 'reliability'
  | 'expertise'
  | 'service'
  | 'leadership'
  | 'development'
  | 'judgement';

export type PresetGroup = 'manager' | 'peer' | 'self' | 'customer' | 'internalCustomer' | 'report';

export type PresetTier = 'S' | 'A' | 'B' | 'C' | 'D';

/**
 * A scheme to begin with, without its words, which are in `locales/…/presets/`. Weights and shares are parts of 100; targets
 * that are ratios are written as percentages, as people enter them.
 */
export interface Preset<
  R extends string = string,
  K extends string = string,
  O extends string = string,
  T extends PresetTier = PresetTier,
> {
  readonly objectives: Readonly<Record<O, Perspective>>;
  readonly kpis: Readonly<Record<K, readonly [objective: O, direction: Direction, target: number]>>;
  /** Each role's KPIs with their weights. */
  readonly roles: Readonly<Record<R, Readonly<Partial<Record<K, number>>>>>;
  /**
   * What in the name of one of HR's roles tells which of the preset's roles it is, most special first; `null` is none of
   * them. Words are written without case and spaces; one in capitals is an abbreviation and stands alone.
   */
  readonly recognised: readonly (readonly [role: R | null, words: readonly string[]])[];
  /** What every other role is; `null` gets no KPIs. */
  readonly otherwise: R | null;
  readonly competencies: Readonly<Partial<Record<PresetCompetency, number>>>;
  readonly raterGroups: Readonly<Partial<Record<PresetGroup, readonly [weight: number, minRaters: number]>>>;
  readonly tiers: Readonly<
    Partial<Record<T, readonly [minScore: number, share: number, bonusFactor: number, raisePercent: number]>>
  >;
  /** Rules other than the defaults. */
  readonly policy: Readonly<Partial<Record<PolicyNumber, number>>>;
  /** The small tables share a sheet, and there is no coverage matrix. */
  readonly fewSheets?: true;
}

/** Takes a preset as it is written, so that a misspelt key is an error and its words can be asked for key by key. */
export const preset = <
  const R extends string,
  const K extends string,
  const O extends string,
  const T extends PresetTier,
>(
  shape: Preset<R, K, O, T>,
): Preset<R, K, O, T> => shape;
