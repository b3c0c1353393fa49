import { strFromU8 } from 'fflate';
import {
  eventually,
  fromRowMenu,
  goTo,
  openByButton,
  openPage,
  save,
  serve,
  shownIn,
  START_TIMEOUT,
  typeDown,
  valuesOf,
} from './embedded-page';
import type { Served } from './embedded-page';

const CSV =
  '\ufeffEmployee ID,Name,Department,Salary\r\n1,"Lindqvist, Thomas",Sales,17500\r\n2,李娜,市场部,16000\r\n';
const CSV_VALUES = [
  ['Employee ID', 'Name', 'Department', 'Salary'],
  [1, 'Lindqvist, Thomas', 'Sales', 17500],
  [2, '李娜', '市场部', 16000],
];

function firstSheet(parts: Record<string, Uint8Array>): string {
  const [name = ''] = Object.keys(parts).filter((part) => /^\/?xl\/worksheets\/[^/]+\.xml$/.test(part));
  return strFromU8(parts[name] ?? new Uint8Array());
}

let served: Served;

beforeAll(async () => {
  served = await serve();
}, START_TIMEOUT);
afterAll(() => served?.stop());

jest.setTimeout(90_000);

test('what is typed is read as Excel reads it, and calculated with the functions of the pane', async () => {
  const { page, errors } = await openPage(served);
  await typeDown(page, 'A1', '90', '110', '12%', "'0012", '2026-01-05', 'abc');
  await typeDown(page, 'B1', '100', '100', '50', '50');
  await typeDown(page, 'C1', '=MERIT.KPISCORE(A1:A2,B1:B2,B3:B4)', '=A1+1', '=SEQUENCE(2)');
  await eventually(async () => expect(await valuesOf(page, 'C1:C4')).toEqual([[100], [91], [1], [2]]));
  expect(await valuesOf(page, 'A3:A6')).toEqual([[0.12], ['0012'], [46027], ['abc']]);
  await eventually(async () => expect(await shownIn(page, 'C2')).toBe('91'));
  await eventually(async () => expect(await shownIn(page, 'A3')).toBe('12%'));

  await typeDown(page, 'A1', '70');
  await eventually(async () => expect(await valuesOf(page, 'C1:C2')).toEqual([[90], [71]]));
  await page.keyboard.press('Control+z');
  await eventually(async () => expect(await valuesOf(page, 'C1:C2')).toEqual([[100], [91]]));
  await goTo(page, 'A3');
  await page.keyboard.press('Delete');
  await eventually(async () => expect(await valuesOf(page, 'A3')).toEqual([['']]));
  expect(errors).toEqual([]);
  await page.close();
});

test('what the add-in changes is seen in the grid at once', async () => {
  const { page } = await openPage(served);
  await page.frame({ url: /taskpane\.html/ })?.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('From the add-in');
      sheet.getRange('B2').values = [['=6*7']];
      sheet.activate();
      sheet.getRange('B2').select();
      await context.sync();
    }),
  );
  const tabs = page.locator('[data-u-comp="slide-tab-bar"]');
  await tabs.getByText('From the add-in').waitFor();
  await eventually(async () => expect(await shownIn(page, 'B2')).toBe('42'));
  await page.close();
});

test('a locked cell of a protected sheet is not changed, and the page says so', async () => {
  const { page } = await openPage(served);
  await typeDown(page, 'A1', '1', '2');
  await eventually(async () => expect(await valuesOf(page, 'A1:A2')).toEqual([[1], [2]]));
  await page.frame({ url: /taskpane\.html/ })?.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A2').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    }),
  );
  await typeDown(page, 'A1', '10', '20');
  await page.getByText('This cell is locked').waitFor();
  await eventually(async () => expect(await valuesOf(page, 'A1:A2')).toEqual([[1], [20]]));
  await eventually(async () => expect(await shownIn(page, 'A1')).toBe('1'));
  await page.close();
});

