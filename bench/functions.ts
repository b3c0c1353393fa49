/** What the custom functions cost: the shipped file, loaded as Excel loads it. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { FunctionId } from '../src/locales/function-words';
import { randomNumbers } from './random';

const ROWS = 1_000;
const WARM_UP_MS = 100;
const ROUNDS = 20;
const ROUND_MS = 20;

export type Range = readonly (readonly unknown[])[];
export type Implementation = (...ranges: readonly Range[]) => unknown;

export interface FunctionCost {
  /** Nanoseconds per cell handed over, in a call on 1,000 rows: the best of twenty rounds, when nothing else ran. */
  readonly nsPerCell: number;
}

/** Times every function. @throws Error when one has no arguments to be called with in this bench */
export function measureFunctions(
  functions: ReadonlyMap<string, Implementation>,
): Record<string, FunctionCost> {
  const ranges: Readonly<Record<string, readonly Range[]>> = functionArguments();
  return Object.fromEntries(
    [...functions].map(([id, implementation]) => {
      const given = ranges[id];
      if (!given) throw new Error(`bench/functions.ts has no arguments for ${id}`);
      return [id, { nsPerCell: nanosecondsPerCell(implementation, given) }];
    }),
  );
}

function nanosecondsPerCell(implementation: Implementation, ranges: readonly Range[]): number {
  const cells = ranges.reduce((total, range) => total + range.flat().length, 0);
  const round = (milliseconds: number): number => {
    const start = performance.now();
    let calls = 0;
    do {
      implementation(...ranges);
      calls += 1;
    } while (performance.now() - start < milliseconds);
    return ((performance.now() - start) * 1e6) / (calls * cells);
  };
  round(WARM_UP_MS);
  const best = Math.min(...Array.from({ length: ROUNDS }, () => round(ROUND_MS)));
  return Math.round(best * 10) / 10;
}

/** The shipped file, loaded as Excel loads it: with nothing but `CustomFunctions`. */
export function loadFunctions(file: string): Map<string, Implementation> {
  const implementations = new Map<string, Implementation>();
  const CustomFunctions = {
    associate: (id: string, implementation: Implementation) => implementations.set(id, implementation),
    Error,
    ErrorCode: {},
  };
  // Not in a context of its own: there every `Math` and `Number` is looked up slowly, as on no page.
  vm.compileFunction(readFileSync(file, 'utf8'), ['CustomFunctions'], { filename: file })(CustomFunctions);
  return implementations;
}

/** Arguments for every function: full columns of which some cells are blank, as in a real workbook. */
export function functionArguments(rows = ROWS): Record<FunctionId, readonly Range[]> {
  const random = randomNumbers(1);
  const column = (cell: (row: number) => unknown): Range =>
    Array.from({ length: rows }, (_, row) => [cell(row)]);
  const list = (...cells: readonly unknown[]): Range => cells.map((cell) => [cell]);
  const blankAtTimes = (value: unknown): unknown => (random() < 0.02 ? '' : value);

  const names = column((row) => `name ${row}`);
  const targets = column(() => 50 + Math.round(random() * 100));
  const actuals = targets.map(([target]) => [blankAtTimes(Number(target) * (0.7 + 0.6 * random()))]);
  const weights = column(() => 5 + Math.round(random() * 25));
  const directions = column((row) => ['higher', 'lower', 'target', ''][row % 4]);
  const scores = column(() => blankAtTimes(50 + random() * 70));
  const laterScores = column(() => blankAtTimes(55 + random() * 70));
  const tiers = list('S', 'A', 'B', 'C', 'D');

  const groups = list('manager', 'peer', 'self', 'customer');
  const ratings = column(() => blankAtTimes(1 + Math.floor(random() * 5)));
  const groupsOfRatings = column((row) => groups[row % 4]?.[0]);
  const minRaters = list(1, 3, 1, 3);
  const raters = column((row) => `rater ${Math.floor(row / 5)}`);
  const itemWeights = column((row) => [25, 25, 20, 15, 15][row % 5]);
  const score360 = [
    ratings,
    groupsOfRatings,
    groups,
    list(40, 30, 10, 20),
    minRaters,
    raters,
    itemWeights,
    list(5),
  ];
  // Eight raters a person, who rate people of neighbouring teams too: all of them can be compared.
  const ratees = column((row) => `person ${Math.floor(row / 8)}`);
  const ratersOfTeams = column((row) => `rater ${Math.floor(row / 40) + (row % 8)}`);
  const matrix = Array.from({ length: rows / 8 }, () =>
    Array.from({ length: 8 }, () => 1 + Math.floor(random() * 5)),
  );

  return {
    KPIATTAIN: [actuals, targets, directions],
    KPISCORE: [actuals, targets, weights, directions],
    KPICURVE: [scores, list(50, 60, 80, 100, 120), list(0, 50, 80, 100, 120)],
    KPIEXPLAIN: [names, actuals, targets, weights, directions],
    WEIGHTED: [scores, weights],
    WEIGHTCHECK: [weights],
    WEIGHTNORM: [weights],
    BSCSCORE: [scores, weights, groupsOfRatings, groups, list(40, 30, 10, 20)],
    SCORE360: score360,
    DETAIL360: score360,
    SELFGAP: [ratings, groupsOfRatings, list('self'), list(3), raters, itemWeights],
    RATERADJUST: [ratings, ratersOfTeams, ratees],
    RATERAGREE: [ratings, list(1), list(5)],
    RATERICC: [matrix],
    KALPHA: [matrix],
    REWARDTIER: [scores, list(95, 85, 75, 60, 0), tiers],
    FORCEDTIER: [scores, list(10, 25, 45, 15, 5), tiers],
    BONUSSPLIT: [list(1_000_000), scores],
    MERITPCT: [
      column((row) => 1 + (row % 5)),
      column(() => 0.7 + 0.6 * random()),
      list(1, 2, 3, 4, 5),
      [[0, 0.8, 0.9, 1.1]],
      Array.from({ length: 5 }, (_, row) => [0.04, 0.03, 0.02, 0.01].map((raise) => raise * row)),
    ],
    UPLIFT: [scores, laterScores],
  };
}
