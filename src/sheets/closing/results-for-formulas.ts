import type { CellAddress } from '../../cycle/cell-problem';
import { isErrorText } from '../../cycle/read-cell';
import { address } from '../address';
import type { Area } from '../address';
import type { Change, PlanCell } from '../plan';
import { isFormula } from '../review-again/row-identity';

/** Cells of a worksheet from A1 on: what they hold, and what they show. */
export interface CellsShown {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly values: readonly (readonly PlanCell[])[];
}

export interface ResultsForFormulas {
  /** `null` where there is no formula. */
  readonly change: Extract<Change, { kind: 'cells' }> | null;
  /** Formulas that give an error: it would be all that is left of them. */
  readonly errors: readonly CellAddress[];
}

/** Puts what they show in the place of an area's formulas. @param figures shown instead, by their addresses; `null`: nothing */
export function resultsForFormulas(
  { sheetId, sheet, cells, values }: CellsShown,
  { row, column, rows, columns }: Area,
  figures: ReadonlyMap<string, PlanCell> = new Map(),
  isWanted: (row: number) => boolean = () => true,
): ResultsForFormulas {
  const errors: CellAddress[] = [];
  let isAny = false;
  const inArea = (cellAt: (row: number, column: number) => PlanCell): PlanCell[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => cellAt(row + r, column + c)),
    );
  const results = inArea((r, c) => {
    if (!isFormula(cells[r - 1]?.[c]) || !isWanted(r)) return { keep: true };
    isAny = true;
    const at = address(c, r);
    const shown = figures.has(at) ? figures.get(at) : values[r - 1]?.[c];
    if (typeof shown === 'string' && isErrorText(shown)) errors.push({ sheet, address: at });
    return shown === undefined || shown === '' ? null : shown;
  });
  return {
    change: isAny
      ? {
          kind: 'cells',
          sheetId,
          range: address(column, row, rows, columns),
          rows: results,
          before: inArea((r, c) => cells[r - 1]?.[c] ?? null),
        }
      : null,
    errors,
  };
}
