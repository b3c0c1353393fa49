import type { smallCompany as preset } from '../../../cycle/presets/small-company';
import type { PresetText } from '../../preset-words';

const OWNER = 'Owner';

export const smallCompany: PresetText<typeof preset> = {
  name: 'Small company',
  about:
    'The whole scheme on one page: three or four KPIs a role, manager and self alone, three tiers, few sheets.',
  roles: { sales: 'Sales', delivery: 'Production and service', office: 'Office' },
  objectives: {
    earn: ['Earn enough and get paid on time', OWNER],
    customers: ['Have customers who come back', OWNER],
    promises: ['Keep what we promise', OWNER],
    grow: ['Get better every year', OWNER],
  },
  kpis: {
    revenue: ['Sales revenue', 'CNY', 'Accounts'],
    collection: ['Invoices paid on time', '%', 'Accounts'],
    costToBudget: ['Cost against budget', '%', 'Accounts'],
    satisfaction: ['Customer satisfaction', 'points', 'Short customer survey'],
    onTime: ['Orders delivered on time', '%', 'Order list'],
    quality: ['Work right first time', '%', 'Complaint and rework list'],
    tasks: ['Agreed tasks finished on time', '%', 'Task list'],
    improvement: ['Improvements put into practice', 'items', 'Improvement list'],
  },
  tiers: {
    A: ['Bonus at 1.3 times, raise of 6 %', 'Praise in front of everybody, training of one’s own choice'],
    B: ['Full bonus, raise of 3 %', 'Personal thanks, training for the role'],
    C: ['Bonus at 0.5 times', 'Improvement plan with monthly talks'],
  },
};
