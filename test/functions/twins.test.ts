/**
 * Each twin gives what its function gives, for any input. The formulas run in two open-source engines, since Excel runs
 * nowhere here; all cases of all twins go into one workbook and one calculation per engine.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { optionalLambdas, rewriteCalls } from '../../src/embedded/lambda-arity';
import type { NamedFormula } from '../../src/embedded/lambda-arity';
import { DEFINITIONS } from '../../src/functions/definitions';
import { parametersOf } from '../../src/functions/parameters';
import type { FunctionId } from '../../src/locales/function-words';
import { TWINS } from '../../src/sheets/twins';
import { ExcelError } from './built-functions';
import { implementations } from './custom-functions-global';
import type { Implementation } from './custom-functions-global';
import '../../src/functions/functions';

const SEED = 20261123;
const CASES = 130;

type Value = number | string | boolean | null | ExcelError;
/** A range, or `undefined` for an argument left out. */
type Range = Value[][] | undefined;

interface Case {
  readonly id: string;
  readonly args: readonly Range[];
}

const DIV = new ExcelError('#DIV/0!');
const NA = new ExcelError('#N/A');
const NUM = new ExcelError('#NUM!');

/* ---- what cells hold ---- */

const decimal = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);

const blank = fc.constantFrom<Value>(null, null, '');
const notApplicable = fc.constantFrom<Value>('N/A', 'n/a', '不适用', '/', '—', ' N /A');
const wrong = fc.constantFrom<Value>('abc', '12', true, DIV, NA, NUM, -3, 'n.a.');

/** Mostly sound cells; a wrong one in about one of sixty. */
const cell = (sound: fc.Arbitrary<Value>, isBlankLikely = true): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 45, arbitrary: sound },
    { weight: isBlankLikely ? 14 : 3, arbitrary: blank },
    { weight: 1, arbitrary: wrong },
  );

const score = cell(fc.oneof(decimal(0, 120), fc.constantFrom(0, 90, 89.99999999999999)));
const weight = cell(fc.oneof(fc.integer({ min: 1, max: 60 }), decimal(0, 1), fc.constant(0)), false);
const actual = fc.oneof(
  { weight: 9, arbitrary: cell(fc.oneof(decimal(-50, 150), fc.constantFrom(0, 1e-7, 1e9))) },
  { weight: 1, arbitrary: notApplicable },
);
const target = cell(fc.oneof(decimal(1, 120), decimal(-50, -1), fc.constantFrom(0, 1e6)), false);
const direction = cell(
  fc.oneof(
    fc.constantFrom('higher', 'lower', 'lower-ratio', 'target', 'score', '反向', '定性', '趋中', '反向比率'),
    fc.constantFrom('HIGHER', ' Lower ', '越高　越好', 'lower - ratio'),
  ),
);
const floor = cell(fc.constantFrom(0, 0.2, -0.5, 0.6));
const cap = cell(fc.constantFrom(1, 1.2, 2, 1.5, 0.5));
const group = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom<Value>('self', 'manager', 'peer', ' Peer', 'report') },
  { weight: 1, arbitrary: fc.constantFrom<Value>('stranger', null, DIV) },
);
const perspective = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom<Value>('financial', 'Customer', ' process') },
  { weight: 1, arbitrary: fc.constantFrom<Value>('staff', null, DIV) },
);
const rater = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Value>('Wang', 'Li', 'li ', 'Zhao', 7, '7') },
  { weight: 1, arbitrary: fc.constantFrom<Value>(null, '', DIV) },
);

/** The names of a table; in one of fifteen a name is missing or an error. */
const names = (...tables: readonly Value[][]): fc.Arbitrary<Value[]> =>
  fc.constantFrom(...tables).chain((table) =>
    fc.oneof(
      { weight: 14, arbitrary: fc.constant(table) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.nat(table.length - 1), fc.constantFrom<Value>(null, '', ' ', NA, NUM, 12))
          .map(([place, name]) => table.map((one, index) => (index === place ? name : one))),
      },
    ),
  );

/* ---- how they are laid out ---- */

const laidOut = (values: readonly Value[]): fc.Arbitrary<Value[][]> => {
  const shapes = [1, values.length, ...(values.length % 2 === 0 ? [2] : [])];
  return fc.constantFrom(...shapes).map((width) => {
    const rows: Value[][] = [];
    for (let at = 0; at < values.length; at += width) rows.push(values.slice(at, at + width));
    return rows;
  });
};

