import type { SetUpViewWords } from '../set-up-view-words';

export const setUpView: SetUpViewWords = {
  preset: '以此方案开始',
  suggested: '适合您的名单',
  weights: {
    title: '权重',
    hint: '包括各岗位和个人的 KPI、能力项、评价组与等级比例。同一组权重合计应为 100%。',
    whose: '哪一组权重',
    notAddingUp: '所有合计不符的',
    normalise: '按比例调整到 100%',
    equalise: '平均分配',
    kinds: {
      role: (name) => name,
      person: (name) => `${name}（个人 KPI）`,
      competencies: () => '能力项',
      raterGroups: () => '评价组',
      tiers: () => '等级参考比例',
    },
    nothing: '合计均已正确，无需修改。',
    change: (n) => `修改 ${n} 组权重`,
    row: (name, before, after) => `${name}：${before} → ${after}`,
    blank: '空',
    total: (before, after) => `合计 ${before} → ${after}`,
    cannot: {
      'no-room': '岗位 KPI 的权重已经超出合计',
      'zero-weights': '没有大于 0 的权重，请改用平均分配',
      unreadable: '有权重为负数或不是数字',
      formula: '有权重由公式给出',
      'own-list': 'KPI 取自您自己的清单，请在清单中修改权重',
    },
    left: '未作修改',
    leftRow: (name, total, why) => `${name}（合计 ${total}）：${why}`,
    done: '权重已修改。',
    again: '修改其他权重',
  },
};
