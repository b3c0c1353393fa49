import { comparable } from '../clean-text';
import type { ListHeadings } from './detect-list';
import { headingOf, lastOf } from './header-rows';
import type { HeadingPath } from './header-rows';
import { requiredFieldsOf } from './list-kinds';
import type { ListField, ListKind, Measure } from './list-kinds';
import { marksOf } from './list-mapping';
import type { ColumnMark, ListMapping } from './list-mapping';
import { rowColumnsOf, rowReader } from './list-rows';
import { placeFinder } from './locate-columns';
import type { Matches } from './match-fields';
import { sharedFieldOf } from './shared-row';
import { valuesIn } from './wide-columns';
import type { WideItem } from './wide-columns';

/** The columns of a list that a mapping made of this would read. */
export interface ColumnChoice<K extends ListKind = ListKind> {
  readonly kind: K;
  readonly matches: Matches;
  /** The items that are read; `null` in a list with a row for each of them. */
  readonly items: readonly Pick<WideItem, 'path' | 'columns'>[] | null;
}

/** How many rows look like records. */
export function countRecords({ above, rows }: ListHeadings, { kind, matches, items }: ColumnChoice): number {
  const measures = items?.flatMap(({ columns }) => Object.values(columns)) ?? null;
  const read = rowReader(rowColumnsOf(kind, matches, measures), above);
  return rows.filter((row) => read(row) === 'record' && !(measures && sharedFieldOf(row, measures))).length;
}

/** What a mapping is made of: where the list stands, and what was found and chosen. */
export function mappingOf<K extends ListKind>(
  place: { readonly sheet: string; readonly sheetId: string; readonly firstColumn: number },
  list: ListHeadings,
  { kind, matches, items }: ColumnChoice<K>,
): ListMapping<K> {
  const remember = rememberColumns(list.paths, list.rows, place.firstColumn);
  const used = new Set<number>();
  const mark = (column: number): ColumnMark => {
    used.add(column);
    return remember(column);
  };
  const marks = <F extends ListField | Measure>(columns: Readonly<Partial<Record<F, number>>>) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([field, column]) =>
        column === undefined ? [] : [[field, mark(column as number)]],
      ),
    ) as Partial<Record<F, ColumnMark>>;
  const columns = marks(matches);
  const name = itemNames(items ?? []);
  const mapped = items?.map(({ path, columns: measures }) => ({
    item: name(path),
    columns: marks(measures),
  }));
  return {
    kind,
    sheet: place.sheet,
    sheetId: place.sheetId,
    headerRows: list.headerRows,
    columns,
    ...(mapped && { items: mapped }),
    unused: list.columns.filter(({ column }) => !used.has(column)).map(({ heading }) => heading),
  };
}

/** What is remembered of columns, by their place in the list. */
function rememberColumns(
  paths: readonly HeadingPath[],
  rows: readonly (readonly unknown[])[],
  firstColumn: number,
): (column: number) => ColumnMark {
  const headings = paths.map((path) => comparable(headingOf(path)));
  return (column) => {
    const before = headings.slice(0, column).filter((heading) => heading === headings[column]).length;
    return {
      heading: headingOf(paths[column] ?? []),
      ...(before > 0 && { occurrence: before + 1 }),
      column: firstColumn + column,
      holds: valuesIn(rows, column),
    };
  };
}

/** Fields that are needed and have no column: of each group one. */
export const missingFields = ({ kind, matches, items }: ColumnChoice): (readonly ListField[])[] =>
  requiredFieldsOf(kind, items !== null).filter((group) =>
    group.every((field) => matches[field] === undefined),
  );

/** An item's own heading is its name, unless two have the same in different groups. */
function itemNames(items: readonly Pick<WideItem, 'path'>[]): (path: HeadingPath) => string {
  const own = new Set(items.map(({ path }) => comparable(lastOf(path))));
  return own.size === items.length ? lastOf : headingOf;
}

/** A column of a mapping whose heading is not there any more, or cannot be told from others. */
export interface LostColumn {
  readonly field: ListField | Measure;
  readonly heading: string;
}

/** A mapping's columns as they are in a list that was found again, and those that are not there any more. */
export function rememberedChoice(
  { paths }: Pick<ListHeadings, 'paths'>,
  mapping: ListMapping,
): {
  readonly matches: Matches;
  /** Where entries of items were, from 0. */
  readonly entries: ReadonlySet<number>;
  readonly lost: readonly LostColumn[];
} {
  const headings = paths.map((path) => comparable(headingOf(path)));
  const placeOf = placeFinder(mapping);
  const marks = marksOf(mapping).map((marked) => ({ ...marked, place: placeOf(marked.mark, headings) }));
  return {
    matches: Object.fromEntries(
      marks.flatMap(({ field, item, place }) => (item === null && place !== null ? [[field, place]] : [])),
    ),
    entries: new Set(marks.flatMap(({ item, place }) => (item !== null && place !== null ? [place] : []))),
    lost: marks.flatMap(({ field, mark, place }) =>
      place === null ? [{ field, heading: mark.heading }] : [],
    ),
  };
}
