import { screen, waitFor, within } from '@testing-library/react';
import { newSheet } from '../../src/embedded/model/workbook-data';
import { peopleRows, write } from '../excel/hr-workbook';
import { buildReviewSheets, setUp } from '../excel/cycle-steps';
import { startWorkbook } from '../excel/harness';
import { LIST, onView, openPane, sheetOf, workbookOf } from './open-pane';

test('another list takes the place of the one a cycle has, after a preview that names roles without KPIs', async () => {
  const workbook = workbookOf(LIST);
  const list = newSheet('People 2027');
  write(list, [
    ['EmpID', 'Employee Name', 'Department', 'Position', 'Manager Name', 'Salary'],
    ...peopleRows(2).map((row) => row.map((cell, column) => (column === 3 ? 'Gardener' : cell))),
  ]);
  workbook.sheets.push(list);
  startWorkbook(workbook);
  await setUp();
  await buildReviewSheets();
  workbook.activeSheetId = list.id;
  const { session, user } = openPane({ data: workbook });
  const click = async (name: string): Promise<void> =>
    user.click(await screen.findByRole('button', { name }));

  await user.click(await screen.findByRole('button', { name: 'List' }));
  await onView('Use my list');
  await click('Use this list');
  await click('Use in this cycle');
  expect(await screen.findByText('Gardener · 2 people')).toBeVisible();
  await click('Use this list from now on');
  // The sheets that there are show the list of before.
  expect(
    await screen.findByText(/The cycle reads this list now\. Build review sheets again: the \d+ there are/),
  ).toBeVisible();
  const rule = Object.values(sheetOf(session, 'Cycle settings').cells).find(
    (row) => row[2]?.v === 'list.MeritEmployees',
  );
  expect(String(rule?.[3]?.v)).toContain('People 2027');

  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await click('Show settings');
  expect(session.data.activeSheetId).toBe(sheetOf(session, 'Cycle settings').id);
});

describe('a list of actuals, KPIs side by side', () => {
  const ACTUALS = [
    ['Actuals 2026', '', '', '', ''],
    ['EmpID', 'Order accuracy', '', 'Complaints', 'Extension'],
    ['', 'Target', 'Actual', 'Actual', ''],
    ['0001', 99, '98', 2, 5501],
    ['0002', 98, 97, '', 5502],
    ['Total', '', '', 2, ''],
  ];

  async function withActuals() {
    const workbook = workbookOf(LIST);
    const list = workbook.sheets[0];
    const actuals = newSheet('Actuals');
    write(actuals, ACTUALS);
    workbook.sheets.push(actuals);
    startWorkbook(workbook);
    await setUp();
    workbook.activeSheetId = actuals.id;
    const pane = openPane({ data: workbook });
    const click = async (name: string): Promise<void> =>
      pane.user.click(await screen.findByRole('button', { name }));
    return { ...pane, workbook, list, actuals, click };
  }

  test('is taken for one, one KPI is unticked, and what was read, left out and unknown is told', async () => {
    const { user, session, click } = await withActuals();
    await click('List');
    expect(await screen.findByText('Headings in rows 2 to 3, 2 rows to read below.')).toBeVisible();
    const kind = screen.getByRole('combobox', { name: 'What the list holds' });
    expect(kind).toHaveDisplayValue('Actuals of people');
    expect(screen.getByRole('combobox', { name: 'KPI' })).toHaveDisplayValue('each has columns of its own');
    const accuracy = screen.getByRole('checkbox', { name: /^Order accuracy/ });
    expect(accuracy).toHaveAccessibleName('Order accuracy Target, e.g. 99; 98. Actual, e.g. 98; 97.');
    // Taken for people and back, it is what it was.
    await user.selectOptions(kind, 'People');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.selectOptions(kind, 'Actuals of people');
    for (const name of [/^Order accuracy/, /^Complaints/, /^Extension/]) {
      expect(screen.getByRole('checkbox', { name })).toBeChecked();
    }
    await user.click(screen.getByRole('checkbox', { name: /^Extension/ }));

    await click('Use this list');
    expect(
      await screen.findByText('4 entries of 2 people, 2 KPIs.', { ignore: '[role=status]' }),
    ).toBeVisible();
    expect(screen.getByText('1 total (row 6)')).toBeVisible();
    await click('Use in this cycle');
    expect(await screen.findByText(/From then on the cycle reads actuals from this list/)).toBeVisible();
    const strangers = screen.getByRole('list', { name: /^Not on the list of people/ });
    expect(
      within(strangers)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['0001 · 2 entries', '0002 · 1 entry']);
    await click('Use this list from now on');
    expect(await screen.findByText(/The cycle reads this list now/)).toBeVisible();
    const rule = Object.values(sheetOf(session, 'Cycle settings').cells).find(
      (row) => row[2]?.v === 'list.MeritKpiResults',
    );
    expect(String(rule?.[3]?.v)).toMatch(/"unused":\["Extension"\]/);
  });

  test('whose columns are gone is told where, and the way leads to its sheet with what is missing', async () => {
    const { user, session, workbook, list, actuals, click } = await withActuals();
    await click('List');
    await click('Use this list');
    await click('Use in this cycle');
    await click('Use this list from now on');
    await screen.findByText(/The cycle reads this list now/);
    write(actuals, [[], ['Personnel file', 'Accuracy of orders']]);
    workbook.activeSheetId = list?.id ?? '';
    session.calculation.changed();

    await click('Check');
    expect(
      await screen.findByText(
        /On “Actuals” these columns of your list of actuals are missing or cannot be told from others any more: EmpID, Order accuracy/,
        { selector: '.fui-MessageBarBody' },
      ),
    ).toBeVisible();
    await click('Use my list');
    expect(
      await screen.findByText(/were not found again, or cannot be told from others: EmpID, Order accuracy/),
    ).toBeVisible();
    expect(workbook.activeSheetId).toBe(actuals.id);
    expect(screen.getByText('Choose a column for: Employee ID or Employee name or Last name.')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Employee ID' }), 'Personnel file');
    await click('Use this list');
    await click('Use in this cycle');
    await click('Use this list from now on');
    await screen.findByText(/The cycle reads this list now/);
    await click('Check');
    await waitFor(() => expect(screen.queryByText(/are missing/)).toBeNull());
  });
});
