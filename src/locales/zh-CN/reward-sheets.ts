import type { RewardSheetWords } from '../reward-sheet-words';

const amount = (money: number, currency: string): string =>
  [
    money.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    ...(currency === '' ? [] : [currency]),
  ].join(' ');
const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)}%`;

export const rewardSheets: RewardSheetWords = {
  money: {
    amount,
    paid: (pool, paid) =>
      pool === paid ? `奖金池 ${pool} 已全部分配。` : `奖金池 ${pool}，已分配 ${paid}。`,
    infeasible: (pool, nearest) =>
      `在奖金上下限之内无法分完奖金池 ${pool}，因此未分配奖金。最接近的可行金额为 ${nearest}。`,
    nobody: (pool) => `没有人有奖金点数，奖金池 ${pool} 未分配。`,
    raises: (given) => `调薪合计 ${given}。`,
    raisesOf: (given, budget) => `调薪合计 ${given}，预算 ${budget}。`,
    cut: (wanted, budget, part) =>
      `按规则调薪需 ${wanted}，预算为 ${budget}，因此所有调薪按同一比例降为 ${percent(part)}。`,
    between: '',
  },
  overview: {
    title: '奖励总览',
    subtitle: (period, people) => `考核周期 ${period} · 已有最终得分 ${people} 人`,
    headings: {
      tier: '等级',
      minScore: '最低分',
      people: '人数',
      share: '占比',
      guideline: '参考比例',
      moved: '净调入',
      points: '奖金点数',
      bonus: '奖金',
      raises: '调薪',
      material: '物质奖励',
      nonMaterial: '非物质奖励',
    },
    chart: '各等级人数占比与参考比例',
    complete: '所有人员均已有最终得分。',
    missing: (people) => `还有 ${people} 人没有最终得分：请运行“检查填报”。`,
    notCounted: (people) => `另有 ${people} 人处于试用期或不具备奖励资格：列示其等级，但不计入各等级人数。`,
    between: '',
  },
  tierSheet: {
    title: (tier) => `${tier}级`,
    subtitle: (minimum, people) => `${minimum} 分及以上 · ${people} 人`,
    headings: {
      rank: '排名',
      id: '员工编号',
      name: '姓名',
      department: '部门',
      finalScore: '最终得分',
      kpiScore: 'KPI 得分',
      score360: '360° 得分',
      eligible: '奖励资格',
      bonus: '奖金',
      raise: '调薪幅度',
    },
    eligible: '是',
    notEligible: (reason) => (reason === '' ? '否' : `否：${reason}`),
    onProbation: '考核期末仍在试用期',
    removed: '等级表中已没有此等级。',
    nobody: '本等级没有人员。',
    moved: '得分已有变化，本等级人员有进有出。请重新运行“评分与奖励”。',
  },
  calibration: {
    intro:
      '每行一项调整：调整谁、调整后等级、原因、决定人、日期。得分表和奖励总览随即更新，金额在重新评分时更新。',
    anyTier: '“调整前等级”请留空，重新评分时自动记录。',
    steps: (n) => `制度允许上下调整 ${n} 级，超出的调整不生效。“调整前等级”请留空，重新评分时自动记录。`,
  },
  distribution: {
    title: '等级分布',
    subtitle: (period, people) => `考核周期 ${period} · 计入 ${people} 人`,
    guideline: '与参考比例相比：按该组人数和参考比例应有的人数，实际多或少几人。',
    kinds: { company: '公司', department: '部门', level: '职级', manager: '上级' },
    headings: {
      kind: '维度',
      group: '分组',
      people: '人数',
      mean: '平均分',
      tiers: '各等级人数',
      deviation: '与参考比例相比',
      bonus: '奖金',
      raises: '调薪',
    },
    between: ' · ',
    asGuideline: '与参考比例一致',
    nobody: '尚无人员定级。',
  },
  nineBox: {
    title: '九宫格',
    subtitle: (people) => `绩效与潜力 · 已评潜力 ${people} 人`,
    thirds: (min, max) =>
      `绩效：按等级三等分；潜力：按得分表中的潜力评分，在 ${min} 至 ${max} 的量表上三等分。`,
    corner: '潜力',
    performance: ['绩效低', '绩效中', '绩效高'],
    potential: ['潜力低', '潜力中', '潜力高'],
    between: '、',
  },
  letters: {
    title: '奖励通知',
    subtitle: (people) => `${people} 人 · 可用于邮件合并的数据和通知正文`,
    headings: {
      id: '员工编号',
      name: '姓名',
      department: '部门',
      manager: '直属上级',
      tier: '等级',
      finalScore: '最终得分',
      bonus: '奖金',
      raise: '调薪幅度',
      newSalary: '调整后工资',
      letter: '通知正文',
    },
    reached: (name, period, tier) => `${name}：您在考核周期 ${period} 的绩效等级为 ${tier}。`,
    bonus: (money) => `您的奖金为 ${money}。`,
    raise: (more, salary) => `您的基本工资上调 ${more}，调整后为 ${salary}。`,
    also: (reward) => `您还将获得：${reward}。`,
    between: '',
    nobody: '尚无人员定级。',
  },
};
