import type { ClosingViewWords } from '../closing-view-words';

const number = (n: number): string => n.toLocaleString('zh-CN');

export const closingView: ClosingViewWords = {
  tab: '关闭',
  open: (period) => `考核周期 ${period} 进行中`,
  noneOpen: '没有进行中的考核周期。',
  about:
    '关闭后，本周期各工作表的公式全部转为数值，考核表被锁定，360° 分数随之发布。此后的填报和评分不再影响结果。',
  refused: (n) => `还有 ${number(n)} 个必须处理的问题，周期无法关闭。请更正，或注明原因予以豁免。`,
  refusedErrors: (n) => `${number(n)} 个公式返回错误值，关闭后只会留下错误值。请先更正。`,
  toFindings: '查看问题',
  by: '操作人',
  note: '备注（选填）',
  preview: '预览',
  sheets: (n) => `${number(n)} 张考核表转为数值并锁定`,
  register: '本周期的 KPI 台账和得分转为数值，得分表与奖励工作表受保护',
  exempted: (n) => `${number(n)} 个已豁免的问题按记录保留`,
  kept: (n) => `${number(n)} 个评价组保留此前发布的分数：变动的评价人少于最少人数`,
  keptGroup: (whose, group, changed, minimum) =>
    `${whose}，${group}：变动 ${number(changed)} 人，至少需 ${number(minimum)} 人`,
  unprotected: (n) => `${number(n)} 张工作表未受保护，仍可填写。请在“审阅”>“保护工作表”中加以保护。`,
  guard: '保护不设密码：用于防止误改，不能防止有意修改。',
  confirm: (period) => `关闭周期 ${period}`,
  done: (period) => `考核周期 ${period} 已关闭。`,
  closedPeriods: '已关闭的周期',
  reopen: (period) => `重新开放 ${period}…`,
  reopening: {
    title: (period) => `重新开放考核周期 ${period}`,
    about:
      '各工作表恢复计算，可继续填写。已发布的 360° 分数，只有变动的评价人达到最少人数时才会更新。在再次关闭之前，各项操作均针对该周期，其后已开放的周期暂候。',
    reason: '原因',
    by: '操作人',
    sheets: (n) => `${number(n)} 张考核表恢复公式`,
    kept: (n) => `${number(n)} 个在关闭前被手工改写的单元格保持不变`,
    typedFormulas: (n) =>
      `${number(n)} 个单元格在关闭前有自行输入的公式，现保留其数值；如需继续联动，请重新输入公式`,
    confirm: (period) => `重新开放 ${period}`,
    done: (period) => `考核周期 ${period} 已重新开放。更正后请重新运行“评分与奖励”。`,
  },
};
