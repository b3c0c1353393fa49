/**
 * Every kind of wrong argument of every function has its sentence in both languages, naming the argument and the cell: first
 * what is wrong in the same way everywhere, tried on each argument of a sound call; then what is wrong in its own way.
 */
import { implementations } from './custom-functions-global';
import { column, ErrorCode, errorOf, ExcelError } from './built-functions';
import { functionWords } from '../../src/locales/function-words';
import type { FunctionId } from '../../src/locales/function-words';
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
  'nobody of the group that rates itself': {
    code: '#N/A',
    call: ['SELFGAP', column(3, 4), column('self', 'peer'), 'boss', [[1]]],
  },
  'no self rating': { code: '#N/A', call: ['SELFGAP', column(3, 4, 5), column('peer', 'peer', 'peer')] },
  'points out of order': {
    code: '#VALUE!',
    call: ['KPICURVE', column(95), column(90, 100, 95), column(50, 100, 120)],
    names: ['points', '分段点'],
    cell: 'C7',
  },
  'a point without a score': {
    code: '#VALUE!',
    call: ['KPICURVE', column(95), column(90, 100), column(50, '')],
    names: ['scores', '得分'],
    cell: 'D6',
  },
  'no curve': {
    code: '#N/A',
    call: ['KPICURVE', column(95), column(''), column('')],
    names: ['points', '分段点'],
  },
  'no tiers': {
    code: '#N/A',
    call: ['REWARDTIER', column(95), column(''), column('')],
    names: ['minScores', '最低分'],
  },
  'a score below every tier': {
    code: '#N/A',
    call: ['REWARDTIER', column(95, 50), column(60), column('A')],
    names: ['score', '得分'],
    cell: 'B6',
  },
  'decimals that do not suffice': { code: '#VALUE!', call: ['WEIGHTNORM', column(1), [[1.005]], [[2]]] },
  'too many decimals': {
    code: '#VALUE!',
    call: ['WEIGHTNORM', column(1), [[100]], [[10]]],
    names: ['decimals', '小数位数'],
    cell: 'D5',
  },
  'a total of nothing': {
    code: '#VALUE!',
    call: ['WEIGHTNORM', column(1), [[0]]],
    names: ['total', '合计'],
    cell: 'C5',
  },
  'nobody in common': {
    code: '#N/A',
    call: ['RATERADJUST', column(3, 4), column('Ann', 'Bo'), column('Wu', 'Xu')],
  },
  'different people': {
    code: '#N/A',
    call: ['RATERADJUST', column(3, 4, 5), column('Ann', 'Ann', 'Bo'), column('Wu', 'Xu', 'Wu'), 'center'],
  },
  'a reversed scale': {
    code: '#VALUE!',
    call: ['RATERAGREE', column(3, 4), [[5]], [[1]]],
    names: ['scaleMax', '评分上限'],
    cell: 'D5',
  },
  'no end of a scale': {
    code: '#VALUE!',
    call: ['RATERAGREE', column(3, 4), [[1]], [['']]],
    names: ['scaleMax', '评分上限'],
    cell: 'D5',
  },
  'one rating': { code: '#N/A', call: ['RATERAGREE', column(3), [[1]], [[5]]], names: ['ratings', '评分'] },
  'a gap in a complete matrix': {
    code: '#VALUE!',
    call: [
      'RATERICC',
      [
        [1, 2],
        [3, ''],
      ],
    ],
    names: ['matrix', '矩阵'],
    cell: 'C6',
  },
  'one rater': { code: '#N/A', call: ['RATERICC', column(1, 2, 3)], names: ['matrix', '矩阵'] },
  'nothing but one value': {
    code: '#N/A',
    call: [
      'KALPHA',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  },
  'nobody rated twice': {
    code: '#N/A',
    call: [
      'KALPHA',
      [
        [1, ''],
        ['', 2],
      ],
    ],
    names: ['matrix', '矩阵'],
  },
  'a negative rating on a ratio scale': {
    code: '#VALUE!',
    call: [
      'KALPHA',
      [
        [1, 2],
        [3, -4],
      ],
      'ratio',
    ],
    names: ['matrix', '矩阵'],
    cell: 'C6',
  },
  'too many values': {
    code: '#N/A',
    call: ['KALPHA', Array.from({ length: 20_000 }, (_, row) => [row, row + 0.5]), 'ratio'],
  },
  'too few people': {
    code: '#N/A',
    call: ['FORCEDTIER', column(90, 80), column(50, 50), column('A', 'B'), [[5]]],
    names: ['scores', '得分'],
  },
  'a share without a tier': {
    code: '#VALUE!',
    call: ['FORCEDTIER', column(90, 80), column(50, 50), column('A', '')],
    names: ['tiers', '等级'],
    cell: 'D6',
  },
  'no shares': { code: '#DIV/0!', call: ['FORCEDTIER', column(90), column(0), column('A')] },
  'a unit of nothing': {
    code: '#VALUE!',
    call: ['BONUSSPLIT', [[100]], column(1, 1), [[0]]],
    names: ['unit', '最小单位'],
    cell: 'D5',
  },
  'a floor above its cap': {
    code: '#VALUE!',
    call: ['BONUSSPLIT', [[100]], column(1, 1), null, column(10, 60), column(50, 50)],
    names: ['floors', '下限'],
    cell: 'E6',
  },
  'a pool that cannot do': { code: '#N/A', call: ['BONUSSPLIT', [[100]], column(1, 1), null, [[60]]] },
  'no points': { code: '#DIV/0!', call: ['BONUSSPLIT', [[100]], column(0, 0)] },
  'a matrix of another size': {
    code: '#VALUE!',
    call: ['MERITPCT', column('A'), column(1), column('A', 'B'), [[0, 1]], [[0.1, 0.2]]],
    names: ['matrix', '矩阵'],
  },
  'a rating that the matrix lacks': {
    code: '#N/A',
    call: ['MERITPCT', column('A', 'C'), column(1, 1), column('A'), [[0]], [[0.1]]],
    names: ['rating', '评级'],
    cell: 'B6',
  },
  'a compa-ratio below the first': {
    code: '#N/A',
    call: ['MERITPCT', column('A'), column(0.5), column('A'), [[0.8]], [[0.1]]],
    names: ['compaRatio', '薪酬比率'],
    cell: 'C5',
  },
  'a blank in the matrix': {
    code: '#VALUE!',
    call: ['MERITPCT', column('A'), column(1), column('A'), [[0.8]], [['']]],
    names: ['matrix', '矩阵'],
    cell: 'F5',
  },
  'a rating of the matrix twice': {
    code: '#VALUE!',
    call: ['MERITPCT', column('A'), column(1), column('A', 'a'), [[0]], column(0.1, 0.2)],
    names: ['ratings', '矩阵评级'],
    cell: 'D6',
  },
  'one pair': { code: '#N/A', call: ['UPLIFT', column(1, 2), column(1, '')], names: ['before', '之前'] },
  'a confidence of 95': {
    code: '#VALUE!',
    call: ['UPLIFT', column(1, 2), column(2, 4), [[95]]],
    names: ['confidence', '置信水平'],
    cell: 'D5',
  },
  'numbers beyond what a cell holds': {
    code: '#NUM!',
    call: ['WEIGHTED', column(1e308, 1e308), column(9, 9)],
  },
};

