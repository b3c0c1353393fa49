import { sharedEntry, sharedFieldOf } from '../lists/shared-row';
import type { SharedField } from '../lists/shared-row';
import type { TableSource } from '../read-table';
import type { OldScoreRow } from '../lists/list-kinds';

/** What holds for everybody, of each KPI. */
export type SharedEntries = ReadonlyMap<string, Partial<Pick<OldScoreRow, SharedField>>>;

/**
 * What the rows of a list say for everybody, of each of the KPIs side by side.
 * @param columns the worksheet columns, from 0, of each KPI
 */
export function entriesForEverybody(
  { values, firstColumn }: TableSource,
  columns: ReadonlyMap<string, readonly number[]>,
): SharedEntries {
  const ofKpi = new Map<string, Partial<Pick<OldScoreRow, SharedField>>>();
  const all = [...columns.values()].flat().map((column) => column - firstColumn);
  values.forEach((cells) => {
    const field = columns.size > 0 ? sharedFieldOf(cells, all) : null;
    if (!field) return;
    for (const [kpi, places] of columns) {
      const [entry] = places
        .map((column) => sharedEntry(field, cells[column - firstColumn]))
        .filter((one) => one !== null);
      if (entry !== undefined) ofKpi.set(kpi, { ...ofKpi.get(kpi), [field]: entry });
    }
  });
  return ofKpi;
}
