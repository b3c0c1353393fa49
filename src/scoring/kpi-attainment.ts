import { cellOfRow, firstFault, indexOfRow, requireSameSize } from './arguments';
import type { Inputs, RowCounts } from './arguments';
import { comparable, isBlank, isUnscored } from './cell';
import type { Cell, Cells } from './cell';
import { blankAs, numberOf, weightOf, wordOf } from './cell-readers';
import { ScoringError } from './scoring-error';

/** Which way a KPI is good; `score` is an attainment of 0–100 that somebody judged. */
export type Direction = 'higher' | 'lower' | 'lower-ratio' | 'target' | 'score';

export const DEFAULT_DIRECTION: Direction = 'higher';
export const DEFAULT_FLOOR = 0;
export const DEFAULT_CAP = 1.2;

/** Every way a direction may be written, without case and spaces. */
export const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['higher', 'higher'],
  ['越高越好', 'higher'],
  ['正向', 'higher'],
  ['lower', 'lower'],
  ['越低越好', 'lower'],
  ['反向', 'lower'],
  ['lower-ratio', 'lower-ratio'],
  ['反向比率', 'lower-ratio'],
  ['target', 'target'],
  ['趋中', 'target'],
  ['score', 'score'],
  ['得分', 'score'],
  ['定性', 'score'],
]);

/** The direction a cell names; blank is `higher`, `null` is none that is known. */
export function directionOf(cell: Cell): Direction | null {
  if (isBlank(cell)) return DEFAULT_DIRECTION;
  if (typeof cell !== 'string') return null;
  // Mostly spelled as here: that one look is enough.
  return DIRECTIONS.get(cell) ?? DIRECTIONS.get(comparable(cell)) ?? null;
}

/**
 * Attainment of one KPI as a ratio (1 = target met), before it is limited. With g = (A − T)/|T|: `higher` 1 + g,
 * `lower` 1 − g, `target` 1 − |g|, `lower-ratio` T/A, `score` A/100. A target of 0 is met or not: 1 or 0.
 *
 * Written with A/T, which is 1 + g for a positive target and 1 − g for a negative one: that way nothing is lost of a
 * small attainment.
 *
 * Source: CAMMS "KPI Performance Calculations" (2 − A/T, zero targets), SAP Strategy Management "Achievement Scores".
 *
 * @param target not looked at for `score`
 * @returns `Infinity` for `lower-ratio` with A ≤ 0: the cap, whatever it is
 */
export function unlimitedAttainment(direction: Direction, actual: number, target: number): number {
  if (direction === 'score') return actual / 100;
  if (target === 0) return meetsZero(direction, actual) ? 1 : 0;
  const ratio = actual / target;
  switch (direction) {
    case 'higher':
      return target > 0 ? ratio : 2 - ratio;
    case 'lower':
      return target > 0 ? 2 - ratio : ratio;
    case 'lower-ratio':
      return actual <= 0 ? Infinity : target / actual;
    case 'target':
      return Math.min(ratio, 2 - ratio);
  }
}

function meetsZero(direction: Direction, actual: number): boolean {
  if (direction === 'higher') return actual >= 0;
  return direction === 'target' ? actual === 0 : actual <= 0;
}

/** The five columns that say how a KPI was met. `direction`, `floor`, `cap`: one for all, one per row, or left out. */
export interface KpiColumns {
  readonly actual: Cells;
  readonly target: Cells;
  readonly direction?: Cells | undefined;
  readonly floor?: Cells | undefined;
  readonly cap?: Cells | undefined;
}

/** @throws ScoringError `sizes` */
export const requireKpiSizes = ({ actual, target, direction, floor, cap }: KpiColumns): void =>
  requireSameSize({ actual, target }, { direction, floor, cap });

/** What the columns are read as. Nothing depends on the target of a judged KPI: it is left out. */
export function kpiInputs(columns: KpiColumns & { readonly weight?: Cells }, counts: RowCounts): Inputs {
  const { actual, target, weight, direction, floor, cap } = columns;
  const isMeasured = (row: number): boolean =>
    counts(row) && directionOf(cellOfRow(direction, row)) !== 'score';
  return {
    actual: [actual, numberOf, counts],
    target: [target, numberOf, isMeasured],
    weight: [weight, weightOf, counts],
    direction: [direction, readDirection, counts, actual.length],
    floor: [floor, floorOf, counts, actual.length],
    cap: [cap, capOf, counts, actual.length],
  };
}

/**
 * Attainment of the KPI in one row, limited to [floor, cap].
 *
 * @returns a ratio, or `null` when the actual is blank or not applicable
 * @throws ScoringError `error-value` (the first one of the row), then `not-a-number`, `unknown-direction`,
 * `blank-cell`, `negative-target`, `reversed-range`
 */
export function attainmentOfRow(columns: KpiColumns, row: number): number | null {
  try {
    const actual = columns.actual.at(row);
    return isUnscored(actual) ? null : attainmentReader(columns)(row, actual);
  } catch (error) {
    throw firstFault(
      kpiInputs(columns, () => true),
      error,
      row,
    );
  }
}

/**
 * Reads the attainment, limited, of a row whose actual is scored. What was left out is found out once, and the faults are
 * made elsewhere: that way the whole of it is one quick loop in `kpiScore`.
 *
 * @throws ScoringError, without its place where `kpiInputs` tells it
 */
export const attainmentReader =
  ({ target, direction, floor, cap }: KpiColumns) =>
  (row: number, actual: Cell): number => {
    const reached = numberOf(actual);
    const way = direction === undefined ? DEFAULT_DIRECTION : readDirection(cellOfRow(direction, row));
    const wanted = way === 'score' ? 0 : numberOf(target.at(row));
    if (way === 'lower-ratio' && wanted < 0) throw new ScoringError('negative-target', {}).at('target', row);
    const low = floor === undefined ? DEFAULT_FLOOR : floorOf(cellOfRow(floor, row));
    const high = cap === undefined ? DEFAULT_CAP : capOf(cellOfRow(cap, row));
    if (low > high) throw reversedLimits(floor, cap, row, low, high);
    return Math.min(high, Math.max(low, unlimitedAttainment(way, reached, wanted)));
  };

const reversedLimits = (
  floor: Cells | undefined,
  cap: Cells | undefined,
  row: number,
  low: number,
  high: number,
): ScoringError =>
  new ScoringError('reversed-range', { low, high }).at(
    floor ? 'floor' : 'cap',
    indexOfRow(floor ?? cap, row),
  );

const floorOf = blankAs(DEFAULT_FLOOR, numberOf);
const capOf = blankAs(DEFAULT_CAP, numberOf);

function readDirection(cell: Cell): Direction {
  const direction = directionOf(cell);
  if (direction === null) throw new ScoringError('unknown-direction', { value: String(wordOf(cell)) });
  return direction;
}
