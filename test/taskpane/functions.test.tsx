import { screen, waitFor, within } from '@testing-library/react';
import { setCell } from '../../src/embedded/model/cells';
import { newId } from '../../src/embedded/model/workbook-data';
import type { SheetData } from '../../src/embedded/model/workbook-data';
import { functionGuide } from '../../src/locales/function-guide';
import { FUNCTION_IDS, functionText } from '../../src/locales/function-texts';
import { functionsViewWords } from '../../src/locales/functions-view-words';
import { paneWords } from '../../src/locales/pane-words';
import type { Locale } from '../../src/locales/locale';
import { onView, openPane } from './open-pane';
import type { OpenedPane, PaneOptions } from './open-pane';

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

async function click({ user }: OpenedPane, name: string | RegExp): Promise<void> {
  await user.click(await button(name));
}

async function openFunctions(options: PaneOptions = {}): Promise<OpenedPane> {
  const pane = openPane(options);
  const { views } = paneWords((options.language ?? 'en-US') as Locale);
  await click(pane, views.functions.tab);
  await onView(views.functions.title);
  return pane;
}

/** The part of the gallery that is about one function. */
function entryOf(id: string): HTMLElement {
  const name = screen.getByText(
    (_, element) => /^=(?:MERIT\.)?(\w+)\(\)$/.exec(element?.textContent ?? '')?.[1] === id,
    {
      selector: 'summary *',
      ignore: 'summary > span',
    },
  );
  return name.closest('details') as HTMLElement;
}

const firstCells = ({ session }: OpenedPane) => session.data.sheets[0]?.cells ?? {};

test.each(['en-US', 'zh-CN'] as const)(
  'every function with what it gives and means, %s',
  async (language) => {
    await openFunctions({ language });
    for (const id of FUNCTION_IDS) {
      const entry = within(entryOf(id));
      expect(entry.getByText(functionText(id, language).description)).toBeVisible();
      const { meaning, caution } = functionGuide(language)[id];
      expect(entry.getByText(meaning)).not.toBeVisible();
      const terms = entry.getAllByRole('term', { hidden: true }).map(({ textContent }) => textContent);
      expect(terms).toEqual(functionText(id, language).parameters.map(({ name }) => name));
      expect(entryOf(id).textContent).toContain(caution ?? '');
    }
  },
);

test('search by name, and nothing found is said', async () => {
  const { user } = await openFunctions();
  await user.type(screen.getByRole('searchbox', { name: 'Search functions' }), 'tier');
  expect(screen.getAllByText(/^=(?:MERIT\.)?\w+\(\)$/).map(({ textContent }) => textContent)).toEqual([
    '=REWARDTIER()',
    '=MERIT.FORCEDTIER()',
  ]);
  await user.type(screen.getByRole('searchbox'), 'xyz');
  expect(screen.getByText('No function fits this search.')).toBeVisible();
});

