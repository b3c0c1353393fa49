import { columnLetters } from '../read-table';

/** A percentage alone in brackets, or after the word. One that is to be reached is none: 合格率≥95%. */
const IN_HEADING =
  /[(（[【]\s*(?:占比?)?\s*(\d+(?:\.\d+)?)\s*[%％](?:\s*weight)?\s*[)）\]】]|(?:权重|比重|weight(?:ing)?)\s*[:：=为]?\s*(\d+(?:\.\d+)?)\s*[%％]/i;

/** A weight in a heading: 销售额（40%）. `null` where there is none. */
export function weightInHeading(heading: string): number | null {
  const [, alone, afterWord] = IN_HEADING.exec(heading) ?? [];
  const percent = alone ?? afterWord;
  return percent === undefined ? null : Number(percent);
}

/** A cell, and a number that it is multiplied by: 0.4*B3, B3*40%. */
const TERM =
  /(?:(\d+(?:\.\d+)?)(%)?\*)?(?<![A-Z$])\$?([A-Z]{1,3})\$?(\d+)(?![\d(])(?:\*(\d+(?:\.\d+)?)(%)?)?/g;

/**
 * The weights of KPIs as a formula multiplies by them: =B3*0.4+C3*0.6. Nothing where it does not have one for each KPI.
 * @param row from 1
 * @param columns the worksheet columns, from 0, of each KPI
 */
export function weightsInFormula(
  formula: string,
  row: number,
  columns: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, number> {
  const kpiOf = new Map(
    [...columns].flatMap(([kpi, places]) => places.map((column) => [columnLetters(column), kpi] as const)),
  );
  const weights = new Map<string, number>();
  const plain = formula.replace(/\s/g, '');
  for (const term of plain.matchAll(TERM)) {
    const [, before, beforeSign, column = '', at, after, afterSign] = term;
    const kpi = kpiOf.get(column);
    const factor = before ?? after;
    if (kpi === undefined || Number(at) !== row || factor === undefined) continue;
    // What is taken off is no part of a weighted mean.
    if (plain[term.index - 1] === '-') return new Map();
    if (weights.has(kpi) || (before !== undefined && after !== undefined)) return new Map();
    weights.set(kpi, Number(factor) / ((before === undefined ? afterSign : beforeSign) ? 100 : 1));
  }
  return weights.size === columns.size ? weights : new Map();
}