test('a .csv opens by the button and by drag and drop', async () => {
  const { page, errors } = await openPage(served);
  await openByButton(page, 'people.csv', Buffer.from(CSV));
  await page.getByText('people.csv is open.').waitFor();
  await page.locator('[data-u-comp="slide-tab-bar"]').getByText('people').waitFor();
  await eventually(async () => expect(await valuesOf(page, 'A1:D3')).toEqual(CSV_VALUES));
  await eventually(async () => expect(await shownIn(page, 'B2')).toBe('Lindqvist, Thomas'));

  const dropped = await page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'team.csv'));
      return transfer;
    },
    CSV.replace('Thomas', 'Anna'),
  );
  const grid = page.locator('#grid canvas').first();
  await grid.dispatchEvent('dragover', { dataTransfer: dropped });
  await page.getByText('Drop the file to open it').waitFor();
  await grid.dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByText('team.csv is open.').waitFor();
  await eventually(async () => expect(await valuesOf(page, 'B2')).toEqual([['Lindqvist, Anna']]));

  // Nothing has been changed so far: nothing was asked.
  await typeDown(page, 'B3', 'changed');
  await eventually(async () => expect(await valuesOf(page, 'B3')).toEqual([['changed']]));
  await openByButton(page, 'people.csv', Buffer.from(CSV));
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await valuesOf(page, 'B3')).toEqual([['changed']]);
  await openByButton(page, 'people.csv', Buffer.from(CSV));
  await page.getByRole('button', { name: 'Open without saving' }).click();
  await eventually(async () =>
    expect(await valuesOf(page, 'B2:B3')).toEqual([['Lindqvist, Thomas'], ['李娜']]),
  );

  await openByButton(page, 'old.doc', Buffer.from('x'));
  await page.getByText('Only .xlsx and .csv files can be opened.').waitFor();
  expect(await valuesOf(page, 'B2')).toEqual([['Lindqvist, Thomas']]);
  expect(errors).toEqual([]);
  await page.close();
});

test('a workbook is saved as .xlsx, with formulas or as values, and opens again', async () => {
  const { page } = await openPage(served);
  await typeDown(page, 'A1', '6', '=A1*7');
  await eventually(async () => expect(await valuesOf(page, 'A2')).toEqual([[42]]));
  const saved = await save(page, 'Save');
  expect(saved.name).toBe('Workbook1.xlsx');
  const sheet = firstSheet(saved.parts);
  expect(sheet).toMatch(/<c r="A2"[^>]*><f>A1\*7<\/f><v>42<\/v><\/c>/);

  const frozen = await save(page, 'Save a copy of values');
  expect(frozen.name).toBe('Workbook1 (values).xlsx');
  const values = firstSheet(frozen.parts);
  expect(values).toMatch(/<c r="A2"[^>]*><v>42<\/v><\/c>/);
  expect(values).not.toContain('<f>');
  // The workbook itself keeps its formulas.
  await typeDown(page, 'A1', '7');
  await eventually(async () => expect(await valuesOf(page, 'A2')).toEqual([[49]]));
  await page.close();
});

test('each button of the ribbon opens its view of the pane, in both languages', async () => {
  for (const [language, buttons] of [
    ['en-US', ['Use my list', 'Set up', 'Review sheets', 'Check entries', 'Score and reward', 'Functions']],
    ['zh-CN', ['使用我的表格', '建立方案', '考核表', '检查填报', '评分与奖励', '绩效函数']],
  ] as const) {
    const { page, pane, errors } = await openPage(served, language);
    const headings = new Set<string>();
    for (const button of buttons) {
      await page.getByRole('navigation').getByRole('button', { name: button, exact: true }).click();
      await eventually(async () => {
        const heading = await pane.getByRole('heading', { level: 1 }).first().innerText();
        expect(headings).not.toContain(heading);
        headings.add(heading);
      });
    }
    expect(headings.size).toBe(buttons.length);
    expect(errors).toEqual([]);
    await page.close();
  }
});

test('rows are inserted and deleted in the grid, and formulas follow', async () => {
  const { page, errors } = await openPage(served);
  await typeDown(page, 'A1', '1', '2', '3', '=SUM(A1:A3)');
  await eventually(async () => expect(await valuesOf(page, 'A4')).toEqual([[6]]));
  await fromRowMenu(page, 2, 'rows above');
  await eventually(async () => expect(await shownIn(page, 'A5')).toBe('6'));
  await typeDown(page, 'A2', '10');
  await eventually(async () => expect(await valuesOf(page, 'A1:A5')).toEqual([[1], [10], [2], [3], [16]]));
  await eventually(async () => expect(await shownIn(page, 'A5')).toBe('16'));
  await fromRowMenu(page, 3, 'Delete Selected Row');
  await eventually(async () => expect(await valuesOf(page, 'A1:A4')).toEqual([[1], [10], [3], [14]]));
  await eventually(async () => expect(await shownIn(page, 'A4')).toBe('14'));
  expect(errors).toEqual([]);
  await page.close();
});

test('a cell with a drop-down offers its values, and takes no other', async () => {
  const { page, errors } = await openPage(served);
  await page.frame({ url: /taskpane\.html/ })?.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const source = 'reached,missed';
      sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
    }),
  );
  await goTo(page, 'B2');
  const choices = page.getByLabel('Values for this cell');
  await choices.selectOption('missed');
  await eventually(async () => expect(await valuesOf(page, 'B2')).toEqual([['missed']]));
  await typeDown(page, 'B2', 'perhaps');
  await page.getByText('This value is not allowed in this cell.').waitFor();
  await eventually(async () => expect(await shownIn(page, 'B2')).toBe('missed'));
  await goTo(page, 'B4');
  await eventually(async () => expect(await choices.count()).toBe(0));
  expect(errors).toEqual([]);
  await page.close();
});
