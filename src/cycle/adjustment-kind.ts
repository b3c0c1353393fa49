import { comparable } from '../scoring/cell';

export type AdjustmentKind = 'bonus' | 'penalty' | 'veto';

/** Every way a kind may be written, without case and spaces. */
const KINDS: ReadonlyMap<string, AdjustmentKind> = new Map([
  ['bonus', 'bonus'],
  ['加分', 'bonus'],
  ['加分项', 'bonus'],
  ['penalty', 'penalty'],
  ['减分', 'penalty'],
  ['减分项', 'penalty'],
  ['扣分', 'penalty'],
  ['扣分项', 'penalty'],
  ['veto', 'veto'],
  ['否决', 'veto'],
  ['一票否决', 'veto'],
]);

/** The kind a cell of `MeritAdjustments` names; `null` is none that is known, a blank one included. */
export const adjustmentKindOf = (kind: string): AdjustmentKind | null => KINDS.get(comparable(kind)) ?? null;

/** Every way a kind may be written, without case and spaces. */
export const wordsOfKind = (wanted: AdjustmentKind): string[] =>
  [...KINDS].filter(([, kind]) => kind === wanted).map(([written]) => written);
