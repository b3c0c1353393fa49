import type { HeadingPath } from './header-rows';
import { headingOf, lastOf } from './header-rows';
import { headingWords, placeAmong } from './heading-words';
import { columnFieldsOf } from './list-kinds';
import type { ListField, ListKind } from './list-kinds';

/** Which column each field is taken from, by its place in the list, from 0. */
export type Matches = Readonly<Partial<Record<ListField, number>>>;

/** A field that is not looked for where another one says the same in one column. */
const IN_PARTS: Readonly<Partial<Record<ListField, readonly ListField[]>>> = {
  lastName: ['name', 'employeeName'],
  firstName: ['name', 'employeeName'],
};

/** Matches headings with the fields of a kind of list: a column for one field at most, the usual heading first. */
export function matchFields(kind: ListKind, isWide: boolean, paths: readonly HeadingPath[]): Matches {
  const matches: Partial<Record<ListField, number>> = {};
  const claimed = new Set<number>();
  for (const field of columnFieldsOf(kind, isWide)) {
    if (IN_PARTS[field]?.some((whole) => matches[whole] !== undefined)) continue;
    const words = headingWords(kind, field);
    let best: { column: number; place: number } | null = null;
    paths.forEach((path, column) => {
      if (path.length === 0 || claimed.has(column)) return;
      const places = [lastOf(path), headingOf(path)].map((heading) => placeAmong(words, heading));
      const place = Math.min(...places.filter((one) => one >= 0));
      if (place < (best?.place ?? Infinity)) best = { column, place };
    });
    const found = best as { column: number } | null;
    if (!found) continue;
    matches[field] = found.column;
    claimed.add(found.column);
  }
  return matches;
}
