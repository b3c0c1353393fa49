import { sharedEntry, sharedFieldOf } from '../lists/shared-row';
import type { SharedField } from '../lists/shared-row';
import type { TableSource } from '../read-table';
import type { KpiResult } from '../tables';

export interface SharedRows {
  /** Their worksheet rows, from 1: what stands there is about nobody. */
  readonly rows: ReadonlySet<number>;
  readonly ofKpi: ReadonlyMap<string, Partial<Pick<KpiResult, SharedField>>>;
}

/**
 * What the rows of a list say for everybody, of each of the KPIs side by side.
 * @param columns the worksheet columns, from 0, of each KPI
 */
export function sharedRows(
  { values, firstRow, firstColumn }: TableSource,
  columns: ReadonlyMap<string, readonly number[]>,
): SharedRows {
  const rows = new Set<number>();
  const ofKpi = new Map<string, Partial<Pick<KpiResult, SharedField>>>();
  values.forEach((cells, index) => {
    const field = columns.size > 0 ? sharedFieldOf(cells) : null;
    if (!field) return;
    rows.add(firstRow + index);
    for (const [kpi, places] of columns) {
      const [entry] = places
        .map((column) => sharedEntry(field, cells[column - firstColumn]))
        .filter((one) => one !== null);
      if (entry !== undefined) ofKpi.set(kpi, { ...ofKpi.get(kpi), [field]: entry });
    }
  });
  return { rows, ofKpi };
}
