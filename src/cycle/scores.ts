import { comparableName, isBlank } from '../scoring/cell';
import { kpiScore } from '../scoring/kpi-score';
import { rewardTier, tierBands } from '../scoring/reward-tier';
import type { TierBand } from '../scoring/reward-tier';
import { isOnePersonGroup, score360 } from '../scoring/score-360';
import { ScoringError } from '../scoring/scoring-error';
import { weightedMean } from '../scoring/weighted-mean';
import { adjustmentKindOf } from './adjustment-kind';
import type { Cycle } from './cycle';
import { daysWorked } from './days-worked';
import type { DaysWorked } from './days-worked';
import { groupBy } from './group-by';
import { isInPeriod } from './in-period';
import { actualOf } from './judged-kpi';
import { libraryOf } from './library-kpis';
import type { Policy } from './policy';
import { roleScores } from './role-scores';
import type { RoleScore } from './role-scores';
import { standingOf } from './standing';
import type { Standing } from './standing';
import type { Employee, KpiResult, RaterGroup, Rating, RecordOf, Tier } from './tables';

type Adjustment = RecordOf<'MeritAdjustments'>;
type Calibration = RecordOf<'MeritCalibration'>;

/** Why a person has no final score yet. */
export type MissingPart = 'id' | 'kpi' | '360' | 'tier';

/** A person's result, one field per step of "from entries to money". */
export interface EmployeeScore {
  readonly person: Employee;
  readonly standing: Standing;
  readonly days: DaysWorked;
  /** Of somebody who changed the role in the period: the KPI score in parts; nothing for others. */
  readonly roles: readonly RoleScore[];
  /** 0–100 and above, up to the cap; `null` until it can be given. */
  readonly kpiScore: number | null;
  /** On 0–100. */
  readonly score360: number | null;
  readonly base: number | null;
  readonly adjustment: number;
  readonly adjusted: number | null;
  /** Rounded half up to the policy's decimals: the only rounding of a score. */
  readonly finalScore: number | null;
  /** 1, 2, 2, 4, among those who are counted; `null` for others. */
  readonly rank: number | null;
  /** 0–1, as Excel's PERCENTRANK.INC, unrounded, among the same. */
  readonly percentile: number | null;
  readonly tier: string;
  readonly vetoTier: string;
  readonly calibratedTier: string;
  readonly finalTier: string;
  readonly missing: readonly MissingPart[];
}

/**
 * Scores everybody who was there in the period, in the order in which entries become a tier. Who is on probation or not
 * eligible is scored like everybody and sees the tier of the score, but has no rank and takes nobody's place in a tier; people without an id cannot be told apart and are left out, and of two people with one id
 * nobody can say whose the entries are: neither is scored.
 */
