import { comparable } from '../clean-text';
import { groupBy } from '../group-by';
import { headingOf, headingPaths } from './header-rows';
import type { HeadingPath } from './header-rows';
import { columnOfField } from './list-kinds';
import type { ListField } from './list-kinds';
import { marksOf } from './list-mapping';
import type { ColumnMark, ListMapping, MarkedColumn } from './list-mapping';
import { kindOf } from './table-cells';
import { valuesIn } from './wide-columns';

/** A column that goes by another heading than it did. */
export interface RenamedColumn {
  readonly marked: MarkedColumn;
  /** Its place, from 0, and what it is called now. */
  readonly column: number;
  readonly heading: string;
}

export type ColumnsLocated =
  | {
      readonly found: true;
      /** The first row of headings, from 0. */
      readonly top: number;
      /** The place of each of `marksOf`, from 0. */
      readonly places: readonly number[];
      readonly renamed: readonly RenamedColumn[];
      /** Columns of numbers under headings that were not there before, in a list of KPIs or competencies side by side. */
      readonly added: readonly { readonly column: number; readonly heading: string }[];
    }
  /** The headings that are not there, or of which there are more or fewer columns than there were. */
  | { readonly found: false; readonly missing: readonly string[] };

/** Rows may have been inserted above a list. */
const SEARCH_ROWS = 200;

/**
 * Finds a mapping's columns again. A column may have moved: its heading tells it, as long as there are as many of that heading
 * as there were. One column of words may have another heading where nothing else has changed. Beyond that nobody can tell, and
 * the headings that are missing are answered.
 */
export function locateColumns(
  values: readonly (readonly unknown[])[],
  firstColumn: number,
  mapping: ListMapping,
): ColumnsLocated {
  const marks = marksOf(mapping);
  const best = bestHeaderRow(values, firstColumn, marks, mapping);
  if (!best) return { found: false, missing: marks.map(({ mark }) => mark.heading) };
  const { top, places, paths } = best;
  const rows = values.slice(top + mapping.headerRows);
  const lost = marks.filter((_, index) => places[index] === null);
  const [first, ...more] = lost;
  const renamed =
    first && more.length === 0 ? renamedPlace(first, marks, best, rows, firstColumn, mapping) : null;
  if (first && renamed === null) return { found: false, missing: lost.map(({ mark }) => mark.heading) };
  const known = places.map((place) => place ?? renamed ?? -1);
  return {
    found: true,
    top,
    places: known,
    renamed:
      first && renamed !== null
        ? [{ marked: first, column: renamed, heading: headingOf(paths[renamed] ?? []) }]
        : [],
    added: mapping.items ? addedColumns(paths, rows, new Set(known), mapping) : [],
  };
}

interface HeaderFound {
  readonly top: number;
  readonly places: readonly (number | null)[];
  readonly paths: readonly HeadingPath[];
}

/** The row under which most of the headings are; the first of equals. */
function bestHeaderRow(
  values: readonly (readonly unknown[])[],
  firstColumn: number,
  marks: readonly MarkedColumn[],
  mapping: ListMapping,
): HeaderFound | null {
  const { headerRows } = mapping;
  const placeOf = placeFinder(mapping);
  const before = countsBefore(mapping);
  let best: (HeaderFound & { count: number }) | null = null;
  const last = Math.min(values.length - headerRows, SEARCH_ROWS);
  for (let top = 0; top <= last; top++) {
    const paths = headingPaths(values.slice(top, top + headerRows));
    const headings = paths.map((path) => comparable(headingOf(path)));
    const places =
      placesUnmoved(marks, headings, firstColumn, before) ?? marks.map(({ mark }) => placeOf(mark, headings));
    const count = places.filter((place) => place !== null).length;
    if (count === marks.length) return { top, places, paths };
    if (count > (best?.count ?? 0)) best = { top, places, paths, count };
  }
  return best;
}

/** How many columns there were of each heading, as headings are compared; `null` where that was not noted. */
function countsBefore(mapping: ListMapping): ReadonlyMap<string, number> | null {
  const headings = headingsBefore(mapping);
  return headings && new Map([...groupBy(headings, (one) => one)].map(([one, all]) => [one, all.length]));
}

