import type { CellProblem } from '../cell-problem';
import { cleanText } from '../clean-text';
import { readCell } from '../read-cell';
import type { CellRead } from '../read-cell';
import type { DayOrder } from '../read-date';
import { columnLetters } from '../read-table';
import type { TableSource } from '../read-table';
import type { ColumnKind } from '../tables';
import { fillFromAbove } from './cells-from-above';
import type { CellFromAbove, ListRow } from './cells-from-above';
import { columnOfField, tableOf, wideKindOf } from './list-kinds';
import type { ListField, ListKind, ListRecord } from './list-kinds';
import type { ListMapping } from './list-mapping';
import { rowColumnsOf, rowReader } from './list-rows';
import type { LeftOut } from './list-rows';
import { locateColumns } from './locate-columns';
import type { ColumnsLocated } from './locate-columns';
import { placeColumns } from './placed-columns';
import type { PlacedColumns, PlacedItem } from './placed-columns';
import { sharedFieldOf } from './shared-row';
import { kindOf, tableCells } from './table-cells';
import type { TableCell } from './table-cells';

/** A row of HR's list that is no record: a total, a remark, a heading repeated on every page. */
export interface RowLeftOut {
  readonly why: LeftOut;
  /** The worksheet row, from 1. */
  readonly row: number;
}

export interface ListRead<K extends ListKind = ListKind> {
  readonly records: readonly ListRecord<K>[];
  readonly problems: readonly CellProblem[];
  readonly leftOut: readonly RowLeftOut[];
  /** Headings of the mapping that are not there any more: then there are no records. */
  readonly missing: readonly string[];
}

/**
 * Reads the records of a list of HR's own: one a row, or one a row and item where KPIs or competencies stand side by side.
 * What cannot be read is blank in the record and comes with a problem; both know HR's own cell.
 */
export function readList<K extends ListKind>(source: TableSource, mapping: ListMapping<K>): ListRead<K> {
  const { kind, headerRows } = mapping;
  const located = locateColumns(source.values, source.firstColumn, mapping);
  if (!located.found) return { records: [], problems: [], leftOut: [], missing: located.missing };
  const start = located.top + headerRows;
  const placed = placeColumns(mapping, located);
  const { rows, leftOut } = recordRows(source, start, kind, placed);
  const whole = fillFromAbove(kind, placed.items !== null, rows, placed.fields);
  const note = notesIn(source, kind);
  const cells = tableCells(kind, placed.fields, whole.rows);
  const read = recordReader(source, kind, cells, note);
  const records = whole.rows.map((row) => read(row, placed.items));
  return {
    records: records.flatMap((of) => of.records) as unknown as ListRecord<K>[],
    problems: [
      ...headingProblems(kind, start - 1, located, note),
      ...whole.filled.map((cell) => problemFromAbove(kind, cell, note)),
      ...records.flatMap(({ problems }) => problems),
    ],
    leftOut,
    missing: [],
  };
}

function recordRows(
  { values, firstRow }: TableSource,
  start: number,
  kind: ListKind,
  { fields, items }: PlacedColumns,
): { rows: ListRow[]; leftOut: RowLeftOut[] } {
  const measures = items?.flatMap(({ columns }) => columns.map(([, place]) => place)) ?? null;
  const read = rowReader(rowColumnsOf(kind, fields, measures), values.slice(0, start));
  const rows: ListRow[] = [];
  const leftOut: RowLeftOut[] = [];
  // What a row says for everybody is about nobody; whoever reads old scores looks for it elsewhere.
  const isShared = (cells: ListRow['cells']): boolean =>
    measures !== null && sharedFieldOf(cells, measures) !== null;
  values.slice(start).forEach((cells, offset) => {
    const index = start + offset;
    if (isShared(cells)) {
      if (kind !== 'OldScores') leftOut.push({ why: 'remark', row: firstRow + index });
      return;
    }
    const what = read(cells);
    if (what === 'record') rows.push({ index, cells });
    else if (what !== null) leftOut.push({ why: what, row: firstRow + index });
  });
  return { rows, leftOut };
}

type Note = (
  code: CellProblem['code'],
  column: string,
  value: unknown,
  index: number,
  place: number,
) => CellProblem;

/** Says what is wrong in a cell of a list: its row and its column in the list, from 0. */
const notesIn =
  ({ sheet, firstRow, firstColumn }: TableSource, kind: ListKind): Note =>
  (code, column, value, index, place) => ({
    code,
    table: tableOf(kind),
    column,
    value: cleanText(value),
    at: { sheet, address: `${columnLetters(firstColumn + place)}${firstRow + index}` },
    ownList: true,
  });

const headingProblems = (
  kind: ListKind,
  row: number,
  { renamed, added }: Extract<ColumnsLocated, { readonly found: true }>,
  note: Note,
): CellProblem[] => [
  ...renamed.map(({ marked, heading, column }) =>
    note('renamed-column', columnOfField(kind, marked.field as ListField), heading, row, column),
  ),
  ...added.map(({ column, heading }) =>
    note('new-column', wideKindOf(kind)?.item ?? '', heading, row, column),
  ),
];

const problemFromAbove = (
  kind: ListKind,
  { field, index, place, value }: CellFromAbove,
  note: Note,
): CellProblem => note('from-above', columnOfField(kind, field), value, index, place);

interface RowRead {
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly CellProblem[];
}

/** Reads a row: one record, or one for each of the items side by side. */
function recordReader(
  { sheet, firstRow, firstColumn }: TableSource,
  kind: ListKind,
  cells: readonly TableCell[],
  note: Note,
): (row: ListRow, items: readonly PlacedItem[] | null) => RowRead {
  const columns: Readonly<Record<string, number>> = Object.fromEntries(
    cells.flatMap(({ key, place }) => (place === null ? [] : [[key, firstColumn + place]])),
  );
  return ({ index, cells: values }, items) => {
    const problems: CellProblem[] = [];
    const read = (
      key: string,
      type: ColumnKind,
      value: unknown,
      place: number | null,
      order: DayOrder,
    ): CellRead => {
      const result = readCell(value, type, order);
      if (result.problem && place !== null) problems.push(note(result.problem, key, value, index, place));
      return result.value;
    };
    const record: Record<string, unknown> = {};
    for (const { key, kind: type, place, order, valueIn } of cells) {
      record[key] = read(key, type, valueIn(values), place, order);
    }
    const at = { sheet, row: firstRow + index, ownList: true };
    if (items === null) return { records: [{ ...record, at: { ...at, columns } }], problems };
    const records = items.map(({ item, field, columns: measures }) => {
      const entries = measures.map(([measure, place]) => [
        measure,
        read(measure, kindOf(kind, measure), values[place], place, 'month-first'),
      ]);
      const places = measures.map(([measure, place]) => [measure, firstColumn + place]);
      // The item itself stands in the heading: what is said of it is said at its first cell.
      const itemAt = { [field]: firstColumn + (measures[0]?.[1] ?? 0) };
      return {
        ...record,
        [field]: item,
        ...Object.fromEntries(entries),
        at: { ...at, columns: { ...columns, ...itemAt, ...Object.fromEntries(places) } },
      };
    });
    return { records, problems };
  };
}
