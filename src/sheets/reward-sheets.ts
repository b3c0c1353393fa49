import { tiersInOrder } from '../cycle/rewards/tier-order';
import { poolKey } from '../cycle/rewards/typed-bonuses';
import { unprotected } from './opened';
import type { Plan } from './plan';
import { policyRule } from './policy-rule';
import { calibrationSheet, tiersBefore } from './rewards/calibration-sheet';
import { distributionSheet } from './rewards/distribution-sheet';
import { lettersSheet } from './rewards/letters-sheet';
import { nineBoxSheet } from './rewards/nine-box-sheet';
import { overviewSheet } from './rewards/overview-sheet';
import { payrollSheet } from './rewards/payroll-sheet';
import { LINES, linesAbove } from './rewards/result-sheet';
import type { RewardInput } from './rewards/reward-input';
import { SCORES_KEY } from './rewards/reward-keys';
import { scoreColumnsChanged, scoresSheet } from './rewards/scores-sheet';
import { removedTiers, tierSheet } from './rewards/tier-sheet';
import { changeInPlace } from './sheet-in-place';
import type { InPlace, Obstacle } from './sheet-in-place';

export interface RewardPlan {
  readonly plan: Plan;
  readonly obstacles: readonly Obstacle[];
}

/**
 * The scores table, an overview with its chart, one sheet per tier, the record of calibration, the distribution, the 9-box, and
 * what is handed over: letters and payroll. Those of an earlier run are changed in place.
 */
export function planReward(input: RewardInput): RewardPlan {
  const { cycle, earlier, poolPlace } = input;
  const tiers = tiersInOrder(cycle.tiers);
  const known = new Map(earlier.map((one) => [one.key, one]));
  const overview = overviewSheet(tiers, input);
  const sheets = [
    // Formulas name tables that are there by then.
    calibrationSheet(tiers, input),
    scoresSheet(input),
    overview,
    ...tiers.map((tier) => tierSheet(tier, input)),
    ...removedTiers(input).map((tier) => tierSheet(tier, input)),
    distributionSheet(tiers, input),
    nineBoxSheet(tiers, input),
    lettersSheet(input),
    payrollSheet(input),
  ].filter((sheet) => sheet !== null);
  const inPlace = sheets.flatMap((sheet): InPlace[] => {
    const before = known.get(sheet.key);
    if (!before) return [];
    const { changes, obstacles } = changeInPlace(sheet, before, linesAbove(before) ? LINES : null);
    // Closing another period has protected the sheets that all periods share.
    return [{ changes: [...unprotected(before.sheetId, before.protection), ...changes], obstacles }];
  });
  return {
    plan: {
      job: 'reward',
      newSheets: sheets.filter(({ key }) => !known.has(key)),
      changes: [
        ...inPlace.flatMap(({ changes }) => changes),
        ...(poolPlace
          ? policyRule(poolKey(cycle.period.period), cycle.policy.rewards.budget, poolPlace)
          : []),
        ...tiersBefore(input),
      ],
      newNames: [],
      show: overview.title,
    },
    obstacles: [
      ...scoreColumnsChanged(known.get(SCORES_KEY)),
      ...inPlace.flatMap(({ obstacles }) => obstacles),
    ],
  };
}
