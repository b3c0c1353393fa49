import type { Finding } from '../../cycle/finding';
import { openPeriod } from '../../cycle/open-period';
import type { Employee } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import { planFindingsSheet } from '../../sheets/findings-sheet';
import type { FindingsSheetPlan } from '../../sheets/findings-sheet';
import { JobError } from '../job-error';
import { readWorkbook } from '../read-cycle';

/**
 * Plans a sheet of findings to send round.
 * @param day `2026-03-31`
 * @throws JobError `not-set-up`
 */
export async function previewFindingsSheet(
  findings: readonly Finding[],
  employees: readonly Employee[],
  day: string,
  locale: Locale,
): Promise<FindingsSheetPlan> {
  const { tables, sheets, tableNames } = await readWorkbook();
  if (!tables.MeritPeriods) throw new JobError('not-set-up', {});
  return planFindingsSheet({
    findings,
    employees,
    period: openPeriod(tables.MeritPeriods.records)?.period ?? '',
    day,
    locale,
    taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
    takenTables: new Set(tableNames.map((name) => name.toLowerCase())),
  });
}
