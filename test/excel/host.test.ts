import { startWorkbook } from './harness';
import type { Session } from './harness';

let session: Session;

beforeEach(() => {
  session = startWorkbook();
});

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => session.Excel.run(batch);

/** What a batch is refused with. */
async function refusal(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await run(batch);
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  throw new Error('nothing was refused');
}

test('values are taken as if typed and read back calculated', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A6').formulas = [['0012'], ["'0012"], ['=A1*2'], ['12.5%'], ['2024-01-05'], ["'=1+1"]];
    const range = sheet.getRange('A1:A6');
    range.load('values,formulas,text,numberFormat,address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:A6');
    expect(range.values).toEqual([[12], ['0012'], [24], [0.125], [45296], ['=1+1']]);
    expect(range.formulas[2]).toEqual(['=A1*2']);
    expect(range.text[4]).toEqual(['2024-01-05']);
  });
});

test('a sheet can be added, named, found, moved and deleted', async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('张三 (1)');
    sheet.customProperties.add('kind', 'review');
    sheet.load('id,name');
    await context.sync();
    const property = worksheets.getItem(sheet.id).customProperties.getItemOrNullObject('kind');
    const none = worksheets.getItemOrNullObject('nobody');
    const range = none.getRange('A1');
    property.load('value');
    range.load('values');
    await context.sync();
    expect(property.value).toBe('review');
    expect(none.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
    sheet.name = 'renamed';
    await context.sync();
    worksheets.load('items/name');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', 'renamed']);
    sheet.delete();
    await context.sync();
    expect(session.data.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

test('what Excel refuses is refused with its code', async () => {
  expect(
    await refusal(async (context) => {
      context.workbook.worksheets.add('a/b');
      await context.sync();
    }),
  ).toBe('InvalidArgument');
  expect(
    await refusal(async (context) => {
      context.workbook.worksheets.add('SHEET1');
      await context.sync();
    }),
  ).toBe('ItemAlreadyExists');
  expect(
    await refusal(async (context) => {
      context.workbook.worksheets.getItem('nobody').getRange('A1').load('values');
      await context.sync();
    }),
  ).toBe('ItemNotFound');
  expect(
    await refusal(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    }),
  ).toBe('InvalidArgument');
  expect(
    await refusal(async (context) => {
      context.workbook.names.add('KPI360', '=1');
      await context.sync();
    }),
  ).toBe('InvalidArgument');
});

test('a large array is taken in the pieces that the client makes of it, or refused for its shape', async () => {
  const rows = Array.from({ length: 900 }, (_, row) => [row, row * 2]);
  const write = (address: string) => async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = rows;
    await context.sync();
  };
  await run(write('A1:B900'));
  expect(session.data.sheets[0]?.cells[899]).toEqual({ 0: { v: 899 }, 1: { v: 1798 } });
  expect(await refusal(write('A1:B899'))).toBe('InvalidArgument');
});

test('a member the host does not have is named', async () => {
  await expect(
    run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1')
        .group('ByRows' as Excel.GroupOption);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('Group') });
});

test('an action that fails leaves the earlier ones applied', async () => {
  expect(
    await refusal(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['third']];
      await context.sync();
    }),
  ).toBe('InvalidArgument');
  expect(session.data.sheets[0]?.cells).toEqual({ 0: { 0: { v: 'first' } } });
});

test('a locked cell of a protected sheet is not written to', async () => {
  const write = (address: string) => async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[1]];
    await context.sync();
  };
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  expect(await refusal(write('A1'))).toBe('AccessDenied');
  await run(write('B1'));
});

test('tables: structured references, resizing, headings that are never alike', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['分数', '分数'],
      [80, 1],
      [90, 3],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Scores';
    sheet.getRange('D1').formulas = [['=SUMPRODUCT(Scores[分数],Scores[分数2])/SUM(Scores[分数2])']];
    const result = sheet.getRange('D1');
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[87.5]]);
    sheet.getRange('A4:B4').values = [[100, 4]];
    table.resize(sheet.getRange('A1:B4'));
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[93.75]]);
  });
});

test('spills, named LAMBDAs with optional parameters', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add(
      'MEANOF',
      '=LAMBDA(scores,[factor],IF(ISOMITTED(factor),1,factor)*AVERAGE(scores))',
    );
    sheet.getRange('A1:A3').values = [[1], [2], [6]];
    sheet.getRange('B1:D1').formulas = [['=SORT(A1:A3,,-1)', '=MEANOF(A1:A3)', '=MEANOF(A1:A3,2)']];
    const range = sheet.getRange('B1:D3');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [6, 3, 6],
      [2, '', ''],
      [1, '', ''],
    ]);
  });
});

test('custom functions are called in rounds, blanks kept, errors as errors', async () => {
  const seen: unknown[] = [];
  session.CustomFunctions.associate('DOUBLE', (value: unknown) => {
    seen.push(value);
    if (value === 'x') throw new session.CustomFunctions.Error('#N/A' as CustomFunctions.ErrorCode, 'why');
    return Number((value as unknown[][])[0]?.[0]) * 2;
  });
  session.CustomFunctions.associate(
    'COUNTBLANKS',
    (rows: unknown[][]) => rows.flat().filter((cell) => cell === null).length,
  );
  session.useFunctions(['DOUBLE', 'COUNTBLANKS']);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A4').formulas = [
      [1],
      ['=MERIT.DOUBLE(A1)'],
      ['=MERIT.DOUBLE(A2)'],
      ['=MERIT.DOUBLE("x")'],
    ];
    sheet.getRange('B1').formulas = [['=MERIT.COUNTBLANKS(C1:C3)']];
    const range = sheet.getRange('A1:B4');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [1, 3],
      [2, ''],
      [4, ''],
      ['#N/A', ''],
    ]);
  });
  expect(seen).toEqual(expect.arrayContaining([[[1]], [[2]], 'x']));
});

describe('faults', () => {
  const three = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    sheet.getRange('A3').values = [[3]];
    await context.sync();
  };
  const written = (): number => Object.keys(session.data.sheets[0]?.cells ?? {}).length;

  test('before it acts', async () => {
    session.connection.setFault({ kind: 'before', request: 1 });
    await refusal(three);
    expect(written()).toBe(0);
    await run(three);
    expect(written()).toBe(3);
  });

  test('after some of its actions', async () => {
    session.connection.resetTraffic();
    await run(three);
    const [actions = 0] = session.connection.traffic.actions;
    const counts: number[] = [];
    for (let action = 1; action <= actions; action++) {
      session = startWorkbook();
      session.connection.setFault({ kind: 'after-action', request: 1, action });
      await refusal(three);
      counts.push(written());
    }
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3]));
  });

  test('applied, the answer lost', async () => {
    session.connection.setFault({ kind: 'answer-lost', request: 1 });
    await refusal(three);
    expect(written()).toBe(3);
  });
});

test('requests and bytes are counted', async () => {
  session.connection.resetTraffic();
  await run(async (context) => {
    context.workbook.worksheets.add('one');
    await context.sync();
    context.workbook.worksheets.add('two');
    await context.sync();
  });
  expect(session.connection.traffic.requests).toBe(2);
  expect(session.connection.traffic.bytes).toBeGreaterThan(500);
});

test('a request beyond 5 MB is refused whole', async () => {
  expect(
    await refusal(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A6').values = Array.from({ length: 6 }, () => ['x'.repeat(1_000_000)]);
      await context.sync();
    }),
  ).toBe('RequestPayloadSizeLimitExceeded');
});
