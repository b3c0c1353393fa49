/** Every kind of wrong argument has its sentence in both languages, naming the argument and the cell. */
import { implementations } from './custom-functions-global';
import { column, ErrorCode, errorOf, ExcelError } from './built-functions';
import '../../src/functions/functions';

const REF = new ExcelError('#REF!');

interface Wrong {
  readonly code: string;
  readonly call: readonly [id: string, ...args: unknown[]];
  /** The argument's name in both languages and the cell, as far as the fault is in one. */
  readonly names?: readonly [english: string, chinese: string];
  readonly cell?: string;
}

const four = column('self', 'peer', 'manager', 'report');
const ones = column(1, 1, 1, 1);

/** Ranges stand side by side from B5 on: the first argument in B, the second in C, and so on. */
const WRONG: Record<string, Wrong> = {
  sizes: {
    code: '#VALUE!',
    call: ['KPISCORE', column(1, 2), column(1), column(1, 2)],
    names: ['target', '目标值'],
  },
  'one value': { code: '#VALUE!', call: ['WEIGHTCHECK', column(1), column(1, 2)], names: ['total', '合计'] },
  'an error value': {
    code: '#REF!',
    call: ['WEIGHTED', column(1, REF), column(1, 1)],
    names: ['scores', '得分'],
    cell: 'B6',
  },
  text: {
    code: '#VALUE!',
    call: ['KPISCORE', column(1, 2), column(1, 2), column(1, 'x')],
    names: ['weight', '权重'],
    cell: 'D6',
  },
  'a number as text': {
    code: '#VALUE!',
    call: ['WEIGHTED', column('80'), column(1)],
    names: ['scores', '得分'],
    cell: 'B5',
  },
  'TRUE or FALSE': {
    code: '#VALUE!',
    call: ['WEIGHTED', column(true), column(1)],
    names: ['scores', '得分'],
    cell: 'B5',
  },
  'a negative weight': {
    code: '#VALUE!',
    call: ['WEIGHTCHECK', [[1, 2, -1]]],
    names: ['weights', '权重'],
    cell: 'D5',
  },
  'a negative tolerance': {
    code: '#VALUE!',
    call: ['WEIGHTCHECK', [[1]], [[1]], [[-1]]],
    names: ['tolerance', '允差'],
    cell: 'D5',
  },
  'a direction': {
    code: '#VALUE!',
    call: ['KPISCORE', column(1), column(1), column(1), column('up')],
    names: ['direction', '方向'],
    cell: 'E5',
  },
  'no target': {
    code: '#VALUE!',
    call: ['KPISCORE', column(1), column(''), column(1)],
    names: ['target', '目标值'],
    cell: 'C5',
  },
  'a negative target': {
    code: '#VALUE!',
    call: ['KPISCORE', column(1), column(-1), column(1), 'lower-ratio'],
    names: ['target', '目标值'],
    cell: 'C5',
  },
  'floor above cap': {
    code: '#VALUE!',
    call: ['KPISCORE', column(1), column(1), column(1), null, [[2]]],
    names: ['floor', '下限'],
    cell: 'F5',
  },
  'a group': {
    code: '#VALUE!',
    call: ['SCORE360', column(3), column('boss'), four, ones],
    names: ['groupsOfRatings', '评分所属评价组'],
    cell: 'C5',
  },
  'a group twice': {
    code: '#VALUE!',
    call: ['SCORE360', column(3), column('peer'), column('peer', 'Peer'), column(1, 1)],
    names: ['groups', '评价组'],
    cell: 'D6',
  },
  'item weights without raters': {
    code: '#VALUE!',
    call: ['SCORE360', column(3), column('peer'), four, ones, null, null, column(1)],
    names: ['itemWeights', '项目权重'],
  },
  'a scale': {
    code: '#VALUE!',
    call: ['SCORE360', column(3), column('self'), four, ones, null, null, null, [[0]]],
    names: ['scaleMax', '评分上限'],
    cell: 'I5',
  },
  'a minimum twice': {
    code: '#VALUE!',
    call: ['REWARDTIER', column(1), column(80, 80), column('A', 'B')],
    names: ['minScores', '最低分'],
    cell: 'C6',
  },
  'no name of a tier': {
    code: '#VALUE!',
    call: ['REWARDTIER', column(1), column(80), column('')],
    names: ['tiers', '等级'],
    cell: 'D5',
  },
  'nothing scored': { code: '#N/A', call: ['WEIGHTED', column(''), column(1)] },
  'no weight': { code: '#DIV/0!', call: ['WEIGHTED', column(1), column(0)] },
  'too few raters': { code: '#N/A', call: ['SCORE360', column(3), column('peer'), four, ones] },
};

const columnName = (place: number): string => String.fromCharCode(66 + place);

function message({ call: [id, ...args], code }: Wrong, language: string, hasAddresses: boolean): string {
  Object.assign(globalThis, { Office: { context: { displayLanguage: language } } });
  const parameterAddresses = args.map((argument, place) => {
    const name = columnName(place);
    return Array.isArray(argument) ? `Sheet1!${name}5:${name}${4 + argument.length}` : null;
  });
  const invocation = { functionName: id, parameterAddresses: hasAddresses ? parameterAddresses : undefined };
  const error = errorOf(() => implementations[id]?.(...args, invocation));
  expect(error.code).toBe(code);
  return error.message;
}

test.each(Object.entries(WRONG))('%s', (_, wrong) => {
  for (const hasAddresses of [true, false]) {
    const english = message(wrong, 'en-GB', hasAddresses);
    const chinese = message(wrong, 'zh-TW', hasAddresses);
    expect(english).toMatch(/^[^\p{Script=Han}]{10,}\.$/u);
    expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
    if (wrong.names) expect(english).toContain(wrong.names[0]);
    if (wrong.names) expect(chinese).toContain(wrong.names[1]);
    for (const text of [english, chinese]) {
      if (wrong.cell) expect(text.includes(`Sheet1!${wrong.cell}`)).toBe(hasAddresses);
    }
  }
});

test('a fault of one row of many has its sentence in that row', () => {
  const rows = implementations.KPIATTAIN?.(column(1, 'x'), column(1, 1)) as unknown[][];
  expect(rows[1]?.[0]).toMatchObject({
    code: ErrorCode.invalidValue,
    message: expect.stringContaining('2') as string,
  });
  const tiers = implementations.REWARDTIER?.(column(50), column(60), column('A')) as unknown[][];
  expect(tiers[0]?.[0]).toMatchObject({
    code: ErrorCode.notAvailable,
    message: expect.stringContaining('60') as string,
  });
});

test('addresses of whole columns, of a second column, past Z', () => {
  const at = (address: string, args: unknown[][][]): string =>
    errorOf(() =>
      implementations.WEIGHTCHECK?.(...args, { functionName: 'WEIGHTCHECK', parameterAddresses: [address] }),
    ).message;
  expect(at("'Q1 2026'!A:A", [column(1, 'x')])).toContain("'Q1 2026'!A2");
  expect(at('Sheet1!$Z$3:$AB$3', [[[1, 2, 'x']]])).toContain('Sheet1!AB3');
});
