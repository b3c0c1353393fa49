/**
 * One Office.js session. While the user is typing in a cell Excel answers nothing: the session waits for the cell to be
 * left instead of failing.
 */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, batch);
}
