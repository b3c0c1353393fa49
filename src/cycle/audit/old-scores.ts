import { comparable } from '../clean-text';
import { groupBy } from '../group-by';
import type { OldScoreRow } from '../lists/list-kinds';
import type { ListRead } from '../lists/read-list';
import { readCell } from '../read-cell';
import { cellOf } from '../read-table';
import type { TableSource } from '../read-table';
import type { KpiResult } from '../tables';
import type { OldScore } from './old-score';
import { sharedRows } from './shared-rows';
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
    list: { records },
    isWide,
    formulaIn,
  } = input;
  const columns = isWide ? columnsOfKpis(records) : new Map<string, readonly number[]>();
  const shared = sharedRows(source, columns);
  const people = [
    ...groupBy(records, (record) => (isWide ? String(record.at.row) : personOf(record))).values(),
  ];
  const totals = isWide ? NO_TOTALS : totalRows(input, people);
  const hasTarget = new Set(
    records.flatMap(({ kpi, target }) =>
      (target ?? shared.get(kpi)?.target ?? null) === null ? [] : [comparable(kpi)],
    ),
  );
  const completed = (record: OldScoreRow): KpiResult => {
    const entries = shared.get(record.kpi);
    const direction = record.direction || (entries?.direction ?? '');
    return {
      ...record,
      target: record.target ?? entries?.target ?? null,
      weight: record.weight ?? entries?.weight ?? weightInHeading(record.kpi),
      direction: direction === '' && !hasTarget.has(comparable(record.kpi)) ? 'score' : direction,
      floor: record.floor ?? entries?.floor ?? null,
      cap: record.cap ?? entries?.cap ?? null,
    };
  };
  return people.map((own): OldScore => {
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
      at: cellOf({ ...first.at, row }, 'score'),
      formula,
      results: weighted(own.map(completed), isWide ? weightsInFormula(formula, row, columns) : new Map()),
    };
  });
}

const personOf = ({ employeeId, period }: OldScoreRow): string => JSON.stringify([employeeId, period]);

/** The worksheet columns of KPIs that have columns of their own. */
function columnsOfKpis(records: readonly OldScoreRow[]): Map<string, readonly number[]> {
  const measures = ['actual', 'target', 'weight'] as const;
  return new Map(records.map(({ kpi, at }) => [kpi, measures.flatMap((one) => at.columns[one] ?? [])]));
}

/** Where no weight is stated, those that the formula multiplies by. */
const weighted = (
  results: readonly KpiResult[],
  inFormula: ReadonlyMap<string, number>,
): readonly KpiResult[] =>
  results.every(({ weight }) => weight === null)
    ? results.map((result) => ({ ...result, weight: inFormula.get(result.kpi) ?? null }))
    : results;

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
