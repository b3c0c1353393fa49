import type { Direction } from '../../scoring/kpi-attainment';
import { comparable } from '../clean-text';
import type { Policy } from '../policy';
import type { KpiResult } from '../tables';
import { asDirection, LOWER_IS_BETTER, pointsAdded, scoreCalculator } from './audit-ways';
import type { OldScore } from './old-score';

/** KPIs of which nobody states the direction, and the one that they are calculated with. */
export interface AssumedDirection {
  readonly kpis: readonly string[];
  readonly as: Direction;
}

/** The people by whose scores it is settled. */
const MOST_PEOPLE = 100;

/**
 * Most lists of HR's own state no direction, and whoever made them knew that fewer complaints are better. Of the KPIs without
 * one, those are taken as lower-is-better that give the most old scores; each of them has to bear out a score more, since
 * among many KPIs some fit by chance.
 * @param tolerance how far two scores may lie apart and are the same
 */
export function settleDirections(
  old: readonly OldScore[],
  policy: Policy,
  tolerance: number,
): { readonly old: readonly OldScore[]; readonly assumed: AssumedDirection | null } {
  const kpis = unstatedKpis(old);
  if (kpis.length === 0) return { old, assumed: null };
  const names = new Set(kpis.map(comparable));
  const people = old
    .filter(({ score, results }) => score !== null && results.some(({ kpi }) => names.has(comparable(kpi))))
    .slice(0, MOST_PEOPLE)
    .map(({ score, results }) => ({
      score: score ?? 0,
      calculate: scoreCalculator(results, policy),
      // Points are added to right scores, too.
      added: [[], ...pointsAdded(results).map((way) => [way])],
    }));
  const worthOf = ({ kpis: lower, as }: AssumedDirection): number => {
    const way = asDirection('unstated-direction', lower, as, '');
    const given = people.filter(({ score, calculate, added }) =>
      added.some((points) => {
        const ours = calculate([way, ...points]);
        return ours !== null && Math.abs(ours - score) <= tolerance;
      }),
    );
    return given.length - lower.length;
  };
  let best: AssumedDirection & { worth: number } = { kpis: [], as: 'lower', worth: 0 };
  best = { ...best, worth: worthOf(best) };
  for (const as of LOWER_IS_BETTER) {
    const found = mostWorth(kpis, (lower) => worthOf({ kpis: lower, as }));
    if (found.worth > best.worth) best = { ...found, as };
  }
  const lower = new Set(best.kpis.map(comparable));
  if (lower.size === 0) return { old, assumed: null };
  const directed = (result: KpiResult): KpiResult =>
    lower.has(comparable(result.kpi)) ? { ...result, direction: best.as } : result;
  return {
    old: old.map((one) => ({ ...one, results: one.results.map(directed) })),
    assumed: { kpis: best.kpis, as: best.as },
  };
}

/** KPIs with a weight and a target, and no direction in any row. */
function unstatedKpis(old: readonly OldScore[]): string[] {
  const kpis = new Map<string, string>();
  const stated = new Set<string>();
  for (const { results } of old) {
    for (const { kpi, direction, weight, target } of results) {
      const name = comparable(kpi);
      if (direction !== '') stated.add(name);
      else if ((weight ?? 0) > 0 && target !== null && !kpis.has(name)) kpis.set(name, kpi);
    }
  }
  return [...kpis].flatMap(([name, kpi]) => (stated.has(name) ? [] : [kpi]));
}

/** Tries all sets of a few KPIs; of many, the set grows by the one or two that make it worth most. */
function mostWorth(
  kpis: readonly string[],
  worthOf: (kpis: readonly string[]) => number,
): { kpis: readonly string[]; worth: number } {
  const most = kpis.length <= 8 ? kpis.length : kpis.length <= 30 ? 2 : 1;
  let best = { kpis: [] as readonly string[], worth: worthOf([]) };
  for (;;) {
    const before = best;
    const rest = kpis.filter((kpi) => !before.kpis.includes(kpi));
    for (const more of subsets(rest, most)) {
      const tried = [...before.kpis, ...more];
      const worth = worthOf(tried);
      if (worth > best.worth) best = { kpis: tried, worth };
    }
    if (best === before) return best;
  }
}

/** The sets of one to `most` of these, in their order. */
function* subsets(kpis: readonly string[], most: number): Generator<readonly string[]> {
  for (const [index, kpi] of kpis.entries()) {
    yield [kpi];
    if (most > 1) for (const more of subsets(kpis.slice(index + 1), most - 1)) yield [kpi, ...more];
  }
}
