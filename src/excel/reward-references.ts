import type { ColumnKey, TableName } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { tableWords } from '../locales/table-words';
import type { RewardReferences } from '../sheets/rewards/reward-references';
import { structuredReference } from '../sheets/structured-reference';
import type { TablesRead } from './read-tables';

/** @param locale in whose words the record of calibration will be made where there is none */
export function rewardReferencesTo(tables: TablesRead, locale: Locale): RewardReferences {
  const reference = <T extends TableName, K extends ColumnKey<T>>(
    table: T,
    columns: readonly K[],
  ): Record<K, string> | null => {
    const headings = (tables[table]?.headings ?? {}) as Readonly<Record<string, string | undefined>>;
    const isThere = tables[table] !== null;
    if (isThere && columns.some((column) => !headings[column])) return null;
    if (!isThere && table !== 'MeritCalibration') return null;
    return Object.fromEntries(
      columns.map((column) => [
        column,
        structuredReference(table, headings[column] ?? tableWords(locale)[table].columns[column]),
      ]),
    ) as Record<K, string>;
  };
  return {
    tiers: reference('MeritTiers', ['tier', 'minScore', 'share', 'bonusFactor']),
    policy: reference('MeritPolicy', ['key', 'value']),
    adjustments: reference('MeritAdjustments', ['period', 'employeeId', 'kind', 'points']),
    vetoes: reference('MeritAdjustments', ['period', 'employeeId', 'kind', 'vetoTier']),
    calibration: reference('MeritCalibration', ['period', 'employeeId', 'to', 'date']),
  };
}
