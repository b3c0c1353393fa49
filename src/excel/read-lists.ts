import type { ListKind } from '../cycle/lists/list-kinds';
import type { CycleListMapping, ListMapping } from '../cycle/lists/list-mapping';
import { readList } from '../cycle/lists/read-list';
import type { ListRead } from '../cycle/lists/read-list';
import type { ListsRead } from '../cycle/lists/with-lists';
import type { Policy } from '../cycle/policy';
import type { TableSource } from '../cycle/read-table';
import { JobError } from './job-error';
import { once } from './once';
import { readAreas } from './read-areas';
import type { ReadArea } from './read-areas';
import type { TablesRead } from './read-tables';
import { runExcel } from './run-excel';

/** The lists that a cycle reads: people stand in the list only where `MeritEmployees` has none. */
export const listsInUse = ({ lists }: Policy, { MeritEmployees }: TablesRead): CycleListMapping[] =>
  Object.values(lists).filter(
    ({ kind }) => kind !== 'MeritEmployees' || (MeritEmployees?.records ?? []).length === 0,
  );

interface ListPlace extends ReadArea {
  readonly sheet: string;
}

/** The sheet of a list, and what stands there. */
export interface ListSource extends TableSource {
  readonly sheetId: string;
}

export type ListFromSource<K extends ListKind> = ListRead<K> & { readonly isWide: boolean };

/**
 * Reads lists of HR's own where the mappings say they are. Two round trips for all of them, more for very large ones; none when
 * there are no lists.
 * @throws JobError `list-moved`
 */
export async function readLists(mappings: readonly CycleListMapping[]): Promise<ListsRead> {
  if (mappings.length === 0) return {};
  const sources = await readListSources(mappings);
  return Object.fromEntries(
    mappings.map((mapping, index) => [mapping.kind, listFrom(sources[index] as ListSource, mapping)]),
  );
}

/** Reads the sheets of lists: those with that id, or else of that name. Round trips as `readLists`. @throws JobError `list-moved` */
export async function readListSources(mappings: readonly ListMapping[]): Promise<ListSource[]> {
  const places = await findPlaces(mappings);
  const read = await readAreas(places, ['values']);
  return places.map(({ sheet, sheetId, row, column }, index) => ({
    sheet,
    sheetId,
    firstRow: row + 1,
    firstColumn: column,
    values: read[index]?.values ?? [],
  }));
}

/** The list on a sheet that was read. @throws JobError `list-moved` */
export function listFrom<K extends ListKind>(source: ListSource, mapping: ListMapping<K>): ListFromSource<K> {
  const list = readList(source, mapping);
  if (list.missing.length > 0) throw listMoved(mapping.kind, source.sheet, list.missing);
  return { ...list, isWide: mapping.items !== undefined };
}

const listMoved = (kind: ListKind, sheet: string, missing: readonly string[]): JobError =>
  new JobError('list-moved', { kind, sheet, missing });

function findPlaces(mappings: readonly ListMapping[]): Promise<ListPlace[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const queued = mappings.map(({ sheetId, sheet: name }) =>
      [sheetId, name].map((idOrName) => {
        const sheet = worksheets.getItemOrNullObject(idOrName);
        sheet.load('name,id');
        const range = once(sheet.getUsedRangeOrNullObject(true));
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        return { sheet, range };
      }),
    );
    await context.sync();
    return queued.map((candidates, index) => {
      const found = candidates.find(({ sheet, range }) => !sheet.isNullObject && !range.isNullObject);
      if (!found) {
        const { kind = 'MeritEmployees', sheet = '' } = mappings[index] ?? {};
        throw listMoved(kind, sheet, []);
      }
      const { sheet, range } = found;
      return {
        sheet: sheet.name,
        sheetId: sheet.id,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      };
    });
  });
}
