/** What each function is and what its parameters take: for metadata, gallery and documentation. */
const KPI_PARAMETERS = {
  actual: 'Actual values. Blank: not scored yet.',
  target: 'Target values, one for each actual.',
};

const KPI_LIMITS = {
  direction: 'higher (default), lower, lower-ratio, target or score; one for all or one per row.',
  floor: 'Lowest attainment as a ratio (default 0); one for all or one per row.',
  cap: 'Highest attainment as a ratio (default 1.2); one for all or one per row.',
};

const SCORE360_PARAMETERS = {
  ratings: 'The ratings. Blank: not rated.',
  groupsOfRatings: 'The rater group of each rating.',
  groups: 'The rater groups of the scheme.',
  groupWeights: 'The weight of each group.',
  minRaters: 'Fewest raters for a group to count (default 3; 1 for self and manager).',
  raters: 'Who gave each rating; left out, each rating is a rater.',
  itemWeights: 'The weight of the item rated; needs raters.',
  scaleMax: 'Top of the rating scale; given, the result is on 0-100.',
};

const KPI_TABLE = {
  names: 'The name of each KPI.',
  ...KPI_PARAMETERS,
  weight: 'Weights; they need not add up to 100.',
  ...KPI_LIMITS,
};

const NOT_FOR_PAY = 'For the conversation, not for pay.';

