import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions, column, errorOf, ErrorCode, ExcelError, loadFunctions } from './built-functions';
import type { Call } from './built-functions';

let folder: string;
let call: Call;

beforeAll(async () => {
  folder = await buildFunctions();
  call = loadFunctions(folder);
}, 60_000);

const read = (
  file: string,
): {
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    parameters: { name: string; description: string }[];
  }[];
} => JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** Nothing that Excel would show as 0, or not at all. */
const isShowable = (cell: unknown): boolean =>
  typeof cell === 'number' ? Number.isFinite(cell) : cell !== null && cell !== undefined;

/** A range's results with errors as their codes. */
const codes = (rows: unknown): unknown[] =>
  (rows as unknown[][]).flat().map((cell) => (cell instanceof ExcelError ? cell.code : cell));

describe('KPIATTAIN', () => {
  test.each([
    // SAP Strategy Management help, "Achievement Scores": 45 of 50 is 90, 40 of 50 is 80.
    ['higher', 45, 50, 0.9],
    ['higher', 40, 50, 0.8],
    // SAP Strategy Management help, "Absolute Scores".
    ['target', 50, 50, 1],
    // SAP Strategy Management help, linear reduction: 100 − (actual − target)/target × 100.
    ['lower', 55, 50, 0.9],
    // CAMMS "KPI Performance Calculations": 1 − (actual/target) + 1.
    ['lower', 8, 10, 1.2],
    // CAMMS, zero targets.
    ['lower', 0, 0, 1],
    ['lower', 3, 0, 0],
    ['higher', 0, 0, 1],
    // tftnews.com 完成比率法: 70 of 80 earns 43.75 of 50 points.
    ['higher', 70, 80, 43.75 / 50],
  ])('%s: %d against %d is %d (published)', (direction, actual, target, expected) => {
    expect(codes(call('KPIATTAIN', [[actual]], [[target]], direction))[0]).toBeCloseTo(expected, 12);
  });

  test('limits to floor and cap, one for all or one per row', () => {
    const actual = column(8.2, 5.5, 5.5);
    const target = column(7.5, 7.5, 7.5);
    const limited = call(
      'KPIATTAIN',
      actual,
      target,
      [['lower']],
      undefined,
      column(null, 1.2, 2),
    ) as number[][];
    expect(limited.flat()[0]).toBeCloseTo(0.906666666666667, 12);
    expect(limited.flat()[1]).toBe(1.2);
    expect(limited.flat()[2]).toBeCloseTo(1.266666666666667, 12);
  });

  test('a negative target met halfway', () => {
    expect(codes(call('KPIATTAIN', [[0]], [[-10000]]))).toEqual([1.2]);
    expect(codes(call('KPIATTAIN', [[0]], [[-10000]], 'higher', 0, 2))).toEqual([2]);
  });

  test('lower-ratio: no error left to reach is the cap, a negative target is an error', () => {
    const results = codes(
      call('KPIATTAIN', column(2, 0, -1, 0, 3, 5), column(4, 4, 4, 0, 0, -1), ' Lower-Ratio '),
    );
    expect(results).toEqual([1.2, 1.2, 1.2, 1, 0, '#VALUE!']);
  });

  test('directions in either language, ignoring case and spaces', () => {
    const directions = [
      'HIGHER',
      '越高 越好',
      '正向',
      'lower',
      '越低越好',
      '反向',
      '反向比率',
      '趋中',
      '得分',
      '定性',
      'sideways',
    ];
    const results = codes(
      call(
        'KPIATTAIN',
        column(...directions.map(() => 90)),
        column(...directions.map(() => 100)),
        column(...directions),
      ),
    ) as number[];
    const expected = [0.9, 0.9, 0.9, 1.1, 1.1, 1.1, 100 / 90, 0.9, 0.9, 0.9];
    expected.forEach((value, index) => expect(results[index]).toBeCloseTo(value, 12));
    expect(results[10]).toBe('#VALUE!');
  });

  test('blank and not applicable stay blank; a row’s fault is its own', () => {
    const actual = [
      ['', null, 'N/A', 'n/a ', '不适用', '/', '—'],
      [0, '12', true, new ExcelError('#DIV/0!'), 5, 5, 5],
    ];
    const target = [
      [1, 1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, '', 'x', 10],
    ];
    const result = call('KPIATTAIN', actual, target) as unknown[][];
    expect(result.map((row) => row.length)).toEqual([7, 7]);
    expect(codes(result)).toEqual([
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      0,
      '#VALUE!',
      '#VALUE!',
      '#DIV/0!',
      '#VALUE!',
      '#VALUE!',
      0.5,
    ]);
  });

  test('floor above cap', () => {
    expect(codes(call('KPIATTAIN', [[1]], [[1]], 'higher', 2, 1))).toEqual(['#VALUE!']);
  });
});

