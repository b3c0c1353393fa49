import type { Locale } from '../locales/locale';
import { presetWords } from '../locales/preset-words';
import { sampleWords } from '../locales/sample-words';
import { schemeWords } from '../locales/scheme-words';
import { directionOf } from '../scoring/kpi-attainment';
import { DEFAULT_POLICY } from './policy';
import { kpisOfRole, presetKpisOf, presetRows } from './presets';
import type { NewRow, PRESETS } from './presets';
import type { PresetGroup } from './presets/preset';

/** The preset whose roles, KPIs and competencies the sample uses. */
export const SAMPLE_PRESET = 'keyAccountSales';
type SamplePreset = (typeof PRESETS)[typeof SAMPLE_PRESET];
type Role = Exclude<keyof SamplePreset['roles'], 'general'>;
type PresetKpi = keyof SamplePreset['kpis'];
type Department = 'head' | 'east' | 'south' | 'north' | 'support';

/** A complete department of forty fictional people, in the words of a language: the same in every run. */
export interface SampleDepartment {
  /** The preset's role of each role. */
  readonly roles: Readonly<Record<string, string>>;
  readonly employees: readonly NewRow<'MeritEmployees'>[];
  readonly results: readonly NewRow<'MeritKpiResults'>[];
  readonly ratings: readonly NewRow<'MeritRatings'>[];
  readonly raters: readonly NewRow<'MeritRaters'>[];
  readonly adjustments: readonly NewRow<'MeritAdjustments'>[];
  readonly assignments: readonly NewRow<'MeritAssignments'>[];
}

const SEED = 20_260_101;
/** The attainment of a typical KPI by a typical person. */
const TYPICAL_PERFORMANCE = 0.875;

/** Who works where; the first of each department leads it, and the first of all leads the leaders. */
const STAFF: Readonly<Record<Department, readonly (readonly [role: Role, people: number])[]>> = {
  head: [['salesManager', 1]],
  east: [
    ['salesManager', 1],
    ['keyAccountManager', 6],
    ['salesSpecialist', 3],
  ],
  south: [
    ['salesManager', 1],
    ['keyAccountManager', 5],
    ['salesSpecialist', 3],
  ],
  north: [
    ['salesManager', 1],
    ['keyAccountManager', 5],
    ['salesSpecialist', 3],
  ],
  support: [
    ['salesManager', 1],
    ['salesSupport', 10],
  ],
};

/** Level and monthly salary in the middle of its range. */
const LEVELS: Readonly<Record<Role, readonly (readonly [level: string, midpoint: number])[]>> = {
  salesManager: [['M2', 32_000]],
  keyAccountManager: [
    ['P4', 16_000],
    ['P5', 20_000],
  ],
  salesSpecialist: [
    ['P2', 9_500],
    ['P3', 12_000],
  ],
  salesSupport: [
    ['P2', 8_500],
    ['P3', 10_500],
  ],
};
const HEAD_LEVEL = ['M3', 52_000] as const;

/** People whose situation is not everybody's, by their place in the list from 0. */
const NEWCOMER = 10;
const LEFT = 17;
const PART_TIMER = 26;
const ON_LEAVE = 33;
const WITH_BONUS = 4;
const WITH_VETO = 18;
/** Came from another department in the middle of the period. */
const TRANSFERRED = 24;
const BONUS_POINTS = 3;
const VETO_TIER = 'C';
/** What the check is to find, by the place of the person. */
const ACTUAL_MISSING = 6;
const WEIGHTS_SHORT = 14;
const NOT_APPLICABLE = 21;
const RATING_OUTSIDE_SCALE = 8;
const RATING_TWICE = 23;
const RATING_BLANK = 29;
const NOT_RATED = 36;
const SAME_RATING_FOR_ALL = 12;

