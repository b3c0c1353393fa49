import { cellOfRow, inFaultOrder, requireSameSize } from './arguments';
import type { Inputs } from './arguments';
import { comparableName, isBlank, isUnscored, nameReader } from './cell';
import type { Cell, Cells } from './cell';
import { amountIfAny, blankAs, numberOf, positiveOf, weightOf, wordOf } from './cell-readers';
import { isNamed, NameList } from './name-list';
import { RunningMean } from './running-mean';
import { ScoringError } from './scoring-error';

/** The fewest raters of a group whose mean may be told, unless the group is one person by nature. */
const DEFAULT_MIN_RATERS = 3;

/** Groups in which people rate themselves, without case and spaces. */
export const SELF_GROUPS: ReadonlySet<string> = new Set(['self', '自评', '本人']);

/** Groups that are one identified person by nature, without case and spaces. */
const ONE_PERSON_GROUPS: ReadonlySet<string> = new Set([
  ...SELF_GROUPS,
  'manager',
  'supervisor',
  '上级',
  '直接上级',
  '直属上级',
  '主管',
  '经理',
  '领导',
]);

export interface Score360Input {
  /** One rating each, on the rating scale; blank and N/A are not scored. */
  readonly ratings: Cells;
  /** The rater group of each rating. */
  readonly groupsOfRatings: Cells;
  readonly groups: Cells;
  readonly groupWeights: Cells;
  /** One for all groups or one each; blank takes the default: 3, or 1 for self and manager. */
  readonly minRaters?: Cells | undefined;
  /** Who gave each rating. Without it every rating is a rater of its own. */
  readonly raters?: Cells | undefined;
  /** The weight of the rated item; 1 where the argument is left out. Needs `raters`. */
  readonly itemWeights?: Cells | undefined;
  /** The top of the rating scale: with it the result is on 0–100. */
  readonly scaleMax?: Cell;
}

/** Why a group counts or not. A group that is hidden says nothing else about itself. */
export type GroupStatus = 'hidden' | 'not-weighted' | 'no-ratings' | 'counted';

export interface GroupResult {
  readonly group: string | number | boolean;
  /** Distinct raters; `null` for a hidden group. */
  readonly raters: number | null;
  readonly minRaters: number;
  /** On the rating scale; `null` for a hidden group and one without ratings. */
  readonly mean: number | null;
  readonly weight: number;
  /** The weight after redistribution: the groups that count share the others' in proportion. */
  readonly weightUsed: number;
  readonly status: GroupStatus;
}

/** What the ratings of a group add up to. */
export interface GroupTotals {
  /** As `comparableName` gives it. */
  readonly name: string;
  readonly group: string | number | boolean;
  readonly weight: number;
  readonly minRaters: number;
  readonly mean: RunningMean;
  readonly raters: Set<string>;
}

/**
 * 360° score: the mean of each rater group (Σ item weight·rating / Σ item weight), then the weighted mean of the groups
 * that have a weight and enough raters. Groups with fewer raters are left out, so that nobody's rating can be told from
 * the score.
 *
 * @returns on the rating scale, or 100 × score / scaleMax
 * @throws ScoringError see `groupResults`; `nothing-scored`, `no-group-counts`
 */
export function score360(input: Score360Input): number {
  const groups = groupResults(input);
  const score = new RunningMean();
  for (const { status, mean, weight } of groups) if (status === 'counted') score.add(mean ?? 0, weight);
  if (score.weights === 0) {
    if (groups.every(({ raters }) => raters === 0)) throw new ScoringError('nothing-scored', {});
    const countOf = (wanted: GroupStatus): number => groups.filter(({ status }) => status === wanted).length;
    throw new ScoringError('no-group-counts', {
      hidden: countOf('hidden'),
      unweighted: countOf('not-weighted'),
    });
  }
  const scaleMax = scaleMaxOf(input.scaleMax);
  return scaleMax === null ? score.value : (100 * score.value) / scaleMax;
}

