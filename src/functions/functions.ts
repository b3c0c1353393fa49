import { requireSameSize } from '../scoring/arguments';
import { bonusSplit } from '../scoring/bonus-split';
import { bscScore } from '../scoring/bsc-score';
import { isBlank, isErrorValue } from '../scoring/cell';
import type { Cell } from '../scoring/cell';
import { forcedTiers } from '../scoring/forced-tier';
import { attainmentOfRow, requireKpiSizes } from '../scoring/kpi-attainment';
import { curveScore, payoutCurve } from '../scoring/kpi-curve';
import { explainKpiScore } from '../scoring/kpi-explain';
import { kpiScore } from '../scoring/kpi-score';
import { krippendorffAlpha } from '../scoring/krippendorff-alpha';
import { meritMatrix, meritPercent } from '../scoring/merit-percent';
import { adjustedRatings } from '../scoring/rater-adjust';
import { withinGroupAgreement } from '../scoring/rater-agreement';
import { intraclassCorrelation } from '../scoring/rater-icc';
import { rewardTier, tierBands } from '../scoring/reward-tier';
import { groupResults, score360 } from '../scoring/score-360';
import { selfGap } from '../scoring/self-gap';
import { uplift } from '../scoring/uplift';
import { weightCheck } from '../scoring/weight-check';
import { normalisedWeights } from '../scoring/weight-norm';
import { weightedMean } from '../scoring/weighted-mean';
import { functionWords } from '../locales/function-words';
import { widthOf } from './arguments';
import { calculate, calculateRows, displayLocale } from './calculate';
import type { Result } from './calculate';

/*
 * The custom functions as Excel knows them. Their ids are the function names; descriptions and parameter names in both
 * languages are in `locales/…/functions.ts`, from which `build/functions-metadata.ts` makes the metadata. Parameters are
 * `any[][]` throughout: Excel hands a single value over as a range of one cell, and an empty cell stays recognisable.
 * The invocation says where the arguments stand, so that a message can name the cell.
 */

