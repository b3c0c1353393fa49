import { meritFormulas, planFreeze } from '../../sheets/function-formulas';
import type { FormulasPreview } from '../../sheets/function-formulas';
import { readSheets, readSpills } from '../read-formulas';
import { findTwins, namesIn } from './install-functions';

/** Plans to put values in the place of all formulas of Meritsheet's functions, on all sheets. */
export async function previewFreeze(): Promise<FormulasPreview> {
  const own = namesIn(await findTwins(), 'taken');
  const sheets = await readSheets();
  const formulas = sheets.flatMap((sheet) => meritFormulas(sheet, own).map((place) => ({ sheet, place })));
  return planFreeze(sheets, own, await readSpills(formulas));
}

/** The same for some of the sheets only. */
export const onlySheets = (
  { plan, ...preview }: FormulasPreview,
  isChosen: (sheetId: string) => boolean,
): FormulasPreview => ({
  ...preview,
  plan: {
    ...plan,
    changes: plan.changes.filter((change) => 'sheetId' in change && isChosen(change.sheetId)),
  },
});