type Role =
  | 'number'
  /** A number that cannot be negative. */
  | 'amount'
  | 'name'
  /** One of a few words. */
  | 'option'
  /** Only repeated: no cell of it is wrong. */
  | 'shown';

/** A sound call of each function with every argument given, so that each of them can be made wrong. */
type Sound = Readonly<Record<string, readonly [Role, unknown[][]]>>;

const KPIS: Sound = {
  actual: ['number', column(90, 8)],
  target: ['number', column(100, 10)],
  weight: ['amount', column(60, 40)],
  direction: ['option', column('higher', 'lower')],
  floor: ['number', column(0, 0)],
  cap: ['number', column(1.2, 1.2)],
};
const { weight: _, ...UNWEIGHTED } = KPIS;
const RATINGS: Sound = {
  ratings: ['number', column(3, 4)],
  groupsOfRatings: ['name', column('self', 'peer')],
};
const RATERS: Sound = {
  raters: ['name', column('Ann', 'Bo')],
  itemWeights: ['amount', column(1, 2)],
};
const REVIEW: Sound = {
  ...RATINGS,
  groups: ['name', column('self', 'peer')],
  groupWeights: ['amount', column(20, 80)],
  minRaters: ['amount', column(1, 1)],
  ...RATERS,
  scaleMax: ['number', [[5]]],
};
const MATRIX = [
  [1, 2],
  [3, 3],
  [5, 4],
];

