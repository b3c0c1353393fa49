/** Whose weights belong together: as the library gives a person's KPIs, and never written into a list of HR's own. */
import { libraryOf } from '../../src/cycle/library-kpis';
import { readPolicy } from '../../src/cycle/policy';
import { addsUp, weightSets } from '../../src/cycle/weight-sets';
import type { KpisInUse, WeightSet } from '../../src/cycle/weight-sets';
import { planWeights } from '../../src/sheets/weights-plan';
import { cycleWith } from './clean-cycle';
import type { TypedRow, TypedRows } from './clean-cycle';

const { policy } = readPolicy([]);
const NO_TABLES = { MeritCompetencies: null, MeritRaterGroups: null, MeritTiers: null };

/** Pat sells; the role has 30 and 70. */
const withOwn =
  (own: readonly TypedRow<'MeritKpis'>[], assignments: readonly TypedRow<'MeritAssignments'>[] = []) =>
  (rows: TypedRows): void => {
    rows.MeritEmployees = [{ id: 'P', name: 'Pat', role: 'Sales' }];
    rows.MeritKpiResults = [];
    rows.MeritRatings = [];
    rows.MeritAssignments = [...assignments];
    rows.MeritKpis = [
      { role: 'Sales', kpi: 'Sales revenue', weight: 30 },
      { role: 'Sales', kpi: 'Visits', weight: 70 },
      { role: 'Support', kpi: 'Tickets', weight: 100 },
      ...own,
    ];
  };

function inUse(change: (rows: TypedRows) => void, inOwnList = false): KpisInUse {
  const { kpis, employees, assignments, period } = cycleWith(change);
  return { kpis, employees, assignments, period, problems: [], inOwnList };
}
const setsOf = (kpis: KpisInUse): WeightSet[] => weightSets(kpis, NO_TABLES);
const ofPerson = (kpis: KpisInUse): WeightSet[] => setsOf(kpis).filter(({ kind }) => kind === 'person');
const shown = ({ whose, rows, others }: WeightSet): unknown => [
  whose,
  rows.map(({ weight }) => weight),
  [...others],
];

test.each([
  ['with the role left blank', { employeeId: 'P', kpi: 'Sales revenue', weight: 30 }],
  ['written in capitals', { employeeId: 'P', kpi: 'SALES REVENUE', weight: 30 }],
  ['with another role beside it', { employeeId: 'P', role: 'Support', kpi: 'Sales revenue', weight: 30 }],
])('a person’s KPI %s takes the place of that of the employee’s role', (_, own) => {
  const kpis = inUse(withOwn([own]));
  const [set] = ofPerson(kpis);
  if (!set) throw new Error('no set');
  expect(shown(set)).toEqual(['P', [30], [70]]);
  expect(addsUp(set, policy)).toBe(true);
  expect(planWeights([set], 'normalise', []).changed).toEqual([]);
  // The same KPIs as the person has on the review sheet.
  const [person] = kpis.employees;
  if (!person) throw new Error('nobody');
  expect(
    libraryOf(kpis)
      .kpisOf(person)
      .map(({ kpi, weight }) => [kpi, weight]),
  ).toEqual([
    ['Visits', 70],
    [own.kpi, 30],
  ]);
});

test('of somebody who changed roles the KPIs of the latest count; of nobody known none do', () => {
  const own = [
    { employeeId: 'P', kpi: 'Mentoring', weight: 10 },
    { employeeId: 'Q', kpi: 'Mentoring', weight: 10 },
  ];
  const moves = [
    { employeeId: 'P', role: 'Sales', to: 46100 },
    { employeeId: 'P', role: 'Support', from: 46101 },
  ];
  expect(ofPerson(inUse(withOwn(own, moves))).map(shown)).toEqual([['P', [10], [100]]]);
});

test('weights in a list of HR’s own are judged, and left to HR', () => {
  const sets = setsOf(inUse(withOwn([{ employeeId: 'P', kpi: 'Mentoring', weight: 10 }]), true));
  const wrong = sets.filter((set) => !addsUp(set, policy));
  expect(wrong.map(({ kind, whose }) => [kind, whose])).toEqual([['person', 'P']]);
  for (const how of ['normalise', 'equalise'] as const) {
    const { plan, changed, left } = planWeights(sets, how, []);
    expect(plan.changes).toEqual([]);
    expect(changed).toEqual([]);
    expect(left.map(({ set: { whose }, fault }) => [whose, fault])).toEqual([
      ['Sales', 'own-list'],
      ['Support', 'own-list'],
      ['P', 'own-list'],
    ]);
  }
});
