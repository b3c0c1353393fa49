/** From a list to a cycle that is set up, and what the set-up view does for one that is. */
import { screen, within } from '@testing-library/react';
import { setCell } from '../../src/embedded/model/cells';
import { tableWords } from '../../src/locales/table-words';
import { onView, openPane, sheetNames, workbookOf } from './open-pane';
import type { OpenedPane } from './open-pane';

jest.setTimeout(120_000);

const ROLES = ['HR Specialist', 'Accountant', 'IT Support', 'Legal Counsel', 'Office Manager'];
const DEPARTMENT = [
  ['Employee ID', 'Name', 'Department', 'Role'],
  ...Array.from({ length: 40 }, (_, index) => [
    `E${String(index + 1).padStart(3, '0')}`,
    `Person ${index + 1}`,
    'Headquarters',
    ROLES[index % ROLES.length] ?? '',
  ]),
];

/** The most clicks that setting up a department from a preset may take. */
const MOST_CLICKS = 8;

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

/** Clicks a button as soon as it is there and can be clicked. */
async function click({ user }: OpenedPane, name: string | RegExp): Promise<void> {
  await user.click(await button(name));
}

/** Counts what is clicked from here on: buttons, ticks and choices alike. */
function countClicks(): () => number {
  let clicks = 0;
  // A label's click on its box is not one of the user's.
  document.addEventListener('click', ({ detail }) => (clicks += detail > 0 ? 1 : 0), true);
  return () => clicks;
}

test('a department of forty, from its list to a cycle, without typing: six clicks, one of them the preset', async () => {
  const pane = openPane({ data: workbookOf(DEPARTMENT) });
  const clicks = countClicks();
  await click(pane, 'Start with my list');
  await click(pane, 'Use this list');
  await click(pane, 'Continue: set up');
  await onView('Set up');
  // The preset that knows these roles is suggested, and every role has its KPIs.
  expect(screen.getByRole('radio', { name: /^Functional department · suggested/ })).toBeChecked();
  expect(screen.getByRole('combobox', { name: 'Legal Counsel · 8 people' })).toHaveDisplayValue(
    'Legal and compliance',
  );
  await pane.user.click(screen.getByRole('radio', { name: /^General staff/ }));
  expect(screen.getByRole('combobox', { name: 'Legal Counsel · 8 people' })).toHaveDisplayValue(
    'General staff',
  );
  await click(pane, 'Preview');
  await click(pane, /^Create \d+ sheets$/);
  expect(await screen.findByText(/The cycle is set up/)).toBeVisible();
  expect(clicks()).toBe(6);
  expect(clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  expect(sheetNames(pane.session)).toEqual(
    expect.arrayContaining([
      'Scheme in words',
      'Objectives and KPIs',
      'KPI library',
      'Adjustments and transfers',
    ]),
  );

  // A weight that somebody lowers: what it was and will be is shown, one click puts it right.
  const { session } = pane;
  const library = session.data.sheets.find(({ name }) => name === 'KPI library');
  const area = library?.tables[0]?.area;
  if (!library || !area) throw new Error('no KPI library');
  const weight = Object.entries(library.cells[area.row] ?? {}).find(
    ([, { v }]) => v === tableWords('en-US').MeritKpis.columns.weight,
  );
  setCell(library.cells, area.row + 1, Number(weight?.[0]), { v: 10 });
  session.calculation.changed();
  await click(pane, 'Home');
  await click(pane, 'Set up');
  const whose = await screen.findByRole('combobox', { name: 'Whose weights' });
  expect(await within(whose).findByText('All that do not add up (1)')).toBeInTheDocument();
  await click(pane, 'Scale to 100 %');
  expect(await screen.findByText('Planned work completed: 10 → 12')).toBeVisible();
  expect(screen.getByText('Total 80 → 100')).toBeVisible();
  await click(pane, 'Change the weights of 1 set');
  expect(await screen.findByText(/The weights are changed/, { ignore: '[role=status]' })).toBeVisible();
  expect(library.cells[area.row + 1]?.[Number(weight?.[0])]?.v).toBe(12);
  await click(pane, 'Change others');
  expect(await screen.findByText('All of them add up already: nothing to change.')).toBeVisible();
  expect(await button('Scale to 100 %')).toBeDisabled();
});
