import { listNames, listView } from './list-view';
import type { JobErrorSentences } from '../pane-words';
import { reviewAgainView } from './review-again-view';

const number = (n: number): string => n.toLocaleString('en-US');
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const people = (n: number): string => count(n, 'person', 'people');
const sheets = (n: number): string => count(n, 'sheet', 'sheets');

/** Everything the pane says. */
export const pane = {
  views: {
    home: { tab: 'Home', title: 'Performance cycle' },
    list: { tab: 'List', title: 'Use my list' },
    setUp: { tab: 'Set up', title: 'Set up' },
    reviewSheets: { tab: 'Sheets', title: 'Build review sheets' },
    check: { tab: 'Check', title: 'Check entries' },
    reward: { tab: 'Reward', title: 'Score and reward' },
    functions: { tab: 'Functions', title: 'Functions' },
  },
  frame: {
    navigation: 'Views',
    settings: 'Language and colours',
    language: 'Language',
    languages: { 'en-US': 'English', 'zh-CN': '中文（简体）' },
    colours: 'Colours',
    colourChoices: { auto: 'As in Office', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    loading: 'Opening…',
    viewFailed: 'This view could not be opened. Check the connection, then try again.',
    tryAgain: 'Try again',
    missingSets: (sets: string) =>
      `This version of Excel is too old for Meritsheet: it lacks ${sets}. Update Excel, or open the workbook in Excel on the web.`,
    interrupted: 'An earlier run was interrupted. Take it back first: the workbook will be as it was before.',
    takeBack: 'Take it back',
    takingBack: 'Taking the interrupted run back…',
    takenBack: 'Done. The workbook is as it was before the interrupted run.',
  },
  /** What every job says. */
  job: {
    reading: 'Reading the workbook…',
    /** Between two sentences. */
    between: ' ',
    readFailed: 'The workbook could not be read. Try again.',
    readWhileTyping: 'The workbook could not be read. Finish what you are typing in a cell, then try again.',
    preview: 'Preview',
    cancel: 'Cancel',
    cancelling: 'Stopping…',
    progress: {
      building: (done: number, total: number) =>
        total === 0 ? 'Writing…' : `Building: ${number(done)} of ${sheets(total)}`,
      filling: (done: number, total: number) => `Writing: ${number(done)} of ${number(total)} rows`,
      finishing: () => 'Finishing…',
      takingBack: () => 'Taking everything back…',
    },
    madeSheets: (n: number) => `Made ${sheets(n)}.`,
    changedSheets: (n: number) => `Updated ${sheets(n)}.`,
    show: (sheet: string) => `Show “${sheet}”`,
    newSheets: (n: number) => `${count(n, 'new sheet', 'new sheets')}`,
    sheetsToUpdate: (n: number) => `${sheets(n)} to update`,
    clearsUndo: 'Excel cannot undo this. Earlier steps can no longer be undone either.',
    more: (left: number) => `Show more (${number(left)} left)`,
    excelSaid: (words: string) => `Excel said: ${words}`,
    back: 'Back',
  },
  errors: {
    'workbook-protected': () =>
      'The workbook’s structure is protected, so no sheet can be added. Switch it off under Review > Protect Workbook, then try again.',
    'read-only': () => 'The workbook is open for viewing only. Open it for editing, then try again.',
    'sheet-protected': ({ sheet }) =>
      `The sheet “${sheet}” is protected and has to be changed. Unprotect it under Review > Unprotect Sheet, then try again.`,
    'sheet-name-taken': ({ title }) =>
      `There is a sheet called “${title}” by now. Rename it, or preview again to get another name.`,
    'name-taken': ({ name }) =>
      `The name “${name}” has been defined in this workbook meanwhile. Preview again: it will be left alone.`,
    'changed-meanwhile': ({ sheet, address }) =>
      `The cells ${address} of “${sheet}” were changed after the preview. Nothing was written. Preview again.`,
    'protection-changed': ({ sheet }) =>
      `The protection of the sheet “${sheet}” was changed after the preview. Nothing was written. Preview again.`,
    'cells-in-the-way': ({ sheet, address }) =>
      `The table on “${sheet}” has to grow, but ${address} below it is not empty. Move what stands there, then try again.`,
    'columns-changed': ({ sheet, address }) =>
      `The columns of the table at ${address} of “${sheet}” are not as Meritsheet made them. Restore the headings and their order, then try again.`,
    'table-gone': ({ sheet }) =>
      `The table on “${sheet}” is there no more: it was converted to a range or deleted. Undo that; or, if you need nothing of what stands there, delete the sheet, and it is made anew.`,
    'interrupted-run': () => 'An earlier run was interrupted. Take it back first, then try again.',
    cancelled: () => 'Cancelled. The workbook is as it was before.',
    'no-list': () =>
      'There is no list here. Open the sheet with your list, or select the list with its headings, then look again.',
    'list-too-large': ({ sheet, address }) =>
      `${address} of “${sheet}” is too much to look through. Select only your list with its headings, then look again.`,
    'list-moved': ({ kind, sheet, missing }) =>
      missing.length === 0
        ? `The sheet “${sheet}” with your ${listNames[kind]} is not there any more. Bring it back or give it its name again; or choose another list.`
        : `On “${sheet}” these columns of your ${listNames[kind]} are missing or cannot be told from others any more: ${missing.join(', ')}. Restore the headings, or choose the columns again in “Use my list”.`,
    'not-shown': ({ sheet, why }) =>
      why === 'gone'
        ? `The sheet “${sheet}” is not there any more: it was deleted or renamed.`
        : `The sheet “${sheet}” is hidden. Right-click a sheet tab, choose Unhide, then try again.`,
    'not-set-up': () => 'This workbook has no performance cycle yet. Set one up first.',
    'already-set-up': ({ table }) =>
      `This workbook has a performance cycle already: the table ${table} is there. Its rules can be changed on the settings sheet.`,
    'employees-in-table': ({ sheet }) =>
      `This cycle has its people on “${sheet}”. To use a list of your own instead, empty the rows there first; to add people, type them there.`,
    'no-open-period': () => 'No period is open. Set the state of a period to “open” on the settings sheet.',
    'missing-columns': ({ table, columns }) =>
      `The table ${table} lacks: ${columns}. Restore the columns under these headings, then try again.`,
    'nothing-to-do': () => 'Nothing to do: everything is there already.',
    failed: () => 'Excel could not do this. Everything was taken back; the workbook is as before. Try again.',
    'take-back-failed': () =>
      'Excel stopped in the middle, and taking back did not work either. Take the run back now, or open the pane again later.',
  } satisfies JobErrorSentences as JobErrorSentences,
  home: {
    intro: [
      'Meritsheet runs your performance reviews inside this workbook.',
      'It works with your own employee list, which stays where it is and is never changed.',
      'Nothing leaves the workbook.',
    ],
    start: 'Start with my list',
    sample: 'Insert sample data',
    sampleHint: 'A fictional sales department on sheets of its own, to try everything out.',
    period: (period: string) => `Period ${period}`,
    /** Of what has been done; what has not is called as its view is. */
    finished: {
      setUp: 'Cycle set up',
      reviewSheets: 'Review sheets built',
      reward: 'Scores and tiers written',
    },
    setUpDone: 'Rules, KPIs, competencies and tiers are in the workbook.',
    sheetsMade: (n: number) => `${sheets(n)} in the workbook.`,
    sheetsNone: 'No review sheet yet. People without one are entered in the KPI results table.',
    checkHint: 'Finds what would make a score wrong or unfair.',
    rewarded: 'Tier sheets are in the workbook.',
    notRewarded: 'Scores everybody and makes a sheet for each tier.',
    begin: 'Set up the cycle',
    again: 'Update scores',
    noPeriod: 'No period is open.',
    listReady: (sheet: string, n: number) => `Your list on “${sheet}”: ${people(n)}.`,
    done: 'done',
    nextStep: 'next',
    open: 'open',
  },
  list: listView,
  setUp: {
    needList: 'First choose whose performance is reviewed.',
    chooseList: 'Choose my list',
    sample: 'Use sample data instead',
    period: 'Period',
    periodName: 'Name',
    start: 'First day',
    end: 'Last day',
    periodWrong: 'The last day must come after the first.',
    periodNameMissing: 'Give the period a name, such as 2026 or 2026-H1.',
    list: (sheet: string, n: number) => `List on “${sheet}”: ${people(n)}`,
    departments: 'KPI sets for the roles of',
    allDepartments: 'All',
    noDepartments: 'None',
    noDepartment: '(no department)',
    roles: 'KPI set of each role',
    rolesHint: 'Suggested from the name of the role. Every KPI can be changed in the KPI library later.',
    rolePeople: people,
    noKpis: 'no KPIs',
    noRoles: 'Your list has no roles, so nobody gets KPIs. Choose the column with the role in “Use my list”.',
    proposeRaters: 'Propose who rates whom, from who manages whom in the list',
    noRoleChosen: 'Choose a KPI set for at least one role.',
    preview: 'Preview',
    create: (n: number) => `Create ${sheets(n)}`,
    willMake: 'These sheets will be added; nothing else changes.',
    done: 'The cycle is set up.',
    sampleDone: 'The sample department is in the workbook.',
    next: 'Continue: review sheets',
    alreadySetUp: 'This workbook has a performance cycle already.',
    showSettings: 'Show settings',
    alreadySetUpHint:
      'Change its rules on the settings sheet, its KPIs in the KPI library. For another cycle use another workbook.',
  },
  reviewAgain: reviewAgainView,
  reviewSheets: {
    who: 'Who gets a review sheet',
    search: 'Search',
    searchHint: 'Name, ID or role',
    department: 'Department',
    allDepartments: 'All departments',
    noDepartment: '(no department)',
    selectAll: (n: number) => `Select all ${number(n)}`,
    selectNone: 'Select none',
    selected: (n: number) => `${number(n)} selected`,
    noMatch: 'Nobody fits this search.',
    nobody: 'There is nobody in the list yet.',
    hasSheet: 'has a sheet',
    noName: '(no name)',
    preview: 'Preview',
    willMake: (n: number) => `${people(n)} will get a review sheet`,
    nothing: 'Nobody of those chosen can get a sheet.',
    skipped: (n: number) => `${people(n)} skipped`,
    reasons: {
      'no-kpis': (n: number) => `${people(n)} in a role without KPIs: add some in the KPI library`,
      left: (n: number) => `${people(n)} not employed in the period`,
      'no-id': (n: number) => `${people(n)} without an ID: add one in your list`,
      'duplicate-id': (n: number) => `${people(n)} with somebody else’s ID: correct it in your list`,
    },
    tooMany: (most: number) =>
      `More than ${number(most)} sheets are hard to find one’s way in. Choose fewer people, or use the register: one long table for everybody.`,
    next: 'Continue: check entries',
    register: {
      title: 'Register',
      about:
        'One long table instead of sheets: a row for every person and KPI, with attainment and KPI score live. For any number of people.',
      proposed: (n: number) =>
        `${people(n)} have no sheet yet: the register is the better place for so many.`,
      open: 'Use the register instead',
      back: 'Back to review sheets',
      preview: 'Preview',
      willAdd: (rows: number, n: number) => `${count(rows, 'row', 'rows')} for ${people(n)} will be added`,
      nothing: 'Nobody lacks rows.',
      fill: (rows: number) => `Add ${count(rows, 'row', 'rows')}`,
      willKeep: (rows: number) =>
        `${count(rows, 'row', 'rows')} confirmed by employee and manager: the agreed target and weight are kept beside ${rows === 1 ? 'it' : 'them'}, so that a later change is seen.`,
      keep: 'Keep agreed values',
      record: 'Put the changes on record',
      complete: 'Show attainment and KPI score',
      done: (rows: number) =>
        rows === 0 ? 'The register is up to date.' : `${count(rows, 'row', 'rows')} added to the register.`,
      reasons: {
        'has-rows': (n: number) =>
          `${people(n)} ${n === 1 ? 'has' : 'have'} rows already; they stay as they are`,
        'has-sheet': (n: number) => `${people(n)} ${n === 1 ? 'has' : 'have'} a review sheet; it counts`,
      },
      gone: (n: number) =>
        `${count(n, 'row', 'rows')} of KPIs that the library no longer has for the person; they stay`,
      lacking: (n: number) =>
        `${count(n, 'KPI', 'KPIs')} of the library for which people with rows have none: agree on them, then add a row`,
    },
  },
  reward: {
    reading: 'Scoring everybody…',
    scored: (n: number, all: number) => `${number(n)} of ${people(all)} scored.`,
    notCounted: (n: number) => `Not counted in the shares, on probation or not eligible: ${people(n)}.`,
    tier: 'Tier',
    people: 'People',
    share: 'Share',
    guideline: 'Guideline',
    percent: (ratio: number) => `${(ratio * 100).toFixed(0)} %`,
    without: (n: number) => `${people(n)} without a tier`,
    missing: {
      id: 'shares an ID with somebody else',
      kpi: 'KPI score missing',
      '360': '360° score missing',
      'sub-periods': 'no score in any part of the period',
      tier: 'no tier fits the score',
    },
    toCheck: 'See what is missing',
    apply: 'Write scores and tiers',
    done: 'Scores and tiers are in the workbook.',
    again: 'Score again',
    nobody: 'Nobody has a score yet. Enter actuals and ratings first, then score again.',
    noTiers: 'The tier table is empty. Add tiers on the settings sheet.',
  },
};