/**
 * The rater groups one by one: how many raters, their mean, the weight they come in with and why.
 *
 * @throws ScoringError `sizes`, `item-weights-without-raters`, `error-value`, `not-a-number`, `negative-number`,
 * `negative-number`, `not-positive` (scaleMax), `blank-cell` (a rating without a group), `not-listed`, `duplicate`
 */
export function groupResults(input: Score360Input): GroupResult[] {
  const totals = groupTotals(input).map((total) => ({ status: statusOf(total), ...total }));
  const all = totals.reduce((sum, { weight }) => sum + weight, 0);
  const counted = totals.reduce((sum, { status, weight }) => sum + (status === 'counted' ? weight : 0), 0);
  return totals.map(({ group, raters, minRaters, mean, weight, status }) => {
    const hidden = status === 'hidden';
    return {
      group,
      raters: hidden ? null : raters.size,
      minRaters,
      mean: hidden || mean.weights === 0 ? null : mean.value,
      weight,
      weightUsed: status === 'counted' ? (weight / counted) * all : 0,
      status,
    };
  });
}

function statusOf({ mean, raters, minRaters, weight }: GroupTotals): GroupStatus {
  if (mean.weights > 0 && raters.size < minRaters) return 'hidden';
  if (weight === 0) return 'not-weighted';
  return mean.weights === 0 ? 'no-ratings' : 'counted';
}

/**
 * @param others what else the caller reads: a fault in it may come first
 * @throws ScoringError as `groupResults`
 */
export function groupTotals(input: Score360Input, others: Inputs = {}): GroupTotals[] {
  const { ratings, groupsOfRatings, groups, groupWeights, minRaters, raters, itemWeights, scaleMax } = input;
  requireSameSize({ ratings, groupsOfRatings });
  requireSameSize({ groups, groupWeights }, { minRaters });
  requireSameSize({ ratings, raters, itemWeights });
  if (itemWeights && !raters) throw new ScoringError('item-weights-without-raters', {});
  // Where there is no rating, or its item has no weight, nothing else of the row is looked at.
  const counts = (row: number): boolean =>
    !isUnscored(ratings.at(row)) &&
    !(itemWeights && (isBlank(itemWeights.at(row)) || itemWeights.at(row) === 0));
  const inList = (row: number): boolean => isNamed(groups.at(row));
  const inputs: Inputs = {
    ratings: [ratings, numberOf, counts],
    groupsOfRatings: [groupsOfRatings, wordOf, counts],
    groups: [groups, wordOf, inList],
    groupWeights: [groupWeights, weightOf, inList],
    minRaters: [minRaters, amountIfAny, inList, groups.length],
    raters: [raters, wordOf, counts],
    itemWeights: [itemWeights, weightOf, counts],
    scaleMax: [[scaleMax], scaleMaxOf],
    ...others,
  };
  return inFaultOrder(inputs, () => {
    scaleMaxOf(scaleMax);
    const list = new NameList('groups', groups, (name, row): GroupTotals => ({
      name,
      group: groups.at(row) as GroupTotals['group'],
      weight: weightOf(groupWeights.at(row)),
      minRaters:
        amountIfAny(cellOfRow(minRaters, row)) ?? (ONE_PERSON_GROUPS.has(name) ? 1 : DEFAULT_MIN_RATERS),
      mean: new RunningMean(),
      raters: new Set(),
    }));
    const nameOf = nameReader();
    for (let row = 0; row < ratings.length; row++) {
      if (!counts(row)) continue;
      const total = list.of('groupsOfRatings', groupsOfRatings, row);
      total.mean.add(numberOf(ratings.at(row)), itemWeights ? weightOf(itemWeights.at(row)) : 1);
      const rater = raters ? nameOf(wordOf(raters.at(row))) : `#${row}`;
      if (rater !== '') total.raters.add(rater);
    }
    return list.entries;
  });
}

const scaleMaxOf = blankAs(null, positiveOf);

/** Whether a group is one identified person by nature, such as self and manager: one rater is enough. */
export const isOnePersonGroup = (group: Cell): boolean => ONE_PERSON_GROUPS.has(comparableName(group));
