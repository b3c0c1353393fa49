import { nameReader } from '../scoring/cell';
import { mean, variance } from '../scoring/moments';
import { withinGroupAgreement } from '../scoring/rater-agreement';
import { raterEffects } from '../scoring/rater-effects';
import { isOnePersonGroup, score360, SELF_GROUPS } from '../scoring/score-360';
import type { CellAddress } from './cell-problem';
import type { Cycle } from './cycle';
import { groupBy } from './group-by';
import { median } from './median';
import type { Policy } from './policy';
import { cellOf } from './read-table';
import { score360InputsOf } from './scores';
import type { Rating } from './tables';
import { whenPossible } from './when-possible';

/**
 * Why a rater's effect cannot be told. too-few-ratings: too few ratings, or of too few people, that others rated as well;
 * too-few-raters: too few of the group of whom anything can be told.
 */
export type EffectUnknown = 'too-few-ratings' | 'too-few-raters';

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
   * Severity in points of the rating scale: how much higher (lenient, above 0) or lower (severe) the rater rates than others do
   * the same people on the same competencies, beyond what is usual in the group; `null` where it cannot be told, for the
   * reason given.
   */
  readonly effect: number | null;
  readonly unknown: EffectUnknown | null;
  /** The effect in standard deviations of all ratings. */
  readonly deviations: number | null;
  /** The one rating given for everything; `null` where ratings differ, or are too few for that to be no accident. */
  readonly sameRating: number | null;
  /** Of the design, from 0: whether raters of one part rate higher than those of another cannot be told. */
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
 * them, so that nobody can tell whether one part rates higher than another; few-raters: `unknown` effects have too little behind them; anonymous: ratings
 * without a rater, which are left out.
 */
export type RaterCaution =
  | { readonly caution: 'not-connected'; readonly parts: number; readonly raters: number }
  | { readonly caution: 'few-raters'; readonly unknown: number; readonly raters: number }
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

const known = new WeakMap<Cycle, RaterQuality>();

/**
 * The quality of a cycle's ratings. Severity begins with what least squares of rating = person and competency + rater leave to
 * the rater (`RATERADJUST`, additive). Of that the median of the others who rated the same is taken, since over chains of people
 * chance adds up; and then what is usual in the rater's group, its median, since groups see different sides of a person, and
 * may. Medians, so that one severe rater makes nobody lenient. How people rate themselves is no part of it, nor are ratings
 * outside the scale.
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
  const { policy } = cycle;
  const sorted = sortOut(cycle);
  const given = sorted.flatMap((one) => (one.rater !== null && one.value !== null ? [one as Given] : []));
  const severity = severityOf(given, policy);
  const raters = profilesOf(cycle, sorted, severity);
  let scores: AdjustedScore[] | null = null;
  return {
    raters,
    agreement: agreementOf(sorted, policy),
    // The check does without most of the time.
    get scores() {
      return (scores ??= adjustedScores(cycle, sorted, severity));
    },
    cautions: cautionsOf(
      raters,
      sorted.filter(({ rater, isOwn, value }) => !isOwn && rater === null && value !== null).length,
    ),
  };
}

/** A rating with what it is compared by. */
interface Sorted {
  readonly rating: Rating;
  /** Of oneself. */
  readonly isOwn: boolean;
  readonly group: string;
  /** A rater in a group, since who rates in two has two ways of seeing people; `null` for oneself and without a name. */
  readonly rater: string | null;
  /** What raters are compared on, the same competency of the same person: its number. */
  readonly cell: number;
  /** On the scale; `null` where there is none. */
  readonly value: number | null;
}

interface Given extends Sorted {
  readonly rater: string;
  readonly value: number;
}

const raterKey = (group: string, rater: string): string => `${group}|${rater}`;
const groupOf = (rater: string): string => rater.slice(0, rater.indexOf('|'));

function sortOut({ ratings, policy: { scaleMin, scaleMax } }: Cycle): Sorted[] {
  const nameOf = nameReader();
  const cells = new Numbers<string>();
  return ratings.map((rating) => {
    const { rater, employeeId, competency, rating: value } = rating;
    const group = nameOf(rating.group);
    const isOwn = rater === employeeId || SELF_GROUPS.has(group);
    return {
      rating,
      isOwn,
      group,
      rater: isOwn || rater === '' ? null : raterKey(group, nameOf(rater)),
      cell: cells.of(`${employeeId}|${nameOf(competency)}`),
      value: typeof value === 'number' && value >= scaleMin && value <= scaleMax ? value : null,
    };
  });
}

type Effect = Pick<RaterProfile, 'effect' | 'unknown' | 'deviations' | 'part'>;

/** Effects by rater. */
type Severity = ReadonlyMap<string, Effect>;

