import {
  inFaultOrder,
  numberOr,
  requireNoError,
  requireNumber,
  requireSameSize,
  requireWeight,
} from './arguments';
import type { FaultInput } from './arguments';
import { comparableName } from './cell';
import type { Cell } from './cell';
import { defaultMinRaters, ratingCounts } from './score-360';
import type { Score360Input } from './score-360';
import { ScoringError } from './scoring-error';

export interface SelfGapInput extends Pick<
  Score360Input,
  'ratings' | 'groupsOfRatings' | 'raters' | 'itemWeights'
> {
  /** The group in which people rate themselves; blank: self, 自评 or 本人. */
  readonly selfGroup?: Cell;
  /** One for all other groups; blank: 3, or 1 for a group that is one identified person. */
  readonly minRaters?: Cell;
}

const SELF_GROUPS = new Set(['self', '自评', '本人']);

interface GroupMean {
  sum: number;
  itemWeights: number;
  readonly raters: Set<string>;
}

/**
 * Mean self rating − mean of all ratings of the other groups that reach the minimum of raters. Positive: rates self
 * higher than others do. For the conversation, not for pay: gap scores are unreliable.
 *
 * Source: Edwards (1995) and Johns (1981) on the reliability of difference scores; 0.33–0.50 for self–other gaps.
 *
 * @returns in points of the rating scale
 * @throws ScoringError `sizes`, `item-weights-without-raters`, `error-value`, `not-a-number`, `negative-weight`,
 * `negative-number` (minRaters), `blank-cell` (a rating without a group), `no-self`, `no-others`
 */
export function selfGap(input: SelfGapInput): number {
  requireSizes(input);
  const { groups, minimum } = inFaultOrder(faultInputs(input), () => readInput(input));
  const isSelf = selfGroupTest(input.selfGroup);
  const self = pooled([...groups].filter(([name]) => isSelf(name)));
  const named = [...groups].filter(([name]) => !isSelf(name));
  const others = pooled(
    named.filter(
      ([name, { raters }]) => raters.size >= (Number.isNaN(minimum) ? defaultMinRaters(name) : minimum),
    ),
  );
  if (self === null) throw new ScoringError('no-self', {});
  if (others === null) throw new ScoringError('no-others', {});
  return self - others;
}

function readInput(input: SelfGapInput): { groups: Map<string, GroupMean>; minimum: number } {
  const minimum = numberOr(NaN, input.minRaters, 'minRaters', 0);
  if (minimum < 0)
    throw new ScoringError('negative-number', { argument: 'minRaters', index: 0, value: minimum });
  requireNoError(input.selfGroup, 'selfGroup', 0);
  return { groups: groupsOf(input), minimum };
}

function pooled(groups: readonly (readonly [string, GroupMean])[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const [, group] of groups) {
    sum += group.sum;
    weights += group.itemWeights;
  }
  return weights === 0 ? null : sum / weights;
}

function selfGroupTest(selfGroup: Cell): (name: string) => boolean {
  const wanted = comparableName(selfGroup);
  return wanted === '' ? (name) => SELF_GROUPS.has(name) : (name) => name === wanted;
}

function requireSizes({ ratings, groupsOfRatings, raters, itemWeights }: SelfGapInput): void {
  requireSameSize(['ratings', ratings], ['groupsOfRatings', groupsOfRatings]);
  if (raters) requireSameSize(['ratings', ratings], ['raters', raters]);
  if (!itemWeights) return;
  requireSameSize(['ratings', ratings], ['itemWeights', itemWeights]);
  if (!raters) throw new ScoringError('item-weights-without-raters', {});
}

function groupsOf(input: SelfGapInput): Map<string, GroupMean> {
  const { ratings, groupsOfRatings, raters, itemWeights } = input;
  const groups = new Map<string, GroupMean>();
  for (let row = 0; row < ratings.length; row++) {
    if (!ratingCounts(input, row)) continue;
    const itemWeight = itemWeights ? requireWeight(itemWeights[row], 'itemWeights', row) : 1;
    const rating = requireNumber(ratings[row], 'ratings', row);
    const [groupCell, rater] = [groupsOfRatings[row], raters?.[row]];
    requireNoError(groupCell, 'groupsOfRatings', row);
    requireNoError(rater, 'raters', row);
    const name = comparableName(groupCell);
    if (name === '') throw new ScoringError('blank-cell', { argument: 'groupsOfRatings', index: row });
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { sum: 0, itemWeights: 0, raters: new Set() }));
    group.sum += itemWeight * rating;
    group.itemWeights += itemWeight;
    const who = raters ? comparableName(rater) : `#${row}`;
    if (who !== '') group.raters.add(who);
  }
  return groups;
}

function faultInputs(input: SelfGapInput): readonly FaultInput[] {
  const { ratings, groupsOfRatings, selfGroup, minRaters, raters, itemWeights } = input;
  const counts = (row: number): boolean => ratingCounts(input, row);
  return [
    ['ratings', ratings, true, counts],
    ['groupsOfRatings', groupsOfRatings, false, counts],
    ['selfGroup', [selfGroup], false],
    ['minRaters', [minRaters], true],
    ['raters', raters, false, counts],
    ['itemWeights', itemWeights, true, counts],
  ];
}
