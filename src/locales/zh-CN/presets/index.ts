import type { PresetWords } from '../../preset-words';
import { competencies } from './competencies';
import { functionalDepartment } from './functional-department';
import { generalStaff } from './general-staff';
import { keyAccountSales } from './key-account-sales';
import { managers } from './managers';
import { smallCompany } from './small-company';

export const presets: PresetWords = {
  perspectives: { financial: '财务', customer: '客户', process: '内部流程', learning: '学习与成长' },
  directions: {
    higher: '越高越好',
    lower: '越低越好',
    'lower-ratio': '反向比率',
    target: '趋中',
    score: '得分',
  },
  groups: {
    manager: '直属上级',
    peer: '同事',
    self: '自评',
    customer: '客户',
    internalCustomer: '内部客户',
    report: '直接下属',
  },
  competencies,
  presets: { keyAccountSales, generalStaff, functionalDepartment, managers, smallCompany },
};
