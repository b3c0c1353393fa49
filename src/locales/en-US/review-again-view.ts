const number = (n: number): string => n.toLocaleString('en-US');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const sheets = (n: number): string => count(n, 'review sheet', 'review sheets');

/** Review sheets made before: brought up to date, and taken away again. */
export const reviewAgainView = {
  dialect: 'Formulas on the sheets',
  dialects: {
    twins: 'Short: =KPISCORE(…), works without the add-in',
    prefixed: 'With prefix: =MERIT.KPISCORE(…), needs the add-in',
    plain: 'Plain: for WPS, LibreOffice and Excel before 2024',
  },
  build: (made: number, revised: number) =>
    revised === 0
      ? `Build ${count(made, 'sheet', 'sheets')}`
      : made === 0
        ? `Update ${count(revised, 'sheet', 'sheets')}`
        : `Build ${number(made)} and update ${count(revised, 'sheet', 'sheets')}`,
  nothing: 'Nothing to do: every sheet is up to date.',
  willRevise: (n: number) => `${sheets(n)} will be brought up to date`,
  staysTyped: 'Everything people typed stays.',
  current: (n: number) => `${sheets(n)} up to date`,
  former: (n: number) =>
    `${sheets(n)} of people who are not in the list or left before the period: left alone`,
  reasons: {
    frozen: (n: number) => `${sheets(n)} with values in place of formulas: left alone`,
    newer: (n: number) => `${sheets(n)} made by a later version of Meritsheet: update the add-in first`,
  },
  changes: {
    'kpi-added': (kpi: string) => `KPI “${kpi}” is added`,
    'kpi-gone': (kpi: string) => `KPI “${kpi}” goes: the library does not have it, and nothing was typed`,
    'kpi-changed': (kpi: string, column: string, from: string, to: string) =>
      `“${kpi}”: ${column} ${from} → ${to}`,
    layout: (from: number, to: number) => `Layout ${from} → ${to}`,
    template: (from: number, to: number) => `Sheet template ${from} → ${to}`,
    'rows-added': (n: number) => `${count(n, 'row', 'rows')} added`,
    'rows-gone': (n: number) => `${count(n, 'empty row is', 'empty rows are')} hidden`,
    formulas: (n: number) => `${count(n, 'formula', 'formulas')} rewritten`,
    texts: (n: number) => `${count(n, 'other cell', 'other cells')} updated`,
  },
  keptTitle: (n: number) => `Stays as typed on ${sheets(n)}`,
  kept: {
    kpi: (kpi: string) => `KPI “${kpi}” is not in the library any more, but has entries`,
    value: (kpi: string, column: string, typed: string, library: string) =>
      `“${kpi}”: ${column} ${typed} (library: ${library})`,
    entry: (address: string, value: string) => `${address}: “${value}” has no place in the new layout`,
    overwritten: (address: string, value: string) =>
      `${address}: “${value}” stands where a formula should be`,
  },
  blank: 'blank',
  record: {
    title: (n: number) => `${count(n, 'agreed value changes', 'agreed values change')}`,
    about: 'Employee and manager had agreed to them. The change goes on the record with your reason.',
    reason: 'Reason',
    by: 'Your name',
  },
  done: (made: number) => (made === 0 ? 'Review sheets are up to date.' : `${sheets(made)} made.`),
  left: (names: readonly string[]) =>
    `Protected with a password and left as they are: ${names.join(', ')}. Unprotect them, then run again.`,
  runs: {
    open: 'Remove a run',
    title: 'Runs',
    about: 'Every time review sheets are built is a run. Removing one deletes the sheets it made.',
    none: 'There are no review sheets that a run made.',
    back: 'Back to review sheets',
    unknownDay: 'Earlier',
    summary: (n: number, typed: number) =>
      typed === 0 ? sheets(n) : `${sheets(n)}, ${number(typed)} with entries`,
    remove: (day: string) => `Remove the run of ${day}`,
    removeShort: 'Remove…',
    choose: 'Sheets to delete',
    typedHint: 'Sheets with entries stay unless you tick them.',
    keep: 'Keep their KPIs in the table “KPI results”',
    keepHint:
      'Targets, actuals, scores, evidence and confirmations then count from there. Other texts and talks on these sheets are lost.',
    names: (names: readonly string[]) =>
      `The short forms that this run added go as well, since nothing else calls them: ${names.join(', ')}.`,
    typed: (n: number) => `${count(n, 'entry', 'entries')}`,
    untouched: 'nothing typed',
    confirm: (n: number) => `Delete ${sheets(n)}`,
    done: (n: number) => `${sheets(n)} deleted.`,
    cannotUndo: 'Excel cannot undo this.',
  },
};
