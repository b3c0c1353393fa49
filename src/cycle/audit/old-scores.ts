import { directionOf } from '../../scoring/kpi-attainment';
import { comparable } from '../clean-text';
import { groupBy } from '../group-by';
import type { OldScoreRow } from '../lists/list-kinds';
import type { ListRead } from '../lists/read-list';
import { readCell } from '../read-cell';
import { cellOf } from '../read-table';
import type { TableSource } from '../read-table';
import type { KpiResult } from '../tables';
import { entriesForEverybody } from './entries-for-everybody';
import type { OldScore } from './old-score';
import { weightInHeading, weightsInFormula } from './weights-told';

export interface OldScoresInput {
  readonly source: TableSource;
  readonly list: ListRead<'OldScores'>;
  /** KPIs stand side by side: a row is a person. */
  readonly isWide: boolean;
  /** The formula in the score's column of a worksheet row, from 1; blank where there is none. */
  formulaIn(row: number): string;
}

/**
 * The old scores in a list of HR's own, each with what it was calculated from. A row is a person, or a KPI of a person; then
 * the score stands in the person's first row, in all of them, or in a row with the total below them. Weights may stand in a
 * column, in a row for everybody, in the headings, or only in the formulas. A KPI that has no target for anybody is a score.
 */
export function oldScoresIn(input: OldScoresInput): OldScore[] {
  const {
    source,
    list: { records, problems },
    isWide,
    formulaIn,
  } = input;
  const columns = isWide ? columnsOfKpis(records) : new Map<string, readonly number[]>();
  const shared = entriesForEverybody(source, columns);
  const people = isWide ? [...groupBy(records, ({ at }) => String(at.row)).values()] : peopleIn(records);
  const totals = isWide ? NO_TOTALS : totalRows(input, people);
  const hasTarget = new Set(
    records.flatMap(({ kpi, target }) =>
      (target ?? shared.get(kpi)?.target ?? null) === null ? [] : [comparable(kpi)],
    ),
  );
  const completed = (record: OldScoreRow): OldScoreRow => {
    const entries = shared.get(record.kpi);
    const direction = record.direction || (entries?.direction ?? '');
    const fullMarks = record.fullMarks ?? entries?.fullMarks ?? null;
    const isScore = !hasTarget.has(comparable(record.kpi));
    const { actual } = record;
    return {
      ...record,
      fullMarks,
      actual: isScore && fullMarks && typeof actual === 'number' ? (100 * actual) / fullMarks : actual,
      target: record.target ?? entries?.target ?? null,
      weight: record.weight ?? entries?.weight ?? null,
      direction: direction === '' && isScore ? 'score' : direction,
      floor: record.floor ?? entries?.floor ?? null,
      cap: record.cap ?? entries?.cap ?? null,
    };
  };
  const unreadable = new Set(problems.flatMap(({ column, at }) => (column === 'score' ? [at.address] : [])));
  const scores = people.map((own): OldScore => {
    const [first] = own as [OldScoreRow];
    const { employeeId, name, period } = first;
    const { score, row, hasSeveral } = totals.get(own) ?? ownScore(own);
    const formula = formulaIn(row);
    return {
      employeeId,
      name: name || employeeId,
      period,
      score,
      hasSeveral,
      isUnreadable:
        score === null && own.some(({ at }) => unreadable.has(cellOf(at, 'score')?.address ?? '')),
      at: cellOf({ ...first.at, row }, 'score'),
      formula,
      results: weighted(own.map(completed), isWide ? weightsInFormula(formula, row, columns) : new Map()),
    };
  });
  return isOfRatios(scores) ? scores.map(inHundreds) : scores;
}

