import {
  cellOfRow,
  indexOfRow,
  numberOr,
  requireNoError,
  requireNumber,
  requireOneOrSameSize,
  requireSameSize,
} from './arguments';
import { comparable, isBlank, isUnscored } from './cell';
import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

/** Which way a KPI is good; `score` is an attainment of 0–100 that somebody judged. */
export type Direction = 'higher' | 'lower' | 'lower-ratio' | 'target' | 'score';

export const DEFAULT_DIRECTION: Direction = 'higher';
export const DEFAULT_FLOOR = 0;
export const DEFAULT_CAP = 1.2;

/** Every way a direction may be written, without case and spaces. */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
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
  const ratio = actual / target;
  switch (direction) {
    case 'higher':
      return target === 0 ? (actual >= 0 ? 1 : 0) : target > 0 ? ratio : 2 - ratio;
    case 'lower':
      return target === 0 ? (actual <= 0 ? 1 : 0) : target > 0 ? 2 - ratio : ratio;
    case 'lower-ratio':
      if (target === 0) return actual <= 0 ? 1 : 0;
      return actual <= 0 ? Infinity : target / actual;
    case 'target':
      return target === 0 ? (actual === 0 ? 1 : 0) : Math.min(ratio, 2 - ratio);
    case 'score':
      return actual / 100;
  }
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
export function requireKpiSizes({ actual, target, direction, floor, cap }: KpiColumns): void {
  requireSameSize(['actual', actual], ['target', target]);
  requireOneOrSameSize(
    ['actual', actual],
    ...(direction ? [['direction', direction] as const] : []),
    ...(floor ? [['floor', floor] as const] : []),
    ...(cap ? [['cap', cap] as const] : []),
  );
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
    return limitedAttainment(columns, row);
  } catch (error) {
    for (const argument of ['actual', 'target', 'direction', 'floor', 'cap'] as const) {
      // Nothing depends on the target of a judged KPI.
      if (argument === 'target' && directionOf(cellOfRow(columns.direction, row)) === 'score') continue;
      requireNoError(cellOfRow(columns[argument], row), argument, indexOfRow(columns[argument], row));
    }
    throw error;
  }
}

function limitedAttainment(columns: KpiColumns, row: number): number | null {
  const actualCell = columns.actual.at(row);
  if (isUnscored(actualCell)) return null;
  const targetCell = columns.target.at(row);
  const directionCell = cellOfRow(columns.direction, row);
  const floorCell = cellOfRow(columns.floor, row);
  const capCell = cellOfRow(columns.cap, row);
  const actual = requireNumber(actualCell, 'actual', row);
  const direction = directionOf(directionCell);
  if (direction === null) {
    throw new ScoringError('unknown-direction', {
      argument: 'direction',
      index: indexOfRow(columns.direction, row),
      value: String(directionCell),
    });
  }
  let target = 0;
  if (direction !== 'score') {
    if (isBlank(targetCell)) throw new ScoringError('blank-cell', { argument: 'target', index: row });
    target = requireNumber(targetCell, 'target', row);
    if (direction === 'lower-ratio' && target < 0) {
      throw new ScoringError('negative-target', { argument: 'target', index: row });
    }
  }
  const floor = numberOr(DEFAULT_FLOOR, floorCell, 'floor', indexOfRow(columns.floor, row));
  const cap = numberOr(DEFAULT_CAP, capCell, 'cap', indexOfRow(columns.cap, row));
  if (floor > cap)
    throw new ScoringError('reversed-range', {
      argument: columns.floor ? 'floor' : 'cap',
      index: indexOfRow(columns.floor ?? columns.cap, row),
      low: floor,
      high: cap,
    });
  return Math.min(cap, Math.max(floor, unlimitedAttainment(direction, actual, target)));
}