function severityOf(given: readonly Given[], policy: Policy): Severity {
  const limits = policy.rules.limits['rater-severity'];
  const parts = new Map<string, number>();
  const least = new Map<string, number>();
  connectedParts(given).forEach((ofPart, part) => {
    for (const [rater, effect] of leastSquares(ofPart)) {
      parts.set(rater, part);
      least.set(rater, effect);
    }
  });
  const ofCells: Given[][] = [];
  for (const one of given) (ofCells[one.cell] ??= []).push(one);
  /** Compared with the others who rated the same; `null` where that tells nothing. */
  const compared = new Map<string, number | null>();
  for (const [rater, own] of groupBy(given, (one) => one.rater)) {
    const shared = own.filter(({ cell }) => (ofCells[cell]?.length ?? 0) > 1);
    const others: number[] = [];
    for (const { cell } of shared)
      for (const one of ofCells[cell] ?? []) if (one.rater !== rater) others.push(least.get(one.rater) ?? 0);
    const isTellable = shared.length >= limits.ratings && peopleIn(shared) >= limits.people;
    compared.set(rater, isTellable && others.length > 0 ? (least.get(rater) ?? 0) - median(others) : null);
  }
  const ofGroups = groupBy([...compared], ([rater]) => groupOf(rater));
  const usual = new Map(
    [...ofGroups].map(([group, members]) => {
      const effects = members.flatMap(([, effect]) => effect ?? []);
      return [group, { effect: median(effects), raters: effects.length }];
    }),
  );
  const spread = Math.sqrt(variance(given.map(({ value }) => value)));
  return new Map(
    [...compared].map(([rater, effect]): [string, Effect] => {
      const group = usual.get(groupOf(rater)) ?? { effect: 0, raters: 0 };
      const part = parts.get(rater) ?? 0;
      const unknown =
        effect === null ? 'too-few-ratings' : group.raters < limits.raters ? 'too-few-raters' : null;
      if (effect === null || unknown !== null)
        return [rater, { effect: null, unknown, deviations: null, part }];
      const severity = effect - group.effect;
      return [rater, { effect: severity, unknown, deviations: spread > 0 ? severity / spread : 0, part }];
    }),
  );
}

const peopleIn = (given: readonly Given[]): number =>
  new Set(given.map(({ rating }) => rating.employeeId)).size;

/** The effect of each rater of a connected part. */
function leastSquares(given: readonly Given[]): ReadonlyMap<string, number> {
  const raterNames = [...new Set(given.map(({ rater }) => rater))];
  const [raters, cells] = [new Numbers<string>(), new Numbers<number>()];
  const effects = raterEffects({
    indices: given.map((_, index) => index),
    values: Float64Array.from(given, ({ value }) => value),
    raterOf: Int32Array.from(given, ({ rater }) => raters.of(rater)),
    rateeOf: Int32Array.from(given, ({ cell }) => cells.of(cell)),
    raterNames,
    rateeNames: Array.from({ length: cells.count }, (_, cell) => String(cell)),
  });
  return new Map(raterNames.map((name) => [name, effects[raters.of(name)] ?? 0]));
}

/** Gives each thing a number, from 0, in the order in which they come. */
class Numbers<T> {
  private readonly numbers = new Map<T, number>();

  of(thing: T): number {
    let number = this.numbers.get(thing);
    if (number === undefined) this.numbers.set(thing, (number = this.numbers.size));
    return number;
  }

  get count(): number {
    return this.numbers.size;
  }
}

/** The ratings in parts within which every rater can be compared with every other, directly or through others. */
function connectedParts(given: readonly Given[]): Given[][] {
  const raters = new Numbers<string>();
  const raterOf = given.map(({ rater }) => raters.of(rater));
  const cells = new Numbers<number>();
  const cellOfRow = given.map(({ cell }) => cells.of(cell));
  const parents = Int32Array.from({ length: raters.count + cells.count }, (_, node) => node);
  const root = (start: number): number => {
    let node = start;
    while (parents[node] !== node) {
      // Halved on the way, so that chains stay short.
      parents[node] = parents[parents[node] as number] as number;
      node = parents[node] as number;
    }
    return node;
  };
  raterOf.forEach((rater, row) => (parents[root(rater)] = root(raters.count + (cellOfRow[row] ?? 0))));
  const parts = new Map<number, Given[]>();
  given.forEach((one, row) => {
    const part = root(raterOf[row] ?? 0);
    const ofPart = parts.get(part);
    if (ofPart) ofPart.push(one);
    else parts.set(part, [one]);
  });
  return [...parts.values()];
}

