import { attainmentOfRow, directionOf } from '../scoring/kpi-attainment';
import { ScoringError } from '../scoring/scoring-error';
import { employedDays } from './assignments';
import { comparable } from './clean-text';
import type { Cycle } from './cycle';
import { groupBy } from './group-by';
import { isInPeriod } from './in-period';
import { actualOf } from './judged-kpi';
import type { ProgressRule } from './progress-rule';
import type { Employee, KpiResult, Period } from './tables';

/** unknown: there is no actual yet. */
export type Light = 'behind' | 'slow' | 'onSchedule' | 'unknown';

/** What was reached in a part of the period. */
export interface PartProgress {
  readonly period: string;
  /** A ratio; `null` without an actual. */
  readonly attainment: number | null;
}

export interface KpiProgress {
  readonly result: KpiResult;
  /** Of the whole period, or of its latest part that has an actual: a ratio; `null` without an actual. */
  readonly attainment: number | null;
  /** What the light is told from, see `ProgressRule`. */
  readonly pace: number | null;
  readonly light: Light;
  /** In the order of the parts; nothing for a period without parts. */
  readonly parts: readonly PartProgress[];
}

export interface PersonProgress {
  readonly person: Employee;
  /** Weighted over the KPIs that have one. */
  readonly pace: number | null;
  readonly light: Light;
  /** Those behind schedule first. */
  readonly kpis: readonly KpiProgress[];
}

export interface DepartmentProgress {
  readonly department: string;
  readonly people: number;
  readonly counts: Readonly<Record<Light, number>>;
}

export interface Progress {
  /** How much of the period is over, 0–1; `null` where it states no dates. */
  readonly elapsed: number | null;
  /** The parts of the period in their order. */
  readonly parts: readonly string[];
  /** Those behind schedule first. */
  readonly people: readonly PersonProgress[];
  readonly departments: readonly DepartmentProgress[];
}

const ORDER: Readonly<Record<Light, number>> = { behind: 0, slow: 1, unknown: 2, onSchedule: 3 };

/**
 * How people and KPIs stand during the period.
 *
 * @param today a serial day
 */
export function progressOf(cycle: Cycle, today: number): Progress {
  const rule = cycle.policy.progress;
  const elapsed = elapsedOf(cycle.period, today);
  const parts = cycle.subPeriods.map(({ period }) => period);
  const ofParts = groupBy(cycle.subPeriodResults, ({ employeeId, kpi }) => keyOf(employeeId, kpi));
  const own = groupBy(cycle.results, ({ employeeId }) => employeeId);

  const kpiProgress = (result: KpiResult, over: number | null): KpiProgress => {
    const byPart = groupBy(ofParts.get(keyOf(result.employeeId, result.kpi)) ?? [], ({ period }) => period);
    const reached = parts.map((period): PartProgress => {
      const [first] = byPart.get(period) ?? [];
      return { period, attainment: first ? attainmentOf(first, cycle) : null };
    });
    const latest = reached.filter(({ attainment }) => attainment !== null).at(-1)?.attainment ?? null;
    const whole = attainmentOf(result, cycle);
    const attainment = whole ?? latest;
    // The target of a part is that of its own time: nothing is to be put into proportion.
    const isGrowing = directionOf(result.direction) === 'higher' && whole !== null;
    const pace = isGrowing && over !== null ? whole / over : attainment;
    return { result, attainment, pace, light: lightOf(pace, rule), parts: reached };
  };

  const people = cycle.employees
    .filter((person) => person.id !== '' && isInPeriod(person, cycle.period) && own.has(person.id))
    .map((person): PersonProgress => {
      // Targets are agreed for the time that somebody is there.
      const employed = employedDays(person, cycle.period);
      const over = employed && elapsedOf({ start: employed.from, end: employed.to }, today);
      const kpis = behindFirst((own.get(person.id) ?? []).map((result) => kpiProgress(result, over)));
      const pace = meanPace(kpis);
      return { person, pace, light: lightOf(pace, rule), kpis };
    });
  return {
    elapsed,
    parts,
    people: behindFirst(people),
    departments: departmentsOf(people),
  };
}

const keyOf = (employeeId: string, kpi: string): string => `${employeeId}|${comparable(kpi)}`;

/** The day itself counts as over; a period that is over is over as a whole. */
function elapsedOf({ start, end }: Pick<Period, 'start' | 'end'>, today: number): number | null {
  if (start === null || end === null || end < start) return null;
  const [days, over] = [end - start + 1, today - start + 1];
  return over <= 0 ? null : Math.min(1, over / days);
}

/** Without the floor, which is for scores: who has reached nothing is behind. What cannot be calculated the check tells. */
function attainmentOf(result: KpiResult, { policy }: Cycle): number | null {
  try {
    return attainmentOfRow(
      {
        actual: [actualOf(result, policy)],
        target: [result.target],
        direction: [result.direction],
        cap: [result.cap ?? policy.cap],
      },
      0,
    );
  } catch (error) {
    if (error instanceof ScoringError) return null;
    throw error;
  }
}

function lightOf(pace: number | null, { onSchedule, behind }: ProgressRule): Light {
  if (pace === null) return 'unknown';
  if (pace < behind) return 'behind';
  return pace < onSchedule ? 'slow' : 'onSchedule';
}

/** Being far ahead with one KPI does not make up for being behind with another. */
function meanPace(kpis: readonly KpiProgress[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { pace, result } of kpis) {
    const weight = Math.max(0, result.weight ?? 0);
    if (pace === null) continue;
    sum += Math.min(1, pace) * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

const behindFirst = <P extends { readonly light: Light; readonly pace: number | null }>(
  all: readonly P[],
): P[] =>
  [...all].sort((one, other) => ORDER[one.light] - ORDER[other.light] || (one.pace ?? 0) - (other.pace ?? 0));

function departmentsOf(people: readonly PersonProgress[]): DepartmentProgress[] {
  const shareBehind = ({ people: all, counts }: DepartmentProgress): number =>
    (counts.behind + counts.slow / 2) / all;
  return [...groupBy(people, ({ person }) => person.department)]
    .map(([department, own]) => {
      const counts = { behind: 0, slow: 0, onSchedule: 0, unknown: 0 };
      for (const { light } of own) counts[light]++;
      return { department, people: own.length, counts };
    })
    .sort((one, other) => shareBehind(other) - shareBehind(one));
}
