import { withLists } from '../cycle/lists/with-lists';
import type { ListedParts, ListsRead } from '../cycle/lists/with-lists';
import { openPeriod } from '../cycle/open-period';
import type { TablesRead } from './read-tables';

/** The cycle as the lists have it, with nothing that was typed elsewhere. */
export function listedParts(
  { MeritEmployees, MeritKpis, MeritPeriods }: TablesRead,
  lists: ListsRead,
): ListedParts {
  const employees = MeritEmployees?.records ?? [];
  const kpis = MeritKpis?.records ?? [];
  const period = openPeriod(MeritPeriods?.records ?? []) ?? { period: '', start: null, end: null };
  return withLists(
    { employees, kpis, onSheets: [], registered: [], ratings: [], assignments: [] },
    lists,
    period,
  );
}
