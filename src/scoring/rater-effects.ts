import { mean } from './moments';
import type { RatingRows } from './rating-rows';
import { nearlySolved, takeOut } from './rater-elimination';
import type { Taken } from './rater-elimination';
import { ScoringError } from './scoring-error';

/** Nothing but rounding is left to solve below this part of the squares of the ratings. */
const ROUNDING = 1e-30;
/** Far more than any design needs: for what rounding keeps from ending. */
const MOST_STEPS = 1_000;
/** Enough for designs that are linked well, and quicker than an elimination. */
const STEPS_ALONE = 60;
/** How many names of each side a sentence can hold. */
const MOST_NAMED = 3;

/**
 * Severity of each rater by least squares of rating = μ + ratee + rater, the rater effects adding up to zero. Positive:
 * lenient. The normal equations are those of a graph in which each rating links its rater and its ratee; they are solved
 * by conjugate gradients. Where people are linked in many ways, scaling by the number of ratings is enough; what is not
 * solved then, as where raters are linked by long chains, is preconditioned by an approximate elimination. Memory is
 * linear in the ratings, time nearly so.
 *
 * Source: Raymond & Viswesvaran (1993), ordinary least squares; Hestenes & Stiefel (1952) for conjugate gradients.
 *
 * @returns one effect per rater, in points of the rating scale
 * @throws ScoringError `not-connected`: there are raters with no chain of common ratees between them
 */
export function raterEffects({ values, raterOf, rateeOf, raterNames, rateeNames }: RatingRows): Float64Array {
  const raters = raterNames.length;
  const people = raters + rateeNames.length;
  const ratees = rateeOf.map((ratee) => raters + ratee);
  /** Per person the sum of something of each of their ratings, for ratees with a minus. */
  const sums = (ofRating: (place: number) => number): Float64Array => {
    const all = new Float64Array(people);
    raterOf.forEach((rater, place) => {
      const ratee = ratees[place] as number;
      const value = ofRating(place);
      (all[rater] as number) += value;
      (all[ratee] as number) -= value;
    });
    return all;
  };
  const counts = sums(() => 1).map(Math.abs);
  requireConnected(raterNames, [...counts.keys()], raterOf, ratees);
  const order = [...counts.keys()].sort((one, other) => (counts[one] as number) - (counts[other] as number));
  // Only differences count: whoever has most ratings stays in place, so that there is one solution.
  counts[order[people - 1] as number] = Infinity;
  // Those of ratees are their levels with a minus. From one rating of each on: where all of theirs are alike, they are right.
  const effects = new Float64Array(people);
  ratees.forEach((ratee, place) => (effects[ratee] = -(values[place] as number)));
  const residual = sums((place) => (values[place] as number) + (effects[ratees[place] as number] as number));
  const least = ROUNDING * dot(values, values);
  let direction: Float64Array = effects;
  let energy = Infinity;
  let taken: readonly Taken[] | undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (step === STEPS_ALONE) {
      taken = takeOut(order, raterOf, ratees);
      energy = Infinity;
    }
    const nearly = taken
      ? nearlySolved(taken, residual)
      : residual.map((sum, person) => sum / (counts[person] as number));
    const before = energy;
    energy = dot(residual, nearly);
    if (energy <= least) break;
    add(nearly, energy / before, direction);
    direction = nearly;
    const image = sums(
      (place) =>
        (direction[raterOf[place] as number] as number) - (direction[ratees[place] as number] as number),
    );
    const length = energy / dot(direction, image);
    add(effects, length, direction);
    add(residual, -length, image);
  }
  const ofRaters = effects.subarray(0, raters);
  const meanEffect = mean(ofRaters);
  return ofRaters.map((effect) => effect - meanEffect);
}

/** Adds a multiple of another vector. */
function add(vector: Float64Array, times: number, other: Float64Array): void {
  vector.forEach((value, place) => (vector[place] = value + times * (other[place] as number)));
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, place) => sum + value * (other[place] as number), 0);

/**
 * Whoever rated the same person belongs together, and whoever belongs together with one of these.
 *
 * @throws ScoringError `not-connected`, naming raters who cannot be compared with the first
 */
function requireConnected(
  names: readonly string[],
  parts: number[],
  raterOf: Int32Array,
  ratees: Int32Array,
): void {
  const partOf = (person: number): number => {
    let one = person;
    while (parts[one] !== one) one = parts[one] = parts[parts[one] as number] as number;
    return one;
  };
  raterOf.forEach((rater, place) => (parts[partOf(rater)] = partOf(ratees[place] as number)));
  const side = (ofFirst: boolean): string[] =>
    names.filter((_, rater) => (partOf(rater) === partOf(0)) === ofFirst).slice(0, MOST_NAMED);
  const others = side(false);
  if (others.length > 0) throw new ScoringError('not-connected', { raters: side(true), others });
}
