import { isBlank, nameReader } from '../scoring/cell';
import { kpiScore } from '../scoring/kpi-score';
import type { WeightedKpiColumns } from '../scoring/kpi-score';
import { isOnePersonGroup, score360 } from '../scoring/score-360';
import type { Score360Input } from '../scoring/score-360';
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
import { calibrated } from './rewards/calibration';
import { distributeTiers } from './rewards/distribute-tiers';
import { tierNamed, tiersInOrder, worseTier } from './rewards/tier-order';
import { standingOf } from './standing';
import type { Standing } from './standing';
import type { SubPeriod, SubPeriodScore } from './sub-periods';
import type { Employee, KpiResult, RaterGroup, Rating, RecordOf, Tier } from './tables';
import { whenPossible } from './when-possible';

type Adjustment = RecordOf<'MeritAdjustments'>;

/** Why a person has no final score yet. */
export type MissingPart = 'id' | 'kpi' | '360' | 'sub-periods' | 'tier';

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
  /** What the shares of the tier table would give; blank for who is not counted. */
  readonly tierByShares: string;
  readonly vetoTier: string;
  /** By score and veto: what calibration starts from. */
  readonly tierBefore: string;
  readonly calibratedTier: string;
  /** A tier asked for in calibration but farther away than the policy allows: it does not count. */
  readonly refusedTier: string;
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
  const tiers = tiersInOrder(cycle.tiers);
  const inputOf = score360InputsOf(cycle);
  const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
  const ratings = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
  const adjustments = groupBy(cycle.adjustments, ({ employeeId }) => employeeId);
  const calibrations = groupBy(cycle.calibration, ({ employeeId }) => employeeId);
  const subPeriodScores = groupBy(cycle.subPeriodScores, ({ employeeId }) => employeeId);
  const people = cycle.employees.filter((person) => person.id !== '' && isInPeriod(person, cycle.period));
  const namesakes = groupBy(people, ({ id }) => id);
  const { rolesOf } = libraryOf(cycle);
  const partsOf = (ownResults: readonly KpiResult[], ownRatings: readonly Rating[]): Parts => {
    const kpi = whenPossible(() => kpiScoreOf(ownResults, policy));
    const reviewed = whenPossible(() => score360(inputOf(ownRatings)));
    return { kpiScore: kpi, score360: reviewed, base: baseOf(kpi, reviewed, policy) };
  };
  const isOneOfMany = ({ id }: Employee): boolean => (namesakes.get(id)?.length ?? 0) > 1;
  const unranked = people.map((person) => {
    const [ownResults = [], ownRatings = []] = isOneOfMany(person)
      ? []
      : [results.get(person.id), ratings.get(person.id)];
    const { kpiScore, score360, base } =
      cycle.subPeriods.length > 0
        ? rolledUp(isOneOfMany(person) ? [] : (subPeriodScores.get(person.id) ?? []), cycle.subPeriods)
        : partsOf(ownResults, ownRatings);
    const adjustment = adjustmentOf(adjustments.get(person.id) ?? [], policy);
    const adjusted = base === null ? null : Math.max(0, base + adjustment);
    const finalScore = adjusted === null ? null : roundHalfUp(adjusted, policy.scoreDecimals);
    return {
      person,
      standing: standingOf(person, cycle.period),
      days: daysWorked(person, cycle.period),
      roles: roleScores(ownResults, rolesOf(person), (rows) => whenPossible(() => kpiScoreOf(rows, policy))),
      kpiScore,
      score360,
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
  const given = distributeTiers(
    unranked.map(({ person, standing, finalScore }) => ({
      finalScore,
      isCounted: standing === 'counted',
      department: person.department,
      level: person.level,
    })),
    cycle.tiers,
    policy.rewards,
  );
  return unranked.map((one, index) => {
    const place = one.standing === 'counted' ? one.finalScore : null;
    const { tier, tierByShares } = given[index] ?? { tier: '', tierByShares: '' };
    const vetoTier = vetoOf(adjustments.get(one.person.id) ?? [], tiers);
    const tierBefore = worseTier(tier, vetoTier, tiers);
    const { calibratedTier, refusedTier } = calibrated(
      calibrations.get(one.person.id) ?? [],
      tierBefore,
      tiers,
      policy.rewards,
    );
    return {
      rank: place === null ? null : (ranks.get(place) ?? null),
      percentile: place === null ? null : (percentiles.get(place) ?? null),
      tier,
      tierByShares,
      vetoTier,
      tierBefore,
      calibratedTier,
      refusedTier,
      finalTier: tier === '' ? '' : calibratedTier || tierBefore,
      missing: missingParts(one, tier, isOneOfMany(one.person), cycle),
      // At the end: further fields after a spread make V8 slow, and this is done for everybody.
      ...one,
    };
  });
}

function missingParts(
  one: Pick<EmployeeScore, 'kpiScore' | 'score360' | 'finalScore'>,
  tier: string,
  isUnclear: boolean,
  { policy, subPeriods }: Cycle,
): MissingPart[] {
  if (isUnclear) return ['id'];
  if (one.finalScore !== null) return tier === '' ? ['tier'] : [];
  if (subPeriods.length > 0) return ['sub-periods'];
  const missing: MissingPart[] = [];
  if (one.kpiScore === null && policy.kpiShare > 0) missing.push('kpi');
  if (one.score360 === null && policy.share360 > 0) missing.push('360');
  return missing;
}

/**
 * A number rounded half up at a decimal place as it is written: 1.005 is 1.01, although the nearest float is below.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // What calculating may have lost lies beyond fifteen digits.
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / scale;
}

/** A person's KPI score on 0–100 and above, up to the cap. @throws ScoringError as `kpiScore` */
export const kpiScoreOf = (results: readonly KpiResult[], policy: Policy): number =>
  kpiScore(kpiColumnsOf(results, policy));

/** A person's KPIs with the scheme's limits where they state none. */
export const kpiColumnsOf = (results: readonly KpiResult[], policy: Policy): WeightedKpiColumns => ({
  actual: results.map((result) => actualOf(result, policy)),
  target: results.map(({ target }) => target),
  weight: results.map(({ weight }) => weight),
  direction: results.map(({ direction }) => direction),
  floor: results.map(({ floor }) => floor ?? policy.floor),
  cap: results.map(({ cap }) => cap ?? policy.cap),
});

/** A person's ratings with the scheme's groups and weights; of two competencies with one name the first counts. */
export function score360InputsOf({
  competencies,
  raterGroups,
  policy,
}: Cycle): (ratings: readonly Rating[]) => Score360Input {
  const compared = nameReader();
  const weights = new Map(
    [...competencies].reverse().map(({ competency, weight }) => [compared(competency), weight]),
  );
  const scheme = {
    groups: raterGroups.map(({ group }) => group),
    groupWeights: raterGroups.map(({ weight }) => weight),
    minRaters: raterGroups.map((group) => minRatersOf(group, policy)),
    scaleMax: policy.scaleMax,
  };
  return (ratings) => ({
    ratings: ratings.map(({ rating }) => rating),
    groupsOfRatings: ratings.map(({ group }) => group),
    raters: ratings.map(({ rater }) => rater),
    itemWeights: ratings.map(({ competency }) => weights.get(compared(competency)) ?? 0),
    ...scheme,
  });
}

/** A group that states no minimum has the scheme's, unless it is one person by nature. */
export const minRatersOf = ({ group, minRaters }: RaterGroup, policy: Policy): number =>
  minRaters ?? (isOnePersonGroup(group) ? 1 : policy.minRaters);

type Parts = Pick<EmployeeScore, 'kpiScore' | 'score360' | 'base'>;

/** The scores of a period from those of its parts: a part without a score drops out, and the others share its weight. */
function rolledUp(scores: readonly SubPeriodScore[], subPeriods: readonly SubPeriod[]): Parts {
  const mean = (of: 'kpiScore' | 'score360' | 'finalScore'): number | null =>
    whenPossible(() =>
      weightedMean(
        subPeriods.map(({ period }) => scores.find((one) => one.period === period)?.[of] ?? null),
        subPeriods.map(({ weight }) => weight),
      ),
    );
  return { kpiScore: mean('kpiScore'), score360: mean('score360'), base: mean('finalScore') };
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

/** A person's bonus and penalty points, their sum limited. */
const adjustmentOf = (adjustments: readonly Adjustment[], { adjustMin, adjustMax }: Policy): number =>
  Math.min(adjustMax, Math.max(adjustMin, pointsOf(adjustments)));

/** Bonus and penalty points; a penalty takes points away whichever sign was typed. */
export const pointsOf = (adjustments: readonly Adjustment[]): number =>
  adjustments.reduce((total, { kind, points }) => {
    switch (adjustmentKindOf(kind)) {
      case 'bonus':
        return total + (points ?? 0);
      case 'penalty':
        return total - Math.abs(points ?? 0);
      default:
        return total;
    }
  }, 0);

/** The best tier that the person's vetoes allow: with several, the worst of them. @param tiers best first */
function vetoOf(adjustments: readonly Adjustment[], tiers: readonly Tier[]): string {
  return adjustments
    .filter(({ kind }) => adjustmentKindOf(kind) === 'veto')
    .reduce((worst, { vetoTier }) => worseTier(worst, tierNamed(vetoTier, tiers), tiers), '');
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
