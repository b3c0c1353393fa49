import { kpiKey, reviewMark } from '../../src/cycle/review-rows';
import { readReviewSheet } from '../../src/cycle/review-sheet';

const BLANK = ['', '', '', '', '', '', '', '', '', '', ''];
/** A review sheet's cells, A1 first: the mark, the person, two KPIs, the results. */
const values = (): unknown[][] => [
  ['meritsheet/review/1', 'Performance review', '', '', '', '', '', '', '', '', ''],
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

const built = {
  kpi: 'Revenue',
  unit: 'CNY',
  direction: 'higher',
  target: 100,
  floor: 0,
  cap: 1.2,
  weight: 60,
};

/** A sheet of the second layout: confirmations, a judged KPI, a row for a KPI of one's own, texts, talks. */
const second = (): unknown[][] => [
  [reviewMark(2, 7), 'Performance review', '', '', '', '', '', '', '', '', ''],
  ['text|own-1', 'Mobility', 'Would move to Chengdu', '', '', '', '', '', '', '', ''],
  ['id', 'Employee ID', '0012', '', '', 'Period', '', '2026', '', '', ''],
  ['confirm.employee', 'Employee', 'Ada', '', '', 'on', '', 46030, '', '', ''],
  ['confirm.manager', 'Manager', 'Ben', '', '', 'on', '', 46037, '', '', ''],
  [kpiKey(built), 'Revenue', 'CNY', 'higher', 120, 0, 1.2, 60, 90, 0.9, 'Ledger'],
  [kpiKey({ ...built, kpi: 'Coaching' }), 'Coaching', '', 'score', '', 0, 1.2, 40, 83, 0.83, ''],
  ['kpi', 'Pilot', 'customers', 'higher', 3, '', '', 10, 'N/A', '', ''],
  ['kpi', '', '', '', '', '', '', '', '', '', ''],
  ['judged|Coaching', 'Coaching', '', '', 95, '', '', 80, '', 83, ''],
  ['talk', 46100, 'Half-year', '', '', '', '', '', '', '', ''],
  ['talk', '', 'Christmas', '', '', '', '', '', '', '', ''],
];
const secondFormulas = (): unknown[][] =>
  [
    [6, 9],
    [7, 8],
    [7, 9],
    [8, 9],
    [10, 9],
  ].reduce((cells, [row = 0, column = 0]) => set(cells, row, column, '=SCORE(…)'), second());

test('confirmations, judged scores and what was built in are read with the results', () => {
  const review = readReviewSheet(second(), secondFormulas(), 'Ada');
  const confirmed = { confirmedByEmployee: 'Ada', confirmedByManager: 'Ben', confirmedOn: 46037 };
  expect(review).toMatchObject({ version: 2, template: 7, employeeId: '0012', problems: [], broken: [] });
  expect(review?.results).toMatchObject([
    { kpi: 'Revenue', target: 120, selfScore: null, managerScore: null, ...confirmed },
    { kpi: 'Coaching', actual: 83, selfScore: 95, managerScore: 80, ...confirmed },
    { kpi: 'Pilot', weight: 10, actual: 'n/a', ...confirmed },
  ]);
  expect(review?.kpiRows.map(({ row, builtIn, cells }) => [row, builtIn?.target, cells.target])).toEqual([
    [6, 100, 120],
    [7, 100, ''],
    [8, undefined, 3],
  ]);
});

test('everything typed is found by key, name and place, in either layout', () => {
  const typed = (cells: unknown[][], formulas_: unknown[][]): unknown[] =>
    readReviewSheet(cells, formulas_, 'Ada')?.entries.map(({ key, name, place, address, value }) =>
      [key, name, place, address, value].join(' '),
    ) ?? [];
  expect(typed(second(), secondFormulas())).toEqual([
    'text own-1 0 C2 Would move to Chengdu',
    'confirm.employee  0 C4 Ada',
    'confirm.employee  0 H4 46030',
    'confirm.manager  0 C5 Ben',
    'confirm.manager  0 H5 46037',
    'kpi Revenue 0 I6 90',
    'kpi Revenue 0 K6 Ledger',
    ...['I8 N/A', 'B8 Pilot', 'C8 customers', 'D8 higher', 'E8 3', 'H8 10'].map(
      (one) => `kpi Pilot 0 ${one}`,
    ),
    'judged Coaching 0 E10 95',
    'judged Coaching 0 H10 80',
    'talk  0 B11 46100',
    'talk  0 C11 Half-year',
    'talk  1 C12 Christmas',
  ]);
  const older = [...values(), ['goals', 'Agreed goals', 'Two pilots', ...BLANK.slice(3)]];
  expect(typed(older, older)).toEqual([
    'kpi Revenue 0 I3 90',
    'kpi Revenue 0 K3 Ledger',
    'kpi Complaints 0 I5 N/A',
    'text goals 0 C10 Two pilots',
  ]);
});

test('a judged KPI whose actual was typed over is told', () => {
  expect(readReviewSheet(second(), set(secondFormulas(), 7, 8, 83), 'Ada')?.broken).toEqual([
    { fault: 'overwritten', address: 'I7', value: '83' },
  ]);
});
