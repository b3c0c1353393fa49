import type { keyAccountSales as preset } from '../../../cycle/presets/key-account-sales';
import type { PresetText } from '../../preset-words';

const OWNER = '销售总监';

export const keyAccountSales: PresetText<typeof preset> = {
  name: '大客户销售',
  about: '适用于大客户销售团队：考核收入、毛利、回款与客户忠诚度，客户也参与评价。',
  roles: {
    keyAccountManager: '大客户经理',
    salesManager: '销售经理',
    salesSpecialist: '销售专员',
    salesSupport: '销售支持',
    general: '一般员工',
  },
  objectives: {
    grow: ['扩大大客户销售规模', OWNER],
    profit: ['保持健康的毛利与现金流', OWNER],
    loyal: ['让客户留下来并愿意推荐', OWNER],
    process: ['按时兑现对客户的承诺', OWNER],
    people: ['建设持续学习的团队', OWNER],
  },
  kpis: {
    revenue: ['销售收入', '元', '财务账'],
    grossMargin: ['毛利率', '%', '财务账'],
    collection: ['回款及时率', '%', '应收账款表'],
    retention: ['大客户保持率', '%', 'CRM'],
    newAccounts: ['新增大客户数', '家', 'CRM'],
    satisfaction: ['客户满意度', '分', '客户满意度调查'],
    complaints: ['有效投诉数', '件', '客服记录'],
    forecast: ['销售预测偏差率', '%', 'CRM与财务账'],
    teamRevenue: ['团队销售收入', '元', '财务账'],
    teamRetention: ['团队人员保留率', '%', '人事系统'],
    coaching: ['辅导面谈次数', '次', '面谈记录'],
    proposals: ['有效方案数', '份', 'CRM'],
    visits: ['计划拜访完成数', '次', 'CRM'],
    orderAccuracy: ['订单准确率', '%', '订单系统'],
    responseTime: ['客户响应时间', '小时', '客服记录'],
    contractCycle: ['合同处理周期', '天', '合同系统'],
    training: ['培训完成学时', '学时', '培训记录'],
    output: ['计划工作完成率', '%', '工作计划'],
    quality: ['一次合格率', '%', '质量记录'],
    onTime: ['按时完成率', '%', '工作计划'],
    improvement: ['落地改进项数', '项', '改进台账'],
  },
  tiers: {
    S: ['奖金1.8倍，调薪10%', '公开表彰，优先选择项目，进入晋升名单'],
    A: ['奖金1.3倍，调薪6%', '表扬信，自选培训'],
    B: ['全额奖金，调薪3%', '上级致谢，岗位培训'],
    C: ['奖金0.6倍', '改进计划，每月面谈'],
    D: ['无奖金', '改进计划，重新评估岗位'],
  },
};