/** The smallest step in which a KPI is counted; 0.1 where none stands here. */
const STEPS: Readonly<Partial<Record<PresetKpi, number>>> = {
  revenue: 1000,
  teamRevenue: 1000,
  newAccounts: 1,
  coaching: 1,
  proposals: 1,
  visits: 1,
  complaints: 1,
  training: 1,
};
/** KPIs that cannot exceed 100: near their target people differ less. */
const OF_A_HUNDRED: ReadonlySet<PresetKpi> = new Set([
  'collection',
  'retention',
  'satisfaction',
  'teamRetention',
  'orderAccuracy',
]);

interface Person {
  readonly id: string;
  readonly index: number;
  readonly role: Role;
  readonly department: Department;
  readonly leads: boolean;
  /** How well this person does, as the attainment of a typical KPI. */
  readonly performance: number;
}

/**
 * @param period its first and last day as Excel serial days
 */
export function sampleDepartment(
  period: { readonly id: string; readonly start: number; readonly end: number },
  locale: Locale,
): SampleDepartment {
  const random = seededRandom(SEED);
  const people = staff(random);
  const names = sampleWords(locale).names;
  const roleWords = presetWords(locale).presets[SAMPLE_PRESET].roles;
  const nameOf = (id: string): string => names[people.findIndex((person) => person.id === id)] ?? '';
  return {
    roles: Object.fromEntries(
      (Object.keys(LEVELS) as Role[]).map((role) => [roleWords[role], role] as const),
    ),
    employees: people.map((person) => employeeOf(person, people, period, locale, random)),
    results: people.flatMap((person) => resultsOf(person, people, period, locale, random, nameOf)),
    ratings: people.flatMap((person) => ratingsOf(person, people, period, locale, random)),
    raters: people.flatMap((person) => whoRates(person, people, period, locale)),
    adjustments: adjustmentsOf(people, period, locale, nameOf),
    assignments: assignmentsOf(people, period, locale),
  };
}

function staff(random: () => number): Person[] {
  const places = (Object.keys(STAFF) as Department[]).flatMap((department) =>
    STAFF[department].flatMap(([role, count]) => Array.from({ length: count }, () => ({ department, role }))),
  );
  return places.map(({ department, role }, index) => ({
    id: `S${String(index + 1).padStart(3, '0')}`,
    index,
    role,
    department,
    leads: role === 'salesManager',
    performance: TYPICAL_PERFORMANCE + 0.11 * bell(random),
  }));
}

/** A department's lead; the head's for the leads; nobody's for the head. */
function managerOf({ department, leads }: Person, people: readonly Person[]): Person | undefined {
  if (department === 'head') return undefined;
  return people.find(
    (other) => other.leads && (leads ? other.department === 'head' : other.department === department),
  );
}

function employeeOf(
  person: Person,
  people: readonly Person[],
  { start, end }: { readonly start: number; readonly end: number },
  locale: Locale,
  random: () => number,
): NewRow<'MeritEmployees'> {
  const words = sampleWords(locale);
  const levels = LEVELS[person.role];
  const [level, midpoint] =
    person.department === 'head' ? HEAD_LEVEL : (levels[Math.floor(random() * levels.length)] ?? HEAD_LEVEL);
  const hours = person.index === PART_TIMER ? 0.5 : 1;
  const salary = Math.round((midpoint * hours * (0.85 + 0.3 * random())) / 100) * 100;
  const hired = start - 120 - Math.floor(random() * 3200);
  const status = (
    { [NEWCOMER]: 'probation', [LEFT]: 'left', [PART_TIMER]: 'partTime', [ON_LEAVE]: 'onLeave' } as const
  )[person.index];
  return {
    id: person.id,
    name: words.names[person.index] ?? person.id,
    department: words.departments[person.department],
    role: presetWords(locale).presets[SAMPLE_PRESET].roles[person.role],
    level,
    managerId: managerOf(person, people)?.id ?? '',
    salary,
    midpoint: midpoint * hours,
    hireDate: status === 'probation' ? end - 45 : hired,
    endDate: status === 'left' ? end - 20 : null,
    probationEnd: status === 'probation' ? end + 45 : null,
    leaveDays: status === 'onLeave' ? 40 : null,
    email: `${person.id.toLowerCase()}@example.com`,
    status: words.statuses[status ?? 'active'],
    eligible: status !== 'probation' && status !== 'left',
    reason: status === 'probation' || status === 'left' ? words.reasons[status] : '',
  };
}

