import type { sheets as enUS } from '../en-US/sheets';
import { review } from './review-sheet';

export const sheets: typeof enUS = {
  settingsTitle: '方案设置',
  intros: {
    settings: '本周期的规则。请在此修改：所有得分、等级和考核表都会随之变化。',
    MeritEmployees: '参加考核的人员，每人一行。',
    MeritTiers: '奖励等级，先后顺序不限：得分达到的最高“最低分”所在的等级即为其等级。',
    MeritObjectives: '部门要达成的目标。每个 KPI 都应服务于其中之一。',
    MeritKpis: '各岗位的 KPI，同一岗位的权重合计为 100。填写员工编号的行只适用于该员工，并取代其岗位的 KPI。',
    MeritCompetencies: '360° 评价的能力项，以及各分数对应的行为表现。',
    MeritRatings:
      '每行一个评分：谁、以什么身份、就哪个能力项给谁评分。尚未评分请留空，不适用请填“不适用”，不要填 0。',
    MeritKpiResults:
      '没有考核表的员工，其目标值和实际值在此填写。生成考核表时会带入该员工已填的各行；此后以考核表为准，这些行仅作留存。',
    scores:
      '得分的形成过程，每一步一列。本表由 Meritsheet 生成：请修改填报内容，不要修改本表；只有“潜力”在此填写。',
  },
  policy: {
    kpiShare: 'KPI 得分占比',
    share360: '360° 得分占比',
    scaleMin: '评分下限',
    scaleMax: '评分上限',
    floor: '未写明下限的 KPI 的达成率下限',
    cap: '未写明上限的 KPI 的达成率上限',
    weightTolerance: '权重合计的允许偏差，占合计的比例（0.001 即 0.1%）',
    minRaters: '未写明人数的评价组的最少评价人数',
    adjustMin: '加减分下限',
    adjustMax: '加减分上限',
    scoreDecimals: '最终得分的小数位数',
    selfScoreShare: '定性 KPI 中自评得分的占比',
    managerScoreShare: '定性 KPI 中上级评分的占比',
  },
  policyRules: '检查规则：可增加一行 rule.<规则>，值填“关闭”；限值为 rule.<规则>.<限值>。',
  policyList: '员工名单的位置，由 Meritsheet 维护。',
  periodOpen: '进行中',
  validation: {
    list: { title: '请从列表中选择', message: '请选择列表中的一项。' },
    entry: {
      title: '请填写数字或“不适用”',
      message: '请填写不带单位的数字。尚未知晓请留空；不适用请填“不适用”。',
    },
    rating: (min, max) => ({
      title: '请填写评分',
      message: `请填写 ${min} 到 ${max} 之间的数字。无法评价请留空或填“不适用”。`,
    }),
    number: { title: '请填写数字', message: '请填写不带单位的数字，不能小于 0。' },
    score: {
      title: '请填写评分',
      message: '请填写 0 到 100 之间的数字。尚未评分请留空，不适用请填“不适用”。',
    },
    date: { title: '请填写日期', message: '请填写日期，如 2026-03-31。' },
  },
  review,
  register: {
    columns: { name: '姓名', department: '部门', attainment: '达成率', kpiScore: 'KPI 得分' },
  },
};
