import { DEFAULT_DIRECTION, directionOf, unlimitedAttainment } from '../../scoring/kpi-attainment';
import type { Direction } from '../../scoring/kpi-attainment';
import { comparable } from '../clean-text';
import { actualOf } from '../judged-kpi';
import type { Policy } from '../policy';
import { roundHalfUp } from '../scores';
import type { KpiResult } from '../tables';
import { wantedTotal } from '../weight-total';

/**
 * A way of calculating that gives another score.
 *
 * - rounded-total: the score itself rounded to `decimals`
 * - rounded-attainment: each attainment rounded to `decimals` of a per cent before it is weighted
 * - rounded-contribution: each weighted part rounded to `decimals` before they are added
 * - weights-not-whole: divided by 100 although the weights add up to `total`
 * - missing-as-zero: `kpis` without an actual counted as not attained at all
 * - points-added: the entries of `kpis`, which have no weight, added to the score
 * - wrong-direction: `kpis` calculated as if they were of the direction `as`
 * - unstated-direction: `kpis`, of which nobody states the direction, calculated as `as`
 * - capped-late: the limits put on the sum, not on each KPI
 * - not-capped: no limits at all
 * - other-cap: each KPI that states no cap of its own capped at `cap`
 * - unweighted: the plain mean of the attainments
 * - as-ratio: 0.95 instead of 95
 */
export type AuditExplanation =
  | {
      readonly way: 'rounded-total' | 'rounded-attainment' | 'rounded-contribution';
      readonly decimals: number;
    }
  | { readonly way: 'weights-not-whole'; readonly total: number }
  | { readonly way: 'missing-as-zero' | 'points-added'; readonly kpis: readonly string[] }
  | {
      readonly way: 'wrong-direction' | 'unstated-direction';
      readonly kpis: readonly string[];
      readonly as: Direction;
    }
  | { readonly way: 'other-cap'; readonly cap: number }
  | { readonly way: 'capped-late' | 'not-capped' | 'unweighted' | 'as-ratio' };

/** One explanation, what it changes of the calculation, and what makes it the same one for several people. */
export interface AuditWay {
  readonly explanation: AuditExplanation;
  readonly key: string;
  readonly changes: Partial<Calculation>;
}

/** How a KPI score is calculated; as Meritsheet does by `OURS`. */
interface Calculation {
  readonly limits: 'each' | 'sum' | 'none';
  /** Of KPIs that state none; `null` is the policy's. */
  readonly cap: number | null;
  /** Of a per cent; `null` is not at all. */
  readonly attainmentDecimals: number | null;
  readonly contributionDecimals: number | null;
  readonly totalDecimals: number | null;
  /** Added to the score. */
  readonly points: number;
  readonly isMissingZero: boolean;
  readonly isWeighted: boolean;
  /** Divided by what weights should add up to, not by what they do. */
  readonly isByWanted: boolean;
  readonly isRatio: boolean;
  /** By the KPIs' names as they are compared. */
  readonly directions: ReadonlyMap<string, Direction>;
}

const OURS: Calculation = {
  limits: 'each',
  cap: null,
  attainmentDecimals: null,
  contributionDecimals: null,
  totalDecimals: null,
  points: 0,
  isMissingZero: false,
  isWeighted: true,
  isByWanted: false,
  isRatio: false,
  directions: new Map(),
};

const ROUNDINGS = [0, 1, 2] as const;
/** Caps that schemes have. */
const CAPS = [1, 1.1, 1.2, 1.3, 1.5, 2] as const;