function resultsOf(
  person: Person,
  people: readonly Person[],
  { id: period, start, end }: { readonly id: string; readonly start: number; readonly end: number },
  locale: Locale,
  random: () => number,
  nameOf: (id: string) => string,
): NewRow<'MeritKpiResults'>[] {
  const keys = presetKpisOf(SAMPLE_PRESET, person.role) as PresetKpi[];
  return kpisOfRole('', SAMPLE_PRESET, person.role, end, locale).map(
    ({ kpi, target, weight, direction, floor, cap, source }, index) => {
      const key = keys[index] ?? 'output';
      const reached = reachedOf(key, target ?? 0, direction, person.performance + 0.07 * bell(random));
      const isLast = index === keys.length - 1;
      const agreedWeight = person.index === WEIGHTS_SHORT && isLast ? (weight ?? 0) - 5 : weight;
      return {
        period,
        employeeId: person.id,
        kpi,
        target,
        actual:
          person.index === ACTUAL_MISSING && isLast
            ? null
            : person.index === NOT_APPLICABLE && isLast
              ? 'n/a'
              : reached,
        weight: agreedWeight,
        direction,
        floor,
        cap,
        selfScore: null,
        managerScore: null,
        evidence: source,
        confirmedByEmployee: nameOf(person.id),
        confirmedByManager: nameOf(managerOf(person, people)?.id ?? person.id),
        confirmedOn: start + 14,
        agreedTarget: target,
        agreedWeight,
      };
    },
  );
}

/** A bonus and a veto, as HR records them. */
function adjustmentsOf(
  people: readonly Person[],
  { id: period, end }: { readonly id: string; readonly end: number },
  locale: Locale,
  nameOf: (id: string) => string,
): NewRow<'MeritAdjustments'>[] {
  const { adjustments } = sampleWords(locale);
  const { kinds } = schemeWords(locale).records;
  return people.flatMap((person): NewRow<'MeritAdjustments'>[] => {
    const kind = ({ [WITH_BONUS]: 'bonus', [WITH_VETO]: 'veto' } as const)[person.index];
    if (!kind) return [];
    const { reason, evidence } = adjustments[kind];
    return [
      {
        period,
        employeeId: person.id,
        kind: kinds[kind],
        points: kind === 'bonus' ? BONUS_POINTS : null,
        vetoTier: kind === 'veto' ? VETO_TIER : '',
        reason,
        evidence,
        by: nameOf(managerOf(person, people)?.id ?? person.id),
        date: end - 60,
      },
    ];
  });
}

/** Where somebody was before a transfer in the middle of the period, and since. */
function assignmentsOf(
  people: readonly Person[],
  { start, end }: { readonly start: number; readonly end: number },
  locale: Locale,
): NewRow<'MeritAssignments'>[] {
  const person = people[TRANSFERRED];
  if (!person) return [];
  const role = presetWords(locale).presets[SAMPLE_PRESET].roles[person.role];
  const middle = Math.floor((start + end) / 2);
  return [
    { department: 'south', from: start, to: middle } as const,
    { department: person.department, from: middle + 1, to: end },
  ].map(({ department, from, to }) => ({
    employeeId: person.id,
    department: sampleWords(locale).departments[department],
    role,
    managerId: managerOf({ ...person, department }, people)?.id ?? '',
    from,
    to,
  }));
}

