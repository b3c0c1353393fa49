/** Who could rate whom, as far as a list of people tells. */
import { canProposeRaters, proposedRaters } from '../../src/cycle/proposed-raters';

const period = { id: '2026', start: 46023, end: 46387 };

const person = (id: string, managerId: string, endDate: number | null = null) => ({
  ...{ id, managerId, hireDate: null, endDate },
});

/** A boss above the list; M leads A … F, F has left before the period; A leads X. */
const PEOPLE = [
  person('M', 'Boss'),
  ...['A', 'B', 'C', 'D', 'E'].map((id) => person(id, 'M')),
  person('F', 'M', period.start - 1),
  person('X', 'A'),
  person('Y', ''),
];

const ratersOf = (id: string, preset: 'managers' | 'keyAccountSales' = 'managers'): string[] =>
  proposedRaters(PEOPLE, PEOPLE, { preset, period, locale: 'en-US' })
    .filter(({ employeeId }) => employeeId === id)
    .map(({ rater, group }) => `${group} ${rater}`);

test('manager, direct reports, one colleague more than have to answer, and oneself', () => {
  expect(ratersOf('A')).toEqual([
    'Manager M',
    'Direct reports X',
    ...['B', 'C', 'D', 'E'].map((id) => `Peers ${id}`),
    'Self A',
  ]);
  expect(ratersOf('D').filter((rater) => rater.startsWith('Peers'))).toEqual(
    ['E', 'A', 'B', 'C'].map((id) => `Peers ${id}`),
  );
  expect(ratersOf('M')).toEqual([
    'Manager Boss',
    ...['A', 'B', 'C', 'D', 'E'].map((id) => `Direct reports ${id}`),
    'Self M',
  ]);
});

test('a preset’s groups alone; nobody who was not there; those without a manager have no colleagues', () => {
  expect(ratersOf('A', 'keyAccountSales')).not.toContain('Direct reports X');
  expect(ratersOf('F')).toEqual([]);
  expect(ratersOf('Y')).toEqual(['Self Y']);
});

test('whoever is their own manager has reports, not peers; a manager who has left is not asked', () => {
  const own = [person('H', 'H'), person('A', 'H'), person('L', '', period.start - 1), person('B', 'L')];
  const asked = proposedRaters(own, own, { preset: 'managers', period, locale: 'en-US' }).map(
    ({ employeeId, rater, group }) => `${employeeId}: ${group} ${rater}`,
  );
  expect(asked).toEqual(['H: Direct reports A', 'H: Self H', 'A: Manager H', 'A: Self A', 'B: Self B']);
});

test('everybody is asked as often as everybody else', () => {
  const team = Array.from({ length: 9 }, (_, index) => person(`P${index}`, 'M'));
  const asked = proposedRaters(team, team, { preset: 'generalStaff', period, locale: 'zh-CN' })
    .filter(({ group }) => group === '同事')
    .map(({ rater }) => rater);
  expect(asked).toHaveLength(9 * 4);
  for (const { id } of team) expect(asked.filter((rater) => rater === id)).toHaveLength(4);
});

test('nothing to go by: no managers in the list, or a scheme on one page', () => {
  expect(canProposeRaters(PEOPLE, 'managers')).toBe(true);
  expect(canProposeRaters([person('A', '')], 'managers')).toBe(false);
  expect(canProposeRaters(PEOPLE, 'smallCompany')).toBe(false);
});
