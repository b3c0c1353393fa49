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
import type { FunctionId } from '../locales/function-words';
import { widthOf } from './arguments';
import { displayLocale } from './display-locale';
import { perRow, single, table } from './definition';

const SCORE360_PARAMETERS =
  'ratings groupsOfRatings groups groupWeights minRaters? raters? itemWeights? scaleMax!?';

/**
 * The custom functions as Excel knows them. Their ids are the function names; descriptions and parameter names in both
 * languages are in `locales/…/functions.ts`, from which `build/functions-metadata.ts` makes the metadata. What a function
 * calculates is told in the file of `scoring` that it calls.
 */
export const DEFINITIONS = {
  KPIATTAIN: perRow('actual target direction? floor? cap?', (columns) => {
    requireKpiSizes(columns);
    return (row) => attainmentOfRow(columns, row);
  }),
  KPISCORE: single('actual target weight direction? floor? cap?', kpiScore),
  WEIGHTED: single('scores weights', ({ scores, weights }) => weightedMean(scores, weights)),
  WEIGHTCHECK: single('weights total!? tolerance!?', ({ weights, total, tolerance }) =>
    weightCheck(weights, total, tolerance),
  ),
  SCORE360: single(SCORE360_PARAMETERS, score360),
  DETAIL360: table(SCORE360_PARAMETERS, (cells) => {
    const words = functionWords(displayLocale()).detail360;
    return [
      words.headings,
      ...groupResults(cells).map(({ group, raters, minRaters, mean, weight, weightUsed, status }) => [
        group,
        raters ?? `< ${minRaters}`,
        mean ?? '',
        weight,
        weightUsed,
        status === 'hidden' ? words.hidden(minRaters) : words.status[status],
      ]),
    ];
  }),
  REWARDTIER: perRow('score minScores tiers', ({ score, minScores, tiers }) => {
    const bands = tierBands(minScores, tiers);
    return (row) => rewardTier(score.at(row), bands, row);
  }),
  KPICURVE: perRow('actual points scores mode!? below!?', ({ actual, points, scores, mode, below }) => {
    const curve = payoutCurve(points, scores, mode, below);
    return (row) => curveScore(actual.at(row), curve, row);
  }),
  KPIEXPLAIN: table('names actual target weight direction? floor? cap?', (columns) => {
    const words = functionWords(displayLocale()).kpiExplain;
    return [
      words.headings,
      ...explainKpiScore(columns).map((kpi) => [
        shown(kpi.name),
        shown(kpi.actual),
        shown(kpi.target),
        kpi.attainment ?? '',
        kpi.weight,
        kpi.weightUsed,
        kpi.contribution,
        kpi.note === null ? '' : words.notes[kpi.note],
      ]),
    ];
  }),
  WEIGHTNORM: perRow('weights total!? decimals!?', ({ weights, total, decimals }) =>
    resultsOf(normalisedWeights(weights, total, decimals)),
  ),
  BSCSCORE: single('scores weights perspectives perspectiveNames perspectiveWeights', bscScore),
  SELFGAP: single('ratings groupsOfRatings selfGroup!? minRaters!? raters? itemWeights?', selfGap),
  RATERADJUST: perRow('ratings raters ratees method!?', ({ ratings, raters, ratees, method }) =>
    resultsOf(adjustedRatings(ratings, raters, ratees, method)),
  ),
  RATERAGREE: single('ratings scaleMin! scaleMax!', ({ ratings, scaleMin, scaleMax }) =>
    withinGroupAgreement(ratings, scaleMin, scaleMax),
  ),
  RATERICC: single('matrix type!?', ({ matrix, type }, [rows]) =>
    intraclassCorrelation(matrix, widthOf(rows), type),
  ),
  KALPHA: single('matrix level!?', ({ matrix, level }, [rows]) =>
    krippendorffAlpha(matrix, widthOf(rows), level),
  ),
  FORCEDTIER: perRow('scores shares tiers minGroup!?', forcedTiers),
  BONUSSPLIT: perRow('pool! points unit!? floors? caps?', (cells) => resultsOf(bonusSplit(cells))),
  MERITPCT: perRow('rating compaRatio ratings compaMins matrix', (cells) => {
    const { rating, compaRatio } = cells;
    requireSameSize({ rating, compaRatio });
    const matrix = meritMatrix(cells.ratings, cells.compaMins, cells.matrix);
    return (row) => meritPercent(rating.at(row), compaRatio.at(row), matrix, row);
  }),
  UPLIFT: table('before after confidence!?', ({ before, after, confidence }) => {
    const words = functionWords(displayLocale()).uplift;
    const compared = Object.values(uplift(before, after, confidence));
    return [words.headings, ...words.measures.map((measure, place) => [measure, compared[place] ?? ''])];
  }),
} as const satisfies Readonly<Record<FunctionId, unknown>>;

/** Results that are already there, row by row. */
const resultsOf =
  <R>(results: readonly R[]) =>
  (row: number): R =>
    results[row] as R;

/** A cell as a table repeats it; what the score does not look at may be an error value, which is left out. */
const shown = (cell: Cell): string | number | boolean => (isBlank(cell) || isErrorValue(cell) ? '' : cell);