const range = (one: fc.Arbitrary<Value>, size: number): fc.Arbitrary<Value[][]> =>
  fc.array(one, { minLength: size, maxLength: size }).chain(laidOut);

const optional = (given: fc.Arbitrary<Range>): fc.Arbitrary<Range> =>
  fc.oneof({ weight: 2, arbitrary: given }, { weight: 3, arbitrary: fc.constant(undefined) });

/** One for all, one per row, or rarely a wrong number of them. */
const oneOrEach = (one: fc.Arbitrary<Value>, size: number): fc.Arbitrary<Range> =>
  optional(
    fc.oneof(
      { weight: 15, arbitrary: range(one, 1) },
      { weight: 15, arbitrary: range(one, size) },
      { weight: 1, arbitrary: range(one, size + 2) },
    ),
  );

const sized = (
  most: number,
  make: (size: number) => fc.Arbitrary<readonly Range[]>,
): fc.Arbitrary<readonly Range[]> => fc.integer({ min: 1, max: most }).chain(make);

/** Rarely of another size than it should be. */
const same = (one: fc.Arbitrary<Value>, size: number): fc.Arbitrary<Range> =>
  fc.oneof({ weight: 60, arbitrary: range(one, size) }, { weight: 1, arbitrary: range(one, size + 1) });

