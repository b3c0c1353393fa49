import type { QualityWords } from '../quality-words';
import { tables } from './tables';

const number = (value: number, decimals = 4): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: decimals });

/** Excel 日期序列值 */
const day = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

export const quality: QualityWords = {
  raters: {
    note: '仅供人力资源部门使用。这些数字反映评价人如何使用量表，不代表评价人的优劣；调整后得分只作对照，不替代原得分。请先沟通，再下结论。',
    unknown: {
      'too-few-ratings': '评分数或被评价人数太少，无法判断',
      'too-few-raters': '组内可比较的评价人太少，无法判断通常水平',
    },
    caution: (caution) => {
      switch (caution.caution) {
        case 'not-connected':
          return `${number(caution.raters)} 位评价人分属 ${number(caution.parts)} 个没有共同被评价人的部分，每位评价人只与评价同一对象的人比较，无法判断一个部分整体是否比另一个部分打分更高。如需判断，请安排少数人接受跨团队评价。`;
        case 'few-raters':
          return `${number(caution.raters)} 位评价人中，有 ${number(caution.unknown)} 位数据太少，不作判断。`;
        case 'anonymous':
          return `有 ${number(caution.ratings)} 个评分未注明评价人，此处不予分析，但照常计入得分。`;
      }
    },
  },
  smart: {
    criteria: {
      measurable: '可衡量',
      achievable: '可达成',
      relevant: '相关',
      timeBound: '有时限',
      owned: '有责任人',
    },
    score: (whose, score, kpis) => `${whose}：${number(score, 0)} 分（满分 100，共 ${number(kpis)} 项 KPI）`,
    mend: (lack) => {
      switch (lack.fault) {
        case 'blank':
          return BLANK[lack.column] ?? `请填写“${tables.MeritKpis.columns[lack.column]}”。`;
        case 'unknown-objective':
          return `目标表中没有“${lack.objectiveId}”。请改用已有编号，或补充该目标。`;
        case 'outside-period':
          return `截止日期 ${day(lack.due)} 不在本周期内，请填写本周期内的日期。`;
        case 'never-reached':
          return `以往 ${number(lack.count)} 个结果均未达到 ${number(lack.target)}（中位数 ${number(lack.median)}）。请降低目标值，或说明将采取哪些新措施。`;
        case 'always-reached':
          return `以往 ${number(lack.count)} 个结果全部达到 ${number(lack.target)}（中位数 ${number(lack.median)}）。请提高目标值，或改用其他 KPI。`;
      }
    },
  },
};

const BLANK: Readonly<Partial<Record<string, string>>> = {
  unit: '请填写计量单位。',
  source: '请注明实际值来自哪个报表或系统。',
  target: '请商定目标值。',
  objectiveId: '请关联其支撑的战略目标。',
  due: '请填写完成期限。',
  owner: '请指定责任人。',
};
