import { comparable } from '../cycle/clean-text';
import { TABLES } from '../cycle/tables';
import type { ColumnKey } from '../cycle/tables';
import type { AgreedColumn } from '../cycle/target-changes';
import { LOCALES } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { headingsOf } from '../locales/table-words';
import { areaOf } from './address';
import type { Area } from './address';
import type { NumberFormat } from './plan';

/** What the register shows beside what people type: whose row it is, and what comes out. */
export const SHOWN = ['name', 'department', 'attainment', 'kpiScore'] as const;

/** What it keeps of what was agreed; tables of earlier versions do not have it. */
export const KEPT_AS = { target: 'agreedTarget', weight: 'agreedWeight' } as const satisfies Record<
  AgreedColumn,
  TypedColumn
>;

export type ShownColumn = (typeof SHOWN)[number];
type AddedColumn = ShownColumn | (typeof KEPT_AS)[AgreedColumn];
export type TypedColumn = ColumnKey<'MeritKpiResults'>;

/** Worksheet columns of the register, from 0. */
export type RegisterColumns = Readonly<Record<TypedColumn | ShownColumn, number>>;

export interface RegisterLayout {
  /** The table, with the columns that it gets. */
  readonly area: Area;
  readonly columns: RegisterColumns;
  /** What it does not show yet: columns at its right, in this order. */
  readonly added: readonly AddedColumn[];
  /** Columns of the table that it lacks. */
  readonly missing: readonly (keyof RegisterColumns)[];
}

export const REGISTER_FORMATS: Readonly<Partial<Record<keyof RegisterColumns, NumberFormat>>> = {
  target: 'number',
  actual: 'number',
  weight: 'number',
  agreedTarget: 'number',
  agreedWeight: 'number',
  floor: 'ratio',
  cap: 'ratio',
  selfScore: 'number',
  managerScore: 'number',
  confirmedOn: 'date',
  attainment: 'percent',
  kpiScore: 'score',
};

/**
 * Where each column stands, by its heading in either language.
 *
 * @param range the table, headings included
 * @param headings of all of its columns, also those that people have added
 */
export function registerLayout(range: string, headings: readonly string[]): RegisterLayout {
  const area = areaOf(range);
  const found = headings.map(comparable);
  const placeOf = (words: readonly string[]): number => {
    const wanted = new Set(words.map(comparable));
    return found.findIndex((heading) => wanted.has(heading));
  };
  const typed = (Object.keys(TABLES.MeritKpiResults.columns) as TypedColumn[]).map(
    (key) => [key, placeOf(headingsOf('MeritKpiResults', key))] as const,
  );
  const shown = SHOWN.map(
    (key) => [key, placeOf(LOCALES.map((locale) => sheetWords(locale).register.columns[key]))] as const,
  );
  const lacking = [...typed, ...shown].flatMap(([key, place]) => (place < 0 ? [key] : []));
  const added = lacking.filter(canBeAdded);
  const columns = Object.fromEntries(
    [...typed, ...shown].map(([key, place]) => [
      key,
      area.column + (place >= 0 ? place : headings.length + added.indexOf(key as AddedColumn)),
    ]),
  ) as RegisterColumns;
  return {
    area: { ...area, columns: headings.length + added.length },
    columns,
    added,
    missing: lacking.filter((key) => !canBeAdded(key)),
  };
}

const canBeAdded = (key: TypedColumn | ShownColumn): key is AddedColumn =>
  [...SHOWN, ...Object.values(KEPT_AS)].some((one) => one === key);
