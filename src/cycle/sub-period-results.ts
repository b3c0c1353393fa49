import { withLists } from './lists/with-lists';
import type { ListsRead } from './lists/with-lists';
import type { SubPeriod } from './sub-periods';
import type { Employee, KpiResult } from './tables';

export interface SubPeriodEntries {
  readonly employees: readonly Employee[];
  /** The KPIs on review sheets of the parts. */
  readonly onSheets: readonly KpiResult[];
  /** The rows of the table, of all periods. */
  readonly inTable: readonly KpiResult[];
}

/**
 * What was reached in the parts of a period: on the review sheets, in the table and in a list of HR's own that states which
 * part a row is of; they count before one another as in the period itself. Targets are those of the part: the library has the
 * whole period's.
 */
export function resultsOfSubPeriods(
  { employees, onSheets, inTable }: SubPeriodEntries,
  { MeritEmployees, MeritKpiResults }: ListsRead,
  subPeriods: readonly SubPeriod[],
): KpiResult[] {
  const list = MeritKpiResults && {
    ...MeritKpiResults,
    records: MeritKpiResults.records.filter(({ period }) => period !== ''),
  };
  const lists: ListsRead = {
    ...(MeritEmployees && { MeritEmployees }),
    ...(list && { MeritKpiResults: list }),
  };
  return subPeriods.flatMap(({ period }) => {
    const sheets = onSheets.filter((result) => result.period === period);
    const withSheet = new Set(sheets.map(({ employeeId }) => employeeId));
    return withLists(
      {
        employees,
        kpis: [],
        onSheets: sheets,
        registered: inTable.filter((row) => row.period === period && !withSheet.has(row.employeeId)),
        ratings: [],
        assignments: [],
      },
      lists,
      { period, start: null, end: null },
    ).results;
  });
}