const SOUND: Readonly<Record<FunctionId, Sound>> = {
  KPIATTAIN: UNWEIGHTED,
  KPISCORE: KPIS,
  WEIGHTED: { scores: ['number', column(80, 90)], weights: ['amount', column(70, 30)] },
  WEIGHTCHECK: {
    weights: ['amount', column(70, 30)],
    total: ['number', [[100]]],
    tolerance: ['amount', [[0.1]]],
  },
  SCORE360: REVIEW,
  DETAIL360: REVIEW,
  REWARDTIER: {
    score: ['number', column(95, 80)],
    minScores: ['number', column(90, 75)],
    tiers: ['name', column('S', 'A')],
  },
  KPICURVE: {
    actual: ['number', column(95, 105)],
    points: ['number', column(90, 110)],
    scores: ['number', column(50, 100)],
    mode: ['option', [['step']]],
    below: ['number', [[0]]],
  },
  KPIEXPLAIN: { names: ['shown', column('Revenue', 'Errors')], ...KPIS },
  WEIGHTNORM: {
    weights: ['amount', column(1, 2)],
    total: ['number', [[100]]],
    decimals: ['number', [[2]]],
  },
  BSCSCORE: {
    scores: ['number', column(80, 90)],
    weights: ['amount', column(1, 1)],
    perspectives: ['name', column('Financial', 'Customer')],
    perspectiveNames: ['name', column('Financial', 'Customer')],
    perspectiveWeights: ['amount', column(60, 40)],
  },
  SELFGAP: { ...RATINGS, selfGroup: ['name', [['self']]], minRaters: ['amount', [[1]]], ...RATERS },
  RATERADJUST: {
    ratings: ['number', column(3, 4, 5, 4)],
    raters: ['name', column('Ann', 'Ann', 'Bo', 'Bo')],
    ratees: ['name', column('Wu', 'Xu', 'Wu', 'Xu')],
    method: ['option', [['center']]],
  },
  RATERAGREE: {
    ratings: ['number', column(3, 4)],
    scaleMin: ['number', [[1]]],
    scaleMax: ['number', [[5]]],
  },
  RATERICC: { matrix: ['number', MATRIX], type: ['option', [['2,1']]] },
  KALPHA: { matrix: ['number', MATRIX], level: ['option', [['interval']]] },
  FORCEDTIER: {
    scores: ['number', column(90, 80)],
    shares: ['amount', column(50, 50)],
    tiers: ['name', column('A', 'B')],
    minGroup: ['number', [[1]]],
  },
  BONUSSPLIT: {
    pool: ['amount', [[100]]],
    points: ['amount', column(2, 1)],
    unit: ['number', [[1]]],
    floors: ['amount', column(10, 10)],
    caps: ['amount', column(90, 90)],
  },
  MERITPCT: {
    rating: ['name', column('A', 'B')],
    compaRatio: ['number', column(0.9, 1.1)],
    ratings: ['name', column('A', 'B')],
    compaMins: ['number', [[0, 1]]],
    matrix: [
      'number',
      [
        [0.08, 0.05],
        [0.05, 0.03],
      ],
    ],
  },
  UPLIFT: {
    before: ['number', column(1, 2, 4)],
    after: ['number', column(2, 4, 5)],
    confidence: ['number', [[0.9]]],
  },
};

