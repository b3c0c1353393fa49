/**
 * What a user would have instead of a function, timed on the same data in the same run: a bare loop that computes the same
 * formula, SUMPRODUCT as a library calculates it, the native twin and a SUMPRODUCT formula in the embedded engine.
 */
import { SUM, SUMPRODUCT } from '@formulajs/formulajs';
import { NOTHING_KNOWN } from '../src/embedded/calculation/calculated';
import { univerEngine } from '../src/embedded/calculation/univer-engine';
import { NO_FUNCTIONS } from '../src/embedded/calculation/function-calls';
import { setCell } from '../src/embedded/model/cells';
import { emptyWorkbook, newId } from '../src/embedded/model/workbook-data';
import { columnLetters } from '../src/cycle/read-table';
import type { FunctionId } from '../src/locales/function-words';
import { TWINS } from '../src/sheets/twins';
import { best, bestInTurn } from './best';
import { functionArguments } from './functions';
import type { Implementation } from './functions';
import { randomNumbers } from './random';

const ROWS = 100_000;
/** The engine works through cells one by one: enough of them to see, few enough to wait for. */
const TWIN_ROWS = 200;
const SUMPRODUCT_ROWS = 1_000;
const SUMPRODUCT_CELLS = 50;
const ENGINE_ROUNDS = 3;

type Column = (number | '')[][];

/** Time of the function divided by the time of each peer: below 1 the function is faster. */
export type Ratios = Partial<Record<'bareLoop' | 'formulajs' | 'twin' | 'sumproduct', number>>;

export async function measurePeers(
  functions: ReadonlyMap<string, Implementation>,
): Promise<Partial<Record<FunctionId, Ratios>>> {
  const kpiScore = functions.get('KPISCORE') as Implementation;
  const weighted = functions.get('WEIGHTED') as Implementation;
  const { actual, target, weight } = columns(ROWS);
  const times = bestInTurn({
    kpiScore: () => kpiScore(actual, target, weight),
    bareKpiScore: () => bareKpiScore(actual, target, weight),
    formulaKpiScore: () => formulaKpiScore(actual, target, weight),
    weighted: () => weighted(actual, weight),
    bareWeighted: () => bareWeighted(actual, weight),
    formulaWeighted: () => formulaWeighted(actual, weight),
  });
  const ratios: Partial<Record<FunctionId, Ratios>> = await twinRatios(functions);
  const [kpiSumproduct = 0, weightedSumproduct = 0] = await sumproductRatios(kpiScore, weighted);
  return {
    ...ratios,
    KPISCORE: {
      ...ratios.KPISCORE,
      bareLoop: times.kpiScore / times.bareKpiScore,
      formulajs: times.kpiScore / times.formulaKpiScore,
      sumproduct: kpiSumproduct,
    },
    WEIGHTED: {
      ...ratios.WEIGHTED,
      bareLoop: times.weighted / times.bareWeighted,
      formulajs: times.weighted / times.formulaWeighted,
      sumproduct: weightedSumproduct,
    },
  };
}

/** Actuals of which some are blank, targets and weights, each a column as Excel hands it over. */
function columns(rows: number): Record<'actual' | 'target' | 'weight', Column> {
  const random = randomNumbers(2);
  const column = (cell: () => number | ''): Column => Array.from({ length: rows }, () => [cell()]);
  return {
    actual: column(() => (random() < 0.02 ? '' : 40 + 100 * random())),
    target: column(() => 50 + 100 * random()),
    weight: column(() => 5 + Math.round(25 * random())),
  };
}

function bareKpiScore(actual: Column, target: Column, weight: Column): number {
  let [sum, used] = [0, 0];
  for (let row = 0; row < actual.length; row++) {
    const reached = actual[row]?.[0];
    if (reached === '' || reached === undefined) continue;
    const wanted = target[row]?.[0] as number;
    const share = weight[row]?.[0] as number;
    const attained = wanted > 0 ? reached / wanted : 2 - reached / wanted;
    sum += share * Math.min(1.2, Math.max(0, attained));
    used += share;
  }
  return (100 * sum) / used;
}

