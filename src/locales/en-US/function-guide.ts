import type { FunctionGuide } from '../function-guide';
import type { FunctionId } from '../function-words';

export const functionGuide: Readonly<Record<FunctionId, FunctionGuide>> = {
  KPIATTAIN: {
    meaning:
      'How far each KPI is met, as a ratio: 1 is the target, 1.2 is 120 %. A blank or not applicable actual (N/A, /, —) stays blank. A fault of one row is an error in that row alone.',
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
      'The score of a 360° review. A rater group counts when it has a weight and enough different raters: 3, or 1 for self and manager; a group below its minimum stays out, so that nobody’s rating can be worked out. No group counts: #N/A.',
    formula:
      'Mean of each group Σ item weight·rating / Σ item weight, then Σ group weight·mean / Σ group weight over the groups that count; with scaleMax 100 × result / scaleMax.',
    source: 'Group means weighted by group, e.g. 360° practice of honestly.com; minimum of three raters.',
  },
  DETAIL360: {
    meaning:
      'The rater groups behind SCORE360. A hidden group shows "< n" and no mean, and no other figure of the table lets it be worked out.',
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
      'Shows how a KPISCORE comes about, KPI by KPI; the contributions add up to it. The note says capped, floored, not scored, not applicable or not weighted.',
    formula: 'contribution = 100 × w·attainment / Σ w; weight used = w / Σ w scored × Σ w.',
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
      'Self rating minus the mean of all ratings of the groups with enough raters. Positive: rates self higher than others do. No self rating or no such group: #N/A.',
    formula: 'Mean of self − mean of the others’ ratings, both weighted by item.',
    source: 'Johns (1981) and Edwards (1995) on difference scores; reliability of self–other gaps 0.33–0.50.',
    caution: 'For the conversation, not for pay: gap scores are unreliable.',
  },
  RATERADJUST: {
    meaning:
      'Ratings with the raters’ severity taken out. additive works when raters saw different people, as long as people rated by several raters link them; otherwise #N/A names who cannot be compared. center and zscore only where all raters rated the same people.',
    formula:
      'additive: least squares of rating = μ + ratee + rater, rater effects adding up to 0; adjusted = rating − rater effect. center: rating − rater mean + grand mean. zscore: grand mean + grand sd × (rating − rater mean)/rater sd.',
    source: 'Raymond & Viswesvaran (1993), least squares models to correct for rater effects.',
    caution:
      'For HR’s eyes, beside the raw rating, never instead of it. Few ratings make an uncertain effect.',
  },
  RATERAGREE: {
    meaning: 'How far raters agree on one item: 1 is full agreement, 0 no more than chance.',
    formula: 'r_wg = 1 − s² / ((A² − 1)/12), A = scaleMax − scaleMin + 1, s² sample variance; below 0: 0.',
    source: 'James, Demaree & Wolf (1984).',
    caution:
      'With 2 raters 0.70 or more happens by chance 52 % of the time, with 3 raters 23 %. Not for pay.',
  },
  RATERICC: {
    meaning:
      'Reliability of ratings in a complete matrix: one-way (1), two-way random (2), two-way mixed (3), of one rater (1) or of the mean of k (k). Never truncated; undefined: #N/A.',
    formula: 'From the mean squares of ratees, raters and residual; 2,k = (MSR − MSE)/(MSR + (MSC − MSE)/n).',
    source: 'Shrout & Fleiss (1979).',
    caution: 'Few ratees make it uncertain. Not for pay.',
  },
  KALPHA: {
    meaning:
      'Agreement beyond chance, with missing ratings allowed. Only people with two or more ratings count. No variation: #N/A.',
    formula: 'α = 1 − observed / expected disagreement, with the differences of the chosen level.',
    source: 'Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011).',
    caution: 'Few ratees make it uncertain. Not for pay.',
  },
  FORCEDTIER: {
    meaning:
      'Tier by forced distribution. People with the same score are never separated. Fewer people than minGroup: #N/A.',
    formula:
      'Quotas by largest remainder of n × share. Place = 1 + people with a higher score; the tier is the first whose cumulative quota reaches the place.',
    source: 'Largest remainder (Hamilton); competition ranking.',
  },
  BONUSSPLIT: {
    meaning:
      'A pool shared in proportion to points, together exactly the pool. Blank points take no part, zero points get 0. Bounds that cannot be kept: #N/A with the nearest pool that works.',
    formula:
      'part = min(cap, max(floor, λ·points)) with the one λ that uses the pool, then whole units by largest remainder, never past a bound.',
    source: 'Largest remainder (Hamilton); exact in whole numbers.',
  },
  MERITPCT: {
    meaning:
      'The raise for a rating and a compa-ratio (salary / midpoint). A rating that is not in the matrix, or a compa-ratio below the first column, is #N/A in its cell.',
    formula: 'Row: the rating, exactly. Column: the greatest minimum ≤ compa-ratio.',
    source: 'Merit matrix, e.g. WorldatWork.',
  },
  UPLIFT: {
    meaning:
      'Compares the same people before and after. Pairs with a blank drop out. It says whether something changed, not why.',
    formula:
      't = mean change / (sd/√n); d_z = mean change / sd; g_z = d_z × (1 − 3/(4·df − 1)); Wilcoxon V = sum of the ranks of the positive changes.',
    source: 'Student (1908); Hedges (1981); Wilcoxon (1945), as R’s t.test and wilcox.test.',
  },
};
