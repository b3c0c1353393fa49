import { columnLetters } from '../cycle/read-table';
import type { NewRow } from '../cycle/presets';
import { TABLES } from '../cycle/tables';
import type { ColumnKey, ColumnKind, TableName } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { presetWords } from '../locales/preset-words';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import { address } from './address';
import type { CellBlock, NumberFormat, PlanCell, StyledRange, TablePlan, ValidationPlan } from './plan';

/** One of the cycle's tables as it is laid out on a sheet. */
export interface TableBlock {
  readonly cells: CellBlock;
  readonly styles: readonly StyledRange[];
  readonly table: TablePlan;
  readonly validations: readonly ValidationPlan[];
  readonly widths: Readonly<Record<string, number>>;
  /** Columns it takes. */
  readonly columns: number;
}

const FORMATS: Readonly<Record<ColumnKind, NumberFormat>> = {
  id: 'text',
  text: 'general',
  number: 'number',
  ratio: 'ratio',
  money: 'money',
  date: 'date',
  entry: 'number',
  yesNo: 'general',
};

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  id: 14,
  text: 18,
  number: 12,
  ratio: 10,
  money: 14,
  date: 13,
  entry: 11,
  yesNo: 10,
};

/** Columns whose texts are longer than most. */
const WIDE: Readonly<Record<string, number>> = {
  kpi: 28,
  objective: 34,
  description: 34,
  anchor1: 24,
  anchor2: 24,
  anchor3: 24,
  anchor4: 24,
  anchor5: 24,
  training: 24,
  material: 28,
  nonMaterial: 40,
  evidence: 28,
  comment: 34,
  reason: 28,
  key: 34,
  value: 24,
};

/**
 * Lays a table out: headings in the user's language, at least one row, each column with the format and the choices of
 * what it holds.
 *
 * @param column the first column, from 0
 * @param row the row of the headings, from 1
 */
export function tableBlock<T extends TableName>(
  name: T,
  rows: readonly NewRow<T>[],
  column: number,
  row: number,
  locale: Locale,
): TableBlock {
  const kinds = TABLES[name].columns as Readonly<Record<string, ColumnKind>>;
  const keys = Object.keys(kinds) as ColumnKey<T>[];
  const words = tableWords(locale)[name].columns;
  const body =
    rows.length > 0
      ? rows.map((one) => keys.map((key) => cellOf(one[key as keyof NewRow<T>])))
      : [keys.map(() => null)];
  const ofColumn = (index: number): string => address(column + index, row + 1, body.length);
  const choices = choicesOf(locale);
  return {
    cells: { at: address(column, row), rows: [keys.map((key) => words[key]), ...body] },
    styles: [
      { range: address(column, row, 1, keys.length), style: 'tableHeading' },
      ...keys.map((key, index): StyledRange => ({
        range: ofColumn(index),
        format: FORMATS[kinds[key] ?? 'text'],
      })),
    ],
    table: { name, range: address(column, row, body.length + 1, keys.length), look: 'data' },
    validations: keys.flatMap((key, index): ValidationPlan[] => {
      const source = choices[`${name}.${key}`];
      return source
        ? [{ range: ofColumn(index), kind: 'list', source, error: sheetWords(locale).validation.list }]
        : [];
    }),
    widths: Object.fromEntries(
      keys.map((key, index) => [columnLetters(column + index), WIDE[key] ?? WIDTHS[kinds[key] ?? 'text']]),
    ),
    columns: keys.length,
  };
}

const cellOf = (value: unknown): PlanCell =>
  value === '' || value === undefined ? null : (value as string | number | boolean | null);

/** Drop-downs: few words written out, or the column of another table through a workbook formula. */
function choicesOf(locale: Locale): Readonly<Record<string, string>> {
  const directions = Object.values(presetWords(locale).directions).join(',');
  return { 'MeritKpis.direction': directions, 'MeritKpiResults.direction': directions };
}