describe('KPISCORE', () => {
  test('weights attainments that are capped first (codingace.net "KPI achievement rate", cap 120 %)', () => {
    const score = call(
      'KPISCORE',
      column(18, 92, 6.5, 88, 2.4),
      column(15, 90, 8, 95, 3),
      column(25, 20, 20, 20, 15),
      column('higher', 'higher', 'lower', 'higher', 'lower'),
    );
    // The source scores lower-is-better by T/A; both forms reach the cap here or not: see the ratio form below.
    expect(score).toBeCloseTo(
      (100 * (25 * 1.2 + 20 * (92 / 90) + 20 * (2 - 6.5 / 8) + 20 * (88 / 95) + 15 * 1.2)) / 100,
      9,
    );
    const ratio = call(
      'KPISCORE',
      column(18, 92, 6.5, 88, 2.4),
      column(15, 90, 8, 95, 3),
      column(25, 20, 20, 20, 15),
      column('higher', 'higher', 'lower-ratio', 'higher', 'lower-ratio'),
    );
    expect(ratio).toBeCloseTo(110.97076023391813, 9);
  });

  test('partly reached targets, capped at their weight (Atlas Copco, Distributors Targets 2024)', () => {
    expect(call('KPISCORE', column(80, 70), column(100, 50), column(40, 60), 'higher', 0, 1)).toBeCloseTo(
      92,
      12,
    );
  });

  test('a blank drops out and is never a zero', () => {
    expect(call('KPISCORE', column(90, ''), column(100, 100), column(30, 70))).toBeCloseTo(90, 12);
    expect(call('KPISCORE', column(90, 0), column(100, 100), column(30, 70))).toBeCloseTo(27, 12);
    expect(call('KPISCORE', column(90, 'N/A'), column(100, 100), column(30, 70))).toBeCloseTo(90, 12);
  });

  test('a row without score or weight is not looked at any further', () => {
    const score = call(
      'KPISCORE',
      column(90, '', 50),
      column(100, 'x', new ExcelError('#REF!')),
      column(1, 'y', 0),
    );
    expect(score).toBeCloseTo(90, 12);
  });

  test('the first error that applies', () => {
    const bad = new ExcelError('#DIV/0!');
    const error = (...args: unknown[]): string => errorOf(() => call('KPISCORE', ...args)).code;
    expect(error(column(1, 2), column(1), column(bad, 1))).toBe('#VALUE!');
    expect(error(column('x', 1, bad), column(1, 1, 1), column(1, -1, 1))).toBe('#DIV/0!');
    expect(error(column(1, new ExcelError('#REF!')), column(bad, 1), column(1, 1))).toBe('#REF!');
    expect(error(column('12'), column(1), column(1))).toBe('#VALUE!');
    expect(error(column(1), column(1), column(-1))).toBe('#VALUE!');
    expect(error(column('', null), column(1, 1), column(1, 1))).toBe('#N/A');
    expect(error(column(1, 2), column(1, 1), column(0, ''))).toBe('#DIV/0!');
    expect(error([], [], [])).toBe('#N/A');
  });
});

