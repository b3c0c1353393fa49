/** Lists of HR's own beside review sheets and tables: which of them counts, and where findings point. */
import { mismatchesOf } from '../../../src/cycle/lists/list-mismatches';
import { kpiFinder } from '../../../src/cycle/lists/list-results';
import { withLists } from '../../../src/cycle/lists/with-lists';
import type { ListsRead, TypedParts } from '../../../src/cycle/lists/with-lists';
import type { ListKind } from '../../../src/cycle/lists/list-kinds';
import { cellOf } from '../../../src/cycle/read-table';
import { checkCycle } from '../../../src/cycle/rules';
import type { KpiResult } from '../../../src/cycle/tables';
import { cleanRows, cycleFrom } from '../clean-cycle';
import { mappingFor, readAs } from './list-steps';
import type { Values } from './list-steps';

const CYCLE = cycleFrom(cleanRows());
/** The key account manager's KPIs: Revenue of 100 % and five more. */
const [revenue, other] = CYCLE.kpis;
if (!revenue || !other) throw new Error('no KPIs');

const typed = (parts: Partial<TypedParts> = {}): TypedParts => ({
  employees: CYCLE.employees,
  kpis: CYCLE.kpis,
  onSheets: [],
  registered: [],
  ratings: [],
  assignments: [],
  ...parts,
});

const listOf = <K extends ListKind>(kind: K, values: Values): ListsRead => {
  const mapping = { ...mappingFor(values, 'List', kind), kind };
  return { [kind]: { ...readAs(values, mapping), isWide: mapping.items !== undefined } };
};

const joined = (parts: Partial<TypedParts>, lists: ListsRead) => withLists(typed(parts), lists, CYCLE.period);

const ofPerson = (id: string): KpiResult[] => CYCLE.results.filter(({ employeeId }) => employeeId === id);

describe('actuals', () => {
  const WIDE: Values = [
    ['Name', `${revenue.kpi} (EUR)`, other.kpi, 'Own project'],
    ['Winter, Ada', 7, '', 50],
    ['Ben Summer', 8, 9, ''],
    ['Nobody', 1, 1, ''],
  ];

  test('of people who have only the list: with targets and weights of the library, and nothing left out', () => {
    const { results } = joined({}, listOf('MeritKpiResults', WIDE));
    const ada = results.filter(({ employeeId }) => employeeId === 'E1');
    expect(ada.map(({ kpi, target, actual, weight }) => [kpi, target, actual, weight])).toEqual([
      [revenue.kpi, revenue.target, 7, revenue.weight],
      [other.kpi, other.target, null, other.weight],
      ...CYCLE.kpis.slice(2).map(({ kpi, target, weight }) => [kpi, target, null, weight]),
    ]);
    // The blank is at its own cell of the list, what the library says in the library, a KPI without a column at the person.
    expect(ada.slice(1, 3).map(({ at }) => [cellOf(at, 'actual'), cellOf(at, 'target')])).toEqual([
      [{ sheet: 'List', address: 'D4' }, cellOf(other.at, 'target')],
      [{ sheet: 'List', address: 'B4' }, cellOf(CYCLE.kpis[2]?.at ?? other.at, 'target')],
    ]);
    // What has neither target nor weight anywhere is none of the person's KPIs.
    expect(results.filter(({ kpi }) => kpi === 'Own project')).toEqual([]);
    expect(results.filter(({ employeeId }) => employeeId === 'Nobody')).toHaveLength(2);
  });

  test.each(['onSheets', 'registered'] as const)(
    '%s: what is typed counts, the list fills blanks',
    (where) => {
      const [first, second, ...rest] = ofPerson('E2');
      if (!first || !second) throw new Error('no results');
      const own = [first, { ...second, actual: null }, ...rest];
      const { results, problems } = joined({ [where]: own }, listOf('MeritKpiResults', WIDE));
      const ben = results.filter(({ employeeId }) => employeeId === 'E2');
      expect(ben.map(({ actual }) => actual)).toEqual([first.actual, 9, ...rest.map(({ actual }) => actual)]);
      expect(ben.slice(0, 2).map(({ at }) => cellOf(at, 'actual'))).toEqual([
        cellOf(first.at, 'actual'),
        { sheet: 'List', address: 'D5' },
      ]);
      expect(problems).toEqual([
        {
          code: 'differs-from-list',
          table: 'MeritKpiResults',
          column: 'actual',
          value: '8',
          at: cellOf(first.at, 'actual'),
        },
      ]);
    },
  );

  test('row by row, of this period alone', () => {
    const { results } = joined(
      {},
      listOf('MeritKpiResults', [
        ['EmpID', 'Period', 'KPI', 'Target', 'Actual'],
        ['E3', 2025, revenue.kpi, 1, 1],
        ['E3', 2026, revenue.kpi, 4, 3],
        ['E3', '', other.kpi, '', 2],
      ]),
    );
    expect(results.slice(0, 2).map(({ period, target, actual }) => [period, target, actual])).toEqual([
      ['2026', 4, 3],
      ['2026', other.target, 2],
    ]);
    expect(results).toHaveLength(CYCLE.kpis.length);
  });
});

