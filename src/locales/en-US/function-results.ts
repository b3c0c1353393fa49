import type { ScoringFault } from '../../scoring/scoring-error';
import type { CellPlace } from '../cell-place';

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
    /** In the order of `UPLIFT`. */
    measures: [
      'n (pairs)',
      'Mean before',
      'Mean after',
      'Mean change (after − before)',
      'Confidence interval, low',
      'Confidence interval, high',
      't',
      'Degrees of freedom',
      'p (two-sided)',
      'Cohen’s d_z',
      'Hedges’ g_z',
      'Wilcoxon V',
      'Wilcoxon p (two-sided)',
    ],
  },
  detail360: {
    headings: ['Group', 'Raters', 'Mean', 'Weight', 'Weight used', 'Status'],
    hidden: (minimum: number) => `hidden: fewer raters than ${minimum}`,
    status: { 'not-weighted': 'not weighted', 'no-ratings': 'no ratings', counted: 'counted' },
  },
  /** Where a cell is: its address, or its place in the argument. */
  cell: (argument: string, { address, row, column }: CellPlace) =>
    `${argument} (${address ?? `row ${row}${column ? `, column ${column}` : ''}`})`,
  listSeparator: '; ',
  /**
   * A sentence for each fault: what is wrong, where, and what to do. `{cell}` is the place of the fault, `{:name}` another
   * parameter's name, everything else the fault's data.
   */
  faults: {
    sizes: '{argument} has {size} cells, {other} has {otherSize}. Give ranges of the same size.',
    'single-value': '{argument} takes one value, not {size} cells. Refer to one cell.',
    'matrix-size': '{:matrix} has {size} cells. Give {rows} rows and {columns} columns.',
    'error-value': '{cell} holds the error {code}. Mend it first.',
    'not-a-number': '{cell} holds "{value}", not a number. Type one or leave it blank.',
    'negative-number': '{cell} is {value}. It must not be below 0.',
    'not-positive': '{cell} is {value}. It must be above 0.',
    'out-of-range': '{cell} is {value}. It must be between {lowest} and {highest}.',
    'reversed-range': '{cell}: the lower end {low} is not below the upper end {high}. Swap or correct them.',
    'blank-cell': '{cell} is blank. Fill it in.',
    'empty-table': '{argument} is empty. Fill in the table.',
    'unknown-direction': '{cell} holds "{value}". Use higher, lower, lower-ratio, target or score.',
    'unknown-option': '{cell} holds "{value}". Use {allowed}.',
    'not-listed': '{cell} holds "{value}", which is not in {list}. Correct it or add it there.',
    'not-found': '{cell} holds "{value}", which is not in {list}. Correct it or add it there.',
    duplicate: '{cell}: "{value}" is there twice. Keep one.',
    'negative-target': '{cell} is negative. Use lower instead of lower-ratio.',
    'item-weights-without-raters': 'Give {:raters} along with {:itemWeights}.',
    'not-monotone': '{cell} is out of order. Points must all rise or fall.',
    'total-decimals': 'Weights with {decimals} decimals cannot add up to {total}. Allow more decimals.',
    'nothing-scored': 'Nothing is filled in.',
    'zero-weights': 'What counts adds up to 0. Give a row more than 0.',
    'no-group-counts': 'No group counts: {hidden} with too few raters, {unweighted} without a weight.',
    'nothing-to-compare': 'There is no self rating, or no other group with enough raters.',
    'below-lowest': '{cell} is {value}, below the lowest minimum, {lowest}.',
    'too-few': '{argument} has too few values: {count} of at least {minimum}.',
    'matrix-too-small': '{:matrix} needs two or more rows (people) and columns (raters).',
    'no-variation': 'All values are alike or contradict one another: no agreement to tell.',
    'too-many-values': 'ratio takes at most {most} different values, not {count}. Use interval.',
    'not-connected':
      '{others} cannot be compared with {raters}: nobody was rated by both sides. Let both rate somebody.',
    'different-people':
      '{rater} did not rate {ratee}. This method needs raters of the same people; use additive.',
    'pool-infeasible': 'This pool cannot keep to the floors and caps. The nearest that can is {nearest}.',
    'too-large': 'The numbers are too large.',
  } satisfies Readonly<Record<ScoringFault, string>>,
};
