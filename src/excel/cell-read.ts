import { isFormulaCell } from '../cycle/formula-cell';
import type { PlanCell } from '../sheets/plan';

/** What Excel reads of cells (`formulas` beside `values`) as a plan has it. */
export function cellsRead(
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): PlanCell[][] {
  return formulas.map((row, r) => row.map((formula, c) => cellRead(formula, values[r]?.[c])));
}

/** What a cell shows, as a plan has it. */
export const valueRead = (value: unknown): PlanCell =>
  value === '' || value === undefined ? null : (value as PlanCell);

function cellRead(formula: unknown, value: unknown): PlanCell {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (isFormulaCell(formula, value)) return { formula };
  return String(formula ?? '') || null;
}