/** The actual by which a target is reached so far, in the steps in which people count it. */
function reachedOf(key: PresetKpi, target: number, direction: string, attainment: number): number {
  const spread = OF_A_HUNDRED.has(key) ? 0.6 : 1;
  const nearer = 1 + (attainment - 1) * spread;
  const actual = target * (directionOf(direction) === 'lower' ? 2 - nearer : nearer);
  const step = STEPS[key] ?? 0.1;
  const counted = Number((Math.round(actual / step) * step).toFixed(1));
  return OF_A_HUNDRED.has(key) ? Math.min(100, counted) : Math.max(0, counted);
}

function ratingsOf(
  person: Person,
  people: readonly Person[],
  { id: period }: { readonly id: string },
  locale: Locale,
  random: () => number,
): NewRow<'MeritRatings'>[] {
  if (person.index === NOT_RATED) return [];
  const groups = presetWords(locale).groups;
  const competencies = presetRows(SAMPLE_PRESET, locale).competencies.map(({ competency }) => competency);
  const ratings = ratersOf(person, people).flatMap(([group, rater]) => {
    const leaning = 0.3 * bell(random);
    return competencies.map((competency): NewRow<'MeritRatings'> => {
      const felt = 3.8 + (person.performance - TYPICAL_PERFORMANCE) * 4.5 + leaning + 0.45 * bell(random);
      const rating = Math.min(DEFAULT_POLICY.scaleMax, Math.max(DEFAULT_POLICY.scaleMin, Math.round(felt)));
      const sameForAll = people[SAME_RATING_FOR_ALL]?.id === rater && group === 'peer';
      return {
        period,
        employeeId: person.id,
        rater,
        group: groups[group],
        competency,
        rating: sameForAll ? 4 : rating,
        comment: '',
      };
    });
  });
  const [first, second, ...rest] = ratings;
  if (!first || !second) return ratings;
  switch (person.index) {
    case RATING_OUTSIDE_SCALE:
      return [{ ...first, rating: DEFAULT_POLICY.scaleMax + 1 }, second, ...rest];
    case RATING_BLANK:
      return [{ ...first, rating: null }, second, ...rest];
    case RATING_TWICE:
      return [first, second, { ...second }, ...rest];
    default:
      return ratings;
  }
}

/** Those who are to rate a person, whether they have by now or not. */
function whoRates(
  person: Person,
  people: readonly Person[],
  { id: period }: { readonly id: string },
  locale: Locale,
): NewRow<'MeritRaters'>[] {
  const { groups } = presetWords(locale);
  return ratersOf(person, people).map(([group, rater]) => ({
    period,
    employeeId: person.id,
    rater,
    group: groups[group],
  }));
}

/** Manager, three colleagues and oneself; three customers for those who have some. */
function ratersOf(person: Person, people: readonly Person[]): [group: PresetGroup, rater: string][] {
  const manager = managerOf(person, people);
  const colleagues = people.filter(
    (other) =>
      other.index !== person.index &&
      other.index !== LEFT &&
      other.leads === person.leads &&
      other.department !== 'head' &&
      (person.leads || other.department === person.department),
  );
  const peers = Array.from(
    { length: Math.min(3, colleagues.length) },
    (_, step) => colleagues[(person.index + step) % colleagues.length]?.id ?? '',
  );
  const customers = [0, 1, 2].map((step) => `C${String(((person.index + step) % 12) + 1).padStart(2, '0')}`);
  return [
    ...(manager ? [['manager', manager.id] as [PresetGroup, string]] : []),
    ...peers.map((rater): [PresetGroup, string] => ['peer', rater]),
    ['self', person.id],
    ...(person.role === 'salesSupport'
      ? []
      : customers.map((rater): [PresetGroup, string] => ['customer', rater])),
  ];
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed. Source: mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About normal with mean 0 and standard deviation 1, within ±3.5. */
const bell = (random: () => number): number => (random() + random() + random() + random() - 2) * Math.sqrt(3);
