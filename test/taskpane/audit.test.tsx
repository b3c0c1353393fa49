import { screen, within } from '@testing-library/react';
import { emptyWorkbook } from '../../src/embedded/model/workbook-data';
import { oldScoresSheet } from '../excel/old-scores';
import { openPane, sheetNames } from './open-pane';

test('old scores on HR’s own sheet: columns corrected, compared, grouped by reason, the way to the cell, and a sheet', async () => {
  const workbook = emptyWorkbook('Empty');
  const sheet = oldScoresSheet();
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  const { session, user } = openPane({ data: workbook });
  await session.calculation.calculate();
  const click = async (name: string | RegExp): Promise<void> =>
    user.click(await screen.findByRole('button', { name }));

  await click('Check');
  await click('Old scores');
  const score = await screen.findByRole('combobox', { name: 'Total score' });
  expect(score).toHaveDisplayValue('Total score');
  await user.selectOptions(score, 'not used');
  expect(screen.getByText('Choose a column for: Total score.')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Compare the scores' })).toBeDisabled();
  await user.selectOptions(score, 'Total score');
  // What was corrected is there when one comes back.
  await user.click(screen.getByRole('checkbox', { name: /^Complaints/ }));
  await click('Findings');
  await click('Old scores');
  expect(await screen.findByRole('checkbox', { name: /^Complaints/ })).not.toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: /^Complaints/ }));
  await click('Compare the scores');

  expect(
    await screen.findByText('6 scores: 1 the same, 5 different.', { ignore: '[role=status]' }),
  ).toBeVisible();
  expect(
    screen.getByText(
      'Missing counted as zero 1 · Wrong direction 1 · Not capped 1 · Attainments rounded too early 1 · Not explained 1',
    ),
  ).toBeVisible();
  await click(/^Wrong direction/);
  const list = screen.getByRole('list', { name: 'Scores by reason' });
  expect(within(list).getByText('Why: “Complaints” calculated as “higher”.')).toBeVisible();
  expect(within(list).getByText('Yours 102 · here 86 · difference +16')).toBeVisible();
  expect(within(list).getByText('Formula: =100*(B8/B$4*B$3+C8/C$4*C$3)')).toBeVisible();
  await click('Go to Scores 2025, D8');
  expect(sheet.selection).toMatchObject({ row: 7, column: 3 });

  await click('Write to a sheet…');
  await click('Write the sheet');
  expect(await screen.findByText('The audit is on a sheet.', { ignore: '[role=status]' })).toBeVisible();
  expect(sheetNames(session)).toContain('Audit of scores');
  await click('Back to the scores');
  expect(await screen.findByText('6 scores: 1 the same, 5 different.')).toBeVisible();
});
