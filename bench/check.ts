/** What the rules of the check cost: our own code alone, on a cycle that was read already. */
import type { Cycle } from '../src/cycle/cycle';
import { DEFAULT_POLICY } from '../src/cycle/policy';
import { kpisOfRole, presetRows } from '../src/cycle/presets';
import { checkCycle } from '../src/cycle/rules';
import type { RowAt, TableName } from '../src/cycle/tables';
import { TABLES } from '../src/cycle/tables';
import { best } from './best';
import { randomNumbers } from './random';

const [START, END] = [46023, 46387];
const ROLE = 'Key account manager';
const TEAM = 10;
const ROUNDS = 3;

/** Milliseconds of all rules on `employees` people with six KPIs and eight raters each, on every competency. */
export function measureRules(employees: number): number {
  const cycle = cycleOf(employees);
  // What one check has found out about the ratings is none of the next one's.
  return Math.round(best(() => checkCycle({ ...cycle }, END), ROUNDS));
}

/** Teams of ten; in each hundredth row something is missing, as it is when a period nears its end. */
export function cycleOf(employees: number): Cycle {
  const random = randomNumbers(20_261_126);
  const { competencies, objectives, raterGroups, tiers } = presetRows('keyAccountSales', 'en-US');
  const kpis = kpisOfRole(ROLE, 'keyAccountSales', 'keyAccountManager', END, 'en-US');
  const placed = <R>(table: TableName, rows: readonly R[]): (R & { readonly at: RowAt })[] => {
    const columns = Object.fromEntries(Object.keys(TABLES[table].columns).map((key, index) => [key, index]));
    return rows.map((row, index) => ({ ...row, at: { sheet: table, row: index + 2, columns } }));
  };
  const period = { period: '2026', start: START, end: END, parent: '', weightInParent: null, state: 'open' };
  const ids = Array.from({ length: employees }, (_, index) => `E${String(index + 1).padStart(6, '0')}`);
  const idAt = (index: number): string => ids[index] ?? '';
  const people = ids.map((id, index) => ({
    ...{ id, name: `Person ${index + 1}`, department: `Team ${Math.floor(index / TEAM) + 1}`, role: ROLE },
    managerId: index % TEAM === 0 ? '' : idAt(index - (index % TEAM)),
    ...{ level: 'P4', salary: 10_000, midpoint: null, hireDate: START - 100, endDate: null },
    ...{ probationEnd: null, leaveDays: null, email: '', status: '', eligible: null, reason: '' },
  }));
  const results = people.flatMap(({ id, name }) =>
    kpis.map(({ kpi, target, weight, direction, floor, cap }) => ({
      ...{ period: '2026', employeeId: id, kpi, target, weight, direction, floor, cap },
      actual: random() < 0.01 ? null : (target ?? 100) * (0.7 + 0.5 * random()),
      ...{
        selfScore: null,
        managerScore: null,
        evidence: '',
        confirmedOn: START,
        agreedTarget: target,
        agreedWeight: weight,
      },
      ...{ confirmedByEmployee: name, confirmedByManager: 'Somebody' },
    })),
  );
  const ratings = people.flatMap(({ id, managerId }, index) => {
    const team = index - (index % TEAM);
    const peers = [1, 2, 3].map((step) => idAt(team + ((index - team + step) % TEAM)) || id);
    const raters: readonly (readonly [string, string])[] = [
      ['Self', id],
      ['Manager', managerId || idAt((index + TEAM) % employees)],
      ...peers.map((peer) => ['Peers', peer] as const),
      ...[1, 2, 3].map(
        (customer) => ['Customers', `Customer ${Math.floor(index / TEAM)}-${customer}`] as const,
      ),
    ];
    return raters.flatMap(([group, rater]) =>
      competencies.map(({ competency }) => ({
        ...{ period: '2026', employeeId: id, rater, group, competency, comment: '' },
        rating: random() < 0.01 ? null : 2 + Math.floor(4 * random()),
      })),
    );
  });
  return {
    period: placed('MeritPeriods', [period])[0] as Cycle['period'],
    policy: DEFAULT_POLICY,
    employees: placed('MeritEmployees', people),
    objectives: placed('MeritObjectives', objectives),
    kpis: placed('MeritKpis', kpis),
    results: placed('MeritKpiResults', results),
    competencies: placed('MeritCompetencies', competencies),
    raterGroups: placed('MeritRaterGroups', raterGroups),
    ratings: placed('MeritRatings', ratings),
    tiers: placed('MeritTiers', tiers),
    ...NOTHING,
  };
}

const NOTHING = {
  agreedInRegister: { unkept: [], changed: [] },
  earlierResults: [],
  raters: [],
  assignments: [],
  targetChanges: [],
  adjustments: [],
  calibration: [],
  conversations: [],
  releases: [],
  writtenScores: [],
  splitPool: '',
  writtenPayroll: [],
  teams: [],
  meritMatrix: [],
  subPeriods: [],
  subPeriodScores: [],
  subPeriodResults: [],
  reviewSheets: [],
  unknownPeriods: [],
  problems: [],
};
