/**
 * Finished or taken back: whatever goes wrong between a job and Excel, at whichever request and action, the workbook is
 * afterwards as before or complete. Three people; every workbook is compared as a whole.
 */
import { ENTRY_COLUMNS, KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { DEFAULT_TEMPLATE } from '../../src/cycle/review-template';
import { Host } from '../../src/embedded/bridge/host';
import type { AfterAction } from '../../src/embedded/bridge/host';
import type { Fault } from '../../src/embedded/bridge/connection';
import type { Action, AnswerBody, RequestBody } from '../../src/embedded/bridge/messages';
import type { CellData, CellFormat, Cells, WorkbookData } from '../../src/embedded/model/workbook-data';
import { applyPlan, takeBackInterrupted } from '../../src/excel/apply-plan';
import { JobError } from '../../src/excel/job-error';
import { checkEntries } from '../../src/excel/jobs/check';
import { previewClosing, previewReopening } from '../../src/excel/jobs/closing';
import { previewExemptions } from '../../src/excel/jobs/exempt';
import { previewFixes } from '../../src/excel/jobs/fix';
import { previewFreeze } from '../../src/excel/jobs/freeze-formulas';
import { previewTwins } from '../../src/excel/jobs/install-functions';
import { previewRegister } from '../../src/excel/jobs/register';
import { readReviewRuns, readSurroundings } from '../../src/excel/jobs/review-runs';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { previewTemplate } from '../../src/excel/jobs/review-template';
import { previewReward } from '../../src/excel/jobs/reward';
import { previewWeights } from '../../src/excel/jobs/weights';
import { previewUseList } from '../../src/excel/jobs/use-list';
import type { Plan } from '../../src/sheets/plan';
import { keptResults } from '../../src/sheets/review-again/kept-results';
import { planRemoval } from '../../src/sheets/review-again/review-runs';
import { withRecord } from '../../src/sheets/review-again/target-record';
import {
  buildReviewSheets,
  findMapping,
  planSetUpOf,
  rateEverybody,
  reviewSheetsOf,
  reward,
  rowsWith,
  setUp,
  sheetOf,
  typeActuals,
  typeInto,
  typeRows,
} from './cycle-steps';
import { NoCalculation, startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(120_000);

interface Job {
  /** The workbook before the job. */
  readonly before: WorkbookData;
  /** The same as a text, to be compared with. */
  readonly contentBefore: string;
  readonly plan: Plan;
}

let session: Session;
const jobs: Record<string, Job> = {};

beforeAll(async () => {
  session = startWorkbook(hrWorkbook(peopleRows(3)));
  const { data } = session;
  // Two people of one role: the sheet of the second is a copy.
  typeInto(sheetOf(data, "HR's list"), 3, 3, 'Key Account Manager');
  const note = async (name: string, plan: () => Promise<Plan>): Promise<void> => {
    const before = structuredClone(data);
    freezeCells(before);
    jobs[name] = { before, contentBefore: contentOf(before), plan: await plan() };
  };
  // The preset with the fewest sheets: each has every kind of thing that setting up makes.
  await note('set up', () => planSetUpOf('en-US', 'smallCompany'));
  await note('twins', async () => (await previewTwins()).plan);
  await setUp();
  const library = sheetOf(data, 'KPI library');
  const { row = 0 } = library.tables[0]?.area ?? {};
  const weight = Number(Object.entries(library.cells[row] ?? {}).find(([, { v }]) => v === 'Weight')?.[0]);
  const before = library.cells[row + 1]?.[weight]?.v ?? '';
  typeInto(library, row + 1, weight, 1);
  await note('weights', async () => (await previewWeights({ how: 'normalise', set: null })).plan);
  typeInto(library, row + 1, weight, before);
  const mapping = await findMapping();
  await note('use list', async () => (await previewUseList({ ...mapping, sheet: 'renamed' })).plan);
  await note('review template', async () => (await previewTemplate(DEFAULT_TEMPLATE)).plan);
  // So few rows that the table of results grows.
  const results = sheetOf(data, 'KPI results');
  const rows = results.tables[0]?.area.row ?? 0;
  for (const row of Object.keys(results.cells).map(Number)) if (row > rows + 3) delete results.cells[row];
  for (const area of results.validations.flatMap(({ areas }) => areas)) area.rows = 3;
  for (const { area } of results.tables) area.rows = 4;
  await note('register', async () => (await previewRegister('en-US')).plan);
  await note(
    'review sheets',
    async () => (await previewReviewSheets({ employeeIds: null, locale: 'en-US' })).plan,
  );
  await buildReviewSheets();
  typeActuals(session, (target, kpi) => target * (0.8 + 0.1 * kpi));
  await rateEverybody(session, (person) => 5 - person);
  await session.calculation.calculate();
  await note('freeze review sheets', async () => (await previewFreeze()).plan);
  await note('reward, first run', async () => (await previewReward('en-US')).plan);
  await reward();
  // A newcomer on HR's list makes tables grow, other actuals move people between tiers, HR has left a note.
  const list = sheetOf(data, "HR's list");
  ['0004', '=1+1', 'Sales', 'Sales Support', 'Okafor, No 1', 4000].forEach((value, column) =>
    typeInto(list, 4, column, value),
  );
  typeActuals(session, (target) => target * 0.7);
  typeInto(sheetOf(data, 'Scores'), 30, 1, "HR's note");
  typeInto(sheetOf(data, 'Tier C 2026'), 5, 11, 'beside the table');
  typeRows(session, 'MeritCalibration', [['2026', '0001', '', 'C', 'why', 'HR', '']]);
  await note('reward, second run', async () => (await previewReward('en-US')).plan);
  agreeToTargets();
  changeLibrary();
  await note('review sheets again', async () => {
    const employeeIds = ['0001', '0002', '0003'];
    const { plan, record } = await previewReviewSheets({ employeeIds, locale: 'en-US' });
    if (!record) throw new Error('nothing for the record');
    return withRecord(plan, record, { reason: 'why', by: 'who', day: 46_000 });
  });
  await note('remove review sheets', async () => {
    const [run] = await readReviewRuns();
    if (!run) throw new Error('no run');
    const { results, names } = await readSurroundings(run);
    if (!results || names.length === 0) throw new Error('nothing around');
    return planRemoval(run.sheets, keptResults(run.sheets, results, 'en-US'), names);
  });
  const [review] = reviewSheetsOf(data);
  const entry = { sheet: review?.name ?? '', address: 'K12' };
  await note('fix', async () => {
    const fix = [{ at: entry, from: '', to: 'evidence' }];
    return (
      await previewFixes([{ rule: 'untidy-column', severity: 'hint', at: entry, data: {} as never, fix }])
    ).plan;
  });
  const why = { reason: 'why', by: 'who', day: 46_000 };
  await note('close period', async () => (await previewClosing(why, 'en-US')).plan);
  // The second reason goes below the first.
  const [first, second] = (await checkEntries()).findings;
  if (!first || !second) throw new Error('nothing to accept');
  await applyPlan((await previewExemptions([first], why, 'en-US')).plan, 'en-US');
  await note('accept findings', async () => (await previewExemptions([second], why, 'en-US')).plan);
  await applyPlan((await previewClosing(why, 'en-US')).plan, 'en-US');
  await note('reopen period', async () => (await previewReopening('2026', why, 'en-US')).plan);
});

/** Both say on every review sheet that they agree. */
function agreeToTargets(): void {
  for (const sheet of reviewSheetsOf(session.data))
    for (const key of [REVIEW_ROWS.confirmEmployee, REVIEW_ROWS.confirmManager])
      typeInto(sheet, rowsWith(sheet, key)[0] ?? 0, ENTRY_COLUMNS[key].name, 'A name');
}

/** In the KPI library the first KPI gets another name, so that one comes and one stays, and the second another target. */
function changeLibrary(): void {
  const { data, calculation } = session;
  const sheet = data.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MeritKpis'));
  const area = sheet?.tables.find(({ name }) => name === 'MeritKpis')?.area;
  if (!sheet || !area) throw new Error('no library');
  const columnOf = (heading: string): number =>
    Object.entries(sheet.cells[area.row] ?? {}).flatMap(([column, { v }]) =>
      v === heading ? [Number(column)] : [],
    )[0] ?? 0;
  typeInto(sheet, area.row + 1, columnOf('KPI'), 'Another KPI');
  typeInto(sheet, area.row + 2, columnOf('Target'), 4321);
  // Nothing was typed for it: it goes.
  const gone = sheet.cells[area.row + 3]?.[columnOf('KPI')]?.v;
  typeInto(sheet, area.row + 3, columnOf('Role'), 'nobody');
  for (const review of reviewSheetsOf(data))
    for (const row of rowsWith(review, REVIEW_ROWS.kpi))
      if (review.cells[row]?.[KPI_COLUMNS.kpi]?.v === gone) typeInto(review, row, KPI_COLUMNS.actual, '');
  calculation.changed();
}

/** Cells that are changed have others put in their place: copies of a workbook can share those that are not. */
function freezeCells({ sheets }: WorkbookData): void {
  for (const { cells } of sheets)
    for (const ofRow of Object.values(cells)) for (const cell of Object.values(ofRow)) Object.freeze(cell);
}

function copyOf(workbook: WorkbookData): WorkbookData {
  const copy = structuredClone({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: {} as Cells })),
  });
  workbook.sheets.forEach(({ cells }, index) => {
    const into = copy.sheets[index]?.cells ?? {};
    for (const row in cells) into[row] = { ...cells[row] };
  });
  return copy;
}

