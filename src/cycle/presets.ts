import { presetWords } from '../locales/preset-words';
import type { Locale } from '../locales/locale';
import type { Direction } from '../scoring/kpi-attainment';
import { comparable } from './clean-text';
import type { RecordOf, TableName } from './tables';

/** A row of a table that has no place in the workbook yet. */
export type NewRow<T extends TableName> = Omit<RecordOf<T>, 'at'>;

export type PresetRole =
  'keyAccountManager' | 'salesManager' | 'salesSpecialist' | 'salesSupport' | 'general';
export type PresetKpi =
  | 'revenue'
  | 'grossMargin'
  | 'collection'
  | 'retention'
  | 'newAccounts'
  | 'satisfaction'
  | 'complaints'
  | 'forecast'
  | 'teamRevenue'
  | 'teamRetention'
  | 'coaching'
  | 'proposals'
  | 'visits'
  | 'pipeline'
  | 'orderAccuracy'
  | 'responseTime'
  | 'contractCycle'
  | 'training'
  | 'output'
  | 'quality'
  | 'onTime'
  | 'improvement';
export type PresetObjective = 'grow' | 'profit' | 'loyal' | 'process' | 'people';
export type PresetCompetency = 'customerFocus' | 'results' | 'teamwork' | 'integrity' | 'learning';
export type PresetGroup = 'manager' | 'peer' | 'self' | 'customer';
export type PresetTier = 'S' | 'A' | 'B' | 'C' | 'D';

interface KpiShape {
  readonly objective: PresetObjective;
  readonly direction: Direction;
  readonly target: number;
}

/** Ratios are written as percentages of 100, as people enter them. */
const KPIS: Readonly<Record<PresetKpi, KpiShape>> = {
  revenue: { objective: 'grow', direction: 'higher', target: 5_000_000 },
  grossMargin: { objective: 'profit', direction: 'higher', target: 28 },
  collection: { objective: 'profit', direction: 'higher', target: 95 },
  retention: { objective: 'loyal', direction: 'higher', target: 92 },
  newAccounts: { objective: 'grow', direction: 'higher', target: 4 },
  satisfaction: { objective: 'loyal', direction: 'higher', target: 90 },
  complaints: { objective: 'loyal', direction: 'lower', target: 3 },
  forecast: { objective: 'process', direction: 'lower', target: 10 },
  teamRevenue: { objective: 'grow', direction: 'higher', target: 30_000_000 },
  teamRetention: { objective: 'people', direction: 'higher', target: 90 },
  coaching: { objective: 'people', direction: 'higher', target: 12 },
  proposals: { objective: 'grow', direction: 'higher', target: 20 },
  visits: { objective: 'loyal', direction: 'higher', target: 60 },
  pipeline: { objective: 'grow', direction: 'higher', target: 3 },
  orderAccuracy: { objective: 'process', direction: 'higher', target: 99 },
  responseTime: { objective: 'process', direction: 'lower', target: 4 },
  contractCycle: { objective: 'process', direction: 'lower', target: 7 },
  training: { objective: 'people', direction: 'higher', target: 16 },
  output: { objective: 'grow', direction: 'higher', target: 100 },
  quality: { objective: 'process', direction: 'higher', target: 98 },
  onTime: { objective: 'process', direction: 'higher', target: 95 },
  improvement: { objective: 'people', direction: 'higher', target: 2 },
};

/** KPIs of a role with their weights, which add up to 100. */
const ROLES: Readonly<Record<PresetRole, Readonly<Partial<Record<PresetKpi, number>>>>> = {
  keyAccountManager: {
    revenue: 30,
    grossMargin: 15,
    collection: 15,
    retention: 15,
    newAccounts: 10,
    satisfaction: 15,
  },
  salesManager: {
    teamRevenue: 35,
    grossMargin: 15,
    collection: 15,
    forecast: 10,
    teamRetention: 10,
    coaching: 15,
  },
  salesSpecialist: { revenue: 30, newAccounts: 20, proposals: 15, visits: 15, collection: 20 },
  salesSupport: { orderAccuracy: 30, responseTime: 25, contractCycle: 20, complaints: 15, training: 10 },
  general: { output: 35, quality: 25, onTime: 25, improvement: 15 },
};

const PERSPECTIVES: Readonly<Record<PresetObjective, 'financial' | 'customer' | 'process' | 'learning'>> = {
  grow: 'financial',
  profit: 'financial',
  loyal: 'customer',
  process: 'process',
  people: 'learning',
};

const COMPETENCY_WEIGHTS: Readonly<Record<PresetCompetency, number>> = {
  customerFocus: 25,
  results: 25,
  teamwork: 20,
  integrity: 15,
  learning: 15,
};

const GROUPS: Readonly<Record<PresetGroup, readonly [weight: number, minRaters: number]>> = {
  manager: [40, 1],
  peer: [30, 3],
  self: [10, 1],
  customer: [20, 3],
};

