/** How complete the entries are, and how the period goes. */
import { completenessBy, completenessOf } from '../../src/cycle/completeness';
import { readPolicy } from '../../src/cycle/policy';
import { progressOf } from '../../src/cycle/progress';
import type { Progress } from '../../src/cycle/progress';
import { cleanRows, cycleFrom, cycleWith, END, rowOf, START } from './clean-cycle';
import type { TypedRows } from './clean-cycle';

const MIDDLE = START + (END - START + 1) / 2 - 1;

function progress(plant: (rows: TypedRows) => void, today = MIDDLE): Progress {
  return progressOf(cycleWith(plant), today);
}

test('what is missing is counted by department and manager, "not applicable" is there, blank is not', () => {
  const cycle = cycleWith(({ MeritEmployees, MeritKpiResults, MeritRatings, MeritRaters }) => {
    Object.assign(rowOf(MeritEmployees, 0), { department: 'Service' });
    const own = MeritKpiResults.filter(({ employeeId }) => employeeId === 'E2');
    Object.assign(rowOf(own, 0), { actual: '' });
    Object.assign(rowOf(own, 1), { actual: 'N/A' });
    Object.assign(rowOf(own, 2), { actual: 0 });
    for (const row of MeritKpiResults) if (row.employeeId === 'E3') row.confirmedByManager = '';
    Object.assign(rowOf(MeritRatings, -1), { rating: '' });
    // Somebody who is asked to rate and has not begun.
    MeritRaters.push({ period: '2026', employeeId: 'E4', rater: 'C9', group: 'Customers' });
  });
  const people = completenessOf(cycle);
  const of = (id: string): (typeof people)[number] | undefined =>
    people.find(({ person }) => person.id === id);
  const kpis = cycle.results.filter(({ employeeId }) => employeeId === 'E2').length;
  const items = cycle.competencies.length;
  expect(of('E2')?.actuals).toEqual({ expected: kpis, done: kpis - 1 });
  expect(of('E3')?.agreed).toEqual({ expected: 2, done: 1 });
  const rated = of('E5')?.ratings ?? { expected: 0, done: 0 };
  expect(of('E4')?.ratings).toEqual({ expected: rated.expected + items, done: rated.done });
  expect(of('E6')?.ratings).toEqual({ expected: rated.expected, done: rated.done - 1 });

  const [first, second] = completenessBy(people, 'department');
  expect(first).toMatchObject({ of: 'Key accounts', people: 5, complete: 1 });
  expect(second).toMatchObject({ of: 'Service', people: 1, complete: 1 });
  expect(completenessBy(people, 'managerId').map(({ of: manager, people: n }) => [manager, n])).toEqual([
    ['E1', 5],
    ['', 1],
  ]);
});

test('who has nothing yet is asked for the KPIs of the role, and a part without a share for nothing', () => {
  const rows = cleanRows();
  rows.MeritKpiResults = rows.MeritKpiResults.filter(({ employeeId }) => employeeId !== 'E1');
  rows.MeritPolicy.push({ key: 'share360', value: 0 });
  const [first] = completenessOf(cycleFrom(rows));
  const kpis = rows.MeritKpis.length;
  expect(first?.actuals).toEqual({ expected: kpis, done: 0 });
  expect(first?.ratings).toEqual({ expected: 0, done: 0 });
});

test('what grows is compared with the time that is over, all else is not; those behind come first', () => {
  const { elapsed, people, departments } = progress(({ MeritKpiResults }) => {
    for (const row of MeritKpiResults) Object.assign(row, { direction: 'higher', actual: '', weight: 0 });
    const own = (id: string): (typeof MeritKpiResults)[number][] =>
      MeritKpiResults.filter(({ employeeId }) => employeeId === id);
    // Half of the year is over: 20 of 100 is 40 % of what it should be, 45 is slow, 60 ahead.
    Object.assign(rowOf(own('E1'), 0), { target: 100, actual: 20, weight: 50 });
    Object.assign(rowOf(own('E1'), 1), { target: 100, actual: 60, weight: 50 });
    Object.assign(rowOf(own('E2'), 0), { target: 100, actual: 45, weight: 100 });
    // Complaints: the target is for any moment of the year.
    Object.assign(rowOf(own('E3'), 0), { direction: 'lower', target: 10, actual: 10, weight: 100 });
  });
  expect(elapsed).toBe(0.5);
  expect(people.map(({ person, light }) => [person.id, light])).toEqual([
    ['E1', 'behind'],
    ['E2', 'slow'],
    ['E4', 'unknown'],
    ['E5', 'unknown'],
    ['E6', 'unknown'],
    ['E3', 'onSchedule'],
  ]);
  // Being ahead with one KPI does not make up for the other: (0.4 + 1) / 2.
  expect(people[0]?.pace).toBeCloseTo(0.7, 12);
  expect(people[0]?.kpis.slice(0, 2).map(({ pace, light }) => [pace, light])).toEqual([
    [0.4, 'behind'],
    [null, 'unknown'],
  ]);
  expect(departments).toEqual([
    { department: 'Key accounts', people: 6, counts: { behind: 1, slow: 1, onSchedule: 1, unknown: 3 } },
  ]);
});