const ARGUMENTS: Readonly<Record<string, fc.Arbitrary<readonly Range[]>>> = {
  KPIATTAIN: sized(6, (n) =>
    fc.tuple(
      range(actual, n),
      same(target, n),
      oneOrEach(direction, n),
      oneOrEach(floor, n),
      oneOrEach(cap, n),
    ),
  ),
  KPISCORE: sized(6, (n) =>
    fc.tuple(
      range(actual, n),
      same(target, n),
      same(weight, n),
      oneOrEach(direction, n),
      oneOrEach(floor, n),
      oneOrEach(cap, n),
    ),
  ),
  WEIGHTED: sized(6, (n) => fc.tuple(range(score, n), same(weight, n))),
  WEIGHTCHECK: sized(6, (n) =>
    fc.tuple(
      fc.oneof(
        range(weight, n),
        fc.constantFrom<Value[][]>([[33.33], [33.33], [33.33]], [[0.1, 0.2, 0.7]], [[50, 50.1]]),
      ),
      optional(
        fc.oneof({ weight: 20, arbitrary: range(cell(fc.constantFrom(1, 100, 50)), 1) }, range(weight, 2)),
      ),
      optional(range(cell(fc.constantFrom(0, 0.5, 5)), 1)),
    ),
  ),
  SCORE360: sized(8, (n) =>
    names(
      ['self', 'manager', 'peer', 'report'],
      ['peer', 'self', ' Report ', '直接上级', 'manager'],
      ['peer', 'report', 'self', 'manager', 'PEER'],
    ).chain((groups) =>
      fc.tuple(
        range(
          fc.oneof({ weight: 9, arbitrary: cell(decimal(1, 5)) }, { weight: 1, arbitrary: notApplicable }),
          n,
        ),
        same(group, n),
        laidOut(groups),
        same(weight, groups.length),
        oneOrEach(cell(fc.constantFrom(1, 2, 3, 0)), groups.length),
        optional(same(rater, n)),
        fc.oneof(
          { weight: 1, arbitrary: same(cell(fc.constantFrom(1, 2, 0.5, 0), false), n) },
          { weight: 2, arbitrary: fc.constant(undefined) },
        ),
        optional(range(cell(fc.constantFrom(5, 10, 0)), 1)),
      ),
    ),
  ),
  BSCSCORE: sized(6, (n) =>
    names(
      ['financial', 'customer', 'process'],
      ['customer', 'financial', ' Process ', 'learning'],
      ['customer', 'process', 'financial', 'CUSTOMER'],
    ).chain((perspectives) =>
      fc.tuple(
        range(score, n),
        same(weight, n),
        same(perspective, n),
        laidOut(perspectives),
        same(weight, perspectives.length),
      ),
    ),
  ),
  SELFGAP: sized(8, (n) =>
    fc.tuple(
      range(
        fc.oneof({ weight: 9, arbitrary: cell(decimal(1, 5)) }, { weight: 1, arbitrary: notApplicable }),
        n,
      ),
      same(group, n),
      optional(range(cell(fc.constantFrom('self', ' Manager', 'nobody')), 1)),
      fc.oneof(
        { weight: 4, arbitrary: range(cell(fc.constantFrom(1, 1, 2, 0)), 1) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
      optional(same(rater, n)),
      fc.oneof(
        { weight: 1, arbitrary: same(cell(fc.constantFrom(1, 2, 0.5, 0), false), n) },
        { weight: 2, arbitrary: fc.constant(undefined) },
      ),
    ),
  ),
  REWARDTIER: sized(6, (n) =>
    fc.integer({ min: 1, max: 5 }).chain((m) =>
      fc.tuple(
        range(score, n),
        fc.oneof(
          {
            weight: 4,
            arbitrary: fc
              .shuffledSubarray([0, 60, 70, 80, 90], { minLength: m, maxLength: m })
              .chain(laidOut),
          },
          { weight: 1, arbitrary: range(score, m) },
        ),
        same(cell(fc.constantFrom('S', 'A', 'B', 1, true), false), m),
      ),
    ),
  ),
};

/* ---- the function's answer ---- */

function byFunction({ id, args }: Case): unknown[][] {
  try {
    const result = (implementations[id] as Implementation)(...args);
    const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    return rows.map((row) => row.map((value) => (value instanceof ExcelError ? value.code : value)));
  } catch (error) {
    if (error instanceof ExcelError) return [[error.code]];
    throw error;
  }
}

/* ---- the engines' answers ---- */

interface Answers {
  readonly univer: unknown[][][];
  readonly ironcalc: unknown[][][];
}

/** Formulas with these errors. */
const ERRORS: Readonly<Record<string, string>> = { '#DIV/0!': '=1/0', '#N/A': '=NA()', '#NUM!': '=SQRT(-1)' };

const inCell = (value: Value): unknown => {
  if (value instanceof ExcelError) return ERRORS[value.code];
  return value === '' ? '=""' : value;
};

const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

function calculate(cases: readonly Case[]): Answers {
  const cells: unknown[][] = [];
  const formulas = cases.map(({ id, args }) => {
    let column = 0;
    const top = cells.length;
    const height = Math.max(1, ...args.map((rows) => rows?.length ?? 0));
    for (let row = 0; row < height; row++) cells.push([]);
    const references = args.map((rows) => {
      if (!rows) return '';
      const left = column;
      const width = rows[0]?.length ?? 1;
      rows.forEach((values, row) =>
        values.forEach((value, place) => ((cells[top + row] as unknown[])[left + place] = inCell(value))),
      );
      column += width + 1;
      return `Data!${columnName(left)}${top + 1}:${columnName(left + width - 1)}${top + rows.length}`;
    });
    while (references.at(-1) === '') references.pop();
    return `=${id}(${references.join(',')})`;
  });
  const filled = cells.map((row) => Array.from(row, (value) => value ?? null));
  return inEngines(filled, TWINS, formulas);
}

function inEngines(cells: unknown[][], names: readonly NamedFormula[], formulas: readonly string[]): Answers {
  const lambdas = optionalLambdas(names);
  const needed = new Map<string, NamedFormula>();
  const rewritten = formulas.map((formula) => rewriteCalls(formula, lambdas, needed));
  const plain = names.filter(({ name }) => !lambdas.has(name.toUpperCase()));
  const output = execFileSync(process.execPath, [join(__dirname, 'formula-engines.mjs')], {
    input: JSON.stringify({
      cells,
      names: { univer: [...plain, ...needed.values()], ironcalc: names },
      formulas: { univer: rewritten, ironcalc: formulas },
    }),
    maxBuffer: 1 << 28,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return JSON.parse(output) as Answers;
}

const isSame = (expected: unknown, found: unknown): boolean => {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= 1e-9 * Math.max(Math.abs(expected), 1e-3);
  }
  if (typeof expected === 'boolean')
    return found === expected || found === (expected ? 1 : 0) || found === String(expected).toUpperCase();
  return (expected ?? '') === (found ?? '');
};

/* ---- the tests ---- */

/**
 * What an engine gets wrong that Excel gets right, as the smallest formula that shows it (A1 to A6 hold 0, an error,
 * TRUE, nothing, 7, "x"). The twins go around those that cost Excel nothing; `isExcused` says which excuse a difference.
 */
const FAULTS_OF_ENGINES = [
  { engine: 'univer', formula: '=MAP(TOCOL(Data!A1:A2),LAMBDA(one,one))', gives: [[0], ['#NAME?']] },
  { engine: 'univer', formula: '=Data!A1=""', gives: [[1]] },
  { engine: 'univer', formula: '=MAP(TOCOL(Data!A3:A3),LAMBDA(one,one<>0))', gives: [[0]] },
  { engine: 'univer', formula: '=MIN(MAP({1},LAMBDA(one,"")))', gives: [['#VALUE!']] },
  { engine: 'univer', formula: '=MAP(TOCOL(Data!A2:A2),LAMBDA(one,5))', gives: [['#DIV/0!']] },
  { engine: 'univer', formula: '=LET(twice,LAMBDA(one,one*2),twice(3))', gives: [['#NAME?']] },
  { engine: 'ironcalc', formula: '=ROWS(5)', gives: [['#VALUE!']] },
  {
    engine: 'ironcalc',
    formula: '=LET(both,MAP(Data!A5:A6,LAMBDA(one,one)),ROWS(both))',
    gives: [['#VALUE!']],
  },
  { engine: 'ironcalc', formula: '=ISNUMBER(Data!A5:A6)', gives: [['FALSE']] },
  { engine: 'ironcalc', formula: '=LEN(Data!A5:A6)', gives: [['#N/IMPL!']] },
  { engine: 'ironcalc', formula: '=MAP(Data!A4,LAMBDA(one,IF(LEN(one)=0,"",one)))', gives: [[0]] },
  { engine: 'ironcalc', formula: '=XLOOKUP(5,{1;8;3},{"a";"b";"c"},"",-1)', gives: [['#N/A']] },
] as const;

/**
 * Univer turns the error values of an array into `#NAME?` when a LAMBDA gives them back, as KPIATTAIN does, and gives back an
 * error that is handed to MAP as a single cell, without asking the LAMBDA.
 */
const isExcused = (engine: string, { id, args }: Case, expected: unknown, found: unknown): boolean =>
  engine === 'univer' &&
  ((id === 'KPIATTAIN' && found === '#NAME?' && isErrorText(expected)) ||
    args.some((range) => isOneError(range, found)));

const isOneError = (range: Range, code: unknown): boolean => {
  const [only, ...others] = range?.flat() ?? [];
  return others.length === 0 && only instanceof ExcelError && only.code === code;
};

const isErrorText = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#');

describe('in Univer and IronCalc', () => {
  let cases: Case[];
  let answers: Answers;

  beforeAll(() => {
    cases = Object.entries(ARGUMENTS).flatMap(([id, args]) =>
      fc.sample(args, { numRuns: CASES, seed: SEED }).map((one): Case => ({ id, args: one })),
    );
    answers = calculate(cases);
  }, 120_000);

  test.each(
    TWINS.flatMap(
      ({ name }) =>
        [
          [name, 'univer'],
          [name, 'ironcalc'],
        ] as const,
    ),
  )('%s gives in %s what the function gives', (name, engine) => {
    const differences: string[] = [];
    let excused = 0;
    cases.forEach((one, index) => {
      if (one.id !== name) return;
      const expected = byFunction(one);
      const found = answers[engine][index] as unknown[][];
      const isRight = found.every((row, r) =>
        row.every((value, c) => {
          if (isSame(expected[r]?.[c], value)) return true;
          if (!isExcused(engine, one, expected[r]?.[c], value)) return false;
          excused += 1;
          return true;
        }),
      );
      if (isRight) return;
      const shown = found.slice(0, expected.length).map((row) => row.slice(0, expected[0]?.length));
      differences.push(
        `${JSON.stringify(one.args)}: ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`,
      );
    });
    expect(differences).toEqual([]);
    expect(excused).toBeLessThan(10);
  });

  test('the cases reach results, blanks and every kind of error', () => {
    const kinds = new Set<string>();
    for (const one of cases) {
      for (const value of byFunction(one).flat()) {
        kinds.add(`${one.id} ${isErrorText(value) ? String(value) : value === '' ? 'blank' : 'value'}`);
      }
    }
    const wanted = ['value', '#VALUE!', '#DIV/0!', '#N/A'];
    const blanks = ['KPIATTAIN blank', 'REWARDTIER blank'];
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        ...blanks,
        ...TWINS.flatMap(({ name }) => wanted.map((kind) => `${name} ${kind}`)),
      ]),
    );
  });
});

