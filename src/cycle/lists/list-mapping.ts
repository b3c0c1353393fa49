import { columnFieldsOf, LIST_KINDS, MEASURES } from './list-kinds';
import type { CycleListKind, ListField, ListKind, Measure } from './list-kinds';
import type { Holds } from './wide-columns';

/** How a column is found again. */
export interface ColumnMark {
  /** The heading as it stood there, group headings before it: `Q3 / Target`. */
  readonly heading: string;
  /** Which of several columns under one heading is meant, from 1; the first where it is not said. */
  readonly occurrence?: number;
  /** The worksheet column, from 0, and what stood in it: a renamed column is known by them. */
  readonly column?: number;
  readonly holds?: Holds;
}

/** A KPI or a competency with columns of its own. */
export interface MappedItem {
  readonly item: string;
  readonly columns: Readonly<Partial<Record<Measure, ColumnMark>>>;
}

/** Where a list of HR's own stands and which of its columns is which; of lists that a cycle reads the policy keeps it as JSON. */
export interface ListMapping<K extends ListKind = ListKind> {
  readonly kind: K;
  readonly sheet: string;
  readonly sheetId: string;
  /** How many rows of headings there are. */
  readonly headerRows: number;
  readonly columns: Readonly<Partial<Record<ListField, ColumnMark>>>;
  /** KPIs or competencies side by side; a list without has a row for each of them. */
  readonly items?: readonly MappedItem[];
  /** Headings that were there and are not read: under a new one stands a renamed or a new column. */
  readonly unused?: readonly string[];
}

/** The rule under which the policy keeps the list of a kind. */
export const listKey = (kind: CycleListKind): string => `list.${kind}`;

/** A list that a cycle reads. */
export type CycleListMapping = ListMapping<CycleListKind>;

/** The lists that a cycle reads, by the table whose rows they have. */
export type CycleLists = Readonly<Partial<Record<CycleListKind, CycleListMapping>>>;

/** The lists that rules of the policy name; a broken note of one is none. */
export function readMappings(valueOf: (key: string) => string | undefined): CycleLists {
  return Object.fromEntries(
    LIST_KINDS.flatMap((kind) => {
      const mapping = readMapping(kind, valueOf(listKey(kind)));
      return mapping ? [[kind, mapping]] : [];
    }),
  );
}

/** A column that was noted by its heading alone, as lists of people were at first. */
type NotedColumn = ColumnMark | string;

function readMapping(kind: CycleListKind, json: string | undefined): CycleListMapping | null {
  if (!json) return null;
  try {
    const noted = JSON.parse(json) as Omit<ListMapping, 'columns'> & {
      readonly columns: Readonly<Record<string, NotedColumn>>;
      readonly occurrences?: Readonly<Record<string, number>>;
    };
    const columns = Object.entries(noted.columns).map(([field, column]) => [
      field,
      typeof column === 'string' ? markOf(column, noted.occurrences?.[field]) : column,
    ]);
    const { occurrences: _, ...rest } = noted;
    return { ...rest, kind, headerRows: noted.headerRows ?? 1, columns: Object.fromEntries(columns) };
  } catch {
    return null;
  }
}

const markOf = (heading: string, occurrence?: number): ColumnMark => ({
  heading,
  ...(occurrence !== undefined && { occurrence }),
});

/** Every column that a mapping reads, in one row of them. */
export interface MarkedColumn {
  readonly field: ListField | Measure;
  /** Of a KPI or competency with columns of its own: its place among the items. */
  readonly item: number | null;
  readonly mark: ColumnMark;
}

export function marksOf({ kind, columns, items }: ListMapping): MarkedColumn[] {
  const marks: MarkedColumn[] = [];
  for (const field of columnFieldsOf(kind, items !== undefined)) {
    const mark = columns[field];
    if (mark) marks.push({ field, item: null, mark });
  }
  items?.forEach((one, item) => {
    for (const field of MEASURES) {
      const mark = one.columns[field];
      if (mark) marks.push({ field, item, mark });
    }
  });
  return marks;
}
