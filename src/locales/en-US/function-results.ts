import type { FaultSentences } from '../function-words';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const TOO_FEW = {
  ratings: 'Too few ratings',
  people: 'Too few people for a forced distribution',
  ratees: 'Too few rated people',
  raters: 'Too few raters',
  pairs: 'Too few complete pairs',
};

/** What the functions say while they calculate: tables that spill, messages. */
export const functionResults = {
  /** In the functions' own language a parameter's name is its key. */
  parameterNames: {} as Readonly<Record<string, string>>,
  kpiExplain: {
    headings: ['KPI', 'Actual', 'Target', 'Attainment', 'Weight', 'Weight used', 'Contribution', 'Note'],
    notes: {
      capped: 'capped',
      floored: 'floored',
      'not-scored': 'not scored',
      'not-applicable': 'not applicable',
      'not-weighted': 'not weighted',
    },
  },
  uplift: {
    headings: ['Measure', 'Value'],
    measures: {
      pairs: 'n (pairs)',
      meanBefore: 'Mean before',
      meanAfter: 'Mean after',
      meanChange: 'Mean change (after − before)',
      confidenceLow: 'Confidence interval, low',
      confidenceHigh: 'Confidence interval, high',
      t: 't',
      degreesOfFreedom: 'Degrees of freedom',
      p: 'p (two-sided)',
      cohensDz: 'Cohen’s d_z',
      hedgesGz: 'Hedges’ g_z',
      wilcoxonV: 'Wilcoxon V',
      wilcoxonP: 'Wilcoxon p (two-sided)',
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
    'unknown-option': ({ argument, index, value, allowed }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} holds "${value}". Use ${allowed.join(', ')}.`,
    'blank-cell': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is blank. Fill it in.`,
    'out-of-range': ({ argument, index, value, lowest, highest }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is ${value}. It must be between ${lowest} and ${highest}.`,
    'not-monotone': ({ argument, index }, _nameOf, cellOf) =>
      `${cellOf(argument, index)} is out of order. Points must rise, or fall, from one to the next.`,
    'curve-empty': () => 'The curve has no points. Give at least one point with its score.',
    'total-decimals': ({ total, decimals }) =>
      `Weights with ${count(decimals, 'decimal', 'decimals')} cannot add up to ${total}. Allow more decimals.`,
    'duplicate-name': ({ argument, index, value }, _nameOf, cellOf) =>
      `${cellOf(argument, index)}: "${value}" is listed twice. Keep one of them.`,
    'unknown-perspective': ({ argument, index, value }, nameOf, cellOf) =>
      `${cellOf(argument, index)} holds the perspective "${value}", which is not among ${nameOf('perspectiveNames')}. Correct it or add the perspective.`,
    'no-self': () => 'There is no self rating to compare with.',
    'no-others': ({ hidden }) =>
      hidden > 0
        ? `No other group can be compared with: ${count(hidden, 'group has', 'groups have')} fewer raters than the minimum.`
        : 'Nobody else has rated yet.',
    'not-connected': ({ raters, others }) =>
      `${others.join(', ')} cannot be compared with ${raters.join(', ')}: nobody was rated by both sides. Let some people be rated across.`,
    'weakly-connected': () =>
      'The raters hang together by so few common people that their severity cannot be told. Let more people be rated across.',
    'different-people': ({ rater, ratee }) =>
      `${rater} did not rate ${ratee}. This method needs raters who all rated the same people; use additive.`,
    'reversed-scale': ({ argument, index, lowest, highest }, nameOf, cellOf) =>
      `${cellOf(argument, index)} is ${highest}, not above ${nameOf('scaleMin')}, ${lowest}. Swap or correct them.`,
    'too-few': ({ what, count: there, minimum }) => `${TOO_FEW[what]}: ${there} of at least ${minimum}.`,
    'no-variation': () => 'All values are alike: agreement cannot be told from them.',
    'too-many-values': ({ count: there, most }) =>
      `${there} different values are too many for the ratio level (at most ${most}). Use interval.`,
    'matrix-size': ({ rows, columns, size }, nameOf) =>
      `${nameOf('matrix')} has ${count(size, 'cell', 'cells')}; ${rows} ratings and ${columns} compa-ratios need ${rows * columns}.`,
    'rating-not-listed': ({ argument, index, value }, nameOf, cellOf) =>
      `${cellOf(argument, index)} holds the rating "${value}", which is not among ${nameOf('ratings')}.`,
    'compa-below': ({ argument, index, value, lowest }, nameOf, cellOf) =>
      lowest === null
        ? `${nameOf('compaMins')} is empty. Type the lowest compa-ratio of each column.`
        : `${cellOf(argument, index)} is ${value}, below the lowest compa-ratio of the matrix, ${lowest}.`,
    'too-large': () => 'The numbers are too large to calculate with.',
  } satisfies FaultSentences as FaultSentences,
};
