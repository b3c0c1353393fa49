import { wideKindOf } from './list-kinds';
import type { Measure } from './list-kinds';
import { marksOf } from './list-mapping';
import type { ListMapping } from './list-mapping';
import type { ColumnsLocated } from './locate-columns';
import type { Matches } from './match-fields';

/** A KPI or a competency with columns of its own, where they are now. */
export interface PlacedItem {
  readonly item: string;
  /** The column of the table that the item is the value of. */
  readonly field: string;
  readonly columns: readonly (readonly [Measure, number])[];
}

/** Where each column of a mapping is in the list, from 0. */
export interface PlacedColumns {
  readonly fields: Matches;
  /** `null` in a list with a row for each KPI or competency. */
  readonly items: readonly PlacedItem[] | null;
}

export function placeColumns(
  mapping: ListMapping,
  { places }: Extract<ColumnsLocated, { readonly found: true }>,
): PlacedColumns {
  const marks = marksOf(mapping).map((marked, index) => ({ ...marked, place: places[index] ?? -1 }));
  const fields = Object.fromEntries(
    marks.flatMap(({ field, item, place }) => (item === null ? [[field, place]] : [])),
  ) as Matches;
  const items =
    mapping.items?.map(({ item: name }, item) => ({
      item: name,
      field: wideKindOf(mapping.kind)?.item ?? '',
      columns: marks.flatMap(({ field, item: of, place }) =>
        of === item ? [[field as Measure, place] as const] : [],
      ),
    })) ?? null;
  return { fields, items };
}
