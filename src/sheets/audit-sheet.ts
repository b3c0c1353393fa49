import type { AuditedScore, ScoreAudit } from '../cycle/audit/score-audit';
import { withoutTail } from '../cycle/weight-total';
import { auditWords, commonOf, summaryOf, whyOf } from '../locales/audit-words';
import type { Locale } from '../locales/locale';
import { freeTableName, listBlock } from './list-block';
import type { NumberFormat, Plan, PlanCell } from './plan';
import { sheetTitle } from './sheet-title';
import { FIRST_TABLE_COLUMN, HEADING_ROW, tableSheet } from './table-sheet';

const TABLE = 'MeritAudit';

/** In characters; what is wider wraps. */
const COLUMNS = {
  person: { width: 18 },
  employeeId: { width: 13, format: 'text' },
  period: { width: 11, format: 'text' },
  theirs: { width: 11 },
  ours: { width: 11 },
  difference: { width: 11 },
  result: { width: 17 },
  why: { width: 50 },
  formula: { width: 36, format: 'text' },
  cell: { width: 9 },
} as const satisfies Record<string, { readonly width: number; readonly format?: NumberFormat }>;

type Column = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Column[];
/** Not every list has these: without a single entry the column is left out. */
const OPTIONAL: ReadonlySet<Column> = new Set(['employeeId', 'period', 'formula']);

export interface AuditSheetInput {
  readonly audit: ScoreAudit;
  readonly locale: Locale;
  /** Names in use, in lower case. */
  readonly taken: Set<string>;
  readonly takenTables: ReadonlySet<string>;
}

/** A sheet with every old score beside the one that the same numbers give here, those that differ first. */
export function planAuditSheet({ audit, locale, taken, takenTables }: AuditSheetInput): Plan {
  const words = auditWords(locale);
  const { heading, headings } = words.sheet;
  const { scores } = audit;
  const rowOf = (one: AuditedScore): Record<Column, PlanCell> => ({
    person: one.old.name || null,
    // A list without IDs has the name alone.
    employeeId: one.old.employeeId === one.old.name ? null : one.old.employeeId,
    period: one.old.period || null,
    theirs: one.old.score,
    ours: one.ours && withoutTail(one.ours),
    difference: one.difference && withoutTail(one.difference),
    result: words.verdicts[one.verdict],
    why: whyOf(words, one) || null,
    formula: one.old.formula || null,
    cell: one.old.at?.address ?? null,
  });
  const rows = [
    ...scores.filter(({ verdict }) => verdict !== 'same'),
    ...scores.filter(({ verdict }) => verdict === 'same'),
  ].map(rowOf);
  const shown = KEYS.filter((key) => !OPTIONAL.has(key) || rows.some((row) => row[key] !== null));
  const title = sheetTitle(words.sheet.title, taken);
  const sheet = tableSheet({
    key: `audit|${title}`,
    title,
    heading,
    intro: [summaryOf(words, audit), ...commonOf(words, audit)].join(words.afterSentence),
    blocks: [
      listBlock(
        freeTableName(TABLE, takenTables),
        shown.map((key) => ({ heading: headings[key], ...COLUMNS[key] })),
        rows.map((row) => shown.map((key) => row[key])),
        { column: FIRST_TABLE_COLUMN, row: HEADING_ROW },
      ),
    ],
  });
  return { job: 'audit', newSheets: [sheet], changes: [], newNames: [], show: title };
}