/** The headings that there were, those that are not read too; `null` where they were not noted. */
const headingsBefore = (mapping: ListMapping): string[] | null =>
  mapping.unused
    ? [...marksOf(mapping).map(({ mark }) => mark.heading), ...mapping.unused].map(comparable)
    : null;

/**
 * Where nothing has moved, another list beside this one may have the same headings: there is a blank column between them. A
 * column of the same heading within the list may have come before the one that is meant.
 */
function placesUnmoved(
  marks: readonly MarkedColumn[],
  headings: readonly string[],
  firstColumn: number,
  before: ReadonlyMap<string, number> | null,
): number[] | null {
  const places = marks.map(({ mark }) => (mark.column ?? -1) - firstColumn);
  const isThere = ({ mark }: MarkedColumn, place: number): boolean => {
    const wanted = comparable(mark.heading);
    if (headings[place] !== wanted) return false;
    const count = before?.get(wanted);
    const has = (columns: readonly string[]): number => columns.filter((one) => one === wanted).length;
    return count === undefined || (has(headings) >= count && has(columnsAround(headings, place)) <= count);
  };
  return marks.every((marked, index) => isThere(marked, places[index] ?? -1)) ? places : null;
}

/** The headings on both sides of a column as far as there are any. */
function columnsAround(headings: readonly string[], place: number): readonly string[] {
  const end = headings.indexOf('', place);
  return headings.slice(headings.lastIndexOf('', place) + 1, end < 0 ? undefined : end);
}

/**
 * Finds the column of a mark among comparable headings; `null` when there is none, and when there are more or fewer of its
 * heading than there were, so that nobody can say which one is meant.
 */
export function placeFinder(
  mapping: ListMapping,
): (mark: ColumnMark, headings: readonly string[]) => number | null {
  const before = countsBefore(mapping);
  return ({ heading, occurrence = 1 }, headings) => {
    const wanted = comparable(heading);
    const places = headings.flatMap((one, column) => (one === wanted ? [column] : []));
    return before && places.length !== before.get(wanted) ? null : (places[occurrence - 1] ?? null);
  };
}

/**
 * Where the one column is whose heading is gone: every other column has stayed in its place among the others, and where this one
 * was there is the only new heading. `null` when that cannot be told.
 */
function renamedPlace(
  lost: MarkedColumn,
  marks: readonly MarkedColumn[],
  { places, paths }: HeaderFound,
  rows: readonly (readonly unknown[])[],
  firstColumn: number,
  mapping: ListMapping,
): number | null {
  const { column } = lost.mark;
  const before = headingsBefore(mapping);
  if (column === undefined || !before || !isOnlyWords(lost, mapping)) return null;
  const shifts = new Set(
    marks.flatMap(({ mark }, index) => {
      const place = places[index] ?? null;
      return place === null || mark.column === undefined ? [] : [firstColumn + place - mark.column];
    }),
  );
  const [shift, ...others] = shifts;
  if (shift === undefined || others.length > 0) return null;
  const place = column + shift - firstColumn;
  const restored = paths.map((path, at) => comparable(at === place ? lost.mark.heading : headingOf(path)));
  const isRest =
    restored
      .filter((one) => one !== '')
      .sort()
      .join('\n') === [...before].sort().join('\n');
  return isRest && isNewHeading(paths[place], mapping) && valuesIn(rows, place) === 'words' ? place : null;
}

/** Of numbers, dates and directions, which decide what people get, HR is asked even where there is little doubt. */
const isOnlyWords = ({ field, item, mark }: MarkedColumn, { kind }: ListMapping): boolean =>
  item === null &&
  mark.holds === 'words' &&
  field !== 'direction' &&
  kindOf(kind, columnOfField(kind, field as ListField)) === 'text';

function isNewHeading(path: HeadingPath | undefined, { unused }: ListMapping): boolean {
  if (!path || path.length === 0 || !unused) return false;
  const heading = comparable(headingOf(path));
  return unused.every((one) => comparable(one) !== heading);
}

function addedColumns(
  paths: readonly HeadingPath[],
  rows: readonly (readonly unknown[])[],
  read: ReadonlySet<number>,
  mapping: ListMapping,
): { column: number; heading: string }[] {
  return paths.flatMap((path, column) =>
    !read.has(column) && isNewHeading(path, mapping) && valuesIn(rows, column) === 'numbers'
      ? [{ column, heading: headingOf(path) }]
      : [],
  );
}
