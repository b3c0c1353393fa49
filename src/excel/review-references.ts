import type { ColumnKey, TableName } from '../cycle/tables';
import type { ReviewReferences } from '../sheets/review-input';
import { structuredReference } from '../sheets/structured-reference';
import { JobError } from './job-error';
import type { TablesRead } from './read-tables';

const CHANGES = ['period', 'employeeId', 'kpi', 'old', 'new', 'reason', 'by', 'date'] as const;

/** Structured references with the headings that stand in the workbook. @throws JobError `missing-columns` */
export function referencesTo(tables: TablesRead): ReviewReferences {
  const reference = <T extends TableName, K extends ColumnKey<T>>(
    table: T,
    columns: readonly K[],
  ): Record<K, string> => {
    const headings = (tables[table]?.headings ?? {}) as Readonly<Record<string, string | undefined>>;
    const missing = columns.filter((column) => !headings[column]);
    if (missing.length > 0) throw new JobError('missing-columns', { table, columns: missing.join(', ') });
    return Object.fromEntries(
      columns.map((column) => [column, structuredReference(table, headings[column] ?? '')]),
    ) as Record<K, string>;
  };
  return {
    ratings: reference('MeritRatings', ['period', 'employeeId', 'rater', 'group', 'competency', 'rating']),
    raterGroups: reference('MeritRaterGroups', ['group', 'weight', 'minRaters']),
    competencies: reference('MeritCompetencies', ['competency', 'weight']),
    tiers: reference('MeritTiers', ['tier', 'minScore']),
    policy: tables.MeritPolicy ? reference('MeritPolicy', ['key', 'value']) : null,
    adjustments: tables.MeritAdjustments
      ? {
          ...reference('MeritAdjustments', [
            'period',
            'employeeId',
            'kind',
            'points',
            'vetoTier',
            'reason',
            'by',
          ]),
          sheet: tables.MeritAdjustments.sheet,
        }
      : null,
    targetChanges: tables.MeritTargetChanges
      ? {
          ...reference('MeritTargetChanges', CHANGES),
          sheet: tables.MeritTargetChanges.sheet,
          // Tables of earlier versions do not say which of both it was.
          what: tables.MeritTargetChanges.headings.what
            ? reference('MeritTargetChanges', ['what']).what
            : null,
        }
      : null,
  };
}
