import { headingsOf } from '../../locales/table-words';
import { cleanText, comparable } from '../clean-text';
import { TABLES } from '../tables';
import type { ColumnKey } from '../tables';
import { tableOf } from './list-kinds';
import type { CycleListKind, ListField, ListKind } from './list-kinds';

const PERSON_IDS = [
  'EmpID',
  'Employee ID',
  'Employee Number',
  'Employee No',
  'Emp No',
  'Staff ID',
  'Personnel Number',
  'Staff No',
  'Worker ID',
  'ID',
  '工号',
  '员工编号',
  '员工号',
  '人员编号',
  '员工工号',
  '职员编号',
  '职工号',
  '编号',
];
const PERSON_NAMES = [
  'Employee_Name',
  'Employee Name',
  'Full Name',
  'Name',
  'Staff Name',
  'Employee',
  '姓名',
  '员工姓名',
  '名字',
];

/** Headings of real HR lists beside Meritsheet's own. The best one comes first: a list may have both ID and Name of a manager. */
const WORDS: Readonly<Record<ListField, readonly string[]>> = {
  id: PERSON_IDS,
  name: PERSON_NAMES,
  lastName: ['Last Name', 'Surname', 'Family Name', 'Name Last', '姓', '姓氏'],
  firstName: ['First Name', 'Given Name', 'Forename', 'Name First', '名'],
  department: [
    'Department',
    'Dept',
    'Department Name',
    'Team',
    'Business Unit',
    '部门',
    '所属部门',
    '部门名称',
    '所在部门',
    '一级部门',
    '部门一级',
    '部门一级部门',
    'Department Level 1',
    '组织',
  ],
  subDepartment: [
    'Sub-Department',
    'Department Level 2',
    'Section',
    '二级部门',
    '部门二级',
    '部门二级部门',
    '科室',
    '处室',
    '班组',
    '小组',
  ],
  role: ['Position', 'Job Title', 'Title', 'Role', 'Job', '岗位', '职位', '岗位名称', '职位名称', '职务'],
  level: ['Level', 'Grade', 'Job Level', 'Band', '职级', '级别', '职等'],
  managerId: [
    'ManagerName',
    'Manager Name',
    'Manager',
    'Supervisor',
    'Line Manager',
    'Reports To',
    'Manager ID',
    'ManagerID',
    '直属上级',
    '直接上级',
    '上级',
    '汇报对象',
    '汇报上级',
    '直接主管',
    '主管',
    '上级姓名',
    '上级编号',
    '上级工号',
  ],
  salary: [
    'Salary',
    'Base Salary',
    'Base Pay',
    'Annual Salary',
    'PayRate',
    'Pay',
    '基本工资',
    '月薪',
    '月工资',
    '年薪',
    '薪资',
    '工资',
    '底薪',
  ],
  hireDate: [
    'DateofHire',
    'Date of Hire',
    'Hire Date',
    'Start Date',
    'Join Date',
    '入职日期',
    '入职时间',
    '到岗日期',
    '入司日期',
  ],
  endDate: [
    'DateofTermination',
    'Date of Termination',
    'Termination Date',
    'End Date',
    'Leave Date',
    '离职日期',
    '离职时间',
  ],
  probationEnd: ['Probation End', 'End of Probation', 'Probation End Date', '试用期截止', '试用期到期日'],
  email: ['Email', 'E-mail', 'Mail', '邮箱', '电子邮箱', '电子邮件', '邮件'],
  status: ['EmploymentStatus', 'Employment Status', 'Status', '状态', '在职状态', '员工状态'],
  employeeId: ['被评价人工号', '被评价人编号', '被考核人工号', '被考核人编号', 'Ratee ID', ...PERSON_IDS],
  employeeName: [
    '被评价人',
    '被评价人姓名',
    '被考核人',
    '被考核人姓名',
    '评价对象',
    '考核对象',
    'Ratee',
    'Ratee Name',
    'Person Rated',
    ...PERSON_NAMES,
  ],
  period: ['Period', 'Review Period', '周期', '考核周期', '考核期', '考核期间'],
  kpi: [
    'KPI',
    'KPI Name',
    'Indicator',
    'Metric',
    'KPI 指标',
    'KPI 名称',
    '考核指标',
    '指标名称',
    '绩效指标',
    '关键绩效指标',
    '业绩指标',
    '指标',
    '考核项目',
    '考核项',
    '考核内容',
    '评价指标',
  ],
  target: [
    'Target',
    'Target Value',
    'Plan',
    'Goal',
    '目标值',
    '目标',
    '考核目标',
    '指标值',
    '计划值',
    '计划',
    '任务值',
    '本期目标',
    '年度目标',
    '年度目标值',
    '全年目标',
    '全年目标值',
    '考核目标值',
    '季度目标',
    '月度目标',
  ],
  actual: [
    'Actual',
    'Actual Value',
    'Actual Result',
    'Achieved',
    'Result',
    '实际值',
    '实际',
    '实际完成值',
    '实际完成',
    '完成值',
    '完成情况',
    '实绩',
    '达成值',
    '达成',
    '完成',
    '本期实际',
  ],
  weight: ['Weight', 'Weighting', 'Weight %', 'KPI Weight', '权重', '权重%', '指标权重', '比重'],
  fullMarks: [
    'Full Marks',
    'Full Score',
    'Max Score',
    'Maximum Score',
    'Max Points',
    'Maximum Points',
    '满分',
    '满分值',
    '标准分',
    '标准分值',
    '分值',
  ],
  unit: ['Unit', 'Unit of Measure', 'UoM', '单位', '计量单位'],
  direction: ['Direction', '方向', '指标方向', '指标性质', '计分方向'],
  floor: ['Floor', '下限'],
  cap: ['Cap', '上限', '封顶'],
  perspective: ['Perspective', 'Dimension', '维度', '考核维度', 'BSC 维度', '指标类别'],
  objectiveId: ['Objective ID', 'Objective', 'Strategic Objective', '目标编号', '战略目标编号', '战略目标'],
  source: ['Data Source', 'Source', '数据来源', '来源'],
  due: ['Due Date', 'Due', 'Deadline', '完成期限', '截止日期', '期限', '完成时间'],
  owner: ['Owner', 'KPI Owner', '责任人', '负责人'],
  evidence: [
    'Evidence',
    'Comment',
    'Comments',
    'Remark',
    'Remarks',
    'Note',
    'Notes',
    '依据',
    '完成说明',
    '说明',
    '备注',
  ],
  rater: [
    'Rater ID',
    'Rater',
    'Rater Name',
    'Reviewer',
    'Rated By',
    'Evaluator',
    'Appraiser',
    '评价人工号',
    '评价人编号',
    '评价人',
    '评价人姓名',
    '评分人',
    '考核人',
    '打分人',
    '评委',
  ],
  group: [
    'Rater Group',
    'Group',
    'Relationship',
    'Relation',
    'Rater Type',
    '评价组',
    '评价关系',
    '评价人类别',
    '评价人类型',
    '评价角色',
    '与被评价人关系',
    '与被考核人关系',
    '关系',
  ],
  competency: [
    'Competency',
    'Competence',
    'Behaviour',
    'Behavior',
    'Item',
    '能力项',
    '能力',
    '胜任力',
    '评价项目',
    '评价项',
    '评价要素',
    '考核要素',
    '评价内容',
    '评价指标',
  ],
  rating: ['Rating', 'Score', 'Points', '评分', '打分', '得分', '分数', '分值'],
  comment: ['Comment', 'Comments', 'Remark', 'Remarks', '评语', '评价意见', '意见', '备注'],
  score: [
    'Total Score',
    'Final Score',
    'Overall Score',
    'KPI Score',
    'Performance Score',
    'Score Total',
    'Total',
    '总分',
    '总得分',
    '综合得分',
    '绩效总分',
    '考核总分',
    '最终得分',
    '综合评分',
    '绩效得分',
    '考核得分',
    'KPI 得分',
    '绩效分数',
    '合计得分',
    '得分合计',
    '合计',
    'Score',
    '得分',
    '分数',
    'Weighted Score',
    '加权得分',
    '加权分',
  ],
};

