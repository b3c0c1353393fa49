import { comparable } from '../clean-text';
import { headingOf, headingPaths } from './header-rows';
import type { HeadingPath } from './header-rows';
import { marksOf } from './list-mapping';
import type { ColumnMark, ListMapping, MarkedColumn } from './list-mapping';
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
  /** The headings that are not there. */
  | { readonly found: false; readonly missing: readonly string[] };

/** Rows may have been inserted above a list. */
const SEARCH_ROWS = 200;

/**
 * Finds a mapping's columns again. A column may have moved: its heading tells it. One column may have another heading: it is
 * told by its place among the others and by what it holds, as long as nothing else of that name was there before. Beyond that
 * nobody can tell, and the headings that are missing are answered.
 */
export function locateColumns(
  values: readonly (readonly unknown[])[],
  firstColumn: number,
  mapping: ListMapping,
): ColumnsLocated {
  const marks = marksOf(mapping);
  const best = bestHeaderRow(values, firstColumn, marks, mapping.headerRows);
  if (!best) return { found: false, missing: marks.map(({ mark }) => mark.heading) };
  const { top, places, paths } = best;
  const rows = values.slice(top + mapping.headerRows);
  const lost = marks.filter((_, index) => places[index] === null);
  const [first, ...more] = lost;
  const renamed =
    first && more.length === 0
      ? renamedPlace(first.mark, marks, places, paths, rows, firstColumn, mapping)
      : null;
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
  headerRows: number,
): HeaderFound | null {
  let best: (HeaderFound & { count: number }) | null = null;
  const last = Math.min(values.length - headerRows, SEARCH_ROWS);
  for (let top = 0; top <= last; top++) {
    const paths = headingPaths(values.slice(top, top + headerRows));
    const headings = paths.map((path) => comparable(headingOf(path)));
    const places =
      placesUnmoved(marks, headings, firstColumn) ?? marks.map(({ mark }) => placeOf(mark, headings));
    const count = places.filter((place) => place !== null).length;
    if (count === marks.length) return { top, places, paths };
    if (count > (best?.count ?? 0)) best = { top, places, paths, count };
  }
  return best;
}

/** Where nothing has moved, another list beside this one may have the same headings. */
function placesUnmoved(
  marks: readonly MarkedColumn[],
  headings: readonly string[],
  firstColumn: number,
): number[] | null {
  const places = marks.map(({ mark }) => (mark.column ?? -1) - firstColumn);
  return marks.every(({ mark }, index) => headings[places[index] ?? -1] === comparable(mark.heading))
    ? places
    : null;
}

/** The column of a mark among comparable headings; `null` when there is none. */
export function placeOf({ heading, occurrence = 1 }: ColumnMark, headings: readonly string[]): number | null {
  const wanted = comparable(heading);
  let left = occurrence;
  const place = headings.findIndex((one) => one === wanted && --left === 0);
  return place < 0 ? null : place;
}

/** Where the one column is whose heading is gone; `null` when that cannot be told. */
function renamedPlace(
  { column, holds }: ColumnMark,
  marks: readonly MarkedColumn[],
  places: readonly (number | null)[],
  paths: readonly HeadingPath[],
  rows: readonly (readonly unknown[])[],
  firstColumn: number,
  mapping: ListMapping,
): number | null {
  if (column === undefined || holds === undefined || holds === 'nothing' || marks.length < 2) return null;
  // As far as its nearest neighbour has moved, it has moved itself.
  const shifts = marks.flatMap(({ mark }, index) => {
    const place = places[index] ?? null;
    return place === null || mark.column === undefined
      ? []
      : [{ distance: Math.abs(mark.column - column), shift: firstColumn + place - mark.column }];
  });
  const nearest = shifts.sort((one, other) => one.distance - other.distance)[0];
  if (!nearest) return null;
  const place = column + nearest.shift - firstColumn;
  const isFree = !places.includes(place) && isNewHeading(paths[place], mapping);
  return isFree && valuesIn(rows, place) === holds ? place : null;
}

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
