const number = (n: number): string => n.toLocaleString('en-US');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

export const closingView = {
  tab: 'Close',
  open: (period: string) => `Period ${period} is open`,
  noneOpen: 'No period is open.',
  about:
    'Closing puts values in the place of all formulas on the period’s sheets, locks the review sheets, and releases the 360° figures. Later entries and ratings change nothing.',
  refused: (n: number) =>
    `${count(n, 'blocking finding keeps', 'blocking findings keep')} the period open. Mend them, or accept them with a reason.`,
  refusedErrors: (n: number) =>
    n === 1
      ? '1 formula gives an error, which would be all that is left of it. Mend it first.'
      : `${number(n)} formulas give errors, which would be all that is left of them. Mend them first.`,
  toFindings: 'Go to the findings',
  by: 'Who closes it',
  note: 'Note (optional)',
  preview: 'Preview',
  sheets: (n: number) =>
    count(n, 'review sheet becomes values and is locked', 'review sheets become values and are locked'),
  register:
    'The period’s rows of the register and its scores become values; sheets of scores and rewards are protected',
  exempted: (n: number) => `${count(n, 'accepted finding stays', 'accepted findings stay')} as on record`,
  kept: (n: number) =>
    `${count(n, 'rater group keeps', 'rater groups keep')} the figures released before, since fewer raters than the minimum have changed`,
  keptGroup: (whose: string, group: string, changed: number, minimum: number) =>
    `${whose}, ${group}: ${number(changed)} changed, at least ${number(minimum)} needed`,
  unprotected: (n: number) =>
    `${count(n, 'sheet is', 'sheets are')} not protected, so people could go on typing. Protect under Review > Protect Sheet.`,
  guard: 'Protection has no password: it keeps people from mistakes, not from intent.',
  confirm: (period: string) => `Close period ${period}`,
  done: (period: string) => `Period ${period} is closed.`,
  closedPeriods: 'Closed periods',
  reopen: (period: string) => `Open ${period} again…`,
  reopening: {
    title: (period: string) => `Open period ${period} again`,
    about:
      'The sheets calculate again and can be filled in. 360° figures that were released change only where enough raters have changed. Until the period is closed again everything works on it; a later one that is open waits.',
    reason: 'Reason',
    by: 'Who opens it',
    sheets: (n: number) =>
      count(n, 'review sheet gets its formulas again', 'review sheets get their formulas again'),
    kept: (n: number) =>
      count(
        n,
        'cell was typed over a formula before closing and stays as it is',
        'cells were typed over formulas before closing and stay as they are',
      ),
    typedFormulas: (n: number) =>
      count(
        n,
        'cell had a formula of its own before closing and keeps the value; type the formula again if wanted',
        'cells had formulas of their own before closing and keep the values; type the formulas again if wanted',
      ),
    confirm: (period: string) => `Open ${period} again`,
    done: (period: string) =>
      `Period ${period} is open again. Run “Score and reward” once entries are corrected.`,
  },
};
