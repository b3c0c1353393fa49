import type { CellProblem } from './cell-problem';
import { cleanText, comparable } from './clean-text';
import type { BrokenFormula, BuiltOnSheet, ChangedOnSheet, ReviewSheetFound } from './cycle';
import { isFormulaCell } from './formula-cell';
import { isErrorText, readCell } from './read-cell';
import { columnLetters } from './read-table';
import {
  builtInKpiOf,
  ENTRY_COLUMNS,
  FIELD_COLUMN,
  isReviewMark,
  JUDGED_COLUMNS,
  KPI_COLUMNS,
  readReviewMark,
  readRowKey,
  REVIEW_ROWS,
  SECOND_FIELD_COLUMN,
  SPARE_KPI_COLUMNS,
} from './review-rows';
import type { BuiltInKpi, ClosedSheet, RowKey } from './review-rows';
import { TABLES } from './tables';
import type { ColumnKey, ColumnKind, KpiResult, RowAt } from './tables';
import { AGREED, isSameAgreed, targetChanges } from './target-changes';

/** What somebody typed into a cell that is there to be typed in, or chose in it. */
export interface ReviewEntry {
  /** The row's key, and its name: a KPI's, a text's id; blank where the rows of a key have none. */
  readonly key: keyof typeof ENTRY_COLUMNS;
  readonly name: string;
  /** Which of the sheet's rows with this key and name it is, from 0. */
  readonly place: number;
  /** Of the worksheet, from 0. */
  readonly column: number;
  /** As Excel gives it: a date is its serial number. */
  readonly value: string | number | boolean;
  /** Typed as a formula of one's own; blank is then a value too. */
  readonly isFormula: boolean;
  readonly address: string;
}

/** A KPI's row, as it was built and as it stands there now. */
export interface ReviewKpiRow {
  /** On the sheet, from 1. */
  readonly row: number;
  readonly builtIn: BuiltInKpi | null;
  /** Cells as Excel gives them, by their column. */
  readonly cells: Readonly<Record<keyof typeof KPI_COLUMNS, unknown>>;
}

export interface ReviewSheetRead {
  readonly period: string;
  readonly employeeId: string;
  /** Of the layout. */
  readonly version: number;
  /** Of the template it was made from; 0 is the one that nobody has changed. */
  readonly template: number;
  readonly results: readonly KpiResult[];
  readonly kpiRows: readonly ReviewKpiRow[];
  /** Everything that was typed, the entries of the KPIs included, row by row. */
  readonly entries: readonly ReviewEntry[];
  readonly problems: readonly CellProblem[];
  /** Not one formula is left where there should be some. */
  readonly frozen: boolean;
  /** The formulas were put into values when the period was closed; `null` where they were not. */
  readonly closed: ClosedSheet | null;
  readonly broken: readonly BrokenFormula[];
  readonly changed: readonly ChangedOnSheet[];
  readonly built: readonly BuiltOnSheet[];
  readonly kpis: ReviewSheetFound['kpis'];
  readonly score360: ReviewSheetFound['score360'];
}