const ATTAINMENTS = ['Attainment', '完成率', '达成率'];
/** Where actuals are scores already, their column may be called so. */
const SCORES_OF_KPIS = ['Score', 'Points', '得分', '评分', '自评分', '打分', ...ATTAINMENTS];

/** The spellings a heading is known by, as they are compared, each with its place: 0 is the best. */
export type HeadingWords = ReadonlyMap<string, number>;

/** What heads actuals that are attainments already. */
export const ATTAINMENT: HeadingWords = new Map(ATTAINMENTS.map((word, place) => [comparable(word), place]));

const known = new Map<string, HeadingWords>();

/** The spellings of a field's heading; those of the table's own column come last. */
export function headingWords(kind: ListKind, field: ListField): HeadingWords {
  const key = `${kind} ${field}`;
  const before = known.get(key);
  if (before) return before;
  const table = tableOf(kind);
  const own = field in TABLES[table].columns ? headingsOf(table, field as ColumnKey<CycleListKind>) : [];
  const also = kind === 'OldScores' && field === 'actual' ? SCORES_OF_KPIS : [];
  const words = [...new Set([...WORDS[field], ...own, ...also].map(comparable))];
  const placed = new Map(words.map((word, place) => [word, place]));
  known.set(key, placed);
  return placed;
}

/** The word before a unit or a remark in brackets: 销售额（万元） is 销售额. */
export const withoutBrackets = (heading: string): string =>
  cleanText(heading.replace(/\s*[(（[【][^)）\]】]*[)）\]】]\s*$/, ''));

/** A heading in the ways in which it may say a word. */
export interface HeadingSpellings {
  /** As it stands, and without a unit in brackets. */
  readonly alone: readonly string[];
  /** What it says in both languages: 姓名 Name. */
  readonly inBoth: readonly string[];
}

export const spellingsOf = (heading: string): HeadingSpellings => ({
  alone: [comparable(heading), comparable(withoutBrackets(heading))],
  inBoth: [/[^\p{Script=Han}]/gu, /\p{Script=Han}/gu].map((others) =>
    comparable(heading.replace(others, ' ')),
  ),
});

/** How well a heading says one of the words: the word's place; `null` when it does not. */
export function placeAmong(words: HeadingWords, { alone, inBoth }: HeadingSpellings): number | null {
  for (const spelling of alone) {
    const place = words.get(spelling);
    if (place !== undefined) return place;
  }
  const [chinese, english] = inBoth.map((spelling) => words.get(spelling));
  return chinese !== undefined && english !== undefined ? english : null;
}

export const says = (words: HeadingWords, heading: string): boolean =>
  placeAmong(words, spellingsOf(heading)) !== null;