describe('WEIGHTED', () => {
  test('twelve goals (SAP KBA 2525218) make 5.44', () => {
    const ratings = [6, 6, 4, 4, 4, 10, 5, 7.5, 5, 8, 3, 7];
    const weights = [10, 10, 10, 10, 15, 2.5, 5, 2.5, 10, 10, 5, 10];
    expect(call('WEIGHTED', column(...ratings), column(...weights))).toBeCloseTo(5.44, 2);
  });

  test('seven sections of total weight 210 on five levels (Infor GHR) make 3.06', () => {
    const percents = [0.6334, 0.5575, 0.545, 0.5889, 0.7833, 0.5833, 0.8];
    const mean = call('WEIGHTED', [percents], column(40, 40, 30, 30, 20, 40, 10)) as number;
    expect(mean * 5).toBeCloseTo(3.06, 2);
  });

  test('goals of 30 and 70 (Frappe HR, test_manual_kra_rating) make 3.6', () => {
    expect(call('WEIGHTED', column(5, 3), column(30, 70))).toBeCloseTo(3.6, 12);
  });

  test('nothing scored, no weight', () => {
    expect(errorOf(() => call('WEIGHTED', column('', ''), column(1, 1))).code).toBe('#N/A');
    expect(errorOf(() => call('WEIGHTED', column(1, ''), column('', 1))).code).toBe('#DIV/0!');
    expect(errorOf(() => call('WEIGHTED', column(1), column(-1))).code).toBe('#VALUE!');
  });
});

describe('WEIGHTCHECK', () => {
  test.each([
    [[30, 30, 40], undefined, undefined, 0],
    [[33.33, 33.33, 33.33], undefined, undefined, 0],
    [[30, 30, 37], undefined, undefined, 3],
    [[0.5, 0.6], undefined, undefined, -0.1],
    [[0.1, 0.2, 0.7], undefined, undefined, 0],
    [[30, '', 60], undefined, undefined, 10],
    [[5, 5], 12, 2, 0],
    [[5, 5], 12, 1, 2],
    [[], undefined, undefined, 1],
  ])('%j against %s ± %s lacks %d', (weights, total, tolerance, expected) => {
    expect(call('WEIGHTCHECK', column(...weights), total, tolerance)).toBeCloseTo(expected, 12);
  });

  test('text and negative weights are errors', () => {
    expect(errorOf(() => call('WEIGHTCHECK', column(50, '50'))).code).toBe('#VALUE!');
    expect(errorOf(() => call('WEIGHTCHECK', column(50, -50))).code).toBe('#VALUE!');
    expect(errorOf(() => call('WEIGHTCHECK', column(50, new ExcelError('#N/A')))).code).toBe('#N/A');
  });
});

