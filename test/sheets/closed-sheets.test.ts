/** What stands on sheets once their period is closed, and whose protection is whose. */
import { FIELD_COLUMN, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { TABLES } from '../../src/cycle/tables';
import { address } from '../../src/sheets/address';
import { closeRewardSheet } from '../../src/sheets/closing/close-reward-sheets';
import { releasedFigures } from '../../src/sheets/closing/released-figures';
import { resultsForFormulas } from '../../src/sheets/closing/results-for-formulas';
import { PROTECTION, unprotected } from '../../src/sheets/opened';
import type { PlanCell } from '../../src/sheets/plan';
import type { ReviewOnSheet } from '../../src/sheets/review-again/review-on-sheet';
import { SCORES_KEY } from '../../src/sheets/rewards/reward-keys';
import { cycleWith, END, START } from '../cycle/clean-cycle';

test('a figure that is blank in the end leaves nothing of what the formula showed', () => {
  const shown = {
    sheetId: '{1}',
    sheet: 'Ada',
    cells: [[{ formula: '=B1' }, { formula: '=B2' }]],
    values: [['A', 'B']],
  };
  const { change } = resultsForFormulas(
    shown,
    { row: 1, column: 0, rows: 1, columns: 2 },
    new Map<string, PlanCell>([['A1', null]]),
  );
  expect(change?.rows).toEqual([[null, 'B']]);
});

test('the final score of a year of parts is that of its parts, as its final tier is', () => {
  const cycle = cycleWith((rows) => {
    rows.MeritPeriods.push({ period: 'Q1', start: START, end: END, parent: '2026', state: 'closed' });
    rows.MeritScores = rows.MeritEmployees.map(({ id }) => ({
      period: 'Q1',
      employeeId: id,
      finalScore: 62,
    }));
  });
  const line = (key: string): PlanCell[] => [key, '', { formula: '=1' }];
  const on = {
    cells: [line(REVIEW_ROWS.finalScore), line(REVIEW_ROWS.tier)],
    review: { employeeId: 'E2' },
  } as unknown as ReviewOnSheet;
  const [score, tier] = [1, 2].map((row) =>
    releasedFigures(cycle, [], 'en-US')(on).get(address(FIELD_COLUMN, row)),
  );
  expect(score).toBe(62);
  expect(tier).toBe('C');
});

test('closing locks what HR typed for the period in a scores sheet that was protected before', () => {
  const columns = Object.keys(TABLES.MeritScores.columns);
  const rows: PlanCell[][] = [
    columns,
    ...['2025', '2026'].map((period) => columns.map((_, at) => (at === 0 ? period : null))),
  ];
  const { changes } = closeRewardSheet({
    sheet: {
      ...{ sheetId: '{1}', name: 'Scores', key: SCORES_KEY, cells: rows, values: rows, formats: [] },
      table: { name: 'MeritScores', range: address(0, 1, 3, columns.length) },
      protection: PROTECTION,
    },
    isOfPeriod: (row) => row === 3,
  });
  const places = ['potential', 'bonus'].map((column) => address(columns.indexOf(column), 3));
  expect(changes).toEqual([{ kind: 'lock', sheetId: '{1}', ranges: places, locked: true }]);
});

test('a protection that allows more than Meritsheet’s is HR’s own, and stays', () => {
  // As Excel tells it: what is not allowed as well.
  const asExcelTells = { ...PROTECTION, allowSort: false, allowInsertRows: false, selectionMode: 'Normal' };
  expect(unprotected('{1}', asExcelTells)).toHaveLength(1);
  expect(unprotected('{1}', { ...asExcelTells, allowSort: true })).toEqual([]);
  expect(unprotected('{1}', { ...asExcelTells, allowFormatRows: false })).toEqual([]);
  expect(unprotected('{1}', null)).toEqual([]);
});
