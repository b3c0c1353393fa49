import type { keyAccountSales as preset } from '../../../cycle/presets/key-account-sales';
import type { PresetText } from '../../preset-words';

const OWNER = 'Head of sales';

export const keyAccountSales: PresetText<typeof preset> = {
  name: 'Key-account sales',
  about: 'Sales teams with large customers: revenue, margin, cash and loyalty, rated by customers too.',
  roles: {
    keyAccountManager: 'Key account manager',
    salesManager: 'Sales manager',
    salesSpecialist: 'Sales specialist',
    salesSupport: 'Sales support',
    general: 'General staff',
  },
  objectives: {
    grow: ['Grow revenue with key accounts', OWNER],
    profit: ['Keep margins and cash healthy', OWNER],
    loyal: ['Make customers stay and recommend us', OWNER],
    process: ['Deliver what we promise, on time', OWNER],
    people: ['Build a team that keeps learning', OWNER],
  },
  kpis: {
    revenue: ['Sales revenue', 'CNY', 'Finance ledger'],
    grossMargin: ['Gross margin', '%', 'Finance ledger'],
    collection: ['Receivables collected on time', '%', 'Receivables report'],
    retention: ['Key accounts retained', '%', 'CRM'],
    newAccounts: ['New key accounts won', 'accounts', 'CRM'],
    satisfaction: ['Customer satisfaction', 'points', 'Customer survey'],
    complaints: ['Justified complaints', 'cases', 'Service desk'],
    forecast: ['Forecast error', '%', 'CRM against ledger'],
    teamRevenue: ['Team revenue', 'CNY', 'Finance ledger'],
    teamRetention: ['Team members retained', '%', 'HR system'],
    coaching: ['Coaching conversations held', 'talks', 'Conversation log'],
    proposals: ['Qualified proposals sent', 'proposals', 'CRM'],
    visits: ['Planned customer visits made', 'visits', 'CRM'],
    orderAccuracy: ['Orders without errors', '%', 'Order system'],
    responseTime: ['Response time to customers', 'hours', 'Service desk'],
    contractCycle: ['Contract handling time', 'days', 'Contract system'],
    training: ['Training completed', 'hours', 'Training records'],
    output: ['Planned work completed', '%', 'Work plan'],
    quality: ['Work without rework', '%', 'Quality records'],
    onTime: ['Delivered on time', '%', 'Work plan'],
    improvement: ['Improvements put into practice', 'items', 'Improvement log'],
  },
  tiers: {
    S: [
      'Bonus at 1.8 times, raise of 10 %',
      'Named in public, first choice of projects, on the promotion list',
    ],
    A: ['Bonus at 1.3 times, raise of 6 %', 'Letter of praise, training of one’s own choice'],
    B: ['Full bonus, raise of 3 %', 'Thanks from the manager, training for the role'],
    C: ['Bonus at 0.6 times', 'Improvement plan with monthly talks'],
    D: ['No bonus', 'Improvement plan, role reconsidered'],
  },
};