/** The arguments that must have as many cells as another one. */
const SIZED: Readonly<Record<FunctionId, readonly string[]>> = {
  KPIATTAIN: ['target', 'direction', 'floor', 'cap'],
  KPISCORE: ['target', 'weight', 'direction', 'floor', 'cap'],
  WEIGHTED: ['weights'],
  WEIGHTCHECK: [],
  SCORE360: ['groupsOfRatings', 'groupWeights', 'minRaters', 'raters', 'itemWeights'],
  DETAIL360: ['groupsOfRatings', 'groupWeights', 'minRaters', 'raters', 'itemWeights'],
  REWARDTIER: ['tiers'],
  KPICURVE: ['scores'],
  KPIEXPLAIN: ['names', 'target', 'weight', 'direction', 'floor', 'cap'],
  WEIGHTNORM: [],
  BSCSCORE: ['weights', 'perspectives', 'perspectiveWeights'],
  SELFGAP: ['groupsOfRatings', 'raters', 'itemWeights'],
  RATERADJUST: ['raters', 'ratees'],
  RATERAGREE: [],
  RATERICC: [],
  KALPHA: [],
  FORCEDTIER: ['tiers'],
  BONUSSPLIT: ['floors', 'caps'],
  MERITPCT: ['compaRatio', 'matrix'],
  UPLIFT: ['after'],
};

/** What makes a cell wrong, by the error that comes of it. */
const WRONG_CELLS: readonly (readonly [kind: string, code: string, cell: unknown, roles: readonly Role[]])[] =
  [
    ['an error value', '#REF!', REF, ['number', 'amount', 'name', 'option']],
    ['text', '#VALUE!', 'x', ['number', 'amount', 'option']],
    ['a number as text', '#VALUE!', '12', ['number', 'amount']],
    ['TRUE', '#VALUE!', true, ['number', 'amount']],
    ['a negative number', '#VALUE!', -1, ['amount']],
  ];

const KPI_FUNCTIONS: readonly FunctionId[] = ['KPIATTAIN', 'KPISCORE', 'KPIEXPLAIN'];
const REVIEW_FUNCTIONS: readonly FunctionId[] = ['SCORE360', 'DETAIL360'];

/** What the last cell of an argument has against it, in all functions that have such an argument. */
const WRONG_TOGETHER: readonly (readonly [
  kind: string,
  ids: readonly FunctionId[],
  argument: string,
  replaced: Readonly<Record<string, unknown[][] | undefined>>,
])[] = [
  ['a KPI without a target', KPI_FUNCTIONS, 'target', { target: column(100, '') }],
  [
    'a ratio to a negative target',
    KPI_FUNCTIONS,
    'target',
    { target: column(100, -1), direction: column('higher', 'lower-ratio') },
  ],
  ['a floor above its cap', KPI_FUNCTIONS, 'floor', { floor: column(0, 2) }],
  ['an unknown group', REVIEW_FUNCTIONS, 'groupsOfRatings', { groupsOfRatings: column('self', 'boss') }],
  [
    'a rating without a group',
    [...REVIEW_FUNCTIONS, 'SELFGAP'],
    'groupsOfRatings',
    { groupsOfRatings: column('self', '') },
  ],
  ['a group twice', REVIEW_FUNCTIONS, 'groups', { groups: column('self', ' Self') }],
  ['a scale without a top', REVIEW_FUNCTIONS, 'scaleMax', { scaleMax: [[0]] }],
  ['an unknown perspective', ['BSCSCORE'], 'perspectives', { perspectives: column('Financial', 'Staff') }],
  ['a KPI of no perspective', ['BSCSCORE'], 'perspectives', { perspectives: column('Financial', '') }],
  [
    'a perspective twice',
    ['BSCSCORE'],
    'perspectiveNames',
    { perspectiveNames: column('Financial', 'financial') },
  ],
  ['a rating without a rater', ['RATERADJUST'], 'raters', { raters: column('Ann', 'Ann', 'Bo', '') }],
  ['a rating of nobody', ['RATERADJUST'], 'ratees', { ratees: column('Wu', 'Xu', 'Wu', '') }],
];

