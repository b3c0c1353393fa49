/** What the custom functions cost: the shipped file, loaded as Excel loads it. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { randomNumbers } from './random';

const ROWS = 1_000;
const WARM_UP_MS = 100;
const ROUNDS = 7;
const ROUND_MS = 60;

type Column = readonly (readonly unknown[])[];
type Implementation = (...ranges: readonly Column[]) => unknown;

export interface FunctionCost {
  /** Nanoseconds per cell handed over, a call on columns of 1,000 rows. The median of seven rounds. */
  readonly nsPerCell: number;
}

/** Times every function of the file. @throws Error when one has no arguments to be called with in this bench */
export function measureFunctions(file: string): Record<string, FunctionCost> {
  const callsById = calls();
  return Object.fromEntries(
    [...loadFunctions(file)].map(([id, implementation]) => {
      const ranges = callsById[id];
      if (!ranges) throw new Error(`bench/functions.ts has no arguments for ${id}`);
      return [id, { nsPerCell: nanosecondsPerCell(implementation, ranges) }];
    }),
  );
}

function nanosecondsPerCell(implementation: Implementation, ranges: readonly Column[]): number {
  const cells = ranges.reduce((total, range) => total + range.length, 0);
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
  const times = Array.from({ length: ROUNDS }, () => round(ROUND_MS)).sort((one, other) => one - other);
  return Math.round((times[Math.floor(ROUNDS / 2)] ?? NaN) * 10) / 10;
}

function loadFunctions(file: string): Map<string, Implementation> {
  const implementations = new Map<string, Implementation>();
  const CustomFunctions = {
    associate: (id: string, implementation: Implementation) => implementations.set(id, implementation),
    Error,
    ErrorCode: {},
  };
  vm.runInNewContext(readFileSync(file, 'utf8'), { CustomFunctions });
  return implementations;
}

/** Arguments for every function: full columns of which some cells are blank, as in a real workbook. */
function calls(): Record<string, readonly Column[]> {
  const random = randomNumbers(1);
  const column = (cell: (row: number) => unknown): Column =>
    Array.from({ length: ROWS }, (_, row) => [cell(row)]);
  const list = (...cells: readonly unknown[]): Column => cells.map((cell) => [cell]);

  const targets = column(() => 50 + Math.round(random() * 100));
  const actuals = targets.map(([target]) => [random() < 0.02 ? '' : Number(target) * (0.7 + 0.6 * random())]);
  const weights = column(() => 5 + Math.round(random() * 25));
  const directions = column((row) => ['higher', 'lower', 'target', ''][row % 4]);
  const scores = column(() => (random() < 0.02 ? '' : 50 + random() * 70));
  const groups = list('manager', 'peer', 'self', 'customer');
  const ratings360 = [
    column(() => (random() < 0.02 ? '' : 1 + Math.floor(random() * 5))),
    column((row) => groups[row % 4]?.[0]),
    groups,
    list(40, 30, 10, 20),
    list(1, 3, 1, 3),
    column((row) => `rater ${Math.floor(row / 5)}`),
    column((row) => [25, 25, 20, 15, 15][row % 5]),
    list(5),
  ];
  return {
    KPIATTAIN: [actuals, targets, directions],
    KPISCORE: [actuals, targets, weights, directions],
    WEIGHTED: [scores, weights],
    WEIGHTCHECK: [weights],
    SCORE360: ratings360,
    DETAIL360: ratings360,
    REWARDTIER: [scores, list(95, 85, 75, 60, 0), list('S', 'A', 'B', 'C', 'D')],
  };
}
