import type { managers as preset } from '../../../cycle/presets/managers';
import type { PresetText } from '../../preset-words';

export const managers: PresetText<typeof preset> = {
  name: 'Managers',
  about: 'Everybody who leads people: team results and people development, rated by direct reports too.',
  roles: {
    departmentHead: 'Head of a department',
    businessManager: 'Manager of a business team',
    functionalManager: 'Manager of a functional team',
    projectManager: 'Project manager',
    teamLeader: 'Team leader',
  },
  objectives: {
    profit: ['Reach the year’s business targets', 'General manager'],
    customers: ['Win customers and keep them', 'Head of sales'],
    execution: ['Turn the strategy into finished work', 'Head of operations'],
    risk: ['Stay safe and within the rules', 'Head of legal'],
    people: ['Grow people and keep the best', 'Head of HR'],
  },
  kpis: {
    revenue: ['Team revenue', 'CNY', 'Finance ledger'],
    profitReached: ['Profit target reached', '%', 'Finance ledger'],
    costToBudget: ['Cost against budget', '%', 'Finance ledger'],
    productivity: ['Growth in output per person', '%', 'Production and HR reports'],
    customerSatisfaction: ['Customer satisfaction', 'points', 'Customer survey'],
    internalSatisfaction: ['Satisfaction of internal customers', 'points', 'Internal survey'],
    priorities: ['Strategic priorities delivered', '%', 'Annual work plan'],
    teamTargets: ['Team members who reach their targets', '%', 'Review results'],
    projectsOnTime: ['Project milestones met on time', '%', 'Project plan'],
    risksClosed: ['Audit and safety findings closed on time', '%', 'Audit register'],
    keyTurnover: ['Turnover of key people', '%', 'HR system'],
    successors: ['Successors ready now', 'people', 'Succession plan'],
    talks: ['Review talks held', '%', 'Conversation log'],
    developmentPlans: ['Development plans carried out', '%', 'Development plans'],
    engagement: ['Team engagement', 'points', 'Engagement survey'],
  },
  tiers: {
    S: [
      'Bonus at 2 times, raise of 10 %',
      'Larger responsibility, executive programme, on the succession plan',
    ],
    A: ['Bonus at 1.4 times, raise of 6 %', 'Praise by the board, development programme of one’s choice'],
    B: ['Full bonus, raise of 3 %', 'Thanks from the general manager, leadership training'],
    C: ['Bonus at 0.5 times', 'Coaching and an improvement plan with monthly talks'],
    D: ['No bonus', 'Improvement plan, leadership role reconsidered'],
  },
};