/**
 * Attainment of each KPI as a ratio; see `scoring/kpi-attainment.ts`.
 * @customfunction KPIATTAIN KPIATTAIN
 * @param {any[][]} actual
 * @param {any[][]} target
 * @param {any[][]} [direction]
 * @param {any[][]} [floor]
 * @param {any[][]} [cap]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function KPIATTAIN(
  actual: any[][],
  target: any[][],
  direction?: any[][],
  floor?: any[][],
  cap?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows(
    'KPIATTAIN',
    [actual, target, direction, floor, cap, invocation],
    actual,
    (columns) => {
      requireKpiSizes(columns);
      return (row) => attainmentOfRow(columns, row);
    },
  );
}

/**
 * Weighted KPI score on 0–100; see `scoring/kpi-score.ts`.
 * @customfunction KPISCORE KPISCORE
 * @param {any[][]} actual
 * @param {any[][]} target
 * @param {any[][]} weight
 * @param {any[][]} [direction]
 * @param {any[][]} [floor]
 * @param {any[][]} [cap]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function KPISCORE(
  actual: any[][],
  target: any[][],
  weight: any[][],
  direction?: any[][],
  floor?: any[][],
  cap?: any[][],
  invocation?: CustomFunctions.Invocation,
): any {
  return calculate('KPISCORE', [actual, target, weight, direction, floor, cap, invocation], (columns) =>
    kpiScore(columns),
  );
}

/**
 * Weighted mean of the scored rows; see `scoring/weighted-mean.ts`.
 * @customfunction WEIGHTED WEIGHTED
 * @param {any[][]} scores
 * @param {any[][]} weights
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function WEIGHTED(scores: any[][], weights: any[][], invocation?: CustomFunctions.Invocation): any {
  return calculate('WEIGHTED', [scores, weights, invocation], ({ scores: values, weights: shares }) =>
    weightedMean(values, shares),
  );
}

/**
 * What weights lack to their total; see `scoring/weight-check.ts`.
 * @customfunction WEIGHTCHECK WEIGHTCHECK
 * @param {any[][]} weights
 * @param {any[][]} [total]
 * @param {any[][]} [tolerance]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function WEIGHTCHECK(
  weights: any[][],
  total?: any[][],
  tolerance?: any[][],
  invocation?: CustomFunctions.Invocation,
): any {
  return calculate('WEIGHTCHECK', [weights, total, tolerance, invocation], (cells) =>
    weightCheck(cells.weights, cells.total, cells.tolerance),
  );
}

/**
 * 360° score; see `scoring/score-360.ts`.
 * @customfunction SCORE360 SCORE360
 * @param {any[][]} ratings
 * @param {any[][]} groupsOfRatings
 * @param {any[][]} groups
 * @param {any[][]} groupWeights
 * @param {any[][]} [minRaters]
 * @param {any[][]} [raters]
 * @param {any[][]} [itemWeights]
 * @param {any[][]} [scaleMax]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function SCORE360(
  ratings: any[][],
  groupsOfRatings: any[][],
  groups: any[][],
  groupWeights: any[][],
  minRaters?: any[][],
  raters?: any[][],
  itemWeights?: any[][],
  scaleMax?: any[][],
  invocation?: CustomFunctions.Invocation,
): any {
  return calculate(
    'SCORE360',
    [ratings, groupsOfRatings, groups, groupWeights, minRaters, raters, itemWeights, scaleMax, invocation],
    (cells) => score360(cells),
  );
}

/**
 * The rater groups behind a SCORE360, as a table; see `groupResults` in `scoring/score-360.ts`.
 * @customfunction DETAIL360 DETAIL360
 * @param {any[][]} ratings
 * @param {any[][]} groupsOfRatings
 * @param {any[][]} groups
 * @param {any[][]} groupWeights
 * @param {any[][]} [minRaters]
 * @param {any[][]} [raters]
 * @param {any[][]} [itemWeights]
 * @param {any[][]} [scaleMax]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function DETAIL360(
  ratings: any[][],
  groupsOfRatings: any[][],
  groups: any[][],
  groupWeights: any[][],
  minRaters?: any[][],
  raters?: any[][],
  itemWeights?: any[][],
  scaleMax?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculate(
    'DETAIL360',
    [ratings, groupsOfRatings, groups, groupWeights, minRaters, raters, itemWeights, scaleMax, invocation],
    (cells): Result[][] => {
      const words = functionWords(displayLocale()).detail360;
      const results = groupResults(cells);
      return [
        [...words.headings],
        ...results.map(({ group, raters: count, minRaters: minimum, mean, weight, weightUsed, status }) => [
          group,
          count ?? `< ${minimum}`,
          mean ?? '',
          weight,
          weightUsed,
          status === 'hidden' ? words.hidden(minimum) : words.status[status],
        ]),
      ];
    },
  );
}

/**
 * The reward tier of each score; see `scoring/reward-tier.ts`.
 * @customfunction REWARDTIER REWARDTIER
 * @param {any[][]} score
 * @param {any[][]} minScores
 * @param {any[][]} tiers
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function REWARDTIER(
  score: any[][],
  minScores: any[][],
  tiers: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows('REWARDTIER', [score, minScores, tiers, invocation], score, (cells) => {
    const bands = tierBands(cells.minScores, cells.tiers);
    return (row) => rewardTier(cells.score.at(row), bands, row);
  });
}

/**
 * Scores on a payout curve; see `scoring/kpi-curve.ts`.
 * @customfunction KPICURVE KPICURVE
 * @param {any[][]} actual
 * @param {any[][]} points
 * @param {any[][]} scores
 * @param {any[][]} [mode]
 * @param {any[][]} [below]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function KPICURVE(
  actual: any[][],
  points: any[][],
  scores: any[][],
  mode?: any[][],
  below?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows('KPICURVE', [actual, points, scores, mode, below, invocation], actual, (cells) => {
    const curve = payoutCurve(cells.points, cells.scores, cells.mode, cells.below);
    return (row) => curveScore(cells.actual.at(row), curve, row);
  });
}

/**
 * How a KPISCORE comes about, as a table; see `scoring/kpi-explain.ts`.
 * @customfunction KPIEXPLAIN KPIEXPLAIN
 * @param {any[][]} names
 * @param {any[][]} actual
 * @param {any[][]} target
 * @param {any[][]} weight
 * @param {any[][]} [direction]
 * @param {any[][]} [floor]
 * @param {any[][]} [cap]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function KPIEXPLAIN(
  names: any[][],
  actual: any[][],
  target: any[][],
  weight: any[][],
  direction?: any[][],
  floor?: any[][],
  cap?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculate(
    'KPIEXPLAIN',
    [names, actual, target, weight, direction, floor, cap, invocation],
    (columns): Result[][] => {
      const words = functionWords(displayLocale()).kpiExplain;
      return [
        [...words.headings],
        ...explainKpiScore(columns).map((one) => [
          shown(one.name),
          shown(one.actual),
          shown(one.target),
          one.attainment ?? '',
          one.weight,
          one.weightUsed,
          one.contribution,
          one.note === null ? '' : words.notes[one.note],
        ]),
      ];
    },
  );
}

/**
 * Weights rescaled to their total; see `scoring/weight-norm.ts`.
 * @customfunction WEIGHTNORM WEIGHTNORM
 * @param {any[][]} weights
 * @param {any[][]} [total]
 * @param {any[][]} [decimals]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function WEIGHTNORM(
  weights: any[][],
  total?: any[][],
  decimals?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows('WEIGHTNORM', [weights, total, decimals, invocation], weights, (cells) => {
    const normalised = normalisedWeights(cells.weights, cells.total, cells.decimals);
    return (row) => normalised[row] as number;
  });
}

/**
 * Balanced scorecard; see `scoring/bsc-score.ts`.
 * @customfunction BSCSCORE BSCSCORE
 * @param {any[][]} scores
 * @param {any[][]} weights
 * @param {any[][]} perspectives
 * @param {any[][]} perspectiveNames
 * @param {any[][]} perspectiveWeights
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function BSCSCORE(
  scores: any[][],
  weights: any[][],
  perspectives: any[][],
  perspectiveNames: any[][],
  perspectiveWeights: any[][],
  invocation?: CustomFunctions.Invocation,
): any {
  return calculate(
    'BSCSCORE',
    [scores, weights, perspectives, perspectiveNames, perspectiveWeights, invocation],
    (cells) => bscScore(cells),
  );
}

/**
 * Self rating against the others'; see `scoring/self-gap.ts`.
 * @customfunction SELFGAP SELFGAP
 * @param {any[][]} ratings
 * @param {any[][]} groupsOfRatings
 * @param {any[][]} [selfGroup]
 * @param {any[][]} [minRaters]
 * @param {any[][]} [raters]
 * @param {any[][]} [itemWeights]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function SELFGAP(
  ratings: any[][],
  groupsOfRatings: any[][],
  selfGroup?: any[][],
  minRaters?: any[][],
  raters?: any[][],
  itemWeights?: any[][],
  invocation?: CustomFunctions.Invocation,
): any {
  return calculate(
    'SELFGAP',
    [ratings, groupsOfRatings, selfGroup, minRaters, raters, itemWeights, invocation],
    (cells) => selfGap(cells),
  );
}

/**
 * Ratings without rater severity; see `scoring/rater-adjust.ts`.
 * @customfunction RATERADJUST RATERADJUST
 * @param {any[][]} ratings
 * @param {any[][]} raters
 * @param {any[][]} ratees
 * @param {any[][]} [method]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function RATERADJUST(
  ratings: any[][],
  raters: any[][],
  ratees: any[][],
  method?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows('RATERADJUST', [ratings, raters, ratees, method, invocation], ratings, (cells) => {
    const adjusted = adjustedRatings(cells.ratings, cells.raters, cells.ratees, cells.method);
    return (row) => adjusted[row] as number | null;
  });
}

/**
 * Agreement on one item, r_wg; see `scoring/rater-agreement.ts`.
 * @customfunction RATERAGREE RATERAGREE
 * @param {any[][]} ratings
 * @param {any[][]} scaleMin
 * @param {any[][]} scaleMax
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function RATERAGREE(
  ratings: any[][],
  scaleMin: any[][],
  scaleMax: any[][],
  invocation?: CustomFunctions.Invocation,
): any {
  return calculate('RATERAGREE', [ratings, scaleMin, scaleMax, invocation], (cells) =>
    withinGroupAgreement(cells.ratings, cells.scaleMin, cells.scaleMax),
  );
}

/**
 * Intraclass correlation; see `scoring/rater-icc.ts`.
 * @customfunction RATERICC RATERICC
 * @param {any[][]} matrix
 * @param {any[][]} [type]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function RATERICC(matrix: any[][], type?: any[][], invocation?: CustomFunctions.Invocation): any {
  return calculate('RATERICC', [matrix, type, invocation], (cells) =>
    intraclassCorrelation(cells.matrix, widthOf(matrix), cells.type),
  );
}

/**
 * Krippendorff's α; see `scoring/krippendorff-alpha.ts`.
 * @customfunction KALPHA KALPHA
 * @param {any[][]} matrix
 * @param {any[][]} [level]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any}
 */