describe('SCORE360 and DETAIL360', () => {
  const ratings = column(3, '', 4, 3, 2.5);
  const given = column('self', 'self', 'peer', 'peer', 'manager');
  const groups = column('self', 'peer', 'manager');
  const weights = column(20, 30, 10);

  test('the mean of each group, weighted', () => {
    expect(call('SCORE360', ratings, given, groups, weights, 1)).toBeCloseTo(3.1666666666667, 12);
    expect(call('SCORE360', ratings, given, groups, weights, 1, undefined, undefined, 5)).toBeCloseTo(
      63.333333333333,
      10,
    );
  });

  test('two peers are fewer than three: their group stays out', () => {
    expect(call('SCORE360', ratings, given, groups, weights)).toBeCloseTo((20 * 3 + 10 * 2.5) / 30, 12);
    expect(call('DETAIL360', ratings, given, groups, weights)).toEqual([
      ['Group', 'Raters', 'Mean', 'Weight', 'Weight used', 'Status'],
      ['self', 1, 3, 20, 40, 'counted'],
      ['peer', '< 3', '', 30, 0, 'hidden: fewer raters than 3'],
      ['manager', 1, 2.5, 10, 20, 'counted'],
    ]);
  });

  test('who is seen at one self, one manager, two peers, three reports (honestly.com)', () => {
    const table = call(
      'DETAIL360',
      column(4, 4, 4, 4, 4, 4, 4),
      column('自评', '直接上级', 'peers', 'peers', 'direct reports', 'Direct Reports', 'directreports'),
      column('自评', '直接上级', 'peers', 'direct reports'),
      column(10, 30, 30, 30),
    ) as unknown[][];
    expect(table.slice(1).map((row) => row[2] !== '')).toEqual([true, true, false, true]);
  });

  test('raters are counted by name, ratings without a name add none', () => {
    const score = (names: unknown[]): unknown =>
      call(
        'SCORE360',
        column(5, 4, 3, 2),
        column('peer', 'peer', 'peer', 'peer'),
        [['peer']],
        [[1]],
        '',
        column(...names),
      );
    expect(score(['a', 'b', 'c', 'a'])).toBeCloseTo(3.5, 12);
    expect(errorOf(() => score(['a', 'b', 'A', ' b'])).code).toBe('#N/A');
    expect(errorOf(() => score(['a', 'b', '', ''])).code).toBe('#N/A');
  });

  test('item weights: mean within a group; they need raters', () => {
    const args = [column(5, 3), column('self', 'self'), [['self']], [[1]], undefined];
    expect(call('SCORE360', ...args, column('a', 'a'), column(3, 1))).toBeCloseTo(4.5, 12);
    expect(errorOf(() => call('SCORE360', ...args, undefined, column(3, 1))).code).toBe('#VALUE!');
  });

  test('a hidden group’s ratings change nothing', () => {
    const changed = column(3, '', 1, 5, 2.5);
    expect(call('SCORE360', changed, given, groups, weights)).toBe(
      call('SCORE360', ratings, given, groups, weights),
    );
    expect(call('DETAIL360', changed, given, groups, weights)).toEqual(
      call('DETAIL360', ratings, given, groups, weights),
    );
  });

  test('a group nobody listed is named', () => {
    const error = errorOf(() => call('SCORE360', ratings, given, column('self', 'peer'), column(1, 1), 1));
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain('manager');
  });

  test('no ratings, no group', () => {
    expect(
      errorOf(() => call('SCORE360', column('', 'N/A'), column('self', 'self'), [['self']], [[1]])).code,
    ).toBe('#N/A');
    expect(errorOf(() => call('SCORE360', [[4]], [['peer']], [['peer']], [[1]])).message).toContain(
      'too few raters',
    );
    expect(errorOf(() => call('SCORE360', [[4]], [['self']], [['self']], [[0]])).code).toBe('#N/A');
  });
});

describe('REWARDTIER', () => {
  test('bands close the gaps of printed ones (calqoo.com: 0/80/90/100/110/120)', () => {
    const scores = column(79.99, 80, 89.9, 90, 99.5, 100, 109.99, 110, 120, 150);
    const result = call(
      'REWARDTIER',
      scores,
      column(100, 0, 80, 90, 110, 120),
      column(100, 0, 50, 80, 120, 150),
    );
    expect(codes(result)).toEqual([0, 50, 50, 80, 80, 100, 100, 120, 150, 150]);
  });

  test('a score of exactly 90 is 90 whatever the floats say', () => {
    const floats = 0.1 * 3 * 300;
    expect(floats).not.toBe(90);
    expect(
      codes(call('REWARDTIER', [[89.99999999999999, floats, 89.9999]], column(90, 80), column('S', 'A'))),
    ).toEqual(['S', 'S', 'A']);
  });

  test('blank, below every minimum, text, an error', () => {
    const scores = [['', 10, 'x', new ExcelError('#REF!'), 85]];
    expect(codes(call('REWARDTIER', scores, column(80, 90), column('A', 'S')))).toEqual([
      '',
      '#N/A',
      '#VALUE!',
      '#REF!',
      'A',
    ]);
  });

  test('the same minimum twice', () => {
    expect(errorOf(() => call('REWARDTIER', [[1]], column(80, 80), column('A', 'S'))).code).toBe('#VALUE!');
  });
});

