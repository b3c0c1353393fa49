import { isBlank } from '../scoring/cell';
import { kpiScore } from '../scoring/kpi-score';
import { rewardTier, tierBands } from '../scoring/reward-tier';
import type { TierBand } from '../scoring/reward-tier';
import { score360 } from '../scoring/score-360';
import { ScoringError } from '../scoring/scoring-error';
import { weightedMean } from '../scoring/weighted-mean';
import type { Cycle } from './cycle';
import type { Policy } from './policy';
import type { Employee, KpiResult, Rating, Tier } from './tables';

/** Why a person has no final score yet. */
export type MissingPart = 'kpi' | '360' | 'tier';

/** A person's result, one field per step of "from entries to money". */
export interface EmployeeScore {
  readonly person: Employee;
  /** 0–100 and above, up to the cap; `null` until it can be given. */
  readonly kpiScore: number | null;
  /** On 0–100. */
  readonly score360: number | null;
  readonly base: number | null;
  readonly adjustment: number;
  readonly adjusted: number | null;
  /** Rounded half up to the policy's decimals: the only rounding of a score. */
  readonly finalScore: number | null;
  /** 1, 2, 2, 4. */
  readonly rank: number | null;
  /** 0–1, as Excel's PERCENTRANK.INC, unrounded. */
  readonly percentile: number | null;
  readonly tier: string;
  readonly vetoTier: string;
  readonly calibratedTier: string;
  readonly finalTier: string;
  readonly missing: readonly MissingPart[];
}

/** Scores everybody of the cycle, in the order in which entries become a tier. */
export function scoreCycle(cycle: Cycle): EmployeeScore[] {
  const bands = bandsOf(cycle.tiers);
  const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
  const ratings = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
  const unranked = cycle.employees.map((person) => {
    const kpi = kpiScoreOf(results.get(person.id) ?? [], cycle.policy);
    const reviewed = score360Of(ratings.get(person.id) ?? [], cycle);
    const base = baseOf(kpi, reviewed, cycle.policy);
    const adjustment = adjustmentOf(person, cycle);
    const adjusted = base === null ? null : Math.max(0, base + adjustment);
    const finalScore = adjusted === null ? null : roundHalfUp(adjusted, cycle.policy.scoreDecimals);
    return { person, kpiScore: kpi, score360: reviewed, base, adjustment, adjusted, finalScore };
  });
  const finals = unranked.flatMap(({ finalScore }) => (finalScore === null ? [] : [finalScore]));
  const ranks = rankByScore(finals);
  const percentiles = percentileByScore(finals);
  return unranked.map((one) => {
    const tier = one.finalScore === null ? '' : tierOf(one.finalScore, bands);
    const vetoTier = vetoOf(one.person, cycle);
    const calibratedTier =
      cycle.calibration.filter(({ employeeId }) => employeeId === one.person.id).at(-1)?.to ?? '';
    const missing: MissingPart[] = [];
    if (one.kpiScore === null && cycle.policy.kpiShare > 0) missing.push('kpi');
    if (one.score360 === null && cycle.policy.share360 > 0) missing.push('360');
    if (one.finalScore !== null && tier === '') missing.push('tier');
    return {
      ...one,
      rank: one.finalScore === null ? null : (ranks.get(one.finalScore) ?? null),
      percentile: one.finalScore === null ? null : (percentiles.get(one.finalScore) ?? null),
      tier,
      vetoTier,
      calibratedTier,
      finalTier: tier === '' ? '' : calibratedTier || worseOf(tier, vetoTier, bands),
      missing,
    };
  });
}

/** The tiers as bands, best first; none when the table cannot be used (the check says why). */
export function bandsOf(tiers: readonly Tier[]): TierBand[] {
  return (
    whenPossible(() =>
      tierBands(
        tiers.map(({ minScore }) => minScore),
        tiers.map(({ tier }) => tier),
      ),
    ) ?? []
  );
}

