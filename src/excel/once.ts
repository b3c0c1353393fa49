/**
 * A range that only this request uses. Unless told so, Excel keeps a reference to every range of a session, and the session
 * ends with one more request that gives them all back.
 */
export const once = <R extends Excel.Range | Excel.RangeAreas>(range: R): R => range.untrack() as R;
