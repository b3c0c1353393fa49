import { detectList, itemsBeside } from '../../../cycle/lists/detect-list';
import type { DetectedColumn, Detection, ListHeadings } from '../../../cycle/lists/detect-list';
import { wideKindOf } from '../../../cycle/lists/list-kinds';
import type { CycleListKind, ListField, ListKind } from '../../../cycle/lists/list-kinds';
import type { CycleListMapping } from '../../../cycle/lists/list-mapping';
import { missingFields, rememberedChoice } from '../../../cycle/lists/make-mapping';
import type { ColumnChoice, LostColumn } from '../../../cycle/lists/make-mapping';
import { matchFields } from '../../../cycle/lists/match-fields';
import type { Matches } from '../../../cycle/lists/match-fields';
import type { WideItem } from '../../../cycle/lists/wide-columns';
import type { ListFound } from '../../../excel/jobs/list';

/** What a list is taken for in the pane: found first, then corrected. */
export interface ListChoice<K extends ListKind = ListKind> {
  readonly kind: K;
  readonly matches: Matches;
  /** KPIs or competencies side by side; `null` in a list with a row for each of them. */
  readonly items: readonly WideItem[] | null;
  /** Items that somebody ticked or unticked; the others are ticked where they look like entries. */
  readonly ticked: ReadonlyMap<string, boolean>;
  /** Columns of a list in use that are not there any more. */
  readonly lost: readonly LostColumn[];
}

/** What the parts of correcting a choice are given. */
export interface ListChoiceProps {
  readonly list: ListHeadings;
  readonly choice: ListChoice;
  onChange(choice: ListChoice): void;
}

/** A list with headings. */
export type ListWithHeadings = ListFound & { readonly list: ListHeadings };

export const hasHeadings = (found: ListFound): found is ListWithHeadings => found.list !== null;

/** What a list was taken for, before anybody has corrected anything. */
export const detected = <K extends ListKind>(detection: Detection<K>): ListChoice<K> => ({
  ...detection,
  ticked: new Map(),
  lost: [],
});

/**
 * What was chosen before where the list is in use already, otherwise what it looks like.
 * @param inUse the lists that the cycle reads
 * @param kind what somebody says the list holds
 */
export function choiceFor(
  { list, sheet, sheetId }: ListWithHeadings,
  inUse: readonly CycleListMapping[],
  kind?: CycleListKind,
): ListChoice<CycleListKind> {
  const known = inUse.find((one) => one.sheetId === sheetId && (kind ?? one.kind) === one.kind);
  if (!known) return detected(detectList(list, sheet, kind));
  const { matches, entries, lost } = rememberedChoice(list, known);
  const items = known.items ? itemsBeside(list, known.kind, matches) : null;
  const unused = new Set(known.unused);
  const isRead = ({ columns, likely }: WideItem): boolean => {
    const places = Object.values(columns);
    const isNew = list.columns.every(
      ({ column, heading }) => !places.includes(column) || !unused.has(heading),
    );
    return places.some((place) => entries.has(place)) || (likely && isNew);
  };
  return {
    kind: known.kind,
    matches,
    items,
    ticked: new Map(items?.map((one) => [one.item, isRead(one)])),
    lost,
  };
}

/** A field's column changed; `null` takes it away. A list whose KPIs get a column has a row for each of them. */
export function withMatch<K extends ListKind>(
  list: ListHeadings,
  choice: ListChoice<K>,
  field: ListField,
  column: number | null,
): ListChoice<K> {
  const { kind } = choice;
  const { [field]: _before, ...others } = choice.matches;
  const matches: Matches = column === null ? others : { ...others, [field]: column };
  const wide = wideKindOf(kind);
  if (wide?.item !== field) {
    return { ...choice, matches, items: choice.items && itemsBeside(list, kind, matches) };
  }
  const isWide = column === null;
  const { [field]: _found, ...found } = matchFields(kind, isWide, list.paths);
  const all: Matches = isWide ? found : { ...found, [field]: column };
  return { ...choice, matches: all, items: isWide ? itemsBeside(list, kind, all) : null };
}

export const isTicked = ({ ticked }: ListChoice, { item, likely }: WideItem): boolean =>
  ticked.get(item) ?? likely;

export const withItem = <K extends ListKind>(
  choice: ListChoice<K>,
  item: string,
  isRead: boolean,
): ListChoice<K> => ({
  ...choice,
  ticked: new Map([...choice.ticked, [item, isRead]]),
});

/** What is read of the list. */
export const columnsChosen = <K extends ListKind>(choice: ListChoice<K>): ColumnChoice<K> => ({
  kind: choice.kind,
  matches: choice.matches,
  items: choice.items?.filter((item) => isTicked(choice, item)) ?? null,
});

export interface ChoiceFaults {
  /** Fields that are needed and have no column: of each group one. */
  readonly missing: readonly (readonly ListField[])[];
  /** Columns that two fields claim. */
  readonly twice: readonly DetectedColumn[];
  /** No column with a KPI or a competency is read. */
  readonly noItems: boolean;
}

export function faultsOf({ columns }: ListHeadings, choice: ListChoice): ChoiceFaults {
  const read = columnsChosen(choice);
  const chosen = Object.values(choice.matches);
  return {
    missing: missingFields(read),
    twice: columns.filter(({ column }) => chosen.filter((one) => one === column).length > 1),
    noItems: read.items?.length === 0,
  };
}
