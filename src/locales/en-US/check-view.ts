const number = (n: number): string => n.toLocaleString('en-US');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

export const checkView = {
  parts: 'Parts of the check',
  findings: 'Findings',
  audit: 'Old scores',
  run: 'Check again',
  running: 'Checking…',
  checkedAt: (time: string) => `Checked at ${time}`,
  clear: 'Nothing found. Every entry is complete and fits the rules.',
  severities: { blocking: 'Blocking', warning: 'Warnings', hint: 'Hints' },
  severityMeaning: {
    blocking: 'A score or payment would be wrong or missing.',
    warning: 'A result would be unfair or doubtful.',
    hint: 'Good practice.',
  },
  all: 'All',
  filter: 'Show',
  department: 'Department',
  allDepartments: 'All departments',
  noDepartment: '(no department)',
  manager: 'Manager',
  allManagers: 'All managers',
  noManager: '(no manager)',
  search: 'Search',
  searchHint: 'Name, KPI or rule',
  found: (n: number) => count(n, 'finding', 'findings'),
  shown: (n: number, all: number) => `${number(n)} of ${count(all, 'finding', 'findings')}`,
  noMatch: 'No finding fits this filter.',
  list: 'Findings',
  goTo: (sheet: string, address: string) => `Go to ${sheet}, ${address}`,
  fix: 'Fix…',
  fixOne: (title: string, place: string) => `Fix “${title}” at ${place}`,
  fixAll: (n: number) => `Fix all (${number(n)})…`,
  accept: 'Accept…',
  acceptOne: (sentence: string) => `Accept: ${sentence}`,
  acceptAll: (n: number) => `Accept all (${number(n)})…`,
  next: 'Continue: score and reward',
  back: 'Back to the findings',
  fixing: {
    about: (n: number) => `${count(n, 'cell', 'cells')} will be changed`,
    nothing: 'There is nothing to fix any more: the cells hold something else by now.',
    changedSince: (n: number) => `${count(n, 'cell was', 'cells were')} changed since the check and stay.`,
    blank: '(blank)',
    confirm: (n: number) => `Change ${count(n, 'cell', 'cells')}`,
    done: (n: number) => `${count(n, 'cell', 'cells')} fixed.`,
  },
  accepting: {
    title: (n: number) => `Accept ${count(n, 'finding', 'findings')}`,
    about:
      'An accepted finding stays as it is, is listed apart, and no longer keeps the period from being closed. The reason goes on record in the workbook.',
    reason: 'Reason',
    by: 'Who accepts it',
    confirm: 'Accept',
    done: 'Accepted and on record.',
  },
  write: 'Write to a sheet…',
  writing: {
    about: (n: number) =>
      `${count(n, 'finding', 'findings')} will be written to a new sheet, to be sent round`,
    forHrOnly: (n: number) =>
      `${count(n, 'finding stays', 'findings stay')} out: who rated how and what people earn is for HR only.`,
    confirm: 'Write the sheet',
    done: 'The findings are on a sheet.',
  },
  quality: {
    open: { raters: 'Rater quality…', smart: 'SMART check…' },
    about: {
      raters:
        'A sheet for HR only: how each rater uses the scale, how far raters of a group agree, and 360° scores without severity beside the scores. Do not send it round.',
      smart:
        'A sheet on which each KPI of the library has what it lacks to be measurable, achievable, relevant, time-bound and owned, and what would mend it.',
    },
    confirm: 'Write the sheet',
    done: { raters: 'Rater quality is on a sheet.', smart: 'The SMART check is on a sheet.' },
  },
  accepted: {
    title: 'Accepted',
    by: (by: string, date: string) => (date === '' ? `Accepted by ${by}` : `Accepted by ${by} on ${date}`),
    ends: 'Deleting its row ends the exemption.',
    record: 'Show the record',
  },
};
