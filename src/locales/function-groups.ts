import type { FunctionId } from './function-words';

export type FunctionGroup = 'kpi' | 'review360' | 'rewards' | 'raterQuality' | 'beforeAfter';

/** The functions as gallery and documentation list them. */
export const FUNCTION_GROUPS: Readonly<Record<FunctionGroup, readonly FunctionId[]>> = {
  kpi: [
    'KPISCORE',
    'KPIATTAIN',
    'KPICURVE',
    'KPIEXPLAIN',
    'WEIGHTED',
    'WEIGHTCHECK',
    'WEIGHTNORM',
    'BSCSCORE',
  ],
  review360: ['SCORE360', 'DETAIL360', 'SELFGAP'],
  rewards: ['REWARDTIER', 'FORCEDTIER', 'BONUSSPLIT', 'MERITPCT'],
  raterQuality: ['RATERADJUST', 'RATERAGREE', 'RATERICC', 'KALPHA'],
  beforeAfter: ['UPLIFT'],
};
