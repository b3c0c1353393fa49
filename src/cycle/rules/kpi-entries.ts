import { directionOf } from '../../scoring/kpi-attainment';
import { ScoringError } from '../../scoring/scoring-error';
import type { Cycle } from '../cycle';
import { groupBy } from '../group-by';
import { actualOf, isJudged, missingScores } from '../judged-kpi';
import { kpiScoreOf } from '../scores';
import type { KpiResult } from '../tables';
import { foundAt, namesOf, participantsOf, unreadableCells } from './rule';
import type { Rule } from './rule';

/** The KPI rows of the people who are asked for them; none in a period of parts, where they do not count. */
export function entriesOf(cycle: Cycle): KpiResult[] {
  if (cycle.subPeriods.length > 0) return [];
  const participants = participantsOf(cycle);
  return cycle.results.filter(({ kpi, employeeId }) => kpi !== '' && participants.has(employeeId));
}

const hasWeight = ({ weight }: KpiResult): boolean => weight !== null && weight > 0;
const isMissing = (result: KpiResult, { policy }: Cycle): boolean =>
  actualOf(result, policy) === null && hasWeight(result);

export const targetMissing: Rule<'target-missing'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const unreadable = unreadableCells(cycle);
    return entriesOf(cycle)
      .filter((result) => hasWeight(result) && result.actual !== 'n/a')
      .flatMap(({ at, kpi, employeeId, direction, target }) => {
        const way = directionOf(direction);
        if (way === 'score' || (target !== null && (way !== 'lower-ratio' || target > 0))) return [];
        const fault = target === null ? 'missing' : 'not-positive';
        return [foundAt(at, 'target', { whose: nameOf(employeeId), kpi, fault }, employeeId)];
      })
      .filter((found) => !unreadable(found));
  },
};

export const unknownDirection: Rule<'unknown-direction'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const isUnknown = ({ kpi, direction }: { kpi: string; direction: string }): boolean =>
      kpi !== '' && directionOf(direction) === null;
    return [
      ...cycle.kpis
        .filter(isUnknown)
        .map(({ at, kpi, direction, role, employeeId }) =>
          foundAt(at, 'direction', { whose: role || nameOf(employeeId), kpi, direction }),
        ),
      ...entriesOf(cycle)
        .filter(isUnknown)
        .map(({ at, kpi, direction, employeeId }) =>
          foundAt(at, 'direction', { whose: nameOf(employeeId), kpi, direction }, employeeId),
        ),
    ];
  },
};

export const floorAboveCap: Rule<'floor-above-cap'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return entriesOf(cycle)
      .map((result) => ({
        ...result,
        floor: result.floor ?? cycle.policy.floor,
        cap: result.cap ?? cycle.policy.cap,
      }))
      .filter(({ floor, cap }) => floor > cap)
      .map(({ at, kpi, employeeId, floor, cap }) =>
        foundAt(at, 'floor', { whose: nameOf(employeeId), kpi, floor, cap }, employeeId),
      );
  },
};

/** A KPI that counts has no actual. "Not applicable" is an answer; a blank is none. */
export const actualMissing: Rule<'actual-missing'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const unreadable = unreadableCells(cycle);
    return entriesOf(cycle)
      .filter((result) => isMissing(result, cycle) && !isJudged(result))
      .map(({ at, kpi, employeeId }) => foundAt(at, 'actual', { whose: nameOf(employeeId), kpi }, employeeId))
      .filter((found) => !unreadable(found));
  },
};

/** A judged KPI that counts lacks a score that has a share. */
export const judgedMissing: Rule<'judged-missing'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const unreadable = unreadableCells(cycle);
    return entriesOf(cycle)
      .filter((result) => hasWeight(result) && isJudged(result))
      .flatMap((result) =>
        missingScores(result, cycle.policy).map((judge) => {
          const { at, kpi, employeeId } = result;
          return foundAt(at, judge, { whose: nameOf(employeeId), kpi, judge }, employeeId);
        }),
      )
      .filter((found) => !unreadable(found));
  },
};

/** Below this no target in per cent could be meant as a ratio. */
const SURELY_PERCENT = 10;
const SURELY_RATIO = 1.5;

