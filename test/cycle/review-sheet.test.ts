import { readReviewSheet, reviewMark } from '../../src/cycle/review-sheet';

const BLANK = ['', '', '', '', '', '', '', '', '', '', ''];
/** A review sheet's cells, A1 first: the mark, the person, two KPIs, the results. */
const values = (): unknown[][] => [
  [reviewMark(1), 'Performance review', '', '', '', '', '', '', '', '', ''],
  ['id', 'Employee ID', '0012', '', '', 'Period', '', '2026', '', '', ''],
  ['kpi', 'Revenue', 'CNY', 'higher', 100, 0, 1.2, 60, 90, 0.9, 'Ledger'],
  ['', 'a remark', ...BLANK.slice(2)],
  ['kpi', 'Complaints', 'cases', 'lower', 3, 0, 1.2, 40, 'N/A', '', ''],
  ['score.kpi', 'KPI score', 90, '', '', '', '', '', '', '', ''],
  ['score.360', '360° score', '', '', '', '', '', '', '', '', ''],
  ['score.base', 'Score', 90, '', '', '', '', '', '', '', ''],
  ['tier', 'Tier', 'A', '', '', '', '', '', '', '', ''],
];
const set = (cells: unknown[][], row: number, column: number, value: unknown): unknown[][] =>
  cells.map((one, index) =>
    index === row - 1 ? one.map((cell, at) => (at === column ? value : cell)) : one,
  );
/** The same with formulas where a review sheet has them. */
const formulas = (): unknown[][] =>
  [3, 5].reduce(
    (cells, row) => set(cells, row, 9, '=KPIATTAIN(…)'),
    [6, 7, 8, 9].reduce((cells, row) => set(cells, row, 2, '=SCORE(…)'), values()),
  );

test('is understood by its keys: person, period, entries with their cells', () => {
  const review = readReviewSheet(values(), formulas(), 'Ada');
  expect(review).toMatchObject({ period: '2026', employeeId: '0012', version: 1, problems: [], broken: [] });
  expect(review?.results).toMatchObject([
    {
      employeeId: '0012',
      period: '2026',
      kpi: 'Revenue',
      target: 100,
      actual: 90,
      weight: 60,
      at: { row: 3 },
    },
    { kpi: 'Complaints', actual: 'n/a', direction: 'lower', at: { sheet: 'Ada', row: 5 } },
  ]);
});

test('in whatever order its rows are', () => {
  const [mark = [], ...rest] = values();
  const [markFormulas = [], ...restFormulas] = formulas();
  const review = readReviewSheet([mark, ...rest.reverse()], [markFormulas, ...restFormulas.reverse()], 'Ada');
  expect(review?.results.map(({ employeeId, kpi }) => [employeeId, kpi])).toEqual([
    ['0012', 'Complaints'],
    ['0012', 'Revenue'],
  ]);
  expect(review?.broken).toEqual([]);
});

test('a sheet without the mark is none', () => {
  expect(readReviewSheet([['Name', 'Ada']], [['Name', 'Ada']], 'List')).toBeNull();
});

test('an entry that cannot be read is told with its cell', () => {
  const review = readReviewSheet(set(values(), 3, 8, 'nearly'), formulas(), 'Ada');
  expect(review?.results[0]?.actual).toBeNull();
  expect(review?.problems).toMatchObject([
    { code: 'not-a-number', column: 'actual', at: { sheet: 'Ada', address: 'I3' } },
  ]);
});

test('a formula that was typed over or deleted is told, each with its cell', () => {
  const typed = set(set(formulas(), 3, 9, 1.2), 9, 2, '');
  const shown = set(set(values(), 3, 9, 1.2), 9, 2, '');
  expect(readReviewSheet(shown, typed, 'Ada')?.broken).toEqual([
    { fault: 'overwritten', address: 'J3', value: '1.2' },
    { fault: 'overwritten', address: 'C9', value: '' },
  ]);
});

test('of formulas that show an error the first is told', () => {
  const shown = set(set(values(), 6, 2, '#NAME?'), 8, 2, '#NAME?');
  expect(readReviewSheet(shown, formulas(), 'Ada')?.broken).toEqual([
    { fault: 'error', address: 'C6', value: '#NAME?' },
  ]);
});

test('a sheet whose formulas are all values is frozen; one formula left makes it one that was typed over', () => {
  expect(readReviewSheet(values(), values(), 'Ada')?.frozen).toBe(true);
  expect(readReviewSheet(values(), set(values(), 3, 9, '=KPIATTAIN(…)'), 'Ada')?.frozen).toBe(false);
  expect(readReviewSheet(values(), formulas(), 'Ada')?.frozen).toBe(false);
});
