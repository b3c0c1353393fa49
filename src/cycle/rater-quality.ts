import { comparableName } from '../scoring/cell';
import { mean, variance } from '../scoring/moments';
import { withinGroupAgreement } from '../scoring/rater-agreement';
import { raterEffects } from '../scoring/rater-effects';
import { isOnePersonGroup, SELF_GROUPS } from '../scoring/score-360';
import { ScoringError } from '../scoring/scoring-error';
import type { CellAddress } from './cell-problem';
import type { Cycle } from './cycle';
import { groupBy } from './group-by';
import type { Policy } from './policy';
import { cellOf } from './read-table';
import { competencyWeightsOf, score360Of } from './scores';
import type { Rating } from './tables';
import { whenPossible } from './when-possible';

/**
 * Why a rater's effect cannot be told. too-few-ratings: too few ratings or rated people behind it; too-few-raters: nobody, or
 * too few, of the same group to compare with on the same people; weakly-connected: only by chains of people too long to tell
 * anything.
 */
export type EffectUnknown = 'too-few-ratings' | 'too-few-raters' | 'weakly-connected';

/** How somebody rates others in one of the rater groups. For HR alone. */
export interface RaterProfile {
  /** As the table of ratings has it: an employee's id, or a name. */
  readonly rater: string;
  readonly group: string;
  /** Ratings of others on the scale, and of how many people. */
  readonly ratings: number;
  readonly people: number;
  /** People whom the rater was asked to rate and has not rated at all, and ratings left blank of the others. */
  readonly unrated: number;
  readonly blank: number;
  /** Of all ratings given; `null` without any. */
  readonly mean: number | null;
  /**
   * Severity in points of the rating scale: how much higher (lenient, above 0) or lower (severe) than others of the group the
   * rater rates the same people on the same competencies; `null` where it cannot be told, for the reason given.
   */
  readonly effect: number | null;
  readonly unknown: EffectUnknown | null;
  /** The effect in standard deviations of the ratings it was compared with. */
  readonly deviations: number | null;
  /** The one rating given for everything; `null` where ratings differ, or are too few for that to be no accident. */
  readonly sameRating: number | null;
  /** Raters of one part of the design can be compared with one another, not with those of another; from 0. */
  readonly part: number;
  /** The first of the ratings. */
  readonly at: CellAddress;
}

/** How far the raters of one group see a person alike. */
export interface GroupAgreement {
  readonly employeeId: string;
  readonly group: string;
  readonly raters: number;
  /** r_wg, 0–1: mean over the competencies that at least two have rated; `null` where there is none. */
  readonly agreement: number | null;
  /** The competency with the lowest. */
  readonly lowest: { readonly competency: string; readonly agreement: number } | null;
  /** Enough raters: fewer agree or disagree by chance. */
  readonly isMeaningful: boolean;
  /** The first of the ratings. */
  readonly at: CellAddress;
}

/** A person's 360° score, 0–100, beside the one without the effects of severity; never in its place. */
export interface AdjustedScore {
  readonly employeeId: string;
  readonly raw: number | null;
  /** Ratings whose rater's effect is unknown count as they are; `null` where there is no raw score or none was adjusted. */
  readonly adjusted: number | null;
  readonly adjustedRatings: number;
  readonly ratings: number;
}

/**
 * What to bear in mind before anything is concluded. not-connected: raters fall into parts without anybody rated in two of
 * them, and only those of one part can be compared; few-raters: `unknown` effects have too little behind them; anonymous: ratings
 * without a rater, which are left out; weakly-connected: of a part no effect can be told.
 */
export type RaterCaution =
  | { readonly caution: 'not-connected'; readonly parts: number; readonly raters: number }
  | { readonly caution: 'few-raters'; readonly unknown: number; readonly raters: number }
  | { readonly caution: 'weakly-connected'; readonly raters: number }
  | { readonly caution: 'anonymous'; readonly ratings: number };

/** The quality of a cycle's 360° ratings: for HR alone. */
export interface RaterQuality {
  /** In the order in which they first rate. */
  readonly raters: readonly RaterProfile[];
  /** Groups of several raters only; never across groups, who see different sides of a person. */
  readonly agreement: readonly GroupAgreement[];
  readonly scores: readonly AdjustedScore[];
  readonly cautions: readonly RaterCaution[];
}

type Rated = Rating & { readonly rating: number };

const known = new WeakMap<Cycle, RaterQuality>();

/**
 * The quality of a cycle's ratings. Severity is what least squares of rating = person and competency + rater leave to the
 * rater (`RATERADJUST`, additive), less the mean of the rater's group: groups see different sides of a person, and may. How
 * people rate themselves is no part of it, nor are ratings outside the scale.
 */
export function raterQuality(cycle: Cycle): RaterQuality {
  // Several rules of one check ask.
  const before = known.get(cycle);
  if (before) return before;
  const quality = assess(cycle);
  known.set(cycle, quality);
  return quality;
}

