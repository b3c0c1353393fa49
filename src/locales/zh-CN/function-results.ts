import type { functionResults as enUS } from '../en-US/function-results';
import type { FaultSentences } from '../function-words';

const TOO_FEW = {
  ratings: '评分太少',
  people: '人数太少，不适用强制分布',
  ratees: '被评人太少',
  raters: '评价人太少',
  pairs: '完整的前后数据太少',
};

export const functionResults: typeof enUS = {
  parameterNames: {
    actual: '实际值',
    target: '目标值',
    direction: '方向',
    floor: '下限',
    cap: '上限',
    ratings: '评分',
    groupsOfRatings: '评分所属评价组',
    groups: '评价组',
    groupWeights: '评价组权重',
    minRaters: '最少评价人数',
    raters: '评价人',
    itemWeights: '项目权重',
    scaleMax: '评分上限',
    names: '指标名称',
    weight: '权重',
    scores: '得分',
    weights: '权重',
    total: '合计',
    tolerance: '允差',
    score: '得分',
    minScores: '最低分',
    tiers: '等级',
    points: '点数',
    mode: '方式',
    below: '未达得分',
    decimals: '小数位数',
    perspectives: '所属维度',
    perspectiveNames: '维度',
    perspectiveWeights: '维度权重',
    selfGroup: '自评组',
    ratees: '被评人',
    method: '方法',
    scaleMin: '评分下限',
    matrix: '矩阵',
    type: '类型',
    level: '量表层次',
    shares: '比例',
    minGroup: '最少人数',
    pool: '总额',
    unit: '最小单位',
    floors: '下限',
    caps: '上限',
    rating: '评级',
    compaRatio: '薪酬比率',
    compaMins: '最低薪酬比率',
    before: '之前',
    after: '之后',
    confidence: '置信水平',
    'MERITPCT.ratings': '矩阵评级',
    'KPICURVE.points': '分段点',
  },
  kpiExplain: {
    headings: ['KPI', '实际值', '目标值', '达成率', '权重', '实际权重', '贡献分', '备注'],
    notes: {
      capped: '已封顶',
      floored: '已保底',
      'not-scored': '尚未评分',
      'not-applicable': '不适用',
      'not-weighted': '无权重',
    },
  },
  uplift: {
    headings: ['指标', '数值'],
    measures: {
      pairs: 'n（对数）',
      meanBefore: '之前平均值',
      meanAfter: '之后平均值',
      meanChange: '平均变化（之后 − 之前）',
      confidenceLow: '置信区间下限',
      confidenceHigh: '置信区间上限',
      t: 't',
      degreesOfFreedom: '自由度',
      p: 'p（双侧）',
      cohensDz: 'Cohen d_z',
      hedgesGz: 'Hedges g_z',
      wilcoxonV: 'Wilcoxon V',
      wilcoxonP: 'Wilcoxon p（双侧）',
    },
  },
  detail360: {
    headings: ['评价组', '评价人数', '平均分', '权重', '实际权重', '状态'],
    hidden: (minimum) => `已隐藏：评价人不足 ${minimum} 人`,
    status: { 'not-weighted': '无权重', 'no-ratings': '尚无评分', counted: '已计入' },
  },
  cell: (argument, row, column, columns) =>
    columns > 1 ? `“${argument}”第 ${row} 行第 ${column} 列` : `“${argument}”第 ${row} 行`,
  cellAt: (argument, address) => `“${argument}”（${address}）`,
  faults: {
    sizes: ({ argument, size, other, otherSize }, nameOf) =>
      `“${nameOf(argument)}”有 ${size} 个单元格，“${nameOf(other)}”有 ${otherSize} 个。请选择大小相同的区域。`,
    'single-value': ({ argument, size }, nameOf) =>
      `“${nameOf(argument)}”只能是一个值，而不是 ${size} 个单元格。请引用单个单元格。`,
    'error-value': ({ argument, index, code }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}是错误值 ${code}。请先改正该单元格。`,
    'not-a-number': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}是文本“${value}”，不是数字。请填写数字或留空。`,
    'negative-weight': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为 ${value}。权重不能为负数。`,
    'negative-number': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为 ${value}。该值不能为负数。`,
    'not-positive': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为 ${value}。该值必须大于 0。`,
    'unknown-direction': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为“${value}”。请使用：越高越好、越低越好、反向比率、趋中或得分。`,
    'floor-above-cap': ({ argument, index, floor, cap }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}：下限 ${floor} 高于上限 ${cap}。请对调或改正。`,
    'target-missing': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为空，但已有实际值。请填写目标值。`,
    'negative-target': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为负数，“反向比率”无法计算。请改用“越低越好”。`,
    'unknown-group': ({ argument, index, value }, nameOf, cellOf) =>
      `${cellOf(argument, index)}为“${value}”，不在“${nameOf('groups')}”之中。请改正或补充该评价组。`,
    'duplicate-group': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}：评价组“${value}”重复。请只保留一个。`,
    'item-weights-without-raters': (_data, nameOf) =>
      `使用“${nameOf('itemWeights')}”时须同时给出“${nameOf('raters')}”，否则无法区分评价人与评分。`,
    'duplicate-minimum': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}：最低分 ${value} 重复。每个等级须有各自的最低分。`,
    'tier-missing': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为空，但已有最低分。请填写等级名称。`,
    'nothing-scored': () => '尚无可计算的得分。',
    'zero-weights': () => '已评分各行的权重合计为 0。请至少给其中一行设置权重。',
    'no-group-counts': ({ hidden, unweighted }) =>
      hidden > 0
        ? `没有可计入的评价组：${hidden} 个评价组的评价人数不足。`
        : `没有可计入的评价组：${unweighted} 个评价组没有权重。`,
    'below-every-minimum': ({ score, lowest }) =>
      lowest === null
        ? '等级表为空。请填写各等级的最低分。'
        : `得分 ${score} 低于最低等级的最低分 ${lowest}。`,
    'pool-infeasible': ({ nearest }) => `按此总额无法同时满足下限和上限。可行的最接近总额为 ${nearest}。`,
    'unknown-option': ({ argument, index, value, allowed }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为“${value}”。请使用：${allowed.join('、')}。`,
    'blank-cell': ({ argument, index }, _nameOf, cellOf) => `${cellOf(argument, index)}为空。请填写。`,
    'out-of-range': ({ argument, index, value, lowest, highest }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}为 ${value}。该值须在 ${lowest} 与 ${highest} 之间。`,
    'not-monotone': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}顺序不对。各点须依次递增或依次递减。`,
    'curve-empty': () => '曲线没有点。请至少给出一个点及其得分。',
    'total-decimals': ({ total, decimals }) =>
      `保留 ${decimals} 位小数的权重无法合计为 ${total}。请增加小数位数。`,
    'duplicate-name': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}：“${value}”重复。请只保留一个。`,
    'unknown-perspective': ({ argument, index, value }, nameOf, cellOf) =>
      `${cellOf(argument, index)}为“${value}”，不在“${nameOf('perspectiveNames')}”之中。请改正或补充该维度。`,
    'no-self': () => '没有可比较的自评。',
    'no-others': ({ hidden }) =>
      hidden > 0 ? `没有可比较的其他评价组：${hidden} 个评价组的评价人数不足。` : '尚无他人评分。',
    'not-connected': ({ raters, others }) =>
      `${others.join('、')}与${raters.join('、')}无法比较：没有人同时被双方评分。请安排部分人员交叉评分。`,
    'weakly-connected': () => '评价人之间的共同被评人太少，无法判断各人的宽严。请安排更多交叉评分。',
    'different-people': ({ rater, ratee }) =>
      `${rater}没有给${ratee}评分。该方法要求所有评价人评价同一批人；请改用 additive。`,
    'reversed-scale': ({ argument, index, lowest, highest }, nameOf, cellOf) =>
      `${cellOf(argument, index)}为 ${highest}，不高于“${nameOf('scaleMin')}”${lowest}。请对调或改正。`,
    'too-few': ({ what, count, minimum }) => `${TOO_FEW[what]}：现有 ${count}，至少需要 ${minimum}。`,
    'no-variation': () => '所有数值都相同，无法判断一致性。',
    'too-many-values': ({ count, most }) =>
      `不同的数值有 ${count} 个，超出 ratio 的上限 ${most} 个。请改用 interval。`,
    'matrix-size': ({ rows, columns, size }, nameOf) =>
      `“${nameOf('matrix')}”有 ${size} 个单元格；${rows} 个评级与 ${columns} 个薪酬比率需要 ${rows * columns} 个。`,
    'rating-not-listed': ({ argument, index, value }, nameOf, cellOf) =>
      `${cellOf(argument, index)}的评级“${value}”不在“${nameOf('ratings')}”之中。`,
    'compa-below': ({ argument, index, value, lowest }, nameOf, cellOf) =>
      lowest === null
        ? `“${nameOf('compaMins')}”为空。请填写各列的最低薪酬比率。`
        : `${cellOf(argument, index)}为 ${value}，低于矩阵的最低薪酬比率 ${lowest}。`,
    'too-large': () => '数值过大，无法计算。',
  } satisfies FaultSentences,
};
