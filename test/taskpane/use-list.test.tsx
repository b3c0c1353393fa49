import { screen } from '@testing-library/react';
import { newSheet } from '../../src/embedded/model/workbook-data';
import { peopleRows, write } from '../excel/hr-workbook';
import { setUp } from '../excel/cycle-steps';
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
  expect(await screen.findByText(/The cycle reads this list now/)).toBeVisible();
  const rule = Object.values(sheetOf(session, 'Cycle settings').cells).find(
    (row) => row[2]?.v === 'list.MeritEmployees',
  );
  expect(String(rule?.[3]?.v)).toContain('People 2027');

  await user.click(screen.getByRole('button', { name: 'Set up' }));
  await click('Show settings');
  expect(session.data.activeSheetId).toBe(sheetOf(session, 'Cycle settings').id);
});
