import type { generalStaff as preset } from '../../../cycle/presets/general-staff';
import type { PresetText } from '../../preset-words';

export const generalStaff: PresetText<typeof preset> = {
  name: '一般员工',
  about: '适用于生产、技术、仓储物流、客服等岗位：考核产出、质量、成本与安全。',
  roles: {
    production: '生产人员',
    customerService: '客服人员',
    engineer: '技术研发人员',
    logistics: '仓储物流人员',
    general: '一般员工',
  },
  objectives: {
    cost: ['降本增效', '财务负责人'],
    service: ['让内外部客户满意', '客服负责人'],
    delivery: ['按时、按质完成计划', '运营负责人'],
    safety: ['安全合规作业', '安全负责人'],
    skills: ['提升技能，持续改善', '人力资源负责人'],
  },
  kpis: {
    output: ['计划完成率', '%', '工作计划'],
    quality: ['一次合格率', '%', '质量记录'],
    onTime: ['任务按时完成率', '%', '工作计划'],
    milestones: ['项目节点按时达成率', '%', '项目计划'],
    defects: ['发布后缺陷数', '个', '缺陷管理系统'],
    dispatch: ['订单按时发货率', '%', '仓储系统'],
    stockAccuracy: ['库存准确率', '%', '盘点记录'],
    satisfaction: ['服务对象满意度', '分', '满意度调查'],
    responseTime: ['首次响应时间', '小时', '客服系统'],
    firstContact: ['首次解决率', '%', '客服系统'],
    costToBudget: ['费用预算执行率', '%', '财务账'],
    materialLoss: ['物料损耗率', '%', '生产报表'],
    hazards: ['安全隐患按时整改率', '%', '安全检查记录'],
    training: ['培训完成学时', '学时', '培训记录'],
    improvement: ['落地改善项数', '项', '改善台账'],
  },
  tiers: {
    S: ['奖金1.6倍，调薪8%', '年度优秀员工，优先培训，进入晋升名单'],
    A: ['奖金1.25倍，调薪5%', '表扬信，担任新人导师'],
    B: ['全额奖金，调薪3%', '上级致谢，岗位培训'],
    C: ['奖金0.6倍', '改进计划，每月面谈'],
    D: ['无奖金', '改进计划，重新评估岗位'],
  },
};
