/** Run again on review sheets: newcomers, changes of the library, and nothing typed lost. */
import { readFileSync } from 'node:fs';
import { ENTRY_COLUMNS, GONE_ROW, KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { setCell } from '../../src/embedded/model/cells';
import { shiftCells } from '../../src/embedded/model/shift';
import type { SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';
import { newSheet, SHEET_COLUMNS } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { readCycle } from '../../src/excel/read-cycle';
import { scoreCycle } from '../../src/cycle/scores';
import { DEFAULT_TEMPLATE, TEMPLATE_KEY } from '../../src/cycle/review-template';
import type { ReviewTemplate } from '../../src/cycle/review-template';
import { readPolicyPlace } from '../../src/excel/policy-place';
import { policyRule } from '../../src/sheets/policy-rule';
import { readReviewRuns, readSurroundings } from '../../src/excel/jobs/review-runs';
import { tableWords } from '../../src/locales/table-words';
import { keptResults } from '../../src/sheets/review-again/kept-results';
import { planRemoval } from '../../src/sheets/review-again/review-runs';
import { withRecord } from '../../src/sheets/review-again/target-record';
import {
  buildReviewSheets,
  rateEverybody,
  reviewSheetsOf,
  rowsWith,
  setUp,
  sheetOf,
  typeActuals,
  typeInto,
  typeRows,
} from './cycle-steps';
import { startingFrom, startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(120_000);

const preview = () => previewReviewSheets({ employeeIds: null, locale: 'en-US' });

/** The library's table, and the rows (from 0) of a role's KPIs in it. */
function library(
  data: WorkbookData,
  role: string,
): { sheet: SheetData; rows: number[]; columnOf(heading: string): number } {
  const sheet = data.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MeritKpis'));
  const area = sheet?.tables.find(({ name }) => name === 'MeritKpis')?.area;
  if (!sheet || !area) throw new Error('no library');
  const columnOf = (heading: string): number => {
    for (let column = area.column; column < area.column + area.columns; column++)
      if (sheet.cells[area.row]?.[column]?.v === heading) return column;
    throw new Error(`no column ${heading}`);
  };
  const roleColumn = columnOf('Role');
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index).filter(
    (row) => sheet.cells[row]?.[roleColumn]?.v === role,
  );
  return { sheet, rows, columnOf };
}

const valuesIn = (sheet: SheetData, row: number): Record<number, unknown> =>
  Object.fromEntries(Object.entries(sheet.cells[row] ?? {}).map(([column, cell]) => [column, cell.v]));

const kpiRow = (sheet: SheetData, kpi: string): number => {
  const row = rowsWith(sheet, REVIEW_ROWS.kpi).find((one) => sheet.cells[one]?.[KPI_COLUMNS.kpi]?.v === kpi);
  if (row === undefined) throw new Error(`no KPI ${kpi}`);
  return row;
};

async function build(people: number): Promise<Session> {
  const session = startWorkbook(hrWorkbook(peopleRows(people)));
  await setUp();
  await buildReviewSheets();
  return session;
}

const started = startingFrom(() => build(3));
const startedAlone = startingFrom(() => build(1));

test('nothing to do is said', async () => {
  await started();
  const { plan, made, revised, current, skipped } = await preview();
  expect(revised.map(({ changes }) => changes)).toEqual([]);
  expect({ made, skipped, changes: plan.changes }).toEqual({ made: [], skipped: [], changes: [] });
  expect(current.map(({ person }) => person.id)).toEqual(['0001', '0002', '0003']);
  expect(current.flatMap(({ kept }) => kept)).toEqual([]);
});

test('what the library changes comes in, what was typed stays', async () => {
  const session = await started();
  const { data, calculation } = session;
  await rateEverybody(session, (person, rater) => 3 + ((person + rater) % 3));
  typeActuals(session, (target, kpi) => target * (0.8 + 0.1 * kpi));
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  const { sheet: kpis, rows, columnOf } = library(data, 'Key Account Manager');
  const nameOf = (row: number): string => String(kpis.cells[row]?.[columnOf('KPI')]?.v);
  const [changed = 0, overtyped = 0, gone = 0, stays = 0] = rows;
  const names = {
    changed: nameOf(changed),
    overtyped: nameOf(overtyped),
    gone: nameOf(gone),
    stays: nameOf(stays),
  };
  // HR's own sheet counts on a cell of the review sheet.
  const final = rowsWith(sheet, REVIEW_ROWS.finalScore)[0] ?? 0;
  const own = sheetOf(data, '预算 2026');
  setCell(own.cells, 9, 0, { f: `='${sheet.name}'!C${final + 1}` });
  // Typed on the sheet: a target of its own, nothing for a KPI that goes, a text, a talk.
  typeInto(sheet, kpiRow(sheet, names.overtyped), KPI_COLUMNS.target, 777);
  typeInto(sheet, kpiRow(sheet, names.gone), KPI_COLUMNS.actual, '');
  typeInto(sheet, kpiRow(sheet, names.changed), KPI_COLUMNS.evidence, '=see "report"');
  typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.talk)[1] ?? 0, 2, 'Talked about the plan');
  // The library: another target, another target for the one typed over, one that goes (twice), one that comes.
  const target = columnOf('Target');
  typeInto(kpis, changed, target, 4321);
  typeInto(kpis, overtyped, target, 888);
  typeInto(kpis, gone, columnOf('Role'), 'Nobody');
  typeInto(kpis, stays, columnOf('Role'), 'Nobody');
  const area = kpis.tables.find(({ name }) => name === 'MeritKpis')?.area;
  if (!area) throw new Error('no table');
  const free = area.row + area.rows;
  area.rows += 1;
  for (const [heading, value] of [
    ['Role', 'Key Account Manager'],
    ['KPI', 'New accounts'],
    ['Target', 12],
    ['Weight', 10],
    ['Direction', 'higher'],
  ] as const)
    typeInto(kpis, free, columnOf(heading), value);
  calculation.changed();
  const talk = valuesIn(sheet, rowsWith(sheet, REVIEW_ROWS.talk)[1] ?? 0);

  const found = await preview();
  const [revision] = found.revised;
  expect(found.revised.map(({ person }) => person.id)).toEqual(['0001']);
  expect(revision?.changes).toEqual([
    {
      kind: 'kpi-changed',
      kpi: names.changed,
      column: 'target',
      from: expect.any(Number) as number,
      to: 4321,
    },
    { kind: 'kpi-gone', kpi: names.gone },
    { kind: 'kpi-added', kpi: 'New accounts' },
    { kind: 'rows-added', count: 1 },
    { kind: 'rows-gone', count: 1 },
    expect.objectContaining({ kind: 'formulas' }),
    expect.objectContaining({ kind: 'texts' }),
  ]);
  expect(revision?.kept).toEqual([
    { kind: 'value', kpi: names.overtyped, column: 'target', typed: 777, library: 888 },
    { kind: 'kpi', kpi: names.stays },
  ]);
  const protection = structuredClone(sheet.protection);
  await applyPlan(found.plan, 'en-US');
  await calculation.calculate();

  const row = (kpi: string): Record<number, unknown> => valuesIn(sheet, kpiRow(sheet, kpi));
  expect(row(names.changed)).toMatchObject({
    [KPI_COLUMNS.target]: 4321,
    [KPI_COLUMNS.evidence]: '=see "report"',
  });
  expect(row(names.overtyped)[KPI_COLUMNS.target]).toBe(777);
  expect(row(names.stays)[KPI_COLUMNS.actual]).toEqual(expect.any(Number));
  expect(row('New accounts')).toMatchObject({ [KPI_COLUMNS.target]: 12, [KPI_COLUMNS.weight]: 10 });
  expect(() => kpiRow(sheet, names.gone)).toThrow();
  const [hidden = 0] = rowsWith(sheet, GONE_ROW);
  expect(sheet.hiddenRows[hidden]).toBe(true);
  expect(valuesIn(sheet, rowsWith(sheet, REVIEW_ROWS.talk)[1] ?? 0)).toEqual(talk);
  expect(sheet.protection).toEqual(protection);
  // The new row is like the others: unlocked where people type, checked, coloured.
  const fresh = kpiRow(sheet, 'New accounts');
  const formatAt = (at: number, column: number) => {
    // A line between two rows is drawn by either.
    const { borders: _, ...format } = data.formats[sheet.cells[at]?.[column]?.s ?? ''] ?? {};
    return format;
  };
  for (const column of Object.values(KPI_COLUMNS))
    expect(formatAt(fresh, column)).toEqual(formatAt(kpiRow(sheet, names.stays), column));
  const covers = (areas: readonly { row: number; column: number; rows: number }[], column: number): boolean =>
    areas.some((one) => one.column === column && one.row <= fresh && fresh < one.row + one.rows);
  expect(
    covers(
      sheet.validations.flatMap(({ areas }) => areas),
      ENTRY_COLUMNS.kpi.actual,
    ),
  ).toBe(true);
  expect(
    covers(
      sheet.conditionalFormats.map(({ area: one }) => one),
      KPI_COLUMNS.attainment,
    ),
  ).toBe(true);
  // HR's formula still means the final score.
  expect(own.cells[9]?.[0]?.f).toBe(
    `='${sheet.name}'!C${(rowsWith(sheet, REVIEW_ROWS.finalScore)[0] ?? 0) + 1}`,
  );
  // The sheet and the scores agree.
  typeInto(sheet, fresh, KPI_COLUMNS.actual, 9);
  calculation.changed();
  const { cycle } = await readCycle();
  const score = scoreCycle(cycle).find(({ person }) => person.id === '0001');
  expect(sheet.cells[rowsWith(sheet, REVIEW_ROWS.kpiScore)[0] ?? 0]?.[2]?.v).toBeCloseTo(
    score?.kpiScore ?? NaN,
    9,
  );

  const again = await preview();
  expect(again.revised.map(({ changes }) => changes)).toEqual([]);
  expect(again.plan.changes).toEqual([]);
  expect(again.current.find(({ person }) => person.id === '0001')?.kept).toEqual(revision?.kept);
});

