import type { FunctionId } from '../locales/function-words';
import type { Cell, Cells } from '../scoring/cell';

/**
 * The parameters of each function, in its order: a plain name is a range, `name?` a range that may be left out, `name!` a
 * single value that may be left out or blank.
 */
export const PARAMETERS = {
  KPIATTAIN: 'actual target direction? floor? cap?',
  KPISCORE: 'actual target weight direction? floor? cap?',
  WEIGHTED: 'scores weights',
  WEIGHTCHECK: 'weights total! tolerance!',
  SCORE360: 'ratings groupsOfRatings groups groupWeights minRaters? raters? itemWeights? scaleMax!',
  DETAIL360: 'ratings groupsOfRatings groups groupWeights minRaters? raters? itemWeights? scaleMax!',
  REWARDTIER: 'score minScores tiers',
  KPICURVE: 'actual points scores mode! below!',
  KPIEXPLAIN: 'names actual target weight direction? floor? cap?',
  WEIGHTNORM: 'weights total! decimals!',
  BSCSCORE: 'scores weights perspectives perspectiveNames perspectiveWeights',
  SELFGAP: 'ratings groupsOfRatings selfGroup! minRaters! raters? itemWeights?',
  RATERADJUST: 'ratings raters ratees method!',
  RATERAGREE: 'ratings scaleMin! scaleMax!',
  RATERICC: 'matrix type!',
  KALPHA: 'matrix level!',
  FORCEDTIER: 'scores shares tiers minGroup!',
  BONUSSPLIT: 'pool! points unit! floors? caps?',
  MERITPCT: 'rating compaRatio ratings compaMins matrix',
  UPLIFT: 'before after confidence!',
} as const satisfies Readonly<Record<FunctionId, string>>;

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;
type ParametersOf<Id extends FunctionId> = Words<(typeof PARAMETERS)[Id]>;

/** A call's arguments as the body of the function takes them. */
export type CellsOf<Id extends FunctionId> = {
  readonly [
    P in ParametersOf<Id> as P extends `${infer Name}!` | `${infer Name}?` ? Name : P
  ]: P extends `${string}!` ? Cell : P extends `${string}?` ? Cells | undefined : Cells;
};