/**
 * A number rounded half up at a decimal place as it is written: 1.005 is 1.01, although the nearest float is below.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  // What calculating may have lost lies far beyond the digits of any score.
  const rounded = Math.floor(Number((shifted + 0.5).toPrecision(15)));
  return Math.sign(value) * Number(`${rounded}e${-decimals}`);
}

function kpiScoreOf(results: readonly KpiResult[], policy: Policy): number | null {
  if (results.length === 0) return null;
  return whenPossible(() =>
    kpiScore({
      actual: results.map(({ actual }) => actual),
      target: results.map(({ target }) => target),
      weight: results.map(({ weight }) => weight),
      direction: results.map(({ direction }) => direction),
      floor: results.map(({ floor }) => floor ?? policy.floor),
      cap: results.map(({ cap }) => cap ?? policy.cap),
    }),
  );
}

function score360Of(ratings: readonly Rating[], { raterGroups, competencies, policy }: Cycle): number | null {
  const weights = new Map(competencies.map(({ competency, weight }) => [competency, weight]));
  return whenPossible(() =>
    score360({
      ratings: ratings.map(({ rating }) => rating),
      groupsOfRatings: ratings.map(({ group }) => group),
      groups: raterGroups.map(({ group }) => group),
      groupWeights: raterGroups.map(({ weight }) => weight),
      minRaters: raterGroups.map(({ minRaters }) => minRaters),
      raters: ratings.map(({ rater }) => rater),
      itemWeights: ratings.map(({ competency }) => weights.get(competency) ?? 0),
      scaleMax: policy.scaleMax,
    }),
  );
}

/** Both parts, weighted; without one of them there is no base score, since a missing part is not a part that is left out. */
function baseOf(kpi: number | null, reviewed: number | null, { kpiShare, share360 }: Policy): number | null {
  const parts = [
    [kpi, kpiShare],
    [reviewed, share360],
  ] as const;
  if (parts.some(([score, share]) => share > 0 && isBlank(score))) return null;
  return whenPossible(() =>
    weightedMean(
      parts.map(([score]) => score),
      parts.map(([, share]) => share),
    ),
  );
}

function adjustmentOf({ id }: Employee, { adjustments, policy }: Cycle): number {
  const sum = adjustments
    .filter(({ employeeId }) => employeeId === id)
    .reduce(
      (total, { kind, points }) =>
        total + (isVeto(kind) ? 0 : (points ?? 0) * (isPenalty(kind) ? -Math.sign(points ?? 0) : 1)),
      0,
    );
  return Math.min(policy.adjustMax, Math.max(policy.adjustMin, sum));
}

const isVeto = (kind: string): boolean => /veto|否决/i.test(kind);
/** A penalty takes points away whichever sign was typed. */
const isPenalty = (kind: string): boolean => /penalty|减/i.test(kind);

function vetoOf({ id }: Employee, { adjustments }: Cycle): string {
  return (
    adjustments.find(({ employeeId, kind, vetoTier }) => employeeId === id && isVeto(kind) && vetoTier)
      ?.vetoTier ?? ''
  );
}

function tierOf(score: number, bands: readonly TierBand[]): string {
  return String(whenPossible(() => rewardTier(score, bands)) ?? '');
}

function worseOf(tier: string, vetoTier: string, bands: readonly TierBand[]): string {
  const place = (name: string): number => bands.findIndex((band) => String(band.tier) === name);
  return place(vetoTier) > place(tier) ? vetoTier : tier;
}

/** Competition ranks: 1 + the number of better scores. Source: Excel's RANK.EQ. */
function rankByScore(scores: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>();
  [...scores]
    .sort((one, other) => other - one)
    .forEach((score, index) => {
      if (!ranks.has(score)) ranks.set(score, index + 1);
    });
  return ranks;
}

/** The part of the other scores that is lower. Source: Excel's PERCENTRANK.INC; alone, a score is at 1. */
function percentileByScore(scores: readonly number[]): Map<number, number> {
  const sorted = [...scores].sort((one, other) => one - other);
  const percentiles = new Map<number, number>();
  sorted.forEach((score, lower) => {
    if (!percentiles.has(score))
      percentiles.set(score, sorted.length === 1 ? 1 : lower / (sorted.length - 1));
  });
  return percentiles;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** A score that cannot be given (yet, or because entries are wrong, which the check reports) is `null`. */
function whenPossible<T>(calculate: () => T): T | null {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof ScoringError) return null;
    throw error;
  }
}
