import { openPeriod } from '../../cycle/open-period';
import { readWorkbook } from '../read-cycle';
import { runsAmong } from '../run-sheet';

export interface Status {
  readonly setUp: boolean;
  /** The sheet with the rules, by the name it has now; `null` before setting up. */
  readonly settings: string | null;
  readonly period: string | null;
  readonly reviewSheets: number;
  readonly rewarded: boolean;
  /** A run was interrupted and can be taken back. */
  readonly interrupted: boolean;
}

/** How far this workbook's cycle has come. */
export async function readStatus(): Promise<Status> {
  const { tables, sheets } = await readWorkbook();
  return {
    setUp: tables.MeritKpis !== null && tables.MeritPeriods !== null,
    settings: sheets.find(({ id }) => id === tables.MeritPolicy?.sheetId)?.name ?? null,
    period: openPeriod(tables.MeritPeriods?.records ?? [])?.period ?? null,
    reviewSheets: sheets.filter(({ kind }) => kind === 'review').length,
    rewarded: sheets.some(({ kind }) => kind === 'overview'),
    interrupted: runsAmong(sheets.map(({ name }) => name)).length > 0,
  };
}