test('who joined later has less time behind them, and a floor is none for the lights', () => {
  const { elapsed, people } = progress(
    ({ MeritEmployees, MeritKpiResults }) => {
      for (const row of MeritKpiResults) Object.assign(row, { direction: 'higher', actual: '', weight: 0 });
      const first = (id: string): object =>
        rowOf(
          MeritKpiResults.filter(({ employeeId }) => employeeId === id),
          0,
        );
      Object.assign(rowOf(MeritEmployees, 0), { hireDate: MIDDLE + 1 });
      Object.assign(first('E1'), { target: 100, actual: 50, weight: 100 });
      Object.assign(first('E2'), { target: 100, actual: 50, weight: 100 });
      Object.assign(first('E3'), { target: 100, actual: 0, floor: 0.85, weight: 100 });
    },
    MIDDLE + (END - MIDDLE) / 2,
  );
  expect(elapsed).toBeCloseTo(0.75, 2);
  const paceOf = (id: string): number | null | undefined =>
    people.find(({ person }) => person.id === id)?.pace;
  expect(paceOf('E1')).toBeCloseTo(1, 1);
  expect(paceOf('E2')).toBeCloseTo(2 / 3, 2);
  expect(paceOf('E3')).toBe(0);
});

test('with sub-periods the latest one with an actual counts, against its own target', () => {
  const rows = cleanRows();
  for (const period of ['Q1', 'Q2', 'Q3'])
    rows.MeritPeriods.unshift({ period, parent: '2026', state: 'closed' });
  const year = rows.MeritKpiResults.filter(({ employeeId }) => employeeId === 'E1');
  for (const row of rows.MeritKpiResults) row.actual = '';
  const [first] = year;
  for (const [period, actual] of [
    ['Q1', 25],
    ['Q2', 20],
    ['Q3', ''],
  ])
    rows.MeritKpiResults.push({ ...first, period, target: 25, actual, direction: 'higher' });
  const cycle = cycleFrom(rows);
  const { people, parts } = progressOf(cycle, MIDDLE);
  expect(parts).toEqual(['Q3', 'Q2', 'Q1']);
  const kpi = people
    .find(({ person }) => person.id === 'E1')
    ?.kpis.find(({ result }) => result.kpi === first?.kpi);
  expect(kpi).toMatchObject({ attainment: 1, light: 'onSchedule' });
  // An actual of the whole year is compared with the time that is over all the same.
  const withYear = cycle.results.map((result) =>
    result.employeeId === 'E1' && result.kpi === first?.kpi
      ? { ...result, direction: 'higher', target: 100, actual: 50 }
      : result,
  );
  const whole = progressOf({ ...cycle, results: withYear }, MIDDLE).people.find(
    ({ person }) => person.id === 'E1',
  );
  expect(whole?.kpis.find(({ result }) => result.kpi === first?.kpi)).toMatchObject({
    attainment: 0.5,
    pace: 1,
  });
});

test('the rule of the lights is read from the policy; limits that do not go together are refused', () => {
  const policyOf = (values: Readonly<Record<string, string>>): ReturnType<typeof readPolicy> =>
    readPolicy(
      Object.entries(values).map(([key, value], index) => ({
        key,
        value,
        at: { sheet: 'Settings', row: index + 2, columns: { key: 0, value: 1 } },
      })),
    );
  expect(policyOf({ 'progress.onSchedule': '1', 'progress.behind': '0.5' }).policy.progress).toEqual({
    onSchedule: 1,
    behind: 0.5,
  });
  const { policy, problems } = policyOf({ 'progress.onSchedule': '0.5', 'progress.behind': '0.9' });
  expect(policy.progress).toEqual({ onSchedule: 0.95, behind: 0.8 });
  expect(problems).toMatchObject([{ code: 'out-of-range', at: { address: 'B3' } }]);
});