/** Rows whose result stands in the field column, calculated. */
const CALCULATED_ROWS: ReadonlySet<string> = new Set([
  REVIEW_ROWS.kpiScore,
  REVIEW_ROWS.score360,
  REVIEW_ROWS.base,
  REVIEW_ROWS.adjusted,
  REVIEW_ROWS.finalScore,
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

/** What a review sheet was agreed with is written in its rows themselves. */
const NOTHING_KEPT = { agreedTarget: null, agreedWeight: null };

type Results = Omit<KpiResult, 'period' | 'employeeId'>;
type Scores = Pick<KpiResult, 'selfScore' | 'managerScore'>;
type Confirmation = Pick<KpiResult, 'confirmedByEmployee' | 'confirmedByManager' | 'confirmedOn'>;

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
  const { layout, template, closed } = readReviewMark(mark);
  const keys = values.map((row) => readRowKey(row[0]));
  const rowsOf = (wanted: string): number[] =>
    keys.flatMap(({ key }, index) => (key === wanted ? [index] : []));

  const problems: CellProblem[] = [];
  const read = (index: number, column: number, field: ColumnKey<'MeritKpiResults'>): unknown => {
    const value = values[index]?.[column];
    const kind: ColumnKind = TABLES.MeritKpiResults.columns[field];
    const { value: found, problem: code } = readCell(value, kind, 'month-first');
    if (code) {
      const at = { sheet, address: `${columnLetters(column)}${index + 1}` };
      problems.push({ code, table: 'MeritKpiResults', column: field, value: cleanText(value), at });
    }
    return found;
  };

  const calculated: CellPlace[] = keys.flatMap(({ key }, index) =>
    CALCULATED_ROWS.has(key) ? [[index, FIELD_COLUMN] as const] : [],
  );
  const judged = new Map<string, Scores & { readonly index: number }>();
  for (const index of rowsOf(REVIEW_ROWS.judged)) {
    calculated.push([index, JUDGED_COLUMNS.result]);
    judged.set(comparable(keys[index]?.name), {
      index,
      selfScore: read(index, JUDGED_COLUMNS.selfScore, 'selfScore') as Scores['selfScore'],
      managerScore: read(index, JUDGED_COLUMNS.managerScore, 'managerScore') as Scores['managerScore'],
    });
  }

  const confirmation = confirmationOf(keys, read);
  const results: Results[] = [];
  const kpiRows: ReviewKpiRow[] = [];
  for (const index of rowsOf(REVIEW_ROWS.kpi)) {
    const row = values[index] ?? [];
    const name = cleanText(row[KPI_COLUMNS.kpi]);
    if (name === '') continue;
    const scores = judged.get(comparable(name));
    if (scores) calculated.push([index, KPI_COLUMNS.actual]);
    calculated.push([index, KPI_COLUMNS.attainment]);
    const at: RowAt = {
      sheet,
      row: index + 1,
      columns: KPI_COLUMNS,
      ...(scores && { elsewhere: scoresAt(sheet, scores.index) }),
    };
    const record = Object.fromEntries(
      ENTRIES.map((column) => [column, read(index, KPI_COLUMNS[column], column)]),
    ) as unknown as Results;
    const { selfScore, managerScore } = scores ?? { selfScore: null, managerScore: null };
    results.push({ ...record, selfScore, managerScore, ...confirmation, ...NOTHING_KEPT, at });
    kpiRows.push({
      row: index + 1,
      builtIn: builtInKpiOf(keys[index] ?? { key: '', name: '' }),
      cells: Object.fromEntries(
        Object.entries(KPI_COLUMNS).map(([column, place]) => [column, row[place]]),
      ) as ReviewKpiRow['cells'],
    });
  }

  // Rows may have been moved: a KPI may stand above the person's id.
  const idRow = values[rowsOf(REVIEW_ROWS.id)[0] ?? -1] ?? [];
  const employeeId = cleanText(idRow[FIELD_COLUMN]);
  const period = cleanText(idRow[SECOND_FIELD_COLUMN]);
  return {
    period,
    employeeId,
    version: layout,
    template,
    closed,
    results: results.map((result) => ({ ...result, period, employeeId })),
    kpiRows,
    changed: changedSince(kpiRows),
    built: builtOn(kpiRows),
    kpis: layout > 1 ? kpiRows.map(({ builtIn, cells }) => builtIn?.kpi ?? cleanText(cells.kpi)) : null,
    score360: shownIn(rowsOf(REVIEW_ROWS.score360)[0], values),
    entries: entriesOf(keys, layout, calculated, values, formulas),
    problems,
    ...lookAtFormulas(calculated, values, formulas),
  };
}

/** What people have changed on the sheet itself of what was agreed. */
function changedSince(rows: readonly ReviewKpiRow[]): ChangedOnSheet[] {
  return rows.flatMap(({ row, builtIn, cells }) => {
    if (!builtIn) return [];
    const { kpi } = builtIn;
    const now = { kpi, target: numberOf(cells.target), weight: numberOf(cells.weight) };
    return targetChanges([builtIn], [now], true).map((change) => ({
      ...change,
      address: `${columnLetters(KPI_COLUMNS[change.column])}${row}`,
    }));
  });
}

/** Targets and weights that stand there as the sheet was built with them. */
function builtOn(rows: readonly ReviewKpiRow[]): BuiltOnSheet[] {
  return rows.flatMap(({ row, builtIn, cells }) =>
    builtIn
      ? AGREED.map((column) => ({
          kpi: builtIn.kpi,
          column,
          value: numberOf(cells[column]),
          address: `${columnLetters(KPI_COLUMNS[column])}${row}`,
        })).filter(({ column, value }) => isSameAgreed(value, builtIn[column]))
      : [],
  );
}

/** What a calculated row shows. @param index from 0 */
const shownIn = (
  index: number | undefined,
  values: readonly (readonly unknown[])[],
): ReviewSheetFound['score360'] =>
  index === undefined
    ? null
    : {
        value: numberOf(values[index]?.[FIELD_COLUMN]),
        address: `${columnLetters(FIELD_COLUMN)}${index + 1}`,
      };

const numberOf = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);

