import type { managers as preset } from '../../../cycle/presets/managers';
import type { PresetText } from '../../preset-words';

export const managers: PresetText<typeof preset> = {
  name: '管理人员',
  about: '适用于各级带团队的管理者：考核团队业绩与人才培养，直接下属参与评价。',
  roles: {
    departmentHead: '部门负责人',
    businessManager: '业务团队经理',
    functionalManager: '职能团队经理',
    projectManager: '项目经理',
    teamLeader: '班组长、主管',
  },
  objectives: {
    profit: ['完成年度经营目标', '总经理'],
    customers: ['赢得并留住客户', '销售负责人'],
    execution: ['让战略落地见效', '运营负责人'],
    risk: ['守住安全与合规底线', '法务负责人'],
    people: ['培养人才，留住骨干', '人力资源负责人'],
  },
  kpis: {
    revenue: ['团队销售收入', '元', '财务账'],
    profitReached: ['利润目标达成率', '%', '财务账'],
    costToBudget: ['费用预算执行率', '%', '财务账'],
    productivity: ['人均效能提升率', '%', '生产与人事报表'],
    customerSatisfaction: ['客户满意度', '分', '客户满意度调查'],
    internalSatisfaction: ['内部客户满意度', '分', '内部满意度调查'],
    priorities: ['重点工作完成率', '%', '年度工作计划'],
    teamTargets: ['下属目标达成人数占比', '%', '考核结果'],
    projectsOnTime: ['项目节点按时达成率', '%', '项目计划'],
    risksClosed: ['审计与安全问题按时整改率', '%', '审计台账'],
    keyTurnover: ['关键人才流失率', '%', '人事系统'],
    successors: ['已就绪的继任者人数', '人', '继任计划'],
    talks: ['绩效面谈完成率', '%', '面谈记录'],
    developmentPlans: ['下属发展计划完成率', '%', '发展计划'],
    engagement: ['团队敬业度', '分', '敬业度调查'],
  },
  tiers: {
    S: ['奖金2倍，调薪10%', '扩大职责，高管培养项目，列入继任计划'],
    A: ['奖金1.4倍，调薪6%', '公司通报表扬，自选发展项目'],
    B: ['全额奖金，调薪3%', '总经理致谢，领导力培训'],
    C: ['奖金0.5倍', '教练辅导，改进计划，每月面谈'],
    D: ['无奖金', '改进计划，重新评估管理岗位'],
  },
};