test('an example goes into the selected cell; over other cells it is refused with a sentence', async () => {
  const pane = await openFunctions();
  const entry = entryOf('KPIATTAIN');
  await pane.user.click(entry.querySelector('summary') as HTMLElement);
  await click(pane, 'Insert example of KPIATTAIN');
  expect(await within(entry).findByText('Inserted: Sheet1, A1:A3.')).toBeVisible();
  expect(firstCells(pane)[0]?.[0]?.f).toMatch(/^=MERIT\.KPIATTAIN\(/);

  await click(pane, 'Insert example of KPIATTAIN');
  expect(await within(entry).findByText(/needs the cells A1:A3 of “Sheet1”/)).toBeVisible();
});

test('the short forms are added once, ours are updated, and a name of the user’s own is left alone', async () => {
  const pane = await openFunctions({
    prepare: ({ data }) => {
      const name = { id: newId(), visible: true, comment: '' };
      data.names.push({ ...name, name: 'WEIGHTED', formula: '=1' });
      data.names.push({ ...name, id: newId(), name: 'SELFGAP', formula: '=2', comment: 'Meritsheet: old' });
    },
  });
  expect(await screen.findByText(/left alone: WEIGHTED/)).toBeVisible();
  expect(screen.getByText('=MERIT.WEIGHTED()')).toBeVisible();
  await click(pane, 'Use =KPISCORE() in this workbook');
  expect(await screen.findByText(/^Will be updated in place.*: SELFGAP\.$/)).toBeVisible();
  await click(pane, /^Write \d+ names$/);
  expect(await screen.findByText(/Type =KPISCORE\(/)).toBeVisible();
  const { names } = pane.session.data;
  expect(names.find(({ name }) => name === 'KPISCORE')?.formula).toMatch(/LAMBDA/);
  expect(names.find(({ name }) => name === 'SELFGAP')?.formula).toMatch(/LAMBDA/);
  expect(names.find(({ name }) => name === 'WEIGHTED')?.formula).toBe('=1');
  await click(pane, 'Back to the functions');
  expect(await screen.findByText('The short forms are in this workbook.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Use =KPISCORE() in this workbook' })).toBeNull();
});

test('an Excel without LAMBDA is told so, and every function has its prefix', async () => {
  await openFunctions({
    prepare: () => {
      Object.assign(Office.context.requirements, {
        isSetSupported: (set: string, version: string) => set !== 'ExcelApi' || version !== '1.16',
      });
    },
  });
  expect(await screen.findByText(/This Excel has no LAMBDA function/)).toBeVisible();
  expect(screen.getByText('=MERIT.KPISCORE()')).toBeVisible();
  expect(screen.queryByRole('button', { name: /KPISCORE\(\)/ })).toBeNull();
});

const withFormulas: PaneOptions['prepare'] = ({ data, calculation }) => {
  const [sheet] = data.sheets;
  setCell(sheet?.cells ?? {}, 0, 0, { f: '=MERIT.WEIGHTED({80;90},{70;30})', v: 83 });
  setCell(sheet?.cells ?? {}, 1, 0, { f: '=MERIT.WEIGHTCHECK({30;30;37})', v: '#NAME?', error: true });
  // As opened from a file: nothing has been calculated here.
  Object.assign(calculation, { dirty: false });
};

test('repair: says how many formulas on which sheet, then enters them again', async () => {
  const pane = await openFunctions({ prepare: withFormulas });
  await click(pane, 'Repair formulas');
  expect(await screen.findByText('Sheet1: 1 formula')).toBeVisible();
  await click(pane, 'Enter 1 formula again');
  expect(await screen.findByText(/The formulas were entered again/)).toBeVisible();
  await click(pane, 'Back to the functions');
  expect(await button('Repair formulas')).toBeVisible();
});

test('freeze: protected sheets are told beforehand, those with a password afterwards', async () => {
  const pane = await openFunctions({
    prepare: (session) => {
      withFormulas?.(session);
      session.data.sheets.push(
        ...['Second', 'Third'].map((name, index) => ({
          ...(JSON.parse(JSON.stringify(session.data.sheets[0])) as SheetData),
          id: newId(),
          name,
          protection: { options: {}, password: index === 1 ? 'secret' : null },
        })),
      );
    },
  });
  await click(pane, 'Freeze to values');
  expect(await screen.findByRole('checkbox', { name: 'Second (protected): 1 formula' })).toBeChecked();
  expect(screen.getByText(/Those with a password stay as they are/)).toBeVisible();
  expect(screen.getByText(/^3 formulas show no value/)).toBeVisible();
  await click(pane, 'Freeze 3 formulas');
  expect(await screen.findByText(/they have a password: Third\./)).toBeVisible();
  expect(pane.session.data.sheets.map(({ cells }) => cells[0]?.[0]?.f === undefined)).toEqual([
    true,
    true,
    false,
  ]);
});

test('freeze: only on the chosen sheets, after a preview', async () => {
  const pane = await openFunctions({ prepare: withFormulas });
  const view = functionsViewWords('en-US');
  await click(pane, view.freeze.start);
  const choice = await screen.findByRole('checkbox', { name: 'Sheet1: 1 formula' });
  await pane.user.click(choice);
  expect(screen.queryByRole('button', { name: /^Freeze \d/ })).toBeNull();
  await pane.user.click(choice);
  await click(pane, 'Freeze 1 formula');
  expect(await screen.findByText(/The formulas were replaced by their values/)).toBeVisible();
  await waitFor(() => expect(firstCells(pane)[0]?.[0]).toEqual({ v: 83 }));
  expect(firstCells(pane)[1]?.[0]?.f).toMatch(/WEIGHTCHECK/);
});
