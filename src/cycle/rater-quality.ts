import type { CellAddress } from './cell-problem';

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
 * them, and only those of one part can be compared; few-raters: most effects have too little behind them; anonymous: ratings
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
