import { comparableName } from '../scoring/cell';
import { isOnePersonGroup } from '../scoring/score-360';
import type { Cycle } from './cycle';
import { groupBy } from './group-by';
import type { Policy } from './policy';
import { minRatersOf } from './scores';
import type { RaterGroup, Rating, Release } from './tables';

/** A rating as a release remembers it: who, on what (the place among the competencies), how. */
type ReleasedRating = readonly [rater: string, competency: number, rating: number];

/** The ratings of a group behind a released figure, as the table of releases has them in a cell. */
interface ReleasedGroup {
  readonly competencies: readonly string[];
  readonly ratings: readonly ReleasedRating[];
}

/** A person's rater group whose figures stay those that were released before. */
export interface KeptGroup {
  readonly employeeId: string;
  readonly group: string;
  /** Raters whose ratings came, went or changed since one of the releases, and how many there have to be at least. */
  readonly changed: number;
  readonly minRaters: number;
}

export interface RatingsToRelease {
  /** The ratings that figures are calculated from: of kept groups those of the earlier release. */
  readonly ratings: readonly Rating[];
  readonly kept: readonly KeptGroup[];
}

const keyOf = (employeeId: string, group: string): string => `${employeeId}|${comparableName(group)}`;

/**
 * The ratings that the next released figures come from. Once a group's mean has been released, another one that fewer raters
 * than the minimum have changed would tell what these have rated (4·m₄ − 3·m₃ is the new rating): such a group keeps its
 * earlier ratings. It is compared with all its earlier releases, since all of them are known.
 *
 * @param releases of the period, in the order in which they were made
 */
export function ratingsToRelease(
  { ratings, raterGroups, policy }: Pick<Cycle, 'ratings' | 'raterGroups' | 'policy'>,
  releases: readonly Release[],
): RatingsToRelease {
  if (releases.length === 0) return { ratings, kept: [] };
  const now = groupBy(ratings, ({ employeeId, group }) => keyOf(employeeId, group));
  const kept = new Map<string, KeptGroup & { readonly release: Release; readonly before: ReleasedGroup }>();
  for (const [key, own] of groupBy(releases, ({ employeeId, group }) => keyOf(employeeId, group))) {
    const readable = own.flatMap((release) => {
      const before = readReleased(release.ratings);
      return before ? [{ release, before }] : [];
    });
    const latest = readable.at(-1);
    if (!latest) continue;
    const { employeeId, group } = latest.release;
    if (isOnePersonGroup(group)) continue;
    const minRaters = fewestRaters(group, raterGroups, policy);
    const released = releasedOf(now.get(key) ?? []);
    if (changedRaters(latest.before, released) === 0) continue;
    const changed = Math.min(
      ...readable.map(({ before }) => changedRaters(before, released)).filter((raters) => raters > 0),
    );
    if (changed < minRaters) kept.set(key, { employeeId, group, changed, minRaters, ...latest });
  }
  if (kept.size === 0) return { ratings, kept: [] };
  return {
    ratings: [
      ...ratings.filter(({ employeeId, group }) => !kept.has(keyOf(employeeId, group))),
      ...[...kept.values()].flatMap(({ release, before }) => asRatings(release, before)),
    ],
    kept: [...kept.values()].map(({ employeeId, group, changed, minRaters }) => ({
      employeeId,
      group,
      changed,
      minRaters,
    })),
  };
}

/** A release as it goes on record. */
export type NewRelease = Pick<Release, 'employeeId' | 'group' | 'ratings'> & { readonly raters: number };

/**
 * What is released for the first time, or anew: of every group that has enough raters, unless it is the same as before. A group
 * that is hidden is not released, and what was released of it before is still what later figures are compared with.
 *
 * @param ratings to be released
 */
export function newReleases(
  { ratings, raterGroups, policy }: Pick<Cycle, 'ratings' | 'raterGroups' | 'policy'>,
  releases: readonly Release[],
): NewRelease[] {
  const latest = new Map(releases.map((one) => [keyOf(one.employeeId, one.group), one.ratings]));
  const listed = new Set(raterGroups.map(({ group }) => comparableName(group)));
  const groups = groupBy(
    ratings.filter(({ group }) => listed.has(comparableName(group))),
    ({ employeeId, group }) => keyOf(employeeId, group),
  );
  return [...groups].flatMap(([key, own]): NewRelease[] => {
    const [first] = own;
    const released = releasedOf(own);
    const text = JSON.stringify(released);
    const isHidden =
      released.ratings.length === 0 ||
      (first !== undefined && ratersIn(released) < fewestRaters(first.group, raterGroups, policy));
    if (!first || isHidden || latest.get(key) === text) return [];
    return [{ employeeId: first.employeeId, group: first.group, raters: ratersIn(released), ratings: text }];
  });
}

function fewestRaters(group: string, raterGroups: readonly RaterGroup[], policy: Policy): number {
  const listed = raterGroups.find((one) => comparableName(one.group) === comparableName(group));
  return listed ? minRatersOf(listed, policy) : policy.minRaters;
}

/** In one order, so that the same ratings are the same text. */
function releasedOf(ratings: readonly Rating[]): ReleasedGroup {
  const scored = ratings.filter((one): one is Rating & { rating: number } => typeof one.rating === 'number');
  const competencies = [...new Set(scored.map(({ competency }) => competency))].sort();
  const place = new Map(competencies.map((competency, index) => [competency, index]));
  return {
    competencies,
    ratings: scored
      .map(({ rater, competency, rating }): ReleasedRating => [rater, place.get(competency) ?? 0, rating])
      .sort(
        (one, other) =>
          (one[0] === other[0] ? 0 : one[0] < other[0] ? -1 : 1) || one[1] - other[1] || one[2] - other[2],
      ),
  };
}

/** `null` when the cell does not hold what was written there. */
function readReleased(text: string): ReleasedGroup | null {
  try {
    return JSON.parse(text) as ReleasedGroup;
  } catch {
    return null;
  }
}

const ratersIn = ({ ratings }: ReleasedGroup): number => new Set(ratings.map(([rater]) => rater)).size;

/** How many raters have come, gone, or rate otherwise. */
function changedRaters(before: ReleasedGroup, now: ReleasedGroup): number {
  const [was, is] = [byRater(before), byRater(now)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((rater) => was.get(rater) !== is.get(rater))
    .length;
}

const byRater = ({ competencies, ratings }: ReleasedGroup): Map<string, string> =>
  new Map(
    [...groupBy(ratings, ([rater]) => rater)].map(([rater, own]) => [
      rater,
      JSON.stringify(own.map(([, competency, rating]) => [competencies[competency], rating])),
    ]),
  );

const asRatings = (
  { at, period, employeeId, group }: Release,
  { competencies, ratings }: ReleasedGroup,
): Rating[] =>
  ratings.map(([rater, competency, rating]) => ({
    at,
    period,
    employeeId,
    rater,
    group,
    competency: competencies[competency] ?? '',
    rating,
    comment: '',
  }));
