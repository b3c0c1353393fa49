import { readAt } from './arguments';
import type { Cell, Cells } from './cell';
import { optionOf } from './cell-readers';
import { mean, variance } from './moments';
import { raterEffects } from './rater-effects';
import { ratingRows } from './rating-rows';
import type { RatingRows } from './rating-rows';
import { ScoringError } from './scoring-error';

export const ADJUST_METHODS = ['additive', 'center', 'zscore'] as const;
export type AdjustMethod = (typeof ADJUST_METHODS)[number];

/**
 * Ratings with rater severity taken out, not clamped to the scale.
 *
 * - `additive` (default): rating − rater effect, see `raterEffects`. Raters may have seen different people as long as the
 *   design is connected.
 * - `center`: rating − rater mean + grand mean.
 * - `zscore`: grand mean + grand sd × (rating − rater mean) / rater sd, sample sd; the grand mean where a rater's sd is 0.
 *
 * `center` and `zscore` only where all raters rated the same people: elsewhere they take away real differences.
 *
 * Source: Raymond & Viswesvaran, "Least squares models to correct for rater effects" (1993).
 *
 * @param method blank is `additive`
 * @returns one per rating, `null` where the rating is blank or not applicable
 * @throws ScoringError see `ratingRows`; `unknown-option` (method), `not-connected`,
 * `different-people`
 */
export function adjustedRatings(
  ratings: Cells,
  raters: Cells,
  ratees: Cells,
  method?: Cell,
): (number | null)[] {
  const read = optionOf(ADJUST_METHODS);
  const rows = ratingRows(ratings, raters, ratees, { method: [[method], read] });
  const chosen = readAt('method', 0, read, method);
  const adjusted = chosen === 'additive' ? withoutEffects(rows) : standardised(rows, chosen);
  const results: (number | null)[] = ratings.map(() => null);
  rows.indices.forEach((index, place) => (results[index] = adjusted[place] as number));
  return results;
}

function withoutEffects(rows: RatingRows): Float64Array {
  const effects = raterEffects(rows);
  return rows.values.map((value, place) => value - (effects[rows.raterOf[place] as number] as number));
}

function standardised(rows: RatingRows, method: 'center' | 'zscore'): Float64Array {
  requireSamePeople(rows);
  const { values, raterOf, raterNames } = rows;
  const byRater = raterNames.map((): number[] => []);
  values.forEach((value, place) => byRater[raterOf[place] as number]?.push(value));
  const raters = byRater.map((ratings) => ({ mean: mean(ratings), sd: Math.sqrt(variance(ratings)) }));
  const grandMean = mean(values);
  const grandSd = Math.sqrt(variance(values));
  return values.map((value, place) => {
    const rater = raters[raterOf[place] as number] as (typeof raters)[number];
    const deviation = value - rater.mean;
    if (method === 'center') return grandMean + deviation;
    // Nothing tells a rater's ratings apart: also what is left of equal ratings by rounding is nothing.
    return rater.sd > 1e-12 * Math.abs(rater.mean) ? grandMean + (grandSd * deviation) / rater.sd : grandMean;
  });
}

/** @throws ScoringError `different-people` unless every rater rated every ratee */
function requireSamePeople({ raterOf, rateeOf, raterNames, rateeNames }: RatingRows): void {
  const rated = new Set<number>();
  for (let place = 0; place < raterOf.length; place++) {
    rated.add((raterOf[place] as number) * rateeNames.length + (rateeOf[place] as number));
  }
  for (let rater = 0; rater < raterNames.length; rater++) {
    const ratee = rateeNames.findIndex((_, one) => !rated.has(rater * rateeNames.length + one));
    if (ratee < 0) continue;
    throw new ScoringError('different-people', {
      rater: raterNames[rater] as string,
      ratee: rateeNames[ratee] as string,
    });
  }
}
