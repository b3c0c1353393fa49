/**
 * The two distributions that a paired comparison needs. Their tails are areas under a bell-shaped curve: summed up
 * numerically, from 0 for the whole and from t for the tail, to about 13 digits however small the tail is.
 */

/** How far apart the steps of the numerical sums are. */
const STEP = 1 / 8;
/** Where e^(x − e^−x) is so small that what comes before adds nothing. */
const FIRST = -4;
/** Relative to the sum: what a double does not hold any more. */
const NOTHING = 1e-18;

/** A density, symmetric about 0 and falling from there, up to a factor. */
type Density = (value: number) => number;

const student =
  (degrees: number): Density =>
  (t) =>
    Math.exp((-(degrees + 1) / 2) * Math.log1p((t * t) / degrees));

const normal: Density = (z) => Math.exp((-z * z) / 2);

/** Two-sided tail of Student's t: P(|T| ≥ |t|). */
export const studentTails = (t: number, degrees: number): number => tails(student(degrees), t);

/** Two-sided tail of the normal distribution: P(|Z| ≥ |z|). */
export const normalTails = (z: number): number => tails(normal, z);

const tails = (density: Density, from: number): number =>
  areaBeyond(density, Math.abs(from)) / areaBeyond(density, 0);

/** The t that a share `share` of the distribution lies beyond, both sides together. */
export function studentQuantile(share: number, degrees: number): number {
  const density = student(degrees);
  const area = share * areaBeyond(density, 0);
  // Newton's steps: the area shrinks ever more slowly, so that they near the place from below and never pass it.
  for (let t = 0; ;) {
    const next = t + (areaBeyond(density, t) - area) / density(t);
    if (!(next > t)) return t;
    t = next;
  }
}

/**
 * ∫ density(from + s) ds over all s > 0, with s = e^(x − e^−x): at even steps of x the sum is exact to a double.
 *
 * Source: Takahasi & Mori, "Double exponential formulas for numerical integration" (1974).
 */
function areaBeyond(density: Density, from: number): number {
  let sum = 0;
  for (let x = FIRST; ; x += STEP) {
    const s = Math.exp(x - Math.exp(-x));
    const part = density(from + s) * s * (1 + Math.exp(-x));
    sum += part;
    if (x > 0 && !(part > sum * NOTHING)) return sum * STEP;
  }
}
