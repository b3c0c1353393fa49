/**
 * Which rows of a sheet are which of a plan: the most that can be matched without any of them changing places.
 *
 * @param sheet what each row of the sheet is; `null` matches nothing
 * @param plan the same of the plan
 * @returns for each row of the plan the row of the sheet, from 0; -1 where the sheet has none at that place
 */
export function alignRows(sheet: readonly (string | null)[], plan: readonly (string | null)[]): number[] {
  const isSame = (s: number, p: number): boolean => sheet[s] !== null && sheet[s] === plan[p];
  const best = Array.from({ length: sheet.length + 1 }, () => new Array<number>(plan.length + 1).fill(0));
  const at = (s: number, p: number): number => best[s]?.[p] ?? 0;
  for (let s = sheet.length - 1; s >= 0; s--) {
    for (let p = plan.length - 1; p >= 0; p--) {
      const row = best[s];
      if (row) row[p] = isSame(s, p) ? at(s + 1, p + 1) + 1 : Math.max(at(s + 1, p), at(s, p + 1));
    }
  }
  const matched = plan.map(() => -1);
  for (let s = 0, p = 0; s < sheet.length && p < plan.length;) {
    if (isSame(s, p)) matched[p++] = s++;
    else if (at(s + 1, p) >= at(s, p + 1)) s++;
    else p++;
  }
  return matched;
}
