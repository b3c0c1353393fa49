/** What set-up writes says what is true, and goes on saying it when somebody changes a rule, a weight or a row. */
import type { CellFormat, CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { setCell } from '../../src/embedded/model/cells';
import { applyPlan } from '../../src/excel/apply-plan';
import { readPeople } from '../../src/excel/jobs/review-sheets';
import { previewWeights, readWeightSets } from '../../src/excel/jobs/weights';
import { readCycle } from '../../src/excel/read-cycle';
import type { TableName } from '../../src/cycle/tables';
import { schemeWords } from '../../src/locales/scheme-words';
import { tableWords } from '../../src/locales/table-words';
import { buildReviewSheets, planSetUpOf, reviewSheetsOf, setUpSample, sheetOf } from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { HEADINGS, hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(120_000);

/** What a sheet shows, from B1 on. */
async function shown(name: string): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange('B1:R60');
    range.load('values');
    await context.sync();
    return range.values as CellValue[][];
  });
}
const textOf = async (name: string): Promise<string> => (await shown(name)).flat().join('\n');

/** Types into a table's column, in its n-th row, from 0. */
function typeInTable(
  { data, calculation }: Session,
  name: TableName,
  column: string,
  row: number,
  value: CellValue,
): void {
  for (const sheet of data.sheets) {
    const area = sheet.tables.find((table) => table.name === name)?.area;
    if (!area) continue;
    const headings = sheet.cells[area.row] ?? {};
    const at = Object.keys(headings).map(Number);
    const place = at.find((index) => index >= area.column && headings[index]?.v === column) ?? -1;
    setCell(sheet.cells, area.row + 1 + row, place, value === '' ? {} : { v: value });
  }
  calculation.changed();
}

const columns = (name: TableName): Readonly<Record<string, string>> => tableWords('en-US')[name].columns;
const heading = (name: TableName, column: string): string => columns(name)[column] ?? '';

