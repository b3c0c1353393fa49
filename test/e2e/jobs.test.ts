import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { checkViewWords } from '../../src/locales/check-view-words';
import { paneWords } from '../../src/locales/pane-words';
import type { Locale } from '../../src/locales/locale';
import {
  eventually,
  openByButton,
  openPage,
  save,
  serve,
  START_TIMEOUT,
  typeDown,
  valuesOf,
} from './embedded-page';
import type { OpenPage, Served } from './embedded-page';

/** A fictional list with what lists of HR's own have: a title, a BOM, stray spaces, dates as text, an id used twice. */
const LISTS: Readonly<Record<Locale, { readonly csv: string; readonly roles: readonly string[] }>> = {
  'en-US': list(
    'Employee ID,Employee Name,Department,Position,ManagerID,Salary,DateofHire',
    ['Key Accounts', 'Field Sales '],
    ['Sales Manager', 'Key Account Manager', 'Sales Specialist'],
    (n) => `"Person${n}, Pat"`,
  ),
  'zh-CN': list(
    '工号,姓名,部门,岗位,直属上级工号,基本工资,入职日期',
    ['大客户部', '销售部 '],
    ['销售经理', '大客户经理', '销售专员'],
    (n) => ` 员工${n}`,
  ),
};

function list(
  headings: string,
  departments: readonly string[],
  roles: readonly string[],
  name: (n: number) => string,
): { csv: string; roles: readonly string[] } {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const n = index + 1;
    const id = n === 40 ? 'E001' : `E${String(n).padStart(3, '0')}`;
    const role = roles[n === 1 ? 0 : 1 + (n % 2)] ?? '';
    const manager = n === 1 ? '' : 'E001';
    const hired = `${1 + (n % 12)}/${1 + (n % 28)}/20${10 + (n % 10)}`;
    return `${id},${name(n)},${departments[n % 2]},${role},${manager},${8000 + n * 100},${hired}`;
  });
  return { csv: `\ufeff${[headings, ...rows].join('\r\n')}\r\n`, roles };
}

let served: Served;

beforeAll(async () => {
  served = await serve();
}, START_TIMEOUT);
afterAll(() => served?.stop());

jest.setTimeout(120_000);

const frameOf = (page: Page): Frame => {
  const frame = page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error('There is no pane.');
  return frame;
};

/** No fault that axe finds, and nothing wider than the pane's 320 pixels. */
async function expectAccessible(page: Page): Promise<void> {
  const frame = frameOf(page);
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await frame.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth])).toEqual([
    320, 320,
  ]);
}

const click = ({ pane }: OpenPage, name: string | RegExp): Promise<void> =>
  pane
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

const sheetNames = (page: Page): Promise<string[]> =>
  frameOf(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

/** Shows the sheet of one of Meritsheet's tables. */
const showTable = (page: Page, name: string): Promise<void> =>
  frameOf(page).evaluate(
    (table) =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem(table).worksheet.activate();
        await context.sync();
      }),
    name,
  );

const selected = (page: Page): Promise<string> =>
  frameOf(page).evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    }),
  );

/**
 * What everybody would type: on each review sheet all targets are met but the first KPI's, which is missed by a fifth or
 * passed by as much; a manager, three colleagues and the person give a 4 for everything.
 */
const fillIn = (page: Page): Promise<void> =>
  frameOf(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load('items/name');
      const [periods, groups, competencies, ratings] = [
        'MeritPeriods',
        'MeritRaterGroups',
        'MeritCompetencies',
        'MeritRatings',
      ].map((name) => tables.getItem(name).getRange());
      for (const range of [periods, groups, competencies]) range?.load('values');
      ratings?.load('rowIndex,columnIndex,columnCount');
      const table = tables.getItem('MeritRatings');
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRange(true).load('values'));
      await context.sync();
      const people: unknown[] = [];
      used.forEach((range, place) => {
        const sheet = worksheets.items[place];
        const rows = range.values as unknown[][];
        if (!String(rows[0]?.[0]).startsWith('meritsheet/review/')) return;
        const kpis = rows.flatMap((row, index) =>
          /^kpi\|/.test(String(row[0])) ? [{ index, target: Number(row[4]) }] : [],
        );
        kpis.forEach(({ index, target }, kpi) => {
          const actual = kpi > 0 ? target : target * (people.length % 2 === 0 ? 0.8 : 1.2);
          if (sheet) sheet.getRange(`I${index + 1}`).values = [[actual]];
        });
        people.push(rows.find((row) => row[0] === 'id')?.[2]);
      });
      const [, manager, peers, self] = (groups?.values ?? []).map(([group]) => group as unknown);
      const given = people.flatMap((person) =>
        [manager, peers, peers, peers, self].flatMap((group, rater) =>
          (competencies?.values.slice(1) ?? []).map(([competency]) => [
            periods?.values[1]?.[0] as unknown,
            person,
            group === self ? person : `R${rater}`,
            group,
            competency,
            4,
            '',
          ]),
        ),
      );
      const sheet = table.worksheet;
      const [row = 0, column = 0] = [ratings?.rowIndex, ratings?.columnIndex];
      sheet.getRangeByIndexes(row + 1, column, given.length, 7).values = given as string[][];
      table.resize(sheet.getRangeByIndexes(row, column, given.length + 1, 7));
      await context.sync();
    }),
  );

