/**
 * What a user would have instead of a function, timed on the same data in the same run: a bare loop that computes the same
 * formula, SUMPRODUCT as a library calculates it, the native twin and a SUMPRODUCT formula in the embedded engine.
 */
import { SUM, SUMPRODUCT } from '@formulajs/formulajs';
import { univerEngine } from '../src/embedded/calculation/univer-engine';
import { NO_FUNCTIONS } from '../src/embedded/calculation/function-calls';
import { setCell } from '../src/embedded/model/cells';
import { emptyWorkbook, newId } from '../src/embedded/model/workbook-data';
import { TWINS } from '../src/sheets/twins';
import type { FunctionId } from '../src/locales/function-words';
import { best } from './best';
import { randomNumbers } from './random';
import type { Implementation } from './functions';

const ROWS = 100_000;
/** The engine works through cells one by one: enough rows to see, few enough to wait for. */
const ENGINE_ROWS = 1_000;

type Column = (number | '')[][];

/** Time of the function divided by the time of each peer: below 1 the function is faster. */
export type Ratios = Partial<Record<'bareLoop' | 'formulajs' | 'twin' | 'sumproduct', number>>;

export async function measurePeers(
  functions: ReadonlyMap<string, Implementation>,
): Promise<Partial<Record<FunctionId, Ratios>>> {
  const kpiScore = functions.get('KPISCORE') as Implementation;
  const weighted = functions.get('WEIGHTED') as Implementation;
  const { actual, target, weight } = columns(ROWS);
  const kpiTime = best(() => kpiScore(actual, target, weight));
  const weightedTime = best(() => weighted(actual, weight));
  const few = columns(ENGINE_ROWS);
  const kpiTimeOfFew = best(() => kpiScore(few.actual, few.target, few.weight));
  const weightedTimeOfFew = best(() => weighted(few.actual, few.weight));
  const inEngine = await engineTimes(few);
  return {
    KPISCORE: {
      bareLoop: kpiTime / best(() => bareKpiScore(actual, target, weight)),
      formulajs: kpiTime / best(() => formulaKpiScore(actual, target, weight)),
      twin: kpiTimeOfFew / inEngine.kpiTwin,
      sumproduct: kpiTimeOfFew / inEngine.kpiSumproduct,
    },
    WEIGHTED: {
      bareLoop: weightedTime / best(() => bareWeighted(actual, weight)),
      formulajs: weightedTime / best(() => formulaWeighted(actual, weight)),
      twin: weightedTimeOfFew / inEngine.weightedTwin,
      sumproduct: weightedTimeOfFew / inEngine.weightedSumproduct,
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

type EngineTimes = Record<'kpiTwin' | 'kpiSumproduct' | 'weightedTwin' | 'weightedSumproduct', number>;

/** Milliseconds that one formula over the columns takes in the engine, without what the workbook itself takes. */
async function engineTimes(cells: ReturnType<typeof columns>): Promise<EngineTimes> {
  const engine = univerEngine();
  const workbook = emptyWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  [cells.actual, cells.target, cells.weight].forEach((column, place) =>
    column.forEach(([v], row) => v !== '' && v !== undefined && setCell(sheet.cells, row, place, { v })),
  );
  for (const { name, formula } of TWINS)
    workbook.names.push({ id: newId(), name, formula, visible: true, comment: '' });
  const [a, t, w] = ['A', 'B', 'C'].map((letter) => `${letter}1:${letter}${ENGINE_ROWS}`);
  const timeOf = async (formula: string | null): Promise<number> => {
    setCell(sheet.cells, 0, 4, formula === null ? {} : { f: formula });
    let least = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      await engine(workbook, NO_FUNCTIONS);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  const empty = await timeOf(null);
  const more = async (formula: string): Promise<number> => Math.max((await timeOf(formula)) - empty, 0.01);
  return {
    kpiTwin: await more(`=KPISCORE(${a},${t},${w})`),
    kpiSumproduct: await more(`=100*SUMPRODUCT((${a}<>"")*${w}*${a}/${t})/SUMPRODUCT((${a}<>"")*${w})`),
    weightedTwin: await more(`=WEIGHTED(${a},${w})`),
    weightedSumproduct: await more(`=SUMPRODUCT(${a},${w})/SUMPRODUCT((${a}<>"")*${w})`),
  };
}