/** Serves a workbook to the one client. What is compared is what was written. */
function open(
  data: WorkbookData,
  hostOf = (...given: ConstructorParameters<typeof Host>) => new Host(...given),
): WorkbookData {
  session.connection.serve(hostOf(data, new NoCalculation(data)));
  session.connection.setFault();
  session.connection.resetTraffic();
  return data;
}

/** Whether two values are the same to the last bit. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [here, there] = [one as Record<string, unknown>, other as Record<string, unknown>];
  let count = 0;
  for (const key in here) {
    if (!(key in there) || !isSame(here[key], there[key])) return false;
    count++;
  }
  return count === Object.keys(there).length;
}

/** What a cell holds and looks like, by `formats`, as a text; none for a cell that might as well not be there. */
function cellText({ s, ...cell }: CellData, formats: WorkbookData['formats']): string {
  // What a formula gave last is not written by anybody.
  const content = JSON.stringify(cell.f === undefined ? cell : { f: cell.f });
  const look = lookText((s !== undefined && formats[s]) || NO_FORMAT);
  return content === '{}' && look === '[]' ? '' : content + look;
}

const NO_FORMAT: CellFormat = {};
/** Of thousands of cells a few formats. */
const looks = new WeakMap<CellFormat, string>();

function lookText(format: CellFormat): string {
  let text = looks.get(format);
  if (text === undefined) {
    const { numberFormat, ...others } = format;
    text = JSON.stringify(
      Object.entries({ ...others, ...(numberFormat !== 'General' && { numberFormat }) })
        .filter(([, value]) => value !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    looks.set(format, text);
  }
  return text;
}

/** Whether cells are the same; which number a format has is all the same. */
function areSame(one: WorkbookData, other: WorkbookData, sheet: number): boolean {
  const [here, there] = [one.sheets[sheet]?.cells ?? {}, other.sheets[sheet]?.cells ?? {}];
  const isSameCell = (cell: CellData | undefined, its: CellData | undefined): boolean =>
    cell === its || cellText(cell ?? {}, one.formats) === cellText(its ?? {}, other.formats);
  for (const row in { ...here, ...there }) {
    const [cells, theirs] = [here[row] ?? {}, there[row] ?? {}];
    for (const column in cells) if (!isSameCell(cells[column], theirs[column])) return false;
    for (const column in theirs)
      if (!(column in cells) && !isSameCell(undefined, theirs[column])) return false;
  }
  return true;
}

const withoutCells = ({ formats: _, sheets, ...workbook }: WorkbookData): unknown => ({
  ...workbook,
  sheets: sheets.map(({ cells: __, ...sheet }) => sheet),
});

function isUntouched(workbook: WorkbookData, { before }: Job): boolean {
  return (
    isSame(withoutCells(workbook), withoutCells(before)) &&
    workbook.sheets.every((_, sheet) => areSame(workbook, before, sheet))
  );
}

/** Everything in a workbook as one text: formats at their cells, whatever number they have; General is no format. */
function contentOf(workbook: WorkbookData): string {
  const cellsOf = (cells: Readonly<Record<number, CellData>>): unknown[] =>
    Object.entries(cells).flatMap(([column, cell]) => {
      const text = cellText(cell, workbook.formats);
      return text === '' ? [] : [[column, text]];
    });
  return JSON.stringify({
    ...workbook,
    formats: null,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: Object.entries(sheet.cells)
        .map(([row, cells]) => [row, cellsOf(cells)] as const)
        .filter(([, cells]) => cells.length > 0),
    })),
  });
}