/** The error of an argument that is blank throughout, and the argument it names, where not itself; of all others none. */
const BLANKED: Readonly<
  Record<FunctionId, Readonly<Record<string, readonly [code: string, named?: string]>>>
> = {
  KPIATTAIN: { target: ['#VALUE!'] },
  KPISCORE: { actual: ['#N/A', ''], target: ['#VALUE!'], weight: ['#DIV/0!', ''] },
  WEIGHTED: { scores: ['#N/A', ''], weights: ['#DIV/0!', ''] },
  WEIGHTCHECK: {},
  SCORE360: {
    ratings: ['#N/A', ''],
    groupsOfRatings: ['#VALUE!'],
    groups: ['#VALUE!'],
    groupWeights: ['#N/A', ''],
    raters: ['#N/A', ''],
    itemWeights: ['#N/A', ''],
  },
  DETAIL360: { groupsOfRatings: ['#VALUE!'], groups: ['#VALUE!'] },
  REWARDTIER: { minScores: ['#N/A'], tiers: ['#VALUE!'] },
  KPICURVE: { points: ['#VALUE!'], scores: ['#VALUE!'] },
  KPIEXPLAIN: { actual: ['#N/A', ''], target: ['#VALUE!'], weight: ['#DIV/0!', ''] },
  WEIGHTNORM: { weights: ['#DIV/0!', ''] },
  BSCSCORE: {
    scores: ['#N/A', ''],
    weights: ['#DIV/0!', ''],
    perspectives: ['#VALUE!'],
    perspectiveNames: ['#VALUE!'],
    perspectiveWeights: ['#DIV/0!', ''],
  },
  SELFGAP: {
    ratings: ['#N/A', ''],
    groupsOfRatings: ['#VALUE!'],
    // Three raters, as it is without a minimum.
    minRaters: ['#N/A', ''],
    raters: ['#N/A', ''],
    itemWeights: ['#N/A', ''],
  },
  RATERADJUST: { ratings: ['#N/A', ''], raters: ['#VALUE!'], ratees: ['#VALUE!'] },
  RATERAGREE: { ratings: ['#N/A'], scaleMin: ['#VALUE!'], scaleMax: ['#VALUE!'] },
  RATERICC: { matrix: ['#VALUE!'] },
  KALPHA: { matrix: ['#N/A'] },
  FORCEDTIER: { scores: ['#N/A', ''], shares: ['#DIV/0!', ''], tiers: ['#VALUE!'] },
  BONUSSPLIT: { pool: ['#VALUE!'], points: ['#N/A', ''] },
  MERITPCT: { ratings: ['#N/A'], compaMins: ['#N/A'], matrix: ['#VALUE!'] },
  UPLIFT: { before: ['#N/A'], after: ['#N/A', 'before'] },
};

/** The sound call with some arguments replaced. */
const callWith = (
  id: FunctionId,
  replaced: Readonly<Record<string, unknown[][] | undefined>>,
): Wrong['call'] => [
  id,
  ...Object.entries(SOUND[id]).map(([name, [, sound]]) => (name in replaced ? replaced[name] : sound)),
];

