/**
 * The shipped functions, called as Excel calls them (`MERIT.…`, through the client's own messages), beside their twins
 * as names of the workbook, on the same cells.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { TWINS } from '../../src/sheets/twins';
import { startWorkbook } from '../excel/harness';
import { buildFunctions } from './built-functions';

let folder: string;

beforeAll(async () => {
  folder = await buildFunctions();
}, 60_000);

test('function and twin give the same in a workbook, blanks, omissions and errors included', async () => {
  const session = startWorkbook();
  session.useFunctions([...TWINS.map(({ name }) => name), 'DETAIL360']);
  vm.runInNewContext(readFileSync(join(folder, 'functions.js'), 'utf8'), {
    CustomFunctions: session.CustomFunctions,
  });
  const calls = [
    'KPIATTAIN(A2,B2,D2)',
    'KPISCORE(A2:A6,B2:B6,C2:C6,D2:D6)',
    'KPISCORE(A2:A6,B2:B6,C2:C6,D2:D6,,2)',
    'KPISCORE(A4,B4,C4)',
    'KPISCORE(A2:A7,B2:B7,C2:C7)',
    'KPISCORE(A2:A7,B2:B7,C2:C5)',
    'WEIGHTED(A2:A6,C2:C6)',
    'WEIGHTCHECK(C2:C6)',
    'WEIGHTCHECK(C2:C6,80)',
    'SCORE360(F2:F7,G2:G7,H2:H4,I2:I4)',
    'SCORE360(F2:F7,G2:G7,H2:H4,I2:I4,1,,,5)',
    'SCORE360(F2:F7,G2:G7,H2:H4,I2:I4,,J2:J7)',
    'SCORE360(F2:F7,G2:G7,H2:H3,I2:I3)',
    'REWARDTIER(A2,I2:I4,H2:H4)',
    'REWARDTIER(A4,I2:I4,H2:H4)',
  ];
  await session.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const { name, formula } of TWINS) context.workbook.names.add(name, formula);
    sheet.getRange('A1:J7').formulas = [
      ['actual', 'target', 'weight', 'direction', '', 'rating', 'of', 'group', 'weight', 'rater'],
      [90, 100, 30, 'higher', '', 3, 'self', 'self', 20, 'Wang'],
      [8.2, 7.5, 20, 'lower', '', 4, 'peer', 'peer', 30, 'Li'],
      ['', 50, 20, '', '', 3, 'peer', 'manager', 10, 'Zhao'],
      [0, 50, 20, '', '', 5, ' Peer', '', '', 'li '],
      ['N/A', 'x', 10, '', '', '', 'peer', '', '', ''],
      ['=1/0', 1, 1, '', '', 2.5, 'manager', '', '', 'Chen'],
    ];
    sheet.getRange(`L1:M${calls.length}`).formulas = calls.map((call) => [`=MERIT.${call}`, `=${call}`]);
    const results = sheet.getRange(`L1:M${calls.length}`);
    results.load('values');
    await context.sync();
    const byFunction = results.values.map(([value]) => value as unknown);
    calls.forEach((call, index) => {
      const [one, other] = results.values[index] as unknown[];
      if (typeof one === 'number' && typeof other === 'number') expect(other).toBeCloseTo(one, 9);
      else expect([call, other]).toEqual([call, one]);
    });
    expect(byFunction[1]).toBeCloseTo((100 * (30 * 0.9 + 20 * (2 - 8.2 / 7.5))) / 70, 9);
    expect(byFunction.slice(3, 6)).toEqual(['#N/A', '#DIV/0!', '#VALUE!']);
    expect(byFunction[7]).toBe(0);
    expect(byFunction[8]).toBe(-20);
    expect(byFunction[9]).toBeCloseTo((20 * 3 + 30 * 4 + 10 * 2.5) / 60, 9);
    expect(byFunction[10]).toBeCloseTo((100 * (20 * 3 + 30 * 4 + 10 * 2.5)) / 60 / 5, 9);
    expect(byFunction[11]).toBeCloseTo((20 * 3 + 10 * 2.5) / 30, 9);
    expect(byFunction.slice(12)).toEqual(['#VALUE!', 'peer', '']);
  });
}, 60_000);
