import { attainmentOfRow, requireKpiSizes } from '../scoring/kpi-attainment';
import { kpiScore } from '../scoring/kpi-score';
import { rewardTier, tierBands } from '../scoring/reward-tier';
import { groupResults, score360 } from '../scoring/score-360';
import { weightCheck } from '../scoring/weight-check';
import { weightedMean } from '../scoring/weighted-mean';
import { functionWords } from '../locales/function-words';
import { inShapeOf, valueOf } from './arguments';
import { calculate, calculateRow, displayLocale } from './calculate';
import type { Result } from './calculate';

/*
 * The custom functions as Excel knows them. Their ids are the function names; descriptions and parameter names in both
 * languages are in `locales/…/functions.ts`, from which `build/functions-metadata.mjs` makes the metadata. Parameters are
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
  const given = { actual, target, direction, floor, cap, invocation };
  return calculate('KPIATTAIN', { actual, target }, { direction, floor, cap, invocation }, (columns) => {
    requireKpiSizes(columns);
    return inShapeOf(
      actual,
      columns.actual.map((_, row) => calculateRow('KPIATTAIN', given, () => attainmentOfRow(columns, row))),
    );
  });
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
  return calculate('KPISCORE', { actual, target, weight }, { direction, floor, cap, invocation }, (columns) =>
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
  return calculate('WEIGHTED', { scores, weights }, { invocation }, (columns) =>
    weightedMean(columns.scores, columns.weights),
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
  return calculate('WEIGHTCHECK', { weights }, { total, tolerance, invocation }, (cells) =>
    weightCheck(cells.weights, valueOf('total', cells.total), valueOf('tolerance', cells.tolerance)),
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
    { ratings, groupsOfRatings, groups, groupWeights },
    { minRaters, raters, itemWeights, scaleMax, invocation },
    (cells) => score360({ ...cells, scaleMax: valueOf('scaleMax', cells.scaleMax) }),
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
    { ratings, groupsOfRatings, groups, groupWeights },
    { minRaters, raters, itemWeights, scaleMax, invocation },
    (cells): Result[][] => {
      const words = functionWords(displayLocale()).detail360;
      const results = groupResults({ ...cells, scaleMax: valueOf('scaleMax', cells.scaleMax) });
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
  const given = { score, minScores, tiers, invocation };
  return calculate('REWARDTIER', { score, minScores, tiers }, { invocation }, (cells) => {
    const bands = tierBands(cells.minScores, cells.tiers);
    return inShapeOf(
      score,
      cells.score.map((cell, index) =>
        calculateRow('REWARDTIER', given, () => rewardTier(cell, bands, index)),
      ),
    );
  });
}

CustomFunctions.associate('KPIATTAIN', KPIATTAIN);
CustomFunctions.associate('KPISCORE', KPISCORE);
CustomFunctions.associate('WEIGHTED', WEIGHTED);
CustomFunctions.associate('WEIGHTCHECK', WEIGHTCHECK);
CustomFunctions.associate('SCORE360', SCORE360);
CustomFunctions.associate('DETAIL360', DETAIL360);
CustomFunctions.associate('REWARDTIER', REWARDTIER);
