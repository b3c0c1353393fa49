import { cleanText, comparable } from '../../cycle/clean-text';
import { groupBy } from '../../cycle/group-by';
import { cellAddress } from '../../cycle/read-table';
import type { Policy } from '../../cycle/policy';
import { BUILT_IN_COLUMNS, KPI_COLUMNS, REVIEW_ROWS } from '../../cycle/review-rows';
import type { BuiltInKpi } from '../../cycle/review-rows';
import type { ReviewKpiRow, ReviewSheetRead } from '../../cycle/review-sheet';
import type { KpiResult } from '../../cycle/tables';
import type { ReviewKpi } from '../review-kpis';
import type { ReviewOnSheet } from './review-on-sheet';
import { isBlankCell, isFormula } from './row-identity';

export type BuiltInColumn = (typeof BUILT_IN_COLUMNS)[number];
type Value = string | number | null;

/** What the library changes on a sheet. */
export type KpiChange =
  | { readonly kind: 'kpi-added' | 'kpi-gone'; readonly kpi: string }
  | {
      readonly kind: 'kpi-changed';
      readonly kpi: string;
      readonly column: BuiltInColumn;
      readonly from: Value;
      readonly to: Value;
    };

/** What stays as it stands on the sheet although the library says something else. */
export type KpiKept =
  /** The library does not have it any more, but something was typed in its row. */
  | { readonly kind: 'kpi'; readonly kpi: string }
  | {
      readonly kind: 'value';
      readonly kpi: string;
      readonly column: BuiltInColumn;
      readonly typed: Value;
      readonly library: Value;
    };

export interface KpisAgain {
  /** Those of the sheet in its order, then new ones. */
  readonly kpis: readonly ReviewKpi[];
  readonly changes: readonly KpiChange[];
  readonly kept: readonly KpiKept[];
  /** Cells of KPI rows, beside those for entries, in which something was typed: by row (from 1), their columns. */
  readonly typed: ReadonlyMap<number, readonly number[]>;
}

/**
 * The KPIs that a sheet will have: the library's values come in where those on the sheet are the ones that it was built with;
 * what somebody typed over one stays.
 *
 * @param wanted the person's as a new sheet would have them
 * @param registered the person's rows of the register
 */
export function kpisAgain(
  { review, cells }: ReviewOnSheet,
  wanted: readonly ReviewKpi[],
  library: readonly BuiltInKpi[],
  registered: readonly KpiResult[],
  policy: Policy,
): KpisAgain {
  const known = new Map(library.map((kpi) => [comparable(kpi.kpi), withLimits(kpi, policy)]));
  const inRegister = new Set(registered.map(({ kpi }) => comparable(kpi)));
  const entered = enteredIn(review);
  const kpis: ReviewKpi[] = [];
  const changes: KpiChange[] = [];
  const kept: KpiKept[] = [];
  const typed = new Map<number, number[]>();
  const onSheet = new Set<string>();
  review.kpiRows.forEach((row, index) => {
    const isOfPeople = row.builtIn === null && review.version > 1;
    const name = comparable(row.builtIn?.kpi ?? row.cells.kpi);
    onSheet.add(name);
    // A row that people filled themselves is theirs.
    if (isOfPeople) return;
    const now = known.get(name);
    const kpi = cleanText(row.cells.kpi);
    const columnsTyped = BUILT_IN_COLUMNS.filter(
      (column) =>
        !row.builtIn || !isSame(valueOf(row.cells[column]), withLimits(row.builtIn, policy)[column]),
    );
    const isKept = columnsTyped.length > 0 || entered.has(name) || inRegister.has(name);
    if (!now && !isKept) {
      changes.push({ kind: 'kpi-gone', kpi });
      return;
    }
    if (!now && !inRegister.has(name)) kept.push({ kind: 'kpi', kpi });
    const builtIn = now ?? row.builtIn;
    const values: Record<string, Value> = {};
    for (const column of BUILT_IN_COLUMNS) {
      const [value, library] = [valueOf(row.cells[column]), now?.[column] ?? null];
      const isTyped = columnsTyped.includes(column) && !(now && isSame(value, library));
      values[column] = isTyped || !now ? value : library;
      if (isTyped) {
        typed.set(row.row, [...(typed.get(row.row) ?? []), KPI_COLUMNS[column]]);
        if (now && !inRegister.has(name)) kept.push({ kind: 'value', kpi, column, typed: value, library });
      } else if (now && !isSame(value, library)) {
        changes.push({ kind: 'kpi-changed', kpi, column, from: value, to: library });
      }
    }
    const agreed = agreedOf(values, kpi);
    kpis.push({
      ...agreed,
      ...scoresOf(review.results[index]),
      actual: isValueOfFormula(review, index) ? null : actualOf(cells[row.row - 1]?.[KPI_COLUMNS.actual]),
      evidence: cleanText(row.cells.evidence),
      builtIn: builtIn ?? agreed,
    });
  });
  const added = wanted.filter(({ kpi }) => known.has(comparable(kpi)) && !onSheet.has(comparable(kpi)));
  return {
    kpis: [...kpis, ...added],
    changes: [...changes, ...added.map(({ kpi }) => ({ kind: 'kpi-added', kpi }) as const)],
    kept,
    typed,
  };
}

