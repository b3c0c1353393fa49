const number = (n: number): string => n.toLocaleString('en-US');
const percent = (ratio: number): string => `${Math.floor(ratio * 100 + 1e-9)} %`;

export const progressView = {
  percent,
  completeness: {
    tab: 'Complete',
    by: 'Completeness by',
    department: 'Department',
    manager: 'Manager',
    none: '(none)',
    complete: (n: number, all: number) => `${number(n)} of ${number(all)} complete`,
    actuals: 'Actuals',
    ratings: 'Ratings',
    agreed: 'Agreed',
    entered: (done: number, expected: number) => `${number(done)} of ${number(expected)}`,
    notAsked: 'not asked',
    nobody: 'There is nobody in the list yet.',
    about:
      'Actuals of KPIs, 360° ratings, and targets agreed by employee and manager. N/A counts as an entry.',
  },
  progress: {
    tab: 'Progress',
    elapsed: (ratio: number) => `${percent(ratio)} of the period is over.`,
    noDates: 'The period states no dates, so attainment is not compared with the time that is over.',
    rule: 'What the lights mean',
    ruleAbout: (onSchedule: number, behind: number) =>
      `On schedule: a pace of ${percent(onSchedule)} or more. Behind: below ${percent(behind)}. Between them: slow.`,
    paceAbout:
      'The pace of a KPI that is the better the higher it is: attainment divided by the part that is over of the time the person is there in the period. Of all other KPIs, and of those with actuals of sub-periods alone: attainment as it is, of the latest sub-period. A person’s pace is the weighted mean, no KPI counting for more than 100 %.',
    ruleSet: 'Set other limits in the table of rules: progress.onSchedule, progress.behind.',
    lights: { behind: 'Behind', slow: 'Slow', onSchedule: 'On schedule', unknown: 'No actual' },
    departments: 'Departments',
    department: 'Department',
    noDepartment: '(no department)',
    people: 'People, those behind first',
    pace: (ratio: number | null) => (ratio === null ? '–' : percent(ratio)),
    attainment: (ratio: number | null) => (ratio === null ? 'no actual' : `attained ${percent(ratio)}`),
    part: (period: string, ratio: number | null) => `${period}: ${ratio === null ? '–' : percent(ratio)}`,
    between: ' · ',
    separator: ', ',
    noPartActuals: (parts: string) =>
      `There are no actuals of ${parts} yet. They are read from the review sheets of these sub-periods, from “KPI results”, and from your list of actuals where a column says the period; each needs a target of its own.`,
    nobody: 'Nobody has KPIs yet.',
  },
};
