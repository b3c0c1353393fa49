import { auditWays, canMeet, scoreCalculator } from './audit-ways';
import type { AuditExplanation, AuditWay } from './audit-ways';
import { auditObstacle } from './audit-obstacle';
import type { AuditObstacle } from './audit-obstacle';
import type { OldScore } from './old-score';
import { settleDirections } from './settled-directions';
import type { AssumedDirection } from './settled-directions';
import { groupBy } from '../group-by';
import type { Policy } from '../policy';

export type { AuditExplanation } from './audit-ways';

/**
 * same: equal as far as the old scores are written; explained: one explanation, and no other, gives the old score; ambiguous:
 * several do; unexplained: none does; not-comparable: there is no old score, or none can be calculated.
 */
export const AUDIT_VERDICTS = ['same', 'explained', 'ambiguous', 'unexplained', 'not-comparable'] as const;
export type AuditVerdict = (typeof AUDIT_VERDICTS)[number];

/** One way of calculating, or two at once where no single one is enough. */
export type AuditAlternative = readonly AuditExplanation[];

export interface AuditedScore {
  readonly old: OldScore;
  readonly ours: number | null;
  /** The old score − ours. */
  readonly difference: number | null;
  readonly verdict: AuditVerdict;
  readonly explanations: readonly AuditAlternative[];
  /** Why nothing can be compared, where nothing can. */
  readonly obstacle: AuditObstacle | null;
}

export interface ScoreAudit {
  readonly scores: readonly AuditedScore[];
  readonly counts: Readonly<Record<AuditVerdict, number>>;
  /**
   * What gives every old score, also those that are the same, as it shows at the first that differs: how the old sheet
   * calculates, where it is one alone.
   */
  readonly common: readonly AuditAlternative[];
  /** Of KPIs whose direction nobody states; `null` where they count as they always do. */
  readonly assumed: AssumedDirection | null;
}

/**
 * Compares old KPI scores with what the same numbers give here, and finds ways of calculating that explain the differences:
 * alone where one is enough, otherwise two at once. Pairs are many, and one of them may give a score by chance: it has to
 * explain two people, unless only one differs.
 */
export function auditScores(given: readonly OldScore[], policy: Policy): ScoreAudit {
  const tolerance = toleranceOf(given);
  const { old, assumed } = settleDirections(given, policy, tolerance);
  const compared = old.map((one) => compare(one, policy, tolerance));
  const differing = compared.filter(({ isSame }) => isSame === false);
  const alone = explain(differing, compared, ({ ways }) => ways.map((way) => [way]));
  const isOpen = (one: Compared): boolean => (alone.found.get(one) ?? []).length === 0;
  const rest = differing.filter(isOpen);
  const pairs =
    rest.length === 0 ? NOTHING : explain(rest, compared, pairsAmong(rest), differing.length > 1 ? 2 : 1);
  const common = onlyRounded(alone.common.length > 0 || rest.length === 0 ? alone.common : pairs.common);
  const scores = compared.map((one): AuditedScore => {
    const { old: audited, ours, isSame } = one;
    const found = alone.found.get(one)?.length ? alone.found.get(one) : pairs.found.get(one);
    const explanations = withoutIdleCaps(onlyRounded(settled(found ?? [], common, differing.length)));
    return {
      old: audited,
      ours,
      difference: audited.score === null || ours === null ? null : audited.score - ours,
      verdict: isSame === null ? 'not-comparable' : isSame ? 'same' : verdictOf(explanations.length),
      explanations: explanations.map(explanationsOf),
      obstacle: isSame === null ? auditObstacle(audited, policy) : null,
    };
  });
  const countOf = (wanted: AuditVerdict): number => scores.filter(({ verdict }) => verdict === wanted).length;
  return {
    scores,
    counts: Object.fromEntries(
      AUDIT_VERDICTS.map((verdict) => [verdict, countOf(verdict)]),
    ) as ScoreAudit['counts'],
    common: withoutIdleCaps(common).map(explanationsOf),
    assumed,
  };
}

const verdictOf = (alternatives: number): AuditVerdict =>
  alternatives === 0 ? 'unexplained' : alternatives === 1 ? 'explained' : 'ambiguous';

/** Ways taken at once. */
type Ways = readonly AuditWay[];

const keyOf = (ways: Ways): string => ways.map(({ key }) => key).join(' + ');
const explanationsOf = (ways: Ways): AuditAlternative => ways.map(({ explanation }) => explanation);

interface Compared {
  readonly old: OldScore;
  readonly ours: number | null;
  /** `null` where there is nothing to compare. */
  readonly isSame: boolean | null;
  /** Whether these ways give the old score. */
  gives(ways: Ways): boolean;
  readonly ways: readonly AuditWay[];
}