const withLimits = <K extends BuiltInKpi>(kpi: K, { floor, cap }: Policy): K => ({
  ...kpi,
  floor: kpi.floor ?? floor,
  cap: kpi.cap ?? cap,
});

/** The KPIs for which somebody has typed something. */
function enteredIn({ entries }: ReviewSheetRead): ReadonlySet<string> {
  const ofKpis = groupBy(entries, ({ key }) => key);
  return new Set(
    [...(ofKpis.get(REVIEW_ROWS.kpi) ?? []), ...(ofKpis.get(REVIEW_ROWS.judged) ?? [])].map(({ name }) =>
      comparable(name),
    ),
  );
}

function valueOf(cell: unknown): Value {
  if (typeof cell === 'number') return cell;
  const text = cleanText(cell);
  return text === '' ? null : text;
}

/** Weights by days have more digits than a file keeps. */
function isSame(one: Value, other: Value): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return cleanText(one) === cleanText(other);
}

function agreedOf(values: Readonly<Record<string, Value>>, kpi: string): BuiltInKpi {
  const numberOf = (column: BuiltInColumn): number | null => {
    const value = values[column];
    return typeof value === 'number' ? value : null;
  };
  return {
    kpi,
    unit: cleanText(values.unit),
    direction: cleanText(values.direction),
    target: numberOf('target'),
    floor: numberOf('floor'),
    cap: numberOf('cap'),
    weight: numberOf('weight'),
  };
}

const scoresOf = (result: KpiResult | undefined): Pick<ReviewKpi, 'selfScore' | 'managerScore'> => ({
  selfScore: result?.selfScore ?? null,
  managerScore: result?.managerScore ?? null,
});

/** Whether the actual of a judged KPI is what its formula gave when the period was closed. */
const isValueOfFormula = ({ closed, results }: ReviewSheetRead, index: number): boolean => {
  const at = results[index]?.at;
  return !!closed && at?.elsewhere !== undefined && !closed.typedOver.includes(cellAddress(at, 'actual'));
};

/** What was typed as the actual. */
function actualOf(cell: ReviewOnSheet['cells'][number][number] | undefined): ReviewKpi['actual'] {
  if (cell === undefined || isBlankCell(cell) || isFormula(cell)) return null;
  return typeof cell === 'number' ? cell : cleanText(cell);
}

/** A row as far as it says what was agreed. */
export const agreedOn = ({ cells }: ReviewKpiRow): Pick<KpiResult, 'kpi' | 'target' | 'weight'> => ({
  kpi: cleanText(cells.kpi),
  target: typeof cells.target === 'number' ? cells.target : null,
  weight: typeof cells.weight === 'number' ? cells.weight : null,
});