describe('periods written in another way', () => {
  const periodsRead = (...written: string[]): unknown[] => {
    const lists = listOf('MeritKpiResults', [
      ['EmpID', 'Period', 'KPI', 'Target', 'Actual'],
      ...written.map((period, index) => ['E3', period, `Own ${index}`, 1, index]),
    ]);
    const parts = joined({}, lists);
    const told = mismatchesOf('MeritKpiResults', lists, parts, { competencies: [], raterGroups: [] });
    return [
      parts.results.flatMap(({ actual }) => actual ?? []),
      told.flatMap(({ kind, name, count }) => (kind === 'otherPeriod' ? [[name, count]] : [])),
    ];
  };
  test.each<[string[], number[], unknown[]]>([
    [['2026年度', '2026年度', '2025年度'], [0, 1], [['2025年度', 1]]],
    [['FY 2026', ''], [0, 1], []],
    [['2026 年', '2026年上半年'], [0], [['2026年上半年', 1]]],
    // The year of accounts may be another one than the calendar’s.
    [['FY2026', '2026', 'FY2026'], [1], [['FY2026', 2]]],
  ])('%j', (written, read, others) => {
    expect(periodsRead(...written)).toEqual([read, others]);
  });
});

describe('brackets in the names of KPIs', () => {
  const named = (...kpis: string[]): { kpi: string }[] => kpis.map((kpi) => ({ kpi }));
  test.each<[string, string[], string[], (string | undefined)[]]>([
    ['one side has none', ['Revenue', 'NPS（%）'], ['Revenue (EUR)', 'NPS'], ['Revenue', 'NPS（%）']],
    ['both have others', ['NPS (key accounts)'], ['NPS (new customers)'], [undefined]],
    [
      'the very name counts first',
      ['NPS (a)', 'NPS'],
      ['NPS', 'NPS (a)', 'nps (A)'],
      ['NPS', 'NPS (a)', 'NPS (a)'],
    ],
    ['two could be meant', ['NPS (a)', 'NPS (b)'], ['NPS'], [undefined]],
    ['one could be two', ['NPS'], ['NPS (a)', 'NPS (b)'], [undefined, undefined]],
    ['the plain one is taken', ['NPS'], ['NPS', 'NPS (b)'], ['NPS', undefined]],
    ['several times the same', ['NPS', 'NPS'], ['NPS (a)', 'NPS (a)'], ['NPS', 'NPS']],
  ])('%s', (_, library, list, found) => {
    const find = kpiFinder(named(...library), named(...list));
    expect(list.map((kpi) => find(kpi)?.kpi)).toEqual(found);
  });
  test('of a list, two KPIs stay two, each with its own figures', () => {
    const library = CYCLE.kpis.map((kpi) => (kpi === revenue ? { ...kpi, kpi: 'NPS (key accounts)' } : kpi));
    const { results } = joined(
      { kpis: library },
      listOf('MeritKpiResults', [
        ['Name', 'KPI', 'Actual'],
        ['Winter, Ada', 'NPS (new customers)', 5],
        ['Winter, Ada', 'NPS (key accounts)', 9],
      ]),
    );
    expect(results.slice(0, 2).map(({ kpi, actual, weight }) => [kpi, actual, weight])).toEqual([
      ['NPS (new customers)', 5, null],
      ['NPS (key accounts)', 9, revenue.weight],
    ]);
  });
});

