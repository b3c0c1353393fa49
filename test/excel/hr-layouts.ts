/** A Chinese company's own workbook: people, KPIs, actuals and ratings, each in its own layout, with all the usual troubles. */
import { newSheet } from '../../src/embedded/model/workbook-data';
import type { Area, CellValue, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';
import { emptyWorkbook } from '../../src/embedded/model/workbook-data';
import { write } from './hr-workbook';

/** A merged title, two rows of headings, names with spaces, salaries as text, departments merged, a page break, totals. */
const PEOPLE: CellValue[][] = [
  ['华信公司2026年员工花名册', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '单位：元'],
  ['序号', '工  号', '姓  名', '部门', '', '岗位', '直属上级', '薪酬', '入职日期'],
  ['', '', '', '一级部门', '二级部门', '', '', '基本工资', ''],
  [1, '0012', '陈  一', '销售中心', '大客户部', '大客户经理', '王二', '12,000', '2020年3月1日'],
  [2, '0013', ' 王二', '', '', '销售总监', '', '20,000', '2018/7/15'],
  [3, '0014', '李三　', '', '渠道部', '大客户经理', '王二', 11000, 44197],
  ['序号', '工  号', '姓  名', '部门', '', '岗位', '直属上级', '薪酬', '入职日期'],
  ['', '', '', '一级部门', '二级部门', '', '', '基本工资', ''],
  [4, '0015', '张四', '职能中心', '人事部', '人事专员', '0013', 9000, '2022-01-10'],
  [5, '0016', '赵五', '', '', '司机', '', 6000, '2019.5.6'],
  ['合计', '', '5人', '', '', '', '', 58000, ''],
  ['制表人：人事部', '', '', '', '', '', '审核：', '', ''],
];

/** Roles merged over their KPIs, weights as text with a percent sign, subtotals, a note. */
const KPIS: CellValue[][] = [
  ['', '2026年度岗位考核指标', '', '', '', '', ''],
  ['', '岗 位', '考核指标', '目标值', '权重', '计量单位', '指标方向'],
  ['', '大客户经理', '销售额', '1,200', '60%', '万元', '正向'],
  ['', '', '客户投诉', 2, '40%', '件', '反向'],
  ['', '', '小计', '', '100%', '', ''],
  ['', '销售总监', '团队销售额', 5000, 1, '万元', ''],
  ['', '人事专员', '招聘完成率', '95%', 70, '%', '越高越好'],
  ['', '', '员工满意度', 80, 30, '分', ' 越高越好'],
  ['', '注：权重合计应为100%。', '', '', '', '', ''],
];

/** A KPI has one column, or two below its own heading; numbers as text, percent signs, what does not apply. */
const ACTUALS: CellValue[][] = [
  ['2026年业绩完成情况', '', '', '', '', '', '', '', ''],
  ['工号', '姓名', '销售额（万元）', '', '客户投诉', '团队销售额', '招聘完成率', '员工满意度', '备注'],
  ['', '', '目标值', '实际完成', '实际', '实际', '实际', '实际', ''],
  ['0012', '陈一', '1,000', '1,080', 1, '', '', '', '年中调整目标'],
  ['0014', '李三', '', 600, '不适用', '', '', '', ''],
  ['0013', '王二', '', '', '', '5,500', '', '', ''],
  ['', '张 四', '', '', '', '', '96.9%', '', ''],
  ['', '合计', 1000, 1680, 1, 5500, '', '', ''],
];

/** Competencies side by side below a heading of their own, names instead of numbers, merged over their raters. */
const ratings = (competencies: readonly string[]): CellValue[][] => {
  const all = (rating: CellValue): CellValue[] => competencies.map(() => rating);
  const blanks = competencies.slice(1).map(() => '');
  return [
    ['被评价人', '评价人', '评价关系', '能力评分', ...blanks, '评语'],
    ['', '', '', ...competencies, ''],
    ['陈一', '王二', '直属上级', ...all(4), '踏实'],
    ['', '陈一', '自评', ...all('5'), ''],
    ['', '李三', '同事', ...all(3), ''],
    ['', '张四', '同事', ...all(3), ''],
    ['', '赵五', '同事', ...all(3), ''],
    ['李三', '王二', '直属上级', ...all(3), ''],
    ['', '李三', '自评', ...all(4).with(1, ''), ''],
  ];
};

const TITLES: Readonly<Record<'people' | 'kpis' | 'actuals' | 'ratings', string>> = {
  people: '花名册',
  kpis: '指标库',
  actuals: '业绩',
  ratings: '360评分',
};

/** The workbook, the list of people on show. */
export function hrLayouts(competencies: readonly string[]): WorkbookData & {
  readonly own: Readonly<Record<keyof typeof TITLES, SheetData>>;
} {
  const workbook = emptyWorkbook(TITLES.people);
  const [people] = workbook.sheets;
  if (!people) throw new Error('no sheet');
  const own = {
    people,
    kpis: newSheet(TITLES.kpis),
    actuals: newSheet(TITLES.actuals),
    ratings: newSheet(TITLES.ratings),
  };
  write(people, PEOPLE);
  write(own.kpis, KPIS);
  write(own.actuals, ACTUALS);
  write(own.ratings, ratings(competencies));
  people.merges.push(area(0, 0, 1, 9), area(2, 3, 1, 2), area(4, 3, 3, 1), area(4, 4, 2, 1));
  own.kpis.merges.push(area(0, 1, 1, 6), area(2, 1, 2, 1), area(6, 1, 2, 1));
  own.actuals.merges.push(area(0, 0, 1, 9), area(1, 2, 1, 2));
  own.ratings.merges.push(area(0, 3, 1, competencies.length), area(2, 0, 5, 1), area(7, 0, 2, 1));
  workbook.sheets.push(own.kpis, own.actuals, own.ratings);
  return { ...workbook, own };
}

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});
