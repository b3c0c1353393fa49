import {
  kpisOfRole,
  presetFor,
  PRESET_IDS,
  presetPolicy,
  presetRoleFor,
  presetRoles,
  presetRows,
  presetText,
} from '../../src/cycle/presets';
import type { PresetId } from '../../src/cycle/presets';
import { LOCALES } from '../../src/locales/locale';
import { directionOf } from '../../src/scoring/kpi-attainment';
import { END } from './clean-cycle';

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
/** A text that is there, and that nobody has left in the other language. */
const isSaid = (text: string, locale: string): boolean =>
  text !== '' && (locale === 'zh-CN' || !/[\u4E00-\u9FFF]/.test(text));

describe.each(PRESET_IDS.flatMap((id) => LOCALES.map((locale) => [id, locale] as const)))(
  '%s, %s',
  (id, locale) => {
    const rows = presetRows(id, locale);
    const roles = presetRoles(id).map((role) => kpisOfRole('HR’s role', id, role, END, locale));

    test('every role has three to eight KPIs of different names whose weights add up to 100', () => {
      for (const kpis of roles) {
        expect(kpis.length).toBeGreaterThanOrEqual(3);
        expect(kpis.length).toBeLessThanOrEqual(8);
        expect(new Set(kpis.map(({ kpi }) => kpi)).size).toBe(kpis.length);
        expect(sum(kpis.map(({ weight }) => weight))).toBe(100);
        expect(kpis.every(({ weight }) => (weight ?? 0) >= 5 && (weight ?? 0) <= 60)).toBe(true);
      }
    });

    test('every KPI is SMART, and serves an objective of its perspective; every objective has a KPI', () => {
      const served = new Set<string>();
      for (const kpi of roles.flat()) {
        const objective = rows.objectives.find(({ id: one }) => one === kpi.objectiveId);
        expect(objective?.perspective).toBe(kpi.perspective);
        expect([kpi.kpi, kpi.unit, kpi.source].every((text) => isSaid(text, locale))).toBe(true);
        expect(kpi).toMatchObject({ due: END, owner: 'HR’s role' });
        expect(kpi.target).toBeGreaterThan(0);
        expect(directionOf(kpi.direction)).not.toBeNull();
        served.add(kpi.objectiveId);
      }
      expect(served).toEqual(new Set(rows.objectives.map(({ id: one }) => one)));
      expect(new Set(rows.objectives.map(({ perspective }) => perspective)).size).toBe(4);
      expect(rows.objectives.every(({ owner }) => isSaid(owner, locale))).toBe(true);
    });

    test('competencies, rater groups and tiers are complete, and add up to 100', () => {
      expect(sum(rows.competencies.map(({ weight }) => weight))).toBe(100);
      for (const {
        competency,
        description,
        anchor1,
        anchor2,
        anchor3,
        anchor4,
        anchor5,
        training,
      } of rows.competencies) {
        const texts = [competency, description, anchor1, anchor2, anchor3, anchor4, anchor5, training];
        expect(texts.every((text) => isSaid(text, locale))).toBe(true);
        expect(new Set(texts).size).toBe(texts.length);
      }
      expect(sum(rows.raterGroups.map(({ weight }) => weight))).toBe(100);
      expect(sum(rows.tiers.map(({ share }) => share))).toBe(100);
      const minimums = rows.tiers.map(({ minScore }) => minScore ?? -1);
      expect([...minimums].sort((one, other) => other - one)).toEqual(minimums);
      expect(minimums.at(-1)).toBe(0);
      expect(rows.tiers.every(({ material, nonMaterial }) => material !== '' && nonMaterial !== '')).toBe(
        true,
      );
      const { kpiShare, share360 } = presetPolicy(id);
      expect(kpiShare + share360).toBe(100);
    });

    test('what a tier is said to bring is what its factor and its raise bring', () => {
      for (const { material, bonusFactor, raisePercent } of rows.tiers) {
        const numbers = (material.match(/[\d.]+/g) ?? []).map(Number);
        const factor = bonusFactor === 1 || bonusFactor === 0 ? [] : [bonusFactor];
        const raise = raisePercent ? [Math.round(raisePercent * 1000) / 10] : [];
        expect(numbers).toEqual([...factor, ...raise]);
      }
    });

    test('has a name and a sentence', () => {
      const { name, about } = presetText(id, locale);
      expect(isSaid(name, locale)).toBe(true);
      expect(about).toMatch(/[.。]$/);
    });
  },
);

