import type { SheetFormulas } from '../../../sheets/function-formulas';

/** How many formulas a job would change: those of protected sheets and of sheets not chosen stay. */
export const formulasToWrite = (
  sheets: readonly SheetFormulas[],
  isChosen: (sheetId: string) => boolean = () => true,
): number =>
  sheets
    .filter(({ sheetId, isProtected }) => !isProtected && isChosen(sheetId))
    .reduce((sum, { formulas }) => sum + formulas, 0);
