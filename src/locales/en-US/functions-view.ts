const number = (n: number): string => n.toLocaleString('en-US');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const formulas = (n: number): string => count(n, 'formula', 'formulas');

interface OnSheet {
  readonly sheet: string;
  readonly formulas: number;
  /** How many the formulas fill; results that spill fill several. */
  readonly cells: number;
  readonly isProtected: boolean;
}

/** What the view of the functions says. */
export const functionsView = {
  intro: 'Score in your own cells. Formulas with a short form keep working for people without Meritsheet.',
  noLambda:
    'This Excel has no LAMBDA function (it came with version 2208 and Excel 2024), so the short forms cannot be used here. The functions work with the prefix MERIT. wherever Meritsheet is installed.',
  taken: (names: string) =>
    `Defined by you in this workbook, and left alone: ${names}. Meritsheet’s own is called with MERIT. before the name.`,
  separator: ', ',
  search: 'Search functions',
  noMatch: 'No function fits this search.',
  states: {
    absent: 'not in this workbook yet',
    installed: 'short form in this workbook',
    outdated: 'short form of another version',
    taken: 'your own name',
    unavailable: 'with Meritsheet only',
    prefixed: 'with Meritsheet only',
  },
  insert: 'Insert example',
  insertFor: (name: string) => `Insert example of ${name}`,
  inserted: (sheet: string, address: string) => `Inserted: ${sheet}, ${address}.`,
  inTheWay: {
    cells: (sheet: string, address: string) =>
      `The example needs the cells ${address} of “${sheet}”, and they are not empty. Nothing was written. Select a cell with enough empty cells below and beside it, then try again.`,
    table: (sheet: string, address: string) =>
      `The cells ${address} of “${sheet}” belong to a table, whose columns Excel would fill with the example. Nothing was written. Select a cell outside the table, then try again.`,
  },
  twins: {
    use: 'Use =KPISCORE() in this workbook',
    update: 'Update the short forms',
    installed: 'The short forms are in this workbook.',
    adds: (names: string) => `Will be added to this workbook as names: ${names}.`,
    updates: (names: string) => `Will be updated in place, so that formulas keep calling them: ${names}.`,
    nothing: 'All short forms are in this workbook already.',
    confirm: (n: number) => `Write ${count(n, 'name', 'names')}`,
    done: 'Done. Type =KPISCORE( in a cell to begin.',
  },
  repair: {
    start: 'Repair formulas',
    intro:
      'Formulas that were calculated before Meritsheet was loaded show #NAME? until they are entered again.',
    nothing: 'No formula of Meritsheet’s functions shows #NAME?.',
    confirm: (n: number) => `Enter ${formulas(n)} again`,
    done: 'The formulas were entered again. Where #NAME? stays, the formula calls something else that this Excel does not know.',
  },
  freeze: {
    start: 'Freeze to values',
    intro:
      'Replaces the formulas of Meritsheet’s functions by their values, for passing the workbook on. Save a copy first: the formulas cannot be brought back afterwards.',
    nothing: 'No formula of Meritsheet’s functions has a value to freeze.',
    withoutValue: (n: number) =>
      `${formulas(n)} ${n === 1 ? 'shows' : 'show'} no value (#NAME?, #SPILL! or still calculating) and ${n === 1 ? 'stays as it is' : 'stay as they are'}.`,
    choose: 'Sheets to freeze',
    confirm: (n: number) => `Freeze ${formulas(n)}`,
    done: 'The formulas were replaced by their values.',
  },
  onSheet: ({ sheet, formulas: n, cells, isProtected }: OnSheet) =>
    `${sheet}${isProtected ? ' (protected)' : ''}: ${formulas(n)}${cells === n ? '' : `, ${number(cells)} cells`}`,
  protectedAgain:
    'Protected sheets are unprotected for this and protected again in the same way. Those with a password stay as they are; you will be told which.',
  done: (sentence: string, withPassword: readonly string[]) =>
    withPassword.length === 0
      ? sentence
      : `${sentence} Left as they are, because they have a password: ${withPassword.join(', ')}. Unprotect them under Review > Unprotect Sheet, then come back.`,
  back: 'Back to the functions',
};
