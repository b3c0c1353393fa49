/**
 * Every worked example of gallery and documentation gives what it says it gives: by the functions themselves, and typed into
 * a workbook as the add-in's function and, where there is one, as its twin.
 */
import { column, ExcelError } from './built-functions';
import { implementations } from './custom-functions-global';
import { functionExamples } from '../../src/locales/function-examples';
import { FUNCTION_IDS } from '../../src/locales/function-texts';
import type { FunctionId } from '../../src/locales/function-words';
import type { Locale } from '../../src/locales/locale';
import { TWINS } from '../../src/sheets/twins';
import { startWorkbook } from '../excel/harness';
import '../../src/functions/functions';

jest.setTimeout(120_000);

const LOCALES: readonly Locale[] = ['en-US', 'zh-CN'];

/** The arguments of a call as Excel hands them over; what was left out is `undefined`. */
function argumentsOf(call: string): unknown[] {
  const parts = call.match(/\{[^}]*\}|"[^"]*"|,|[^,{}"]+/g) ?? [];
  const given: unknown[] = [undefined];
  for (const part of parts) {
    if (part === ',') given.push(undefined);
    else given[given.length - 1] = part.startsWith('{') ? rowsOf(part.slice(1, -1)) : [[valueOf(part)]];
  }
  return given;
}

const rowsOf = (rows: string): unknown[][] =>
  rows.split(';').map((row) => (row.match(/"[^"]*"|[^,]+/g) ?? []).map(valueOf));

const valueOf = (text: string): unknown => (text.startsWith('"') ? text.slice(1, -1) : Number(text));

const asRows = (result: unknown): unknown[][] =>
  Array.isArray(result) ? (result as unknown[][]) : [[result]];

function expectSame(id: string, result: unknown, gives: unknown): void {
  const [found, expected] = [asRows(result), asRows(gives)];
  expect([id, found.length, found.map((row) => row.length)]).toEqual([
    id,
    expected.length,
    expected.map((row) => row.length),
  ]);
  expected.forEach((row, r) =>
    row.forEach((value, c) => {
      const other = found[r]?.[c];
      if (typeof value !== 'number') expect([id, r, c, other]).toEqual([id, r, c, value]);
      else if (!(Math.abs(Number(other) - value) <= 1e-9))
        throw new Error(`${id}: ${String(other)}, not ${value}`);
    }),
  );
}

test('arguments are read as they stand', () => {
  expect(argumentsOf('1000,{6;3;""},,"2,1",{1,2;3,4}')).toEqual([
    [[1000]],
    [[6], [3], ['']],
    undefined,
    [['2,1']],
    [
      [1, 2],
      [3, 4],
    ],
  ]);
});

describe.each(LOCALES)('%s', (locale) => {
  const examples = functionExamples(locale);

  test('by the functions themselves', () => {
    Object.assign(globalThis, { Office: { context: { displayLanguage: locale } } });
    expect(Object.keys(examples).sort()).toEqual([...FUNCTION_IDS].sort());
    for (const id of FUNCTION_IDS) {
      const { call, gives } = examples[id];
      expectSame(id, implementations[id]?.(...argumentsOf(call)), gives);
    }
  });

  test('typed into a workbook', async () => {
    const session = startWorkbook(undefined, locale);
    session.useFunctions(FUNCTION_IDS);
    jest.isolateModules(() => jest.requireActual('../../src/functions/functions'));
    const twins = new Set(TWINS.map(({ name }) => name));
    const ROWS_APART = 20;
    await session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const { name, formula } of TWINS) context.workbook.names.add(name, formula);
      const places = FUNCTION_IDS.flatMap((id, index) =>
        [`MERIT.${id}`, ...(twins.has(id) ? [id] : [])].map((name, which) => {
          const { call, gives } = examples[id];
          const [row, first] = [index * ROWS_APART, which * 10];
          sheet.getCell(row, first).formulas = [[`=${name}(${call})`]];
          const rows = asRows(gives);
          return {
            name,
            gives,
            range: sheet.getRangeByIndexes(row, first, rows.length, rows[0]?.length ?? 1),
          };
        }),
      );
      for (const { range } of places) range.load('values');
      await context.sync();
      expect(places).toHaveLength(FUNCTION_IDS.length + TWINS.length);
      for (const { name, gives, range } of places) expectSame(name, range.values, gives);
    });
  });
});

describe('worked out by hand', () => {
  const gives = (id: FunctionId): unknown => functionExamples('en-US')[id].gives;

  test('KALPHA, nominal: 2 of 5 people in disagreement, values 3, 4 and 3 times', () => {
    const [values, observed] = [3 + 4 + 3, 2 * 2];
    const expected = (values ** 2 - (3 ** 2 + 4 ** 2 + 3 ** 2)) / (values - 1);
    expect(gives('KALPHA')).toBeCloseTo(1 - observed / expected, 12);
  });

  test('UPLIFT: the changes 1, 0, 2, 2', () => {
    const changes = [1, 0, 2, 2];
    const mean = 5 / 4;
    const sd = Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / 3);
    const t = mean / (sd / 2);
    /** Student's distribution has a closed form at three degrees of freedom. */
    const student = (x: number): number =>
      1 / 2 + (x / Math.sqrt(3) / (1 + x ** 2 / 3) + Math.atan(x / Math.sqrt(3))) / Math.PI;
    const [n, before, after, change, low, high, shownT, df, p, dz, gz, v, wilcoxonP] = (
      gives('UPLIFT') as unknown[][]
    )
      .slice(1)
      .map(([, value]) => value as number);
    expect([n, before, after, change, df]).toEqual([4, 3.5, 4.75, mean, 3]);
    expect(shownT).toBeCloseTo(t, 12);
    expect(p).toBeCloseTo(2 * (1 - student(t)), 12);
    for (const bound of [low, high]) {
      const quantile = Math.abs(Number(bound) - mean) / (sd / 2);
      expect(student(quantile)).toBeCloseTo(0.975, 9);
    }
    expect(dz).toBeCloseTo(mean / sd, 12);
    expect(gz).toBeCloseTo((mean / sd) * (1 - 3 / 11), 12);
    // Ranks 1, 2.5 and 2.5; the zero drops out. The normal distribution's tail by Simpson's rule.
    expect(v).toBe(6);
    const z = (6 - 3 - 0.5) / Math.sqrt((3 * 4 * 7) / 24 - (2 ** 3 - 2) / 48);
    const [steps, end] = [2000, 12];
    const width = (end - z) / steps;
    let tail = 0;
    for (let step = 0; step <= steps; step++) {
      const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
      tail += (weight * Math.exp(-((z + step * width) ** 2) / 2)) / Math.sqrt(2 * Math.PI);
    }
    expect(wilcoxonP).toBeCloseTo((2 * tail * width) / 3, 9);
  });

  test('an error is never taken for a result', () => {
    expect(() => expectSame('X', column(new ExcelError('#N/A')), [[1]])).toThrow(/not 1/);
  });
});
