import type { FindingWords } from '../finding-words';
import { tables } from './tables';

const number = (value: number, decimals = 4): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: decimals });

const amount = (value: number, currency: string): string =>
  `${value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`.trim();

/** Excel 日期序列值 */
const day = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

const columnName = (table: keyof typeof tables, column: string): string =>
  (tables[table].columns as Readonly<Record<string, string>>)[column] ?? column;

/** “能力项”表的“权重”列 */
const columnOf = ({
  table,
  column,
}: {
  readonly table: keyof typeof tables;
  readonly column: string;
}): string => `“${tables[table].title}”表“${columnName(table, column)}”列`;

/** 如何使权重合计正确 */
const weightsAdvice = (total: number, wanted: number): string =>
  total < wanted
    ? `还差 ${number(wanted - total)}，请调整至 ${wanted}。`
    : `超出 ${number(total - wanted)}，请调整至 ${wanted}。`;

export const findings: FindingWords = {
  'weights-total': {
    title: 'KPI 权重合计有误',
    sentence: ({ whose, total, wanted, inOwnList }) =>
      `${whose}的 KPI 权重合计为 ${number(total)}，${weightsAdvice(total, wanted)}${inOwnList ? '这些权重在您自己的清单中，请在清单里修改。' : ''}`,
  },
  'negative-weight': {
    title: '权重为负数',
    sentence: ({ whose, kpi, weight }) =>
      `${whose}的“${kpi}”权重为 ${number(weight)}，请填写不小于 0 的数字。`,
  },
  'weight-range': {
    title: 'KPI 权重过低或过高',
    sentence: ({ kpi, percent, lightest, heaviest }) =>
      `“${kpi}”的权重为 ${number(percent)}%，建议控制在 ${lightest}%–${heaviest}% 之间。`,
  },
  'kpi-count': {
    title: 'KPI 数量过少或过多',
    sentence: ({ role, count, fewest, most }) =>
      `“${role}”岗位有 ${count} 项 KPI，建议 ${fewest}–${most} 项，请${count < fewest ? '适当补充' : '删减次要指标'}。`,
  },
  'duplicate-kpi': {
    title: 'KPI 重复',
    sentence: ({ whose, kpi }) => `${whose}的“${kpi}”出现了不止一次，请只保留一行。`,
  },
  'target-missing': {
    title: '缺少目标值',
    sentence: ({ whose, kpi, fault }) =>
      fault === 'missing'
        ? `${whose}的“${kpi}”没有目标值，请填写双方确认的目标值。`
        : `${whose}的“${kpi}”按反向比率计算，目标值必须大于 0。请修改目标值，或改用“越低越好”。`,
  },
  'unknown-direction': {
    title: '方向无法识别',
    sentence: ({ whose, kpi, direction }) =>
      `${whose}的“${kpi}”方向为“${direction}”，请选择：越高越好、越低越好、反向比率、趋中或得分。`,
  },
  'floor-above-cap': {
    title: '下限高于上限',
    sentence: ({ whose, kpi, floor, cap }) =>
      `${whose}的“${kpi}”达成率下限 ${number(floor)} 高于上限 ${number(cap)}，请修改其中一个。`,
  },
  'actual-missing': {
    title: '缺少实际值',
    sentence: ({ whose, kpi }) => `${whose}的“${kpi}”没有实际值，请填写；如不适用，请填“不适用”。`,
  },
  'judged-missing': {
    title: '定性指标缺少评分',
    sentence: ({ whose, kpi, judge }) =>
      judge === 'selfScore'
        ? `${whose}尚未对“${kpi}”自评，而自评分占有比重。请补齐自评分；如不适用，请填“不适用”。`
        : `${whose}的“${kpi}”没有上级评分，请填写；如不适用，请填“不适用”。`,
  },
  'assignment-dates': {
    title: '任职日期有误',
    sentence: ({ whose, fault, from, to }) => {
      const days = from === to ? day(from) : `${day(from)} 至 ${day(to)}`;
      switch (fault) {
        case 'overlap':
          return `${whose}有两段任职都包含 ${days}，这些天按开始较晚的一段计算。请修改其中一个日期。`;
        case 'gap':
          return `${whose}在 ${days} 没有任职记录，这些天按花名册中的岗位计算。请补充任职记录或修改日期。`;
        case 'before-hire':
          return `${whose}有一段任职始于 ${day(from)}，早于入职日期 ${day(to)}。请修改其中一个日期。`;
        case 'after-end':
          return `${whose}有一段任职止于 ${day(to)}，晚于离职日期 ${day(from)}。请修改其中一个日期。`;
        case 'other-period':
          return `${whose}的任职记录均不在 ${days} 之内，本周期均不计入。请修改日期，或补充当前任职。`;
        case 'reversed':
          return `${whose}有一段任职始于 ${day(from)}、止于 ${day(to)}，起止颠倒，不予计入。请修改其中一个日期。`;
      }
    },
  },
  'assignment-kpis': {
    title: '任职岗位没有 KPI',
    sentence: ({ whose, role, days, fault }) =>
      fault === 'no-kpis'
        ? `${whose}在本周期内任“${role}” ${days} 天，但 KPI 库中没有该岗位的 KPI，这些天无法计分。请补充 KPI 或更正岗位。`
        : `${whose}在本周期内任“${role}” ${days} 天，但没有该岗位任何 KPI 的填报，这些天无法计分。请在考核表或 KPI 台账中补充。`,
  },
  'target-not-confirmed': {
    title: '目标未确认',
    sentence: ({ whose, lacking, count }) => {
      if (count > 1)
        return `尚无人确认目标（共 ${number(count)} 人，首位为${whose}）。请员工和上级在考核表或 KPI 台账中填写姓名和日期。`;
      const who = lacking.length === 2 ? '员工和上级均' : lacking[0] === 'employee' ? '员工本人' : '上级';
      return `${whose}的目标${who}尚未确认，请在达成一致后填写姓名和日期。`;
    },
  },
  'target-changed': {
    title: '已确认的目标值或权重被修改',
    sentence: ({ whose, kpi, column, old, new: now }) =>
      `${whose}的“${kpi}”${column === 'target' ? '目标值' : '权重'}确认时为 ${old === null ? '空' : number(old)}，现为 ${now === null ? '空' : number(now)}。请在目标变更表中登记并说明原因，或恢复原值。`,
  },
  'agreed-not-kept': {
    title: '已确认的目标未留存',
    sentence: ({ count }) =>
      `KPI 台账中有 ${number(count)} 行双方均已确认，但未留存确认时的目标值和权重，之后的改动无法发现。请在“考核表”中打开 KPI 台账并留存。`,
  },
  'decision-without-reason': {
    title: '决定没有原因',
    sentence: ({ whose, step }) =>
      `${whose}的${{ bonus: '加分', penalty: '减分', veto: '一票否决', calibration: '校准' }[step]}没有填写原因，请补充，以便说明依据。`,
  },
  'points-missing': {
    title: '没有填写分数',
    sentence: ({ whose, step }) =>
      `${whose}有一条${step === 'bonus' ? '加分' : '减分'}记录没有填写分数，不产生任何影响。请补充分数或删除该行。`,
  },
  'veto-overruled': {
    title: '校准结果高于一票否决',
    sentence: ({ whose, veto, tier }) =>
      `按一票否决，${whose}最高可评“${veto}”，但校准为“${tier}”，现以校准为准。请将其校准到允许的等级，或删除一票否决。`,
  },
  'calibration-too-far': {
    title: '校准超出允许范围',
    sentence: ({ whose, from, to, steps }) =>
      `${whose}从“${from}”校准到“${to}”未生效：${steps === 0 ? '方案不允许校准' : `方案最多允许上下调整 ${number(steps)} 级`}。请选择更接近的等级，或统一调整上限。`,
  },
  'points-limited': {
    title: '加减分超出上下限',
    sentence: ({ whose, points, counted }) =>
      `${whose}的加减分合计为 ${number(points)}，按方案只计 ${number(counted)}。请更正分数，或统一调整上下限。`,
  },
  'change-without-reason': {
    title: '变更没有原因',
    sentence: ({ whose, kpi }) => `${whose}的“${kpi}”变更没有填写原因，请补充。`,
  },
  'actual-as-ratio': {
    title: '实际值疑似按小数填写',
    sentence: ({ whose, kpi, actual, target }) =>
      `${whose}的“${kpi}”实际值为 ${number(actual)}，而目标值为 ${number(target)}%。如实际为 ${number(actual * 100)}%，请填写 ${number(actual * 100)}。`,
  },
  'nothing-counts': {
    title: '没有可计分的 KPI',
    sentence: ({ whose }) => `${whose}没有既适用又有权重的 KPI，无法得出 KPI 得分。请至少确定一项。`,
  },
  'no-kpi-entries': {
    title: '有评价但无 KPI',
    sentence: ({ whose }) =>
      `${whose}有 360° 评价，但没有 KPI 填报，无法得出最终得分。请生成考核表或填写“KPI 实绩”表。`,
  },
  'not-started': {
    title: '尚未填报',
    sentence: ({ whose }) => `${whose}既没有 KPI 填报，也没有 360° 评价。如参加考核，请生成考核表。`,
  },
  'no-kpis': {
    title: '岗位没有 KPI',
    sentence: ({ whose, role, count }) => {
      const people = count === 1 ? whose : `${whose}等 ${number(count)} 人`;
      return role === ''
        ? `${people}没有填写岗位，无法匹配 KPI。请填写 KPI 库中已有的岗位。`
        : `KPI 库中没有${people}所在岗位“${role}”的 KPI，请补充 KPI 或更正岗位。`;
    },
  },
  'unreadable-cell': {
    title: '单元格无法识别',
    sentence: ({ code, value, ...place }) => {
      switch (code) {
        case 'not-a-number':
          return `${columnOf(place)}的内容“${value}”不是数字，请填写数字。`;
        case 'not-a-date':
          return `${columnOf(place)}的内容“${value}”不是日期，请填写日期，如 2026-03-31。`;
        case 'not-yes-no':
          return `${columnOf(place)}的内容为“${value}”，请填写“是”或“否”。`;
        case 'error-value':
          return `${columnOf(place)}显示错误 ${value}，请修正公式或直接填写数值。`;
        case 'out-of-range':
          return `${columnOf(place)}的内容 ${value} 超出该规则允许的范围，请修改；修改前按默认值计算。`;
      }
    },
  },
  'number-as-text': {
    title: '数字以文本形式存储',
    sentence: ({ value, ...place }) =>
      `${columnOf(place)}的“${value}”是文本。此处已按数字读取，但 Excel 公式会忽略它，请重新输入为数字。`,
  },
  'untidy-column': {
    title: '数据不规范',
    sentence: ({ code, count, ...place }) => {
      switch (code) {
        case 'stray-spaces':
          return `${columnOf(place)}有 ${number(count)} 个单元格含多余空格。读取时已忽略，您的原表保持不变。`;
        case 'date-as-text':
          return `${columnOf(place)}有 ${number(count)} 个日期是文本。已按日期读取，请核对月、日的先后顺序。`;
        case 'number-as-text':
          return `${columnOf(place)}有 ${number(count)} 个数字是文本。已按数字读取，您的原表保持不变。`;
        case 'from-above':
          return `${columnOf(place)}有 ${number(count)} 行位于合并单元格之下而为空，已按上方单元格的内容读取。`;
      }
    },
  },
  'differs-from-list': {
    title: '与您的原表不一致',
    sentence: ({ value, ...place }) =>
      `${columnOf(place)}此处的内容与您的原表不同（原表为 ${value}）。计分以此处为准；清空此单元格后以原表为准。`,
  },
  'list-column': {
    title: '您的原表中的列有变动',
    sentence: ({ change, heading, ...place }) =>
      change === 'renamed'
        ? `原先对应${columnOf(place)}的列，标题现为“${heading}”，仍按该列读取。如不正确，请在“使用我的表格”中重新选择对应的列。`
        : `您的原表新增了“${heading}”列，目前未读取。如需计入，请在“使用我的表格”中重新选择对应的列。`,
  },
  'formula-overwritten': {
    title: '公式被覆盖',
    sentence: ({ whose, value }) =>
      `${whose}的考核表中有公式被改为“${value}”，该内容不参与计分。请撤销修改，或从其他考核表复制公式。`,
  },
  'review-frozen': {
    title: '考核表已转为数值',
    sentence: ({ whose, sheet }) =>
      `${whose}的考核表“${sheet}”中，公式已全部替换为数值。已填内容照常计入，但表中显示的结果不再随之更新。`,
  },
  'formula-error': {
    title: '公式出错',
    sentence: ({ whose, value }) =>
      value === '#NAME?'
        ? `${whose}的考核表显示 #NAME?：本工作簿尚未安装计分函数，请在窗格中安装。`
        : `${whose}的考核表显示 ${value}，请更正该单元格所引用的填报内容。`,
  },
  'rating-missing': {
    title: '缺少评分',
    sentence: ({ whose, rater, competency }) =>
      `${rater || '有评价人'}尚未对${whose}的“${competency}”评分。请催收；如不适用，请填“不适用”。`,
  },
  'rating-scale': {
    title: '评分超出范围',
    sentence: ({ whose, rater, competency, rating, scaleMin, scaleMax }) =>
      `${rater || '有评价人'}给${whose}的“${competency}”评分为 ${number(rating)}，评分范围为 ${number(scaleMin)}–${number(scaleMax)}，请更正。`,
  },
  'rating-duplicate': {
    title: '评分重复',
    sentence: ({ whose, rater, competency }) =>
      `${rater || '有评价人'}对${whose}的“${competency}”评分不止一次，且都会计入。请只保留一个。`,
  },
  'rating-self-as-peer': {
    title: '自评归入了其他评价组',
    sentence: ({ whose, group }) => `${whose}以“${group}”的身份给自己评分。请改为自评组，或更正评价人。`,
  },
  'rating-other-as-self': {
    title: '他人评分归入了自评',
    sentence: ({ whose, rater, group }) =>
      `${rater}对${whose}的评分归在自评组“${group}”。请改为评价人所属的组，或更正评价人。`,
  },
  'rating-unknown': {
    title: '评分无法归类',
    sentence: ({ column, value }) => {
      switch (column) {
        case 'group':
          return `方案中没有评价组“${value}”，请选择已有的评价组。`;
        case 'competency':
          return `方案中没有能力项“${value}”，该评分不计入。请更正名称。`;
        case 'employeeId':
          return `该评分的被评价人“${value}”不在员工名单中。请更正编号，或补充该员工。`;
      }
    },
  },
  'too-few-raters': {
    title: '评价人数不足',
    sentence: ({ whose, fault }) =>
      fault === 'only-self'
        ? `${whose}的 360° 评价中只有自评计入，其他评价组人数均不足。请邀请更多人评价。`
        : `${whose}的各评价组人数均不足，无法得出 360° 得分。请邀请更多人评价。`,
  },
  'rater-no-variance': {
    title: '评分全部相同',
    sentence: ({ rater, count, rating }) =>
      `${rater}的 ${count} 个评分全部为 ${number(rating)}。请与该评价人沟通如何区分不同表现。`,
  },
  'rater-severity': {
    title: '评价人打分明显偏高或偏低',
    sentence: ({ rater, group, effect, ratings, people, example, raw, adjusted }) =>
      `对相同的人，${rater}（${group}）比同组通常的评分${effect > 0 ? '高' : '低'} ${number(Math.abs(effect), 2)} 分，依据为其对 ${number(people)} 人的 ${number(ratings)} 个评分。${
        raw === null || adjusted === null
          ? ''
          : `扣除这一差异后，${example}的 360° 得分为 ${number(adjusted, 1)}，原为 ${number(raw, 1)}。`
      }可能只是对量表的理解不同，请与该评价人一起对照各档评分说明。`,
  },
  'low-agreement': {
    title: '同组评价分歧较大',
    sentence: ({ whose, group, raters, agreement, competency, lowest }) =>
      `“${group}”组的 ${number(raters)} 位评价人对${whose}的看法差异很大：一致性为 ${number(agreement, 2)}（最高为 1），“${competency}”最低，为 ${number(lowest, 2)}。请先了解具体事例，再参考平均分。`,
  },
  'group-left-out': {
    title: '评价组未计入',
    sentence: ({ whose, group, raters, minRaters }) =>
      `${whose}的 360° 得分未计入“${group}”组：评价人仅 ${number(raters)} 位，至少需要 ${number(minRaters)} 位，其余各组的占比因此升高。请邀请更多人评价。`,
  },
  'rater-not-started': {
    title: '评价人尚未开始',
    sentence: ({ rater, count, whose }) =>
      count === 1
        ? `${rater}尚未评价${whose}。请催办，或更换评价人。`
        : `${rater}尚有 ${number(count)} 人未评价（首位为${whose}）。请催办，或更换评价人。`,
  },
  'rater-group': {
    title: '评价组设置有误',
    sentence: ({ group, fault }) => {
      switch (fault) {
        case 'same-name':
          return `评价组“${group}”出现两次，无法得出 360° 得分。请删除或重命名其中一个。`;
        case 'negative-weight':
          return `评价组“${group}”的权重为负数，请填写不小于 0 的数字。`;
        case 'negative-minimum':
          return `评价组“${group}”的最少人数为负数，请填写不小于 1 的数字。`;
      }
    },
  },
  competency: {
    title: '能力项设置有误',
    sentence: ({ competency, fault }) =>
      fault === 'same-name'
        ? `能力项“${competency}”出现两次，各有权重。请删除或重命名其中一个。`
        : `能力项“${competency}”的权重为负数，请填写不小于 0 的数字。`,
  },
  'policy-twice': {
    title: '方案规则重复',
    sentence: ({ key, value }) =>
      `“${key}”在“${tables.MeritPolicy.title}”表中出现多次（此处${value === '' ? '未填取值' : `为“${value}”`}），只有最后一行生效。请只保留一行。`,
  },
  'scheme-weights': {
    title: '方案权重合计有误',
    sentence: ({ table, total, wanted }) =>
      `“${tables[table].title}”表的权重合计为 ${number(total)}，${weightsAdvice(total, wanted)}`,
  },
  'duplicate-id': {
    title: '员工编号重复',
    sentence: ({ id, whose, other }) =>
      whose === other
        ? `${whose}（编号 ${id}）在名单中出现两次，请删除其中一行。`
        : `${whose}与${other}使用了同一编号 ${id}，填报内容无法区分。请为其中一人更正编号。`,
  },
  'period-dates': {
    title: '周期日期有误',
    sentence: ({ period, fault }) =>
      fault === 'reversed'
        ? `周期“${period}”的结束日期早于开始日期，请更正其中一个。`
        : `周期“${period}”没有填写完整的起止日期，无法计算出勤天数，请补充。`,
  },
  'employment-dates': {
    title: '在职日期有误',
    sentence: ({ whose, fault, days }) =>
      fault === 'reversed'
        ? `${whose}的离职日期比入职日期早 ${number(days)} 天，被视为不在职。请更正其中一个日期。`
        : `${whose}的休假天数为 ${number(days)}，与本周期不符，请更正。`,
  },
  'unknown-period': {
    title: '数据行不属于任何周期',
    sentence: ({ table, period, count }) =>
      period === ''
        ? `“${tables[table].title}”表有 ${number(count)} 行没有填写周期，不计入任何周期。请按“${tables.MeritPeriods.title}”表填写。`
        : `“${tables[table].title}”表有 ${number(count)} 行的周期为“${period}”，“${tables.MeritPeriods.title}”表中没有该周期，因此未计入。请更正周期，或在该表中补充。`,
  },
  'sub-period-score-missing': {
    title: '下级周期缺少得分',
    sentence: ({ whose, part, count }) =>
      whose === ''
        ? `${part} 是本周期的一部分，但尚无人有该周期的最终得分（共 ${number(count)} 人）。请先完成该周期的评分，或不设其权重。`
        : `${whose}没有 ${part} 的最终得分，其余周期的占比会因此增大。请为该周期重新评分，或更正周期日期、在职日期。`,
  },
  'entries-beside-parts': {
    title: '填报内容未计入',
    sentence: ({ period, count }) =>
      `${period} 的得分由下级周期汇总得出，直接填报的 ${number(count)} 条 KPI 实绩和评分不计入。请改填到所属的下级周期，或在“${tables.MeritPeriods.title}”表中取消下级周期。`,
  },
  'missing-id': {
    title: '缺少员工编号',
    sentence: ({ whose }) => `${whose}没有员工编号，无法计分，请补充。`,
  },
  'zeros-lost': {
    title: '编号前导零丢失',
    sentence: ({ id, entered, count }) =>
      `名单中的编号为 ${id}，而填报内容中为 ${entered}${count === 1 ? '' : `（共 ${number(count)} 个编号）`}：打开名单时前导零已丢失。请将编号列设为文本格式，并补回前导零。`,
  },
  'unknown-employee': {
    title: '填报对象不在名单中',
    sentence: ({ id }) => `有编号“${id}”的填报内容，但员工名单中没有此人。请更正编号，或补充该员工。`,
  },
  'unknown-manager': {
    title: '上级无法确定',
    sentence: ({ manager, fault, count, whose }) =>
      fault === 'shared'
        ? `名单中有多人名为“${manager}”，无法确定${whose}${count === 1 ? '' : `等 ${number(count)} 人`}的上级是哪一位。请改填上级的员工编号。`
        : count === 1
          ? `${whose}的上级“${manager}”不在员工名单中。如应在名单中，请更正。`
          : `${whose}等 ${number(count)} 人的上级“${manager}”不在员工名单中。如应在名单中，请更正。`,
  },
  'manager-loop': {
    title: '上下级关系循环',
    sentence: ({ whose, manager }) =>
      whose === manager
        ? `${whose}的上级填成了本人。请填写正确的上级，或留空。`
        : `${whose}的上级是${manager}，而${manager}又直接或间接向${whose}汇报。请更正其中一人的上级。`,
  },
  'unknown-kind': {
    title: '加减分类型无法识别',
    sentence: ({ whose, kind }) =>
      `${whose}有一条类型为“${kind}”的加减分记录，未计入。请选择：加分、减分或一票否决。`,
  },
  'unknown-tier': {
    title: '等级无法识别',
    sentence: ({ whose, tier, step }) =>
      tier === ''
        ? `${whose}的${step === 'veto' ? '一票否决' : '校准记录'}没有填写等级，不产生任何影响。请填写等级。`
        : `${whose}的${step === 'veto' ? '一票否决' : '校准记录'}填写的等级“${tier}”不在等级表中，请选择已有的等级。`,
  },
  'tier-minimums': {
    title: '等级划分不清',
    sentence: ({ tier, fault, minimum }) => {
      switch (fault) {
        case 'none':
          return '没有设置等级，无法为任何人定级。请填写等级表。';
        case 'no-name':
          return `最低分为 ${number(minimum)} 的等级没有名称，请填写。`;
        case 'same-name':
          return `等级“${tier}”出现两次，请重命名或删除其中一个。`;
        case 'no-minimum':
          return `等级“${tier}”没有最低分，不参与定级，请填写。`;
        case 'same-minimum':
          return `等级“${tier}”的最低分 ${number(minimum)} 与另一等级相同，请修改其中一个。`;
        case 'gap-below':
          return `最低等级“${tier}”从 ${number(minimum)} 分起，低于该分者没有等级。请将其最低分设为 0。`;
      }
    },
  },
  'budget-exceeded': {
    title: '超出预算',
    sentence: ({ budget, total, allowed, currency }) =>
      `${budget === 'bonus' ? '奖金' : '调薪'}合计 ${amount(total, currency)}，比预算 ${amount(allowed, currency)} 多 ${amount(total - allowed, currency)}。请重新运行“评分与奖励”，或调整预算。`,
  },
  'scores-outdated': {
    title: '结果不是最新',
    sentence: ({ whose, table, column, written, now }) => {
      if (whose === '') return '本周期尚未评分。请先运行“评分与奖励”，再关闭周期。';
      const told = (value: typeof now): string =>
        value === null ? '空' : typeof value === 'number' ? number(value, 6) : `“${value}”`;
      return `${whose}的结果与目前的填报内容不符：“${columnName('MeritScores', column)}”在“${tables[table].title}”表中为${told(written)}，按目前的内容应为${told(now)}。请重新运行“评分与奖励”。`;
    },
  },
  'salary-missing': {
    title: '基本工资缺失或小于 0',
    sentence: ({ whose, fault }) =>
      fault === 'negative'
        ? `${whose}的基本工资小于 0，无法计算调薪和按工资计算的奖金。请更正，或将其标为不参与奖励。`
        : `${whose}没有填写基本工资，无法计算奖金。请补充，或将其标为不参与奖励。`,
  },
  'bonus-factor-missing': {
    title: '等级缺少奖金系数',
    sentence: ({ tier, fault }) =>
      `等级“${tier}”${fault === 'negative' ? '的奖金系数小于 0' : '没有奖金系数'}，该等级人员分不到奖金。请填写；确实不发的，请填 0。`,
  },
  'team-row': {
    title: '团队系数未生效',
    sentence: ({ department, fault }) => {
      switch (fault) {
        case 'nobody':
          return department === ''
            ? `“${tables.MeritTeams.title}”表有一个系数没有填写部门，未生效。请填写部门，或删除该系数。`
            : `没有人属于部门“${department}”，其系数未生效。请按员工名单填写部门，或删除该系数。`;
        case 'twice':
          return `部门“${department}”有两个系数，只有最后一个生效。请删除其中一个。`;
        case 'negative':
          return `部门“${department}”的系数小于 0，按 1 计算。请更正。`;
      }
    },
  },
  'merit-matrix': {
    title: '调薪矩阵有误',
    sentence: ({ tier, compa, whose, fault }) => {
      const from = `薪酬比率 ${number(compa ?? 0)} 起`;
      switch (fault) {
        case 'unknown-tier':
          return tier === ''
            ? '调薪矩阵中有一行没有填写等级，未生效。请填写等级，或删除该行。'
            : `调薪矩阵中的等级“${tier}”不在等级表中，请选择已有的等级。`;
        case 'no-minimum':
          return `调薪矩阵中等级“${tier}”有一行没有填写薪酬比率下限，未生效，请填写。`;
        case 'twice':
          return `调薪矩阵中等级“${tier}”、${from}的行出现两次，无法确定调薪比例。请删除其中一行。`;
        case 'no-raise':
        case 'gap':
          return `调薪矩阵中等级“${tier}”、${from}没有有效的调薪比例。请填写；确实不调的，请填 0。`;
        case 'below-lowest':
          return `${whose}的薪酬比率低于调薪矩阵的最低下限 ${number(compa ?? 0)}，没有调薪。请调低最低下限，建议从 0 起。`;
      }
    },
  },
  'reward-range': {
    title: '调薪幅度或系数疑似有误',
    sentence: ({ of, value, ...place }) =>
      value < 0
        ? `${columnOf(place)}中“${of}”小于 0，因此不会据此调薪。请更正；确实不调薪的，请填 0。`
        : `${columnOf(place)}中“${of}”为 ${number(value * 100)}%。如实际为 ${number(value)}%，请填写 ${number(value)}%。`,
  },
  'tier-shares': {
    title: '等级比例合计有误',
    sentence: ({ total, wanted }) =>
      `各等级的参考比例合计为 ${number(total)}，${weightsAdvice(total, wanted)}`,
  },
  'kpi-not-smart': {
    title: 'KPI 不符合 SMART 原则',
    sentence: ({ kpi, lacking }) =>
      `“${kpi}”缺少：${lacking.map((column) => columnName('MeritKpis', column)).join('、')}。请在 KPI 库中补充。`,
  },
  'target-reach': {
    title: '目标值过高或过低',
    sentence: ({ whose, kpi, fault, target, median, count }) =>
      fault === 'never-reached'
        ? `“${kpi}”（${whose}）的目标值为 ${number(target)}，以往 ${number(count)} 个结果均未达到（中位数 ${number(median)}）。请核实目标能否达成、如何达成。`
        : `“${kpi}”（${whose}）的目标值为 ${number(target)}，以往 ${number(count)} 个结果全部达到（中位数 ${number(median)}）。请核实目标是否有挑战性。`,
  },
  'due-outside': {
    title: '截止日期不在周期内',
    sentence: ({ kpi, due }) => `“${kpi}”的截止日期 ${day(due)} 不在本周期内，请填写本周期内的日期。`,
  },
  'unknown-objective': {
    title: '目标编号不存在',
    sentence: ({ kpi, objectiveId }) =>
      `“${kpi}”对应的战略目标“${objectiveId}”不在目标表中。请改用已有编号，或补充该目标。`,
  },
  'objective-without-kpi': {
    title: '战略目标没有 KPI',
    sentence: ({ objective }) =>
      `没有 KPI 支撑战略目标“${objective}”。请补充 KPI、为相关 KPI 填写目标编号，或删除该目标。`,
  },
  'no-conversation': {
    title: '长期没有沟通记录',
    sentence: ({ whose, fault, since, count }) => {
      if (count > 1)
        return `共有 ${number(count)} 人尚无任何沟通记录（首位为${whose}）。请在考核表或“${tables.MeritFeedback.title}”表中登记。`;
      return fault === 'none'
        ? `${whose}自 ${day(since)} 起没有沟通记录，请安排面谈并登记。`
        : `与${whose}最近一次沟通是在 ${day(since)}，请安排下一次面谈。`;
    },
  },
  'review-copy': {
    title: '考核表的副本',
    sentence: ({ whose, sheet }) =>
      `“${sheet}”是${whose}考核表的副本，其中的填报不计入。请将内容移到原表后删除副本。`,
  },
  'review-outdated': {
    title: '考核表内容不是最新',
    sentence: ({ whose, what, kpi, shown, now, more }) => {
      const [old, current] = [shown, now].map((value) => (value === null ? '空' : number(value)));
      const besides = more === 0 ? '' : `（另有 ${number(more)} 处）`;
      const said = {
        target: `“${kpi}”的目标值为 ${old}，KPI 库中现为 ${current}`,
        weight: `“${kpi}”的权重为 ${old}，KPI 库中现为 ${current}`,
        score360: `360° 得分为 ${old}，按您的评分表现为 ${current}`,
        kpi: `缺少 KPI 库中现有的“${kpi}”`,
      }[what];
      return `${whose}的考核表${said}${besides}。请再次运行“生成考核表”进行更新，已填内容全部保留。`;
    },
  },
  'review-version': {
    title: '考核表版本过旧',
    sentence: ({ whose, sheet }) =>
      `${whose}的考核表“${sheet}”由旧版本生成。已填内容照常计入。请再次运行“生成考核表”进行更新，已填内容全部保留。`,
  },
  'rule-setting': {
    title: '检查规则的设置无效或会掩盖错误',
    sentence: ({ key, fault, value, least, most }) => {
      switch (fault) {
        case 'unknown-rule':
          return `检查中没有“${key}”这条规则，请更正名称；全部规则见使用文档。`;
        case 'unknown-limit':
          return `该规则没有“${key}”这个限值，请更正名称；全部规则见使用文档。`;
        case 'value':
          return least === most
            ? `“${key}”的值为“${value}”，请填写“关闭”或“开启”。`
            : `“${key}”的值为“${value}”，请填写 ${number(least)}–${number(most)} 之间的数字；修改前按标准值执行。`;
        case 'blocking-off':
          return `“${key}”已关闭。该规则发现的问题会使得分或奖金出错，请重新开启；个别情况请填写原因后豁免。`;
      }
    },
  },
};