test('rows that people moved and inserted keep their places; newcomers get a sheet; who left is listed', async () => {
  const session = await started();
  const { data, calculation } = session;
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  const [first = 0] = rowsWith(sheet, REVIEW_ROWS.kpi);
  shiftCells(data, sheet, {
    kind: 'insert',
    axis: 'row',
    at: first + 1,
    count: 1,
    across: { first: 0, count: SHEET_COLUMNS },
  });
  typeInto(sheet, first + 1, 1, 'Agreed in March');
  typeActuals(session, (target) => target);
  const list = sheetOf(data, "HR's list");
  ['0009', 'Newcomer, A', 'Sales', 'Sales Support', '', 4000].forEach((value, column) =>
    typeInto(list, 4, column, value),
  );
  for (const column of [0, 1, 2, 3, 4, 5]) typeInto(list, 3, column, '');
  calculation.changed();
  const found = await preview();
  expect(found.made.map(({ person }) => person.id)).toEqual(['0009']);
  expect(found.former).toEqual([expect.objectContaining({ employeeId: '0003' })]);
  expect(found.revised.flatMap(({ changes }) => changes)).toEqual([]);
  expect(sheet.cells[first + 1]?.[1]?.v).toBe('Agreed in March');
});

test('agreed targets that change go on the record', async () => {
  const session = await startedAlone();
  const { data, calculation } = session;
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  for (const key of [REVIEW_ROWS.confirmEmployee, REVIEW_ROWS.confirmManager]) {
    const [row = 0] = rowsWith(sheet, key);
    typeInto(sheet, row, ENTRY_COLUMNS[key].name, 'A');
    typeInto(sheet, row, ENTRY_COLUMNS[key].date, 46_000);
  }
  const { sheet: kpis, rows, columnOf } = library(data, 'Key Account Manager');
  const [changed = 0] = rows;
  const before = kpis.cells[changed]?.[columnOf('Target')]?.v;
  typeInto(kpis, changed, columnOf('Target'), 4321);
  calculation.changed();
  const { plan, record } = await preview();
  if (!record) throw new Error('nothing for the record');
  await applyPlan(withRecord(plan, record, { reason: 'Market', by: 'HR', day: 46_100 }), 'en-US');
  const { cycle } = await readCycle();
  expect(cycle.targetChanges).toMatchObject([
    { employeeId: '0001', old: String(before), new: '4321', reason: 'Market', by: 'HR', date: 46_100 },
  ]);
  await calculation.calculate();
  const line = sheet.cells[rowsWith(sheet, REVIEW_ROWS.change)[0] ?? 0]?.[1]?.v;
  expect(line).toContain('→ 4321');
  expect((await preview()).revised.map(({ changes }) => changes)).toEqual([]);
  // Where to find more of them is said by the name that the tab has now.
  sheetOf(data, 'Adjustments and transfers').name = 'Our records';
  const { plan: renamed, revised } = await preview();
  expect(revised.map(({ changes }) => changes)).toEqual([[{ kind: 'formulas', count: 2 }]]);
  await applyPlan(renamed, 'en-US');
  const more = rowsWith(sheet, REVIEW_ROWS.change).map((row) => sheet.cells[row]?.[1]?.f);
  expect(more.at(-1)).toContain('“Our records”');
});

