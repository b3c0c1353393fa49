/** Gallery and documentation say the same of a function; these are the words around it. */
export const functionGallery = {
  title: 'Functions of Meritsheet',
  lead: [
    'Type them into any cell. A blank cell is never counted as zero.',
    'With the prefix MERIT. every function works wherever Meritsheet is installed. Functions with a short form also work without the prefix, even for people without Meritsheet, once the pane has added them to the workbook (Functions > Use =KPISCORE() in this workbook).',
    'Some versions of Excel pass blank cells to a function with the prefix as 0. For a range that may hold blanks write IF(A2:A9="","",A2:A9) instead of A2:A9. The short forms do not need this.',
    'Formulas that show #NAME? although Meritsheet is loaded: choose Functions > Repair formulas in the pane.',
  ],
  groups: {
    kpi: 'KPI',
    review360: '360° review',
    rewards: 'Rewards',
    raterQuality: 'Rater quality',
    beforeAfter: 'Before and after',
  },
  parameter: 'Parameter',
  parameterMeaning: 'What it takes',
  optional: 'optional',
  formula: 'Formula',
  source: 'Source',
  caution: 'Caution',
  example: 'Example',
  result: 'Result',
  /** Between a label and what it is about. */
  colon: ': ',
};
