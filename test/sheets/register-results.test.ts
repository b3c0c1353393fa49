/** What becomes of the register's formulas when a period is closed, and opened again. */
import { DEFAULT_POLICY } from '../../src/cycle/policy';
import type { Cycle } from '../../src/cycle/cycle';
import { sheetWords } from '../../src/locales/sheet-words';
import { tableWords } from '../../src/locales/table-words';
import { closeRegister, reopenRegister, typedOver } from '../../src/sheets/closing/register-results';
import type { RegisterRead } from '../../src/sheets/closing/register-results';
import { typedText } from '../../src/sheets/closing/typed-results';
import { isFormula } from '../../src/sheets/review-again/row-identity';
import type { PlanCell } from '../../src/sheets/plan';

const HEADINGS = [
  ...Object.values(tableWords('en-US').MeritKpiResults.columns),
  ...(['name', 'department', 'attainment', 'kpiScore'] as const).map(
    (key) => sheetWords('en-US').register.columns[key],
  ),
];
const FORMULA: PlanCell = { formula: '=1' };

type Shown = readonly (readonly [value: PlanCell, cell?: PlanCell])[];

/** Rows below headings in row 4; each employee's KPIs weigh the same, and the target is 100. */
function register(
  rows: readonly (readonly [period: string, employeeId: string, actual: number])[],
  shown: Readonly<Record<'attainment' | 'kpiScore', Shown>>,
): RegisterRead {
  const read = (cells: Shown): { value: PlanCell; cell: PlanCell }[] =>
    cells.map(([value, cell = value]) => ({ value, cell }));
  return {
    table: {
      ...{ sheet: 'KPI results', sheetId: '1', range: `B4:Z${4 + rows.length}`, headings: HEADINGS },
      rows: rows.map(([period, employeeId, actual], index) => ({
        ...{
          period,
          employeeId,
          kpi: `K${index}`,
          actual,
          target: 100,
          weight: 50,
          direction: '',
          floor: null,
          cap: null,
        },
        at: { row: 5 + index, columns: {} },
      })),
    } as unknown as RegisterRead['table'],
    results: { attainment: read(shown.attainment), kpiScore: read(shown.kpiScore) },
  };
}

test('results stand for formulas, what was typed stays, and errors are told with their cells', () => {
  const { changes, errors } = closeRegister(
    register(
      [
        ['2026', '1', 90],
        ['2026', '1', 80],
        ['2025', '1', 80],
      ],
      {
        attainment: [
          [0.9, FORMULA],
          ['#VALUE!', FORMULA],
          ['#N/A', FORMULA],
        ],
        kpiScore: [[90, FORMULA], [70], [80, FORMULA]],
      },
    ),
    '2026',
  );
  expect(errors).toEqual([{ sheet: 'KPI results', address: expect.stringMatching(/^[A-Z]+6$/) }]);
  expect(changes).toMatchObject([
    { rows: [[0.9], ['#VALUE!'], [{ keep: true }]] },
    { rows: [[90], [{ keep: true }], [{ keep: true }]] },
  ]);
});

test('formulas come back but for what people had typed over them, whatever has become of the entries since', () => {
  const rows = (first: number) =>
    [
      ['2026', '1', first],
      ['2026', '1', 80],
      ['2026', '2', 70],
      ['2026', '3', 60],
      ['2026', '3', 50],
      ['2025', '3', 50],
    ] as const;
  const shown = { attainment: [0.9, 1, 0.7, 0.6, '–', 0.5], kpiScore: [95, null, 70, 88, 'see note', 50] };
  // The second attainment and what the third person's scores say were typed.
  const typed = typedOver(
    register(rows(90), {
      attainment: shown.attainment.map((value, index) => (index === 1 ? [value] : [value, FORMULA])),
      kpiScore: shown.kpiScore.map((value, index) =>
        index > 2 || value === null ? [value] : [value, FORMULA],
      ),
    }),
    '2026',
  );
  const values = (cells: readonly PlanCell[]): Shown => cells.map((value) => [value]);
  const { changes, kept } = reopenRegister(
    register(rows(70), { attainment: values(shown.attainment), kpiScore: values(shown.kpiScore) }),
    { period: { period: '2026' }, policy: DEFAULT_POLICY } as unknown as Cycle,
    typedText(typed),
  );
  const isBack = changes.map((change) =>
    change.kind === 'cells' ? change.rows.map(([cell = null]) => isFormula(cell)) : [],
  );
  expect(isBack).toEqual([
    [true, false, true, true, true, false],
    [true, true, true, false, false, false],
  ]);
  expect(kept).toMatchObject([
    { kind: 'overwritten', sheet: 'KPI results', address: expect.stringMatching(/6$/), value: '1' },
    { address: expect.stringMatching(/8$/), value: '88' },
    { address: expect.stringMatching(/9$/), value: 'see note' },
  ]);
});