function compare(old: OldScore, policy: Policy, tolerance: number): Compared {
  const { score, results } = old;
  const calculate = scoreCalculator(results, policy);
  const ours = calculate([]);
  const isClose = (value: number | null): boolean =>
    score !== null && value !== null && Math.abs(value - score) <= tolerance;
  return {
    old,
    ours,
    isSame: score === null || ours === null ? null : isClose(ours),
    gives: (ways) => isClose(calculate(ways)),
    ways: auditWays(results, policy),
  };
}

/** Half a unit of the last decimal that any of the scores is written with, six at most. */
function toleranceOf(old: readonly OldScore[]): number {
  const decimals = old.map(({ score }) => (String(score ?? 0).split('.')[1] ?? '').length);
  return 0.5 * 10 ** -Math.min(6, Math.max(0, ...decimals)) + 1e-9;
}

interface Explained {
  readonly found: ReadonlyMap<Compared, readonly Ways[]>;
  readonly common: readonly Ways[];
}

const NOTHING: Explained = { found: new Map(), common: [] };

/** @param least how many differing scores a way has to explain */
function explain(
  differing: readonly Compared[],
  all: readonly Compared[],
  alternativesOf: (one: Compared) => readonly Ways[],
  least = 1,
): Explained {
  const given = new Map(
    differing.map((one) => [one, alternativesOf(one).filter((ways) => one.gives(ways))] as const),
  );
  const counts = new Map<string, number>();
  for (const alternatives of given.values())
    for (const key of new Set(alternatives.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = new Map(
    [...given].map(([one, alternatives]) => [
      one,
      alternatives.filter((ways) => (counts.get(keyOf(ways)) ?? 0) >= least),
    ]),
  );
  const [first] = found.values();
  const same = all.filter(({ isSame }) => isSame === true);
  const common = (first ?? []).filter(
    (ways) =>
      counts.get(keyOf(ways)) === differing.length && same.every((one) => one.gives(alike(one, ways))),
  );
  return { found, common };
}

/** Where the score here, rounded, is the old one, nothing else needs to have been done: as little as is enough. */
function onlyRounded(alternatives: readonly Ways[]): readonly Ways[] {
  const rounded = alternatives.filter(
    ([way, ...others]) => others.length === 0 && way?.explanation.way === 'rounded-total',
  );
  return rounded.length > 0 ? rounded.slice(-1) : alternatives;
}

/** Another cap that nobody reaches is none: of both, that there is no cap is said. */
function withoutIdleCaps(alternatives: readonly Ways[]): readonly Ways[] {
  const keys = new Set(alternatives.map(keyOf));
  const uncapped = (ways: Ways): string => keyOf(ways).replace(/other-cap\|[\d.]+/, 'not-capped');
  return alternatives.filter((ways) => keyOf(ways) === uncapped(ways) || !keys.has(uncapped(ways)));
}

/** The same ways for somebody else, whose KPIs may be others; what does not apply there changes nothing. */
function alike(one: Compared, ways: Ways): Ways {
  const keys = new Set(ways.map(({ key }) => key));
  return one.ways.filter(({ key }) => keys.has(key));
}

function* pairs(ways: readonly AuditWay[]): Generator<Ways> {
  for (const [index, one] of ways.entries())
    for (const other of ways.slice(index + 1)) if (canMeet(one, other)) yield [one, other];
}

/** Pairs are many: beyond so many people only those are tried that have given the scores of two of them. */
const PROBED = 50;

/** The pairs that are tried for each of these people. */
function pairsAmong(people: readonly Compared[]): (one: Compared) => readonly Ways[] {
  const probed = new Map(
    people
      .slice(0, PROBED)
      .map((one) => [one, [...pairs(one.ways)].filter((ways) => one.gives(ways))] as const),
  );
  const found = groupBy([...probed.values()].flat(), keyOf);
  const candidates = [...found.values()].flatMap(([ways, ...others]) =>
    ways && others.length > 0 ? [ways] : [],
  );
  return (one) =>
    probed.get(one) ?? candidates.map((ways) => alike(one, ways)).filter((ways) => ways.length === 2);
}

/** Where several ways give somebody's score and one of them alone gives everybody's, it is that one. */
function settled(found: readonly Ways[], common: readonly Ways[], differing: number): readonly Ways[] {
  const [only, ...others] = common;
  if (!only || others.length > 0 || differing < 2) return found;
  const key = keyOf(only);
  const own = found.filter((ways) => keyOf(ways) === key);
  return own.length > 0 ? own : found;
}
