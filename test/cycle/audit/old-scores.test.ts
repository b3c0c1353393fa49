/** Sheets with old scores as HR has them: which numbers of theirs a score was calculated from. */
import { oldScoresIn } from '../../../src/cycle/audit/old-scores';
import type { OldScore } from '../../../src/cycle/audit/old-score';
import { auditScores } from '../../../src/cycle/audit/score-audit';
import { DEFAULT_POLICY } from '../../../src/cycle/policy';
import { mappingFor, PLACE, readAs } from '../lists/list-steps';
import type { Values } from '../lists/list-steps';

/** @param formulas by worksheet row */
function scoresOf(values: Values, formulas: Readonly<Record<number, string>> = {}): OldScore[] {
  const mapping = mappingFor(values, 'List', 'OldScores');
  return oldScoresIn({
    source: { ...PLACE, firstRow: 3, values },
    list: readAs(values, mapping),
    isWide: mapping.items !== undefined,
    formulaIn: (row) => formulas[row] ?? '',
  });
}

/** Name, score and its cell; of each KPI its weight, direction, target, actual. */
const told = (scores: readonly OldScore[]): unknown[] =>
  scores.map(({ name, score, at, results }) => [
    name,
    score,
    at?.address,
    ...results.map(({ kpi, weight, direction, target, actual }) => [kpi, weight, direction, target, actual]),
  ]);

const verdicts = (scores: readonly OldScore[]): string[] =>
  auditScores(scores, DEFAULT_POLICY).scores.map(({ verdict, explanations, obstacle }) =>
    [verdict, obstacle?.obstacle ?? explanations.map((ways) => ways.map(({ way }) => way).join('+')).join()]
      .filter((part) => part !== '')
      .join(' '),
  );

test('a row for each KPI: the score in the person’s first row, merged over the others', () => {
  const scores = scoresOf([
    ['工号', '姓名', 'KPI', '目标值', '实际值', '权重', '方向', '总分'],
    ['0012', '陈一', '销售额', 100, 110, 0.6, '越高越好', 104.2],
    ['', '', '投诉', 10, 10, 0.4, '越低越好', ''],
    ['0013', '王二', '销售额', 100, 90, 0.6, '越高越好', 54],
    ['', '', '投诉', 10, '', 0.4, '越低越好', ''],
  ]);
  expect(told(scores)).toEqual([
    ['陈一', 104.2, 'I4', ['销售额', 0.6, '越高越好', 100, 110], ['投诉', 0.4, '越低越好', 10, 10]],
    ['王二', 54, 'I6', ['销售额', 0.6, '越高越好', 100, 90], ['投诉', 0.4, '越低越好', 10, null]],
  ]);
  // 66 + 40 is 106.
  expect(verdicts(scores)).toEqual(['unexplained', 'explained missing-as-zero']);
});

test('a row for each KPI: parts in the score’s column, and the total in a row of its own', () => {
  const scores = scoresOf([
    ['Name', 'KPI', 'Target', 'Actual', 'Weight', 'Total score'],
    ['Ann', 'Revenue', 100, 95, 50, 47.5],
    ['Ann', 'Visits', 80, 80, 50, 50],
    ['Total', '', '', '', 100, 97.5],
    ['Bob', 'Revenue', 100, 100, 50, 50],
    ['Bob', 'Visits', 80, 80, 50, 50],
    ['Total', '', '', '', 100, 90],
  ]);
  expect(told(scores).map((one) => (one as unknown[]).slice(0, 3))).toEqual([
    ['Ann', 97.5, 'G6'],
    ['Bob', 90, 'G9'],
  ]);
  expect(verdicts(scores)).toEqual(['same', 'unexplained']);
  // Without the totals nobody can say which of them is the score.
  const parts = scoresOf([
    ['Name', 'KPI', 'Target', 'Actual', 'Weight', 'Total score'],
    ['Ann', 'Revenue', 100, 95, 50, 47.5],
    ['Ann', 'Visits', 80, 80, 50, 50],
  ]);
  expect(verdicts(parts)).toEqual(['not-comparable several-scores']);
});

test('a person a row, KPIs side by side with a row of weights and one of targets', () => {
  const scores = scoresOf([
    ['姓名', '销售额', '回款率', '总分'],
    ['权重', '60%', '40%', '100%'],
    ['目标值', 100, 95, ''],
    ['陈一', 90, 95, 94],
    ['王二', 120, 95, 112],
    ['平均分', 105, 95, 103],
  ]);
  expect(told(scores)).toEqual([
    ['陈一', 94, 'E6', ['销售额', 0.6, '', 100, 90], ['回款率', 0.4, '', 95, 95]],
    ['王二', 112, 'E7', ['销售额', 0.6, '', 100, 120], ['回款率', 0.4, '', 95, 95]],
  ]);
  expect(verdicts(scores)).toEqual(['same', 'same']);
});