/** Where both scores of a judged KPI stand. */
const scoresAt = (sheet: string, index: number): NonNullable<RowAt['elsewhere']> =>
  Object.fromEntries(
    (['selfScore', 'managerScore'] as const).map((judge) => [
      judge,
      { sheet, address: `${columnLetters(JUDGED_COLUMNS[judge])}${index + 1}` },
    ]),
  );

type CellPlace = readonly [index: number, column: number];

/** Looks, in reading order, at the cells that should hold formulas. */
function lookAtFormulas(
  places: readonly CellPlace[],
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): Pick<ReviewSheetRead, 'broken' | 'frozen'> {
  const broken: BrokenFormula[] = [];
  const inOrder = [...places].sort(([row, column], [other, place]) => row - other || column - place);
  for (const [index, column] of inOrder) {
    const value = cleanText(values[index]?.[column]);
    const address = `${columnLetters(column)}${index + 1}`;
    if (!isFormulaCell(formulas[index]?.[column], values[index]?.[column])) {
      broken.push({ fault: 'overwritten', address, value });
    } else if (isErrorText(value) && broken.every(({ fault }) => fault !== 'error')) {
      // One is enough: the other results are calculated from the same entries.
      broken.push({ fault: 'error', address, value });
    }
  }
  const overwritten = broken.filter(({ fault }) => fault === 'overwritten').length;
  return { broken, frozen: places.length > 1 && overwritten === places.length };
}

/** Who agreed to the targets; the day is the later one, on which both had. */
function confirmationOf(
  keys: readonly RowKey[],
  read: (index: number, column: number, field: ColumnKey<'MeritKpiResults'>) => unknown,
): Confirmation {
  const days: number[] = [];
  const nameIn = (
    key: typeof REVIEW_ROWS.confirmEmployee | typeof REVIEW_ROWS.confirmManager,
    field: 'confirmedByEmployee' | 'confirmedByManager',
  ): string => {
    const index = keys.findIndex((row) => row.key === key);
    if (index < 0) return '';
    const day = read(index, ENTRY_COLUMNS[key].date, 'confirmedOn');
    if (typeof day === 'number') days.push(day);
    return String(read(index, ENTRY_COLUMNS[key].name, field));
  };
  return {
    confirmedByEmployee: nameIn(REVIEW_ROWS.confirmEmployee, 'confirmedByEmployee'),
    confirmedByManager: nameIn(REVIEW_ROWS.confirmManager, 'confirmedByManager'),
    confirmedOn: days.length > 0 ? Math.max(...days) : null,
  };
}

/** @param calculated where Meritsheet's own formulas are: what they give nobody has typed */
function entriesOf(
  keys: readonly RowKey[],
  layout: number,
  calculated: readonly CellPlace[],
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): ReviewEntry[] {
  const seen = new Map<string, number>();
  const own = new Set(calculated.map(([index, column]) => `${index}|${column}`));
  return keys.flatMap((row, index) => {
    const { key } = row;
    if (!isEntryKey(key)) return [];
    const name = key === REVIEW_ROWS.kpi ? cleanText(values[index]?.[KPI_COLUMNS.kpi]) : row.name;
    const counted = `${key}|${name}`;
    const place = seen.get(counted) ?? 0;
    seen.set(counted, place + 1);
    // The first layout said of no row what was built in.
    const isSpare = key === REVIEW_ROWS.kpi && row.name === '' && layout > 1;
    const columns: number[] = [
      ...Object.values(ENTRY_COLUMNS[key]),
      ...(isSpare ? SPARE_KPI_COLUMNS.map((column) => KPI_COLUMNS[column]) : []),
    ];
    return columns.flatMap((column): ReviewEntry[] => {
      const value = values[index]?.[column];
      const ofFormula = isFormulaCell(formulas[index]?.[column], value);
      const isTyped =
        ofFormula || typeof value === 'number' || typeof value === 'boolean' || cleanText(value) !== '';
      if (!isTyped || (ofFormula && own.has(`${index}|${column}`))) return [];
      const address = `${columnLetters(column)}${index + 1}`;
      return [
        { key, name, place, column, value: value as ReviewEntry['value'], isFormula: ofFormula, address },
      ];
    });
  });
}

const isEntryKey = (key: string): key is keyof typeof ENTRY_COLUMNS => key in ENTRY_COLUMNS;
