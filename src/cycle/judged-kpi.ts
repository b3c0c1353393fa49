import { directionOf } from '../scoring/kpi-attainment';
import type { Policy } from './policy';
import type { KpiResult } from './tables';

/** The two who may judge a KPI. */
export type Judge = 'selfScore' | 'managerScore';

const SHARES = { selfScore: 'selfScoreShare', managerScore: 'managerScoreShare' } as const;
const JUDGES: readonly Judge[] = ['selfScore', 'managerScore'];

/**
 * Whether a KPI's actual comes from scores: the person or the manager has given one, or its review sheet asks for them, and
 * nobody has entered the actual some other way.
 */
export const isJudged = ({ direction, actual, selfScore, managerScore, at }: KpiResult): boolean =>
  actual === null &&
  directionOf(direction) === 'score' &&
  (selfScore !== null || managerScore !== null || at.elsewhere?.managerScore !== undefined);

/** Whose score of a judged KPI has a share and is not there. */
export const missingScores = (result: KpiResult, policy: Policy): Judge[] =>
  JUDGES.filter((judge) => policy[SHARES[judge]] > 0 && result[judge] === null);

/**
 * What was reached: the actual that was entered, otherwise of a judged KPI the mean of both scores, 0–100, weighted by the
 * scheme's shares. A score that has a share and is not there is not left out: there is no actual until it is. One that says
 * "not applicable" makes the KPI so.
 */
export function actualOf(result: KpiResult, policy: Policy): KpiResult['actual'] {
  if (!isJudged(result)) return result.actual;
  let [sum, shares] = [0, 0];
  for (const judge of JUDGES) {
    const share = policy[SHARES[judge]];
    const score = result[judge];
    if (share === 0) continue;
    if (typeof score !== 'number') return missingScores(result, policy).length > 0 ? null : 'n/a';
    sum += share * score;
    shares += share;
  }
  return shares === 0 ? null : sum / shares;
}
