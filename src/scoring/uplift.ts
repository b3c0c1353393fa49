import { inFaultOrder, requireSameSize } from './arguments';
import type { Inputs } from './arguments';
import { isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { blankAs, numberOf } from './cell-readers';
import { studentQuantile, studentTails } from './distributions';
import { mean, variance } from './moments';
import { ScoringError } from './scoring-error';
import { signedRanks } from './signed-ranks';

const DEFAULT_CONFIDENCE = 0.95;
/** Relative to the values: changes that differ less are all the same but for rounding. */
const NOTHING = 1e-13;

/** A paired comparison, in the order in which it is shown. What cannot be given, because all changes are equal or zero, is `null`. */
export interface Uplift {
  readonly pairs: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** After − before. */
  readonly meanChange: number;
  readonly confidenceLow: number;
  readonly confidenceHigh: number;
  readonly t: number | null;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number | null;
  /** Mean change / its standard deviation. */
  readonly cohensDz: number | null;
  /** d_z × (1 − 3/(4·df − 1)). */
  readonly hedgesGz: number | null;
  readonly wilcoxonV: number;
  readonly wilcoxonP: number | null;
}

/**
 * Compares the same people before and after: paired t-test, effect size, Wilcoxon's signed-rank test. It says whether
 * something changed, not why.
 *
 * Source: Student (1908); Hedges (1981) for the correction; Lakens (2013) for d_z; R `t.test` and `wilcox.test`.
 *
 * @param before pairs with a blank drop out
 * @param confidence between 0 and 1, default 0.95
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `out-of-range` (confidence), `too-few` (pairs: fewer than 2)
 */
export function uplift(before: Cells, after: Cells, confidence?: Cell): Uplift {
  requireSameSize({ before, after });
  const { pairs, level } = readInput(before, after, confidence);
  const n = pairs.length;
  if (n < 2) throw new ScoringError('too-few', { argument: 'before', count: n, minimum: 2 });
  const changes = pairs.map(([one, other]) => other - one);
  const meanChange = mean(changes);
  const sd = Math.sqrt(variance(changes));
  const size = pairs.reduce((most, [one, other]) => Math.max(most, Math.abs(one), Math.abs(other)), 0);
  const isConstant = sd <= NOTHING * size;
  const degreesOfFreedom = n - 1;
  const standardError = sd / Math.sqrt(n);
  const margin = isConstant ? 0 : studentQuantile(1 - level, degreesOfFreedom) * standardError;
  const t = isConstant ? null : meanChange / standardError;
  const cohensDz = isConstant ? null : meanChange / sd;
  const { v, p } = signedRanks(changes);
  return {
    pairs: n,
    meanBefore: mean(pairs.map(([one]) => one)),
    meanAfter: mean(pairs.map(([, other]) => other)),
    meanChange,
    confidenceLow: meanChange - margin,
    confidenceHigh: meanChange + margin,
    t,
    degreesOfFreedom,
    p: t === null ? null : studentTails(t, degreesOfFreedom),
    cohensDz,
    hedgesGz: cohensDz === null ? null : cohensDz * (1 - 3 / (4 * degreesOfFreedom - 1)),
    wilcoxonV: v,
    wilcoxonP: p,
  };
}

function readInput(
  before: Cells,
  after: Cells,
  confidence: Cell,
): { pairs: (readonly [number, number])[]; level: number } {
  const counts = (row: number): boolean => !isBlank(before.at(row)) && !isBlank(after.at(row));
  const inputs: Inputs = {
    before: [before, numberOf, counts],
    after: [after, numberOf, counts],
    confidence: [[confidence], levelOf],
  };
  return inFaultOrder(inputs, () => ({
    pairs: before.flatMap((cell, row) =>
      counts(row) ? [[numberOf(cell), numberOf(after.at(row))] as const] : [],
    ),
    level: levelOf(confidence),
  }));
}

const levelOf = blankAs(DEFAULT_CONFIDENCE, (cell) => {
  const value = numberOf(cell);
  if (value > 0 && value < 1) return value;
  throw new ScoringError('out-of-range', { value, lowest: 0, highest: 1 });
});
