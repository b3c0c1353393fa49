import type { RecordOf, Tier } from '../tables';
import type { RewardRules } from './reward-rules';
import { placeOf, tierNamed } from './tier-order';

type Calibration = RecordOf<'MeritCalibration'>;

export interface CalibrationGiven {
  /** Blank: none, or none that counts. */
  readonly calibratedTier: string;
  /** A tier that was asked for but is farther away than the policy allows; blank otherwise. */
  readonly refusedTier: string;
}

/**
 * What calibration makes of a tier: the latest change on the record counts; of several on one day, or without a date, the last
 * one entered.
 *
 * @param entries the person's
 * @param before the tier by score and veto
 * @param tiers best first
 */
export function calibrated(
  entries: readonly Calibration[],
  before: string,
  tiers: readonly Tier[],
  { calibrationSteps }: RewardRules,
): CalibrationGiven {
  const latest = latestOf(entries);
  const wanted = latest ? tierNamed(latest.to, tiers) : '';
  const steps = Math.abs(placeOf(wanted, tiers) - placeOf(before, tiers));
  const isTooFar = wanted !== '' && calibrationSteps !== null && steps > calibrationSteps;
  return isTooFar ? { calibratedTier: '', refusedTier: wanted } : { calibratedTier: wanted, refusedTier: '' };
}

/** Of a person's changes the one that decides. */
export const latestOf = (entries: readonly Calibration[]): Calibration | null =>
  entries.reduce<Calibration | null>(
    (last, one) => (last && (one.date ?? 0) < (last.date ?? 0) ? last : one),
    null,
  );