describe('fixed calls', () => {
  const calls: readonly (readonly [formula: string, expected: unknown])[] = [
    // Examples of the functions' description.
    ['=KPIATTAIN(8.2,7.5,"lower")', 0.906666666666667],
    ['=KPIATTAIN(5.5,7.5,"lower",,2)', 1.266666666666667],
    ['=KPIATTAIN(0,-10000)', 1.2],
    ['=KPIATTAIN(0,-10000,,,2)', 2],
    ['=KPISCORE({90;""},{100;100},{30;70})', 90],
    ['=WEIGHTED({80,70},{70,30})', 77],
    ['=WEIGHTCHECK({33.33;33.33;33.33})', 0],
    ['=WEIGHTCHECK({5;5},12,1)', 2],
    [
      '=SCORE360({3;"";4;3;2.5},{"self";"self";"peer";"peer";"manager"},{"self";"peer";"manager"},{20;30;10},1)',
      19 / 6,
    ],
    [
      '=SCORE360({3;"";4;3;2.5},{"self";"self";"peer";"peer";"manager"},{"self";"peer";"manager"},{20;30;10},1,,,5)',
      190 / 3,
    ],
    ['=BSCSCORE({80;90;60},{1;1;2},{"F";"F";"C"},{"F";"C"},{60;40})', 75],
    ['=SELFGAP({5;3;4;3},{"self";"peer";"peer";"peer"})', 5 - 10 / 3],
    ['=REWARDTIER(89.99999999999999,{90;80},{"S";"A"})', 'S'],
    // Inside other formulas, with arguments left out in the middle.
    ['=ROUND(WEIGHTED({80;70},{1;1})+KPISCORE(50,100,1,,0.6),1)', 135],
    ['=IFERROR(KPISCORE("",100,1),"none yet")', 'none yet'],
  ];

  test('typed values, arguments left out, within other formulas', () => {
    const { univer } = inEngines(
      [['']],
      TWINS,
      calls.map(([formula]) => formula),
    );
    calls.forEach(([formula, expected], index) => {
      const found = univer[index]?.[0]?.[0];
      expect([formula, isSame(expected, found) ? expected : found]).toEqual([formula, expected]);
    });
  });

  test('what the engines get wrong is still as it is written down', () => {
    const cells = [[0], ['=1/0'], [true], [null], [7], ['x']];
    const found = inEngines(
      cells,
      [],
      FAULTS_OF_ENGINES.map(({ formula }) => formula),
    );
    FAULTS_OF_ENGINES.forEach(({ engine, formula, gives }, index) => {
      const cut = gives.map((row, r) => row.map((_, c) => found[engine][index]?.[r]?.[c]));
      expect([engine, formula, cut]).toEqual([engine, formula, gives]);
    });
  });
});