/** The rows of each person and period. Where there are no IDs, one name in two departments is two people. */
function peopleIn(records: readonly OldScoreRow[]): OldScoreRow[][] {
  let above: OldScoreRow | null = null;
  let department = '';
  const keys = new Map<OldScoreRow, string>();
  for (const record of records) {
    const { employeeId, name, period } = record;
    // A merged department stands in the first of the person's rows.
    department = record.department || (above?.employeeId === employeeId ? department : '');
    keys.set(record, JSON.stringify([employeeId, period, employeeId === name ? department : '']));
    above = record;
  }
  return [...groupBy(records, (record) => keys.get(record) ?? '').values()];
}

/** Attainments of 0.9 beside scores of 90: 1 is what has 100 elsewhere. */
function isOfRatios(scores: readonly OldScore[]): boolean {
  const attained = scores.flatMap(({ results }) =>
    results.flatMap((result) =>
      isAttainment(result) && typeof result.actual === 'number' ? [result.actual] : [],
    ),
  );
  return (
    attained.some((actual) => actual > 0) &&
    attained.every((actual) => actual <= 2) &&
    scores.some(({ score }) => (score ?? 0) > 3)
  );
}

const isAttainment = ({ weight, direction }: KpiResult): boolean =>
  weight !== null && directionOf(direction) === 'score';

const inHundreds = (old: OldScore): OldScore => ({
  ...old,
  results: old.results.map((result) =>
    isAttainment(result) && typeof result.actual === 'number'
      ? { ...result, actual: 100 * result.actual }
      : result,
  ),
});

/** The worksheet columns of KPIs that have columns of their own. */
function columnsOfKpis(records: readonly OldScoreRow[]): Map<string, readonly number[]> {
  const measures = ['actual', 'target', 'weight'] as const;
  return new Map(records.map(({ kpi, at }) => [kpi, measures.flatMap((one) => at.columns[one] ?? [])]));
}

/** Where no weight is stated, those in the headings; then those that the formula multiplies by, then the full marks. */
function weighted(
  results: readonly OldScoreRow[],
  inFormula: ReadonlyMap<string, number>,
): readonly KpiResult[] {
  const sources: readonly ((result: OldScoreRow) => number | null)[] = [
    ({ weight }) => weight,
    ({ kpi }) => weightInHeading(kpi),
    ({ kpi }) => inFormula.get(kpi) ?? null,
    ({ fullMarks }) => fullMarks,
  ];
  const source = sources.find((weightOf) => results.some((result) => weightOf(result) !== null));
  return source ? results.map((result) => ({ ...result, weight: source(result) })) : results;
}

interface ScoreFound {
  readonly score: number | null;
  /** The worksheet row, from 1. */
  readonly row: number;
  readonly hasSeveral: boolean;
}

function ownScore(own: readonly OldScoreRow[]): ScoreFound {
  const [first] = own as [OldScoreRow];
  const scored = own.filter(({ score }) => score !== null);
  const isOne = new Set(scored.map(({ score }) => score)).size < 2;
  const { score, at } = scored[0] ?? first;
  return { score: isOne ? score : null, row: at.row, hasSeveral: !isOne };
}

const NO_TOTALS: ReadonlyMap<readonly OldScoreRow[], ScoreFound> = new Map();

/** The scores in the rows of totals below people's KPIs, in a list where most people have one. */
function totalRows(
  { source: { values, firstRow, firstColumn }, list: { leftOut } }: OldScoresInput,
  people: readonly (readonly OldScoreRow[])[],
): ReadonlyMap<readonly OldScoreRow[], ScoreFound> {
  const totals = new Set(leftOut.flatMap(({ why, row }) => (why === 'total' ? [row] : [])));
  const found = new Map<readonly OldScoreRow[], ScoreFound>();
  for (const own of people) {
    const last = Math.max(...own.map(({ at }) => at.row));
    const column = own[0]?.at.columns.score;
    if (!totals.has(last + 1) || column === undefined) continue;
    const cell = values[last + 1 - firstRow]?.[column - firstColumn];
    const { value } = readCell(cell, 'number', 'month-first');
    if (typeof value === 'number') found.set(own, { score: value, row: last + 1, hasSeveral: false });
  }
  return found.size * 2 > people.length ? found : NO_TOTALS;
}
