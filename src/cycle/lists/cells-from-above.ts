import { cleanText } from '../clean-text';
import { whatFieldsOf, whoseFieldsOf } from './list-kinds';
import type { ListField, ListKind } from './list-kinds';
import type { Matches } from './match-fields';

/** A row of a list and its place in it, from 0. */
export interface ListRow {
  readonly index: number;
  readonly cells: readonly unknown[];
}

/** A cell that was blank and has what stands above it. */
export interface CellFromAbove {
  readonly field: ListField;
  readonly index: number;
  readonly place: number;
  readonly value: string;
}

export interface RowsFilled {
  readonly rows: readonly ListRow[];
  readonly filled: readonly CellFromAbove[];
}

/** Of a merged cell Excel gives the value in the first row only: the rows below it have the same. */
export function fillFromAbove(
  kind: ListKind,
  isWide: boolean,
  rows: readonly ListRow[],
  fields: Matches,
): RowsFilled {
  return kind === 'MeritEmployees'
    ? fillBlocks(rows, fields)
    : { rows: fillWhose(kind, isWide, rows, fields), filled: [] };
}

/** Fields of people that lists merge. */
const MERGED: readonly ListField[] = ['department', 'subDepartment', 'role'];
/** Fewer rows prove nothing. */
const FEWEST_ROWS = 4;

/**
 * Of people the department may really be unknown: a blank is filled only in a column in which every value stands once and
 * half of the cells are blank, as merged cells leave it. Sections of merged departments may be small.
 */
function fillBlocks(rows: readonly ListRow[], fields: Matches): RowsFilled {
  const isMerged = (field: ListField, mostGiven: number): boolean => {
    const place = fields[field];
    return place !== undefined && isMergedColumn(rows, place, mostGiven);
  };
  const hasDepartments = isMerged('department', 0.5);
  const places = MERGED.flatMap((field) => {
    const place = fields[field];
    const mostGiven = field === 'subDepartment' && hasDepartments ? 1 : 0.5;
    return place !== undefined && isMerged(field, mostGiven) ? [{ field, place }] : [];
  });
  if (places.length === 0) return { rows, filled: [] };
  const filled: CellFromAbove[] = [];
  const above = new Map<ListField, unknown>();
  const whole = rows.map(({ index, cells }) => {
    const all = [...cells];
    for (const { field, place } of places) {
      if (cleanText(all[place]) !== '') {
        above.set(field, all[place]);
        // What is below one department is not below the next one.
        if (field === 'department') above.delete('subDepartment');
        continue;
      }
      const value = above.get(field);
      if (value === undefined) continue;
      all[place] = value;
      filled.push({ field, index, place, value: cleanText(value) });
    }
    return { index, cells: all };
  });
  return { rows: whole, filled };
}

function isMergedColumn(rows: readonly ListRow[], place: number, mostGiven: number): boolean {
  const values = rows.map(({ cells }) => cleanText(cells[place]));
  const given = values.filter((value) => value !== '');
  return (
    rows.length >= FEWEST_ROWS &&
    values[0] !== '' &&
    given.length <= rows.length * mostGiven &&
    new Set(given).size === given.length
  );
}

/**
 * KPIs, actuals and ratings belong to somebody: a row that does not say to whom belongs to the one above. A row that says no
 * more than that is a heading for those below it.
 */
function fillWhose(kind: ListKind, isWide: boolean, rows: readonly ListRow[], fields: Matches): ListRow[] {
  const placesOf = (of: readonly ListField[]): number[] => of.flatMap((field) => fields[field] ?? []);
  const isBlankAt = (cells: readonly unknown[], places: readonly number[]): boolean =>
    places.every((place) => cleanText(cells[place]) === '');
  const whose = placesOf(whoseFieldsOf(kind));
  const what = placesOf(whatFieldsOf(kind, isWide));
  const raters = kind === 'MeritRatings' ? [placesOf(['rater']), placesOf(['group'])] : [];
  let above: readonly unknown[] = [];
  return rows.flatMap(({ index, cells }) => {
    const all = [...cells];
    if (isBlankAt(all, whose)) {
      for (const places of [whose, ...raters]) {
        if (isBlankAt(all, places)) for (const place of places) all[place] = above[place];
      }
    }
    above = all;
    // Side by side, what a row is about stands above it.
    return isWide || !isBlankAt(all, what) ? [{ index, cells: all }] : [];
  });
}
