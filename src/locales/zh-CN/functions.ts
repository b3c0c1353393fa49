import type { functions as enUS } from '../en-US/functions';

const KPI_PARAMETERS = {
  actual: '实际完成值；空白表示尚未评分。',
  target: '目标值，与实际值一一对应。',
};

const KPI_LIMITS = {
  direction: '越高越好（默认）、越低越好、反向比率、趋中或得分；可统一给一个，也可每行一个。',
  floor: '达成率下限（默认 0）；可统一给一个，也可每行一个。',
  cap: '达成率上限（默认 1.2，即 120%）；可统一给一个，也可每行一个。',
};

const SCORE360_PARAMETERS = {
  ratings: '各项评分；空白表示未评。',
  groupsOfRatings: '每个评分所属的评价组。',
  groups: '方案中的评价组。',
  groupWeights: '各评价组的权重。',
  minRaters: '计入得分所需的最少评价人数（默认 3；自评和上级为 1）。',
  raters: '每个评分的评价人；省略时每个评分视为一位评价人。',
  itemWeights: '被评项目的权重；须同时给出评价人。',
  scaleMax: '评分量表的最高分；给出时结果换算为百分制。',
};

const KPI_TABLE = {
  names: '各 KPI 的名称。',
  ...KPI_PARAMETERS,
  weight: '权重，合计不必为 100。',
  ...KPI_LIMITS,
};