test('KPIs of a list take the place of the library; roles are told whatever their spelling, people by their names', () => {
  const { kpis } = joined(
    {},
    listOf('MeritKpis', [
      ['Role', 'Employee', 'KPI', 'Weight'],
      ['KEY  ACCOUNT MANAGER', '', 'Margin', 60],
      ['', 'Ben Summer', 'Visits', 40],
    ]),
  );
  expect(kpis.map(({ role, employeeId, kpi }) => [role, employeeId, kpi])).toEqual([
    ['Key account manager', '', 'Margin'],
    ['', 'E2', 'Visits'],
  ]);
});

test('weights that stand in a list, or come from the library, are never mended by themselves: it is said where to', () => {
  const weights = ({ kpis, results }: Pick<typeof CYCLE, 'kpis' | 'results'>) =>
    checkCycle({ ...CYCLE, kpis, results }, 0)
      .filter(({ rule }) => rule === 'weights-total')
      .map(({ at, data, fix }) => [at, (data as { inOwnList: boolean }).inOwnList, fix]);
  const list = listOf('MeritKpis', [
    ['Role', 'KPI', 'Weight'],
    ['Key account manager', 'Margin', '60%'],
    ['Key account manager', 'Visits', '30%'],
  ]);
  expect(weights(joined({}, list))).toEqual([[{ sheet: 'List', address: 'D4' }, true, undefined]]);
  const actuals = listOf('MeritKpiResults', [
    ['Employee ID', 'KPI', 'Actual', 'Weight'],
    ['E1', revenue.kpi, 7, 50],
  ]);
  expect(weights(joined({}, actuals))).toEqual([[{ sheet: 'List', address: 'E4' }, true, undefined]]);
  // A KPI that only the library has weighs there; it is the library's, for others as well.
  const kpis = CYCLE.kpis.map((kpi, index) => (index === 0 ? { ...kpi, weight: 1 } : kpi));
  const wide = listOf('MeritKpiResults', [
    ['Employee ID', revenue.kpi, other.kpi],
    ['E1', 7, 8],
  ]);
  expect(
    weights(joined({ kpis }, wide)).map(([at, inOwnList, fix]) => [at, inOwnList, Boolean(fix)]),
  ).toEqual([
    [cellOf(revenue.at, 'weight'), false, true],
    [cellOf(revenue.at, 'weight'), false, false],
  ]);
});

test('ratings: one rater’s rating of the table counts before the list’s, unless it is blank', () => {
  const [rating] = CYCLE.ratings;
  if (!rating) throw new Error('no rating');
  const { employeeId, rater, group, competency } = rating;
  const values = (given: number | ''): Values => [
    ['Ratee ID', 'Rater', 'Group', competency],
    [employeeId, CYCLE.employees.find(({ id }) => id === rater)?.name, ` ${group.toUpperCase()}`, given],
    [employeeId, '', group, 2],
    [employeeId, '', group, 2],
  ];
  const given = (typedIn: number | null, inList: number | ''): unknown[] =>
    joined({ ratings: [{ ...rating, rating: typedIn }] }, listOf('MeritRatings', values(inList))).ratings.map(
      (one) => one.rating,
    );
  expect(given(5, 1)).toEqual([5, 2, 2]);
  expect(given(null, 1)).toEqual([1, 2, 2]);
  expect(given(null, '')).toEqual([null, 2, 2]);
});
