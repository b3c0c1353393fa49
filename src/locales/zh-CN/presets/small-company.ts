import type { smallCompany as preset } from '../../../cycle/presets/small-company';
import type { PresetText } from '../../preset-words';

const OWNER = '总经理';

export const smallCompany: PresetText<typeof preset> = {
  name: '小公司',
  about: '一页纸的方案：每个岗位三四个 KPI，只由上级和本人评价，三个等级，工作表少。',
  roles: { sales: '销售', delivery: '生产与服务', office: '办公室' },
  objectives: {
    earn: ['赚到钱，收到款', OWNER],
    customers: ['让客户愿意再来', OWNER],
    promises: ['说到做到', OWNER],
    grow: ['一年比一年好', OWNER],
  },
  kpis: {
    revenue: ['销售收入', '元', '账簿'],
    collection: ['回款及时率', '%', '账簿'],
    costToBudget: ['费用预算执行率', '%', '账簿'],
    satisfaction: ['客户满意度', '分', '客户回访'],
    onTime: ['按时交付率', '%', '订单表'],
    quality: ['一次做对率', '%', '投诉与返工记录'],
    tasks: ['约定任务按时完成率', '%', '任务清单'],
    improvement: ['落地改进项数', '项', '改进清单'],
  },
  tiers: {
    A: ['奖金1.3倍，调薪6%', '当众表扬，自选培训'],
    B: ['全额奖金，调薪3%', '当面致谢，岗位培训'],
    C: ['奖金0.5倍', '改进计划，每月面谈'],
  },
};
