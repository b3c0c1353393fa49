import { openPeriod } from '../../cycle/open-period';
import { readPolicy } from '../../cycle/policy';
import type { Policy } from '../../cycle/policy';
import { isReviewMark } from '../../cycle/review-rows';
import { overviewKey } from '../../sheets/rewards/reward-keys';
import { readWorkbook } from '../read-cycle';
import { runsAmong } from '../run-sheet';

export interface Status {
  readonly setUp: boolean;
  /** The sheet with the rules, by the name it has now; `null` before setting up. */
  readonly settings: string | null;
  readonly period: string | null;
  /** HR's own lists that the cycle reads. */
  readonly lists: Policy['lists'];
  readonly reviewSheets: number;
  /** There is an overview of the open period. */
  readonly rewarded: boolean;
  /** A run was interrupted and can be taken back. */
  readonly interrupted: boolean;
}

/** How far this workbook's cycle has come. */
export async function readStatus(): Promise<Status> {
  const { tables, sheets } = await readWorkbook();
  const period = openPeriod(tables.MeritPeriods?.records ?? [])?.period ?? null;
  const made = sheets.filter(({ kind }) => kind === 'review').length;
  return {
    setUp: tables.MeritKpis !== null && tables.MeritPeriods !== null,
    settings: sheets.find(({ id }) => id === tables.MeritPolicy?.sheetId)?.name ?? null,
    period,
    lists: readPolicy(tables.MeritPolicy?.records ?? []).policy.lists,
    // Programs that drop the properties when saving drop them on every sheet.
    reviewSheets: made > 0 ? made : sheets.filter(({ mark }) => isReviewMark(mark)).length,
    rewarded: period !== null && sheets.some(({ key }) => key === overviewKey(period)),
    interrupted: runsAmong(sheets.map(({ name }) => name)).length > 0,
  };
}
