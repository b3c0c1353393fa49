import { act, screen, within } from '@testing-library/react';
import { TABLES } from '../../src/cycle/tables';
import { tableWords } from '../../src/locales/table-words';
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
  expect(await bonusTotal()).toBe(100_000);

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
  await pane.user.selectOptions(screen.getByLabelText('Rule'), 'Bonus pool');
  await pane.user.clear(screen.getByLabelText('Instead'));
  await pane.user.type(screen.getByLabelText('Instead'), '120,000');
  await click(pane, 'See what would change');
  expect(await screen.findByText(/^100,000\s→ 120,000$/)).toBeVisible();
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

  await click(pane, 'Write scores and tiers');
  await screen.findByText(/^Scores and tiers are in the workbook/, { ignore: '[role=status]' });
  expect(await button('Go to “Payroll”')).toBeVisible();
  expectPlainPayroll(pane);
  await click(pane, 'Home');
  await click(pane, 'Reward');
  expect(await screen.findByText(/Nobody has another tier by calibration yet/)).toBeVisible();
  await act(() => calibrateFirst(pane));
  expect(await screen.findByText(/1 person has another tier by calibration/)).toBeVisible();
  expect(screen.getAllByText(/^\d\s→ \d$/)).toHaveLength(2);
  expect(screen.getAllByText(/^[\d,]+\s→ [\d,]+$/).length).toBeGreaterThan(2);
  expect(await bonusTotal()).toBe(100_000);
  expect(await button('Write scores and tiers')).toBeEnabled();
});

/** Saved as text the payroll sheet is what a payroll program reads: headings, ids as they are, numbers without separators. */
function expectPlainPayroll({ session: { data } }: OpenedPane): void {
  const sheet = data.sheets.find(({ tables }) => tables.some(({ name }) => name === 'MeritPayroll'));
  const [headings = {}, ...rows] = Object.values(sheet?.cells ?? {});
  expect(Object.values(headings).map(({ v }) => v)).toEqual(
    Object.values(tableWords('en-US').MeritPayroll.columns),
  );
  expect(rows.length).toBeGreaterThan(30);
  for (const [id, ...amounts] of rows.map((row) => Object.values(row))) {
    expect([typeof id?.v, id?.f]).toEqual(['string', undefined]);
    for (const { v, f, s } of amounts)
      if (v !== undefined)
        expect([typeof v, f, data.formats[s ?? 0]?.numberFormat]).toEqual(['number', undefined, '0.00####']);
  }
}

/** Somebody types a row on the calibration sheet: the first person of the scores gets the next tier. */
const calibrateFirst = ({ session: { Excel } }: OpenedPane): Promise<void> =>
  Excel.run(async (context) => {
    const { tables } = context.workbook;
    const scores = tables.getItem('MeritScores').getDataBodyRange();
    const tiers = tables.getItem('MeritTiers').getDataBodyRange();
    scores.load('values');
    tiers.load('values');
    await context.sync();
    const [[period, id, ...steps] = []] = scores.values as string[][];
    const names = tiers.values.map(([tier]) => String(tier));
    const now = steps[Object.keys(TABLES.MeritScores.columns).indexOf('finalTier') - 2] ?? '';
    const other = names[now === names[0] ? 1 : names.indexOf(now) - 1] ?? '';
    const row = tables.getItem('MeritCalibration').getDataBodyRange().getRow(0);
    row.values = [[period, `'${id}`, '', other, 'Panel', 'HR', '']];
    await context.sync();
  });

/** What the bonuses of the tiers add up to, as the tier table says. */
async function bonusTotal(): Promise<number> {
  const [table] = await screen.findAllByRole('table');
  const amounts = within(table as HTMLElement)
    .getAllByRole('row')
    .slice(1)
    .map((row) => Number(within(row).getAllByRole('cell').at(-1)?.textContent?.replace(/[,–]/g, '')));
  const total = amounts.pop() ?? NaN;
  // Each is shown in whole units.
  expect(Math.abs(amounts.reduce((sum, amount) => sum + amount, 0) - total)).toBeLessThan(amounts.length);
  return total;
}
