/** A list as the pane takes it: found, taken for what it looks like, remembered, read. */
import { detectList, readHeadings } from '../../../src/cycle/lists/detect-list';
import type { CycleListKind, ListKind } from '../../../src/cycle/lists/list-kinds';
import type { ListMapping } from '../../../src/cycle/lists/list-mapping';
import { mappingOf } from '../../../src/cycle/lists/make-mapping';
import { readList } from '../../../src/cycle/lists/read-list';
import type { ListRead } from '../../../src/cycle/lists/read-list';

export type Values = readonly (readonly unknown[])[];

/** Lists stand from B3 on. */
export const PLACE = { sheet: 'List', sheetId: '{1}', firstColumn: 1 };

/** What is remembered of a list in which nobody corrects anything. */
export function mappingFor<K extends ListKind = CycleListKind>(
  values: Values,
  sheet = PLACE.sheet,
  kind?: K,
): ListMapping<K> {
  const list = readHeadings(values);
  if (!list) throw new Error('no headings');
  const found = detectList(list, sheet, kind);
  return mappingOf({ ...PLACE, sheet }, list, {
    ...found,
    items: found.items?.filter(({ likely }) => likely) ?? null,
  });
}

export const readAs = <K extends ListKind>(values: Values, mapping: ListMapping<K>): ListRead<K> =>
  readList({ ...PLACE, firstRow: 3, values }, mapping);

/** The headings that fields were found under. */
export const headingsOf = ({ columns }: ListMapping): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(columns).map(([field, mark]) => [field, mark?.heading]));

/** KPIs or competencies in columns of their own, with the headings of their measures. */
export const itemsOf = ({ items }: ListMapping): Record<string, Record<string, string | undefined>> =>
  Object.fromEntries(
    (items ?? []).map(({ item, columns }) => [
      item,
      Object.fromEntries(Object.entries(columns).map(([measure, mark]) => [measure, mark?.heading])),
    ]),
  );
