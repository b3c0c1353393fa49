import { screen, waitFor, within } from '@testing-library/react';
import { setCell } from '../../src/embedded/model/cells';
import { applyPlan } from '../../src/excel/apply-plan';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { readCycle } from '../../src/excel/read-cycle';
import { tableWords } from '../../src/locales/table-words';
import { LIST, onView, openPane, sheetNames, sheetOf, tableNames, workbookOf } from './open-pane';
import type { OpenedPane } from './open-pane';

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

/** Clicks a button as soon as it is there and can be clicked. */
async function click({ user }: OpenedPane, name: string | RegExp): Promise<void> {
  await user.click(await button(name));
}

async function insertSample(pane: OpenedPane): Promise<void> {
  await click(pane, 'Insert sample data');
  await screen.findByText(/The sample department is in the workbook/);
}

describe('first run', () => {
  test('three sentences and two ways to begin', async () => {
    openPane();
    await onView('Performance cycle');
    expect(await button('Start with my list')).toBeVisible();
    expect(await button('Insert sample data')).toBeVisible();
    expect(screen.getAllByText(/\.$/, { selector: 'p' })).toHaveLength(3);
  });

  test('sample data comes with one click, beside what is there, and Home then shows where the cycle stands', async () => {
    const pane = openPane({ data: workbookOf(LIST) });
    const { session } = pane;
    const before = JSON.stringify(session.data.sheets[0]?.cells);
    await insertSample(pane);

    expect(sheetNames(session)[0]).toBe('People');
    expect(JSON.stringify(session.data.sheets[0]?.cells)).toBe(before);
    expect(tableNames(session)).toEqual(
      expect.arrayContaining(['MeritEmployees', 'MeritKpis', 'MeritPolicy']),
    );
    expect(sheetNames(session).filter((name) => name.startsWith('~'))).toEqual([]);

    await click(pane, 'Check');
    await onView('Check entries');
    await click(pane, 'Home');
    expect(await screen.findByText(`Period ${new Date().getFullYear()}`)).toBeVisible();
    expect(await button('Build review sheets')).toBeVisible();
  });
});

describe('a list of HR’s own', () => {
  test('is found, corrected, read, and set up without a cell of it being changed', async () => {
    const pane = openPane({ data: workbookOf(LIST) });
    const { session, user } = pane;
    const before = JSON.stringify(session.data.sheets[0]?.cells);
    await click(pane, 'Start with my list');
    await onView('Use my list');
    expect(await screen.findByText('Headings in row 2, 4 rows to read below.')).toBeVisible();

    const department = screen.getByRole('combobox', { name: 'Department' });
    expect(within(department).getByRole<HTMLOptionElement>('option', { name: 'Department' }).selected).toBe(
      true,
    );
    expect(screen.getByText('e.g. Sales; Sales; IT')).toBeVisible();
    await user.selectOptions(department, 'Division');
    expect(screen.getByText('e.g. North; North; South')).toBeVisible();
    await click(pane, 'Use this list');

    expect(
      await screen.findByText('4 people, 2 departments, 3 roles.', { ignore: '[role=status]' }),
    ).toBeVisible();
    expect(screen.getByText(/1 ID is used twice/)).toBeVisible();
    await click(pane, 'Show the first: 1 ID is used twice');
    expect(await selection(pane)).toBe('People!A6');

    await click(pane, 'Continue: set up');
    await onView('Set up');
    expect(screen.getByRole('checkbox', { name: 'North' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'South' }));
    expect(screen.queryByRole('combobox', { name: /Data Analyst/ })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Key Account Manager · 1 person' })).toHaveDisplayValue(
      'Key account manager',
    );
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), '2026-H1');
    await click(pane, 'Preview');
    expect(await screen.findByText('Cycle settings')).toBeVisible();
    expect(sheetNames(session)).toEqual(['People']);
    await click(pane, /^Create \d+ sheets$/);

    expect(await screen.findByText(/The cycle is set up/)).toBeVisible();
    expect(JSON.stringify(session.data.sheets[0]?.cells)).toBe(before);
    const cells = JSON.stringify(session.data.sheets.slice(1).map((sheet) => sheet.cells));
    expect(cells).toContain('2026-H1');
    expect(cells).toContain('Sales Manager');
    expect(cells).not.toContain('Data Analyst');
  });

  test('what was typed is there when one comes back', async () => {
    const pane = openPane({ data: workbookOf(LIST) });
    await click(pane, 'List');
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Department' }), 'Division');
    await click(pane, 'Set up');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await pane.user.type(name, ' draft');
    await click(pane, 'List');
    await onView('Use my list');
    expect(screen.getByRole('combobox', { name: 'Department' })).toHaveDisplayValue('Division');
    await click(pane, 'Set up');
    await onView('Set up');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveDisplayValue(/ draft$/);
  });

  test('no list is said with what to do', async () => {
    const pane = openPane();
    await click(pane, 'List');
    expect(await screen.findByText(/There is no list here/)).toBeVisible();
  });

  test('a list without headings is said with what to do', async () => {
    const pane = openPane({ data: workbookOf(LIST.slice(2)) });
    await click(pane, 'List');
    expect(await screen.findByText(/No headings were found/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Use this list' })).toBeNull();
  });
});

