/** From HR's own lists, each in its own layout, through set up, check and scores; the numbers were computed by hand. */
import { presetRows } from '../../src/cycle/presets';
import { FIELD_COLUMN, KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { scoreCycle } from '../../src/cycle/scores';
import type { SheetData } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { checkEntries } from '../../src/excel/jobs/check';
import { previewUseList } from '../../src/excel/jobs/use-list';
import { readCycle } from '../../src/excel/read-cycle';
import {
  buildReviewSheets,
  findMapping,
  reviewSheetsOf,
  reward,
  rowsWith,
  setUp,
  typeInto,
  typeRows,
} from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { hrLayouts } from './hr-layouts';

jest.setTimeout(120_000);

const COMPETENCIES = presetRows('keyAccountSales', 'zh-CN').competencies.map(({ competency }) => competency);

async function useList({ data }: Session, sheet: SheetData) {
  data.activeSheetId = sheet.id;
  const mapping = await findMapping();
  const { plan, mismatches } = await previewUseList(mapping);
  await applyPlan(plan, 'zh-CN');
  return { kind: mapping.kind, mismatches };
}

/** Set up from the list of people, the other three lists in use. */
async function start() {
  const { own, ...workbook } = hrLayouts(COMPETENCIES);
  const session = startWorkbook(workbook, 'zh-CN');
  const before = contentOf(Object.values(own));
  await setUp('zh-CN');
  const used = [];
  for (const sheet of [own.kpis, own.actuals, own.ratings]) used.push(await useList(session, sheet));
  return { session, own, used, before };
}

const contentOf = (sheets: readonly SheetData[]): string => JSON.stringify(sheets);

const scores = async (): Promise<unknown[][]> =>
  scoreCycle((await readCycle()).cycle).map(({ person, kpiScore, score360, base }) => [
    person.name,
    ...[kpiScore, score360, base].map((score) => score && Number(score.toFixed(9))),
  ]);

/**
 * 陈一: 1080/1000 × 60 % + a complaint less than two, 1.5 and so the cap of 1.2 × 40 % = 112.8; raters (4×40 + 3×30 + 5×10)/80 =
 * 3.75 of 5. 李三: the library's target, 600/1200, and no other KPI = 50; two raters (3×40 + 4×10)/50 = 3.2 of 5. 王二: 5500/5000.
 * 张四: (0.969/0.95 × 70 + 72/80 × 30)/100. 70 % are KPIs, 30 % ratings.
 */
const BY_HAND = [
  ['陈 一', 112.8, 75, 101.46],
  ['王二', 110, null, null],
  ['李三', 50, 64, 54.2],
  ['张四', 98.4, null, null],
  ['赵五', null, null, null],
];

test('four lists are taken for what they are, read in place, checked at HR’s own cells and scored', async () => {
  const { session, own, used, before } = await start();
  expect(used).toEqual([
    { kind: 'MeritKpis', mismatches: [{ kind: 'roleWithoutKpis', name: '司机', count: 1 }] },
    { kind: 'MeritKpiResults', mismatches: [] },
    { kind: 'MeritRatings', mismatches: [] },
  ]);
  const { cycle } = await readCycle();
  expect(
    cycle.employees.map(({ id, department, managerId, salary }) => [id, department, managerId, salary]),
  ).toEqual([
    ['0012', '销售中心 / 大客户部', '0013', 12000],
    ['0013', '销售中心 / 大客户部', '', 20000],
    ['0014', '销售中心 / 渠道部', '0013', 11000],
    ['0015', '职能中心 / 人事部', '0013', 9000],
    ['0016', '职能中心 / 人事部', '', 6000],
  ]);
  const { findings: found } = await checkEntries();
  const cellsOf = (rule: string): string[] =>
    found.filter((one) => one.rule === rule).map(({ at }) => `${at?.sheet}!${at?.address}`);
  expect(cellsOf('actual-missing')).toEqual(['业绩!H7']);
  expect(cellsOf('rating-missing')).toEqual(['360评分!E9']);
  expect(cellsOf('unreadable-cell')).toEqual([]);
  expect(cellsOf('number-as-text')).toEqual([]);
  expect(cellsOf('untidy-column')).toEqual(
    expect.arrayContaining(['花名册!C5', '花名册!H5', '花名册!D6', '指标库!D3', '业绩!C4', '360评分!D4']),
  );
  expect(contentOf(Object.values(own))).toBe(before);

  typeInto(own.actuals, 6, 7, '72');
  session.calculation.changed();
  expect(await scores()).toEqual(BY_HAND);
});

test('what is typed on a review sheet or in the table counts before the list, blank by blank; HR’s sheets stay', async () => {
  const { session, own } = await start();
  typeInto(own.actuals, 6, 7, '72');
  const before = contentOf(Object.values(own));
  await buildReviewSheets('zh-CN', ['0012']);
  const [sheet] = reviewSheetsOf(session.data);
  const [revenue = 0, complaints = 0] = sheet ? rowsWith(sheet, REVIEW_ROWS.kpi) : [];
  expect(
    [revenue, complaints].map((row) =>
      [KPI_COLUMNS.target, KPI_COLUMNS.actual].map((c) => sheet?.cells[row]?.[c]?.v),
    ),
  ).toEqual([
    [1000, 1080],
    [2, 1],
  ]);
  if (sheet) {
    typeInto(sheet, revenue, KPI_COLUMNS.actual, 900);
    typeInto(sheet, complaints, KPI_COLUMNS.actual, '');
  }
  // The period, whose, what; of the table’s row the target is blank.
  typeRows(session, 'MeritKpiResults', [['2026', '0014', '销售额', '', 1200]]);
  expect(await scores()).toEqual([
    // 0.9 × 60 + 1.2 × 40; 1200/1200.
    ['陈 一', 102, 75, 93.9],
    ['王二', 110, null, null],
    ['李三', 100, 64, 89.2],
    ['张四', 98.4, null, null],
    ['赵五', null, null, null],
  ]);
  expect((await checkEntries()).findings.filter(({ rule }) => rule === 'differs-from-list')).toMatchObject([
    { at: { address: `I${revenue + 1}` }, data: { value: '1080' } },
    { at: { sheet: 'KPI 实绩' }, data: { value: '600' } },
  ]);
  // The sheet has the score that the list's ratings give; it follows them when it is built again, and then rests.
  const score360 = (): unknown => {
    const [row = 0] = sheet ? rowsWith(sheet, REVIEW_ROWS.score360) : [];
    return sheet?.cells[row]?.[FIELD_COLUMN]?.v;
  };
  const figures = (): unknown[] =>
    (sheet ? rowsWith(sheet, REVIEW_ROWS.group) : []).map((row) =>
      [3, 5].map((c) => sheet?.cells[row]?.[c]?.v),
    );
  expect(score360()).toBe(75);
  expect(figures()).toEqual([
    [1, 4],
    [3, 3],
    [1, 5],
    [0, ''],
  ]);
  // One peer less: two are too few to be told, and 4 × 40 + 5 × 10 of 50 are left.
  for (let column = 3; column < 3 + COMPETENCIES.length; column++) typeInto(own.ratings, 6, column, '');
  session.calculation.changed();
  const outdated = async (): Promise<unknown[]> =>
    (await checkEntries()).findings.filter(({ rule }) => rule === 'review-outdated').map(({ data }) => data);
  expect(await outdated()).toMatchObject([{ what: 'score360', shown: 75, now: 84, more: 0 }]);
  await buildReviewSheets('zh-CN', ['0012']);
  expect(await outdated()).toEqual([]);
  expect((await scores())[0]).toEqual(['陈 一', 102, 84, 96.6]);
  expect(score360()).toBe(84);
  expect(figures()[1]).toEqual(['少于 3', '']);
  await expect(buildReviewSheets('zh-CN', ['0012'])).rejects.toMatchObject({ code: 'nothing-to-do' });
  for (let column = 3; column < 3 + COMPETENCIES.length; column++) typeInto(own.ratings, 6, column, 3);
  session.calculation.changed();

  await reward('zh-CN');
  expect(contentOf(Object.values(own))).toBe(before);
});

test('lists that were worked on are found again; what cannot be told is asked', async () => {
  const { session, own } = await start();
  typeInto(own.actuals, 6, 7, '72');
  const shift = (sheet: SheetData, rows: number): void => {
    sheet.cells = Object.fromEntries(
      Object.entries(sheet.cells).map(([row, cells]) => [Number(row) + rows, cells]),
    );
  };
  shift(own.actuals, 3);
  own.actuals.name = '2026 业绩';
  shift(own.people, 1);
  // One heading is another one now: 计量单位.
  typeInto(own.kpis, 1, 5, '数值单位');
  session.calculation.changed();
  expect(await scores()).toEqual(BY_HAND);
  expect((await checkEntries()).findings.filter(({ rule }) => rule === 'list-column')).toMatchObject([
    { at: { sheet: '指标库', address: 'F2' }, data: { change: 'renamed', heading: '数值单位' } },
  ]);

  const { connection } = session;
  connection.resetTraffic();
  await readCycle();
  // Three of the tables, two for all four lists.
  expect(connection.traffic.requests).toBe(5);

  typeInto(own.kpis, 1, 4, '比例');
  await expect(readCycle()).rejects.toMatchObject({
    code: 'list-moved',
    data: { kind: 'MeritKpis', sheet: '指标库', missing: ['权重', '计量单位'] },
  });
  // Meanwhile other lists can be chosen, and this one again.
  expect((await useList(session, own.actuals)).kind).toBe('MeritKpiResults');
  typeInto(own.kpis, 1, 3, '目标');
  typeInto(own.kpis, 1, 4, '权重');
  typeInto(own.kpis, 1, 5, '单位');
  expect(await useList(session, own.kpis)).toMatchObject({ kind: 'MeritKpis' });
  expect(await scores()).toEqual(BY_HAND);
});
