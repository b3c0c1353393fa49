import type { CellAddress } from '../../cycle/cell-problem';
import type { Cycle } from '../../cycle/cycle';
import { isErrorText } from '../../cycle/read-cell';
import { address } from '../address';
import type { Change, PlanCell } from '../plan';
import { LIVE, liveFormulas, sharesOf } from '../register';
import type { LiveColumn, RegisterTable } from '../register';
import { registerLayout } from '../register-layout';
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

/** The formulas again. */
export function reopenRegister({ table, results }: RegisterRead, cycle: Cycle): Change[] {
  const layout = registerLayout(table.range, table.headings);
  const formulas = liveFormulas({ cycle, layout }, sharesOf({ table, layout }));
  return rewritten(table, results, cycle.period.period, ({ cell }, row, column) =>
    isFormula(cell) ? { keep: true } : { formula: formulas[column](row) },
  );
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