/** Every single way in which these results may have been calculated otherwise. */
export function auditWays(results: readonly KpiResult[], policy: Policy): AuditWay[] {
  const counted = results.filter(({ weight }) => (weight ?? 0) > 0);
  const weights = counted.map(({ weight }) => weight);
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const missing = counted.filter((result) => actualOf(result, policy) === null).map(({ kpi }) => kpi);
  const plain = (
    way: 'capped-late' | 'not-capped' | 'unweighted' | 'as-ratio',
    changes: AuditWay['changes'],
  ) => ({
    explanation: { way },
    key: way,
    changes,
  });
  return [
    ...ROUNDINGS.map((decimals): AuditWay => ({
      explanation: { way: 'rounded-total', decimals },
      key: `rounded-total|${decimals}`,
      changes: { totalDecimals: decimals },
    })),
    ...ROUNDINGS.map((decimals): AuditWay => ({
      explanation: { way: 'rounded-attainment', decimals },
      key: `rounded-attainment|${decimals}`,
      changes: { attainmentDecimals: decimals },
    })),
    ...ROUNDINGS.map((decimals): AuditWay => ({
      explanation: { way: 'rounded-contribution', decimals },
      key: `rounded-contribution|${decimals}`,
      changes: { contributionDecimals: decimals },
    })),
    {
      explanation: { way: 'weights-not-whole', total: Number(total.toFixed(6)) },
      key: 'weights-not-whole',
      changes: { isByWanted: true },
    },
    {
      explanation: { way: 'missing-as-zero', kpis: missing },
      key: 'missing-as-zero',
      changes: { isMissingZero: true },
    },
    ...pointsAdded(results),
    ...otherDirections(counted),
    plain('capped-late', { limits: 'sum' }),
    plain('not-capped', { limits: 'none' }),
    ...CAPS.filter((cap) => cap !== policy.cap).map((cap): AuditWay => ({
      explanation: { way: 'other-cap', cap },
      key: `other-cap|${cap}`,
      changes: { cap },
    })),
    plain('unweighted', { isWeighted: false }),
    plain('as-ratio', { isRatio: true }),
  ];
}

const DIRECTIONS: readonly Direction[] = ['higher', 'lower', 'lower-ratio', 'target'];

/** KPIs calculated as if they were of another direction. */
export const asDirection = (
  way: 'wrong-direction' | 'unstated-direction',
  kpis: readonly string[],
  as: Direction,
  key: string,
): AuditWay => ({
  explanation: { way, kpis, as },
  key: `${way}|${as}|${key}`,
  changes: { directions: new Map(kpis.map((kpi) => [comparable(kpi), as])) },
});

/** What a KPI may be whose direction nobody states, if not the usual. */
export const LOWER_IS_BETTER: readonly Direction[] = ['lower', 'lower-ratio'];

/** All KPIs of one direction taken for another one, and each alone where there are several. */
function otherDirections(results: readonly KpiResult[]): AuditWay[] {
  const measured = results.flatMap(({ kpi, direction }) => {
    const way = directionOf(direction);
    return way === null || way === 'score' ? [] : [{ kpi, way, isStated: direction !== '' }];
  });
  const of = (
    name: 'wrong-direction' | 'unstated-direction',
    way: Direction,
    others: readonly Direction[],
  ) => {
    const kpis = measured
      .filter((one) => one.way === way && one.isStated === (name === 'wrong-direction'))
      .map(({ kpi }) => kpi);
    return others.flatMap((as) => [
      ...(kpis.length > 0 ? [asDirection(name, kpis, as, `all ${way}`)] : []),
      ...(kpis.length > 1 ? kpis.map((kpi) => asDirection(name, [kpi], as, comparable(kpi))) : []),
    ]);
  };
  return [
    ...DIRECTIONS.flatMap((way) =>
      of(
        'wrong-direction',
        way,
        DIRECTIONS.filter((as) => as !== way),
      ),
    ),
    ...of('unstated-direction', DEFAULT_DIRECTION, LOWER_IS_BETTER),
  ];
}

/** Extra points stand beside the KPIs and have no weight: all of them added, and each alone where there are several. */
export function pointsAdded(results: readonly KpiResult[]): AuditWay[] {
  const given = results.flatMap(({ kpi, weight, actual }) =>
    weight === null && typeof actual === 'number' && actual !== 0 ? [{ kpi, actual }] : [],
  );
  const wayOf = (added: typeof given, key: string): AuditWay => ({
    explanation: { way: 'points-added', kpis: added.map(({ kpi }) => kpi) },
    key: `points-added|${key}`,
    changes: { points: added.reduce((sum, { actual }) => sum + actual, 0) },
  });
  return [
    ...(given.length > 0 ? [wayOf(given, 'all')] : []),
    ...(given.length > 1 ? given.map((one) => wayOf([one], comparable(one.kpi))) : []),
  ];
}

