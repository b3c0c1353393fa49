import { comparable } from './clean-text';
import type { Period, RecordOf } from './tables';

/** A period that is a part of another one. */
export interface SubPeriod extends Pick<Period, 'period' | 'start' | 'end' | 'at'> {
  /** How much it counts; only in proportion to the others. */
  readonly weight: number;
}

/** The parts of a period, in the order of the table. Where none states a weight, all weigh the same. */
export function subPeriodsOf({ period }: Pick<Period, 'period'>, periods: readonly Period[]): SubPeriod[] {
  const parts = periods.filter(
    (one) => one.period !== '' && one.period !== period && comparable(one.parent) === comparable(period),
  );
  const isStated = parts.some(({ weightInParent }) => weightInParent !== null);
  return parts.map(({ period: name, start, end, at, weightInParent }) => ({
    ...{ period: name, start, end, at },
    weight: isStated ? (weightInParent ?? 0) : 1,
  }));
}

/** What somebody reached in the parts of a period, as the scores of each were written. */
export type SubPeriodScore = Pick<
  RecordOf<'MeritScores'>,
  'period' | 'employeeId' | 'kpiScore' | 'score360' | 'finalScore'
>;

/** What is written in the scores table for the parts of a period. */
export function scoresOfSubPeriods(
  scores: readonly SubPeriodScore[],
  subPeriods: readonly SubPeriod[],
): SubPeriodScore[] {
  const names = new Set(subPeriods.map(({ period }) => period));
  return scores.filter(({ period }) => names.has(period));
}