/** The same without what differs from run to run: ids, in the order in which they appear, and the run's own name. */
function withoutIds(content: string): string {
  const ids = new Map<string, number>();
  return content
    .replace(/\{[0-9A-F]{8}-[0-9A-F-]{27}\}/g, (id) => {
      const number = ids.get(id) ?? ids.size;
      ids.set(id, number);
      return `#${number}`;
    })
    .replace(/"meritsheet\.run":"\w+"/g, '"meritsheet.run":""');
}

interface Run {
  /** Of each request the actions (from 1) that change something. */
  readonly requests: readonly number[][];
  /** The workbook after all of them. */
  readonly data: WorkbookData;
}

/** A fault-free run. `changed` gets the workbook after each change. */
async function watch(
  { before, plan }: Job,
  changed: (workbook: WorkbookData) => void = () => undefined,
): Promise<Run> {
  const requests: number[][] = [];
  class WatchedHost extends Host {
    override answer(body: RequestBody, bytes: number, afterAction: AfterAction): Promise<AnswerBody> {
      const actions: number[] = [];
      requests.push(actions);
      return super.answer(body, bytes, (index) => {
        afterAction(index);
        const { ActionType, ObjectPathId } = body.Actions[index] as Action;
        const made = body.ObjectPaths[ObjectPathId]?.Name ?? '';
        if (ActionType !== 3 && ActionType !== 4 && !['Add', 'Insert', 'Copy'].includes(made)) return;
        actions.push(index + 1);
        changed(this.workbook);
      });
    }
  }
  const data = open(copyOf(before), (...given) => new WatchedHost(...given));
  await applyPlan(plan, 'en-US');
  return { requests, data };
}

