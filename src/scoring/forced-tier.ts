import {
  inFaultOrder,
  numberOr,
  requireNoError,
  requireNumber,
  requireSameSize,
  requireWeight,
} from './arguments';
import type { FaultInput } from './arguments';
import { forComparison, isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { exactDecimal } from './exact-decimal';
import { largestRemainder } from './largest-remainder';
import { ScoringError } from './scoring-error';

export type TierName = string | number | boolean;

export interface ForcedTierInput {
  /** One per person; blank: not counted. A cell that is no number is a fault of that person alone and not counted. */
  readonly scores: Cells;
  /** Best tier first; divided by their sum. */
  readonly shares: Cells;
  readonly tiers: Cells;
  /** Fewest people to whom a distribution is applied; default 1. */
  readonly minGroup?: Cell;
}

/** A person's tier, or the number that could not be read. */
export type TierOfPerson = (row: number) => TierName | null;

/**
 * Forced distribution. Quotas by largest remainder of n × share (a tie: the better tier). A person's place is 1 + the
 * number of people with a higher score; the tier is the first whose cumulative quota reaches the place, so that people
 * with the same score are never separated and nobody with a worse score gets a better tier.
 *
 * @returns the tier of each row: `null` for a blank score; throws `error-value` or `not-a-number` for a row's own fault
 * @throws ScoringError `sizes`, `error-value`, `not-a-number`, `negative-number`, `blank-cell`, `zero-weights`,
 * `nothing-scored`, `too-few` (people)
 */
export function forcedTiers({ scores, shares, tiers, minGroup }: ForcedTierInput): TierOfPerson {
  requireSameSize(['shares', shares], ['tiers', tiers]);
  const inputs: readonly FaultInput[] = [
    ['shares', shares, true],
    ['tiers', tiers, false],
    ['minGroup', [minGroup], true],
  ];
  const { bands, fewest } = inFaultOrder(inputs, () => ({
    bands: tierShares(shares, tiers),
    fewest: numberOr(1, minGroup, 'minGroup', 0),
  }));
  const valued = scores.flatMap((score) =>
    typeof score === 'number' && Number.isFinite(score) ? [forComparison(score)] : [],
  );
  if (scores.every(isBlank)) throw new ScoringError('nothing-scored', {});
  if (bands.every(({ share }) => share === 0)) throw new ScoringError('zero-weights', {});
  // Where no score can be read, each is a fault of its own.
  if (valued.length > 0 && valued.length < fewest) {
    throw new ScoringError('too-few', { argument: 'scores', count: valued.length, minimum: fewest });
  }
  const quotas = largestRemainder(
    BigInt(valued.length),
    bands.map(({ share }) => exactDecimal(share)),
  ).map(Number);
  const tierOfScore = new Map<number, TierName>();
  let band = 0;
  let filled = quotas[0] as number;
  Float64Array.from(valued)
    .sort()
    .reverse()
    .forEach((score, better) => {
      if (tierOfScore.has(score)) return;
      while (filled < better + 1) filled += quotas[(band += 1)] as number;
      tierOfScore.set(score, (bands[band] as TierShare).tier);
    });
  return (row) =>
    isBlank(scores.at(row))
      ? null
      : (tierOfScore.get(forComparison(requireNumber(scores.at(row), 'scores', row))) ?? null);
}

interface TierShare {
  readonly tier: TierName;
  readonly share: number;
}

function tierShares(shares: Cells, tiers: Cells): TierShare[] {
  const bands = shares.flatMap((cell, index): TierShare[] => {
    const share = requireWeight(cell, 'shares', index);
    const tier = tiers.at(index);
    requireNoError(tier, 'tiers', index);
    if (!isBlank(tier)) return [{ tier, share }];
    if (share > 0) throw new ScoringError('blank-cell', { argument: 'tiers', index });
    return [];
  });
  return bands;
}
