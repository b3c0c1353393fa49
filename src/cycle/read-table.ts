import { headingsOf } from '../locales/table-words';
import type { CellAddress, CellProblem } from './cell-problem';
import { cleanText, comparable } from './clean-text';
import { dayOrderOf } from './read-date';
import { readCell } from './read-cell';
import { TABLES } from './tables';
import type { ColumnKey, ColumnKind, RecordOf, RowAt, TableName } from './tables';

/** A range as it was read, its first row the headings. */
export interface TableSource {
  readonly sheet: string;
  /** The worksheet row of the headings, from 1. */
  readonly firstRow: number;
  /** The worksheet column of the first value, from 0. */
  readonly firstColumn: number;
  readonly values: readonly (readonly unknown[])[];
}

export interface TableRead<T extends TableName> {
  readonly records: readonly RecordOf<T>[];
  readonly problems: readonly CellProblem[];
  /** Columns of the table that the source does not have. */
  readonly missing: readonly ColumnKey<T>[];
  /** Each column's heading letter by letter as it stands in the workbook, for formulas that name it. */
  readonly headings: Readonly<Partial<Record<ColumnKey<T>, string>>>;
  /** The worksheet column of each column found, from 0. */
  readonly columnsAt: Readonly<Record<string, number>>;
}

/**
 * Reads a table: its columns by their headings in either language, or where they are said to be. Rows that are wholly blank
 * are no records.
 *
 * @param places the columns to read, by their place in the source, from 0
 */
export function readTable<T extends TableName>(
  name: T,
  source: TableSource,
  places?: Readonly<Partial<Record<ColumnKey<T>, number>>>,
): TableRead<T> {
  const { columns } = TABLES[name];
  const keys = Object.keys(columns) as ColumnKey<T>[];
  const [headingRow = [], ...rows] = source.values;
  const found = headingRow.map(comparable);
  const at: Record<string, number> = {};
  const headings: Partial<Record<ColumnKey<T>, string>> = {};
  for (const key of keys) {
    const wanted = new Set(headingsOf(name, key).map(comparable));
    const index = places
      ? (places[key] ?? -1)
      : found.findIndex((heading) => heading !== '' && wanted.has(heading));
    if (index < 0) continue;
    at[key] = index;
    headings[key] = String(headingRow[index]);
  }
  const worksheetColumns = Object.fromEntries(
    Object.entries(at).map(([key, index]) => [key, source.firstColumn + index]),
  );
  const plan = keys.map((key) => {
    const kind = (columns as Readonly<Record<string, ColumnKind>>)[key] ?? 'text';
    const index = at[key];
    const order =
      kind === 'date' && index !== undefined ? dayOrderOf(rows.map((row) => row[index])) : 'month-first';
    return { key, kind, index, order };
  });
  const records: RecordOf<T>[] = [];
  const problems: CellProblem[] = [];
  rows.forEach((row, rowIndex) => {
    if (row.every((value) => value === '' || cleanText(value) === '')) return;
    const place: RowAt = {
      sheet: source.sheet,
      row: source.firstRow + 1 + rowIndex,
      columns: worksheetColumns,
    };
    const record: Record<string, unknown> = { at: place };
    for (const { key, kind, index, order } of plan) {
      const value = index === undefined ? '' : row[index];
      const read = readCell(value, kind, order);
      record[key] = read.value;
      if (!read.problem) continue;
      problems.push({
        code: read.problem,
        table: name,
        column: key,
        value: cleanText(value),
        at: { sheet: source.sheet, address: cellAddress(place, key) },
      });
    }
    records.push(record as RecordOf<T>);
  });
  return {
    records,
    problems,
    missing: keys.filter((key) => at[key] === undefined),
    headings,
    columnsAt: worksheetColumns,
  };
}

/** The A1 address of a record's cell; of its first cell where the column is not there. */
export function cellAddress(at: RowAt, column: string): string {
  const columns = Object.values(at.columns);
  return `${columnLetters(at.columns[column] ?? (columns.length > 0 ? Math.min(...columns) : 0))}${at.row}`;
}

/** Where a record's value of a column stands. */
export const cellOf = (at: RowAt, column: string): CellAddress =>
  at.elsewhere?.[column] ?? { sheet: at.sheet, address: cellAddress(at, column) };

/** The row of a cell's A1 address, from 1. */
export const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0]);

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
