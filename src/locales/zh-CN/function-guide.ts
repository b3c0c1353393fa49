import type { functionGuide as enUS } from '../en-US/function-guide';

export const functionGuide: typeof enUS = {
  KPIATTAIN: {
    meaning:
      '各 KPI 的达成程度，以比率表示：1 为达成目标，1.2 即 120%。实际值为空或不适用（N/A、不适用、/、—）时结果为空。某一行有误时，仅该行显示错误。',
    formula:
      '差距 g = (A − T)/|T|：越高越好 1 + g；越低越好 1 − g；反向比率 T/A（A ≤ 0 时取上限）；趋中 1 − |g|；得分 A/100。T = 0 时：达成为 1，否则为 0。最后限制在下限（0）与上限（1.2）之间。',
    source: 'CAMMS, KPI Performance Calculations；SAP Strategy Management, Achievement Scores。',
  },
  KPISCORE: {
    meaning:
      '对已有实际值的 KPI 按权重汇总达成率，百分制（默认上限下最高 120）。没有实际值的 KPI 不计入，其权重由其余 KPI 按比例分担，绝不按 0 计算。尚无可计算的得分时为 #N/A。',
    formula: '100 × Σ 权重·达成率 / Σ 权重。先对每个 KPI 封顶保底，再加权。',
    source: 'KPIATTAIN 的加权平均；先封顶再加权，见 codingace.net, KPI achievement rate。',
  },
  WEIGHTED: {
    meaning:
      '由各部分得分合成总分，例如 KPI 70%、360° 30%。没有得分的部分不计入，其权重由其余部分分担。权重合计不必为 100。',
    formula: '已评分各行的 Σ w·s / Σ w。',
    source: '加权算术平均。',
  },
  WEIGHTCHECK: {
    meaning: '权重距应有合计还差多少；在允差之内时恰为 0。所有权重都不超过 1 时合计为 1，否则为 100。',
    formula: '合计 − Σ 权重；|合计 − Σ 权重| ≤ 允差（合计的 0.1%）时为 0。',
    source: 'Meritsheet 的规则：33.33 × 3 视为合计正确。',
  },
  SCORE360: {
    meaning:
      '360° 评价得分。评价组有权重且不同评价人达到最少人数（默认 3，自评和上级为 1）才计入；人数不足的评价组不计入，以免推算出某个人的评分。没有可计入的评价组时为 #N/A。',
    formula:
      '各组平均分 Σ 项目权重·评分 / Σ 项目权重，再对计入的评价组求 Σ 组权重·平均分 / Σ 组权重；给出评分上限时为 100 × 结果 / 评分上限。',
    source: '先求组内平均、再按组加权，例如 honestly.com 的 360° 做法；最少三名评价人。',
  },
  DETAIL360: {
    meaning: 'SCORE360 背后的各评价组。隐藏的评价组只显示“< n”，不显示平均分，表中其他数字也无法推算出来。',
    formula: '同 SCORE360；实际权重 = 权重 / Σ 计入的权重 × Σ 全部权重。',
    source: '同 SCORE360。',
  },
  REWARDTIER: {
    meaning:
      '得分所达到的最低分中最高者对应的等级；表的顺序不限。得分为空时结果为空，低于所有最低分时为 #N/A。',
    formula: '区间为 [最低分, 下一最低分)，按 9 位小数比较：恰好 90 分就是 90 分。',
    source: '下限包含在内，与常见的奖金等级表一致（calqoo.com）。',
  },
  KPICURVE: {
    meaning:
      '按计分曲线得分。各点依次递增；越低越好时依次递减。超过最后一点时保持其得分；未达第一点时取“未达得分”，未给出则取第一个得分。',
    formula: '线性：s₀ + (s₁ − s₀)(A − p₀)/(p₁ − p₀)。阶梯：已达到的最后一点的得分。',
    source: 'Agiliti 2011 Executive Incentive Plan（带上下封顶的插值）；exceldemy.com。',
  },
  KPIEXPLAIN: {
    meaning:
      '逐个 KPI 说明 KPISCORE 的由来，贡献分之和即为得分。备注为：已封顶、已保底、尚未评分、不适用、无权重。',
    formula: '贡献分 = 100 × w·达成率 / Σ w；实际权重 = w / Σ 已评分的 w × Σ w。',
    source: '同 KPISCORE。',
  },
  WEIGHTNORM: {
    meaning: '把权重换算为恰好合计到指定总数，并保留指定的小数位数。空白权重为 0。',
    formula: '各份额先向下取整，剩余单位依次分给余数最大者；余数相同时分给靠前的行。',
    source: '最大余额法（Hamilton）；Balinski & Young, Fair Representation (1982)。',
  },
  BSCSCORE: {
    meaning: '平衡计分卡得分。KPI 在所属维度内加权，维度之间再加权；没有任何得分的维度不计入。',
    formula: 'Σ W·(维度内 Σ w·s / Σ w) / Σ W。',
    source: 'Kaplan & Norton (1992)；算例见 Hindawi DDNS 2022, article 2247890。',
  },
  SELFGAP: {
    meaning:
      '自评减去人数足够的其他评价组全部评分的平均。正数表示自评高于他评。没有自评或没有这样的评价组时为 #N/A。',
    formula: '自评平均 − 他评平均，均按项目权重加权。',
    source: 'Johns (1981)、Edwards (1995) 关于差值得分的研究；自评与他评差值的信度为 0.33–0.50。',
    caution: '用于面谈，不用于定薪：差值并不可靠。',
  },
  RATERADJUST: {
    meaning:
      '剔除评价人宽严差异后的评分。additive 允许各评价人评价不同的人，只要有被多人评价者把他们联系起来；否则为 #N/A，并指出谁与谁无法比较。center 与 zscore 只适用于所有评价人评价同一批人。',
    formula:
      'additive：对 评分 = μ + 被评人 + 评价人 作最小二乘，评价人效应之和为 0；调整后 = 评分 − 评价人效应。center：评分 − 评价人平均 + 总平均。zscore：总平均 + 总标准差 × (评分 − 评价人平均)/评价人标准差。',
    source: 'Raymond & Viswesvaran (1993), least squares models to correct for rater effects。',
    caution: '仅供 HR 与原始评分对照，绝不代替原始评分。评分少时效应不确定。',
  },
  RATERAGREE: {
    meaning: '评价人对同一题目的一致程度：1 为完全一致，0 为不高于偶然。',
    formula: 'r_wg = 1 − s² / ((A² − 1)/12)，A = 评分上限 − 评分下限 + 1，s² 为样本方差；小于 0 时取 0。',
    source: 'James, Demaree & Wolf (1984)。',
    caution: '2 名评价人偶然达到 0.70 的概率为 52%，3 名为 23%。不用于定薪。',
  },
  RATERICC: {
    meaning:
      '完整评分矩阵的信度：单向（1）、双向随机（2）、双向混合（3），单个评价人（1）或 k 人平均（k）。从不截断；无法定义时为 #N/A。',
    formula: '由被评人、评价人与残差的均方计算；2,k = (MSR − MSE)/(MSR + (MSC − MSE)/n)。',
    source: 'Shrout & Fleiss (1979)。',
    caution: '被评人少时不确定。不用于定薪。',
  },
  KALPHA: {
    meaning: '扣除偶然后的一致性，允许缺失评分。只计入有两个以上评分的被评人。没有差异时为 #N/A。',
    formula: 'α = 1 − 观测不一致 / 期望不一致，差异按所选量表层次计算。',
    source: 'Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011)。',
    caution: '被评人少时不确定。不用于定薪。',
  },
  FORCEDTIER: {
    meaning: '按强制分布确定等级。得分相同的人绝不会被分开。人数少于最少人数时为 #N/A。',
    formula: '名额按 人数 × 比例 的最大余额法。名次 = 1 + 得分更高的人数；等级为累计名额首先达到名次者。',
    source: '最大余额法（Hamilton）；竞赛排名。',
  },
  BONUSSPLIT: {
    meaning:
      '按点数分配总额，合计恰为总额。点数为空者不参加，点数为 0 者得 0。无法同时满足上下限时为 #N/A，并给出可行的最接近总额。',
    formula:
      '每人 = min(上限, max(下限, λ·点数))，λ 为恰好用尽总额的唯一值；再按最大余额法取整到最小单位，绝不越界。',
    source: '最大余额法（Hamilton）；全程整数运算。',
  },
  MERITPCT: {
    meaning:
      '按评级与薪酬比率（工资 / 中位值）查调薪幅度。评级不在矩阵中，或薪酬比率低于第一列时，该单元格为 #N/A。',
    formula: '行：评级完全相同。列：不大于薪酬比率的最大下限。',
    source: '调薪矩阵，例如 WorldatWork。',
  },
  UPLIFT: {
    meaning: '比较同一批人的前后数据。有空白的一对不计入。它说明是否有变化，而不说明原因。',
    formula:
      't = 平均变化 / (标准差/√n)；d_z = 平均变化 / 标准差；g_z = d_z × (1 − 3/(4·df − 1))；Wilcoxon V = 正变化的秩和。',
    source: 'Student (1908)；Hedges (1981)；Wilcoxon (1945)，与 R 的 t.test 和 wilcox.test 一致。',
  },
};
