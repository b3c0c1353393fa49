import type { CellProblem } from '../cell-problem';
import { cleanText } from '../clean-text';
import { readCell } from '../read-cell';
import { dayOrderOf } from '../read-date';
import type { DayOrder } from '../read-date';
import { columnLetters } from '../read-table';
import type { TableSource } from '../read-table';
import { TABLES } from '../tables';
import type { ColumnKind, RecordOf, RowAt } from '../tables';
import { fillFromAbove } from './cells-from-above';
import type { ListRow } from './cells-from-above';
import { columnOfField, wideKindOf } from './list-kinds';
import type { ListField, ListKind, Measure } from './list-kinds';
import { marksOf } from './list-mapping';
import type { ListMapping } from './list-mapping';
import { rowColumnsOf, rowReader } from './list-rows';
import type { LeftOut } from './list-rows';
import { locateColumns } from './locate-columns';
import type { ColumnsLocated } from './locate-columns';
import type { Matches } from './match-fields';
import { joinedDepartment, joinedName } from './people';

/** A row of HR's list that is no record: a total, a remark, a heading repeated on every page. */
export interface RowLeftOut {
  readonly why: LeftOut;
  /** The worksheet row, from 1. */
  readonly row: number;
}

export interface ListRead<K extends ListKind = ListKind> {
  readonly records: readonly RecordOf<K>[];
  readonly problems: readonly CellProblem[];
  readonly leftOut: readonly RowLeftOut[];
  /** Headings of the mapping that are not there any more: then there are no records. */
  readonly missing: readonly string[];
}

/**
 * Reads the records of a list of HR's own: one a row, or one a row and item where KPIs or competencies stand side by side.
 * What cannot be read is blank in the record and comes with a problem; both know HR's own cell.
 */
export function readList<K extends ListKind>(
  source: TableSource,
  mapping: ListMapping & { readonly kind: K },
): ListRead<K> {
  const located = locateColumns(source.values, source.firstColumn, mapping);
  if (!located.found) return { records: [], problems: [], leftOut: [], missing: located.missing };
  const { fields, items } = placesIn(mapping, located);
  const start = located.top + mapping.headerRows;
  const { rows: found, leftOut } = recordRows(source, start, mapping.kind, fields, items);
  const { rows, filled } = fillFromAbove(mapping.kind, items !== null, found, fields);
  const columns = columnsOf(mapping.kind, fields, rows);
  const at = (index: number, place: number): CellProblem['at'] => ({
    sheet: source.sheet,
    address: `${columnLetters(source.firstColumn + place)}${source.firstRow + index}`,
  });
  const problem = (
    code: CellProblem['code'],
    column: string,
    value: unknown,
    [index, place]: readonly [number, number],
  ): CellProblem => ({
    code,
    table: mapping.kind,
    column,
    value: cleanText(value),
    at: at(index, place),
    ownList: true,
  });
  const heading = located.top + mapping.headerRows - 1;
  const problems = [
    ...located.renamed.map(({ marked: { field }, heading: now, column }) =>
      problem('renamed-column', columnOfField(mapping.kind, field as ListField), now, [heading, column]),
    ),
    ...located.added.map(({ column, heading: now }) =>
      problem('new-column', wideKindOf(mapping.kind)?.item ?? '', now, [heading, column]),
    ),
    ...filled.map(({ field, index, place, value }) =>
      problem('from-above', columnOfField(mapping.kind, field), value, [index, place]),
    ),
  ];
  const places = Object.fromEntries(
    columns.flatMap(({ key, place }) => (place === null ? [] : [[key, source.firstColumn + place]])),
  );
  const records: RecordOf<K>[] = [];
  for (const { index, cells } of rows) {
    const record: Record<string, unknown> = {};
    const read = (key: string, kind: ColumnKind, value: unknown, place: number | null, order: DayOrder) => {
      const result = readCell(value, kind, order);
      if (result.problem && place !== null)
        problems.push(problem(result.problem, key, value, [index, place]));
      return result.value;
    };
    for (const { key, kind, place, order, valueIn } of columns) {
      record[key] = read(key, kind, valueIn(cells), place, order);
    }
    const row = { sheet: source.sheet, row: source.firstRow + index };
    if (items === null) {
      records.push({ ...record, at: { ...row, columns: places } } as unknown as RecordOf<K>);
      continue;
    }
    for (const { item, field, columns: measures } of items) {
      const one = { ...record, [field]: item };
      const own: Record<string, number> = { ...places };
      for (const [measure, place] of measures) {
        one[measure] = read(measure, kindOf(mapping.kind, measure), cells[place], place, 'month-first');
        own[measure] = source.firstColumn + place;
      }
      // The item itself stands in the heading: what is said of it is said at its first cell.
      own[field] = source.firstColumn + (measures[0]?.[1] ?? 0);
      const columnsAt: RowAt['columns'] = own;
      records.push({ ...one, at: { ...row, columns: columnsAt } } as unknown as RecordOf<K>);
    }
  }
  return { records, problems, leftOut, missing: [] };
}

