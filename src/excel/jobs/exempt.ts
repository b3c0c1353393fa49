import type { Finding } from '../../cycle/finding';
import { openPeriod } from '../../cycle/open-period';
import type { Locale } from '../../locales/locale';
import { writeRecords } from '../../sheets/closing/records';
import type { RecordedReason } from '../../sheets/closing/records';
import { exemptionRows } from '../../sheets/closing/exemption-rows';
import type { Plan } from '../../sheets/plan';
import { closingRecordsIn } from '../closing-records';
import { JobError } from '../job-error';
import { readWorkbook } from '../read-cycle';

/**
 * Plans to put on record that findings of the open period are accepted.
 * @throws JobError `not-set-up`, `no-open-period`, `table-gone`
 */
export async function previewExemptions(
  findings: readonly Finding[],
  reason: RecordedReason,
  locale: Locale,
): Promise<{ readonly plan: Plan }> {
  const workbook = await readWorkbook();
  if (!workbook.tables.MeritPeriods) throw new JobError('not-set-up', {});
  const period = openPeriod(workbook.tables.MeritPeriods.records);
  if (!period) throw new JobError('no-open-period', {});
  const rows = exemptionRows(findings, period.period, reason, locale);
  return {
    plan: {
      job: 'exempt',
      ...writeRecords(closingRecordsIn(workbook, locale), { MeritExemptions: rows }),
      newNames: [],
    },
  };
}