const lastCell = (id: FunctionId, argument: string): string => {
  const cells = SOUND[id][argument]?.[1] ?? [];
  const place = Object.keys(SOUND[id]).indexOf(argument);
  return `${columnName(place + (cells[0]?.length ?? 1) - 1)}${4 + cells.length}`;
};

function wrongTogetherOf(id: FunctionId): [string, Wrong][] {
  const cases = WRONG_TOGETHER.filter(([, ids]) => ids.includes(id)).map(
    ([kind, , argument, replaced]): [string, Wrong] => [
      kind,
      {
        code: '#VALUE!',
        names: namesOf(id, argument),
        cell: lastCell(id, argument),
        call: callWith(id, replaced),
      },
    ],
  );
  if (SOUND[id].itemWeights)
    cases.push([
      'item weights without raters',
      { code: '#VALUE!', names: namesOf(id, 'itemWeights'), call: callWith(id, { raters: undefined }) },
    ]);
  return cases;
}

const blanked = (cells: unknown[][]): unknown[][] => cells.map((row) => row.map(() => ''));

function blankArgumentsOf(id: FunctionId): [string, Wrong][] {
  return Object.entries(BLANKED[id]).map(([argument, [code, named = argument]]) => [
    argument,
    {
      code,
      ...(named !== '' && { names: namesOf(id, named) }),
      call: callWith(id, { [argument]: blanked(SOUND[id][argument]?.[1] ?? []) }),
    },
  ]);
}

function wrongCellsOf(id: FunctionId): [string, Wrong][] {
  return Object.entries(SOUND[id]).flatMap(([argument, [role, cells]]) => {
    const [row, at] = [cells.length - 1, (cells[0]?.length ?? 1) - 1];
    const names = namesOf(id, argument);
    const wrong: [string, Wrong][] = WRONG_CELLS.filter(([, , , roles]) => roles.includes(role)).map(
      ([kind, code, cell]) => [
        `${kind} in ${argument}`,
        {
          code,
          names,
          cell: lastCell(id, argument),
          call: callWith(id, {
            [argument]: [...cells.slice(0, row), [...(cells[row] ?? []).slice(0, at), cell]],
          }),
        },
      ],
    );
    if (SIZED[id].includes(argument) || cells.length * (cells[0]?.length ?? 0) === 1)
      wrong.push([
        `too many cells in ${argument}`,
        { code: '#VALUE!', names, call: callWith(id, { [argument]: [...cells, ...cells] }) },
      ]);
    return wrong;
  });
}

const namesOf = (id: FunctionId, argument: string): readonly [string, string] => [
  functionWords('en-US').parameterName(id, argument),
  functionWords('zh-CN').parameterName(id, argument),
];

function columnName(place: number): string {
  return String.fromCharCode(66 + place);
}

/** All cells that a call answers, or what it throws. */
function answerOf(id: string, args: readonly unknown[]): unknown[] {
  try {
    return [implementations[id]?.(...args)].flat(2);
  } catch (error) {
    if (error instanceof ExcelError) return [error];
    throw error;
  }
}

/** What a call throws, or, where each row has its own result, the first error among them. */
function faultOf(id: string, args: readonly unknown[]): ExcelError {
  const answer = answerOf(id, args);
  const fault = answer.find((cell) => cell instanceof ExcelError);
  if (!fault) throw new Error(`no error but ${JSON.stringify(answer)}`);
  return fault;
}

function message({ call: [id, ...args], code }: Wrong, language: string, hasAddresses: boolean): string {
  Object.assign(globalThis, { Office: { context: { displayLanguage: language } } });
  const parameterAddresses = args.map((argument, place) => {
    if (!Array.isArray(argument) || argument.length === 0) return null;
    const last = columnName(place + ((argument[0] as unknown[]).length - 1));
    return `Sheet1!${columnName(place)}5:${last}${4 + argument.length}`;
  });
  // As Excel hands a call over: with a place for each argument, those left out included.
  const given = Object.keys(SOUND[id as FunctionId]).map((_, place) => args[place]);
  const invocation = { functionName: id, parameterAddresses: hasAddresses ? parameterAddresses : undefined };
  const error = faultOf(id, [...given, invocation]);
  expect(error.code).toBe(code);
  return error.message;
}

