import type { functionalDepartment as preset } from '../../../cycle/presets/functional-department';
import type { PresetText } from '../../preset-words';

export const functionalDepartment: PresetText<typeof preset> = {
  name: 'Functional department',
  about:
    'HR, finance, administration, legal and IT: accuracy, deadlines and service, rated by internal customers.',
  roles: {
    humanResources: 'Human resources',
    finance: 'Finance',
    administration: 'Administration and purchasing',
    legal: 'Legal and compliance',
    informationTechnology: 'IT',
    general: 'Other functional staff',
  },
  objectives: {
    budget: ['Use the company’s money well', 'Head of finance'],
    service: ['Be quick and helpful to the business', 'Head of administration'],
    accuracy: ['Make data and systems dependable', 'Head of IT'],
    control: ['Keep risks under control', 'Head of legal'],
    team: ['Build a capable team and lean processes', 'Head of HR'],
  },
  kpis: {
    timeToHire: ['Time to hire', 'days', 'Recruiting system'],
    hireQuality: ['New hires who pass probation', '%', 'HR system'],
    keyTurnover: ['Turnover in key roles', '%', 'HR system'],
    trainingPlan: ['Training plan carried out', '%', 'Training records'],
    payrollAccuracy: ['Payroll accuracy', '%', 'Payroll checks'],
    closing: ['Days to close the month', 'working days', 'Closing calendar'],
    reportAccuracy: ['Reports without errors', '%', 'Review records'],
    taxOnTime: ['Tax returns filed on time', '%', 'Tax calendar'],
    overdue: ['Receivables overdue', '%', 'Receivables report'],
    budgetDeviation: ['Deviation from the cost budget', '%', 'Finance ledger'],
    purchaseSaving: ['Savings in purchasing', '%', 'Purchasing system'],
    requestsOnTime: ['Requests handled on time', '%', 'Service desk'],
    satisfaction: ['Satisfaction of internal customers', 'points', 'Internal survey'],
    assetAccuracy: ['Asset register accuracy', '%', 'Stocktaking'],
    contractReview: ['Time to review a contract', 'working days', 'Contract system'],
    disputes: ['Disputes settled without loss', '%', 'Case register'],
    complianceTraining: ['Staff trained in compliance', '%', 'Training records'],
    auditClosed: ['Audit findings closed on time', '%', 'Audit register'],
    uptime: ['System availability', '%', 'Monitoring system'],
    recoveryTime: ['Time to recover from an incident', 'hours', 'Incident log'],
    vulnerabilities: ['Vulnerabilities fixed on time', '%', 'Security scans'],
    projectsOnTime: ['Projects finished on time', '%', 'Project plan'],
    improvement: ['Processes simplified or digitised', 'items', 'Improvement log'],
  },
  tiers: {
    S: [
      'Bonus at 1.5 times, raise of 8 %',
      'Company-wide praise, certification paid for, on the promotion list',
    ],
    A: ['Bonus at 1.2 times, raise of 5 %', 'Letter of praise, leads a cross-department project'],
    B: ['Full bonus, raise of 3 %', 'Thanks from the manager, training for the role'],
    C: ['Bonus at 0.6 times', 'Improvement plan with monthly talks'],
    D: ['No bonus', 'Improvement plan, role reconsidered'],
  },
};