/** Below what the sample's ratings give the first person, 85.5, and above what they give with two of them lowered. */
const SCORE_360_WITHOUT_TYPING = 85;

/** The words up to where a number stands. */
const beginning = (words: string): RegExp => new RegExp(`^${words.replace(/[\d,]+.*$/, '').trim()}`);

describe.each(['en-US', 'zh-CN'] as const)('the jobs in %s', (language) => {
  const words = paneWords(language);

  test('a list of HR’s own: mapped, set up, review sheets, check, a finding’s cell, entries, scores, tiers, the file', async () => {
    const open = await openPage(served, language);
    const { page, pane, errors } = open;
    await expectAccessible(page);
    await openByButton(page, 'people.csv', Buffer.from(LISTS[language].csv));
    await click(open, words.home.start);
    await pane.getByText(words.list.headings(1, 1, 40)).waitFor();
    await expectAccessible(page);
    await click(open, words.list.use);
    await pane
      .getByText(words.list.readSummary(40, 2, 3))
      .first()
      .waitFor();
    await click(open, words.list.nextSetUp);
    await click(open, words.setUp.preview);
    await pane.getByText(words.setUp.willMake).waitFor();
    await expectAccessible(page);
    await click(open, beginning(words.setUp.create(2)));
    await pane.getByText(words.setUp.done).first().waitFor();

    const before = await sheetNames(page);
    await click(open, words.setUp.next);
    await click(open, beginning(words.reviewSheets.selectAll(2)));
    await click(open, words.reviewSheets.preview);
    // Two people share an id: neither gets a sheet before that is corrected.
    await pane.getByText(words.reviewSheets.willMake(38)).waitFor();
    await expectAccessible(page);
    await click(open, words.reviewAgain.build(38, 0));
    await pane.getByText(words.reviewAgain.done(38)).first().waitFor({ timeout: 60_000 });
    expect(await sheetNames(page)).toHaveLength(before.length + 38);

    await click(open, words.reviewSheets.next);
    await pane.getByText(checkViewWords(language).severities.blocking).first().waitFor();
    await expectAccessible(page);
    // The id that is used twice stands in the last row of the list.
    await click(open, checkViewWords(language).goTo('people', 'A41'));
    await eventually(async () => expect(await selected(page)).toBe('people!A41'));

    await fillIn(page);
    await click(open, words.views.reward.tab);
    await pane.getByText(words.reward.scored(38, 40)).waitFor({ timeout: 60_000 });
    await click(open, words.reward.apply);
    await pane.getByText(words.reward.done).first().waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    await showTable(page, 'MeritScores');
    // The first KPI weighs 30: 94 and 106 points; with 80 in the 360° review, 70 to 30, that makes 89.8 and 98.2.
    const results = (await valuesOf(page, 'C5:O44')).map((row) => [row[0], row[9], row[12]]);
    const ofTier = (tier: string): unknown[] => results.filter((row) => row[2] === tier).map((row) => row[1]);
    expect(ofTier('S')).toEqual(Array.from({ length: 19 }, () => 98.2));
    expect(ofTier('A')).toEqual(Array.from({ length: 19 }, () => 89.8));
    expect(results.filter(([, score]) => score === '').map(([id]) => id)).toEqual(['E001', 'E001']);

    const { name, parts } = await save(page, language === 'zh-CN' ? '保存' : 'Save');
    expect(name).toBe('people.xlsx');
    const sheets = Object.keys(parts).filter((part) => /^\/?xl\/worksheets\/[^/]+\.xml$/.test(part));
    expect(sheets).toHaveLength((await sheetNames(page)).length);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the sample department: scores for everybody, an overview with its chart, a sheet for each tier', async () => {
    const open = await openPage(served, language);
    const { page, pane, errors } = open;
    await click(open, words.home.sample);
    await pane.getByText(words.setUp.sampleDone).first().waitFor();
    const before = await sheetNames(page);
    // The first person gets the lowest rating twice: from what is typed in the grid follows the score.
    await showTable(page, 'MeritRatings');
    await typeDown(page, 'G5', '1', '1');
    await eventually(async () => expect(await valuesOf(page, 'G5:G6')).toEqual([[1], [1]]));
    await click(open, words.views.reward.tab);
    await click(open, words.reward.apply);
    await pane.getByText(words.reward.done).first().waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    await showTable(page, 'MeritScores');
    const [[id] = [], [score360] = []] = [await valuesOf(page, 'C5'), await valuesOf(page, 'H5')].flat();
    expect(id).toBe('S001');
    expect(score360).toBeLessThan(SCORE_360_WITHOUT_TYPING);
    // The scores, the overview, and S, A, B, C, D as far as somebody is in them.
    expect((await sheetNames(page)).length).toBeGreaterThan(before.length + 3);
    const charts = await frameOf(page).evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name,items/charts/items/name');
        await context.sync();
        return worksheets.items.flatMap((sheet) => sheet.charts.items.map(({ name }) => name));
      }),
    );
    expect(charts).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  });
});