describe('sentences', () => {
  test('name argument and cell, in the display language', () => {
    const args = [column(1, '12'), column(1, 1), column(1, 1)];
    expect(errorOf(() => call('KPISCORE', ...args)).message).toBe(
      'actual (row 2) holds "12", not a number. Type one or leave it blank.',
    );
    const chinese = loadFunctions(folder, 'zh-CN');
    expect(errorOf(() => chinese('KPISCORE', ...args)).message).toBe(
      '“实际值”第 2 行为“12”，不是数字。请填写数字或留空。',
    );
    expect(errorOf(() => call('KPISCORE', [[1, 2]], [[1, 2]], [[1, -2]])).message).toContain(
      'weight (row 1, column 2)',
    );
    expect(errorOf(() => call('RATERAGREE', column(4, 5), [[]], 5)).message).toContain('scaleMin (row 1)');
  });

  test('every fault of every function is a CustomFunctions.Error with a sentence', () => {
    const odd = [
      undefined,
      null,
      '',
      'x',
      '12',
      true,
      -1,
      0,
      1e308,
      -1e308,
      new ExcelError('#NUM!'),
      [],
      [[]],
      [['']],
      [[1, 2]],
      [['x'], [3]],
    ];
    const ids = read('functions.json').functions.map(({ id }) => id);
    const thirds = [undefined, 'x', 1e308, new ExcelError('#NUM!'), [[1, 2]]];
    let tried = 0;
    const faults: string[] = [];
    const codes = new Set(Object.values(ErrorCode));
    for (const id of ids) {
      for (const first of odd) {
        for (const second of odd) {
          for (const third of thirds) {
            tried += 1;
            try {
              const result = call(id, first, second, third, third, second, first);
              const cells = Array.isArray(result) ? result.flat() : [result];
              if (!cells.every(isShowable)) faults.push(`${id} answers ${JSON.stringify(cells)}`);
            } catch (error) {
              const isExplained =
                error instanceof ExcelError && codes.has(error.code) && error.message !== '';
              if (!isExplained) faults.push(`${id} throws ${String(error)}`);
            }
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(tried).toBe(ids.length * odd.length ** 2 * thirds.length);
  });
});

describe('metadata', () => {
  test('both languages describe the same functions in words of their own', () => {
    const english = read('functions.json').functions;
    const chinese = read('functions-zh-CN.json').functions;
    const shape = (functions: typeof english): unknown =>
      functions.map(({ id, name, parameters }) => [
        id,
        name,
        parameters.map((parameter) => ({ ...parameter, name: '', description: '' })),
      ]);
    expect(shape(chinese)).toEqual(shape(english));
    expect(english.map(({ id }) => id)).toEqual([
      'KPIATTAIN',
      'KPISCORE',
      'WEIGHTED',
      'WEIGHTCHECK',
      'SCORE360',
      'DETAIL360',
      'REWARDTIER',
      'KPICURVE',
      'KPIEXPLAIN',
      'WEIGHTNORM',
      'BSCSCORE',
      'SELFGAP',
      'RATERADJUST',
      'RATERAGREE',
      'RATERICC',
      'KALPHA',
      'FORCEDTIER',
      'BONUSSPLIT',
      'MERITPCT',
      'UPLIFT',
    ]);
    for (const one of [...english, ...chinese]) {
      expect(one.name).toBe(one.id);
      expect(one.description.length).toBeLessThanOrEqual(128);
      expect(one.helpUrl).toMatch(new RegExp(`^https://.+#${one.id.toLowerCase()}$`));
      for (const parameter of one.parameters) expect(parameter.description.length).toBeLessThanOrEqual(128);
    }
    for (const one of chinese) expect(one.description).toMatch(/\p{Script=Han}/u);
  });
});