function assess(cycle: Cycle): RaterQuality {
  const { ratings, policy } = cycle;
  const ofOthers = ratings.filter((rating) => !isOwn(rating));
  const named = ofOthers.filter(({ rater }) => rater !== '');
  const inScale = named.filter((rating): rating is Rated => isInScale(rating, policy));
  const severity = severityOf(inScale, policy);
  const raters = profilesOf(cycle, named, inScale, severity);
  const anonymous = ofOthers.filter(({ rater, rating }) => rater === '' && typeof rating === 'number').length;
  return {
    raters,
    agreement: agreementOf(ofOthers, policy),
    scores: adjustedScores(cycle, severity),
    cautions: cautionsOf(raters, anonymous),
  };
}

const isOwn = ({ rater, employeeId, group }: Rating): boolean =>
  rater === employeeId || SELF_GROUPS.has(comparableName(group));

const isInScale = ({ rating }: Rating, { scaleMin, scaleMax }: Policy): boolean =>
  typeof rating === 'number' && rating >= scaleMin && rating <= scaleMax;

/** A rater in a group: who rates in two has two ways of seeing people. */
const keyOf = ({ rater, group }: Pick<Rating, 'rater' | 'group'>): string =>
  `${comparableName(group)}|${comparableName(rater)}`;

type Effect = Pick<RaterProfile, 'effect' | 'unknown' | 'deviations' | 'part'>;

/** Effects by the raters' keys. */
type Severity = ReadonlyMap<string, Effect>;

function severityOf(ratings: readonly Rated[], policy: Policy): Severity {
  const limits = policy.rules.limits['rater-severity'];
  const effects = new Map<string, Effect>();
  connectedParts(ratings).forEach((ofPart, part) => {
    const raters = groupBy(ofPart, keyOf);
    const least = leastSquares(ofPart, [...raters.keys()]);
    const spread = Math.sqrt(variance(ofPart.map(({ rating }) => rating)));
    const tellable = new Map(
      [...raters].filter(
        ([, own]) =>
          own.length >= limits.ratings &&
          new Set(own.map(({ employeeId }) => employeeId)).size >= limits.people,
      ),
    );
    const groups = groupBy([...tellable.keys()], groupOfKey);
    for (const key of raters.keys()) {
      const colleagues = groups.get(groupOfKey(key)) ?? [];
      const unknown = !least
        ? 'weakly-connected'
        : !tellable.has(key)
          ? 'too-few-ratings'
          : colleagues.length < limits.raters
            ? 'too-few-raters'
            : null;
      if (unknown || !least) {
        effects.set(key, { effect: null, unknown, deviations: null, part });
        continue;
      }
      const effect = (least.get(key) ?? 0) - mean(colleagues.map((one) => least.get(one) ?? 0));
      effects.set(key, { effect, unknown, deviations: spread > 0 ? effect / spread : 0, part });
    }
  });
  return effects;
}

const groupOfKey = (key: string): string => key.slice(0, key.indexOf('|'));

/** The effect of each rater of a connected part; `null` where the chains between them are too long. */
function leastSquares(ratings: readonly Rated[], raterNames: string[]): ReadonlyMap<string, number> | null {
  const raters = new Map(raterNames.map((name, number) => [name, number]));
  const cells = numbered(ratings.map(cellOfRating));
  try {
    const effects = raterEffects({
      indices: ratings.map((_, index) => index),
      values: Float64Array.from(ratings, ({ rating }) => rating),
      raterOf: Int32Array.from(ratings, (rating) => raters.get(keyOf(rating)) ?? 0),
      rateeOf: Int32Array.from(ratings, (rating) => cells.get(cellOfRating(rating)) ?? 0),
      raterNames,
      rateeNames: [...cells.keys()],
    });
    return new Map(raterNames.map((name, number) => [name, effects[number] ?? 0]));
  } catch (error) {
    if (error instanceof ScoringError && error.fault === 'weakly-connected') return null;
    throw error;
  }
}

/** What raters are compared on: the same competency of the same person. */
const cellOfRating = ({ employeeId, competency }: Rating): string =>
  `${employeeId}|${comparableName(competency)}`;

const numbered = (names: readonly string[]): Map<string, number> =>
  new Map([...new Set(names)].map((name, number) => [name, number]));

/** The ratings in parts within which every rater can be compared with every other, directly or through others. */
function connectedParts(ratings: readonly Rated[]): Rated[][] {
  const parents = new Map<string, string>();
  const root = (start: string): string => {
    let node = start;
    for (let parent = parents.get(node); parent !== undefined; parent = parents.get(node)) {
      // Halved on the way, so that chains stay short.
      const above = parents.get(parent);
      if (above !== undefined) parents.set(node, above);
      node = above ?? parent;
    }
    return node;
  };
  for (const rating of ratings) {
    const [rater, cell] = [root(`r${keyOf(rating)}`), root(`c${cellOfRating(rating)}`)];
    if (rater !== cell) parents.set(rater, cell);
  }
  return [...groupBy(ratings, (rating) => root(`r${keyOf(rating)}`)).values()];
}

