import { inFaultOrder, requireNoError, requireNumber, requireSameSize, requireWeight } from './arguments';
import type { FaultInput } from './arguments';
import { comparableName, isBlank, isErrorValue, isUnscored, nameReader } from './cell';
import type { Cell, Cells } from './cell';
import { ScoringError } from './scoring-error';

/** The fewest raters of a group whose mean may be told, unless the group is one person by nature. */
const DEFAULT_MIN_RATERS = 3;

/** Groups that are one identified person by nature, without case and spaces. */
const ONE_PERSON_GROUPS = new Set([
  'self',
  '自评',
  '本人',
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
  sum: number;
  itemWeights: number;
  ratings: number;
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
  const counted = groups.filter(({ status }) => status === 'counted');
  if (counted.length === 0) {
    const hidden = groups.filter(({ status }) => status === 'hidden').length;
    const unweighted = groups.filter(({ status }) => status === 'not-weighted').length;
    if (groups.every(({ raters }) => raters === 0)) throw new ScoringError('nothing-scored', {});
    throw new ScoringError('no-group-counts', { hidden, unweighted });
  }
  let sum = 0;
  let weights = 0;
  for (const { mean, weight } of counted) {
    sum += weight * (mean ?? 0);
    weights += weight;
  }
  const score = sum / weights;
  return isBlank(input.scaleMax) ? score : (100 * score) / scaleMaxOf(input.scaleMax);
}

/**
 * The rater groups one by one: how many raters, their mean, the weight they come in with and why.
 *
 * @throws ScoringError `sizes`, `item-weights-without-raters`, `error-value`, `not-a-number`, `negative-number`,
 * `negative-number`, `not-positive` (scaleMax), `not-listed`, `duplicate`
 */
export function groupResults(input: Score360Input): GroupResult[] {
  const totals = groupTotals(input);
  const all = totals.reduce((sum, { weight }) => sum + weight, 0);
  const counted = totals.reduce((sum, total) => sum + (statusOf(total) === 'counted' ? total.weight : 0), 0);
  return totals.map((total) => {
    const status = statusOf(total);
    const hidden = status === 'hidden';
    return {
      group: total.group,
      raters: hidden ? null : total.raters.size,
      minRaters: total.minRaters,
      mean: hidden || total.ratings === 0 ? null : total.sum / total.itemWeights,
      weight: total.weight,
      weightUsed: status === 'counted' ? (total.weight / counted) * all : 0,
      status,
    };
  });
}

function statusOf({ ratings, raters, minRaters, weight }: GroupTotals): GroupStatus {
  if (ratings > 0 && raters.size < minRaters) return 'hidden';
  if (weight === 0) return 'not-weighted';
  return ratings === 0 ? 'no-ratings' : 'counted';
}

/**
 * @param words what else is read of the call, none of it numbers
 * @throws ScoringError as `groupResults`
 */
export function groupTotals(input: Score360Input, words: Readonly<Record<string, Cell>> = {}): GroupTotals[] {
  requireSizes(input);
  const others = Object.entries(words);
  const inputs = others.map(([argument, cell]): FaultInput => [argument, [cell], false]);
  return inFaultOrder([...faultInputs(input), ...inputs], () => {
    if (!isBlank(input.scaleMax)) scaleMaxOf(input.scaleMax);
    for (const [argument, cell] of others) requireNoError(cell, argument, 0);
    return totalsOf(input);
  });
}

function requireSizes({
  ratings,
  groupsOfRatings,
  groups,
  groupWeights,
  minRaters,
  raters,
  itemWeights,
}: Score360Input): void {
  requireSameSize(['ratings', ratings], ['groupsOfRatings', groupsOfRatings]);
  requireSameSize(['groups', groups], ['groupWeights', groupWeights]);
  if (minRaters && minRaters.length !== 1) requireSameSize(['groups', groups], ['minRaters', minRaters]);
  if (raters) requireSameSize(['ratings', ratings], ['raters', raters]);
  if (itemWeights) {
    requireSameSize(['ratings', ratings], ['itemWeights', itemWeights]);
    if (!raters) throw new ScoringError('item-weights-without-raters', {});
  }
}

function totalsOf(input: Score360Input): GroupTotals[] {
  const { ratings, groupsOfRatings, raters, itemWeights } = input;
  const byName = groupsOf(input);
  const nameOf = nameReader();
  for (let row = 0; row < ratings.length; row++) {
    if (!ratingCounts(input, row)) continue;
    const itemWeight = itemWeights ? requireWeight(itemWeights.at(row), 'itemWeights', row) : 1;
    const rating = requireNumber(ratings.at(row), 'ratings', row);
    const group = groupsOfRatings.at(row);
    const total = byName.get(nameOf(group));
    if (!total) {
      if (isBlank(group)) throw new ScoringError('blank-cell', { argument: 'groupsOfRatings', index: row });
      throw new ScoringError('not-listed', {
        argument: 'groupsOfRatings',
        index: row,
        value: String(group),
        list: 'groups',
      });
    }
    total.sum += itemWeight * rating;
    total.itemWeights += itemWeight;
    total.ratings += 1;
    const rater = raters?.at(row);
    requireNoError(rater, 'raters', row);
    const who = raters ? nameOf(rater) : `#${row}`;
    if (who !== '') total.raters.add(who);
  }
  return [...byName.values()];
}

function groupsOf({ groups, groupWeights, minRaters }: Score360Input): Map<string, GroupTotals> {
  const byName = new Map<string, GroupTotals>();
  for (let row = 0; row < groups.length; row++) {
    const group = groups.at(row);
    requireNoError(group, 'groups', row);
    const name = comparableName(group);
    if (isBlank(group) || name === '') continue;
    if (byName.has(name)) {
      throw new ScoringError('duplicate', { argument: 'groups', index: row, value: String(group) });
    }
    byName.set(name, {
      name,
      group,
      weight: requireWeight(groupWeights.at(row), 'groupWeights', row),
      minRaters: minRatersOf(minRaters, row, name),
      sum: 0,
      itemWeights: 0,
      ratings: 0,
      raters: new Set(),
    });
  }
  return byName;
}

/** Whether a group is one identified person by nature, such as self and manager: one rater is enough. */
export const isOnePersonGroup = (group: Cell): boolean => ONE_PERSON_GROUPS.has(comparableName(group));

function minRatersOf(minRaters: Cells | undefined, row: number, name: string): number {
  const index = minRaters?.length === 1 ? 0 : row;
  const cell = minRaters?.at(index);
  if (isBlank(cell)) return ONE_PERSON_GROUPS.has(name) ? 1 : DEFAULT_MIN_RATERS;
  const minimum = requireNumber(cell, 'minRaters', index);
  if (minimum < 0)
    throw new ScoringError('negative-number', { argument: 'minRaters', index, value: minimum });
  return minimum;
}

/** Whether a rating is there and its item has a weight: the rest of its row is looked at only then. */
function ratingCounts({ ratings, itemWeights }: Score360Input, row: number): boolean {
  if (isUnscored(ratings.at(row))) return false;
  return !itemWeights || !(isBlank(itemWeights.at(row)) || itemWeights.at(row) === 0);
}

function scaleMaxOf(cell: Cell): number {
  const scaleMax = requireNumber(cell, 'scaleMax', 0);
  if (scaleMax <= 0)
    throw new ScoringError('not-positive', { argument: 'scaleMax', index: 0, value: scaleMax });
  return scaleMax;
}

function faultInputs(input: Score360Input): readonly FaultInput[] {
  const { ratings, groupsOfRatings, groups, groupWeights, minRaters, raters, itemWeights, scaleMax } = input;
  const ofRatings = (row: number): boolean => ratingCounts(input, row);
  const ofGroups = (row: number): boolean =>
    isErrorValue(groups.at(row)) || comparableName(groups.at(row)) !== '';
  return [
    ['ratings', ratings, true, ofRatings],
    ['groupsOfRatings', groupsOfRatings, false, ofRatings],
    ['groups', groups, false, ofGroups],
    ['groupWeights', groupWeights, true, ofGroups],
    ['minRaters', minRaters, true, ofGroups, groups.length],
    ['raters', raters, false, ofRatings],
    ['itemWeights', itemWeights, true, ofRatings],
    ['scaleMax', [scaleMax], true],
  ];
}
