import type { SheetFormulas } from '../../../sheets/function-formulas';

/** How many formulas a job would change: those of sheets not chosen stay. */
export const formulasToWrite = (
  sheets: readonly SheetFormulas[],
  isChosen: (sheetId: string) => boolean = () => true,
): number =>
  sheets.filter(({ sheetId }) => isChosen(sheetId)).reduce((sum, { formulas }) => sum + formulas, 0);