test.each([
  ['Area Sales Manager', 'salesManager'],
  ['Director of Sales', 'salesManager'],
  ['Key Account Manager', 'keyAccountManager'],
  ['KAM', 'keyAccountManager'],
  ['Senior KAM, East', 'keyAccountManager'],
  ['Sales Assistant', 'salesSupport'],
  ['Sales Representative', 'salesSpecialist'],
  ['Salesforce Administrator', 'general'],
  ['Software Engineering Manager', 'general'],
  ['Production Technician I', 'general'],
  ['', 'general'],
  ['大客户经理', 'keyAccountManager'],
  ['大客户销售经理', 'keyAccountManager'],
  ['大客户总监', 'salesManager'],
  ['区域销售经理', 'salesManager'],
  ['销售经理助理', 'salesSupport'],
  ['销售内勤', 'salesSupport'],
  ['销售代表', 'salesSpecialist'],
  ['财务经理', 'general'],
  ['售后工程师', 'general'],
])('the role %p is %s in key-account sales', (role, preset) => {
  expect(presetRoleFor(role, 'keyAccountSales')).toBe(preset);
});

test.each<[string, PresetId, string | null]>([
  ['HRBP', 'functionalDepartment', 'humanResources'],
  ['Senior HR Specialist', 'functionalDepartment', 'humanResources'],
  ['Chromium Plater', 'functionalDepartment', 'general'],
  ['IT Support', 'functionalDepartment', 'informationTechnology'],
  ['Unit Clerk', 'functionalDepartment', 'general'],
  ['Accountant I', 'functionalDepartment', 'finance'],
  ['Administrative Assistant', 'functionalDepartment', 'administration'],
  ['法务专员', 'functionalDepartment', 'legal'],
  ['薪酬主管', 'functionalDepartment', 'humanResources'],
  ['Production Technician I', 'generalStaff', 'production'],
  ['Sr. Network Engineer', 'generalStaff', 'engineer'],
  ['仓库管理员', 'generalStaff', 'logistics'],
  ['售后客服', 'generalStaff', 'customerService'],
  ['President & CEO', 'managers', 'departmentHead'],
  ['Production Manager', 'managers', 'businessManager'],
  ['总经理助理', 'managers', null],
  ['Key Account Manager', 'managers', null],
  ['生产主管', 'managers', 'teamLeader'],
  ['财务经理', 'managers', 'functionalManager'],
  ['Data Analyst', 'managers', null],
  ['销售代表', 'smallCompany', 'sales'],
  ['Accountant', 'smallCompany', 'office'],
  ['Account Executive', 'smallCompany', 'sales'],
  ['Key Account Manager', 'functionalDepartment', 'general'],
])('the role %s is in %s: %s', (role, preset, expected) => {
  expect(presetRoleFor(role, preset)).toBe(expected);
});

test.each<[readonly string[], PresetId]>([
  [['大客户经理', '销售代表', '销售经理', '财务'], 'keyAccountSales'],
  [['Accountant', 'Recruiter', 'Sales Representative'], 'functionalDepartment'],
  [['装配工', '操作工', '仓管员', '会计'], 'generalStaff'],
  [['部长', '厂长', '研发总监'], 'managers'],
  [['Key Account Manager', 'Sales Manager', 'Data Analyst', 'Data Analyst'], 'keyAccountSales'],
  [['Astronaut'], 'generalStaff'],
  [[], 'generalStaff'],
])('a list with the roles %j suits %s', (roles, preset) => {
  expect(presetFor(roles.map((role) => ({ role })))).toBe(preset);
});
