import type { ColumnKey, TableName } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { tableWords } from '../locales/table-words';
import { structuredReference } from './structured-reference';

/** A column of a table that is made in the same plan, as formulas name it. Excel follows when a heading is renamed. */
export const tableReference = <T extends TableName>(table: T, column: ColumnKey<T>, locale: Locale): string =>
  structuredReference(table, tableWords(locale)[table].columns[column]);