describe('review sheets', () => {
  test('the register instead: who has rows keeps them, and sees what comes out', async () => {
    const pane = openPane({ data: workbookOf(LIST) });
    await insertSample(pane);
    await click(pane, 'Sheets');
    await click(pane, 'Use the register instead');
    await click(pane, 'Preview');
    expect(await screen.findByText('Nobody lacks rows.')).toBeVisible();
    expect(screen.getByText('40 people have rows already; they stay as they are')).toBeVisible();
    await click(pane, 'Show attainment and KPI score');
    expect(await screen.findByText(/The register is up to date/)).toBeVisible();
    const results = pane.session.data.sheets.find(({ tables }) =>
      tables.some(({ name }) => name === 'MeritKpiResults'),
    );
    expect(JSON.stringify(results?.cells)).toContain('"Attainment"');
    await click(pane, 'Continue: check entries');
    await onView('Check entries');
  });

  test('are built for the people chosen, and who is skipped is said with the reason', async () => {
    const pane = openPane();
    const { session, user } = pane;
    await insertSample(pane);
    await click(pane, 'Continue: review sheets');
    await onView('Build review sheets');
    const department = await screen.findByRole('combobox', { name: 'Department' });
    await click(pane, 'Select none');
    expect(screen.getByText('0 selected')).toBeVisible();
    expect(await button('Preview')).toBeDisabled();
    const team = within(department).getAllByRole<HTMLOptionElement>('option')[1]?.value ?? '';
    await user.selectOptions(department, team);
    await click(pane, /^Select all/);
    const people = within(screen.getByRole('list', { name: 'Who gets a review sheet' })).getAllByRole(
      'checkbox',
    );
    await click(pane, 'Preview');
    await click(pane, `Build ${people.length} sheet${people.length === 1 ? '' : 's'}`);
    expect(await screen.findByText(/^\d+ review sheets? made\.$/, { ignore: '[role=status]' })).toBeVisible();
    expect(document.activeElement).toHaveTextContent(/review sheets? made\.$/);
    expect(reviewSheets(pane)).toHaveLength(people.length);

    await click(pane, 'Home');
    await click(pane, 'Sheets');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Department' }), team);
    await click(pane, 'Preview');
    expect(await screen.findByText('Nothing to do: every sheet is up to date.')).toBeVisible();

    expect(sheetNames(session).filter((name) => name.startsWith('~'))).toEqual([]);
  });

  test('are brought up to date after the library has changed, and taken away again but for what somebody typed in', async () => {
    const pane = openPane();
    const { session, user } = pane;
    await insertSample(pane);
    const { cycle } = await readCycle();
    const agreed = new Set(
      cycle.results.filter((row) => row.confirmedByManager).map((row) => row.employeeId),
    );
    const employeeIds = cycle.employees
      .map(({ id }) => id)
      .filter((id) => agreed.has(id))
      .slice(0, 2);
    await applyPlan((await previewReviewSheets({ employeeIds, locale: 'en-US' })).plan, 'en-US');
    changeTargets(session);
    await click(pane, 'Sheets');
    await click(pane, 'Select none');
    for (const name of reviewSheets(pane))
      await user.click(await screen.findByRole('checkbox', { name: new RegExp(`^${name}`) }));
    await click(pane, 'Preview');
    // Both had agreed to the targets: why they change is asked once.
    expect(await button(/^Update \d+ sheets?$/)).toBeDisabled();
    await user.type(screen.getByLabelText(/^Reason/), 'M');
    await user.type(screen.getByLabelText(/^Your name/), 'H');
    await click(pane, /^Update \d+ sheets?$/);
    expect(
      await screen.findByText(/^Review sheets are up to date\. Updated \d sheets/, {
        ignore: '[role=status]',
      }),
    ).toBeVisible();
    const sheet = sheetOf(session, reviewSheets(pane)[0] ?? '');
    const text = Object.keys(sheet.cells).find(
      (row) => sheet.cells[Number(row)]?.[0]?.v === 'text|strengths',
    );
    setCell(sheet.cells, Number(text), 2, { v: 'Reliable' });
    session.calculation.changed();
    await click(pane, 'Home');
    await click(pane, 'Sheets');
    await click(pane, 'Remove a run');
    await click(pane, /^Remove the run of /);
    const boxes = await screen.findAllByRole('checkbox');
    expect(boxes.filter((box) => !(box as HTMLInputElement).checked)).toHaveLength(1);
    await click(pane, /^Delete \d+ review sheets?$/);
    expect(
      await screen.findByText(/^\d+ review sheets? deleted\.$/, { ignore: '[role=status]' }),
    ).toBeVisible();
    expect(reviewSheets(pane)).toEqual([sheet.name]);
    expect(sheetNames(session).filter((name) => name.startsWith('~'))).toEqual([]);
  });

  test('only people shown are chosen: a department is its people, and the way back from the preview keeps the choice', async () => {
    const pane = openPane();
    const { user } = pane;
    await insertSample(pane);
    await click(pane, 'Continue: review sheets');
    const department = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: 'Department' });
    const boxes = (): HTMLElement[] =>
      within(screen.getByRole('list', { name: 'Who gets a review sheet' })).getAllByRole('checkbox');
    await department();
    const everybody = boxes().length;
    expect(screen.getByText(`${everybody} selected`)).toBeVisible();

    const team = within(await department())
      .getAllByRole<HTMLOptionElement>('option')
      .at(-1);
    await user.selectOptions(await department(), team ?? []);
    const people = boxes().length;
    expect(people).toBeLessThan(everybody);
    expect(people).toBeGreaterThan(2);
    expect(screen.getByText(`${people} selected`)).toBeVisible();
    await click(pane, `Select all ${people}`);
    expect(screen.getByText(`${people} selected`)).toBeVisible();
    await user.click(boxes()[0] ?? document.body);
    await click(pane, 'Preview');
    await button(/^Build \d+ sheets?$/);
    expect(document.activeElement).toHaveTextContent(/^Preview$/);

    await click(pane, 'Back');
    expect(await department()).toHaveDisplayValue(team?.text ?? '');
    expect(screen.getByText(`${people - 1} selected`)).toBeVisible();
    expect(boxes()[0]).not.toBeChecked();
    // Somebody unticked by hand stays so when everybody is shown again.
    await user.selectOptions(await department(), 'All departments');
    expect(screen.getByText(`${everybody - 1} selected`)).toBeVisible();
    // The buttons come before the list in the tab order.
    const preview = await button('Preview');
    expect(preview.compareDocumentPosition(boxes()[0] ?? preview)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('without a cycle the way to one is shown', async () => {
    const pane = openPane();
    await click(pane, 'Sheets');
    expect(await screen.findByText(/has no performance cycle yet/)).toBeVisible();
    await pane.user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Set up' }));
    await onView('Set up');
  });

  test('a protected workbook is left alone, and what to do is said', async () => {
    const pane = openPane({
      prepare: ({ data }) => {
        data.structureProtected = true;
      },
    });
    await click(pane, 'Insert sample data');
    expect(await screen.findByText(/structure is protected/)).toBeVisible();
    expect(sheetNames(pane.session)).toEqual(['Sheet1']);
  });

  test('what Excel itself said stands in small print, and everything was taken back', async () => {
    const pane = openPane();
    await button('Insert sample data');
    pane.session.connection.setFault({ kind: 'before', request: 5 });
    await click(pane, 'Insert sample data');
    expect(await screen.findByText(/Everything was taken back/)).toBeVisible();
    expect(screen.getByText(/^Excel said: /)).toBeVisible();
    expect(sheetNames(pane.session)).toEqual(['Sheet1']);
  });
});

test('check entries: findings by rule, the way to the cell, and the filter', async () => {
  const pane = openPane();
  await insertSample(pane);
  const kpis = pane.session.data.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MeritKpis'));
  const table = kpis?.tables[0];
  if (!kpis || !table) throw new Error('no KPIs');
  const row = table.area.row + 1;
  const { weight, source } = tableWords('en-US').MeritKpis.columns;
  const columnOf = (heading: string): number =>
    Number(Object.entries(kpis.cells[table.area.row] ?? {}).find(([, { v }]) => v === heading)?.[0]);
  setCell(kpis.cells, row, columnOf(weight), { v: 'thirty' });
  setCell(kpis.cells, row, columnOf(source), {});

  await click(pane, 'Check');
  const [place] = await screen.findAllByRole('button', {
    name: new RegExp(`^Go to ${kpis.name}, [A-Z]+${row + 1}$`),
  });
  if (!place) throw new Error('not found');
  await pane.user.click(place);
  expect(await selection(pane)).toMatch(new RegExp(`[A-Z]+${row + 1}$`));
  kpis.visibility = 'Hidden';
  await pane.user.click(place);
  expect(
    await screen.findByText(`The sheet “${kpis.name}” is hidden.`, { exact: false, ignore: '[role=status]' }),
  ).toBeVisible();
  kpis.visibility = 'Visible';

  await click(pane, /^Hints [1-9]/);
  expect(screen.queryByRole('img', { name: 'Blocking' })).toBeNull();
  expect(screen.getAllByRole('img', { name: 'Hints' })).not.toHaveLength(0);
  expect(screen.getByText(new RegExp(`lacks: ${source}`))).toBeInTheDocument();

  // What is typed while the check is open is checked at once.
  await pane.session.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(kpis.name);
    sheet.getRangeByIndexes(row, columnOf(source), 1, 1).values = [['CRM']];
    await context.sync();
  });
  await waitFor(() => expect(screen.queryByText(new RegExp(`lacks: ${source}`))).toBeNull());
});

