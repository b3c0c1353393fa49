import type { qualitySheet as enUS } from '../en-US/quality-sheet';

export const qualitySheet: typeof enUS = {
  raters: {
    title: (period) => `评分质量 ${period}`,
    heading: '评分质量',
    tables: {
      raters:
        '各评价人如何使用评分标准。宽严程度：与他人对相同人员的评分相比，偏高（宽松）或偏低（严格）的分值。',
      agreement: '同一评价组对同一人的看法是否一致：r_wg，0 至 1。',
      scores: '360° 得分，以及剔除宽严程度后的得分，供对照。',
    },
    rater: ['评价人', '评价组', '评分数', '评价人数', '留空', '未评', '平均分', '宽严程度', '说明'],
    agreement: ['姓名', '员工编号', '评价组', '评价人数', '一致性', '分歧最大的能力项', '说明'],
    score: ['姓名', '员工编号', '360° 得分', '调整后', '调整的评分'],
    same: (rating) => `全部评为 ${rating}`,
    fewRaters: '评价人过少，不足以说明问题',
    adjustedOf: (adjusted, all) => `${adjusted}/${all}`,
  },
  smart: {
    title: (period) => `SMART 检查 ${period}`,
    heading: 'KPI 库 SMART 检查',
    intro: '各 KPI 要成为可落实的目标还缺什么，以及如何补充。',
    headings: ['岗位或个人', '得分', 'KPI', 'KPI 得分', '欠缺', '如何补充', '工作表', '单元格'],
    fine: '无',
  },
};
