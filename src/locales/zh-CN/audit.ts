import type { AuditWords } from '../audit-words';
import { presets } from './presets';

const number = (value: number, decimals = 4): string =>
  value.toLocaleString('zh-CN', { maximumFractionDigits: decimals });
const percent = (ratio: number): string => `${number(ratio * 100, 2)}%`;
/** A dash without a score. */
const score = (value: number | null): string => (value === null ? '–' : number(value));
/** With its sign. */
const change = (value: number | null): string =>
  value === null
    ? '–'
    : value.toLocaleString('zh-CN', { maximumFractionDigits: 4, signDisplay: 'exceptZero' });
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');
const places = (decimals: number): string => (decimals === 0 ? '整数' : `${decimals} 位小数`);

export const audit: AuditWords = {
  intro:
    '将您自己表格中的得分与本工具按相同数据算出的得分逐一核对，并说明差异原因。请打开该工作表，或选中表格区域：每人一行，或每人每项 KPI 一行。表格不作任何改动。',
  compare: '核对得分',
  ours: (floor, cap) =>
    `本工具先将每项 KPI 的达成率限制在 ${percent(floor)}–${percent(cap)}，再加权；缺少实际值的 KPI，其权重由其他 KPI 按比例分担；中间过程不四舍五入。`,
  verdicts: {
    same: '一致',
    explained: '原因明确',
    ambiguous: '有多种可能',
    unexplained: '原因不明',
    'not-comparable': '无法比较',
  },
  reasons: {
    'rounded-total': '总分四舍五入',
    'rounded-attainment': '达成率过早四舍五入',
    'rounded-contribution': '加权得分过早四舍五入',
    'weights-not-whole': '权重合计有误',
    'missing-as-zero': '缺少的实际值按 0 计算',
    'points-added': '另加无权重的分数',
    'wrong-direction': '方向有误',
    'unstated-direction': '方向未注明',
    'capped-late': '加权后才封顶',
    'not-capped': '未使用上下限',
    'other-cap': '上限不同',
    unweighted: '未使用权重',
    'as-ratio': '以小数表示',
  },
  and: ' + ',
  explanation: (explanation) => {
    switch (explanation.way) {
      case 'rounded-total':
        return `总分四舍五入到${places(explanation.decimals)}`;
      case 'rounded-attainment':
        return `加权前将达成率（%）四舍五入到${places(explanation.decimals)}`;
      case 'rounded-contribution':
        return `求和前将各项加权得分四舍五入到${places(explanation.decimals)}`;
      case 'weights-not-whole':
        return `权重合计为 ${number(explanation.total)}，却按足额计算`;
      case 'missing-as-zero':
        return `缺少的实际值按 0 计算：${quoted(explanation.kpis)}`;
      case 'points-added':
        return `总分另加没有权重的分数：${quoted(explanation.kpis)}`;
      case 'unstated-direction':
        return `${quoted(explanation.kpis)}未注明方向，按“${presets.directions[explanation.as]}”计算`;
      case 'wrong-direction':
        return `${quoted(explanation.kpis)}按“${presets.directions[explanation.as]}”计算`;
      case 'capped-late':
        return '上下限用于总分，而不是每项 KPI';
      case 'not-capped':
        return '没有使用上下限';
      case 'other-cap':
        return `每项 KPI 的上限为 ${percent(explanation.cap)}`;
      case 'unweighted':
        return '简单平均，未使用权重';
      case 'as-ratio':
        return '以小数表示（0.95，而不是 95）';
    }
  },
  because: (explanations) => `原因：${explanations.join('，且')}。`,
  ambiguous: (alternatives) => `以下原因无法区分：${alternatives.join('；或')}。`,
  unexplained: '常见算法都得不出这个得分，请查看其公式。',
  obstacle: (obstacle) => {
    switch (obstacle.obstacle) {
      case 'no-score':
        return '此处没有得分。';
      case 'unreadable-score':
        return '此处的得分无法识别为数字。';
      case 'several-scores':
        return '此人各行的得分不同，也没有合计行。请选择总分所在的列。';
      case 'no-weights':
        return '没有找到权重：权重列、权重行、标题和公式中均没有。';
      case 'nothing-scored':
        return '有权重的 KPI 均没有实际值。';
      case 'no-target':
        return `“${obstacle.kpi}”没有目标值。`;
      case 'unknown-direction':
        return `无法识别“${obstacle.kpi}”的方向。`;
      case 'floor-above-cap':
        return `“${obstacle.kpi}”的下限高于上限。`;
    }
  },
  summary: (people, same, differing, notComparable) =>
    `共 ${number(people)} 个得分：${number(same)} 个一致，${number(differing)} 个不同${notComparable > 0 ? `，${number(notComparable)} 个无法比较` : ''}。`,
  common: (explanations) => `所有原得分都符合同一种算法：${explanations.join('，且')}。`,
  assumed: ({ kpis, as }) => `${quoted(kpis)}方向未注明，按“${presets.directions[as]}”计算。`,
  reasonCount: (reason, scores) => `${reason}\u00a0${number(scores)}`,
  between: '\u00a0· ',
  afterSentence: '',
  figures: (theirs, ours, difference) =>
    `原得分 ${score(theirs)} · 本工具 ${score(ours)} · 相差 ${change(difference)}`,
  formula: (formula) => `公式：${formula}`,
  whose: (name, period) => (period === '' ? name : `${name}，${period}`),
  list: '得分（按原因分组）',
  nobody: '表格中没有可核对的人员和 KPI。',
  reading: '表格的读取情况',
  otherList: '更改表格或对应的列',
  write: '写入工作表…',
  writing: {
    about: '生成一张工作表，列出每个人的原得分、本工具的得分、差异及原因。内容涉及员工得分，仅供 HR 使用。',
    confirm: '写入工作表',
    done: '核对结果已写入工作表。',
    back: '返回核对结果',
  },
  sheet: {
    title: '得分核对',
    heading: '原得分核对',
    headings: {
      person: '姓名',
      employeeId: '员工编号',
      period: '考核周期',
      theirs: '原得分',
      ours: '本工具得分',
      difference: '差异',
      result: '结果',
      why: '原因',
      formula: '原公式',
      cell: '单元格',
    },
  },
};