/** An actual of 0.95 against a target of 95 %: Excel makes a ratio of a typed “95%”. */
export const actualAsRatio: Rule<'actual-as-ratio'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const inPercent = new Set(cycle.kpis.filter(({ unit }) => unit === '%').map(({ kpi }) => kpi));
    return entriesOf(cycle).flatMap(({ at, kpi, employeeId, actual, target, direction }) => {
      const way = directionOf(direction);
      if (!inPercent.has(kpi) || (way !== 'higher' && way !== 'target')) return [];
      if (typeof actual !== 'number' || target === null) return [];
      if (target < SURELY_PERCENT || actual <= 0 || actual > SURELY_RATIO) return [];
      return [foundAt(at, 'actual', { whose: nameOf(employeeId), kpi, actual, target }, employeeId)];
    });
  },
};

/** People whose KPIs all do not apply or have no weight: there is nothing to make a KPI score of. */
export const nothingCounts: Rule<'nothing-counts'> = {
  severity: 'blocking',
  check: (cycle) => {
    if (cycle.policy.kpiShare === 0) return [];
    const nameOf = namesOf(cycle);
    return [...groupBy(entriesOf(cycle), ({ employeeId }) => employeeId)].flatMap(([employeeId, results]) => {
      const [first] = results;
      if (!first || results.some((result) => isMissing(result, cycle))) return [];
      try {
        kpiScoreOf(results, cycle.policy);
        return [];
      } catch (error) {
        if (!(error instanceof ScoringError)) throw error;
        // Other faults have rules of their own.
        const nothing = error.fault === 'nothing-scored' || error.fault === 'zero-weights';
        return nothing ? [foundAt(first.at, 'actual', { whose: nameOf(employeeId) }, employeeId)] : [];
      }
    });
  },
};

/** Rated, but without a KPI entry: the final score cannot be given. */
export const noKpiEntries: Rule<'no-kpi-entries'> = {
  severity: 'blocking',
  check: (cycle) => {
    if (cycle.policy.kpiShare === 0 || cycle.subPeriods.length > 0) return [];
    const participants = participantsOf(cycle);
    const entered = new Set(entriesOf(cycle).map(({ employeeId }) => employeeId));
    const nameOf = namesOf(cycle);
    const rated = new Set(cycle.ratings.map(({ employeeId }) => employeeId));
    return cycle.employees
      .filter(({ id }) => participants.has(id) && rated.has(id) && !entered.has(id))
      .map(({ at, id }) => foundAt(at, 'name', { whose: nameOf(id) }, id));
  },
};

/** Nothing has been entered for somebody who was there in the period. */
export const notStarted: Rule<'not-started'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return untouched(cycle)
      .filter(({ hasKpis }) => hasKpis)
      .map(({ at, id }) => foundAt(at, 'name', { whose: nameOf(id) }, id));
  },
};

/** The same, because nobody could enter anything: there are no KPIs for the role. Told once for each role. */
export const noKpis: Rule<'no-kpis'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const without = untouched(cycle).filter(({ hasKpis }) => !hasKpis);
    return [...groupBy(without, ({ role }) => role)].flatMap(([role, people]) => {
      const [first] = people;
      if (!first) return [];
      const { at, id } = first;
      return [foundAt(at, 'role', { role, count: people.length, whose: nameOf(id) }, id)];
    });
  },
};

function untouched(cycle: Cycle) {
  // A period of parts has no entries of its own.
  if (cycle.subPeriods.length > 0) return [];
  const participants = participantsOf(cycle);
  const library = cycle.kpis.filter(({ kpi }) => kpi !== '');
  const roles = new Set(library.filter(({ employeeId }) => employeeId === '').map(({ role }) => role));
  const own = new Set(library.map(({ employeeId }) => employeeId));
  const touched = new Set([...entriesOf(cycle), ...cycle.ratings].map(({ employeeId }) => employeeId));
  return cycle.employees
    .filter(({ id }) => participants.has(id) && !touched.has(id))
    .map((person) => ({ ...person, hasKpis: roles.has(person.role) || own.has(person.id) }));
}