function expectSentences(wrong: Wrong): void {
  for (const hasAddresses of [true, false]) {
    const english = message(wrong, 'en-GB', hasAddresses);
    const chinese = message(wrong, 'zh-TW', hasAddresses);
    expect(english).toMatch(/^[^\p{Script=Han}]{10,}\.$/u);
    expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
    for (const text of [english, chinese]) expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
    if (wrong.names) expect(english).toContain(wrong.names[0]);
    if (wrong.names) expect(chinese).toContain(wrong.names[1]);
    for (const text of [english, chinese]) {
      if (wrong.cell) expect(text.includes(`Sheet1!${wrong.cell}`)).toBe(hasAddresses);
    }
  }
}

test.each(Object.entries(WRONG))('%s', (_, wrong) => expectSentences(wrong));

describe.each(Object.keys(SOUND) as FunctionId[])('%s', (id) => {
  test('the sound call has no error', () => {
    const answer = answerOf(id, callWith(id, {}).slice(1));
    expect(answer.filter((cell) => cell instanceof ExcelError)).toEqual([]);
  });

  test.each(wrongCellsOf(id))('%s', (_, wrong) => expectSentences(wrong));

  const together = wrongTogetherOf(id);
  if (together.length > 0) test.each(together)('%s', (_, wrong) => expectSentences(wrong));

  const blanks = blankArgumentsOf(id);
  if (blanks.length > 0) test.each(blanks)('nothing but blanks in %s', (_, wrong) => expectSentences(wrong));

  test('no other argument is missed when it is blank', () => {
    const others = Object.entries(SOUND[id]).filter(([argument]) => !(argument in BLANKED[id]));
    for (const [argument, [, cells]] of others) {
      const [, ...args] = callWith(id, { [argument]: blanked(cells) });
      const faults = answerOf(id, args).filter((cell) => cell instanceof ExcelError);
      expect([argument, faults]).toEqual([argument, []]);
    }
  });

  test.each(Object.keys(SOUND[id]))('no cell at all in %s', (argument) => {
    const call = callWith(id, { [argument]: [] });
    const result = answerOf(id, call.slice(1));
    const fault = result.find((cell) => cell instanceof ExcelError);
    if (!fault) {
      // Then a blank one is none either.
      expect(Object.keys(BLANKED[id])).not.toContain(argument);
      return;
    }
    const { code } = fault;
    expectSentences({ code, call });
    for (const language of ['en-US', 'zh-CN'] as const) {
      const [english, chinese] = namesOf(id, argument);
      const text = message({ code, call }, language, true);
      // How many cells there are, or what is missing.
      const isAbout = /(^|\D)0\D/u.test(text) || text.includes(language === 'en-US' ? english : chinese);
      expect([text, isAbout || BLANKED[id][argument]?.[1] === '']).toEqual([text, true]);
    }
  });

  test('nothing but blank cells', () => {
    const blanks = Object.values(SOUND[id]).map(([, cells]) => blanked(cells));
    for (const [language, sentence] of [
      ['en-US', /^[^\p{Script=Han}]{10,}\.$/u],
      ['zh-CN', /\p{Script=Han}.*。$/u],
    ] as const) {
      Object.assign(globalThis, { Office: { context: { displayLanguage: language } } });
      const expected = {
        // What weights that are all blank lack is the whole total.
        WEIGHTCHECK: [1],
        DETAIL360: functionWords(language).detail360.headings,
      }[id as string] ?? [''];
      for (const cell of answerOf(id, blanks)) {
        if (cell instanceof ExcelError) expect(cell.message).toMatch(sentence);
        else expect(expected).toContain(cell);
      }
    }
  });
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
