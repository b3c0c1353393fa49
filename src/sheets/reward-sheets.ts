import { tiersInOrder } from '../cycle/rewards/tier-order';
import { poolKey } from '../cycle/rewards/typed-bonuses';
import { isMeritsheets, opened } from './opened';
import type { Change, Plan, SheetPlan } from './plan';
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
import { carriedColumns, scoreColumnsChanged, scoresSheet } from './rewards/scores-sheet';
import { removedTiers, tierSheet } from './rewards/tier-sheet';
import { typedCellsOpened } from './rewards/typed-cells';
import { changeInPlace } from './sheet-in-place';
import type { EarlierSheet, InPlace, Obstacle } from './sheet-in-place';

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
    return [{ changes: openedForChanges(sheet, before, changes, input), obstacles }];
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

/** Closing another period has protected the sheets that all periods share: its rows stay closed. */
function openedForChanges(
  sheet: SheetPlan,
  before: EarlierSheet,
  changes: readonly Change[],
  input: RewardInput,
): readonly Change[] {
  const { sheetId, key, protection } = before;
  if (!protection) return changes;
  // How HR has protected a sheet is HR's own matter, and so is where it can be typed in then.
  const typed =
    key === SCORES_KEY && isMeritsheets(protection)
      ? typedCellsOpened(sheet, before, input.cycle.period.period, carriedColumns(input))
      : [];
  return opened(sheetId, [...changes, ...typed], new Map([[sheetId, protection]]));
}
