import { scoreCycle } from '../../cycle/scores';
import type { EmployeeScore } from '../../cycle/scores';
import type { Tier } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import type { Plan } from '../../sheets/plan';
import { isRewardKey, isRewardTable, planReward, scoresKey } from '../../sheets/reward-sheets';
import { readEarlierSheets } from '../earlier-sheets';
import { JobError } from '../job-error';
import { readCycle } from '../read-cycle';

export interface RewardPreview {
  readonly plan: Plan;
  readonly scores: readonly EmployeeScore[];
  readonly tiers: readonly Tier[];
}

/**
 * Scores everybody and plans the reward sheets; those of an earlier run are changed in place.
 * @throws JobError as `readCycle`, and `cells-in-the-way`, `columns-changed`, `table-gone`
 */
export async function previewReward(locale: Locale): Promise<RewardPreview> {
  const { cycle, tables, sheets, tableNames } = await readCycle();
  const scores = scoreCycle(cycle);
  // The scores table is known by its name, wherever it stands and also where a program has dropped the sheet's properties.
  const { MeritScores } = tables;
  const known = MeritScores
    ? sheets.map((sheet) => {
        if (sheet.id === MeritScores.sheetId) return { ...sheet, key: scoresKey };
        return sheet.key === scoresKey ? { ...sheet, key: '' } : sheet;
      })
    : sheets;
  const isWanted = (key: string): boolean => isRewardKey(key, cycle.period.period);
  const { plan, obstacles } = planReward({
    cycle,
    scores,
    earlier: await readEarlierSheets(known, isWanted, isRewardTable, scores.length + cycle.tiers.length),
    locale,
    taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
    takenTables: new Set(tableNames.map((name) => name.toLowerCase())),
  });
  const [obstacle] = obstacles;
  if (obstacle) throw new JobError(obstacle.kind, { sheet: obstacle.sheet, address: obstacle.address });
  return { plan, scores, tiers: cycle.tiers };
}
