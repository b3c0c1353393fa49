import type { Cycle } from '../../cycle/cycle';
import { rewardCycle } from '../../cycle/rewards/reward-cycle';
import type { Rewards } from '../../cycle/rewards/reward-cycle';
import { poolKey } from '../../cycle/rewards/typed-bonuses';
import type { Locale } from '../../locales/locale';
import type { Plan } from '../../sheets/plan';
import type { PolicyPlace } from '../../sheets/policy-rule';
import { planReward } from '../../sheets/reward-sheets';
import { isRewardKey, isRewardTable, PAYROLL_KEY, SCORES_KEY } from '../../sheets/rewards/reward-keys';
import type { EarlierSheet } from '../../sheets/sheet-in-place';
import { readEarlierSheets } from '../earlier-sheets';
import { JobError } from '../job-error';
import { readPolicyPlace } from '../policy-place';
import { cycleOf, readSources } from '../read-cycle';
import type { CycleSources, SheetFound, WorkbookRead } from '../read-cycle';
import type { TablesRead } from '../read-tables';
import { cycleToRelease } from '../released-cycle';
import { rereadSheets } from '../reread-sheets';
import { rewardReferencesTo } from '../reward-references';

export interface RewardPreview {
  readonly plan: Plan;
  readonly rewards: Rewards;
  /** What the rewards were worked out from. */
  readonly cycle: Cycle;
  readonly sources: CycleSources;
}

/**
 * Works out everybody's score, tier and money and plans the sheets of it; those of an earlier run are changed in place.
 * @throws JobError as `readCycle`, and `cells-in-the-way`, `columns-changed`, `table-gone`, `missing-columns`
 */
export const previewReward = async (locale: Locale): Promise<RewardPreview> =>
  previewOf(await readSources(), locale);

/**
 * The preview after cells of these sheets have changed; the same one where nothing of the cycle has.
 * @throws JobError as `previewReward`
 */
export async function revisePreview(
  preview: RewardPreview,
  sheetIds: ReadonlySet<string>,
  locale: Locale,
): Promise<RewardPreview> {
  const sources = await rereadSheets(preview.sources, sheetIds);
  return sources === preview.sources ? preview : previewOf(sources, locale);
}

async function previewOf(sources: CycleSources, locale: Locale): Promise<RewardPreview> {
  const workbook = cycleOf(sources);
  const { tables, sheets, tableNames } = workbook;
  const cycle = cycleToRelease(workbook);
  const rewards = rewardCycle(cycle);
  const { period } = cycle.period;
  const room = rewards.people.length + cycle.tiers.length;
  const { plan, obstacles } = planReward({
    cycle,
    rewards,
    earlier: await readRewardSheets(workbook, room),
    potentials: new Map(
      (tables.MeritScores?.records ?? []).flatMap((one) =>
        one.period === period && one.potential !== null ? [[one.employeeId, one.potential] as const] : [],
      ),
    ),
    calibrationSheetId: tables.MeritCalibration?.sheetId ?? null,
    references: rewardReferencesTo(tables, locale),
    poolPlace: await poolPlaceOf(cycle, tables),
    locale,
    taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
    takenTables: new Set(tableNames.map((name) => name.toLowerCase())),
  });
  const [obstacle] = obstacles;
  if (obstacle) throw new JobError(obstacle.kind, { sheet: obstacle.sheet, address: obstacle.address });
  return { plan, rewards, cycle, sources };
}

/** Where the pool that is split now is to be kept; `null` where it is already. One round trip otherwise. */
async function poolPlaceOf(
  { period, policy, splitPool }: Cycle,
  { MeritPolicy }: TablesRead,
): Promise<PolicyPlace | null> {
  const { budget } = policy.rewards;
  const isKept = splitPool === (budget === null ? '' : String(budget));
  return isKept || !MeritPolicy ? null : readPolicyPlace(poolKey(period.period), MeritPolicy);
}

/** The sheets of an earlier run for the period. @param room rows below what is used that are read too */
export const readRewardSheets = (workbook: WorkbookRead, room: number): Promise<EarlierSheet[]> =>
  readEarlierSheets(rewardSheetsOf(workbook), () => true, isRewardTable, room);

/** Where those sheets are. */
export function rewardSheetsOf({ cycle, tables, sheets }: WorkbookRead): SheetFound[] {
  const { period } = cycle.period;
  return withTablesKnown(
    withTablesKnown(sheets, tables.MeritScores, SCORES_KEY),
    tables.MeritPayroll,
    PAYROLL_KEY,
  ).filter(({ key }) => isRewardKey(key, period));
}

/** A table of the cycle is known by its name, wherever it stands and also where a program has dropped the sheet's properties. */
function withTablesKnown(
  sheets: readonly SheetFound[],
  table: TablesRead['MeritScores' | 'MeritPayroll'],
  key: string,
): readonly SheetFound[] {
  if (!table) return sheets;
  return sheets.map((sheet) => {
    if (sheet.id === table.sheetId) return { ...sheet, key };
    return sheet.key === key ? { ...sheet, key: '' } : sheet;
  });
}