test('check entries: a finding is accepted with a reason, and then no longer keeps the period open', async () => {
  const pane = openPane();
  await insertSample(pane);
  await click(pane, 'Check');
  await screen.findByRole('list', { name: 'Findings' });
  const blocking = async (): Promise<number> =>
    Number(/\d+/.exec((await button(/^Blocking \d/)).textContent ?? '')?.[0]);
  const before = await blocking();
  await pane.user.type(screen.getByRole('searchbox', { name: 'Search' }), 'add up');
  expect(await screen.findByText(/^1 of \d+ findings/)).toBeVisible();
  await pane.user.click(await button(/^Accept: The KPI weights of/));
  await pane.user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'Agreed with the board');
  expect(await button('Accept')).toBeDisabled();
  await pane.user.type(screen.getByRole('textbox', { name: /^Who accepts it/ }), 'Ma Li');
  await click(pane, 'Accept');
  expect(await screen.findByText('Accepted and on record.', { ignore: '[role=status]' })).toBeVisible();
  expect(tableNames(pane.session)).toContain('MeritExemptions');
  await click(pane, 'Back to the findings');
  await waitFor(async () => expect(await blocking()).toBe(before - 1));
  expect(await screen.findByText(/^Accepted by Ma Li on .*: Agreed with the board$/)).toBeVisible();

  await click(pane, 'Close');
  await pane.user.type(await screen.findByRole('textbox', { name: /^Who closes it/ }), 'Ma Li');
  await click(pane, 'Preview');
  // The accepted one does not; that nobody is scored yet does.
  expect(
    await screen.findByText(new RegExp(`^${before} blocking findings keep the period open`)),
  ).toBeVisible();
  expect(screen.getByText('Results are not up to date (1)')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close period 2026' })).toBeNull();
});

