import type { functions as enUS } from '../en-US/functions';
import type { FaultSentences, ParameterText } from '../function-words';

const text = (name: string, description: string): ParameterText => [name, description];

const KPI_PARAMETERS = {
  actual: text('实际值', '实际完成值；空白表示尚未评分。'),
  target: text('目标值', '目标值，与实际值一一对应。'),
};

const KPI_LIMITS = {
  direction: text('方向', '越高越好（默认）、越低越好、反向比率、趋中或得分；可统一给一个，也可每行一个。'),
  floor: text('下限', '达成率下限（默认 0）；可统一给一个，也可每行一个。'),
  cap: text('上限', '达成率上限（默认 1.2，即 120%）；可统一给一个，也可每行一个。'),
};

const SCORE360_PARAMETERS = {
  ratings: text('评分', '各项评分；空白表示未评。'),
  groupsOfRatings: text('评分所属评价组', '每个评分所属的评价组。'),
  groups: text('评价组', '方案中的评价组。'),
  groupWeights: text('评价组权重', '各评价组的权重。'),
  minRaters: text('最少评价人数', '计入得分所需的最少评价人数（默认 3；自评和上级为 1）。'),
  raters: text('评价人', '每个评分的评价人；省略时每个评分视为一位评价人。'),
  itemWeights: text('项目权重', '被评项目的权重；须同时给出评价人。'),
  scaleMax: text('评分上限', '评分量表的最高分；给出时结果换算为百分制。'),
};

export const functions: typeof enUS = {
  functions: {
    KPIATTAIN: {
      description: '各 KPI 的达成率：1 表示达成目标。实际值为空时结果也为空。',
      parameters: { ...KPI_PARAMETERS, ...KPI_LIMITS },
    },
    KPISCORE: {
      description: 'KPI 得分（百分制）：对已有实际值的 KPI 按权重计算达成率。',
      parameters: { ...KPI_PARAMETERS, weight: text('权重', '权重，合计不必为 100。'), ...KPI_LIMITS },
    },
    WEIGHTED: {
      description: '已有得分的加权平均；空白得分的权重由其余各项按比例分担。',
      parameters: {
        scores: text('得分', '同一量表的得分；空白表示尚未评分。'),
        weights: text('权重', '各得分的权重。'),
      },
    },
    WEIGHTCHECK: {
      description: '权重距 100% 还差多少（负数表示超出）；合计正确时为 0。',
      parameters: {
        weights: text('权重', '各项权重。'),
        total: text('合计', '应有的合计（默认自动取 1 或 100）。'),
        tolerance: text('允差', '允许的差额（默认为合计的 0.1%）。'),
      },
    },
    SCORE360: {
      description: '360° 评价得分：各评价组平均分的加权平均；人数不足的评价组不计入。',
      parameters: SCORE360_PARAMETERS,
    },
    DETAIL360: {
      description: 'SCORE360 背后各评价组的明细表；人数不足的评价组不显示任何数字。',
      parameters: SCORE360_PARAMETERS,
    },
    REWARDTIER: {
      description: '得分对应的奖励等级：所达到的最高最低分所属的等级。',
      parameters: {
        score: text('得分', '一个或多个得分；空白仍为空白。'),
        minScores: text('最低分', '各等级的最低分，顺序不限。'),
        tiers: text('等级', '各等级的名称。'),
      },
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
    'too-large': () => '数值过大，无法计算。',
  } satisfies FaultSentences,
};
