import { cleanText, comparable } from '../clean-text';

/** A column's heading from the top row down: `['Q3', 'Target']`; nothing for a column without one. */
export type HeadingPath = readonly string[];

type Rows = readonly (readonly unknown[])[];

/** A heading of one row or of several, as it is shown and remembered. */
export const headingOf = (path: HeadingPath): string => path.join(' / ');
export const lastOf = (path: HeadingPath): string => path.at(-1) ?? '';

/** Titles may stand above a list, but not many rows of them. */
const HEADER_SEARCH_ROWS = 20;
const MOST_HEADER_ROWS = 3;
/** Rows looked at to tell what a column holds. */
export const SAMPLE_ROWS = 50;

/**
 * The headings of columns below one or several rows of them. A group's heading stands in its first column, merged or not, and
 * holds for the columns right of it that have a heading below; a heading with nothing below is a column's own.
 */
export function headingPaths(rows: Rows): HeadingPath[] {
  const texts = rows.map((row) => row.map(cleanText));
  const width = Math.max(0, ...texts.map((row) => row.length));
  const paths: string[][] = Array.from({ length: width }, () => []);
  texts.forEach((row, index) => {
    const below = texts.slice(index + 1);
    let group = '';
    for (let column = 0; column < width; column++) {
      const isGroup = below.some((lower) => (lower[column] ?? '') !== '');
      const own = row[column] ?? '';
      if (own !== '') group = isGroup ? own : '';
      else if (!isGroup) group = '';
      const text = own || group;
      if (text !== '' && paths[column]?.at(-1) !== text) paths[column]?.push(text);
    }
  });
  return paths;
}

export interface HeaderRows {
  /** The first row of headings, from 0. */
  readonly top: number;
  readonly count: number;
  readonly paths: readonly HeadingPath[];
}

/**
 * The rows of headings: those that say the most words, then those that tell the most columns apart, then the fewest rows.
 * @param known how many headings of fields there are among these
 * @param canHead whether a row may be one of them
 */
export function findHeaderRows(
  values: Rows,
  known: (paths: readonly HeadingPath[]) => number,
  canHead: (row: Rows[number]) => boolean,
): HeaderRows | null {
  let best: (HeaderRows & { known: number; told: number }) | null = null;
  const last = Math.min(values.length, HEADER_SEARCH_ROWS);
  for (let top = 0; top < last; top++) {
    for (let count = 1; count <= MOST_HEADER_ROWS && top + count <= last; count++) {
      if (!canHead(values[top + count - 1] ?? [])) break;
      const paths = headingPaths(values.slice(top, top + count));
      const one = { top, count, paths, known: known(paths), told: columnsTold(values, top + count, paths) };
      const isBetter =
        !best ||
        one.known > best.known ||
        (one.known === best.known &&
          (one.told > best.told || (one.told === best.told && count < best.count)));
      if (isBetter && one.known > 0) best = one;
    }
  }
  return best;
}

/** Different headings that stand right above the list, or above something in it: a title beside it heads nothing. */
function columnsTold(values: Rows, firstRow: number, paths: readonly HeadingPath[]): number {
  const rows = values.slice(firstRow - 1, firstRow + SAMPLE_ROWS);
  return new Set(
    paths.flatMap((path, column) =>
      path.length > 0 && rows.some((row) => cleanText(row[column]) !== '')
        ? [comparable(headingOf(path))]
        : [],
    ),
  ).size;
}
