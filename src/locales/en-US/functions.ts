import type { FaultSentences, ParameterText } from '../function-words';

const text = (name: string, description: string): ParameterText => [name, description];

const KPI_PARAMETERS = {
  actual: text('actual', 'Actual values. Blank: not scored yet.'),
  target: text('target', 'Target values, one for each actual.'),
};

const KPI_LIMITS = {
  direction: text(
    'direction',
    'higher (default), lower, lower-ratio, target or score; one for all or one per row.',
  ),
  floor: text('floor', 'Lowest attainment as a ratio (default 0); one for all or one per row.'),
  cap: text('cap', 'Highest attainment as a ratio (default 1.2); one for all or one per row.'),
};

const SCORE360_PARAMETERS = {
  ratings: text('ratings', 'The ratings. Blank: not rated.'),
  groupsOfRatings: text('groupsOfRatings', 'The rater group of each rating.'),
  groups: text('groups', 'The rater groups of the scheme.'),
  groupWeights: text('groupWeights', 'The weight of each group.'),
  minRaters: text('minRaters', 'Fewest raters for a group to count (default 3; 1 for self and manager).'),
  raters: text('raters', 'Who gave each rating; left out, each rating is a rater.'),
  itemWeights: text('itemWeights', 'The weight of the item rated; needs raters.'),
  scaleMax: text('scaleMax', 'Top of the rating scale; given, the result is on 0-100.'),
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const functions = {
  functions: {
    KPIATTAIN: {
      description: 'Attainment of each KPI as a ratio: 1 means the target is met. Blank actuals stay blank.',
      parameters: { ...KPI_PARAMETERS, ...KPI_LIMITS },
    },
    KPISCORE: {
      description: 'KPI score from 0 to 100: attainments weighted over the KPIs that have an actual.',
      parameters: {
        ...KPI_PARAMETERS,
        weight: text('weight', 'Weights; they need not add up to 100.'),
        ...KPI_LIMITS,
      },
    },
    WEIGHTED: {
      description:
        'Weighted mean of the scores there are; the weight of a blank score is shared by the others.',
      parameters: {
        scores: text('scores', 'Scores on one scale. Blank: not scored yet.'),
        weights: text('weights', 'The weight of each score.'),
      },
    },
    WEIGHTCHECK: {
      description: 'What weights lack to 100 % (negative: too much); 0 when they add up.',
      parameters: {
        weights: text('weights', 'The weights.'),
        total: text('total', 'What they should add up to (default 1 or 100, whichever fits).'),
        tolerance: text('tolerance', 'Accepted difference (default 0.1 % of the total).'),
      },
    },
    SCORE360: {
      description:
        'Score of a 360° review: means of the rater groups, weighted. Groups with too few raters stay out.',
      parameters: SCORE360_PARAMETERS,
    },
    DETAIL360: {
      description: 'Table of the rater groups behind SCORE360. Groups with too few raters show no figures.',
      parameters: SCORE360_PARAMETERS,
    },
    REWARDTIER: {
      description: 'Reward tier of a score: the tier with the greatest minimum it reaches.',
      parameters: {
        score: text('score', 'The score or scores. Blank stays blank.'),
        minScores: text('minScores', 'The lowest score of each tier, in any order.'),
        tiers: text('tiers', 'The name of each tier.'),
      },
    },
  },
  detail360: {
    headings: ['Group', 'Raters', 'Mean', 'Weight', 'Weight used', 'Status'],
    hidden: (minimum: number) => `hidden: fewer than ${minimum} raters`,
    status: { 'not-weighted': 'not weighted', 'no-ratings': 'no ratings', counted: 'counted' },
  },
  cell: (argument: string, row: number, column: number, columns: number): string =>
    columns > 1 ? `${argument} (row ${row}, column ${column})` : `${argument} (row ${row})`,
  cellAt: (argument: string, address: string): string => `${argument} (${address})`,
  faults: {
    sizes: ({ argument, size, other, otherSize }, nameOf) =>
      `${nameOf(argument)} has ${count(size, 'cell', 'cells')}, ${nameOf(other)} has ${otherSize}. Give ranges of the same size.`,
    'single-value': ({ argument, size }, nameOf) =>
      `${nameOf(argument)} takes one value, not ${size} cells. Refer to a single cell.`,
    'error-value': ({ argument, index, code }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} holds the error ${code}. Mend that cell first.`,
    'not-a-number': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} holds the text "${value}" instead of a number. Type a number or leave it blank.`,
    'negative-weight': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is ${value}. A weight cannot be negative.`,
    'negative-number': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is ${value}. It cannot be negative.`,
    'not-positive': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is ${value}. It must be greater than 0.`,
    'unknown-direction': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} holds "${value}". Use higher, lower, lower-ratio, target or score.`,
    'floor-above-cap': ({ argument, index, floor, cap }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}: the floor ${floor} is above the cap ${cap}. Swap or correct them.`,
    'target-missing': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is blank, but there is an actual. Type the target.`,
    'negative-target': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is negative, which lower-ratio cannot score. Use the direction lower.`,
    'unknown-group': ({ argument, index, value }, nameOf, cellOf) =>
      `${cellOf(argument, index)} holds the group "${value}", which is not among ${nameOf('groups')}. Correct it or add the group.`,
    'duplicate-group': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}: the group "${value}" is listed twice. Keep one of them.`,
    'item-weights-without-raters': (_data, nameOf) =>
      `${nameOf('itemWeights')} needs ${nameOf('raters')}: without names, raters cannot be told from ratings.`,
    'duplicate-minimum': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}: the minimum ${value} is there twice. Give each tier a minimum of its own.`,
    'tier-missing': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is blank, but has a minimum. Name the tier.`,
    'nothing-scored': () => 'Nothing to score yet.',
    'zero-weights': () => 'The weights of the scored rows add up to 0. Give at least one of them a weight.',
    'no-group-counts': ({ hidden, unweighted }) =>
      hidden > 0
        ? `No group counts: ${count(hidden, 'group has', 'groups have')} fewer raters than the minimum.`
        : `No group counts: ${count(unweighted, 'group has', 'groups have')} no weight.`,
    'below-every-minimum': ({ score, lowest }) =>
      lowest === null
        ? `The tier table is empty. Type the lowest score of each tier.`
        : `The score ${score} is below the lowest minimum, ${lowest}.`,
    'pool-infeasible': ({ nearest }) =>
      `The floors and caps cannot be kept with this pool. The nearest pool that works is ${nearest}.`,
    'too-large': () => 'The numbers are too large to calculate with.',
  } satisfies FaultSentences as FaultSentences,
};
