/**
 * Whether a cell holds a formula, from what Excel gives for both: where there is none, its `formulas` have the value. A text
 * that begins with `=` is told from a formula by that.
 */
export const isFormulaCell = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;