test('scores side by side, weights in the headings or above them', () => {
  const inHeadings = scoresOf([
    ['姓名', '业绩（70%）', '态度（30%）', '综合得分'],
    ['陈一', 90, 80, 87],
    ['王二', 80, 90, 85],
  ]);
  expect(told(inHeadings)[0]).toEqual([
    '陈一',
    87,
    'E4',
    ['业绩（70%）', 70, 'score', null, 90],
    ['态度（30%）', 30, 'score', null, 80],
  ]);
  // 83, and the plain mean.
  expect(verdicts(inHeadings)).toEqual(['same', 'explained unweighted']);
  const above = scoresOf([
    ['Weight', 0.7, 0.3, ''],
    ['Name', 'Results', 'Conduct', 'Final score'],
    ['Ann', 90, 80, 87],
  ]);
  expect(verdicts(above)).toEqual(['same']);
});

test('weights that stand in the formulas alone; one that cannot be read so is told', () => {
  const values = [
    ['Name', 'Results', 'Conduct', 'Final score'],
    ['Ann', 90, 80, 87],
    ['Bob', 90, 80, 88],
    ['Cem', 90, 80, 87],
  ];
  const scores = scoresOf(values, { 4: '=C4*70%+0.3*$D4', 5: '=ROUND(C5*0.7,0)+D5*.3', 6: '=MAX(C6,D6)' });
  expect(scores.map(({ formula }) => formula)).toEqual([
    '=C4*70%+0.3*$D4',
    '=ROUND(C5*0.7,0)+D5*.3',
    '=MAX(C6,D6)',
  ]);
  expect(scores.map(({ results }) => results.map(({ weight }) => weight))).toEqual([
    [0.7, 0.3],
    [null, null],
    [null, null],
  ]);
  expect(verdicts(scores)).toEqual(['same', 'not-comparable no-weights', 'not-comparable no-weights']);
});

test('what keeps a score from being compared is told with the KPI', () => {
  const scores = scoresOf([
    ['Name', 'Period', 'KPI', 'Target', 'Actual', 'Weight', 'Direction', 'Floor', 'Cap', 'Total score'],
    ['Ann', '2024', 'Revenue', '', 95, 100, '', '', '', 95],
    ['Ann', '2025', 'Revenue', 100, 95, 100, 'sideways', '', '', 95],
    ['Bob', '2024', 'Revenue', 100, 95, 100, '', 2, 1, 95],
    ['Bob', '2025', 'Revenue', 100, '', 100, '', '', '', 95],
    ['Cem', '2025', 'Revenue', 100, 95, '', '', '', '', 95],
    ['Dee', '2025', 'Revenue', 100, 95, 100, '', '', '', 'none'],
  ]);
  expect(scores.map(({ name, period }) => `${name} ${period}`)).toHaveLength(6);
  expect(verdicts(scores)).toEqual(
    [
      'no-target',
      'unknown-direction',
      'floor-above-cap',
      'nothing-scored',
      'no-weights',
      'unreadable-score',
    ].map((one) => `not-comparable ${one}`),
  );
});

/** Name, score, and what came of it. */
const compared = (values: Values, formulas: Readonly<Record<number, string>> = {}): unknown[] => {
  const scores = scoresOf(values, formulas);
  return verdicts(scores).map((verdict, index) => [scores[index]?.name, scores[index]?.score, verdict]);
};

test('full marks are weights and what there is to reach, in a row, a column or below each KPI', () => {
  const inRow = [
    ['姓名', '部门', '业绩', '能力', '态度', '合计'],
    ['满分', '', 60, 20, 20, 100],
    ['陈一', '销售部', 55, 18, 17, 90],
    ['王二', '销售部', 50, 19, 20, 80],
  ];
  expect(compared(inRow)).toEqual([
    ['陈一', 90, 'same'],
    ['王二', 80, 'unexplained'],
  ]);
  const inColumn = ['满分', '标准分', '分值'].map((heading) =>
    compared([
      ['姓名', '考核项目', heading, '得分', '总分'],
      ['陈一', '业绩', 60, 55, 90],
      ['', '能力', 20, 18, ''],
      ['', '态度', 20, 17, ''],
    ]),
  );
  for (const one of inColumn) expect(one).toEqual([['陈一', 90, 'same']]);
  const below = [
    ['Name', 'Results', '', 'Conduct', '', 'Total score'],
    ['', 'Full marks', 'Points', 'Full marks', 'Points', ''],
    ['Ann', 70, 63, 30, 24, 87],
  ];
  expect(compared(below)).toEqual([['Ann', 87, 'same']]);
  // Weights that are told besides come first.
  const weighted = inRow.map((row, at) => (at === 0 ? ['姓名', '部门', ...row.slice(2)] : row));
  weighted[0] = ['姓名', '部门', '业绩（50%）', '能力（30%）', '态度（20%）', '合计'];
  // 50 × 55/60 + 30 × 18/20 + 20 × 17/20
  weighted[2] = ['陈一', '销售部', 55, 18, 17, 89.83];
  expect(compared(weighted)[0]).toEqual(['陈一', 89.83, 'same']);
});

