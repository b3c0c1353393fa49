import type { CellProblem } from './cell-problem';
import { cleanText } from './clean-text';
import type { BrokenFormula } from './cycle';
import { isErrorText, readCell } from './read-cell';
import { columnLetters } from './read-table';
import { TABLES } from './tables';
import type { ColumnKey, KpiResult, RowAt } from './tables';

/**
 * How a review sheet is read back: column A, out of sight, says what each row is. So a sheet is understood in any language,
 * after rows were moved or inserted, in a copy, and in a file that came back.
 */
export const REVIEW_VERSION = 1;
const MARK = 'meritsheet/review/';

export const reviewMark = (version: number): string => `${MARK}${version}`;
export const isReviewMark = (value: unknown): boolean => typeof value === 'string' && value.startsWith(MARK);

/** The keys in column A. A KPI's row has `kpi`, a person's field its own key. */
export const REVIEW_ROWS = {
  period: 'period',
  id: 'id',
  kpi: 'kpi',
  kpiScore: 'score.kpi',
  score360: 'score.360',
  base: 'score.base',
  tier: 'tier',
} as const;

/** Worksheet columns (from 0) of a KPI's row. */
export const KPI_COLUMNS = {
  kpi: 1,
  unit: 2,
  direction: 3,
  target: 4,
  floor: 5,
  cap: 6,
  weight: 7,
  actual: 8,
  attainment: 9,
  evidence: 10,
} as const;

/** The value beside a field's label. */
export const FIELD_COLUMN = 2;
export const SECOND_FIELD_COLUMN = 7;

export interface ReviewSheetRead {
  readonly period: string;
  readonly employeeId: string;
  readonly version: number;
  readonly results: readonly KpiResult[];
  readonly problems: readonly CellProblem[];
  /** Not one formula is left where there should be some. */
  readonly frozen: boolean;
  readonly broken: readonly BrokenFormula[];
}

/** Rows whose result stands in the field column, calculated. */
const CALCULATED_ROWS: ReadonlySet<string> = new Set([
  REVIEW_ROWS.kpiScore,
  REVIEW_ROWS.score360,
  REVIEW_ROWS.base,
  REVIEW_ROWS.tier,
]);

/** What of a KPI's row is read back, each as the table of results holds it. */
const ENTRIES = [
  'kpi',
  'target',
  'actual',
  'weight',
  'direction',
  'floor',
  'cap',
  'evidence',
] as const satisfies readonly (ColumnKey<'MeritKpiResults'> & keyof typeof KPI_COLUMNS)[];

/**
 * Reads a review sheet from its values and its formulas (Excel gives the value where there is no formula), both from A1 on;
 * `null` when it is none.
 */
export function readReviewSheet(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
  sheet: string,
): ReviewSheetRead | null {
  const mark = values[0]?.[0];
  if (!isReviewMark(mark)) return null;
  const version = Number(String(mark).slice(MARK.length));
  let [period, employeeId] = ['', ''];
  const results: Omit<KpiResult, 'period' | 'employeeId'>[] = [];
  const problems: CellProblem[] = [];
  const broken: BrokenFormula[] = [];
  let looked = 0;
  const lookAtFormula = (index: number, column: number): void => {
    looked++;
    const value = cleanText(values[index]?.[column]);
    const address = `${columnLetters(column)}${index + 1}`;
    if (!String(formulas[index]?.[column] ?? '').startsWith('=')) {
      broken.push({ fault: 'overwritten', address, value });
    } else if (isErrorText(value) && broken.every(({ fault }) => fault !== 'error')) {
      // One is enough: the other results are calculated from the same entries.
      broken.push({ fault: 'error', address, value });
    }
  };
  values.forEach((row, index) => {
    const key = cleanText(row[0]);
    if (CALCULATED_ROWS.has(key)) lookAtFormula(index, FIELD_COLUMN);
    if (key === REVIEW_ROWS.id) {
      employeeId = cleanText(row[FIELD_COLUMN]);
      period = cleanText(row[SECOND_FIELD_COLUMN]);
    }
    if (key !== REVIEW_ROWS.kpi || cleanText(row[KPI_COLUMNS.kpi]) === '') return;
    lookAtFormula(index, KPI_COLUMNS.attainment);
    const at: RowAt = { sheet, row: index + 1, columns: KPI_COLUMNS };
    const record: Record<string, unknown> = {};
    for (const column of ENTRIES) {
      const kind = TABLES.MeritKpiResults.columns[column];
      const place = KPI_COLUMNS[column];
      const read = readCell(row[place], kind, 'month-first');
      record[column] = read.value;
      if (!read.problem) continue;
      problems.push({
        code: read.problem,
        table: 'MeritKpiResults',
        column,
        value: cleanText(row[place]),
        at: { sheet, address: `${columnLetters(place)}${index + 1}` },
      });
    }
    results.push({
      ...(record as unknown as KpiResult),
      selfScore: null,
      managerScore: null,
      confirmedByEmployee: '',
      confirmedByManager: '',
      confirmedOn: null,
      at,
    });
  });
  return {
    period,
    employeeId,
    version,
    // Not before the end: rows may have been moved, and a KPI may stand above the person's id.
    results: results.map((result) => ({ ...result, period, employeeId })),
    problems,
    frozen: looked > 1 && broken.filter(({ fault }) => fault === 'overwritten').length === looked,
    broken,
  };
}
