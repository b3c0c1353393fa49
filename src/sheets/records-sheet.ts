import type { NewRow } from '../cycle/presets';
import { AGREED } from '../cycle/target-changes';
import type { Locale } from '../locales/locale';
import { schemeWords } from '../locales/scheme-words';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import { address } from './address';
import type { ListSource, SheetPlan, ValidationPlan } from './plan';
import { sheetTitle } from './sheet-title';
import { columnRange, dropDown, tableBlock } from './table-block';
import type { TablePlace } from './table-block';
import { FIRST_TABLE_COLUMN, HEADING_ROW, LINE_ROW, tableSheet } from './table-sheet';

const RECORDS_KEY = 'table|records';

const SPARE_ROWS = 25;
const PAGES_WIDE = 3;

/** About as wide as a page each, so that a table is printed on pages of its own. */
const WIDTHS = {
  MeritAdjustments: {
    period: 9,
    employeeId: 11,
    kind: 10,
    points: 9,
    vetoTier: 10,
    reason: 26,
    evidence: 20,
    by: 11,
    date: 13,
  },
  MeritAssignments: { employeeId: 14, department: 33, role: 33, managerId: 15, from: 15, to: 15 },
  MeritTargetChanges: {
    period: 9,
    employeeId: 11,
    kpi: 21,
    what: 11,
    old: 11,
    new: 11,
    reason: 26,
    by: 11,
    date: 13,
  },
} as const;

export interface RecordsInput {
  readonly locale: Locale;
  readonly taken: Set<string>;
  /** Where people's ids stand. */
  readonly ids: ListSource | null;
  /** Where the tiers' names stand. */
  readonly tiers: ListSource;
  readonly sample: {
    readonly adjustments: readonly NewRow<'MeritAdjustments'>[];
    readonly assignments: readonly NewRow<'MeritAssignments'>[];
  } | null;
}

/** What happens during a period: adjustments, transfers and changed targets, side by side so that each can grow. */
export function recordsSheet({ locale, taken, ids, tiers, sample }: RecordsInput): SheetPlan {
  const words = schemeWords(locale).records;
  const { validation } = sheetWords(locale);
  const { adjustments = [], assignments = [] } = sample ?? {};
  const placeAt = (column: number, table: keyof typeof WIDTHS): TablePlace => ({
    column,
    row: HEADING_ROW,
    spareRows: SPARE_ROWS,
    widths: WIDTHS[table],
  });
  const adjustmentsPlace = placeAt(FIRST_TABLE_COLUMN, 'MeritAdjustments');
  const adjustmentsBlock = tableBlock('MeritAdjustments', adjustments, adjustmentsPlace, locale);
  const assignmentsPlace = placeAt(
    adjustmentsPlace.column + adjustmentsBlock.columns + 1,
    'MeritAssignments',
  );
  const assignmentsBlock = tableBlock('MeritAssignments', assignments, assignmentsPlace, locale);
  const changesPlace = placeAt(assignmentsPlace.column + assignmentsBlock.columns + 1, 'MeritTargetChanges');
  const line = ({ column }: TablePlace): string => address(column, LINE_ROW);
  // Newcomers and people of another list are typed as well.
  const people = (range: string): ValidationPlan[] =>
    ids ? [{ ...dropDown(range, ids, validation.list), open: true }] : [];
  const dates = (...ranges: readonly string[]): ValidationPlan[] =>
    ranges.map((range) => ({ range, kind: 'date', error: validation.date }));
  return tableSheet({
    key: RECORDS_KEY,
    title: sheetTitle(words.title, taken),
    heading: words.title,
    intro: words.intro,
    blocks: [adjustmentsBlock, assignmentsBlock, tableBlock('MeritTargetChanges', [], changesPlace, locale)],
    validations: [
      ...people(columnRange('MeritAdjustments', 'employeeId', adjustments.length, adjustmentsPlace)),
      dropDown(
        columnRange('MeritAdjustments', 'kind', adjustments.length, adjustmentsPlace),
        { words: Object.values(words.kinds) },
        validation.list,
      ),
      dropDown(
        columnRange('MeritAdjustments', 'vetoTier', adjustments.length, adjustmentsPlace),
        tiers,
        validation.list,
      ),
      ...people(columnRange('MeritAssignments', 'employeeId', assignments.length, assignmentsPlace)),
      ...people(columnRange('MeritTargetChanges', 'employeeId', 0, changesPlace)),
      dropDown(
        columnRange('MeritTargetChanges', 'what', 0, changesPlace),
        { words: AGREED.map((column) => tableWords(locale).MeritKpiResults.columns[column]) },
        validation.list,
      ),
      ...dates(
        columnRange('MeritAdjustments', 'date', adjustments.length, adjustmentsPlace),
        columnRange('MeritAssignments', 'from', assignments.length, assignmentsPlace),
        columnRange('MeritAssignments', 'to', assignments.length, assignmentsPlace),
        columnRange('MeritTargetChanges', 'date', 0, changesPlace),
      ),
    ],
    parts: [
      {
        cells: (
          [
            [adjustmentsPlace, 'MeritAdjustments'],
            [assignmentsPlace, 'MeritAssignments'],
            [changesPlace, 'MeritTargetChanges'],
          ] as const
        ).map(([place, table]) => ({ at: line(place), rows: [[words.tables[table]]] })),
        styles: [adjustmentsPlace, assignmentsPlace, changesPlace].map((place) => ({
          range: line(place),
          style: 'note' as const,
        })),
      },
    ],
    page: { pagesWide: PAGES_WIDE },
  });
}