export function scoreCycle(cycle: Cycle): EmployeeScore[] {
  const { policy } = cycle;
  const bands = bandsOf(cycle.tiers);
  const weights = competencyWeightsOf(cycle);
  const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
  const ratings = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
  const adjustments = groupBy(cycle.adjustments, ({ employeeId }) => employeeId);
  const calibration = groupBy(cycle.calibration, ({ employeeId }) => employeeId);
  const people = cycle.employees.filter((person) => person.id !== '' && isInPeriod(person, cycle.period));
  const namesakes = groupBy(people, ({ id }) => id);
  const { rolesOf } = libraryOf(cycle);
  const isOneOfMany = ({ id }: Employee): boolean => (namesakes.get(id)?.length ?? 0) > 1;
  const unranked = people.map((person) => {
    const [ownResults = [], ownRatings = []] = isOneOfMany(person)
      ? []
      : [results.get(person.id), ratings.get(person.id)];
    const kpi = whenPossible(() => kpiScoreOf(ownResults, policy));
    const reviewed = whenPossible(() => score360Of(ownRatings, cycle, weights));
    const base = baseOf(kpi, reviewed, policy);
    const adjustment = adjustmentOf(adjustments.get(person.id) ?? [], policy);
    const adjusted = base === null ? null : Math.max(0, base + adjustment);
    const finalScore = adjusted === null ? null : roundHalfUp(adjusted, policy.scoreDecimals);
    return {
      person,
      standing: standingOf(person, cycle.period),
      days: daysWorked(person, cycle.period),
      roles: roleScores(ownResults, rolesOf(person), (rows) => whenPossible(() => kpiScoreOf(rows, policy))),
      kpiScore: kpi,
      score360: reviewed,
      base,
      adjustment,
      adjusted,
      finalScore,
    };
  });
  const finals = unranked.flatMap(({ standing, finalScore }) =>
    standing === 'counted' && finalScore !== null ? [finalScore] : [],
  );
  const ranks = rankByScore(finals);
  const percentiles = percentileByScore(finals);
  return unranked.map((one) => {
    const place = one.standing === 'counted' ? one.finalScore : null;
    const tier = one.finalScore === null ? '' : tierOf(one.finalScore, bands);
    const vetoTier = vetoOf(adjustments.get(one.person.id) ?? [], bands);
    const calibratedTier = calibratedTierOf(calibration.get(one.person.id) ?? [], bands);
    const missing: MissingPart[] = [];
    const isUnclear = isOneOfMany(one.person);
    if (isUnclear) missing.push('id');
    if (!isUnclear && one.kpiScore === null && policy.kpiShare > 0) missing.push('kpi');
    if (!isUnclear && one.score360 === null && policy.share360 > 0) missing.push('360');
    if (one.finalScore !== null && tier === '') missing.push('tier');
    return {
      ...one,
      rank: place === null ? null : (ranks.get(place) ?? null),
      percentile: place === null ? null : (percentiles.get(place) ?? null),
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

/** A person's KPI score on 0–100 and above, up to the cap. @throws ScoringError as `kpiScore` */
export function kpiScoreOf(results: readonly KpiResult[], policy: Policy): number {
  return kpiScore({
    actual: results.map((result) => actualOf(result, policy)),
    target: results.map(({ target }) => target),
    weight: results.map(({ weight }) => weight),
    direction: results.map(({ direction }) => direction),
    floor: results.map(({ floor }) => floor ?? policy.floor),
    cap: results.map(({ cap }) => cap ?? policy.cap),
  });
}

/** Weights by the competencies' names as they are compared; of two with one name the first counts. */
export function competencyWeightsOf({ competencies }: Cycle): ReadonlyMap<string, number | null> {
  return new Map(
    [...competencies].reverse().map(({ competency, weight }) => [comparableName(competency), weight]),
  );
}

/** A person's 360° score on 0–100. @throws ScoringError as `score360` */
export function score360Of(
  ratings: readonly Rating[],
  { raterGroups, policy }: Cycle,
  competencyWeights: ReadonlyMap<string, number | null>,
): number {
  return score360({
    ratings: ratings.map(({ rating }) => rating),
    groupsOfRatings: ratings.map(({ group }) => group),
    groups: raterGroups.map(({ group }) => group),
    groupWeights: raterGroups.map(({ weight }) => weight),
    minRaters: raterGroups.map((group) => minRatersOf(group, policy)),
    raters: ratings.map(({ rater }) => rater),
    itemWeights: ratings.map(({ competency }) => competencyWeights.get(comparableName(competency)) ?? 0),
    scaleMax: policy.scaleMax,
  });
}

/** A group that states no minimum has the scheme's, unless it is one person by nature. */
export const minRatersOf = ({ group, minRaters }: RaterGroup, policy: Policy): number =>
  minRaters ?? (isOnePersonGroup(group) ? 1 : policy.minRaters);

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

/** Bonus and penalty points, their sum limited; a penalty takes points away whichever sign was typed. */
function adjustmentOf(adjustments: readonly Adjustment[], { adjustMin, adjustMax }: Policy): number {
  const sum = adjustments.reduce((total, { kind, points }) => {
    switch (adjustmentKindOf(kind)) {
      case 'bonus':
        return total + (points ?? 0);
      case 'penalty':
        return total - Math.abs(points ?? 0);
      default:
        return total;
    }
  }, 0);
  return Math.min(adjustMax, Math.max(adjustMin, sum));
}

/** The best tier that the person's vetoes allow: with several, the worst of them. */
function vetoOf(adjustments: readonly Adjustment[], bands: readonly TierBand[]): string {
  return adjustments
    .filter(({ kind }) => adjustmentKindOf(kind) === 'veto')
    .reduce((worst, { vetoTier }) => worseOf(worst, tierNamed(vetoTier, bands), bands), '');
}

/** The tier of the latest calibration; of several on one day, or without a date, the last one entered. */
function calibratedTierOf(calibration: readonly Calibration[], bands: readonly TierBand[]): string {
  const latest = calibration.reduce<Calibration | null>(
    (last, one) => (last && (one.date ?? 0) < (last.date ?? 0) ? last : one),
    null,
  );
  return latest ? tierNamed(latest.to, bands) : '';
}

/** A tier as the tier table writes it; blank when it has none of that name. */
function tierNamed(name: string, bands: readonly TierBand[]): string {
  const band = bands.find(({ tier }) => comparableName(tier) === comparableName(name));
  return band ? String(band.tier) : '';
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

/** A score that cannot be given (yet, or because entries are wrong, which the check reports) is `null`. */
function whenPossible<T>(calculate: () => T): T | null {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof ScoringError) return null;
    throw error;
  }
}
