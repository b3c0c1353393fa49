import { scoreCycle } from '../../cycle/scores';
import type { EmployeeScore } from '../../cycle/scores';
import type { Tier } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import type { Plan } from '../../sheets/plan';
import { overviewKey, planReward, scoresKey } from '../../sheets/reward-sheets';
import { readExistingSheets } from '../existing-sheets';
import { readCycle } from '../read-cycle';

export interface RewardPreview {
  readonly plan: Plan;
  readonly scores: readonly EmployeeScore[];
  readonly tiers: readonly Tier[];
}

/** Scores everybody and plans the reward sheets; those of an earlier run are changed in place. */
export async function previewReward(locale: Locale): Promise<RewardPreview> {
  const { cycle, sheets } = await readCycle();
  const scores = scoreCycle(cycle);
  const { period } = cycle.period;
  const isOurs = (key: string): boolean =>
    key === scoresKey || key === overviewKey(period) || key.startsWith(`tier|${period}|`);
  const earlier = await readExistingSheets(sheets, isOurs);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return { plan: planReward({ cycle, scores, earlier, locale, taken }), scores, tiers: cycle.tiers };
}