/** A workbook that a job left as it was can be handed to the next one. */
let untouched: { readonly job: Job; readonly data: WorkbookData } | null = null;

type Outcome = 'complete' | 'as before' | 'as before, at the next opening' | 'complete, at the next opening';

/** Runs the job with faults and says what came of it. @throws when the workbook is neither as before nor complete */
async function outcomeOf(job: Job, complete: string, faults: readonly Fault[]): Promise<Outcome> {
  const { before, contentBefore, plan } = job;
  const data = open(untouched?.job === job ? untouched.data : copyOf(before));
  untouched = null;
  session.connection.setFault(...faults);
  let refused: JobError | null = null;
  try {
    await applyPlan(plan, 'en-US');
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    refused = error;
  }
  session.connection.setFault();
  const isLater = refused?.code === 'take-back-failed';
  if (isLater) await takeBackInterrupted();
  if (isUntouched(data, job)) untouched = { job, data };
  const content = untouched ? contentBefore : contentOf(data);
  const isBefore = content === contentBefore;
  const isComplete = !isBefore && withoutIds(content) === complete;
  // What is said is true.
  const isRight = isLater ? isBefore || isComplete : refused ? isBefore : isComplete;
  if (!isRight) {
    throw new Error(
      `${JSON.stringify(faults)}: ${refused?.code ?? 'done'}, but the workbook is ${isBefore ? 'as before' : isComplete ? 'complete' : `neither: ${data.sheets.map(({ name }) => name).join(', ')}`}`,
    );
  }
  const outcome = isBefore ? 'as before' : 'complete';
  return isLater ? `${outcome}, at the next opening` : outcome;
}

/** All actions; of a request that builds whole sheets, which are deleted again whatever is in them, every eighth and the last. */
function triedOf(actions: readonly number[]): number[] {
  const few = 100;
  return actions.filter((_, at) => actions.length <= few || at % 8 === 0 || at >= actions.length - 8);
}

const JOBS = [
  'set up',
  'twins',
  'weights',
  'use list',
  'register',
  'review sheets',
  'freeze review sheets',
  'reward, first run',
  'reward, second run',
  'review sheets again',
  'remove review sheets',
  'fix',
  'accept findings',
  'close period',
  'reopen period',
];

