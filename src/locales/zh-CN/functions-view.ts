import type { functionsView as enUS } from '../en-US/functions-view';

const number = (n: number): string => n.toLocaleString('zh-CN');

export const functionsView: typeof enUS = {
  intro: '在您自己的单元格中评分。使用简短写法的公式，没有安装 Meritsheet 的人也能正常计算。',
  noLambda:
    '此 Excel 没有 LAMBDA 函数（2208 版及 Excel 2024 起提供），无法使用简短写法。在安装了 Meritsheet 的电脑上，可加前缀 MERIT. 使用这些函数。',
  taken: (names) =>
    `以下名称由您在此工作簿中定义，保持不变：${names}。如需使用 Meritsheet 的函数，请在名称前加 MERIT.。`,
  separator: '、',
  search: '搜索函数',
  noMatch: '没有符合条件的函数。',
  states: {
    absent: '尚未加入此工作簿',
    installed: '此工作簿可用简短写法',
    outdated: '简短写法为其他版本',
    taken: '您自己的名称',
    unavailable: '仅限已安装 Meritsheet 时',
    prefixed: '仅限已安装 Meritsheet 时',
  },
  insert: '插入示例',
  insertFor: (name) => `插入示例：${name}`,
  inserted: (sheet, address) => `已插入：${sheet} ${address}。`,
  inTheWay: {
    cells: (sheet, address) =>
      `示例需要占用“${sheet}”的 ${address}，但其中已有内容。未写入任何内容。请选择下方和右侧有足够空白的单元格，然后重试。`,
    table: (sheet, address) =>
      `“${sheet}”的 ${address} 属于表格，Excel 会把示例填满整列。未写入任何内容。请选择表格以外的单元格，然后重试。`,
  },
  twins: {
    use: '在此工作簿中使用 =KPISCORE()',
    update: '更新简短写法',
    installed: '此工作簿已可使用简短写法。',
    adds: (names) => `将以名称的形式加入此工作簿：${names}。`,
    updates: (names) => `将就地更新，引用它们的公式不受影响：${names}。`,
    nothing: '此工作簿已有全部简短写法。',
    confirm: (n) => `写入 ${number(n)} 个名称`,
    done: '已完成。在单元格中输入 =KPISCORE( 即可使用。',
  },
  repair: {
    start: '修复公式',
    intro: '在 Meritsheet 加载之前计算的公式会显示 #NAME?，需要重新输入才能恢复。',
    nothing: '没有显示 #NAME? 的 Meritsheet 函数公式。',
    confirm: (n) => `重新输入 ${number(n)} 个公式`,
    done: '公式已重新输入。如仍有公式显示 #NAME?，说明其中还有此 Excel 无法识别的名称。',
  },
  freeze: {
    start: '固定为数值',
    intro:
      '将 Meritsheet 函数的公式替换为其数值，便于把工作簿发给他人。请先另存一份副本：替换后无法恢复公式。',
    nothing: '没有可固定为数值的 Meritsheet 函数公式。',
    withoutValue: (n) => `${number(n)} 个公式没有可固定的值（显示 #NAME?、#SPILL! 或尚在计算），将保持不变。`,
    choose: '要固定的工作表',
    confirm: (n) => `固定 ${number(n)} 个公式`,
    done: '公式已替换为数值。',
  },
  onSheet: ({ sheet, formulas, cells, isProtected }) =>
    `${sheet}${isProtected ? '（受保护）' : ''}：${number(formulas)} 个公式${cells === formulas ? '' : `，共 ${number(cells)} 个单元格`}`,
  protectedAgain:
    '受保护的工作表会暂时取消保护，完成后按原有设置重新保护。设有密码的工作表保持不变，完成后会列出。',
  done: (sentence, withPassword) =>
    withPassword.length === 0
      ? sentence
      : `${sentence}以下工作表设有密码，保持不变：${withPassword.join('、')}。请在“审阅 > 撤消工作表保护”中取消保护后再操作。`,
  back: '返回函数列表',
};
