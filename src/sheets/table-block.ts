import { columnLetters } from '../cycle/read-table';
import { TABLES } from '../cycle/tables';
import type { ColumnKey, ColumnKind, TableName } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { tableWords } from '../locales/table-words';
import { address } from './address';
import { rowHeight } from './row-height';
import type {
  CellBlock,
  ListSource,
  NumberFormat,
  PlanCell,
  StyledRange,
  TablePlan,
  ValidationPlan,
} from './plan';

/** One of the cycle's tables as it is laid out on a sheet. */
export interface TableBlock {
  readonly cells: CellBlock;
  readonly styles: readonly StyledRange[];
  readonly table: TablePlan;
  readonly widths: Readonly<Record<string, number>>;
  /** Of the rows whose texts take several lines. */
  readonly heights: Readonly<Record<number, number>>;
  /** Columns it takes. */
  readonly columns: number;
}

/** A row to be written; blank texts become blank cells. */
export type BlockRow<T extends TableName> = Readonly<Record<ColumnKey<T>, PlanCell>>;

export interface TablePlace {
  /** The first column, from 0. */
  readonly column: number;
  /** The row of the headings, from 1. */
  readonly row: number;
  /** Blank rows below, for people to type in; a table without any row has one anyway. */
  readonly spareRows?: number;
  /** Of columns that are not to have their usual width, in characters; their texts wrap. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Of these columns the first line is shown, however long the text. */
  readonly firstLineOnly?: readonly string[];
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
  ratio: 11,
  money: 14,
  date: 13,
  entry: 11,
  yesNo: 11,
};

/** Columns whose texts are longer than most; they wrap. */
const WIDE: Readonly<Record<string, number>> = {
  kpi: 28,
  objective: 40,
  description: 36,
  anchor1: 28,
  anchor2: 28,
  anchor3: 28,
  anchor4: 28,
  anchor5: 28,
  training: 26,
  source: 26,
  material: 30,
  nonMaterial: 42,
  evidence: 28,
  comment: 36,
  reason: 28,
};

/** Short numbers, which stand in the middle, away from the words beside them. */
const CENTERED: ReadonlySet<string> = new Set([
  'weight',
  'weightInParent',
  'minRaters',
  'minScore',
  'share',
  'points',
  'rating',
  'score',
]);

/** Numbers of any length stand at the right. */
const ALIGNMENTS: Readonly<Partial<Record<ColumnKind, 'right' | 'center'>>> = {
  number: 'right',
  money: 'right',
  entry: 'right',
  ratio: 'center',
  date: 'center',
};

/** Lays a table out: headings in the user's language, each column with the format of what it holds. */
export function tableBlock<T extends TableName>(
  name: T,
  rows: readonly BlockRow<T>[],
  place: TablePlace,
  locale: Locale,
): TableBlock {
  const kinds = TABLES[name].columns as Readonly<Record<string, ColumnKind>>;
  const keys = Object.keys(kinds) as ColumnKey<T>[];
  const words = tableWords(locale)[name].columns;
  const size = sizeOf(rows.length, place);
  return {
    cells: {
      at: address(place.column, place.row),
      rows: [
        keys.map((key): PlanCell => words[key]),
        ...rows.map((row) => keys.map((key) => (row[key] === '' ? null : row[key]))),
      ],
    },
    styles: [
      { range: address(place.column, place.row, 1, keys.length), style: 'tableHeading' },
      ...keys.map((key, index): StyledRange => {
        const kind = kinds[key] ?? 'text';
        const align = CENTERED.has(key) ? 'center' : ALIGNMENTS[kind];
        return {
          range: address(place.column + index, place.row + 1, size),
          style: WIDE[key] || (kind === 'text' && place.widths?.[key]) ? 'text' : 'tableCell',
          format: FORMATS[kind],
          ...(align && { align }),
        };
      }),
    ],
    table: { name, range: address(place.column, place.row, size + 1, keys.length), look: 'data' },
    widths: Object.fromEntries(
      keys.map((key, index) => [
        columnLetters(place.column + index),
        place.widths?.[key] ?? WIDE[key] ?? Math.max(WIDTHS[kinds[key] ?? 'text'], headingWidth(words[key])),
      ]),
    ),
    heights: {
      ...headingHeight(
        keys.map((key) => [words[key], place.widths?.[key]] as const),
        place.row,
      ),
      ...heightsOf(keys, rows, place),
    },
    columns: keys.length,
  };
}

/** Headings of narrow columns wrap beside their filter buttons. */
function headingHeight(
  headings: readonly (readonly [heading: string, width: number | undefined])[],
  row: number,
): Record<number, number> {
  const narrow = headings.flatMap(([heading, width]) =>
    width === undefined ? [] : [[heading, Math.max(1, width - FILTER_BUTTON)] as const],
  );
  return narrow.length === 0 ? {} : { [row]: rowHeight(narrow) };
}

/** Not every program fits rows to wrapped texts by itself. */
function heightsOf<T extends TableName>(
  keys: readonly ColumnKey<T>[],
  rows: readonly BlockRow<T>[],
  { row: headings, widths = {}, firstLineOnly = [] }: TablePlace,
): Record<number, number> {
  const wide = keys.flatMap((key) => {
    const width = widths[key] ?? WIDE[key];
    return width === undefined || firstLineOnly.includes(key) ? [] : [[key, width] as const];
  });
  const oneLine = rowHeight([]);
  return Object.fromEntries(
    rows.flatMap((row, index) => {
      const height = rowHeight(wide.map(([key, width]) => [String(row[key] ?? ''), width - 1]));
      return height > oneLine ? [[headings + 1 + index, height]] : [];
    }),
  );
}

/** The cells below a column's heading, `C5:C9`, for drop-downs and limits. */
export function columnRange<T extends TableName>(
  name: T,
  column: ColumnKey<T>,
  rowCount: number,
  place: TablePlace,
): string {
  const index = Object.keys(TABLES[name].columns).indexOf(column);
  return address(place.column + index, place.row + 1, sizeOf(rowCount, place));
}

const sizeOf = (rows: number, { spareRows = 0 }: TablePlace): number => Math.max(rows + spareRows, 1);

const FILTER_BUTTON = 3;
const LONGEST_HEADING = 22;

/** A heading stands beside the table's filter button; a long one wraps. */
const headingWidth = (heading: string): number =>
  Math.min(
    LONGEST_HEADING,
    FILTER_BUTTON + [...heading].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0),
  );

/** A drop-down for cells of a table. */
export const dropDown = (
  range: string,
  source: ListSource,
  error: ValidationPlan['error'],
): ValidationPlan & { readonly kind: 'list' } => ({ range, kind: 'list', source, error });
