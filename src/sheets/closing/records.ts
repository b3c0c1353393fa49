import type { Locale } from '../../locales/locale';
import { closingSheetWords } from '../../locales/closing-sheet-words';
import { address } from '../address';
import type { Plan, SheetPlan } from '../plan';
import { sheetTitle } from '../sheet-title';
import { tableBlock } from '../table-block';
import type { BlockRow, TablePlace } from '../table-block';
import { rowsBelow } from '../table-rows';
import type { TableToFill } from '../table-rows';
import { FIRST_TABLE_COLUMN, HEADING_ROW, LINE_ROW, tableSheet } from '../table-sheet';

/** The tables that are on record together: they are made when there is something to put into one of them. */
export const RECORD_TABLES = ['MeritExemptions', 'MeritClosings', 'MeritReleases'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** Why something is on record, and who says so. */
export interface RecordedReason {
  readonly reason: string;
  readonly by: string;
  /** An Excel serial day. */
  readonly day: number;
}

/** Rows that go on record. */
export type NewRecords = { readonly [T in RecordTable]?: readonly BlockRow<T>[] };

export interface ClosingRecords {
  /** The tables where they are in the workbook: all of them, or none. */
  readonly tables: Readonly<Record<RecordTable, TableToFill>> | null;
  readonly locale: Locale;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
}

const WIDTHS = {
  MeritExemptions: { period: 9, rule: 18, about: 28, finding: 44, reason: 28, by: 13, date: 12 },
  MeritClosings: { period: 9, step: 12, reason: 36, by: 13, date: 12 },
  MeritReleases: { period: 9, employeeId: 13, group: 14, raters: 10, ratings: 44, date: 12 },
} as const satisfies Record<RecordTable, Readonly<Record<string, number>>>;

/** Puts rows on record: below those that are there, on a new sheet where there are no tables yet. */
export function writeRecords(
  { tables, locale, taken }: ClosingRecords,
  rows: NewRecords,
): Pick<Plan, 'newSheets' | 'changes'> {
  if (!tables) return { newSheets: [recordsSheet(rows, locale, taken)], changes: [] };
  return {
    newSheets: [],
    changes: RECORD_TABLES.flatMap((name) => rowsBelow(name, tables[name], rows[name] ?? [])),
  };
}

/** The tables side by side, so that each can grow. */
function recordsSheet(rows: NewRecords, locale: Locale, taken: Set<string>): SheetPlan {
  const words = closingSheetWords(locale);
  let column = FIRST_TABLE_COLUMN;
  const tables = RECORD_TABLES.map((name) => {
    const place: TablePlace = { column, row: HEADING_ROW, widths: WIDTHS[name] };
    const block = tableBlock(name, rows[name] ?? [], place, locale);
    column += block.columns + 1;
    return { line: address(place.column, LINE_ROW), about: words.tables[name], block };
  });
  return tableSheet({
    key: 'table|closing',
    title: sheetTitle(words.title, taken),
    heading: words.title,
    intro: words.intro,
    blocks: tables.map(({ block }) => block),
    parts: tables.map(({ line, about }) => ({
      cells: [{ at: line, rows: [[about]] }],
      styles: [{ range: line, style: 'note' }],
    })),
    page: { pagesWide: RECORD_TABLES.length },
  });
}