function bareWeighted(scores: Column, weight: Column): number {
  let [sum, used] = [0, 0];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]?.[0];
    if (score === '' || score === undefined) continue;
    sum += score * (weight[row]?.[0] as number);
    used += weight[row]?.[0] as number;
  }
  return sum / used;
}

/** `=SUMPRODUCT(weights*scored*attained)/SUMPRODUCT(weights*scored)`, its arrays made as a formula makes them. */
function formulaKpiScore(actual: Column, target: Column, weight: Column): number {
  const scored = actual.map(([cell]) => [cell === '' ? 0 : 1]);
  const attained = actual.map(([cell], row) => [
    Math.min(1.2, Math.max(0, Number(cell) / (target[row]?.[0] as number))),
  ]);
  return (100 * (SUMPRODUCT(weight, scored, attained) as number)) / (SUMPRODUCT(weight, scored) as number);
}

function formulaWeighted(scores: Column, weight: Column): number {
  const scored = scores.map(([cell]) => [cell === '' ? 0 : 1]);
  const values = scores.map(([cell]) => [Number(cell)]);
  const used = SUMPRODUCT(weight, scored) as number;
  return (SUMPRODUCT(weight, values) as number) / (SUM(used) as number);
}

/** Every function that has a native twin, against the twin in the engine, on the same cells. */
async function twinRatios(
  functions: ReadonlyMap<string, Implementation>,
): Promise<Partial<Record<FunctionId, Ratios>>> {
  const ranges = functionArguments(TWIN_ROWS);
  const ratios: Partial<Record<FunctionId, Ratios>> = {};
  for (const { name } of TWINS) {
    const id = name as FunctionId;
    const implementation = functions.get(id) as Implementation;
    const [time = 0] = await engineTimes(ranges[id], (places) => [`=${id}(${places.join(',')})`], 1);
    ratios[id] = { twin: best(() => implementation(...ranges[id])) / time };
  }
  return ratios;
}

async function sumproductRatios(kpiScore: Implementation, weighted: Implementation): Promise<number[]> {
  const { actual, target, weight } = columns(SUMPRODUCT_ROWS);
  const times = await engineTimes(
    [actual, target, weight],
    ([a, t, w]) => [
      `=100*SUMPRODUCT((${a}<>"")*${w}*${a}/${t})/SUMPRODUCT((${a}<>"")*${w})`,
      `=SUMPRODUCT(${a},${w})/SUMPRODUCT((${a}<>"")*${w})`,
    ],
    SUMPRODUCT_CELLS,
  );
  return [() => kpiScore(actual, target, weight), () => weighted(actual, weight)].map(
    (call, place) => best(call) / (times[place] as number),
  );
}

/**
 * Milliseconds that formulas over ranges take in the engine, without what the workbook itself takes.
 *
 * @param formulas given where the ranges stand
 * @param copies in how many cells each formula stands: more, where one alone is lost in the noise
 */
async function engineTimes(
  ranges: readonly (readonly (readonly unknown[])[])[],
  formulas: (places: readonly string[]) => readonly string[],
  copies: number,
): Promise<number[]> {
  const engine = univerEngine();
  const workbook = emptyWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  let next = 0;
  const places = ranges.map((range) => {
    const first = next;
    range.forEach((row, r) =>
      row.forEach((v, c) => {
        if (v !== '' && v !== undefined) setCell(sheet.cells, r, first + c, { v: v as number | string });
      }),
    );
    next += range[0]?.length ?? 0;
    return `${columnLetters(first)}1:${columnLetters(next - 1)}${range.length}`;
  });
  for (const { name, formula } of TWINS)
    workbook.names.push({ id: newId(), name, formula, visible: true, comment: '' });
  const timeOf = async (formula: string | null): Promise<number> => {
    for (let copy = 0; copy < copies; copy++)
      setCell(sheet.cells, copy, next + 1, formula === null ? {} : { f: formula });
    let least = Infinity;
    for (let round = 0; round < ENGINE_ROUNDS; round++) {
      const start = performance.now();
      await engine(workbook, NO_FUNCTIONS, NOTHING_KNOWN);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  const empty = await timeOf(null);
  const times: number[] = [];
  for (const formula of formulas(places)) times.push(((await timeOf(formula)) - empty) / copies);
  return times;
}
