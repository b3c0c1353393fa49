import type { ScoringFault } from '../../scoring/scoring-error';

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
  /** Where a cell is: its address, or its place in the argument. */
  cell: '{argument} ({address})',
  cellByRow: '{argument} (row {row})',
  cellByRowAndColumn: '{argument} (row {row}, column {column})',
  listSeparator: ', ',
  /**
   * A sentence for each fault: what is wrong, where, and what to do. `{cell}` is the place of the fault, `{:name}` another
   * parameter's name, everything else the fault's data.
   */
  faults: {
    sizes: '{argument} has {size} cells, {other} has {otherSize}. Give ranges of the same size.',
    'single-value': '{argument} takes one value, not {size} cells. Refer to a single cell.',
    'error-value': '{cell} holds the error {code}. Mend that cell first.',
    'not-a-number': '{cell} holds the text "{value}" instead of a number. Type a number or leave it blank.',
    'negative-weight': '{cell} is {value}. A weight cannot be negative.',
    'negative-number': '{cell} is {value}. It cannot be negative.',
    'not-positive': '{cell} is {value}. It must be greater than 0.',
    'unknown-direction': '{cell} holds "{value}". Use higher, lower, lower-ratio, target or score.',
    'floor-above-cap': '{cell}: the floor {floor} is above the cap {cap}. Swap or correct them.',
    'target-missing': '{cell} is blank, but there is an actual. Type the target.',
    'negative-target': '{cell} is negative, which lower-ratio cannot score. Use the direction lower.',
    'unknown-group':
      '{cell} holds the group "{value}", which is not among {:groups}. Correct it or add the group.',
    'duplicate-group': '{cell}: the group "{value}" is listed twice. Keep one of them.',
    'item-weights-without-raters':
      '{:itemWeights} needs {:raters}: without names, raters cannot be told from ratings.',
    'duplicate-minimum': '{cell}: the minimum {value} is there twice. Keep one of them.',
    'tier-missing': '{cell} is blank, but the tier is in use. Name the tier.',
    'nothing-scored': 'Nothing to score yet.',
    'zero-weights': 'The weights of the scored rows add up to 0. Give at least one of them a weight.',
    'no-group-counts':
      'No group counts: groups with fewer raters than the minimum {hidden}, without a weight {unweighted}.',
    'below-every-minimum': 'The score {score} is below the lowest minimum, {lowest}.',
    'no-tiers': 'The tier table is empty. Type the lowest score of each tier.',
    'pool-infeasible':
      'The floors and caps cannot be kept with this pool. The nearest pool that works is {nearest}.',
    'unknown-option': '{cell} holds "{value}". Use {allowed}.',
    'blank-cell': '{cell} is blank. Fill it in.',
    'out-of-range': '{cell} is {value}. It must be between {lowest} and {highest}.',
    'not-monotone': '{cell} is out of order. Points must rise, or fall, from one to the next.',
    'curve-empty': 'The curve has no points. Give at least one point with its score.',
    'total-decimals': 'Weights with {decimals} decimals cannot add up to {total}. Allow more decimals.',
    'duplicate-name': '{cell}: "{value}" is listed twice. Keep one of them.',
    'unknown-perspective':
      '{cell} holds the perspective "{value}", which is not among {:perspectiveNames}. Correct it or add the perspective.',
    'no-self': 'There is no self rating to compare with.',
    'no-others': 'There is no other group with enough raters to compare with.',
    'not-connected':
      '{others} cannot be compared with {raters}: nobody was rated by both sides. Let some people be rated across.',
    'weakly-connected':
      'The raters have too few people in common to tell how severe they are. Let more people be rated across.',
    'different-people':
      '{rater} did not rate {ratee}. This method needs raters who all rated the same people; use additive.',
    'reversed-scale': '{cell} is {highest}, not above {:scaleMin}, {lowest}. Swap or correct them.',
    'too-few-ratings': 'Too few ratings: {count} of at least {minimum}.',
    'too-few-people': 'Too few people for a forced distribution: {count} of at least {minimum}.',
    'too-few-ratees': 'Too few rated people: {count} of at least {minimum}.',
    'too-few-raters': 'Too few raters: {count} of at least {minimum}.',
    'too-few-pairs': 'Too few complete pairs: {count} of at least {minimum}.',
    'no-variation': 'All values are alike, or contradict one another: agreement cannot be told from them.',
    'too-many-values':
      '{count} different values are too many for the ratio level (at most {most}). Use interval.',
    'matrix-size':
      '{:matrix} has {size} cells; {rows} ratings and {columns} compa-ratios need as many as their product.',
    'rating-not-listed': '{cell} holds the rating "{value}", which is not among {:ratings}.',
    'compa-below': '{cell} is {value}, below the lowest compa-ratio of the matrix, {lowest}.',
    'no-compa-ratios': '{:compaMins} is empty. Type the lowest compa-ratio of each column.',
    'too-large': 'The numbers are too large to calculate with.',
  } satisfies Readonly<Record<ScoringFault, string>>,
};