describe('as names in a workbook', () => {
  /** Every function a twin may call: all are in Excel 2024 and 365, and none is volatile. */
  const NATIVE = new Set(
    'LAMBDA LET MAP IF OR AND NOT ISOMITTED ISERROR ISNUMBER TOCOL VSTACK WRAPROWS SEQUENCE ROWS COLUMNS INDEX XMATCH FILTER UNIQUE CHOOSE SWITCH SUM MIN MAX ABS ROUND LOWER SUBSTITUTE UNICHAR'.split(
      ' ',
    ),
  );

  const outsideTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

  test.each(TWINS.map(({ name, formula, description }) => [name, formula, description]))(
    '%s stands alone, in native functions only',
    (name, formula, description) => {
      const code = outsideTexts(formula);
      expect(code).not.toMatch(/\s/);
      expect(formula.length).toBeLessThan(8192);
      expect(description.length).toBeLessThan(240);
      const called = [...code.matchAll(/([A-Za-z_][\w.]*)\(/g)].map((match) => match[1] as string);
      expect(called.filter((one) => !NATIVE.has(one))).toEqual([]);
      let depth = 0;
      for (const character of code) {
        if (character === '(') depth += 1;
        if (character === ')') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      // A name that looks like a cell (in A1 or R1C1 notation) is refused by Excel.
      const words = new Set([name, ...[...code.matchAll(/[A-Za-z_]\w*/g)].map(([word]) => word)]);
      for (const word of words) {
        const column = /^([A-Za-z]{1,3})\d+$/.exec(word)?.[1]?.toUpperCase();
        expect(column !== undefined && (column.length < 3 || column <= 'XFD') ? word : '').toBe('');
        expect(word).not.toMatch(/^[RC]\d*$|^R\d*C\d*$/i);
      }
    },
  );

  test.each(TWINS.map(({ name, formula }) => [name, formula]))(
    '%s takes the arguments of its function',
    (name, formula) => {
      const head = parametersOf(DEFINITIONS[name as FunctionId].parameters)
        .map((parameter) => (parameter.isOptional ? `[${parameter.name}]` : parameter.name))
        .join(',');
      expect(formula.startsWith(`=LAMBDA(${head},LET(`) || formula.startsWith(`=LAMBDA(${head},IF(`)).toBe(
        true,
      );
    },
  );
});