/** Whether two ways can have been taken at once. */
export const canMeet = (one: AuditWay, other: AuditWay): boolean =>
  one.explanation.way !== other.explanation.way &&
  !Object.keys(one.changes).some((change) => change in other.changes);

/** A KPI as it is calculated with, again and again. */
interface CountedKpi {
  readonly weight: number;
  readonly actual: KpiResult['actual'];
  readonly target: number | null;
  readonly way: Direction | null;
  /** As names are compared. */
  readonly name: string;
  readonly floor: number;
  /** Its own. */
  readonly cap: number | null;
}

/**
 * Calculates a KPI score, 0–100 and above, in some ways; `null` where there is nothing to calculate it of, or a KPI has no
 * direction, target or limits to calculate with.
 */
export function scoreCalculator(
  results: readonly KpiResult[],
  policy: Policy,
): (ways: readonly AuditWay[]) => number | null {
  const kpis = results.flatMap((result): CountedKpi[] => {
    const { weight, target, direction, kpi, floor, cap } = result;
    if (weight === null || weight <= 0) return [];
    return [
      {
        weight,
        actual: actualOf(result, policy),
        target,
        way: directionOf(direction),
        name: comparable(kpi),
        floor: floor ?? policy.floor,
        cap,
      },
    ];
  });
  const wanted = wantedTotal(kpis.map(({ weight }) => weight));
  return (ways) =>
    scoreOf(kpis, wanted, policy, Object.assign({}, OURS, ...ways.map(({ changes }) => changes)));
}

/** @param wanted what the weights should add up to */
function scoreOf(
  kpis: readonly CountedKpi[],
  wanted: number,
  policy: Policy,
  how: Calculation,
): number | null {
  let [scored, all] = [0, 0];
  const parts: { readonly weight: number; readonly attainment: number }[] = [];
  for (const kpi of kpis) {
    const weight = how.isWeighted ? kpi.weight : 1;
    all += weight;
    if (kpi.actual === 'n/a' || (kpi.actual === null && !how.isMissingZero)) continue;
    const attainment = kpi.actual === null ? 0 : attainmentOf(kpi, kpi.actual, policy, how);
    if (attainment === null) return null;
    scored += weight;
    parts.push({ weight, attainment });
  }
  if (scored === 0) return null;
  // What is not scored leaves its part to the others, also where the weights as they stand are taken for whole.
  const whole = how.isByWanted && how.isWeighted ? wanted * (scored / all) : scored;
  let sum = 0;
  for (const { weight, attainment } of parts)
    sum += rounded((100 * weight * attainment) / whole, how.contributionDecimals);
  const score =
    how.limits === 'sum' ? Math.min(100 * (how.cap ?? policy.cap), Math.max(100 * policy.floor, sum)) : sum;
  const total = rounded(score + how.points, how.totalDecimals);
  return how.isRatio ? total / 100 : total;
}

function attainmentOf(kpi: CountedKpi, actual: number, policy: Policy, how: Calculation): number | null {
  const way = how.directions.get(kpi.name) ?? kpi.way;
  const { floor } = kpi;
  const cap = kpi.cap ?? how.cap ?? policy.cap;
  if (way === null || (way !== 'score' && kpi.target === null) || floor > cap) return null;
  const unlimited = unlimitedAttainment(way, actual, kpi.target ?? 0);
  // A division by 0 has no other value than the cap.
  const attainment =
    how.limits === 'each' || !Number.isFinite(unlimited)
      ? Math.min(cap, Math.max(floor, unlimited))
      : unlimited;
  return how.attainmentDecimals === null
    ? attainment
    : rounded(100 * attainment, how.attainmentDecimals) / 100;
}

const rounded = (value: number, decimals: number | null): number =>
  decimals === null ? value : roundHalfUp(value, decimals);
