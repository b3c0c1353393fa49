import type { CellAddress } from '../../cycle/cell-problem';
import { cleanText } from '../../cycle/clean-text';
import type { Cycle } from '../../cycle/cycle';
import { groupBy } from '../../cycle/group-by';
import { isErrorText } from '../../cycle/read-cell';
import { kpiColumnsOf } from '../../cycle/scores';
import { whenPossible } from '../../cycle/when-possible';
import { forComparison } from '../../scoring/cell';
import { attainmentOfRow } from '../../scoring/kpi-attainment';
import { weightedMean } from '../../scoring/weighted-mean';
import { address } from '../address';
import type { Change, PlanCell } from '../plan';
import { LIVE, liveFormulas, sharesOf } from '../register';
import type { LiveColumn, RegisterTable } from '../register';
import { NO_ATTAINMENT } from '../register-formulas';
import { registerLayout } from '../register-layout';
import type { KeptCell } from '../review-again/revise-review-sheet';
import type { ClosedSheetPlan } from './close-review-sheet';
import { isFormula } from '../review-again/row-identity';

/** What the register's calculated columns hold, from the first row below the headings on. */
export type RegisterResults = Readonly<
  Record<LiveColumn, readonly { readonly cell: PlanCell; readonly value: PlanCell }[]>
>;

export interface RegisterRead {
  readonly table: RegisterTable;
  readonly results: RegisterResults;
}

/** Puts the results of the period's rows in the place of their formulas. */
export function closeRegister({ table, results }: RegisterRead, period: string): ClosedSheetPlan {
  const errors: CellAddress[] = [];
  const { columns } = registerLayout(table.range, table.headings);
  const changes = rewritten(table, results, period, ({ cell, value }, row, column) => {
    if (!isFormula(cell)) return { keep: true };
    if (typeof value === 'string' && isErrorText(value))
      errors.push({ sheet: table.sheet, address: address(columns[column], row) });
    return value;
  });
  return { changes, errors };
}

export interface ReopenedRegister {
  readonly changes: readonly Change[];
  /** What is not the result of the row's entries: people had typed it over a formula, and there it stays. */
  readonly kept: readonly (KeptCell & { readonly sheet: string })[];
}

/** The formulas again. */
export function reopenRegister(register: RegisterRead, cycle: Cycle): ReopenedRegister {
  const { table, results } = register;
  const layout = registerLayout(table.range, table.headings);
  const formulas = liveFormulas({ cycle, layout }, sharesOf({ table, layout }));
  const given = resultsOfRows(register, cycle);
  const kept: (KeptCell & { readonly sheet: string })[] = [];
  const changes = rewritten(table, results, cycle.period.period, ({ cell, value }, row, column) => {
    if (isFormula(cell)) return { keep: true };
    if (!isTyped(value, given[column].get(row) ?? null)) return { formula: formulas[column](row) };
    const at = address(layout.columns[column], row);
    kept.push({ kind: 'overwritten', sheet: table.sheet, address: at, value: cleanText(value) });
    return { keep: true };
  });
  return { changes, kept };
}

/** Whether a cell shows something else than its formula would. */
const isTyped = (value: PlanCell, given: number | null): boolean =>
  typeof value === 'number'
    ? given === null || forComparison(value) !== forComparison(given)
    : value !== null && value !== '' && value !== NO_ATTAINMENT;

/** What the formulas of the period's rows would give, by row: a KPI score in the first of a person's rows, from what stands there. */
function resultsOfRows(
  { table, results }: RegisterRead,
  { period: { period }, policy }: Cycle,
): Record<LiveColumn, Map<number, number>> {
  const { area } = registerLayout(table.range, table.headings);
  const attainment = new Map<number, number>();
  const kpiScore = new Map<number, number>();
  const rows = table.rows.filter((row) => row.period === period);
  for (const row of rows) {
    const reached = whenPossible(() => attainmentOfRow(kpiColumnsOf([row], policy), 0));
    if (reached !== null) attainment.set(row.at.row, reached);
  }
  for (const own of groupBy(rows, ({ employeeId }) => employeeId).values()) {
    const shown = own.map(({ at }) => results.attainment[at.row - area.row - 1]?.value ?? null);
    const score = whenPossible(() =>
      weightedMean(
        shown.map((cell) => (typeof cell === 'number' ? cell : null)),
        own.map(({ weight }) => weight),
      ),
    );
    const [first] = own;
    if (first && score !== null) kpiScore.set(first.at.row, 100 * score);
  }
  return { attainment, kpiScore };
}

function rewritten(
  table: RegisterTable,
  results: RegisterResults,
  period: string,
  cellOf: (result: RegisterResults[LiveColumn][number], row: number, column: LiveColumn) => PlanCell,
): Change[] {
  const { area, columns } = registerLayout(table.range, table.headings);
  const first = area.row + 1;
  const ofPeriod = new Set(table.rows.filter((row) => row.period === period).map(({ at }) => at.row));
  return LIVE.flatMap((column): Change[] => {
    const rows = results[column].map((result, index): [PlanCell] => [
      ofPeriod.has(first + index) ? cellOf(result, first + index, column) : { keep: true },
    ]);
    if (rows.every(([cell]) => isKept(cell))) return [];
    return [
      {
        kind: 'cells',
        sheetId: table.sheetId,
        range: address(columns[column], first, rows.length),
        rows,
        before: results[column].map(({ cell }) => [cell]),
      },
    ];
  });
}

const isKept = (cell: PlanCell): boolean => typeof cell === 'object' && cell !== null && 'keep' in cell;