describe('the sample department', () => {
  let session: Session;
  beforeAll(async () => {
    session = startWorkbook();
    await setUpSample();
  });
  const words = schemeWords('en-US');

  test('the scheme in words follows its rules', async () => {
    const before = await textOf(words.words.title);
    expect(before).toContain('the KPI score, which counts 70 %, and the 360° score, which counts 30 %');
    expect(before).toContain('Bonus and penalty points together count from -10 to 10.');
    expect(before).toContain('Peers: counts 30 %, from 3 raters on.');
    expect(before).toContain('Tier S: from 95 points, for about 10 % of the people.');
    expect(before).not.toMatch(/#|\{/);
    typeInTable(session, 'MeritPolicy', heading('MeritPolicy', 'value'), 0, 3);
    typeInTable(session, 'MeritPolicy', heading('MeritPolicy', 'value'), 1, 1);
    typeInTable(session, 'MeritTiers', heading('MeritTiers', 'minScore'), 0, 97.5);
    // A blank rule has its default.
    typeInTable(session, 'MeritPolicy', heading('MeritPolicy', 'value'), 5, '');
    const after = await textOf(words.words.title);
    expect(after).toContain('the KPI score, which counts 75 %, and the 360° score, which counts 25 %');
    expect(after).toContain('Tier S: from 97.5 points');
    expect(after).toContain('from 0 % to 120 %');
    for (const [row, value] of [70, 30].entries()) {
      typeInTable(session, 'MeritPolicy', heading('MeritPolicy', 'value'), row, value);
    }
  });

  test('what a weight lacks is said beside it, for roles, for people, for the other tables', async () => {
    const library = tableWords('en-US').MeritKpis.title;
    expect((await shown(library)).slice(3, 6).map((row) => row.slice(0, 8))).toEqual([
      [
        'Weights of each role',
        'Sales manager',
        '',
        'Key account manager',
        '',
        'Sales specialist',
        '',
        'Sales support',
      ],
      ['', 100, '', 100, '', 100, '', 100],
      ['', '✓', '', '✓', '', '✓', '', '✓'],
    ]);
    // 35 of the manager's revenue become 30; a person takes 40 instead of 30 for what the role has at 30, and 5 on top.
    typeInTable(session, 'MeritKpis', heading('MeritKpis', 'weight'), 0, 30);
    const kpi = (role: string, id: string, name: string, weight: number): CellValue[] => [
      role,
      id,
      name,
      'Financial',
      'O9',
      '%',
      'higher',
      1,
      '',
      '',
      weight,
    ];
    addRows(session, 'MeritKpis', [
      kpi('Key account manager', 'S003', 'Sales revenue', 40),
      kpi('Key account manager', 'S003', 'Mentoring', 5),
      kpi('Trainee', '', 'Learning', 60),
      kpi('', 'S004', 'SALES  revenue', 30),
    ]);
    const rows = await shown(library);
    expect(rows[4]?.slice(1, 10)).toEqual([95, '', 100, '', 100, '', 100, '', 60]);
    expect(rows[5]?.slice(1, 10)).toEqual(['✗ 5 missing', '', '✓', '', '✓', '', '✓', '', '✗ 40 missing']);
    expect(rows[6]?.slice(0, 2)).toEqual(['People’s own KPIs', 'S003']);
    expect(rows[7]?.[1]).toBe(115);
    expect(rows[8]?.[1]).toBe('✗ 15 too many');
    // Whose role no row names has no total here: a formula would have to guess.
    expect([6, 7, 8].map((row) => rows[row]?.[3])).toEqual(['S004', '', '– role not filled in']);
    typeInTable(session, 'MeritTiers', heading('MeritTiers', 'share'), 4, 8);
    expect(await textOf(tableWords('en-US').MeritTiers.title)).toContain(
      '✗ Guideline shares add up to 103: 3 above 100.',
    );
  });

  test('the matrix shows whom an objective is served by, and what is missing on either side', async () => {
    typeInTable(session, 'MeritObjectives', heading('MeritObjectives', 'id'), 0, 'O7');
    const rows = await shown(words.coverage.title);
    const at = (label: string): CellValue[] => rows.find(([first]) => first === label) ?? [];
    expect(at('Customer').slice(1, 3)).toEqual([1, 4]);
    expect(at(words.coverage.role).slice(5, 12)).toEqual(['O7', 'O2', 'O3', 'O4', 'O5', '', '']);
    expect(at(words.coverage.covered).slice(5, 10)).toEqual(['✗ no KPI', '✓', '✓', '✓', '✓']);
    // Revenue and new accounts serve O1, which is no more.
    expect(at('Key account manager').slice(0, 12)).toEqual([
      'Key account manager',
      6,
      100,
      '✓',
      40,
      0,
      30,
      30,
      0,
      0,
      '',
      '',
    ]);
    expect(at('Trainee').slice(1, 5)).toEqual([1, 60, '✗ 40 missing', 60]);
    const gaps = rows.slice(3, 7).map((row) => row.at(7));
    expect(gaps).toEqual(['', 1, 0, 10]);
    typeInTable(session, 'MeritObjectives', heading('MeritObjectives', 'id'), 0, 'O1');
  });

  test('one click makes what does not add up add up, or all alike; nothing else changes', async () => {
    const wrong = (await readWeightSets()).filter(({ addsUp }) => !addsUp);
    expect(wrong.map(({ kind, whose }) => [kind, whose])).toEqual([
      ['role', 'Sales manager'],
      ['role', 'Trainee'],
      ['person', 'S003'],
      ['tiers', ''],
    ]);
    const { plan, changed, left } = await previewWeights({ how: 'normalise', set: null });
    const of = (kind: string): (number | null)[] => [
      ...(changed.find(({ set }) => set.kind === kind)?.after ?? []),
    ];
    expect(left).toEqual([]);
    // By hand: 30, 15, 15, 10, 10, 15 of 95; the largest remainders get what is left of 100.
    expect(of('role')).toEqual([32, 16, 16, 10, 10, 16]);
    // The role's other KPIs weigh 70: 30 are left for 40 and 5.
    expect(of('person')).toEqual([27, 3]);
    expect(of('tiers')).toEqual([10, 24, 44, 14, 8]);
    const before = JSON.stringify(sheetOf(session.data, 'Competencies').cells);
    await applyPlan(plan, 'en-US');
    expect((await readWeightSets()).filter(({ addsUp }) => !addsUp)).toEqual([]);
    expect(JSON.stringify(sheetOf(session.data, 'Competencies').cells)).toBe(before);
    const { cycle } = await readCycle();
    expect(cycle.kpis.map(({ weight }) => weight).slice(0, 7)).toEqual([32, 16, 16, 10, 10, 16, 30]);

    const equal = await previewWeights({ how: 'equalise', set: { kind: 'role', whose: 'Sales manager' } });
    expect(equal.changed.map(({ after }) => after)).toEqual([[17, 17, 17, 17, 16, 16]]);
  });

  test('what was typed after the preview is not written over; a formula is left to whoever wrote it', async () => {
    const choice = { how: 'equalise', set: { kind: 'competencies', whose: '' } } as const;
    const { plan } = await previewWeights(choice);
    typeInTable(session, 'MeritCompetencies', heading('MeritCompetencies', 'weight'), 0, 26);
    await expect(applyPlan(plan, 'en-US')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const sheet: SheetData = sheetOf(session.data, 'Competencies');
    setCell(sheet.cells, 4, 3, { f: '=20+5' });
    session.calculation.changed();
    expect((await previewWeights(choice)).left.map(({ fault }) => fault)).toEqual(['formula']);
  });

  test('each department has a row for its factor, each rater of a person one', async () => {
    const { tables } = await readCycle();
    const teams = tables.MeritTeams?.records ?? [];
    expect(teams.filter(({ department }) => department !== '')).toHaveLength(5);
    expect(teams[0]).toMatchObject({ period: '2026', score: null, factor: null });
    const ofFirst = tables.MeritRaters?.records.filter(({ employeeId }) => employeeId === 'S003') ?? [];
    expect(ofFirst.map(({ group }) => group)).toEqual([
      'Manager',
      'Peers',
      'Peers',
      'Peers',
      'Self',
      'Customers',
      'Customers',
      'Customers',
    ]);
  });

  test('a bonus, a veto and a transfer are on record', async () => {
    const { tables } = await readCycle();
    expect(
      tables.MeritAdjustments?.records.map(({ kind, points, vetoTier }) => [kind, points, vetoTier]),
    ).toEqual([
      ['bonus', 3, ''],
      ['veto', null, 'C'],
    ]);
    expect(tables.MeritAssignments?.records).toHaveLength(2);
    expect(tables.MeritTargetChanges?.records).toEqual([]);
  });
});

/** Rows right below a table; it grows with them. */
function addRows(session: Session, name: TableName, rows: readonly (readonly CellValue[])[]): void {
  for (const sheet of session.data.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (!table) continue;
    const { row, column, rows: count } = table.area;
    rows.forEach((cells, r) =>
      cells.forEach((v, c) => setCell(sheet.cells, row + count + r, column + c, v === '' ? {} : { v })),
    );
    table.area = { ...table.area, rows: count + rows.length };
  }
  session.calculation.changed();
}

test('sheets have the colours of the workbook’s theme; what people fill in has one colour in all of them', async () => {
  const workbook = hrWorkbook(peopleRows(2));
  const { data } = startWorkbook({ ...workbook, theme: { text2: '#112233', accent1: '#AA0000' } });
  await applyPlan(await planSetUpOf('en-US', 'keyAccountSales', true), 'en-US');
  await buildReviewSheets('en-US', ['0002']);
  const formatsOf = ({ cells }: SheetData): CellFormat[] =>
    Object.values(cells).flatMap((row) => Object.values(row).map(({ s = '' }) => data.formats[s] ?? {}));
  const tiers = sheetOf(data, tableWords('en-US').MeritTiers.title);
  expect(data.formats[tiers.cells[0]?.[1]?.s ?? '']).toMatchObject({ color: '#112233', fontSize: 18 });
  expect(data.formats[tiers.cells[3]?.[1]?.s ?? '']).toMatchObject({ fill: '#AA0000', color: '#FFFFFF' });
  const [review] = reviewSheetsOf(data);
  expect(new Set(formatsOf(review ?? tiers).map(({ fill }) => fill))).toEqual(
    new Set([undefined, '#EECCCC', '#FFF9E3']),
  );
  // The manager stands in the list by name.
  const { cycle } = await readCycle();
  expect(cycle.raters.map(({ employeeId, rater, group }) => [employeeId, rater, group])).toEqual([
    ['0001', '0001', 'Self'],
    ['0002', '0001', 'Manager'],
    ['0002', '0002', 'Self'],
  ]);
});

test('a small company has few sheets, three tiers, and ids from HR’s list to choose from', async () => {
  // The third one left before the period.
  const rows = peopleRows(3).map((row, index) => [...row, index === 2 ? '2025-12-31' : '']);
  const { data } = startWorkbook(hrWorkbook(rows, [...HEADINGS, '离职日期']));
  const plan = await planSetUpOf('zh-CN', 'smallCompany');
  await applyPlan(plan, 'zh-CN');
  expect(plan.newSheets.length).toBeLessThanOrEqual(7);
  const { cycle } = await readCycle();
  expect(cycle.tiers.map(({ tier }) => tier)).toEqual(['A', 'B', 'C']);
  expect(cycle.raterGroups.map(({ group }) => group)).toEqual(['直属上级', '自评']);
  expect(cycle.policy).toMatchObject({ kpiShare: 80, share360: 20 });
  const records = sheetOf(data, schemeWords('zh-CN').records.title);
  const lists = records.validations.flatMap(({ rule }) => rule.list?.source ?? []);
  expect(lists).toContain('加分,减分,一票否决');
  expect(lists.filter((source) => source === `='HR''s list'!$A$2:$A$4`)).toHaveLength(3);
  expect(await textOf(schemeWords('zh-CN').words.title)).toContain('A 级：85 分及以上，约占 20%。');
  const { people, notEmployed } = await readPeople();
  expect([people.map(({ id }) => id), notEmployed]).toEqual([['0001', '0002'], 1]);
});
