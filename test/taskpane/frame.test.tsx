import { act, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { LIST, onView, openPane, sheetNames, workbookOf } from './open-pane';

beforeEach(() => localStorage.clear());

test('speaks Office’s language, another one when asked, and remembers it', async () => {
  const { user, close } = openPane({ language: 'zh-CN' });
  await onView('绩效周期');
  await user.click(screen.getByRole('button', { name: '语言与颜色' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: '语言' }), 'English');
  await onView('Performance cycle');
  expect(document.documentElement.lang).toBe('en-US');
  close();
  openPane({ language: 'zh-CN' });
  await onView('Performance cycle');
});

test('works where the browser forbids storage', async () => {
  const get = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const set = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const { user } = openPane();
  await onView('Performance cycle');
  await user.click(screen.getByRole('button', { name: 'Language and colours' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'zh-CN');
  await onView('绩效周期');
  get.mockRestore();
  set.mockRestore();
});

test('with the keyboard alone: a view takes the focus to its heading, Escape closes the settings', async () => {
  const { user } = openPane();
  const heading = await onView('Performance cycle');
  expect(heading).not.toHaveFocus();
  const settings = screen.getByRole('button', { name: 'Language and colours' });
  await user.tab();
  expect(settings).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('combobox', { name: 'Language' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('combobox', { name: 'Language' })).toBeNull();
  expect(settings).toHaveFocus();
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await onView('Use my list')).toHaveFocus();
  expect(screen.getByRole('button', { name: 'List' })).toHaveAttribute('aria-current', 'page');
});

test('the ribbon’s buttons open their views', async () => {
  const commands = new Map<string, (event: { completed(): void }) => void>();
  openPane({
    prepare: ({ Office }) => {
      Office.actions.associate = (id, command) => void commands.set(id, command);
    },
  });
  await onView('Performance cycle');
  const named = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(\w+)</g)].map(
    ([, name]) => name,
  );
  expect([...commands.keys()].sort()).toEqual([...named].sort());
  for (const [command, title] of [
    ['showSetUp', 'Set up'],
    ['showFunctions', 'Functions'],
  ] as const) {
    const completed = jest.fn();
    act(() => commands.get(command)?.({ completed }));
    await onView(title);
    await waitFor(() => expect(completed).toHaveBeenCalledTimes(1));
  }
});

test('an Excel that is too old is told so', async () => {
  openPane({
    prepare: ({ Office }) => {
      Office.context.requirements.isSetSupported = (name: string) => name !== 'ExcelApi';
    },
  });
  expect(await screen.findByText(/it lacks ExcelApi 1\.13/)).toBeVisible();
});

test('a run that was interrupted is taken back when the user says so', async () => {
  const { session, user } = openPane({
    data: workbookOf(LIST),
    prepare: ({ connection }) => connection.setFault(),
  });
  await user.click(await screen.findByRole('button', { name: 'Insert sample data' }));
  await screen.findByText(/The sample department is in the workbook/);
  expect(screen.queryByText(/was interrupted/)).toBeNull();

  // The pane is closed in the middle of the next job.
  await session.Excel.run(async (context) => {
    context.workbook.worksheets.add('~merit-abc123');
    context.workbook.worksheets.add('~merit-abc123-0');
    await context.sync();
  });
  await user.click(screen.getByRole('button', { name: 'Check' }));
  await user.click(screen.getByRole('button', { name: 'Home' }));
  expect(await screen.findByText(/An earlier run was interrupted/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(
    await screen.findByText(/as it was before the interrupted run/, { ignore: '[role=status]' }),
  ).toBeVisible();
  expect(sheetNames(session).filter((name) => name.startsWith('~'))).toEqual([]);
});

test('what happens is said to those who listen', async () => {
  const { user } = openPane();
  await user.click(await screen.findByRole('button', { name: 'List' }));
  await waitFor(() =>
    expect(
      screen.getAllByRole('status').some((region) => within(region).queryByText(/There is no list here/)),
    ).toBe(true),
  );
});

test('a run that could not be taken back can be at once, and what is over is said no longer', async () => {
  const { session, user } = openPane();
  const sample = await screen.findByRole('button', { name: 'Insert sample data' });
  // Excel answers nothing any more, in the middle of the job and afterwards.
  session.connection.setFault({ kind: 'from', request: 6 });
  await user.click(sample);
  expect(
    await screen.findByText(/taking back did not work either/, { ignore: '[role=status]' }),
  ).toBeVisible();
  expect(await screen.findByText(/An earlier run was interrupted/)).toBeVisible();
  expect(sheetNames(session).filter((name) => name.startsWith('~'))).not.toEqual([]);

  session.connection.setFault();
  await user.click(await screen.findByRole('button', { name: 'Take it back' }));
  expect(
    await screen.findByText(/as it was before the interrupted run/, { ignore: '[role=status]' }),
  ).toBeVisible();
  expect(sheetNames(session)).toEqual(['Sheet1']);
  await waitFor(() =>
    expect(screen.queryByText(/taking back did not work either/, { ignore: '[role=status]' })).toBeNull(),
  );
  await user.click(await screen.findByRole('button', { name: 'Insert sample data' }));
  expect(await screen.findByText(/The sample department is in the workbook/)).toBeVisible();
});

test('the tables of an interrupted run are no cycle', async () => {
  const { session, user } = openPane();
  const sample = await screen.findByRole('button', { name: 'Insert sample data' });
  await session.Excel.run(async (context) => {
    context.workbook.worksheets.add('~merit-abc123');
    const sheet = context.workbook.worksheets.add('~merit-abc123-0');
    sheet.tables.add(sheet.getRange('A1:B2'), true).name = 'MeritTiers';
    await context.sync();
  });
  await user.click(sample);
  expect(await screen.findByText(/An earlier run was interrupted\. Take it back first, then/)).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Take it back' })).toBeVisible();
});