export const functions = {
  KPIATTAIN: {
    description: '各 KPI 的达成率：1 表示达成目标。实际值为空时结果也为空。',
    parameters: { ...KPI_PARAMETERS, ...KPI_LIMITS },
  },
  KPISCORE: {
    description: 'KPI 得分：对已有实际值的 KPI 按权重计算达成率；100 分表示全部达标，最高至上限。',
    parameters: { ...KPI_PARAMETERS, weight: '权重，合计不必为 100。', ...KPI_LIMITS },
  },
  WEIGHTED: {
    description: '已有得分的加权平均；空白得分的权重由其余各项按比例分担。',
    parameters: {
      scores: '同一量表的得分；空白表示尚未评分。',
      weights: '各得分的权重。',
    },
  },
  WEIGHTCHECK: {
    description: '权重距 100% 还差多少（负数表示超出）；合计正确时为 0。',
    parameters: {
      weights: '各项权重。',
      total: '应有的合计（默认自动取 1 或 100）。',
      tolerance: '允许的差额（默认为合计的 0.1%）。',
    },
  },
  SCORE360: {
    description: '360° 评价得分：各评价组平均分的加权平均；人数不足的评价组不计入。',
    parameters: SCORE360_PARAMETERS,
  },
  DETAIL360: {
    description: 'SCORE360 背后各评价组的明细表；人数不足的评价组不显示平均分。',
    parameters: SCORE360_PARAMETERS,
  },
  REWARDTIER: {
    description: '得分对应的奖励等级：在得分已达到最低分的各等级中，取最高的一级。',
    parameters: {
      score: '一个或多个得分；空白仍为空白。',
      minScores: '各等级的最低分，顺序不限。',
      tiers: '各等级的名称。',
    },
  },
  KPICURVE: {
    description: '按计分曲线得分：各点之间线性插值，或取已达到的最后一点的得分。',
    parameters: {
      actual: '实际值；空白表示尚未评分。',
      points: '曲线上的点，须依次递增或依次递减。',
      scores: '各点的得分。',
      mode: '填 linear（线性，默认）或 step（阶梯）。',
      below: '未达第一点时的得分（默认为第一个得分）。',
    },
  },
  KPIEXPLAIN: {
    description: '说明 KPISCORE 由来的明细表：各 KPI 的达成率、实际权重与贡献分。',
    parameters: KPI_TABLE,
  },
  WEIGHTNORM: {
    description: '按最大余额法换算权重，使合计恰好等于指定总数。',
    parameters: {
      weights: '各项权重；空白为 0。',
      total: '换算后的合计（默认 100）。',
      decimals: '权重的小数位数，0 至 9（默认 2）。',
    },
  },
  BSCSCORE: {
    description: '平衡计分卡得分：先在各维度内加权平均，再按维度权重加权平均。',
    parameters: {
      scores: '各 KPI 的得分；空白表示尚未评分。',
      weights: '各 KPI 在其维度内的权重。',
      perspectives: '各 KPI 所属的维度。',
      perspectiveNames: '计分卡的各个维度。',
      perspectiveWeights: '各维度的权重。',
    },
  },
  SELFGAP: {
    description: '自评与他评平均分之差，正数表示自评偏高。差值不可靠：用于面谈，不用于定薪。',
    parameters: {
      ratings: SCORE360_PARAMETERS.ratings,
      groupsOfRatings: SCORE360_PARAMETERS.groupsOfRatings,
      selfGroup: '自评所在的评价组（默认“自评”）。',
      minRaters: '其他评价组的最少人数（默认 3，上级为 1）。',
      raters: SCORE360_PARAMETERS.raters,
      itemWeights: SCORE360_PARAMETERS.itemWeights,
    },
  },
  RATERADJUST: {
    description:
      '剔除评价人宽严差异后的评分。供 HR 与原始评分对照，不用于定薪。评价人之间须有共同的被评人；评分少时不可靠。',
    parameters: {
      ratings: '各项评分；空白表示未评。',
      raters: '各评分由谁给出。',
      ratees: '各评分评的是谁。',
      method: '填 additive（加性模型，默认）、center（中心化）或 zscore（标准化）。',
    },
  },
  RATERAGREE: {
    description:
      '评价人对同一题目的一致性 r_wg（0–1），不用于定薪。5 级量表上偶然达到 0.70 的概率：2 人 52%，3 人 23%。',
    parameters: {
      ratings: '同一题目的评分；空白表示未评。',
      scaleMin: '评分量表的最低分。',
      scaleMax: '评分量表的最高分。',
    },
  },
  RATERICC: {
    description: '完整评分矩阵的组内相关系数（ICC）。被评人或评价人少时不可靠；不用于定薪。',
    parameters: {
      matrix: '每行一位被评人，每列一位评价人，不得有空白。',
      type: '填 "1,1"、"2,1"、"3,1"、"1,k"、"2,k"（默认）或 "3,k"。',
    },
  },
  KALPHA: {
    description: 'Krippendorff α 系数：扣除偶然因素后的一致性，允许缺失评分。被评人少时不可靠；不用于定薪。',
    parameters: {
      matrix: '每行一位被评人，每列一位评价人；空白为缺失。',
      level: '填 nominal（定类）、ordinal（定序）、interval（定距，默认）或 ratio（定比）。',
    },
  },
  FORCEDTIER: {
    description: '按强制分布确定等级；得分相同的人不会被分到不同等级。',
    parameters: {
      scores: '一个群体的得分；空白不计入。',
      shares: '各等级的比例，最好的等级在前。',
      tiers: '各等级的名称，最好的等级在前。',
      minGroup: '适用强制分布的最少人数（默认 1）。',
    },
  },
  BONUSSPLIT: {
    description: '按点数分配奖金总额，遵守下限和上限，精确到分。',
    parameters: {
      pool: '待分配的总额。',
      points: '各人的点数；空白表示不参加分配。',
      unit: '发放的最小金额（默认 0.01）。',
      floors: '每人最少金额；可全体一个或每人一个。',
      caps: '每人最多金额；可全体一个或每人一个。',
    },
  },
  MERITPCT: {
    description: '按调薪矩阵查调薪幅度：行为评级，列为薪酬比率。',
    parameters: {
      rating: '一个或多个评级。',
      compaRatio: '薪酬比率（CR）：工资除以薪级中位值，与评级一一对应。',
      ratings: '矩阵各行的评级。',
      compaMins: '矩阵各列的最低薪酬比率。',
      matrix: '调薪幅度：每行一个评级，每列一个薪酬比率。',
    },
  },
  UPLIFT: {
    description: '前后对比：平均变化及其置信区间、t 检验、效应量与 Wilcoxon 检验。',
    parameters: {
      before: '之前的数值；有空白的一对不计入。',
      after: '同一批人按同样顺序的之后数值。',
      confidence: '区间的置信水平（默认 0.95）。',
    },
  },
} satisfies typeof enUS;
