import { reweigh } from '../cycle/weight-sets';
import type { Reweighing, WeightFault, WeightSet, WeightTable } from '../cycle/weight-sets';
import { address, areaOf } from './address';
import type { Change, Plan, PlanCell } from './plan';

/** A column of weights as it stands. */
export interface WeightColumn {
  readonly table: WeightTable;
  readonly sheetId: string;
  /** Without the heading. */
  readonly range: string;
  readonly cells: readonly PlanCell[];
}

export interface WeightChange {
  readonly set: WeightSet;
  readonly after: readonly (number | null)[];
}

export interface WeightsPlan {
  readonly plan: Plan;
  readonly changed: readonly WeightChange[];
  /** Sets that stay as they are, and why. */
  readonly left: readonly { readonly set: WeightSet; readonly fault: WeightFault | 'formula' | 'own-list' }[];
}

/**
 * New weights for some sets, written where the old ones stand; a weight that is a formula is left to whoever wrote it, and
 * those in a list of HR's own are left to HR.
 */
export function planWeights(
  sets: readonly WeightSet[],
  how: Reweighing,
  columns: readonly WeightColumn[],
): WeightsPlan {
  const changed: WeightChange[] = [];
  const left: WeightsPlan['left'][number][] = [];
  for (const set of sets) {
    const result = set.inOwnList ? 'own-list' : hasFormula(set, columns) ? 'formula' : reweigh(set, how);
    if (typeof result === 'string') left.push({ set, fault: result });
    else if (result.after.some((weight, row) => weight !== set.rows[row]?.weight))
      changed.push({ set, after: result.after });
  }
  return {
    plan: {
      job: 'weights',
      newSheets: [],
      newNames: [],
      changes: columns.flatMap((column) => changesOf(column, changed)),
    },
    changed,
    left,
  };
}

function hasFormula({ table, rows }: WeightSet, columns: readonly WeightColumn[]): boolean {
  const column = columns.find((one) => one.table === table);
  if (!column) return false;
  const first = areaOf(column.range).row;
  return rows.some(({ at }) => {
    const cell = column.cells[at.row - first];
    return typeof cell === 'object' && cell !== null;
  });
}

function changesOf(
  { table, sheetId, range, cells }: WeightColumn,
  changed: readonly WeightChange[],
): Change[] {
  const { row: first, column } = areaOf(range);
  const weights = new Map(
    changed
      .filter(({ set }) => set.table === table)
      .flatMap(({ set, after }) => set.rows.map(({ at }, index) => [at.row, after[index] ?? null] as const)),
  );
  if (weights.size === 0) return [];
  const rows = [...weights.keys()];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const places = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return [
    {
      kind: 'cells',
      sheetId,
      range: address(column, top, places.length),
      rows: places.map((row) => [weights.has(row) ? (weights.get(row) ?? null) : { keep: true }]),
      before: places.map((row) => [cells[row - first] ?? null]),
    },
  ];
}
