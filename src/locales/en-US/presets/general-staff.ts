import type { generalStaff as preset } from '../../../cycle/presets/general-staff';
import type { PresetText } from '../../preset-words';

export const generalStaff: PresetText<typeof preset> = {
  name: 'General staff',
  about:
    'Production, engineering, logistics, customer service and everybody else: output, quality, cost, safety.',
  roles: {
    production: 'Production staff',
    customerService: 'Customer service',
    engineer: 'Engineer',
    logistics: 'Logistics and warehouse',
    general: 'General staff',
  },
  objectives: {
    cost: ['Do more with the same resources', 'Head of finance'],
    service: ['Satisfy customers inside and outside the company', 'Head of customer service'],
    delivery: ['Deliver the plan on time and right first time', 'Head of operations'],
    safety: ['Work safely and by the rules', 'Head of safety'],
    skills: ['Raise skills and improve the way we work', 'Head of HR'],
  },
  kpis: {
    output: ['Planned work completed', '%', 'Work plan'],
    quality: ['Work right first time', '%', 'Quality records'],
    onTime: ['Tasks finished on time', '%', 'Work plan'],
    milestones: ['Project milestones met on time', '%', 'Project plan'],
    defects: ['Defects found after release', 'defects', 'Defect tracker'],
    dispatch: ['Orders dispatched on time', '%', 'Warehouse system'],
    stockAccuracy: ['Stock accuracy', '%', 'Stocktaking'],
    satisfaction: ['Satisfaction of those served', 'points', 'Satisfaction survey'],
    responseTime: ['First response time', 'hours', 'Service desk'],
    firstContact: ['Cases solved at first contact', '%', 'Service desk'],
    costToBudget: ['Cost against budget', '%', 'Finance ledger'],
    materialLoss: ['Material loss', '%', 'Production report'],
    hazards: ['Safety hazards removed on time', '%', 'Safety inspection log'],
    training: ['Training completed', 'hours', 'Training records'],
    improvement: ['Improvements put into practice', 'items', 'Improvement log'],
  },
  tiers: {
    S: ['Bonus at 1.6 times, raise of 8 %', 'Employee of the year, first choice of training, promotion list'],
    A: ['Bonus at 1.25 times, raise of 5 %', 'Letter of praise, mentor for newcomers'],
    B: ['Full bonus, raise of 3 %', 'Thanks from the manager, training for the role'],
    C: ['Bonus at 0.6 times', 'Improvement plan with monthly talks'],
    D: ['No bonus', 'Improvement plan, role reconsidered'],
  },
};
