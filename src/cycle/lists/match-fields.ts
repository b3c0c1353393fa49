import type { HeadingPath } from './header-rows';
import { headingOf, lastOf } from './header-rows';
import { headingWords, placeAmong, spellingsOf } from './heading-words';
import type { HeadingSpellings, HeadingWords } from './heading-words';
import { columnFieldsOf } from './list-kinds';
import type { ListField, ListKind } from './list-kinds';

/** Which column each field is taken from, by its place in the list, from 0. */
export type Matches = Readonly<Partial<Record<ListField, number>>>;

/** A field that is not looked for where another one says the same in one column. */
const IN_PARTS: Readonly<Partial<Record<ListField, readonly ListField[]>>> = {
  lastName: ['name', 'employeeName'],
  firstName: ['name', 'employeeName'],
};

/** Worked out once for each heading: a list is looked at as every kind of list. */
const spelled = new WeakMap<HeadingPath, readonly HeadingSpellings[]>();

/** The spellings of a heading by itself and with its group's. */
function spellingsIn(path: HeadingPath): readonly HeadingSpellings[] {
  const before = spelled.get(path);
  if (before) return before;
  const spellings = [...new Set([lastOf(path), headingOf(path)])].map(spellingsOf);
  spelled.set(path, spellings);
  return spellings;
}

/** Matches headings with the fields of a kind of list: a column for one field at most, the usual heading first. */
export function matchFields(kind: ListKind, isWide: boolean, paths: readonly HeadingPath[]): Matches {
  const matches: Partial<Record<ListField, number>> = {};
  const claimed = new Set<number>();
  for (const field of columnFieldsOf(kind, isWide)) {
    if (IN_PARTS[field]?.some((whole) => matches[whole] !== undefined)) continue;
    const column = bestColumn(headingWords(kind, field), paths, claimed);
    if (column === null) continue;
    matches[field] = column;
    claimed.add(column);
  }
  return matches;
}

/** The column whose heading says the best word; the first of equals. */
function bestColumn(
  words: HeadingWords,
  paths: readonly HeadingPath[],
  claimed: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  let bestPlace = Infinity;
  paths.forEach((path, column) => {
    if (path.length === 0 || claimed.has(column)) return;
    for (const spellings of spellingsIn(path)) {
      const place = placeAmong(words, spellings) ?? Infinity;
      if (place < bestPlace) [best, bestPlace] = [column, place];
    }
  });
  return best;
}
