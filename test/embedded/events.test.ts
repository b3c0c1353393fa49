import { GridEdits } from '../../src/embedded/page/grid/edits';
import { startWorkbook } from '../excel/harness';
import type { Session } from '../excel/harness';

let session: Session;

beforeEach(() => {
  session = startWorkbook();
});

/** The client hands events on in its own time. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const run = async <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
  const result = await session.Excel.run(batch);
  await settled();
  return result;
};

const firstSheet = (): string => session.data.sheets[0]?.id ?? '';

/** What somebody types in the grid. */
async function type(row: number, column: number, v: string): Promise<void> {
  const { data, calculation, events } = session;
  const edits = new GridEdits({ workbook: data, calculation, events }, () => null);
  const params = { subUnitId: firstSheet(), cellValue: { [row]: { [column]: { v } } } };
  edits.apply({ id: 'sheet.mutation.set-range-values', params });
  await events.raise(false);
  await settled();
}

test('what the add-in writes is told with its address, and a single cell with what it was and is', async () => {
  const told: Excel.WorksheetChangedEventArgs[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => {
      told.push(event);
    });
    await context.sync();
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('C1').formulas = [['=SUM(A1:B2)']];
    await context.sync();
    sheet.getRange('A1:B2').clear();
    sheet.getRange('A1').format.font.bold = true;
    await context.sync();
  });
  expect(
    told.map(({ address, changeType, source, worksheetId, details, triggerSource }) => [
      address,
      changeType,
      source,
      worksheetId,
      triggerSource,
      details,
    ]),
  ).toEqual([
    ['A1:B2', 'RangeEdited', 'Local', firstSheet(), 'ThisLocalAddin', undefined],
    [
      'C1',
      'RangeEdited',
      'Local',
      firstSheet(),
      'ThisLocalAddin',
      { valueBefore: '', valueTypeBefore: 'Empty', valueAfter: 10, valueTypeAfter: 'Double' },
    ],
    ['A1:B2', 'RangeEdited', 'Local', firstSheet(), 'ThisLocalAddin', undefined],
  ]);
});

test('what is typed in the grid is told to sheet, workbook and table, and its range can be read', async () => {
  const told: string[] = [];
  let read: unknown;
  await run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [['id', 'name']];
    tables.add('Sheet1!A1:B3', true).name = 'People';
    await context.sync();
    sheet.onChanged.add(async ({ address }) => void told.push(`sheet ${address}`));
    worksheets.onChanged.add(async (event) => {
      told.push(`workbook ${event.address} ${event.triggerSource}`);
      await session.Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load('values');
        await inner.sync();
        read = range.values;
      });
    });
    tables.getItem('People').onChanged.add(async ({ address }) => void told.push(`table ${address}`));
    await context.sync();
  });
  await type(1, 1, 'Ada');
  await type(9, 1, 'outside the table');
  expect(told.filter((line) => line.startsWith('workbook'))).toEqual([
    'workbook B2 Unknown',
    'workbook B10 Unknown',
  ]);
  expect(told.filter((line) => line.startsWith('sheet'))).toEqual(['sheet B2', 'sheet B10']);
  expect(told.filter((line) => line.startsWith('table'))).toEqual(['table B2']);
  expect(read).toEqual([['outside the table']]);
});

test('sheets and tables that come, go, are activated, and what is selected', async () => {
  const told: string[] = [];
  await run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onAdded.add(async () => void told.push('sheet added'));
    worksheets.onDeleted.add(async () => void told.push('sheet deleted'));
    worksheets.onActivated.add(async ({ worksheetId }) => {
      told.push(worksheetId === firstSheet() ? 'first activated' : 'second activated');
    });
    worksheets.onDeactivated.add(async ({ worksheetId }) => {
      told.push(worksheetId === firstSheet() ? 'first deactivated' : 'second deactivated');
    });
    worksheets.onSelectionChanged.add(async ({ address }) => void told.push(`selected ${address}`));
    tables.onAdded.add(async () => void told.push('table added'));
    tables.onDeleted.add(async () => void told.push('table deleted'));
    await context.sync();
    const sheet = worksheets.add('Second');
    sheet.activate();
    sheet.getRange('A1:B3').select();
    sheet.tables.add('A1:B3', true).name = 'T';
    await context.sync();
    worksheets.getItem('Second').tables.getItem('T').delete();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  expect(told).toEqual([
    'sheet added',
    'table added',
    'first deactivated',
    'second activated',
    'table deleted',
    'sheet deleted',
    'second deactivated',
    'first activated',
  ]);
  await run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('C4:D5').select();
    await context.sync();
  });
  expect(told.at(-1)).toBe('selected C4:D5');
});

test('a handler that is removed is told nothing more', async () => {
  const told: string[] = [];
  const handler = await run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
    return added;
  });
  await type(0, 0, '1');
  await session.Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  await type(1, 0, '2');
  expect(told).toEqual(['A1']);
});
