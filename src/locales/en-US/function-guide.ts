import type { FunctionGuide } from '../function-guide';
import type { FunctionId } from '../function-words';

export const functionGuide: Readonly<Record<FunctionId, FunctionGuide>> = {
  KPIATTAIN: {
    meaning:
      'How far each KPI is met, as a ratio: 1 is the target, 1.2 is 120 %. higher and lower say which way is good; lower-ratio divides target by actual; target is for values to be hit; score takes points of 0–100 that somebody gave and needs no target. A blank or not applicable actual (N/A, 不适用, /, —) stays blank. A fault of one row is an error in that row alone.',
    formula:
      'With the gap g = (A − T)/|T|: higher 1 + g; lower 1 − g; lower-ratio T/A (A ≤ 0: the cap); target 1 − |g|; score A/100. With T = 0: 1 when the target is met, otherwise 0. Then limited to floor (0) and cap (1.2).',
    source: 'CAMMS, KPI Performance Calculations; SAP Strategy Management, Achievement Scores.',
  },
  KPISCORE: {
    meaning:
      'The weighted attainment of the KPIs that have an actual, on 0–100 (up to 120 with the default cap). A KPI without an actual drops out and the others share its weight in proportion; it never counts as zero. Nothing scored yet: #N/A.',
    formula: '100 × Σ w·attainment / Σ w. Each KPI is limited before it is weighted.',
    source:
      'Weighted mean of KPIATTAIN; the limit before weighting as in codingace.net, KPI achievement rate.',
  },
  WEIGHTED: {
    meaning:
      'A score from parts, such as KPI 70 % and 360° 30 %. A part without a score drops out and the others share its weight. Weights need not add up to 100.',
    formula: 'Σ w·s / Σ w over the scored rows.',
    source: 'Weighted arithmetic mean.',
  },
  WEIGHTCHECK: {
    meaning:
      'What weights lack to their total, exactly 0 when they add up within the tolerance. The total is 1 when no weight exceeds 1, otherwise 100.',
    formula: 'total − Σ weights; 0 when |total − Σ weights| ≤ tolerance (0.1 % of the total).',
    source: 'Meritsheet’s own rule: 33.33 × 3 is accepted.',
  },
  SCORE360: {
    meaning:
      'The score of a 360° review. A rater group counts when it has a weight and enough different raters: 1 if it is called self, manager or supervisor (or 自评, 本人, 上级, 直接上级, 直属上级, 主管, 经理, 领导), otherwise 3; minRaters sets other numbers. A group below its minimum stays out, so that nobody’s rating can be worked out. Self counts as much as its weight says. No group counts: #N/A.',
    formula:
      'Mean of each group Σ item weight·rating / Σ item weight, then Σ group weight·mean / Σ group weight over the groups that count; with scaleMax 100 × result / scaleMax.',
    source:
      'Weighted by group, not by rater: many peers do not outweigh one manager. Fewest raters as honestly.com, How does anonymity work in 360 feedback: 1 for self and manager, 3 for others.',
  },
  DETAIL360: {
    meaning:
      'The rater groups behind SCORE360: how many raters, their mean on the rating scale, the weight in the scheme and the weight used once the groups that count share the others’. Status: counted, no ratings, not weighted, or hidden. A hidden group shows "< n" and no mean, and no other figure of the table lets it be worked out.',
    formula: 'As SCORE360; weight used = weight / Σ weights that count × Σ all weights.',
    source: 'As SCORE360.',
  },
  REWARDTIER: {
    meaning:
      'The tier with the greatest minimum that the score reaches; the order of the table does not matter. A blank score stays blank, a score below every minimum is #N/A.',
    formula: 'Bands [minimum, next minimum), compared to 9 decimals: a score of exactly 90 is 90.',
    source: 'Lower bound inclusive, as in printed bonus tables (calqoo.com).',
  },
  KPICURVE: {
    meaning:
      'Score from a payout curve. Points rise, or fall where lower is better. Beyond the last point its score holds; before the first point: below, or the first score.',
    formula: 'linear: s₀ + (s₁ − s₀)(A − p₀)/(p₁ − p₀). step: the score of the last point reached.',
    source: 'Agiliti 2011 Executive Incentive Plan (interpolation with bookends); exceldemy.com.',
  },
  KPIEXPLAIN: {
    meaning:
      'Shows how a KPISCORE comes about, KPI by KPI. Attainment: 1 is the target. Weight used: the weight once the KPIs that count share the others’. Contribution: the KPI’s points; together they are the score. Note: capped or floored (attainment limited), not scored or not applicable (does not count), not weighted.',
    formula:
      'contribution = 100 × w·attainment / Σ w of the KPIs that count; weight used = w / Σ w of the KPIs that count × Σ w of all.',
    source: 'As KPISCORE.',
  },
  WEIGHTNORM: {
    meaning:
      'Weights rescaled so that they add up exactly, with the given number of decimals. A blank weight is 0.',
    formula:
      'Each share rounded down; what is left goes to the largest remainders, a tie to the earlier row.',
    source: 'Largest remainder (Hamilton); Balinski & Young, Fair Representation (1982).',
  },
  BSCSCORE: {
    meaning:
      'The score of a balanced scorecard. KPIs are weighted within their perspective, perspectives among themselves; a perspective with nothing scored drops out.',
    formula: 'Σ W·(Σ w·s / Σ w within the perspective) / Σ W.',
    source: 'Kaplan & Norton (1992); worked scorecard in Hindawi DDNS 2022, article 2247890.',
  },
  SELFGAP: {
    meaning:
      'Self rating minus the mean of all ratings of the other groups with enough raters. Positive: rates self higher than others do. No self rating or no such group: #N/A.',
    formula: 'Mean of self − mean of the others’ ratings, both weighted by item.',
    source:
      'Johns (1981), Difference score measures of organizational behavior variables: reliability of a gap = (mean reliability − r)/(1 − r), which for two ratings of reliability 0.70 that correlate 0.40–0.55 is 0.50–0.33. Edwards (1995), Alternatives to difference scores.',
    caution:
      'For the conversation, not for pay: gap scores are unreliable (reliability 0.33–0.50), the more so the fewer the raters.',
  },
  RATERADJUST: {
    meaning:
      'Ratings with the raters’ severity taken out. additive works when raters saw different people, as long as people rated by several raters link them; otherwise #N/A names who cannot be compared. center and zscore only where all raters rated the same people: elsewhere they would take real differences between the people away. Adjusted ratings may lie beyond the scale.',
    formula:
      'additive: least squares of rating = μ + ratee + rater, rater effects adding up to 0; adjusted = rating − rater effect. center: rating − rater mean + grand mean. zscore: grand mean + grand sd × (rating − rater mean)/rater sd.',
    source:
      'Raymond & Viswesvaran (1993), Least squares models to correct for rater effects in performance assessment, Journal of Educational Measurement 30.',
    caution:
      'For HR’s eyes, beside the raw rating, never instead of it, and not for pay. Few raters or few ratings make an uncertain effect. Raters whom no chain of people rated in common links cannot be compared: #N/A.',
  },
  RATERAGREE: {
    meaning:
      'How far raters agree on one item: 1 is full agreement, 0 no more than ratings at random. Fewer than two ratings: #N/A.',
    formula: 'r_wg = 1 − s² / ((A² − 1)/12), A = scaleMax − scaleMin + 1, s² sample variance; below 0: 0.',
    source:
      'James, Demaree & Wolf (1984), Estimating within-group interrater reliability with and without response bias, Journal of Applied Psychology 69.',
    caution:
      'With few raters it says little: on a scale of 5 points, 2 raters who rate at random reach 0.70 or more 52 % of the time, 3 raters 23 %. Not for pay.',
  },
  RATERICC: {
    meaning:
      'Reliability of ratings in a complete matrix. First the model: 1, each person was rated by different raters; 2, the same raters rated everybody and stand for others like them (agreement); 3, these raters only, whose severity does not matter (consistency). Then what is used: 1, a single rating; k, the mean of the raters. Never truncated, it may be below 0; undefined: #N/A.',
    formula:
      'n ratees, k raters; mean squares between ratees B, between raters J, within ratees W, residual E. 1,1 = (B − W)/(B + (k − 1)W); 2,1 = (B − E)/(B + (k − 1)E + k(J − E)/n); 3,1 = (B − E)/(B + (k − 1)E); 1,k = (B − W)/B; 2,k = (B − E)/(B + (J − E)/n); 3,k = (B − E)/B.',
    source:
      'Shrout & Fleiss (1979), Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86.',
    caution: 'Few ratees or raters make it uncertain. Not for pay.',
  },
  KALPHA: {
    meaning:
      'Agreement beyond chance, with missing ratings allowed: 1 is full agreement, 0 none beyond chance; below 0 raters disagree more than by chance. Only people with two or more ratings count. No variation: #N/A.',
    formula:
      'α = 1 − observed / expected disagreement. Disagreement of two values a, b: nominal 1 unless equal; ordinal the squared ranks between them; interval (a − b)²; ratio ((a − b)/(a + b))².',
    source: 'Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011).',
    caution: 'Few ratees make it uncertain. Not for pay.',
  },
  FORCEDTIER: {
    meaning:
      'Tier by forced distribution. People with the same score are never separated, so that a tier may hold more or fewer people than its quota. In a small group a quota may be 0. Fewer people than minGroup: #N/A.',
    formula:
      'Quotas by largest remainder of n × share (a tie: the better tier). Place = 1 + people with a higher score; the tier is the first whose cumulative quota reaches the place.',
    source:
      'Largest remainder (Hamilton), Balinski & Young, Fair Representation (1982); competition ranking.',
  },
  BONUSSPLIT: {
    meaning:
      'A pool shared in proportion to points, together exactly the pool (rounded down to whole units). Blank points take no part, zero points get 0 whatever the floor. Bounds that cannot be kept: #N/A with the nearest pool that works.',
    formula:
      'part = min(cap, max(floor, λ·points)) with the one λ that uses the pool, then whole units by largest remainder, never past a bound.',
    source:
      'Largest remainder (Hamilton), Balinski & Young, Fair Representation (1982); exact in whole numbers.',
  },
  MERITPCT: {
    meaning:
      'The raise for a rating and a compa-ratio (salary / midpoint). A rating that is not in the matrix, or a compa-ratio below the first column, is #N/A in its cell.',
    formula: 'Row: the rating, exactly. Column: the greatest minimum ≤ compa-ratio.',
    source: 'Merit matrix, e.g. WorldatWork.',
  },
  UPLIFT: {
    meaning:
      'Compares the same people before and after. Pairs with a blank drop out. All changes equal: no t, p and effect size.',
    formula:
      't = mean change / (sd/√n); d_z = mean change / sd; g_z = d_z × (1 − 3/(4·df − 1)); Wilcoxon V = sum of the ranks of the positive changes, zeros dropped; its p exact below 50 pairs without ties or zeros, otherwise normal with continuity correction.',
    source:
      'Student (1908); Lakens (2013) for d_z; Hedges (1981) for g_z; Wilcoxon (1945); as R’s t.test and wilcox.test.',
    caution:
      'It says whether something changed, not why: without a comparison group other causes cannot be ruled out.',
  },
};