export function KALPHA(matrix: any[][], level?: any[][], invocation?: CustomFunctions.Invocation): any {
  return calculate('KALPHA', [matrix, level, invocation], (cells) =>
    krippendorffAlpha(cells.matrix, widthOf(matrix), cells.level),
  );
}

/**
 * Tiers by forced distribution; see `scoring/forced-tier.ts`.
 * @customfunction FORCEDTIER FORCEDTIER
 * @param {any[][]} scores
 * @param {any[][]} shares
 * @param {any[][]} tiers
 * @param {any[][]} [minGroup]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function FORCEDTIER(
  scores: any[][],
  shares: any[][],
  tiers: any[][],
  minGroup?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows('FORCEDTIER', [scores, shares, tiers, minGroup, invocation], scores, (cells) =>
    forcedTiers(cells),
  );
}

/**
 * A pool shared to the cent; see `scoring/bonus-split.ts`.
 * @customfunction BONUSSPLIT BONUSSPLIT
 * @param {any[][]} pool
 * @param {any[][]} points
 * @param {any[][]} [unit]
 * @param {any[][]} [floors]
 * @param {any[][]} [caps]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function BONUSSPLIT(
  pool: any[][],
  points: any[][],
  unit?: any[][],
  floors?: any[][],
  caps?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows('BONUSSPLIT', [pool, points, unit, floors, caps, invocation], points, (cells) => {
    const parts = bonusSplit(cells);
    return (row) => parts[row] as number | null;
  });
}

/**
 * Raises from a merit matrix; see `scoring/merit-percent.ts`.
 * @customfunction MERITPCT MERITPCT
 * @param {any[][]} rating
 * @param {any[][]} compaRatio
 * @param {any[][]} ratings
 * @param {any[][]} compaMins
 * @param {any[][]} matrix
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function MERITPCT(
  rating: any[][],
  compaRatio: any[][],
  ratings: any[][],
  compaMins: any[][],
  matrix: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculateRows(
    'MERITPCT',
    [rating, compaRatio, ratings, compaMins, matrix, invocation],
    rating,
    (cells) => {
      requireSameSize(['rating', cells.rating], ['compaRatio', cells.compaRatio]);
      const merit = meritMatrix(cells.ratings, cells.compaMins, cells.matrix);
      return (row) => meritPercent(cells.rating.at(row), cells.compaRatio.at(row), merit, row);
    },
  );
}

/**
 * Before and after compared, as a table; see `scoring/uplift.ts`.
 * @customfunction UPLIFT UPLIFT
 * @param {any[][]} before
 * @param {any[][]} after
 * @param {any[][]} [confidence]
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {any[][]}
 */
