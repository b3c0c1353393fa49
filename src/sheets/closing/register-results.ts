import type { CellAddress } from '../../cycle/cell-problem';
import { cleanText } from '../../cycle/clean-text';
import type { Cycle } from '../../cycle/cycle';
import { isErrorText } from '../../cycle/read-cell';
import type { KpiResult } from '../../cycle/tables';
import { address } from '../address';
import type { Change, PlanCell } from '../plan';
import { LIVE, liveFormulas, sharesOf } from '../register';
import type { LiveColumn, RegisterTable } from '../register';
import { registerLayout } from '../register-layout';
import type { KeptCell } from '../review-again/revise-review-sheet';
import type { ClosedSheetPlan } from './close-review-sheet';
import { isFormula } from '../review-again/row-identity';
import { typedIn } from './typed-results';
import type { TypedResult } from './typed-results';

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

/** Where people have typed over formulas of the period's rows: told from results only as long as the period is not closed. */
export function typedOver({ table, results }: RegisterRead, period: string): TypedResult[] {
  const { area } = registerLayout(table.range, table.headings);
  return LIVE.flatMap((column) =>
    table.rows.flatMap((row): TypedResult[] => {
      const cell = results[column][row.at.row - area.row - 1]?.cell ?? null;
      const isTyped = row.period === period && cell !== null && cell !== '' && !isFormula(cell);
      return isTyped ? [[column, row.employeeId, row.kpi]] : [];
    }),
  );
}

export interface ReopenedRegister {
  readonly changes: readonly Change[];
  /** What people had typed over a formula until the period was closed: there it stays. */
  readonly kept: readonly (KeptCell & { readonly sheet: string })[];
}

/** The formulas again. @param typed where people had typed over them, as it was kept */
export function reopenRegister(register: RegisterRead, cycle: Cycle, typed: string): ReopenedRegister {
  const { table, results } = register;
  const layout = registerLayout(table.range, table.headings);
  const formulas = liveFormulas({ cycle, layout }, sharesOf({ table, layout }));
  const isTyped = typedIn(typed);
  const kept: (KeptCell & { readonly sheet: string })[] = [];
  const changes = rewritten(table, results, cycle.period.period, ({ cell, value }, row, column, record) => {
    if (isFormula(cell)) return { keep: true };
    if (!isTyped(column, record)) return { formula: formulas[column](row) };
    const at = address(layout.columns[column], row);
    kept.push({ kind: 'overwritten', sheet: table.sheet, address: at, value: cleanText(value) });
    return { keep: true };
  });
  return { changes, kept };
}

function rewritten(
  table: RegisterTable,
  results: RegisterResults,
  period: string,
  cellOf: (
    result: RegisterResults[LiveColumn][number],
    row: number,
    column: LiveColumn,
    record: KpiResult,
  ) => PlanCell,
): Change[] {
  const { area, columns } = registerLayout(table.range, table.headings);
  const first = area.row + 1;
  const ofPeriod = new Map(table.rows.filter((row) => row.period === period).map((row) => [row.at.row, row]));
  return LIVE.flatMap((column): Change[] => {
    const rows = results[column].map((result, index): [PlanCell] => {
      const record = ofPeriod.get(first + index);
      return [record ? cellOf(result, first + index, column, record) : { keep: true }];
    });
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