export const functions = {
  KPIATTAIN: {
    description: 'Attainment of each KPI as a ratio: 1 means the target is met. Blank actuals stay blank.',
    parameters: { ...KPI_PARAMETERS, ...KPI_LIMITS },
  },
  KPISCORE: {
    description:
      'KPI score: weighted attainments of the KPIs that have an actual; 100 = every target met; up to the cap.',
    parameters: {
      ...KPI_PARAMETERS,
      weight: 'Weights; they need not add up to 100.',
      ...KPI_LIMITS,
    },
  },
  WEIGHTED: {
    description:
      'Weighted mean of the scores there are; the weight of a blank score is shared by the others.',
    parameters: {
      scores: 'Scores on one scale. Blank: not scored yet.',
      weights: 'The weight of each score.',
    },
  },
  WEIGHTCHECK: {
    description: 'What weights lack to 100 % (negative: too much); 0 when they add up.',
    parameters: {
      weights: 'The weights.',
      total: 'What they should add up to (default 1 or 100, whichever fits).',
      tolerance: 'Accepted difference (default 0.1 % of the total).',
    },
  },
  SCORE360: {
    description:
      'Score of a 360° review: means of the rater groups, weighted. Groups with too few raters stay out.',
    parameters: SCORE360_PARAMETERS,
  },
  DETAIL360: {
    description: 'Table of the rater groups behind SCORE360. A group with too few raters shows no mean.',
    parameters: SCORE360_PARAMETERS,
  },
  REWARDTIER: {
    description: 'Reward tier of a score: the tier with the greatest minimum it reaches.',
    parameters: {
      score: 'The score or scores. Blank stays blank.',
      minScores: 'The lowest score of each tier, in any order.',
      tiers: 'The name of each tier.',
    },
  },
  KPICURVE: {
    description:
      'Score from a payout curve: linear between its points, or the score of the last point reached.',
    parameters: {
      actual: 'Actual values. Blank: not scored yet.',
      points: 'Points of the curve, rising or falling throughout.',
      scores: 'The score at each point.',
      mode: 'linear (default) or step.',
      below: 'Score before the first point is reached (default: the first score).',
    },
  },
  KPIEXPLAIN: {
    description: 'Table that explains a KPISCORE: attainment, weight used and contribution of each KPI.',
    parameters: KPI_TABLE,
  },
  WEIGHTNORM: {
    description: 'Weights rescaled to add up exactly to the total, by largest remainder.',
    parameters: {
      weights: 'The weights. Blank: 0.',
      total: 'What they add up to afterwards (default 100).',
      decimals: 'Decimals of the weights, 0 to 9 (default 2).',
    },
  },
  BSCSCORE: {
    description: 'Balanced scorecard: weighted mean within each perspective, then over the perspectives.',
    parameters: {
      scores: 'The score of each KPI. Blank: not scored yet.',
      weights: 'The weight of each KPI within its perspective.',
      perspectives: 'The perspective of each KPI.',
      perspectiveNames: 'The perspectives of the scorecard.',
      perspectiveWeights: 'The weight of each perspective.',
    },
  },
  SELFGAP: {
    description: `Self rating minus the mean of the others; positive: rates self higher. Unreliable. ${NOT_FOR_PAY}`,
    parameters: {
      ratings: SCORE360_PARAMETERS.ratings,
      groupsOfRatings: SCORE360_PARAMETERS.groupsOfRatings,
      selfGroup: 'The group in which people rate themselves (default self).',
      minRaters: 'Fewest raters of another group (default 3; 1 for the manager).',
      raters: SCORE360_PARAMETERS.raters,
      itemWeights: SCORE360_PARAMETERS.itemWeights,
    },
  },
  RATERADJUST: {
    description:
      'Ratings without rater severity. For HR, beside the raw ones, not for pay. Raters must share ratees; few ratings: uncertain.',
    parameters: {
      ratings: 'The ratings. Blank: not rated.',
      raters: 'Who gave each rating.',
      ratees: 'Who was rated.',
      method: 'additive (default), center or zscore.',
    },
  },
  RATERAGREE: {
    description:
      'Agreement on one item, r_wg, 0-1. Not for pay: of 5 points, 2 raters reach 0.70 by chance in 52 %, 3 raters in 23 %.',
    parameters: {
      ratings: 'The ratings of one item. Blank: not rated.',
      scaleMin: 'Bottom of the rating scale.',
      scaleMax: 'Top of the rating scale.',
    },
  },
  RATERICC: {
    description:
      'Intraclass correlation of a complete matrix of ratings. Few ratees or raters: uncertain. Not for pay.',
    parameters: {
      matrix: 'Rows are rated people, columns raters; no blanks.',
      type: '"1,1", "2,1", "3,1", "1,k", "2,k" (default) or "3,k".',
    },
  },
  KALPHA: {
    description:
      "Krippendorff's alpha: agreement beyond chance, with missing ratings. Few ratees: uncertain. Not for pay.",
    parameters: {
      matrix: 'Rows are rated people, columns raters. Blank: missing.',
      level: 'nominal, ordinal, interval (default) or ratio.',
    },
  },
  FORCEDTIER: {
    description: 'Tier by forced distribution; people with the same score are never separated.',
    parameters: {
      scores: 'The scores of a group. Blank: not counted.',
      shares: 'The share of each tier, best tier first.',
      tiers: 'The name of each tier, best tier first.',
      minGroup: 'Fewest people to whom a distribution is applied (default 1).',
    },
  },
  BONUSSPLIT: {
    description: 'A pool shared in proportion to points, within floors and caps, exactly to the cent.',
    parameters: {
      pool: 'The amount to share.',
      points: 'The points of each person. Blank: takes no part.',
      unit: 'The smallest amount that is paid (default 0.01).',
      floors: 'The least a person gets; one for all or one each.',
      caps: 'The most a person gets; one for all or one each.',
    },
  },
  MERITPCT: {
    description: 'Raise from a merit matrix: the row of the rating, the column of the compa-ratio.',
    parameters: {
      rating: 'The rating or ratings.',
      compaRatio: 'Salary divided by the midpoint of the grade, one for each rating.',
      ratings: 'The ratings of the matrix rows.',
      compaMins: 'The lowest compa-ratio of each matrix column.',
      matrix: 'The raises: a row per rating, a column per compa-ratio.',
    },
  },
  UPLIFT: {
    description:
      'Before and after compared: mean change with its confidence interval, t-test, effect, Wilcoxon.',
    parameters: {
      before: 'Values before. Pairs with a blank drop out.',
      after: 'Values after, of the same people in the same order.',
      confidence: 'Confidence level of the interval (default 0.95).',
    },
  },
};
