import type { RowsIn } from './plan';

/** Where a row of the sheet stands once rows have come. */
export const rowAfter = (rows: readonly RowsIn[], row: number): number =>
  rows.reduce((place, { above, count }) => (above <= row ? place + count : place), row);

/** Where the rows stand that have come, each with how many they are. */
export function placesOf(rows: readonly RowsIn[]): { readonly row: number; readonly count: number }[] {
  let come = 0;
  return rows.map(({ above, count }) => {
    const row = above + come;
    come += count;
    return { row, count };
  });
}

/** Where a row stood before rows came; `null` for one that came. */
export function rowBefore(rows: readonly RowsIn[], row: number): number | null {
  let come = 0;
  for (const { above, count } of rows) {
    if (row < above + come) break;
    if (row < above + come + count) return null;
    come += count;
  }
  return row - come;
}