/** Saves a template as HR's. */
async function saveTemplate(template: ReviewTemplate): Promise<void> {
  const { MeritPolicy } = (await readCycle()).tables;
  if (!MeritPolicy) throw new Error('no rules');
  const place = await readPolicyPlace(TEMPLATE_KEY, MeritPolicy);
  const changes = policyRule(TEMPLATE_KEY, JSON.stringify(template), place);
  await applyPlan({ job: 'useList', newSheets: [], changes, newNames: [] }, 'en-US');
}

test('another template and other formulas, and back again: nothing typed is lost, no score changes', async () => {
  const session = await startedAlone();
  const { data, calculation } = session;
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  await rateEverybody(session, (_, rater) => 3 + (rater % 3));
  typeActuals(session, (target, kpi) => target * (0.7 + 0.1 * kpi));
  const typeTexts = (): void =>
    rowsWith(sheet, REVIEW_ROWS.text).forEach((row, text) => typeInto(sheet, row, 2, `text ${text}`));
  typeTexts();
  typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.talk)[0] ?? 0, 7, 'Agreed');
  calculation.changed();
  const state = async () => {
    await calculation.calculate();
    const { cycle, reviews } = await readCycle();
    const [score] = scoreCycle(cycle);
    const review = reviews[0]?.review;
    const shown = [REVIEW_ROWS.kpiScore, REVIEW_ROWS.score360, REVIEW_ROWS.base, REVIEW_ROWS.finalScore].map(
      (key) => Number(sheet.cells[rowsWith(sheet, key)[0] ?? 0]?.[2]?.v).toFixed(9),
    );
    return {
      typed: review?.entries.map((one) => JSON.stringify({ ...one, address: '' })).sort(),
      shown,
      score: score && [score.kpiScore, score.score360, score.base, score.finalScore],
      broken: review?.broken,
    };
  };
  const before = await state();
  expect(before.broken).toEqual([]);

  const template: ReviewTemplate = {
    version: 1,
    company: 'Okafor & Söhne',
    // The competencies come first, talks go, a question of HR's own comes.
    sections: [
      { section: 'competencies', on: true },
      ...DEFAULT_TEMPLATE.sections
        .filter(({ section }) => section !== 'competencies')
        .map(({ section, on }) => ({ section, on: section === 'own' || (on && section !== 'talks') })),
    ],
    ownFields: [{ id: 'wish', label: 'A wish' }],
    spareKpis: 2,
  };
  await saveTemplate(template);
  const found = await previewReviewSheets({ employeeIds: null, locale: 'en-US', dialect: 'plain' });
  expect(found.revised[0]?.changes[0]).toEqual({ kind: 'template', from: 0, to: 1 });
  expect(found.revised[0]?.kept).toEqual([expect.objectContaining({ kind: 'entry', value: 'Agreed' })]);
  await applyPlan(found.plan, 'en-US');
  expect(await state()).toEqual(before);
  const places = [REVIEW_ROWS.competency, REVIEW_ROWS.kpi].map((key) => rowsWith(sheet, key)[0] ?? 0);
  expect(places[0]).toBeLessThan(places[1] ?? 0);
  expect(rowsWith(sheet, REVIEW_ROWS.kpi).length).toBe(6 + 2);
  expect(sheet.cells[0]?.[1]?.v).toBe('Okafor & Söhne');
  expect(JSON.stringify(sheet.cells)).not.toContain('KPISCORE');
  // As it was made, it stays: no formula is told otherwise.
  expect((await preview()).revised.map(({ changes }) => changes)).toEqual([]);

  await saveTemplate({ ...DEFAULT_TEMPLATE, version: 2 });
  const back = await previewReviewSheets({ employeeIds: null, locale: 'en-US', dialect: 'twins' });
  await applyPlan(back.plan, 'en-US');
  expect(await state()).toEqual(before);
  expect((await preview()).revised.map(({ changes }) => changes)).toEqual([]);
});