test('extra points have no weight and are added', () => {
  expect(
    compared([
      ['姓名', '业绩(40%)', '满意度(30%)', '态度(30%)', '加减分', '总分'],
      ['陈一', 90, 80, 85, 2, 87.5],
      ['王二', 80, 90, 85, '', 84.5],
      ['李三', 80, 90, 85, -1, 83.5],
    ]),
  ).toEqual([
    ['陈一', 87.5, 'explained points-added'],
    ['王二', 84.5, 'same'],
    ['李三', 83.5, 'explained points-added'],
  ]);
});

test('rows for everybody with dashes, and rows of units, best, worst and mean ones, are nobody', () => {
  expect(
    compared([
      ['姓名', '部门', '销售额', '回款率', '总分', '等级'],
      ['单位', '', '万元', '%', '分', ''],
      ['权重', '-', '60%', '40%', '100%', '-'],
      ['目标值', '按年初计划', 100, 95, '-', '—'],
      ['陈一', '销售部', 90, 95, 94, 'B'],
      ['王二', '销售部', 120, 95, 112, 'A'],
      ['最高分', '', 120, 95, 112, ''],
      ['最低分', '', 90, 95, 94, ''],
      ['部门平均', '', 105, 95, 103, ''],
    ]),
  ).toEqual([
    ['陈一', 94, 'same'],
    ['王二', 112, 'same'],
  ]);
  // Max is somebody, too.
  expect(
    compared([
      ['Name', 'Results (70%)', 'Conduct (30%)', 'Total score'],
      ['Max', 90, 80, 87],
      ['Maximum', 90, 80, 87],
    ]),
  ).toEqual([['Max', 87, 'same']]);
});

test('of points and weighted points the score is the one with the totals', () => {
  const rows = [
    ['陈一', '销售额', 0.6, 100, 90, 90, 54],
    ['', '回款率', 0.4, 95, 95, 100, 40],
    ['', '合计', 1, '', '', '', 94],
    ['王二', '销售额', 0.6, 100, 110, 110, 66],
    ['', '回款率', 0.4, 95, 95, 100, 40],
    ['', '合计', 1, '', '', '', 106],
  ];
  const same = [
    ['陈一', 94, 'same'],
    ['王二', 106, 'same'],
  ];
  const headings = ['姓名', '考核指标', '权重', '目标值', '实际值', '得分', '加权得分'];
  expect(compared([headings, ...rows])).toEqual(same);
  expect(compared([headings.toSpliced(5, 1), ...rows.map((row) => row.toSpliced(5, 1))])).toEqual(same);
});

test('points beside attainments are the score', () => {
  expect(
    compared([
      ['姓名', '指标', '权重', '完成率', '得分'],
      ['陈一', '销售额', 0.6, 0.9, 94],
      ['', '回款', 0.4, '100%', 94],
      ['王二', '销售额', 0.6, 1.1, 102],
      ['', '回款', 0.4, 0.9, 102],
    ]),
  ).toEqual([
    ['陈一', 94, 'same'],
    ['王二', 102, 'same'],
  ]);
});

test('what is to be reached is no weight, and a stated weight makes percentages in headings none', () => {
  expect(
    compared([
      ['姓名', '合格率≥95%', '交付率（≥90%）', '总分'],
      ['陈一', 90, 80, 85],
    ]),
  ).toEqual([['陈一', 85, 'not-comparable no-weights']]);
  expect(
    scoresOf([
      ['姓名', '考核指标', '权重', '目标值', '实际值', '总分'],
      ['陈一', '销售额', 0.6, 100, 90, 94],
      ['', '合格率（98%）', '', 98, 90, ''],
      ['', '回款率', 0.4, 95, 95, ''],
    ])[0]?.results.map(({ weight }) => weight),
  ).toEqual([0.6, null, 0.4]);
  expect(
    scoresOf([
      ['Name', 'Results (70 % weight)', 'Conduct, weight: 30%', 'Total score'],
      ['Ann', 90, 80, 87],
    ])[0]?.results.map(({ weight }) => weight),
  ).toEqual([70, 30]);
});

test('what a formula takes off is no weighted mean', () => {
  const values = [
    ['姓名', '业绩', '扣分次数', '总分'],
    ['陈一', 90, 2, 86],
  ];
  expect(compared(values, { 4: '=C4*1-D4*2' })).toEqual([['陈一', 86, 'not-comparable no-weights']]);
});

test('people of one name in two departments are two where there are no IDs', () => {
  const values = [
    ['姓名', '部门', '考核指标', '权重', '目标值', '实际值', '总分'],
    ['王伟', '销售部', '销售额', '60%', 100, 90, 94],
    ['', '', '回款率', '40%', 95, 95, ''],
    ['王伟', '市场部', '销售额', '60%', 100, 100, 100],
    ['王伟', '市场部', '回款率', '40%', 95, 95, 100],
  ];
  expect(compared(values)).toEqual([
    ['王伟', 94, 'same'],
    ['王伟', 100, 'same'],
  ]);
  // Whoever has an ID may have moved.
  const withIds = values.map((row, at) => [at === 0 ? '工号' : row[0] === '' ? '' : '0012', ...row]);
  expect(scoresOf(withIds)).toHaveLength(1);
});
