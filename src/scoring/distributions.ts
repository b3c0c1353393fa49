/**
 * The two distributions that a paired comparison needs. Both are tails of incomplete functions, worked out by their series
 * and continued fractions to about 13 digits.
 */

/** Steps of a continued fraction or series; all here end long before. */
const MOST_STEPS = 500;
const PRECISION = 1e-16;
/** Stands in for a zero denominator in Lentz's method. */
const TINY = 1e-300;

/** Two-sided tail of Student's t: P(|T| ≥ |t|). Source: DLMF 8.17.22, Abramowitz & Stegun 26.7.1. */
export const studentTails = (t: number, degrees: number): number =>
  incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);

/** The t that a share `tails` of the distribution lies beyond, both sides together. */
export function studentQuantile(tails: number, degrees: number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return Math.sqrt((degrees * (1 - middle)) / middle);
    if (incompleteBeta(middle, degrees / 2, 0.5) < tails) low = middle;
    else high = middle;
  }
}

/** Two-sided tail of the normal distribution: P(|Z| ≥ |z|). Source: DLMF 7.11.1, 8.7.1, 8.9.2. */
export function normalTails(z: number): number {
  const x = (z * z) / 2;
  if (x === 0) return 1;
  const factor = Math.exp(-x) * Math.sqrt(x / Math.PI);
  if (x < 1.5) {
    let term = 2;
    let sum = term;
    for (let step = 1; step < MOST_STEPS && term > PRECISION * sum; step++) {
      term *= x / (step + 0.5);
      sum += term;
    }
    return 1 - factor * sum;
  }
  let b = x + 0.5;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < MOST_STEPS; step++) {
    const a = -step * (step - 0.5);
    b += 2;
    d = 1 / (a * d + b || TINY);
    c = b + a / c || TINY;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return factor * fraction;
}

/** Regularised incomplete beta function I_x(a, b). Source: DLMF 8.17.22, by Lentz's method. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const factor = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (factor * betaFraction(x, a, b)) / a
    : 1 - (factor * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let fraction = d;
  for (let m = 1; m < MOST_STEPS; m++) {
    for (const numerator of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + numerator * d || TINY);
      c = 1 + numerator / c || TINY;
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return fraction;
}

/** Stirling's series, after lifting the argument to where it is exact to a double. Source: DLMF 5.11.1. */
function logGamma(value: number): number {
  let x = value;
  let lifted = 1;
  while (x < 15) {
    lifted *= x;
    x += 1;
  }
  const inverse = 1 / (x * x);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188))))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - Math.log(lifted);
}
