import { strToU8 } from 'fflate';
import { readCsv } from '../../src/embedded/files/csv';
import type { CellData } from '../../src/embedded/model/workbook-data';

/** What a file's cells hold, row by row, dates with their format. */
function cellsOf(bytes: Uint8Array | string): (CellData | undefined)[][] {
  const { data } = readCsv('list.csv', typeof bytes === 'string' ? strToU8(bytes) : bytes);
  const { cells = {} } = data.sheets[0] ?? {};
  const rows = Object.keys(cells).map(Number);
  return Array.from({ length: Math.max(...rows) + 1 }, (_, row) => {
    const columns = Object.keys(cells[row] ?? {}).map(Number);
    return Array.from({ length: Math.max(-1, ...columns) + 1 }, (__, column) => {
      const { s, ...cell } = cells[row]?.[column] ?? {};
      const numberFormat = s === undefined ? undefined : data.formats[s]?.numberFormat;
      return Object.keys(cell).length === 0
        ? undefined
        : { ...cell, ...(numberFormat ? { s: numberFormat } : {}) };
    });
  });
}

const valuesOf = (bytes: Uint8Array | string): unknown[][] =>
  cellsOf(bytes).map((row) => row.map((cell) => cell?.v));

test('values become what they look like, as in Excel', () => {
  expect(valuesOf('id,n,yes\r\n0012,-1.5,TRUE\r\n,3%,x\r\n')).toEqual([
    ['id', 'n', 'yes'],
    [12, -1.5, true],
    [undefined, 0.03, 'x'],
  ]);
  const [[date] = []] = cellsOf('7/5/2011,x');
  expect(date?.v).toBe(40729);
  expect(date?.s).toMatch(/[dm]+.*y/);
});

test('what looks like a formula stays a text', () => {
  const cells = cellsOf('=1+1,"=HYPERLINK(""http://x"")",@SUM(1),+a,\'x\n');
  expect(cells).toEqual([
    [{ v: '=1+1' }, { v: '=HYPERLINK("http://x")' }, { v: '@SUM(1)' }, { v: '+a' }, { v: "'x" }],
  ]);
});

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\n1;2\n'],
  ['tabs', 'a\tb\n1\t2\n'],
  ['a byte order mark', '\ufeffa,b\n1,2\n'],
])('%s', (_, text) => {
  expect(valuesOf(text)).toEqual([
    ['a', 'b'],
    [1, 2],
  ]);
});

test('quoted cells keep commas, quotes and line breaks; spaces stay for the check to find', () => {
  expect(valuesOf('"Wilson, K ","a ""b""\nc", x\n')).toEqual([['Wilson, K ', 'a "b"\nc', ' x']]);
});

test('GB18030, as Excel saves it in China, and UTF-16', () => {
  // 姓名,部门 and 张三,销售
  const gb = [
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb2, 0xbf, 0xc3, 0xc5, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xcf, 0xfa,
    0xca, 0xdb,
  ];
  const expected = [
    ['姓名', '部门'],
    ['张三', '销售'],
  ];
  expect(valuesOf(new Uint8Array(gb))).toEqual(expected);
  const utf16 = new Uint8Array(Buffer.from('\ufeff姓名\t部门\n张三\t销售', 'utf16le'));
  expect(valuesOf(utf16)).toEqual(expected);
});

test.each([
  ['2026:员工/名单.csv', '2026 员工 名单'],
  [`${'很长的名字'.repeat(8)}.csv`, '很长的名字'.repeat(8).slice(0, 31)],
  ["'history'.csv", 'Sheet1'],
  ['.csv', 'Sheet1'],
])('%s names its sheet', (name, sheet) => {
  expect(readCsv(name, strToU8('a')).data.sheets[0]?.name).toBe(sheet);
});
