/** Safe fixes: only cells that still hold what was found, and no formula. */
import { columnsToFix, planFixes, rowsToFix } from '../../src/sheets/fixes';
import type { PlanCell } from '../../src/sheets/plan';

const fix = (address: string, from: string, to: string | number) => ({
  at: { sheet: 'KPIs', address },
  from,
  to,
});
const FIXES = [fix('C9', '30', 30), fix('C5', 'Sales', 'Sales '), fix('C7', '12', 12), fix('D5', 'x', 'y')];
const idOf = (sheet: string): string | undefined => (sheet === 'KPIs' ? '{1}' : undefined);

test('cells of a column are read and written together; what lies between them stays', () => {
  const [c, d, ...more] = columnsToFix(
    [...FIXES, { ...fix('A1', 'x', 'y'), at: { sheet: 'gone', address: 'A1' } }],
    idOf,
  );
  expect(more).toEqual([]);
  if (!c || !d) throw new Error('no columns');
  expect([c.row, rowsToFix(c), d.row, rowsToFix(d)]).toEqual([5, 5, 5, 1]);
  const cells: PlanCell[] = ['Sales', { formula: '=1' }, '13', null, '30'];
  const { plan, fixed, changedSince } = planFixes(
    [
      [c, { cells, formats: ['General', 'General', '@', 'General', '@'] }],
      [d, { cells: [{ formula: '="x"' }], formats: ['General'] }],
    ],
    new Map([['{1}', { allowSort: false }]]),
  );
  expect(fixed.map(({ at }) => at.address)).toEqual(['C9', 'C5']);
  // Another number by now, and a formula.
  expect(changedSince.map(({ at }) => at.address)).toEqual(['C7', 'D5']);
  const keep = { keep: true };
  expect(plan.changes).toEqual([
    { kind: 'unprotect', sheetId: '{1}', options: { allowSort: false } },
    { kind: 'format', sheetId: '{1}', range: 'C9', format: 'general', before: '@' },
    {
      kind: 'cells',
      sheetId: '{1}',
      range: 'C5:C9',
      rows: [['Sales '], [keep], [keep], [keep], [30]],
      before: cells.map((cell) => [cell]),
    },
    { kind: 'protect', sheetId: '{1}', options: { allowSort: false } },
  ]);
});
