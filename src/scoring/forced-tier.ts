import { inFaultOrder, readAt, requireSameSize } from './arguments';
import type { Inputs } from './arguments';
import { forComparison, isBlank } from './cell';
import type { Cell, Cells } from './cell';
import { blankAs, nameOf, numberOf, weightOf, wordOf } from './cell-readers';
import { wholeNumbers } from './exact-decimal';
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
  requireSameSize({ shares, tiers });
  const inputs: Inputs = {
    shares: [shares, weightOf],
    tiers: [tiers, wordOf],
    minGroup: [[minGroup], minGroupOf],
  };
  const { bands, fewest } = inFaultOrder(inputs, () => ({
    bands: tierShares(shares, tiers),
    fewest: minGroupOf(minGroup),
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
  const quotas = largestRemainder(BigInt(valued.length), wholeNumbers(bands.map(({ share }) => share))).map(
    Number,
  );
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
      : (tierOfScore.get(forComparison(readAt('scores', row, numberOf, scores.at(row)))) ?? null);
}

const minGroupOf = blankAs(1, numberOf);

interface TierShare {
  readonly tier: TierName;
  readonly share: number;
}

const tierShares = (shares: Cells, tiers: Cells): TierShare[] =>
  shares.flatMap((cell, row) => {
    const share = weightOf(cell);
    const tier = wordOf(tiers.at(row));
    return share === 0 && isBlank(tier) ? [] : [{ tier: readAt('tiers', row, nameOf, tier), share }];
  });
