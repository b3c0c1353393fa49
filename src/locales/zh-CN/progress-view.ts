import type { ProgressViewWords } from '../progress-view-words';

const number = (n: number): string => n.toLocaleString('zh-CN');
const percent = (ratio: number): string => `${Math.floor(ratio * 100 + 1e-9)}%`;

export const progressView: ProgressViewWords = {
  percent,
  completeness: {
    tab: '完成度',
    by: '查看方式',
    department: '部门',
    manager: '上级',
    none: '（无）',
    complete: (n, all) => `${number(all)} 人中 ${number(n)} 人已填齐`,
    actuals: '实际值',
    ratings: '评分',
    agreed: '目标确认',
    entered: (done, expected) => `${number(done)}/${number(expected)}`,
    notAsked: '无需填报',
    nobody: '名单中还没有人员。',
    about: '包括 KPI 实际值、360° 评分，以及员工和上级对目标的确认。填写“不适用”视为已填。',
  },
  progress: {
    tab: '进度',
    elapsed: (ratio) => `考核周期已过去 ${percent(ratio)}。`,
    noDates: '考核周期没有起止日期，因此达成率不与已过时间对比。',
    rule: '指示灯的含义',
    ruleAbout: (onSchedule, behind) =>
      `正常：进度达到 ${percent(onSchedule)} 及以上；落后：低于 ${percent(behind)}；介于两者之间为偏慢。`,
    paceAbout:
      '越高越好的 KPI，进度为达成率除以本人在职时间中已过去的比例；其他 KPI 的进度即达成率，只有子周期实际值时取最近一个子周期的达成率。个人进度为各 KPI 的加权平均，单项最多按 100% 计。',
    ruleSet: '可在规则表中设定：progress.onSchedule、progress.behind。',
    lights: { behind: '落后', slow: '偏慢', onSchedule: '正常', unknown: '无实际值' },
    departments: '各部门',
    department: '部门',
    noDepartment: '（无部门）',
    people: '人员（落后者在前）',
    pace: (ratio) => (ratio === null ? '–' : percent(ratio)),
    attainment: (ratio) => (ratio === null ? '尚无实际值' : `达成 ${percent(ratio)}`),
    part: (period, ratio) => `${period}：${ratio === null ? '–' : percent(ratio)}`,
    between: ' · ',
    separator: '、',
    noPartActuals: (parts) =>
      `${parts} 尚无实际值。这些实际值可来自各下级周期的考核表、“KPI 实绩”表，或您注明了考核周期的实绩表；各下级周期需有自己的目标值。`,
    nobody: '还没有人设有 KPI。',
  },
};
