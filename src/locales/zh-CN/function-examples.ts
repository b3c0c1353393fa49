import type { exampleWords as enUS } from '../en-US/function-examples';

export const exampleWords: typeof enUS = {
  higher: '越高越好',
  lower: '越低越好',
  notApplicable: '不适用',
  self: '自评',
  peer: '同级',
  manager: '上级',
  report: '下级',
  revenue: '销售收入',
  margin: '毛利率',
  audit: '审计评分',
  financial: '财务',
  customer: '客户',
  ann: '王敏',
  bo: '李强',
  wu: '吴涛',
  xu: '徐静',
};
