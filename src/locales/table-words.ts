import type { ColumnKey, TableName } from '../cycle/tables';
import { tables as enUS } from './en-US/tables';
import { LOCALES } from './locale';
import type { Locale } from './locale';
import { tables as zhCN } from './zh-CN/tables';

/** A table's sheet title and column headings. */
export type TableWords = {
  readonly [T in TableName]: {
    readonly title: string;
    readonly columns: Readonly<Record<ColumnKey<T>, string>>;
  };
};

export const tableWords = (locale: Locale): TableWords => (locale === 'zh-CN' ? zhCN : enUS);

/** Every heading a column may carry, in any language. */
export const headingsOf = <T extends TableName>(table: T, column: ColumnKey<T>): string[] =>
  LOCALES.map((locale) => tableWords(locale)[table].columns[column]);