export function UPLIFT(
  before: any[][],
  after: any[][],
  confidence?: any[][],
  invocation?: CustomFunctions.Invocation,
): any[][] {
  return calculate('UPLIFT', [before, after, confidence, invocation], (cells): Result[][] => {
    const words = functionWords(displayLocale()).uplift;
    const compared = uplift(cells.before, cells.after, cells.confidence);
    return [
      [...words.headings],
      ...Object.values(compared).map((value, place) => [words.measures[place] as string, value ?? '']),
    ];
  });
}

/** A cell as a table repeats it; what the score does not look at may be an error value, which is left out. */
const shown = (cell: Cell): string | number | boolean => (isBlank(cell) || isErrorValue(cell) ? '' : cell);

const FUNCTIONS = {
  KPIATTAIN,
  KPISCORE,
  WEIGHTED,
  WEIGHTCHECK,
  SCORE360,
  DETAIL360,
  REWARDTIER,
  KPICURVE,
  KPIEXPLAIN,
  WEIGHTNORM,
  BSCSCORE,
  SELFGAP,
  RATERADJUST,
  RATERAGREE,
  RATERICC,
  KALPHA,
  FORCEDTIER,
  BONUSSPLIT,
  MERITPCT,
  UPLIFT,
};

for (const [id, implementation] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, implementation);
