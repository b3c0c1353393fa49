import type { Finding } from '../cycle/finding';
import { isForHrOnly } from '../cycle/rules';
import type { Employee } from '../cycle/tables';
import { findingWords } from '../locales/finding-words';
import { findingsSheetWords } from '../locales/findings-sheet-words';
import type { Locale } from '../locales/locale';
import { freeTableName, listBlock } from './list-block';
import type { Plan, PlanCell } from './plan';
import { sheetTitle } from './sheet-title';
import { FIRST_TABLE_COLUMN, HEADING_ROW, tableSheet } from './table-sheet';

const TABLE = 'MeritFindings';

/** In characters; what is wider wraps. */
const WIDTHS = {
  severity: 11,
  finding: 26,
  toDo: 60,
  person: 18,
  employeeId: 13,
  department: 18,
  manager: 18,
  sheet: 18,
  cell: 9,
  done: 14,
} as const;

type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as Column[];

export interface FindingsSheetInput {
  readonly findings: readonly Finding[];
  readonly employees: readonly Employee[];
  readonly period: string;
  /** `2026-03-31` */
  readonly day: string;
  readonly locale: Locale;
  /** Names in use, in lower case. */
  readonly taken: Set<string>;
  readonly takenTables: ReadonlySet<string>;
}

export interface FindingsSheetPlan {
  readonly plan: Plan;
  readonly written: number;
  /** Those that tell who rated how or what somebody earns: they stay out. */
  readonly forHrOnly: number;
}

/** A sheet of findings to send round: nothing on it that is for HR alone. */
export function planFindingsSheet({
  findings,
  employees,
  period,
  day,
  locale,
  taken,
  takenTables,
}: FindingsSheetInput): FindingsSheetPlan {
  const words = findingsSheetWords(locale);
  const sentences = findingWords(locale);
  const people = new Map(employees.map((person) => [person.id, person]));
  const told = findings.filter((finding) => !isForHrOnly(finding));
  const rows = told.map((finding): Record<Column, PlanCell> => {
    const { rule, severity, employeeId = '', data, at } = finding;
    const { title, sentence } = sentences[rule];
    const person = people.get(employeeId);
    const manager = person?.managerId ?? '';
    return {
      severity: words.severities[severity],
      finding: title,
      toDo: sentence(data),
      person: person?.name || null,
      employeeId: employeeId || null,
      department: person?.department || null,
      manager: people.get(manager)?.name || manager || null,
      sheet: at?.sheet ?? null,
      cell: at?.address ?? null,
      done: null,
    };
  });
  const title = sheetTitle(words.title(day), taken);
  const sheet = tableSheet({
    key: `findings|${title}`,
    title,
    heading: words.heading,
    intro: words.intro(period, day),
    blocks: [
      listBlock(
        freeTableName(TABLE, takenTables),
        COLUMNS.map((column) => ({
          heading: words.headings[column],
          width: WIDTHS[column],
          ...(column === 'employeeId' && { format: 'text' as const }),
        })),
        rows.map((row) => COLUMNS.map((column) => row[column])),
        { column: FIRST_TABLE_COLUMN, row: HEADING_ROW },
      ),
    ],
  });
  return {
    plan: { job: 'findings', newSheets: [sheet], changes: [], newNames: [], show: title },
    written: told.length,
    forHrOnly: findings.length - told.length,
  };
}