test('score and reward: the tiers beside the guideline, then the sheets', async () => {
  const pane = openPane();
  await insertSample(pane);
  await click(pane, 'Reward');
  const table = await screen.findByRole('table');
  const rows = within(table)
    .getAllByRole('row')
    .slice(1, -1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );
  const people = rows.map(([count]) => Number(count));
  const numberIn = (words: RegExp): number =>
    Number(/\d+/.exec(screen.getByText(words).textContent ?? '')?.[0]);
  const counted = people.reduce((sum, count) => sum + count, 0);
  expect(counted).toBeGreaterThan(0);
  // Who is on probation has a score and a tier, and no part in the shares.
  expect(numberIn(/^\d+ of \d+ people scored\.$/)).toBe(counted + numberIn(/^Not counted in the shares/));
  expect(rows.map(([, , guideline]) => guideline)).toEqual(['10 %', '25 %', '45 %', '15 %', '5 %']);
  const kinds = (): string[] =>
    pane.session.data.sheets.flatMap(({ properties }) => properties['meritsheet.kind'] ?? []);
  expect(kinds()).not.toContain('overview');
  await click(pane, 'Write scores and tiers');
  expect(await screen.findByText(/Scores and tiers are in the workbook/)).toBeVisible();
  expect(kinds()).toEqual(expect.arrayContaining(['overview', 'tier']));
  const show = await button(/^Show “/);
  await pane.user.click(show);
  const shown = /“(.*)”/.exec(show.textContent ?? '')?.[1] ?? '';
  expect(sheetOf(pane.session, shown).properties['meritsheet.kind']).toBe('overview');

  // Home: the scores are brought up to date where they stand; what has not been done reads as something to do.
  await click(pane, 'Home');
  const step = async (name: string): Promise<string> =>
    (await button(name)).closest('li')?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
  expect(await step('Update scores')).toBe('next');
  expect(await step('Build review sheets')).toBe('open');
  expect(await step('Check entries')).toBe('open');
});

/** Every target of the KPI library becomes another one. */
function changeTargets({ data, calculation }: OpenedPane['session']): void {
  const sheet = data.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MeritKpis'));
  const area = sheet?.tables.find(({ name }) => name === 'MeritKpis')?.area;
  if (!sheet || !area) throw new Error('no library');
  const heading = tableWords('en-US').MeritKpis.columns.target;
  const column = Number(
    Object.entries(sheet.cells[area.row] ?? {}).find(([, { v }]) => v === heading)?.[0] ?? NaN,
  );
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const { v, ...cell } = sheet.cells[row]?.[column] ?? {};
    if (typeof v === 'number') setCell(sheet.cells, row, column, { ...cell, v: v + 1 });
  }
  calculation.changed();
}

const reviewSheets = ({ session }: OpenedPane): string[] =>
  session.data.sheets
    .filter(({ properties }) => properties['meritsheet.kind'] === 'review')
    .map(({ name }) => name);

/** What is selected in the workbook. */
async function selection({ session }: OpenedPane): Promise<string> {
  return session.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
}
