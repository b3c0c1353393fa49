import { readAt } from './arguments';
import { comparableName } from './cell';
import type { Cell, Cells } from './cell';
import { wordOf } from './cell-readers';
import { RunningMean } from './running-mean';
import { groupTotals, SELF_GROUPS } from './score-360';
import type { GroupTotals, Score360Input } from './score-360';
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

/**
 * Mean self rating − mean of all ratings of the other groups that reach the minimum of raters. Positive: rates self
 * higher than others do. For the conversation, not for pay: gap scores are unreliable.
 *
 * Source: Edwards (1995) and Johns (1981) on the reliability of difference scores; 0.33–0.50 for self–other gaps.
 *
 * @returns in points of the rating scale
 * @throws ScoringError `sizes`, `item-weights-without-raters`, `error-value`, `not-a-number`, `negative-number`,
 * `blank-cell` (a rating without a group), `nothing-to-compare`
 */
export function selfGap({ selfGroup, minRaters, ...rated }: SelfGapInput): number {
  const groups = distinct(rated.groupsOfRatings);
  const groupWeights = groups.map(() => 1);
  const input = { ...rated, groups, groupWeights, minRaters: [minRaters] };
  const totals = groupTotals(input, { selfGroup: [[selfGroup], wordOf] });
  const own = comparableName(readAt('selfGroup', 0, wordOf, selfGroup));
  const isSelf = ({ name }: GroupTotals): boolean => (own === '' ? SELF_GROUPS.has(name) : name === own);
  const [self, others] = [new RunningMean(), new RunningMean()];
  for (const group of totals) {
    const { value, weights } = group.mean;
    if (weights === 0) continue;
    if (isSelf(group)) self.add(value, weights);
    else if (group.raters.size >= group.minRaters) others.add(value, weights);
  }
  if (self.weights === 0 || others.weights === 0) throw new ScoringError('nothing-to-compare', {});
  return self.value - others.value;
}

/** The names that there are, each once. */
function distinct(names: Cells): Cells {
  const byName = new Map(names.map((name) => [comparableName(name), name]));
  byName.delete('');
  return [...byName.values()];
}