interface PlacedItem {
  readonly item: string;
  /** The column of the table that the item is the value of. */
  readonly field: string;
  readonly columns: readonly (readonly [Measure, number])[];
}

/** Where each column of a mapping is in the list, from 0. */
function placesIn(
  mapping: ListMapping,
  { places }: Extract<ColumnsLocated, { readonly found: true }>,
): { fields: Matches; items: readonly PlacedItem[] | null } {
  const marks = marksOf(mapping).map((marked, index) => ({ ...marked, place: places[index] ?? -1 }));
  const fields = Object.fromEntries(
    marks.flatMap(({ field, item, place }) => (item === null ? [[field, place]] : [])),
  ) as Matches;
  const items =
    mapping.items?.map(({ item: name }, item) => ({
      item: name,
      field: wideKindOf(mapping.kind)?.item ?? '',
      columns: marks.flatMap(({ field, item: of, place }) =>
        of === item ? [[field as Measure, place] as const] : [],
      ),
    })) ?? null;
  return { fields, items };
}

function recordRows(
  { values, firstRow }: TableSource,
  start: number,
  kind: ListKind,
  fields: Matches,
  items: readonly PlacedItem[] | null,
): { rows: ListRow[]; leftOut: RowLeftOut[] } {
  const measures = items?.flatMap(({ columns }) => columns.map(([, place]) => place)) ?? null;
  const read = rowReader(rowColumnsOf(kind, fields, measures), values.slice(0, start));
  const rows: ListRow[] = [];
  const leftOut: RowLeftOut[] = [];
  values.slice(start).forEach((cells, offset) => {
    const what = read(cells);
    const index = start + offset;
    if (what === 'record') rows.push({ index, cells });
    else if (what !== null) leftOut.push({ why: what, row: firstRow + index });
  });
  return { rows, leftOut };
}

interface ColumnRead {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Within the list, from 0; `null` when the list does not have it. */
  readonly place: number | null;
  readonly order: DayOrder;
  valueIn(cells: ListRow['cells']): unknown;
}

const kindOf = (table: ListKind, column: string): ColumnKind =>
  (TABLES[table].columns as Readonly<Record<string, ColumnKind>>)[column] ?? 'text';

/** How each column of the table is got from a row of the list. */
function columnsOf(kind: ListKind, fields: Matches, rows: readonly ListRow[]): ColumnRead[] {
  return Object.keys(TABLES[kind].columns).map((key): ColumnRead => {
    const type = kindOf(kind, key);
    const [place, valueIn] = cellReader(kind, key, fields);
    const order =
      type === 'date' && place !== null ? dayOrderOf(rows.map(({ cells }) => cells[place])) : 'month-first';
    return { key, kind: type, place, order, valueIn };
  });
}

function cellReader(
  kind: ListKind,
  key: string,
  fields: Matches,
): [number | null, (cells: ListRow['cells']) => unknown] {
  const at = (field: ListField) => {
    const place = fields[field];
    return (cells: ListRow['cells']): unknown => (place === undefined ? '' : cells[place]);
  };
  const firstPlace = (...names: readonly ListField[]): number | null =>
    names.map((name) => fields[name]).find((place) => place !== undefined) ?? null;
  if (key === 'name' && fields.name === undefined) {
    return [
      firstPlace('lastName', 'firstName'),
      (cells) => joinedName(at('lastName')(cells), at('firstName')(cells)),
    ];
  }
  if (key === 'department' && fields.subDepartment !== undefined) {
    return [
      firstPlace('department', 'subDepartment'),
      (cells) => joinedDepartment(at('department')(cells), at('subDepartment')(cells)),
    ];
  }
  if (key === 'employeeId' && kind !== 'MeritEmployees') {
    return [
      firstPlace('employeeId', 'employeeName', 'lastName', 'firstName'),
      (cells) => {
        const [id, name] = [at('employeeId')(cells), at('employeeName')(cells)];
        if (cleanText(id) !== '') return id;
        return cleanText(name) !== '' ? name : joinedName(at('lastName')(cells), at('firstName')(cells));
      },
    ];
  }
  return [firstPlace(key as ListField), at(key as ListField)];
}
