/** What becomes of the register's formulas when a period is closed. */
import { closeRegister } from '../../src/sheets/closing/register-results';
import type { RegisterRead } from '../../src/sheets/closing/register-results';

const HEADINGS = ['Period', 'Employee ID', 'KPI', 'Actual', 'Attainment', 'KPI score'];

test('results stand for formulas, what was typed stays, and errors are told with their cells', () => {
  const result = (value: number | string, cell = true): RegisterRead['results']['attainment'][number] => ({
    cell: cell ? { formula: '=1' } : value,
    value,
  });
  const { changes, errors } = closeRegister(
    {
      table: {
        ...{ sheet: 'KPI results', sheetId: '1', range: 'B4:G7', headings: HEADINGS },
        rows: [5, 6, 7].map((row) => ({ period: row === 7 ? '2025' : '2026', at: { row } })),
      } as unknown as RegisterRead['table'],
      results: {
        attainment: [result(0.9), result('#VALUE!'), result('#N/A')],
        kpiScore: [result(90), result(70, false), result(80)],
      },
    },
    '2026',
  );
  expect(errors).toEqual([{ sheet: 'KPI results', address: 'F6' }]);
  expect(changes).toMatchObject([
    { range: 'F5:F7', rows: [[0.9], ['#VALUE!'], [{ keep: true }]] },
    { range: 'G5:G7', rows: [[90], [{ keep: true }], [{ keep: true }]] },
  ]);
});
