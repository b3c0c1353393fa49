import { meritFormulas, planFreeze } from '../../sheets/function-formulas';
import type { FormulasPreview } from '../../sheets/function-formulas';
import { readSheets, readSpills } from '../read-formulas';
import { ownNames } from './repair-formulas';

/** Plans to put values in the place of all formulas of Meritsheet's functions, on all sheets that are not protected. */
export async function previewFreeze(): Promise<FormulasPreview> {
  const own = await ownNames();
  const sheets = await readSheets();
  const formulas = sheets
    .filter(({ isProtected }) => !isProtected)
    .flatMap((sheet) => meritFormulas(sheet, own).map((place) => ({ sheet, place })));
  return planFreeze(sheets, own, await readSpills(formulas));
}

/** The same for some of the sheets only. */
export const onlySheets = (
  { plan, sheets }: FormulasPreview,
  isChosen: (sheetId: string) => boolean,
): FormulasPreview => ({
  sheets,
  plan: {
    ...plan,
    changes: plan.changes.filter((change) => 'sheetId' in change && isChosen(change.sheetId)),
  },
});
