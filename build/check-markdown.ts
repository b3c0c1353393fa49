/** What `docs/check*.md` says of the rules of the check: from the rules themselves and their words. */
import type { RuleId } from '../src/cycle/finding';
import { RULES } from '../src/cycle/rules';
import { limitsOf } from '../src/cycle/rules/rule-settings';
import { findingWords } from '../src/locales/finding-words';
import type { Locale } from '../src/locales/locale';

interface Words {
  readonly title: string;
  readonly intro: readonly string[];
  readonly headings: readonly [rule: string, told: string, severity: string, limits: string];
  readonly severities: Readonly<Record<'blocking' | 'warning' | 'hint', string>>;
  readonly hrOnly: string;
  atClosing(severity: string): string;
  limit(name: string, standard: number, least: number, most: number): string;
  readonly more: readonly string[];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'en-US': {
    title: 'The rules of the check',
    intro: [
      '[简体中文](check.zh-CN.md)',
      '- **Blocking**: makes a score or a payment wrong or missing. **Warning**: makes it unfair or doubtful. **Hint**: good practice.',
      '- To switch a rule off, add a row `rule.<rule>` with the value `off` to the table *Policy*; to set a limit, a row `rule.<rule>.<limit>` with a number, such as `rule.kpi-count.most` with `10`. A rule that is blocking is better left on: accept a single finding with a reason instead. The check tells when a blocking one is off.',
      '- Some findings can be mended at a click, always with a preview: weights that do not add up (in the same proportions, only where nobody has agreed to them yet), numbers typed as text, stray spaces in names of Meritsheet’s own tables.',
      '- What is marked *HR only* tells who rated how, or of decisions and money, and is never put on a sheet to send round.',
    ],
    headings: ['Rule', 'What it tells', 'Severity', 'Limits: standard (from–to)'],
    severities: { blocking: 'blocking', warning: 'warning', hint: 'hint' },
    hrOnly: 'HR only',
    atClosing: (severity) => `${severity} at closing`,
    limit: (name, standard, least, most) => `\`${name}\`: ${standard} (${least}–${most})`,
    more: [
      '## How raters are compared',
      'How somebody uses the scale is compared on the same competency of the same person: least squares of rating = person and competency + rater (as `RATERADJUST`, additive). Of a rater’s effect the median of the others who rated the same is taken, and then what is usual in the rater’s group, its median: managers, peers and customers see different sides of a person, and one severe rater does not make the others lenient. A rater is told from more than `deviations` standard deviations of the ratings on, with enough `ratings` of enough `people` whom others rated as well, and at least so many such `raters` in the group. Where raters fall into parts that have nobody in common, nobody can tell whether one part as a whole rates higher than another. Self ratings, ratings outside the scale and ratings without a rater are left out. The adjusted 360° score stands beside the score and never in its place.',
      'Agreement is r_wg (James, Demaree & Wolf 1984) of the raters of one group on each competency of a person, as `RATERAGREE`, and the mean of these; never across groups. By chance two raters agree at 0.7 in half of all cases, three in a quarter: it is told from three raters on.',
      '## Targets and conversations',
      'A target is compared with what people of the role reached in earlier periods of the KPI of the same name, as far as *KPI results* has them and *Periods* says when they were. A conversation is a dated row of the log on the review sheet or in *Conversations*; none is waited for beyond the end of the period.',
      '## Old scores',
      'Under *Old scores* the scores on a sheet of HR’s own, typed or by formulas of HR’s own, are compared with the KPI score that the same numbers give (as `KPISCORE`, with the policy’s floor and cap). A cycle is not needed and nothing on the sheet is changed. A row is a person with KPIs side by side, or a KPI of a person; then the score stands in the person’s first row, in all of them, or in a row *Total* below them. Weights stand in a column, in the headings (“Revenue (40 %)”), in the formulas (`=B3*0.4+C3*0.6`), or in a row for everybody that begins with “Weight”; there may be such rows of targets, full marks, directions, floors and caps too. Full marks, in a row or a column, are what there is to reach, and the weights where none are told. A KPI that has no target for anybody is a score of 0–100, or an attainment of 0–1 beside scores of 0–100. Without employee IDs a name in two departments is two people.',
      'Where nobody states the direction of a KPI, it is settled by the scores: those KPIs are taken as *lower* (or else as *lower-ratio*) that give the most old scores, if each of them bears out one score more, and the result says which. Otherwise they are *higher*, as everywhere.',
      'Two scores are the same when they agree as far as the old ones are written. Otherwise these ways of calculating are tried, each alone and then two at once: the score rounded, attainments or weighted parts rounded too early, weights that do not add up taken as whole, missing actuals counted as 0, points of columns without a weight added, a wrong direction or one that is not stated, limits on the sum or none at all, another cap, no weights, a ratio. Only a way that gives exactly the old score is told; where several do, all are, unless one of them alone gives everybody’s score; where rounding the score is enough, it is that. Two at once have to explain two people, since one of the many pairs may fit by chance, and are looked for among the first fifty people who need them.',
    ],
  },
  'zh-CN': {
    title: '检查规则',
    intro: [
      '[English](check.md)',
      '- **必须处理**：会使得分或奖金出错或缺失。**警告**：会使结果不公平或存疑。**建议**：有助于提高考核质量。',
      '- 关闭规则：在“方案规则”表中增加一行 `rule.<规则>`，值填 `关闭`；设置限值：增加一行 `rule.<规则>.<限值>`，值填数字，例如 `rule.kpi-count.most` 填 `10`。“必须处理”类规则不建议关闭，个别情况请填写原因后豁免；这类规则被关闭时，检查会给出警告。',
      '- 部分问题可一键修复，修复前均可预览：权重合计有误（按原比例调整，仅限双方尚未确认的权重）、数字以文本形式存储、Meritsheet 自有表中名称的多余空格。',
      '- 标注“仅限 HR”的内容涉及评价人的评分情况、加减分等决定或薪酬，不会出现在对外分发的工作表中。',
    ],
    headings: ['规则', '内容', '级别', '限值：标准值（范围）'],
    severities: { blocking: '必须处理', warning: '警告', hint: '建议' },
    hrOnly: '仅限 HR',
    atClosing: (severity) => `关闭周期时${severity}`,
    limit: (name, standard, least, most) => `\`${name}\`：${standard}（${least}–${most}）`,
    more: [
      '## 如何比较评价人',
      '评价人的打分尺度在同一人、同一能力项上比较：按最小二乘法拟合“评分 = 人与能力项 + 评价人”（同 `RATERADJUST` 的 additive 方法），先减去评价同一对象的其他人的中位数，再减去该评价人所在组的中位数：上级、同事和客户看到的侧面不同，且不应因一人偏严而显得其他人偏宽。差异超过评分标准差的 `deviations` 倍，且与他人共同评价的评分数（`ratings`）、人数（`people`）以及组内可比较的评价人数（`raters`）足够时才会提示。若评价人分属没有共同被评价人的部分，则无法判断一个部分整体是否比另一个部分打分更高。自评、超出范围的评分和未注明评价人的评分不参与比较。调整后的 360° 得分只作对照，不替代原得分。',
      '一致性为 r_wg（James、Demaree 与 Wolf，1984）：同组评价人对同一人各能力项的一致程度（同 `RATERAGREE`）及其平均值，不跨组计算。两位评价人有约一半的可能偶然达到 0.7，三位约为四分之一，因此自三位评价人起才提示。',
      '## 目标值与沟通',
      '目标值与同岗位人员以往周期同名 KPI 的实际值比较，以“KPI 实绩”表中的数据和“考核周期”表中的日期为准。沟通指考核表面谈记录或“绩效面谈”表中有日期的一行；周期结束后不再提示。',
      '## 原得分核对',
      '“原得分核对”将 HR 自己表格中的得分（手工填写或由 HR 自己的公式算出）与相同数据算出的 KPI 得分（同 `KPISCORE`，使用方案规则中的上下限）逐一比较。无需先建立方案，表格不作任何改动。表格可以每人一行、KPI 按列排列，也可以每人每项 KPI 一行；后一种情况下，总分可写在该员工的首行、每一行，或其下的“合计”行。权重可以写在列中、标题中（“销售额（40%）”）、公式中（`=B3*0.4+C3*0.6`），或以“权重”开头的一行中；目标值、满分、方向、上下限也可以各占这样一行。满分（标准分、分值）可写在一行或一列中，相当于各项的目标值；未注明权重时，也作为权重。所有人都没有目标值的 KPI 视为 0–100 的得分；如果原得分为百分制，而这些数值只有 0–1 左右，则视为完成率。表格没有员工编号时，不同部门的同名员工视为两人。',
      'KPI 未注明方向时，根据原得分判断：把哪些 KPI 视为“越低越好”（或“反向比率”）能得出最多的原得分，就照此计算，但每一项都须多得出一个得分；结果中会写明是哪些 KPI。其余仍按“越高越好”计算。',
      '按原得分的小数位数比较，相同即为一致；不同时，先逐一、再两两组合尝试以下算法：总分四舍五入、达成率或加权得分过早四舍五入、权重合计有误却按足额计算、缺少的实际值按 0 计算、另加没有权重的分数、方向有误或未注明、上下限用于总分或未使用、上限不同、未使用权重、以小数表示。只有恰好得出原得分的算法才会列出；有多种可能时全部列出，除非其中只有一种能得出所有人的得分；如果只需对总分四舍五入，则只列此项。组合很多，难免巧合，因此两两组合须同时解释两个人的得分，并只在前五十个需要组合的人中寻找。',
    ],
  },
};

export function checkMarkdown(locale: Locale): string {
  const { title, intro, headings, severities, hrOnly, atClosing, limit, more } = WORDS[locale];
  const words = findingWords(locale);
  const [first = '', ...points] = intro;
  const comma = locale === 'zh-CN' ? '，' : ', ';
  const rows = (Object.keys(RULES) as RuleId[]).map((rule) => {
    const { severity, severityAtClosing, hrOnly: isForHr } = RULES[rule];
    const limits = Object.entries(limitsOf(rule)).map(([name, { standard, least, most }]) =>
      limit(name, standard, least, most),
    );
    const level = [
      severities[severity],
      ...(severityAtClosing ? [atClosing(severities[severityAtClosing])] : []),
      ...(isForHr ? [hrOnly] : []),
    ].join(comma);
    return `| \`${rule}\` | ${words[rule].title} | ${level} | ${limits.join('<br>')} |`;
  });
  const table = [`| ${headings.join(' | ')} |`, `| ${headings.map(() => '---').join(' | ')} |`, ...rows];
  return `${[`# ${title}`, first, points.join('\n'), table.join('\n'), ...more].join('\n\n')}\n`;
}