const TIERS: Readonly<
  Record<PresetTier, readonly [minScore: number, share: number, bonusFactor: number, raise: number]>
> = {
  S: [95, 10, 1.8, 0.1],
  A: [85, 25, 1.3, 0.06],
  B: [75, 45, 1, 0.03],
  C: [60, 15, 0.6, 0],
  D: [0, 5, 0, 0],
};

export interface Preset {
  readonly objectives: readonly NewRow<'MeritObjectives'>[];
  readonly competencies: readonly NewRow<'MeritCompetencies'>[];
  readonly raterGroups: readonly NewRow<'MeritRaterGroups'>[];
  readonly tiers: readonly NewRow<'MeritTiers'>[];
}

const keysOf = <K extends string>(record: Readonly<Partial<Record<K, unknown>>>): K[] =>
  Object.keys(record) as K[];

/** The scheme of a key-account sales department, in the words of a language. */
export function keyAccountSales(locale: Locale): Preset {
  const words = presetWords(locale);
  return {
    objectives: keysOf(PERSPECTIVES).map((objective, index) => ({
      id: `O${index + 1}`,
      objective: words.objectives[objective],
      perspective: words.perspectives[PERSPECTIVES[objective]],
      owner: words.headOfSales,
    })),
    competencies: keysOf(COMPETENCY_WEIGHTS).map((competency) => {
      const { name, description, anchors, training } = words.competencies[competency];
      const [anchor1, anchor2, anchor3, anchor4, anchor5] = anchors;
      const weight = COMPETENCY_WEIGHTS[competency];
      return { competency: name, description, weight, anchor1, anchor2, anchor3, anchor4, anchor5, training };
    }),
    raterGroups: keysOf(GROUPS).map((group) => ({
      group: words.groups[group],
      weight: GROUPS[group][0],
      minRaters: GROUPS[group][1],
    })),
    tiers: keysOf(TIERS).map((tier) => {
      const [minScore, share, bonusFactor, raisePercent] = TIERS[tier];
      return { tier, minScore, share, bonusFactor, raisePercent, ...words.tiers[tier] };
    }),
  };
}

/** The KPIs of a role of HR's own, taken from one of the preset's roles. @param due the period's last day, a serial number */
export function kpisOfRole(
  role: string,
  preset: PresetRole,
  due: number,
  locale: Locale,
): NewRow<'MeritKpis'>[] {
  const words = presetWords(locale);
  const objectives = keysOf(PERSPECTIVES);
  return keysOf(ROLES[preset]).map((key) => {
    const { objective, direction, target } = KPIS[key];
    const { name, unit, source } = words.kpis[key];
    return {
      role,
      employeeId: '',
      kpi: name,
      perspective: words.perspectives[PERSPECTIVES[objective]],
      objectiveId: `O${objectives.indexOf(objective) + 1}`,
      unit,
      direction: words.directions[direction],
      target,
      // The scheme's own.
      floor: null,
      cap: null,
      weight: ROLES[preset][key] ?? 0,
      source,
      due,
      owner: role,
      curve: '',
    };
  });
}

/** The KPIs of one of the preset's roles, in the order of `kpisOfRole`. */
export const presetKpisOf = (role: PresetRole): PresetKpi[] => keysOf(ROLES[role]);

/** Words in a role's name that tell which of the preset's roles it is; the first that fits counts. */
const ROLE_WORDS: readonly (readonly [PresetRole, readonly string[]])[] = [
  ['general', ['salesforce', '售后', '售前']],
  [
    'salesSupport',
    [
      'salessupport',
      'salesoperations',
      'salesassistant',
      'salesadmin',
      'salescoordinator',
      '销售支持',
      '销售助理',
      '销售经理助理',
      '客户经理助理',
      '销售运营',
      '销售内勤',
      '商务助理',
    ],
  ],
  ['keyAccountManager', ['大客户销售经理', '大客户经理']],
  [
    'salesManager',
    [
      'salesmanager',
      'salesdirector',
      'directorofsales',
      'headofsales',
      'vpofsales',
      'vpsales',
      'vicepresidentofsales',
      'keyaccountdirector',
      '销售经理',
      '销售总监',
      '销售主管',
      '销售部经理',
      '销售部长',
      '区域经理',
      '大客户总监',
      '大客户部经理',
    ],
  ],
  ['keyAccountManager', ['keyaccount', 'accountmanager', '大客户', '客户经理']],
  ['salesSpecialist', ['sales', 'accountexecutive', 'businessdevelopment', '销售', '业务员', '业务代表']],
];

/** Which of the preset's roles a role of HR's own is most like. */
export function presetRoleFor(role: string): PresetRole {
  if (/\bKAM\b/i.test(role)) return 'keyAccountManager';
  const name = comparable(role);
  return ROLE_WORDS.find(([, words]) => words.some((word) => name.includes(word)))?.[0] ?? 'general';
}

export const PRESET_ROLES = keysOf(ROLES);
