import type { Locale } from '../locales/locale';
import { RECORD_TABLES } from '../sheets/closing/records';
import type { ClosingRecords } from '../sheets/closing/records';
import { JobError } from './job-error';
import type { WorkbookRead } from './read-cycle';

/** Where exemptions and closings are on record. @throws JobError `table-gone` when one of their tables is missing */
export function closingRecordsIn(
  { tables, sheets }: Pick<WorkbookRead, 'tables' | 'sheets'>,
  locale: Locale,
): ClosingRecords {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const [{ MeritExemptions, MeritClosings, MeritReleases }, there] = [
    tables,
    RECORD_TABLES.flatMap((name) => tables[name] ?? []),
  ];
  if (MeritExemptions && MeritClosings && MeritReleases)
    return { tables: { MeritExemptions, MeritClosings, MeritReleases }, locale, taken };
  const [other] = there;
  if (!other) return { tables: null, locale, taken };
  const sheet = sheets.find(({ id }) => id === other.sheetId)?.name ?? '';
  throw new JobError('table-gone', { sheet, address: other.address });
}
