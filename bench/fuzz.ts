/**
 * Every function on a large block of anything: numbers, texts, words for "not applicable", booleans, errors, blanks. Whatever
 * comes back must be what Excel can show, and come in time.
 */
import type { Implementation, Range } from './functions';
import { functionArguments } from './functions';
import { randomNumbers } from './random';

const ROWS = 10_000;
const COLUMNS = 50;

/** Milliseconds of four calls: a block as the first argument and as every argument, one of sound cells and one of any. */
export function measureFuzz(functions: ReadonlyMap<string, Implementation>): Record<string, number> {
  const ranges: Readonly<Record<string, readonly Range[]>> = functionArguments();
  const blocks = [anything(ROWS, COLUMNS, false), anything(ROWS, COLUMNS, true)];
  return Object.fromEntries(
    [...functions].map(([id, implementation]) => {
      const [, ...usual] = ranges[id] ?? [];
      const start = performance.now();
      for (const block of blocks) {
        requireShown(id, resultOf(implementation, [block, ...usual]));
        requireShown(id, resultOf(implementation, [block, ...usual.map(() => block)]));
      }
      return [id, Math.round(performance.now() - start)];
    }),
  );
}

function resultOf(implementation: Implementation, given: readonly Range[]): unknown {
  try {
    return implementation(...given);
  } catch (error) {
    return error;
  }
}

/** @throws Error for what Excel would show as 0, or not at all */
function requireShown(id: string, result: unknown): void {
  const cells = Array.isArray(result) ? (result as unknown[]).flat() : [result];
  const wrong = cells.find(
    (cell) =>
      cell === null ||
      cell === undefined ||
      (typeof cell === 'number' && !Number.isFinite(cell)) ||
      (cell instanceof Error && cell.constructor !== Error),
  );
  if (wrong !== undefined || cells.includes(undefined)) throw new Error(`${id} gives ${String(wrong)}`);
}

/** A block of cells of every kind; of numbers and blanks only where nothing is to be refused at the first cell. */
function anything(rows: number, columns: number, isSound: boolean): unknown[][] {
  const random = randomNumbers(isSound ? 5 : 4);
  const sound = [
    () => '',
    () => Math.round(100 * random()),
    () => 100 * random(),
    () => 1e9 * random(),
    () => 1e-9 * random(),
  ];
  const others = [
    () => -100 * random(),
    () => 1e308 * random(),
    () => 'N/A',
    () => '不适用',
    () => '12',
    () => `name ${Math.floor(100 * random())}`,
    () => random() < 0.5,
    () => '#DIV/0!',
    () => null,
  ];
  const kinds = isSound ? sound : [...sound, ...others];
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => kinds[Math.floor(kinds.length * random())]?.()),
  );
}