function profilesOf(
  { raters: asked, ratings, policy }: Cycle,
  named: readonly Rating[],
  inScale: readonly Rated[],
  severity: Severity,
): RaterProfile[] {
  const enough = policy.rules.limits['rater-no-variance'].ratings;
  const given = groupBy(inScale, keyOf);
  const answered = new Set(
    ratings.filter(({ rating }) => rating !== null).map((rating) => `${keyOf(rating)}|${rating.employeeId}`),
  );
  const unrated = groupBy(
    asked.filter((one) => !answered.has(`${keyOf(one)}|${one.employeeId}`)),
    keyOf,
  );
  return [...groupBy(named, keyOf)].flatMap(([key, all]) => {
    const [first] = all;
    if (!first) return [];
    const own = (given.get(key) ?? []).map(({ rating }) => rating);
    const people = new Set((given.get(key) ?? []).map(({ employeeId }) => employeeId)).size;
    const [rating] = own;
    const isSame = own.length >= enough && people > 1 && own.every((other) => other === rating);
    return [
      {
        rater: first.rater,
        group: first.group,
        ratings: own.length,
        people,
        unrated: unrated.get(key)?.length ?? 0,
        blank: all.filter((one) => one.rating === null).length,
        mean: own.length === 0 ? null : mean(own),
        ...(severity.get(key) ?? { effect: null, unknown: 'too-few-ratings', deviations: null, part: -1 }),
        sameRating: isSame ? (rating ?? null) : null,
        at: cellOf(first.at, 'rating'),
      },
    ];
  });
}

function agreementOf(ratings: readonly Rating[], policy: Policy): GroupAgreement[] {
  const { scaleMin, scaleMax } = policy;
  const enough = policy.rules.limits['low-agreement'].raters;
  const rated = ratings.filter(
    (rating): rating is Rated => isInScale(rating, policy) && !isOnePersonGroup(rating.group),
  );
  return [
    ...groupBy(rated, ({ employeeId, group }) => `${employeeId}|${comparableName(group)}`).values(),
  ].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const competencies = [...groupBy(own, ({ competency }) => comparableName(competency)).values()];
    const agreed = competencies
      .filter((same) => same.length > 1)
      .map((same) => ({
        competency: same[0]?.competency ?? '',
        agreement: withinGroupAgreement(
          same.map(({ rating }) => rating),
          scaleMin,
          scaleMax,
        ),
      }));
    const names = new Set(own.map(({ rater }) => comparableName(rater)).filter((name) => name !== ''));
    const nameless = competencies.map((same) => same.filter(({ rater }) => rater === '').length);
    const raters = names.size + Math.max(...nameless);
    return [
      {
        employeeId: first.employeeId,
        group: first.group,
        raters,
        agreement: agreed.length === 0 ? null : mean(agreed.map(({ agreement }) => agreement)),
        lowest: agreed.reduce<GroupAgreement['lowest']>(
          (lowest, one) => (lowest && lowest.agreement <= one.agreement ? lowest : one),
          null,
        ),
        isMeaningful: raters >= enough,
        at: cellOf(first.at, 'rating'),
      },
    ];
  });
}

function adjustedScores(cycle: Cycle, severity: Severity): AdjustedScore[] {
  const weights = competencyWeightsOf(cycle);
  const scoreOf = (ratings: readonly Rating[]): number | null =>
    whenPossible(() => score360Of(ratings, cycle, weights));
  return [...groupBy(cycle.ratings, ({ employeeId }) => employeeId)].map(([employeeId, ratings]) => {
    const raw = scoreOf(ratings);
    let adjustedRatings = 0;
    const adjusted = ratings.map((rating) => {
      const effect = isOwn(rating) ? null : (severity.get(keyOf(rating))?.effect ?? null);
      if (effect === null || typeof rating.rating !== 'number') return rating;
      adjustedRatings++;
      return { ...rating, rating: rating.rating - effect };
    });
    return {
      employeeId,
      raw,
      adjusted: raw === null || adjustedRatings === 0 ? null : scoreOf(adjusted),
      adjustedRatings,
      ratings: ratings.filter(({ rating }) => typeof rating === 'number').length,
    };
  });
}

function cautionsOf(profiles: readonly RaterProfile[], anonymous: number): RaterCaution[] {
  const rating = profiles.filter(({ ratings }) => ratings > 0);
  const parts = new Set(rating.map(({ part }) => part)).size;
  const weakly = rating.filter(({ unknown }) => unknown === 'weakly-connected').length;
  const unknown = rating.filter(({ effect }) => effect === null).length - weakly;
  const raters = rating.length;
  return [
    ...(parts > 1 ? [{ caution: 'not-connected', parts, raters } as const] : []),
    ...(weakly > 0 ? [{ caution: 'weakly-connected', raters: weakly } as const] : []),
    ...(unknown > 0 ? [{ caution: 'few-raters', unknown, raters } as const] : []),
    ...(anonymous > 0 ? [{ caution: 'anonymous', ratings: anonymous } as const] : []),
  ];
}
