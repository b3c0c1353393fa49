import type { Cycle } from '../../cycle/cycle';
import type { Rewards } from '../../cycle/rewards/reward-cycle';
import type { ColumnKey, TableName } from '../../cycle/tables';
import { TABLES } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import { tableWords } from '../../locales/table-words';
import { areaOf } from '../address';
import type { PolicyPlace } from '../policy-rule';
import { earlierHeadings } from '../sheet-in-place';
import type { EarlierSheet } from '../sheet-in-place';
import { sheetTitle } from '../sheet-title';
import { structuredReference } from '../structured-reference';
import { FIRST_TABLE_COLUMN } from '../table-sheet';
import { SCORES_KEY, tableStemOf } from './reward-keys';
import type { RewardReferences } from './reward-references';

/** What the sheets of rewards are planned from. */
export interface RewardInput {
  readonly cycle: Cycle;
  readonly rewards: Rewards;
  readonly earlier: readonly EarlierSheet[];
  /** How HR has rated people's potential in the scores table, by id. */
  readonly potentials: ReadonlyMap<string, number>;
  /** The sheet with the record of calibration; `null` where there is none yet. */
  readonly calibrationSheetId: string | null;
  readonly references: RewardReferences;
  /** Where the policy is to keep another pool than it does as the one that was split; `null`: nowhere. */
  readonly poolPlace: PolicyPlace | null;
  readonly locale: Locale;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
  /** Names of Excel tables in use, in lower case. */
  readonly takenTables: Set<string>;
}

/** Where a sheet's table begins: where it stands by now, otherwise where it is put at first. */
export function cornerOf(
  key: string,
  row: number,
  { earlier }: RewardInput,
  column = FIRST_TABLE_COLUMN,
): { readonly column: number; readonly row: number } {
  const table = earlier.find((one) => one.key === key)?.table;
  return table ? areaOf(table.range) : { column, row };
}

/** A sheet that is there keeps its name, whatever it is by now. */
export const titleOf = (key: string, wanted: string, { earlier, taken }: RewardInput): string =>
  earlier.find((one) => one.key === key)?.name ?? sheetTitle(wanted, taken);

/** A table's name cannot hold just any character and is unique in the workbook. */
export function freeTableName(key: string, { cycle, takenTables }: RewardInput): string {
  const base = `${tableStemOf(key)}_${cycle.period.period.replace(/[^\p{L}\p{N}]/gu, '_')}`;
  for (let number = 1; ; number++) {
    const name = `${base}_${number}`;
    if (takenTables.has(name.toLowerCase())) continue;
    takenTables.add(name.toLowerCase());
    return name;
  }
}

export const columnsOf = <T extends TableName>(table: T): ColumnKey<T>[] =>
  Object.keys(TABLES[table].columns) as ColumnKey<T>[];

/** An address that stays what it is where a formula is copied. */
export const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** A column of the scores table as formulas name it: by the heading that stands there. */
export function scoresReference(column: ColumnKey<'MeritScores'>, { earlier, locale }: RewardInput): string {
  const before = earlier.find(({ key }) => key === SCORES_KEY);
  const standing = before ? earlierHeadings(before)[columnsOf('MeritScores').indexOf(column)] : undefined;
  return structuredReference('MeritScores', standing || tableWords(locale).MeritScores.columns[column]);
}