/** A review sheet as the first layout was, with what its cells unlocked. */
function firstLayout(data: WorkbookData): SheetData {
  const sheet = newSheet('Okafor, No 1');
  const rows = readFileSync(`${__dirname}/review-sheet-1.tsv`, 'utf8').trimEnd().split('\n');
  rows.forEach((line, row) =>
    line.split('\t').forEach((text, column) => {
      if (text === '') return;
      const number = column > 0 && text !== '0001' ? Number(text) : NaN;
      setCell(
        sheet.cells,
        row,
        column,
        text.startsWith('=') ? { f: text } : { v: Number.isNaN(number) ? text : number },
      );
    }),
  );
  Object.assign(sheet.properties, {
    'meritsheet.kind': 'review',
    'meritsheet.key': 'review|2026|0001',
    'meritsheet.run': 'fead23',
  });
  sheet.protection = { options: {}, password: null };
  data.sheets.push(sheet);
  return sheet;
}

test('a sheet of the first layout is brought to the present one with everything that was typed', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(1)));
  const { data, calculation } = session;
  await setUp();
  const sheet = firstLayout(data);
  await rateEverybody(session, (_, rater) => 3 + (rater % 3));
  typeActuals(session, (target, kpi) => target * (0.7 + 0.1 * kpi));
  rowsWith(sheet, REVIEW_ROWS.kpi).forEach((row, kpi) =>
    typeInto(sheet, row, KPI_COLUMNS.evidence, `seen ${kpi}`),
  );
  // What was agreed with this person, typed over what the library says.
  typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.kpi)[1] ?? 0, KPI_COLUMNS.target, 30);
  rowsWith(sheet, REVIEW_ROWS.text).forEach((row, text) => typeInto(sheet, row, 2, `text ${text}`));
  rowsWith(sheet, REVIEW_ROWS.talk).forEach((row, talk) =>
    [1, 2, 7, 10].forEach((column) =>
      typeInto(sheet, row, column, column % 9 === 1 ? 46_000 + talk : `talk ${talk} ${column}`),
    ),
  );
  typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.signatures)[0] ?? 0, 2, 'Signed');
  calculation.changed();
  const before = await readCycle();
  const scoreBefore = scoreCycle(before.cycle).map(({ kpiScore, score360, base }) => ({
    kpiScore,
    score360,
    base,
  }));
  const typed = (read: typeof before) =>
    read.reviews[0]?.review.entries.map(({ key, name, place, column, value }) => [
      key,
      name,
      place,
      column,
      value,
    ]);
  expect(typed(before)).toHaveLength(6 + 6 + 4 + 12 + 1);

  const found = await preview();
  expect(found.revised[0]?.changes[0]).toEqual({ kind: 'layout', from: 1, to: 2 });
  expect(found.revised[0]?.changes.filter(({ kind }) => kind.startsWith('kpi'))).toEqual([]);
  expect(found.revised[0]?.kept).toEqual([
    { kind: 'value', kpi: 'Gross margin', column: 'target', typed: 30, library: 28 },
  ]);
  await applyPlan(found.plan, 'en-US');
  await calculation.calculate();
  const after = await readCycle();
  const byWhat = (rows: ReturnType<typeof typed>) =>
    [...(rows ?? [])].map((row) => JSON.stringify(row)).sort();
  expect(byWhat(typed(after))).toEqual(byWhat(typed(before)));
  expect(
    scoreCycle(after.cycle).map(({ kpiScore, score360, base }) => ({ kpiScore, score360, base })),
  ).toEqual(scoreBefore);
  expect(after.reviews[0]?.review).toMatchObject({ version: 2, broken: [], problems: [] });
  const shown = (key: string): unknown => sheet.cells[rowsWith(sheet, key)[0] ?? 0]?.[2]?.v;
  expect(shown(REVIEW_ROWS.kpiScore)).toBeCloseTo(scoreBefore[0]?.kpiScore ?? NaN, 9);
  expect(shown(REVIEW_ROWS.base)).toBeCloseTo(scoreBefore[0]?.base ?? NaN, 9);
  const again = await preview();
  expect(again.revised.map(({ changes }) => changes)).toEqual([]);
});

