import type { functionGuide as enUS } from '../en-US/function-guide';

export const functionGuide: typeof enUS = {
  KPIATTAIN: {
    meaning:
      '各 KPI 的达成程度，以比率表示：1 为达成目标，1.2 即 120%。方向也可写作正向（越高越好）、反向（越低越好）、定性（得分），或 higher、lower、lower-ratio、target、score；“得分”直接采用评定的 0–100 分，无需目标值。实际值为空或不适用（N/A、不适用、/、—）时结果为空。某一行有误时，仅该行显示错误。',
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
      '360° 评价得分。评价组有权重且不同评价人达到最少人数才计入：名称为自评、本人、上级、直接上级、直属上级、主管、经理、领导（或 self、manager、supervisor）的组默认 1 人，其他组默认 3 人，也可另行指定。人数不足的评价组不计入，以免推算出某个人的评分。自评按其权重计入。没有可计入的评价组时为 #N/A。',
    formula:
      '各组平均分 Σ 项目权重·评分 / Σ 项目权重，再对计入的评价组求 Σ 组权重·平均分 / Σ 组权重；给出评分上限时为 100 × 结果 / 评分上限。',
    source:
      '按评价组而非按评价人加权，人数多的同级不会盖过一位上级。最少评价人数见 honestly.com, How does anonymity work in 360 feedback：自评和上级为 1，其他组为 3。',
  },
  DETAIL360: {
    meaning:
      'SCORE360 背后的各评价组：评价人数、平均分（按评分量表）、方案权重，以及计入的组分担其余权重后的实际权重。状态为：已计入、无评分、无权重或已隐藏。隐藏的评价组只显示“< n”，不显示平均分，表中其他数字也无法推算出来。',
    formula: '同 SCORE360；实际权重 = 权重 / Σ 计入的权重 × Σ 全部权重。',
    source: '同 SCORE360。',
  },
  REWARDTIER: {
    meaning:
      '在得分已达到最低分的各等级中，取最低分最高的一级；表的顺序不限。得分为空时结果为空，低于所有最低分时为 #N/A。',
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
      '逐个 KPI 说明 KPISCORE 的由来。达成率：1 为达成目标。实际权重：计入的 KPI 分担其余权重之后的权重。贡献分：该 KPI 贡献的分数，合计即为得分。备注：已封顶或已保底（达成率受限）、尚未评分或不适用（不计入）、无权重。',
    formula: '贡献分 = 100 × w·达成率 / Σ 计入的 w；实际权重 = w / Σ 计入的 w × Σ 全部 w。',
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
    source:
      'Johns (1981), Difference score measures of organizational behavior variables：差值的信度 = (平均信度 − r)/(1 − r)，两项评分的信度均为 0.70、相关为 0.40–0.55 时，差值的信度为 0.50–0.33。Edwards (1995), Alternatives to difference scores。',
    caution: '用于面谈，不用于定薪：差值的信度低（0.33–0.50），评价人越少越不可靠。',
  },
  RATERADJUST: {
    meaning:
      '剔除评价人宽严差异后的评分。additive 允许各评价人评价不同的人，只要有被多人评价者把他们联系起来；否则为 #N/A，并指出谁与谁无法比较。center 与 zscore 只适用于所有评价人评价同一批人，否则会抹去人与人之间的真实差异。调整后的评分可能超出量表范围。',
    formula:
      'additive：对 评分 = μ + 被评人 + 评价人 作最小二乘，评价人效应之和为 0；调整后 = 评分 − 评价人效应。center：评分 − 评价人平均 + 总平均。zscore：总平均 + 总标准差 × (评分 − 评价人平均)/评价人标准差。',
    source:
      'Raymond & Viswesvaran (1993), Least squares models to correct for rater effects in performance assessment, Journal of Educational Measurement 30。',
    caution:
      '仅供 HR 与原始评分对照，绝不代替原始评分，不用于定薪。评价人少或评分少时，宽严估计不可靠。评价人之间没有共同被评人（直接或间接）时无法比较，结果为 #N/A。',
  },
  RATERAGREE: {
    meaning: '评价人对同一题目的一致程度：1 为完全一致，0 为不高于随机评分。评分不足两个时为 #N/A。',
    formula: 'r_wg = 1 − s² / ((A² − 1)/12)，A = 评分上限 − 评分下限 + 1，s² 为样本方差；小于 0 时取 0。',
    source:
      'James, Demaree & Wolf (1984), Estimating within-group interrater reliability with and without response bias, Journal of Applied Psychology 69。',
    caution:
      '评价人少时说明不了什么：在 5 级量表上随机评分，2 名评价人达到 0.70 的概率为 52%，3 名为 23%。不用于定薪。',
  },
  RATERICC: {
    meaning:
      '完整评分矩阵的信度。先选模型：1 为单向随机，每个人由不同的评价人评价；2 为双向随机，同一批评价人评价所有人，并代表其他同类评价人（绝对一致）；3 为双向混合，只关心这些评价人，不计宽严差异（相对一致）。再选用途：1 为单个评分，k 为评价人的平均分。从不截断，可能小于 0；无法定义时为 #N/A。',
    formula:
      'n 名被评人、k 名评价人；均方：被评人间 B、评价人间 J、被评人内 W、残差 E。1,1 = (B − W)/(B + (k − 1)W)；2,1 = (B − E)/(B + (k − 1)E + k(J − E)/n)；3,1 = (B − E)/(B + (k − 1)E)；1,k = (B − W)/B；2,k = (B − E)/(B + (J − E)/n)；3,k = (B − E)/B。',
    source:
      'Shrout & Fleiss (1979), Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86。',
    caution: '被评人或评价人少时不可靠。不用于定薪。',
  },
  KALPHA: {
    meaning:
      '扣除偶然因素后的一致性，允许缺失评分：1 为完全一致，0 为不高于偶然，小于 0 表示比偶然更不一致。只计入有至少两个评分的被评人。所有评分相同时为 #N/A。',
    formula:
      'α = 1 − 观测不一致 / 期望不一致。两个值 a、b 的差异：定类 相同为 0，不同为 1；定序 两者之间秩数的平方；定距 (a − b)²；定比 ((a − b)/(a + b))²。',
    source: 'Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011)。',
    caution: '被评人少时不可靠。不用于定薪。',
  },
  FORCEDTIER: {
    meaning:
      '按强制分布确定等级。得分相同的人绝不会被分开，因此某一等级的人数可能多于或少于名额。人数少时名额可能为 0。人数少于最少人数时为 #N/A。',
    formula:
      '名额按“人数 × 比例”的最大余额法确定（余数相同时归较好的等级）。名次 = 1 + 得分更高的人数；取累计名额最先达到该名次的等级。',
    source: '最大余额法（Hamilton），Balinski & Young, Fair Representation (1982)；竞赛排名。',
  },
  BONUSSPLIT: {
    meaning:
      '按点数分配总额，合计恰为总额（先向下取整到最小单位）。点数为空者不参加，点数为 0 者无论下限均得 0。无法同时满足上下限时为 #N/A，并给出可行的最接近总额。',
    formula:
      '每人 = min(上限, max(下限, λ·点数))，λ 为恰好用尽总额的唯一值；再按最大余额法取整到最小单位，绝不越界。',
    source: '最大余额法（Hamilton），Balinski & Young, Fair Representation (1982)；全程整数运算。',
  },
  MERITPCT: {
    meaning:
      '按评级与薪酬比率（CR，工资 / 薪级中位值）查调薪幅度。评级不在矩阵中，或薪酬比率低于第一列时，该单元格为 #N/A。',
    formula: '行：评级完全相同。列：不大于薪酬比率的最大下限。',
    source: '调薪矩阵，例如 WorldatWork。',
  },
  UPLIFT: {
    meaning: '比较同一批人的前后数据。有空白的一对不计入。所有变化都相同时，t、p 与效应量为空。',
    formula:
      't = 平均变化 / (标准差/√n)；d_z = 平均变化 / 标准差；g_z = d_z × (1 − 3/(4·df − 1))；Wilcoxon V = 正变化的秩和，变化为 0 的不计；少于 50 对且没有相同值和 0 时 p 为精确值，否则为带连续性校正的正态近似。',
    source:
      'Student (1908)；Lakens (2013)（d_z）；Hedges (1981)（g_z）；Wilcoxon (1945)；与 R 的 t.test 和 wilcox.test 一致。',
    caution: '它说明是否有变化，而不说明原因：没有对照组，就不能排除其他原因。',
  },
};
