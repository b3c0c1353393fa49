import type { PresetWords } from '../../preset-words';
import { competencies } from './competencies';
import { functionalDepartment } from './functional-department';
import { generalStaff } from './general-staff';
import { keyAccountSales } from './key-account-sales';
import { managers } from './managers';
import { smallCompany } from './small-company';

export const presets: PresetWords = {
  perspectives: {
    financial: 'Financial',
    customer: 'Customer',
    process: 'Internal process',
    learning: 'Learning and growth',
  },
  directions: {
    higher: 'higher',
    lower: 'lower',
    'lower-ratio': 'lower-ratio',
    target: 'target',
    score: 'score',
  },
  groups: {
    manager: 'Manager',
    peer: 'Peers',
    self: 'Self',
    customer: 'Customers',
    internalCustomer: 'Internal customers',
    report: 'Direct reports',
  },
  competencies,
  presets: { keyAccountSales, generalStaff, functionalDepartment, managers, smallCompany },
};