test('the sheet of a second person of a role is a copy, and the same as one that is built', async () => {
  const make = async (employeeIds: readonly string[]) => {
    const session = startWorkbook(hrWorkbook(peopleRows(4)));
    await setUp();
    session.connection.resetTraffic();
    await buildReviewSheets('en-US', employeeIds);
    const { formats } = session.data;
    const { bytes } = session.connection.traffic;
    const sheet = reviewSheetsOf(session.data).at(-1);
    if (!sheet) throw new Error('no sheet');
    const { id: _, properties, conditionalFormats, cells, selection: __, ...rest } = sheet;
    const content = {
      ...rest,
      properties: { ...properties, 'meritsheet.run': '' },
      highlights: conditionalFormats.map((format) => ({ ...format, id: '' })),
      cells: Object.entries(cells).map(([row, line]) => [
        row,
        Object.entries(line).map(([column, { f, v, s = '', ...cell }]) => {
          const format = Object.entries(formats[s] ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
          return [column, f ?? v, cell, format];
        }),
      ]),
    };
    return { content, bytes };
  };
  const built = await make(['0004']);
  const both = await make(['0001', '0004']);
  expect(both.content).toEqual(built.content);
  // A copy costs a fraction of what a sheet costs.
  expect(both.bytes - built.bytes).toBeLessThan(0.25 * built.bytes);
});

test('a run is removed, but for the sheets in which something was typed', async () => {
  const session = await started();
  const { data } = session;
  const [first, second] = reviewSheetsOf(data);
  if (!first || !second) throw new Error('no sheets');
  typeInto(second, rowsWith(second, REVIEW_ROWS.text)[0] ?? 0, 2, 'Reliable');
  const names = data.sheets.map(({ name }) => name);
  const [run] = await readReviewRuns();
  expect(run?.sheets.map(({ typed }) => typed)).toEqual([0, 1, 0]);
  expect(run?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  const untouched = run?.sheets.filter(({ typed }) => typed === 0) ?? [];
  // Something is typed after the preview: nothing is deleted.
  const [text = 0] = rowsWith(first, REVIEW_ROWS.text);
  typeInto(first, text, 2, 'Just now');
  await expect(applyPlan(planRemoval(untouched), 'en-US')).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(data.sheets.map(({ name }) => name)).toEqual(names);
  typeInto(first, text, 2, '');
  const { removed } = await applyPlan(planRemoval(untouched), 'en-US');
  expect(removed).toHaveLength(2);
  expect(data.sheets.map(({ name }) => name)).toEqual(names.filter((name) => !removed.includes(name)));
  expect(reviewSheetsOf(data)).toEqual([second]);

  // The last one goes with what was typed: its KPIs count from the table, one row of which is there already.
  typeActuals(session, (target, kpi) => (kpi === 0 ? 'N/A' : target * 1.1));
  const kpis = async () =>
    (await readCycle()).cycle.results.map(({ kpi, target, actual, weight, evidence }) => ({
      kpi,
      target,
      actual,
      weight,
      evidence,
    }));
  const before = await kpis();
  typeRows(session, 'MeritKpiResults', [
    ['2026', '0002', before[2]?.kpi ?? '', 7, 3, '', '', '', '', '', '', 'old'],
  ]);
  // HR calls one of the run's names on a sheet of its own.
  setCell(sheetOf(data, '预算 2026').cells, 7, 0, { f: '=KPISCORE(8,10,1)' });
  session.calculation.changed();
  const [last] = await readReviewRuns();
  if (!last) throw new Error('no run');
  const { results, names: added } = await readSurroundings(last);
  if (!results) throw new Error('no table');
  expect(added.length).toBeGreaterThan(1);
  const { changed } = await applyPlan(
    planRemoval(last.sheets, keptResults(last.sheets, results, 'en-US'), added),
    'en-US',
  );
  expect(changed).toEqual([tableWords('en-US').MeritKpiResults.title]);
  expect(reviewSheetsOf(data)).toEqual([]);
  expect(await kpis()).toEqual([before[2], ...before.filter((_, index) => index !== 2)]);
  expect(data.names.map(({ name }) => name)).toEqual(['Total', 'KPISCORE']);
});

test('formulas of people’s own and texts that begin with = move with their rows, and count as typed', async () => {
  const { data, calculation } = await startedAlone();
  const [sheet] = reviewSheetsOf(data);
  if (!sheet) throw new Error('no sheet');
  const kpis = rowsWith(sheet, REVIEW_ROWS.kpi).slice(0, 3);
  const [first = 0, second = 0, third = 0] = kpis;
  typeInto(sheet, first, KPI_COLUMNS.actual, 700);
  setCell(sheet.cells, second, KPI_COLUMNS.actual, { f: `=2*E${first + 1}` });
  setCell(sheet.cells, third, KPI_COLUMNS.actual, { f: "='HR''s list'!G2/10" });
  typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.talk)[0] ?? 0, ENTRY_COLUMNS.talk.about, '=urgent');
  calculation.changed();
  const [run] = await readReviewRuns();
  expect(run?.sheets.map(({ typed }) => typed)).toEqual([4]);

  const before = scoreCycle((await readCycle()).cycle)[0]?.kpiScore;
  expect(before).toBeGreaterThan(0);
  await saveTemplate({ ...DEFAULT_TEMPLATE, version: 1, sections: [...DEFAULT_TEMPLATE.sections].reverse() });
  await applyPlan((await preview()).plan, 'en-US');
  await calculation.calculate();
  const actuals = rowsWith(sheet, REVIEW_ROWS.kpi).slice(0, 3);
  expect(actuals).not.toEqual(kpis);
  expect(actuals.map((row) => sheet.cells[row]?.[KPI_COLUMNS.actual]?.f ?? null)).toEqual([
    null,
    `=2*E${(actuals[0] ?? 0) + 1}`,
    "='HR''s list'!G2/10",
  ]);
  const [talk = 0] = rowsWith(sheet, REVIEW_ROWS.talk);
  expect(sheet.cells[talk]?.[ENTRY_COLUMNS.talk.about]).toMatchObject({ v: '=urgent' });
  expect(scoreCycle((await readCycle()).cycle)[0]?.kpiScore).toBeCloseTo(before ?? 0, 9);

  // A KPI that leaves the library stays where its only entry is a formula.
  const { sheet: ofKpis, rows, columnOf } = library(data, 'Key Account Manager');
  typeInto(ofKpis, rows[1] ?? 0, columnOf('Role'), 'Nobody');
  calculation.changed();
  const again = await preview();
  expect(again.revised.flatMap(({ changes }) => changes.map(({ kind }) => kind))).not.toContain('kpi-gone');
});
