import { screen, within } from '@testing-library/react';
import { TABLES } from '../../src/cycle/tables';
import { setCell } from '../../src/embedded/model/cells';
import { openPane } from './open-pane';
import type { OpenedPane } from './open-pane';

jest.setTimeout(120_000);

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

async function click({ user }: OpenedPane, name: string | RegExp): Promise<void> {
  await user.click(await button(name));
}

/** Writes a rule on the settings sheet. */
function stateRule({ session: { data, calculation } }: OpenedPane, rule: string, value: number): void {
  for (const sheet of data.sheets) {
    const area = sheet.tables.find(({ name }) => name === 'MeritPolicy')?.area;
    for (let row = area?.row ?? 0; area && row < area.row + area.rows; row++) {
      const keys = Object.keys(TABLES.MeritPolicy.columns);
      if (sheet.cells[row]?.[area.column + keys.indexOf('key')]?.v === rule)
        setCell(sheet.cells, row, area.column + keys.indexOf('value'), { v: value });
    }
  }
  calculation.changed();
}

test('money, what another rule would change, and how a result came about: told before anything is written', async () => {
  const pane = openPane();
  await click(pane, 'Insert sample data');
  await screen.findByText(/The sample department is in the workbook/);
  await click(pane, 'Reward');
  expect(await screen.findByText(/No bonus pool is stated/)).toBeVisible();

  stateRule(pane, 'budget', 100_000);
  stateRule(pane, 'raiseBudget', 1_000);
  await click(pane, 'Score again');
  const money = await screen.findByText(/The bonus pool of 100,000\.00 is paid out in full\./);
  expect(money).toHaveTextContent(/the budget is 1,000\.00\. Every raise is cut to \d+\.\d %\./);
  const table = await screen.findByRole('table');
  const amounts = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => Number(within(row).getAllByRole('cell').at(-1)?.textContent?.replace(/[,–]/g, '')));
  expect(Math.abs(amounts.reduce((sum, amount) => sum + amount, 0) - 100_000)).toBeLessThan(5);

  const sheets = pane.session.data.sheets.length;
  await pane.user.click(screen.getByText('What if a rule were another one?'));
  const value = screen.getByLabelText('Instead');
  expect(value).toHaveValue('70');
  await pane.user.clear(value);
  await click(pane, 'See what would change');
  expect(await screen.findByText('Type a number of 0 or more.')).toBeVisible();
  await pane.user.type(value, '10');
  await click(pane, 'See what would change');
  expect(
    await screen.findByText(/^\d+ people would have another tier; \d+ people another score or reward\.$/, {
      ignore: '[role=status]',
    }),
  ).toBeVisible();
  expect(screen.getAllByText(/score [\d.]+ → [\d.]+ · bonus/)).not.toHaveLength(0);
  expect(pane.session.data.sheets).toHaveLength(sheets);

  await pane.user.click(screen.getByText('How did a score come about?'));
  await pane.user.type(screen.getByLabelText('Name or employee ID'), 'a');
  const matches = screen.getAllByRole('button', { name: /^[A-Z]\w+ [A-Z]\w+$/ });
  await pane.user.click(matches[0] as HTMLElement);
  const kpis = await screen.findByRole('table', { name: /^KPI score: / });
  const points = within(kpis)
    .getAllByRole('row')
    .slice(1)
    .map((row) => Number(within(row).getAllByRole('cell').at(-1)?.textContent));
  const total = Number(/: ([\d.]+)$/.exec(within(kpis).getByText(/^KPI score: /).textContent ?? '')?.[1]);
  expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 0);
  expect(await button('Write scores and tiers')).toBeEnabled();
});
