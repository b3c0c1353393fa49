/** Rows as the columns that a function takes. */
export function columnsOf<Row extends object>(rows: readonly Row[]): { [Name in keyof Row]: Row[Name][] } {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) as {
    [Name in keyof Row]: Row[Name][];
  };
}
