import type { functionGallery as enUS } from '../en-US/function-gallery';

export const functionGallery: typeof enUS = {
  title: 'Meritsheet 绩效函数',
  lead: [
    '可在任意单元格中输入。空白单元格从不按 0 计算。',
    '安装了 Meritsheet 的电脑上，所有函数都可以加前缀 MERIT. 使用。在窗格中选择“函数 > 在此工作簿中使用 =KPISCORE()”之后，有简短写法的函数无需前缀即可使用，没有安装 Meritsheet 的人也能正常计算。',
    '部分版本的 Excel 会把空白单元格以 0 传给带前缀的函数。区域中可能有空白时，请用 IF(A2:A9="","",A2:A9) 代替 A2:A9；简短写法无需如此。',
    'Meritsheet 已加载而公式仍显示 #NAME? 时，请在窗格中选择“函数 > 修复公式”。',
  ],
  groups: {
    kpi: 'KPI',
    review360: '360° 评价',
    rewards: '奖励与薪酬',
    raterQuality: '评价质量',
    beforeAfter: '前后对比',
  },
  parameter: '参数',
  parameterMeaning: '说明',
  optional: '可选',
  formula: '公式',
  source: '来源',
  caution: '注意',
  example: '示例',
  result: '结果',
  colon: '：',
};
