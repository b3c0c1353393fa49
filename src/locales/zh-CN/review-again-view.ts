import type { reviewAgainView as enUS } from '../en-US/review-again-view';

const number = (n: number): string => n.toLocaleString('zh-CN');

export const reviewAgainView: typeof enUS = {
  dialect: '考核表公式写法',
  dialects: {
    twins: '简称：=KPISCORE(…)，无需加载项',
    prefixed: '带前缀：=MERIT.KPISCORE(…)，需要加载项',
    plain: '普通公式：适用于 WPS、LibreOffice 和旧版 Excel',
  },
  build: (made, revised) =>
    revised === 0
      ? `生成 ${number(made)} 张考核表`
      : made === 0
        ? `更新 ${number(revised)} 张考核表`
        : `生成 ${number(made)} 张、更新 ${number(revised)} 张`,
  nothing: '无需操作：所有考核表均为最新。',
  willRevise: (n) => `将更新 ${number(n)} 张考核表`,
  staysTyped: '已填写的内容全部保留。',
  current: (n) => `${number(n)} 张考核表已是最新`,
  former: (n) => `${number(n)} 张考核表的员工不在名单中或周期开始前已离职：保持不变`,
  reasons: {
    frozen: (n) => `${number(n)} 张考核表的公式已转为数值：保持不变`,
    newer: (n) => `${number(n)} 张考核表由更新版本的 Meritsheet 生成：请先更新加载项`,
  },
  changes: {
    'kpi-added': (kpi) => `新增 KPI“${kpi}”`,
    'kpi-gone': (kpi) => `移除 KPI“${kpi}”：KPI 库中已无此项，且未填写内容`,
    'kpi-changed': (kpi, column, from, to) => `“${kpi}”${column}：${from} → ${to}`,
    layout: (from, to) => `版式 ${from} → ${to}`,
    template: (from, to) => `考核表模板 ${from} → ${to}`,
    'rows-added': (n) => `插入 ${number(n)} 行`,
    'rows-gone': (n) => `隐藏 ${number(n)} 个空行`,
    formulas: (n) => `重写 ${number(n)} 个公式`,
    texts: (n) => `更新其他 ${number(n)} 个单元格`,
  },
  keptTitle: (n) => `${number(n)} 张考核表中保留手工填写的内容`,
  kept: {
    kpi: (kpi) => `KPI“${kpi}”已不在 KPI 库中，但已有填写内容`,
    value: (kpi, column, typed, library) => `“${kpi}”${column}：${typed}（KPI 库：${library}）`,
    entry: (address, value) => `${address}：“${value}”在新版式中没有对应位置`,
    overwritten: (address, value) => `${address}：“${value}”占用了公式的位置`,
  },
  blank: '空',
  record: {
    title: (n) => `${number(n)} 项已确认的目标值或权重有变更`,
    about: '员工和上级此前均已确认。变更及原因将登记备查。',
    reason: '变更原因',
    by: '您的姓名',
  },
  done: (made) => (made === 0 ? '考核表已是最新。' : `已生成 ${number(made)} 张考核表。`),
  left: (names) => `以下工作表设有密码保护，未作更改：${names.join('、')}。请先撤消保护，然后重新运行。`,
  runs: {
    open: '移除某次生成',
    title: '生成记录',
    about: '每次生成考核表都会记录下来。移除时删除该次生成的考核表。',
    none: '没有可移除的考核表。',
    back: '返回考核表',
    unknownDay: '较早',
    summary: (n, typed) =>
      typed === 0 ? `${number(n)} 张考核表` : `${number(n)} 张考核表，其中 ${number(typed)} 张已有填写`,
    remove: (day) => `移除${day}生成的考核表`,
    removeShort: '移除…',
    choose: '要删除的考核表',
    typedHint: '已有填写内容的考核表默认保留，勾选后才会删除。',
    keep: '将其 KPI 数据保留到“KPI 实绩”表',
    keepHint: '目标值、实际值、评分、依据和确认信息将改由该表计入；其他文字和面谈记录会丢失。',
    names: (names) => `该次生成添加的函数简称已无其他公式使用，将一并移除：${names.join('、')}。`,
    typed: (n) => `${number(n)} 处填写`,
    untouched: '未填写',
    confirm: (n) => `删除 ${number(n)} 张考核表`,
    done: (n) => `已删除 ${number(n)} 张考核表。`,
    cannotUndo: '此操作无法用 Excel 的“撤消”还原。',
  },
};