describe.each(JOBS)('%s', (name) => {
  const job = (): Job => {
    const found = jobs[name];
    if (!found) throw new Error(`no job ${name}`);
    return found;
  };
  let complete: string;
  let requests: readonly number[][];
  /**
   * From how many of the last actions on the job is complete whatever fails: the very last one, or, where sheets and names are
   * deleted, from the mark on that says so, since they cannot be put back.
   */
  const finishing = (): number => {
    const removed = job().plan.changes.filter(
      ({ kind }) => kind === 'deleteSheet' || kind === 'deleteName',
    ).length;
    return removed > 0 ? removed + 2 : 1;
  };

  const sweep = async (faults: readonly (readonly Fault[])[]): Promise<Map<Outcome, number>> => {
    const outcomes = new Map<Outcome, number>();
    for (const one of faults) {
      const outcome = await outcomeOf(job(), complete, one);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    return outcomes;
  };
  const each = <T>(of: (request: number, actions: readonly number[]) => T[]): T[] =>
    requests.flatMap((actions, index) => of(index + 1, actions));

  beforeAll(async () => {
    const run = await watch(job());
    const { data } = run;
    ({ requests } = run);
    complete = withoutIds(contentOf(data));
    expect(complete).not.toBe(withoutIds(job().contentBefore));
    expect(data.sheets.filter(({ name: title }) => title.startsWith('~'))).toEqual([]);
  });

  test('a request fails before it acts', async () => {
    const outcomes = await sweep(each((request) => [[{ kind: 'before', request }]]));
    expect([...outcomes.keys()]).toEqual(['as before']);
  });

  test('a request fails after some of its actions', async () => {
    const faults = each((request, actions) =>
      triedOf(actions).map((action) => [{ kind: 'after-action', request, action } as const]),
    );
    const outcomes = await sweep(faults);
    expect(outcomes.get('complete')).toBe(finishing());
    expect(outcomes.get('as before')).toBe(faults.length - finishing());
  });

  test('the pane is closed after any action', async () => {
    const states: WorkbookData[] = [];
    await watch(job(), (workbook) => states.push(copyOf(workbook)));
    let finished = 0;
    for (const [index, data] of states.entries()) {
      open(data);
      await takeBackInterrupted();
      if (isUntouched(data, job())) continue;
      if (withoutIds(contentOf(data)) !== complete)
        throw new Error(`closed after the change ${index + 1}: neither as before nor complete`);
      finished++;
    }
    expect(states).toHaveLength(requests.flat().length);
    expect(finished).toBe(finishing());
  });

  test('a request is applied, its answer is lost', async () => {
    const outcomes = await sweep(each((request) => [[{ kind: 'answer-lost', request }]]));
    expect(outcomes.get('complete')).toBe(1);
    expect(outcomes.get('as before')).toBe(requests.length - 1);
  });

  test('the clean-up fails as well', async () => {
    // Looking what is there takes two requests, taking it back is the third; every one of them is tried again.
    const second = [1, 2, 3].flatMap((later) => [
      (request: number): Fault => ({ kind: 'before', request: request + later }),
      (request: number): Fault => ({ kind: 'answer-lost', request: request + later }),
    ]);
    const inTheMiddle = [1, 2, 3, 4, 5, 6, 8, 12].map((action) => (request: number): Fault => ({
      kind: 'after-action',
      request: request + 3,
      action,
    }));
    const outcomes = await sweep(
      each((request, actions) => {
        // Not after the last action of all: the job is complete with it.
        const action = actions.at(-2);
        const first: Fault =
          action === undefined ? { kind: 'before', request } : { kind: 'after-action', request, action };
        return [...second, ...inTheMiddle].map((fault) => [first, fault(request)]);
      }),
    );
    expect([...outcomes.keys()]).toEqual(finishing() > 1 ? ['as before', 'complete'] : ['as before']);
  });

  test('the pane is closed between requests, or before an answer', async () => {
    const between = each((request): Fault[][] => [[{ kind: 'from', request }]]);
    const answerLost = each((request): Fault[][] => [
      [
        { kind: 'answer-lost', request },
        { kind: 'from', request: request + 1 },
      ],
    ]);
    const outcomes = await sweep([...between, ...answerLost]);
    expect(outcomes.get('as before, at the next opening')).toBeGreaterThanOrEqual(requests.length);
    // The last request was applied.
    expect(outcomes.get('complete, at the next opening')).toBe(1);
  });
});

test('what passes by itself is tried once more', async () => {
  const { before, plan } = jobs['review sheets'] as Job;
  const data = open(copyOf(before));
  session.connection.setFault({ kind: 'after-action', request: 3, action: 30, code: 'GeneralException' });
  await applyPlan(plan, 'en-US');
  expect(data.sheets.map(({ name }) => name).slice(-3)).toEqual(plan.newSheets.map(({ title }) => title));
  expect(data.names.filter(({ name }) => name === 'KPISCORE')).toHaveLength(1);
});

test('a workbook that is open for viewing only is told as such', async () => {
  const { before, plan } = jobs['review sheets'] as Job;
  const data = open(copyOf(before));
  session.connection.setFault({ kind: 'after-action', request: 2, action: 1, code: 'AccessDenied' });
  await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({ code: 'read-only' });
  expect(data.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
});
