import { mean } from './moments';
import type { RatingRows } from './rating-rows';
import { ScoringError } from './scoring-error';

/** Relative to the size of the ratings: what is smaller is left over from rounding. */
const PRECISION = 1e-14;
/**
 * Conjugate gradients end after as many steps as there are raters; designs in which raters are linked by long chains of
 * single ratees would need nearly all of them, and their effects would be all noise.
 */
const MOST_STEPS = 2_000;

/**
 * Severity of each rater by least squares of rating = μ + ratee + rater, the rater effects adding up to zero. Positive:
 * lenient. The ratees are eliminated (each is the mean of what is left of their ratings), the raters solved for by
 * conjugate gradients: memory linear in the ratings, time as good as linear in designs that are linked at all well.
 *
 * Source: Raymond & Viswesvaran (1993), ordinary least squares; Hestenes & Stiefel (1952) for conjugate gradients.
 *
 * @returns one effect per rater, in points of the rating scale
 * @throws ScoringError `not-connected`: there are raters with no chain of common ratees between them;
 * `weakly-connected`: only by chains too long to tell anything
 */
export function raterEffects(rows: RatingRows): Float64Array {
  requireConnected(rows);
  const { values, raterOf, rateeOf, raterNames, rateeNames } = rows;
  const raters = raterNames.length;
  const ratings = values.length;
  const rateeCounts = countsOf(rateeOf, rateeNames.length);
  const raterCounts = countsOf(raterOf, raters);
  const rateeMeans = new Float64Array(rateeNames.length);

  /** For each rater the sum, over the ratings, of what the ratee's mean leaves of them. */
  const leftOver = (ofRatings: Float64Array): Float64Array => {
    rateeMeans.fill(0);
    for (let place = 0; place < ratings; place++) {
      const ratee = rateeOf[place] as number;
      rateeMeans[ratee] = (rateeMeans[ratee] as number) + (ofRatings[place] as number);
    }
    for (let ratee = 0; ratee < rateeMeans.length; ratee++)
      rateeMeans[ratee] = (rateeMeans[ratee] as number) / (rateeCounts[ratee] as number);
    const sums = new Float64Array(raters);
    for (let place = 0; place < ratings; place++) {
      const rater = raterOf[place] as number;
      const left = (ofRatings[place] as number) - (rateeMeans[rateeOf[place] as number] as number);
      sums[rater] = (sums[rater] as number) + left;
    }
    return sums;
  };
  const ofRatings = new Float64Array(ratings);
  const spread = (ofRaters: Float64Array): Float64Array => {
    for (let place = 0; place < ratings; place++)
      ofRatings[place] = ofRaters[raterOf[place] as number] as number;
    return ofRatings;
  };

  const effects = new Float64Array(raters);
  const residual = leftOver(values);
  const size = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const tolerance = PRECISION * size * Math.sqrt(ratings);
  const scaled = (): Float64Array => residual.map((value, rater) => value / (raterCounts[rater] as number));
  let preconditioned = scaled();
  const direction = preconditioned.slice();
  let energy = dot(residual, preconditioned);
  for (let step = 0; Math.sqrt(dot(residual, residual)) > tolerance; step++) {
    if (step === MOST_STEPS) throw new ScoringError('weakly-connected', {});
    const image = leftOver(spread(direction));
    const length = energy / dot(direction, image);
    // Nothing is left to gain in this direction but noise.
    if (!Number.isFinite(length)) break;
    for (let rater = 0; rater < raters; rater++) {
      effects[rater] = (effects[rater] as number) + length * (direction[rater] as number);
      residual[rater] = (residual[rater] as number) - length * (image[rater] as number);
    }
    preconditioned = scaled();
    const next = dot(residual, preconditioned);
    const turn = next / energy;
    energy = next;
    for (let rater = 0; rater < raters; rater++)
      direction[rater] = (preconditioned[rater] as number) + turn * (direction[rater] as number);
  }
  const meanEffect = mean(effects);
  return effects.map((effect) => effect - meanEffect);
}

function countsOf(numbers: Int32Array, length: number): Float64Array {
  const counts = new Float64Array(length);
  for (const number of numbers) counts[number] = (counts[number] as number) + 1;
  return counts;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += (one[place] as number) * (other[place] as number);
  return sum;
}

/** How many names of each side a sentence can hold. */
const MOST_NAMED = 3;

/** @throws ScoringError `not-connected`, naming raters who cannot be compared with the first */
function requireConnected({ raterOf, rateeOf, raterNames, rateeNames }: RatingRows): void {
  const raters = raterNames.length;
  const parents = Int32Array.from({ length: raters + rateeNames.length }, (_, node) => node);
  const root = (start: number): number => {
    let node = start;
    while (parents[node] !== node) {
      parents[node] = parents[parents[node] as number] as number;
      node = parents[node] as number;
    }
    return node;
  };
  for (let place = 0; place < raterOf.length; place++) {
    parents[root(raterOf[place] as number)] = root(raters + (rateeOf[place] as number));
  }
  const first = root(0);
  const apart = raterNames.filter((_, rater) => root(rater) !== first);
  if (apart.length === 0) return;
  throw new ScoringError('not-connected', {
    raters: raterNames.filter((_, rater) => root(rater) === first).slice(0, MOST_NAMED),
    others: apart.slice(0, MOST_NAMED),
  });
}