function profilesOf(
  { raters: asked, policy }: Cycle,
  sorted: readonly Sorted[],
  severity: Severity,
): RaterProfile[] {
  const enough = policy.rules.limits['rater-no-variance'].ratings;
  const answered = new Set(
    sorted.flatMap(({ rater, rating }) =>
      rating.rating === null ? [] : [`${rater ?? ''}|${rating.employeeId}`],
    ),
  );
  const nameOf = nameReader();
  const unrated = groupBy(
    asked.map(({ rater, group, employeeId }) => ({
      rater: raterKey(nameOf(group), nameOf(rater)),
      employeeId,
    })),
    ({ rater }) => rater,
  );
  const named = sorted.filter((one): one is Sorted & { readonly rater: string } => one.rater !== null);
  return [...groupBy(named, ({ rater }) => rater)].flatMap(([rater, all]) => {
    const [first] = all;
    if (!first) return [];
    const given = all.filter((one): one is Given => one.value !== null);
    const values = given.map(({ value }) => value);
    const [value] = values;
    const people = peopleIn(given);
    const isSame = values.length >= enough && people > 1 && values.every((other) => other === value);
    return [
      {
        rater: first.rating.rater,
        group: first.rating.group,
        ratings: values.length,
        people,
        unrated: (unrated.get(rater) ?? []).filter(
          ({ employeeId }) => !answered.has(`${rater}|${employeeId}`),
        ).length,
        blank: all.filter(({ rating }) => rating.rating === null).length,
        mean: values.length === 0 ? null : mean(values),
        ...(severity.get(rater) ?? { effect: null, unknown: 'too-few-ratings', deviations: null, part: -1 }),
        sameRating: isSame ? (value ?? null) : null,
        at: cellOf(first.rating.at, 'rating'),
      },
    ];
  });
}

function agreementOf(sorted: readonly Sorted[], policy: Policy): GroupAgreement[] {
  const { scaleMin, scaleMax } = policy;
  const enough = policy.rules.limits['low-agreement'].raters;
  const ofSeveral = sorted.filter(
    ({ isOwn, value, rating }) => !isOwn && value !== null && !isOnePersonGroup(rating.group),
  );
  return [...groupBy(ofSeveral, ({ group, rating }) => `${rating.employeeId}|${group}`).values()].flatMap(
    (own) => {
      const [first] = own;
      if (!first) return [];
      const competencies = [...groupBy(own, ({ cell }) => String(cell)).values()];
      const agreed = competencies
        .filter((same) => same.length > 1)
        .map((same) => ({
          competency: same[0]?.rating.competency ?? '',
          agreement: withinGroupAgreement(
            same.map(({ value }) => value),
            scaleMin,
            scaleMax,
          ),
        }));
      const names = new Set(own.map(({ rater }) => rater).filter((rater) => rater !== null));
      const nameless = competencies.map((same) => same.filter(({ rater }) => rater === null).length);
      const raters = names.size + Math.max(...nameless);
      return [
        {
          employeeId: first.rating.employeeId,
          group: first.rating.group,
          raters,
          agreement: agreed.length === 0 ? null : mean(agreed.map(({ agreement }) => agreement)),
          lowest: agreed.reduce<GroupAgreement['lowest']>(
            (lowest, one) => (lowest && lowest.agreement <= one.agreement ? lowest : one),
            null,
          ),
          isMeaningful: raters >= enough,
          at: cellOf(first.rating.at, 'rating'),
        },
      ];
    },
  );
}

function adjustedScores(cycle: Cycle, sorted: readonly Sorted[], severity: Severity): AdjustedScore[] {
  const inputOf = score360InputsOf(cycle);
  return [...groupBy(sorted, ({ rating }) => rating.employeeId)].map(([employeeId, own]) => {
    const input = inputOf(own.map(({ rating }) => rating));
    const raw = whenPossible(() => score360(input));
    let adjustedRatings = 0;
    const adjusted = own.map(({ rating: { rating }, rater }) => {
      const effect = rater === null ? null : (severity.get(rater)?.effect ?? null);
      if (effect === null || typeof rating !== 'number') return rating;
      adjustedRatings++;
      return rating - effect;
    });
    return {
      employeeId,
      raw,
      adjusted:
        raw === null || adjustedRatings === 0
          ? null
          : whenPossible(() => score360({ ...input, ratings: adjusted })),
      adjustedRatings,
      ratings: own.filter(({ rating }) => typeof rating.rating === 'number').length,
    };
  });
}

function cautionsOf(profiles: readonly RaterProfile[], anonymous: number): RaterCaution[] {
  const rating = profiles.filter(({ ratings }) => ratings > 0);
  const parts = new Set(rating.map(({ part }) => part)).size;
  const unknown = rating.filter(({ effect }) => effect === null).length;
  const raters = rating.length;
  return [
    ...(parts > 1 ? [{ caution: 'not-connected', parts, raters } as const] : []),
    ...(unknown > 0 ? [{ caution: 'few-raters', unknown, raters } as const] : []),
    ...(anonymous > 0 ? [{ caution: 'anonymous', ratings: anonymous } as const] : []),
  ];
}
