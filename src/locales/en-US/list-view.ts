const number = (n: number): string => n.toLocaleString('en-US');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const people = (n: number): string => count(n, 'person', 'people');
const rowsNamed = (n: number, rows: string): string => `${n === 1 ? 'row' : 'rows'} ${rows}`;

/** Lists as they are called within a sentence. */
export const listNames = {
  MeritEmployees: 'list of people',
  MeritKpis: 'list of KPIs',
  MeritKpiResults: 'list of actuals',
  MeritRatings: 'list of ratings',
  OldScores: 'list of old scores',
};

/** “Use my list”: HR's own lists of people, KPIs, actuals and ratings. */
export const listView = {
  intro: 'Open the sheet with your list, or select the list. It stays where it is and is never changed.',
  looking: 'Looking for your list…',
  lookAgain: 'Look again',
  found: (sheet: string, address: string) => `${sheet}, ${address}`,
  headings: (first: number, last: number, records: number) =>
    `${first === last ? `Headings in row ${first}` : `Headings in rows ${first} to ${last}`}, ${count(records, 'row', 'rows')} to read below.`,
  noHeadings:
    'No headings were found. Type a heading such as “Employee ID”, “Name” or “Department” above each column, then look again.',
  kind: 'What the list holds',
  kinds: {
    MeritEmployees: 'People',
    MeritKpis: 'KPIs and targets',
    MeritKpiResults: 'Actuals of people',
    MeritRatings: '360° ratings',
  },
  inUseNow: 'Lists in use',
  /** Before the name of the sheet that the list is on. */
  kindBefore: (kind: string) => `${kind}: `,
  columns: 'Which column holds what',
  moreColumns: (n: number) => `${count(n, 'more column', 'more columns')} to choose`,
  fields: {
    id: 'Employee ID',
    name: 'Name',
    lastName: 'Last name',
    firstName: 'First name',
    department: 'Department',
    subDepartment: 'Section',
    role: 'Role',
    level: 'Level',
    managerId: 'Manager',
    salary: 'Base salary',
    hireDate: 'Hire date',
    endDate: 'End date',
    probationEnd: 'Probation ends',
    email: 'Email',
    status: 'Status',
    employeeId: 'Employee ID',
    employeeName: 'Employee name',
    period: 'Period',
    kpi: 'KPI',
    target: 'Target',
    actual: 'Actual',
    weight: 'Weight',
    unit: 'Unit',
    direction: 'Direction',
    floor: 'Floor',
    cap: 'Cap',
    perspective: 'Perspective',
    objectiveId: 'Objective',
    source: 'Data source',
    due: 'Due',
    owner: 'Owner',
    evidence: 'Evidence',
    rater: 'Rater',
    group: 'Rater group',
    competency: 'Competency',
    rating: 'Rating',
    comment: 'Comment',
    fullMarks: 'Full marks',
    score: 'Total score',
  },
  notUsed: 'not used',
  inColumns: 'each has columns of its own',
  sideBySide: {
    kpi: 'KPIs found in columns of their own',
    competency: 'Competencies found in columns of their own',
  },
  sideBySideHint: 'Untick what is none.',
  /** What stands in a column of a KPI's: `Actual, e.g. 12; 15.` */
  measure: (measure: string, samples: string) =>
    samples === '' ? `${measure}, empty column.` : `${measure}, e.g. ${samples}.`,
  noItems: 'Tick at least one of the columns.',
  samples: (samples: string) => `e.g. ${samples}`,
  noSamples: 'empty column',
  missing: (fields: string) => `Choose a column for: ${fields}.`,
  or: ' or ',
  twice: (heading: string) => `“${heading}” is chosen twice.`,
  lost: (headings: string) =>
    `These columns of your list were not found again, or cannot be told from others: ${headings}. Choose the columns that hold it now.`,
  separator: ', ',
  /** Between sample values, which may hold commas of their own. */
  sampleSeparator: '; ',
  use: 'Use this list',
  readSummary: (n: number, departments: number, roles: number) =>
    `${people(n)}, ${count(departments, 'department', 'departments')}, ${count(roles, 'role', 'roles')}.`,
  readEntries: {
    MeritKpis: (records: number, whose: number) =>
      `${count(records, 'KPI', 'KPIs')} of ${count(whose, 'role or person', 'roles or people')}.`,
    MeritKpiResults: (records: number, whose: number, items: number) =>
      `${count(records, 'entry', 'entries')} of ${people(whose)}, ${count(items, 'KPI', 'KPIs')}.`,
    MeritRatings: (records: number, whose: number, items: number) =>
      `${count(records, 'rating', 'ratings')} of ${people(whose)}, ${count(items, 'competency', 'competencies')}.`,
  },
  cleaned: 'Cleaned while reading; your cells stay as they are',
  leftOut: 'Left out',
  leftOutRows: {
    total: (n: number, rows: string) => `${count(n, 'total', 'totals')} (${rowsNamed(n, rows)})`,
    remark: (n: number, rows: string) => `${count(n, 'remark', 'remarks')} (${rowsNamed(n, rows)})`,
    heading: (n: number, rows: string) =>
      `${count(n, 'repeated heading', 'repeated headings')} (${rowsNamed(n, rows)})`,
  },
  toCorrect: 'To correct in your list',
  nothingToCorrect: 'Everything could be read.',
  problems: {
    'not-a-number': (n: number) => `${count(n, 'cell holds', 'cells hold')} text instead of a number`,
    'not-a-date': (n: number) => `${count(n, 'cell holds', 'cells hold')} no date`,
    'error-value': (n: number) => `${count(n, 'cell shows', 'cells show')} an error`,
    'stray-spaces': (n: number) => `${count(n, 'cell has', 'cells have')} stray spaces`,
    'number-as-text': (n: number) => `${count(n, 'number is', 'numbers are')} stored as text`,
    'date-as-text': (n: number) => `${count(n, 'date is', 'dates are')} stored as text`,
    'from-above': (n: number) => `${count(n, 'blank', 'blanks')} below a merged cell`,
    'out-of-range': (n: number) => `${count(n, 'number is', 'numbers are')} outside what is allowed`,
    'not-yes-no': (n: number) => `${count(n, 'cell is', 'cells are')} neither yes nor no`,
  },
  duplicateIds: (n: number) => `${count(n, 'ID is', 'IDs are')} used twice`,
  missingIds: (n: number) => `${people(n)} without an ID`,
  missingNames: (n: number) => `${people(n)} without a name`,
  missingRoles: (n: number) => `${people(n)} without a role`,
  showFirst: 'Show the first',
  nextSetUp: 'Continue: set up',
  otherList: 'Change the list or its columns',
  setUpFirst: 'This list can be used once the cycle is set up. Set it up with your list of people first.',
  alreadyInUse: 'The cycle reads such a list already. The one used here takes its place.',
  inUseFrom: {
    MeritEmployees:
      'From then on the cycle takes its people from this list. KPIs, ratings and review sheets stay as they are.',
    MeritKpis:
      'From then on the KPIs come from this list; those on the KPI library’s sheet are not used any more. Review sheets stay as they are.',
    MeritKpiResults:
      'From then on the cycle reads actuals from this list. What is typed on a review sheet or in the KPI results table counts before it.',
    MeritRatings:
      'From then on the cycle reads ratings from this list. What stands in the ratings table counts before it.',
  },
  mismatches: {
    roleWithoutKpis: 'Roles without KPIs: their people get no review sheet until there are some',
    otherPeriod: 'Of another period than the open one: these entries do not count',
    unknownPerson: 'Not on the list of people: these entries do not count',
    unknownKpi: 'Not in the KPI library: these need a target and a weight of their own in this list',
    unknownGroup: 'Rater groups that the settings do not have',
    unknownCompetency: 'Competencies that the scheme does not have',
  },
  mismatchCount: {
    roleWithoutKpis: (role: string, n: number) => `${role} · ${people(n)}`,
    entries: (name: string, n: number) => `${name} · ${count(n, 'entry', 'entries')}`,
  },
  blankName: '(blank)',
  previewUse: 'Use in this cycle',
  useInCycle: 'Use this list from now on',
  inUse: 'The cycle reads this list now.',
  inUseBuildAgain: (n: number) =>
    `The cycle reads this list now. Build review sheets again: ${n === 1 ? 'the one there is shows' : `the ${n.toLocaleString('en-US')} there are show`} it from then on.`,
  nextReviewSheets: 'Continue: review sheets',
  nextCheck: 'Continue: check entries',
};
