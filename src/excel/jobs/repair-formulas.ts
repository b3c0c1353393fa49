import { planRepair } from '../../sheets/function-formulas';
import type { FormulasPreview } from '../../sheets/function-formulas';
import { readSheets } from '../read-formulas';
import { findTwins } from './install-functions';

/** Plans to enter again the formulas of Meritsheet's functions that show `#NAME?`, on all sheets that are not protected. */
export async function previewRepair(): Promise<FormulasPreview> {
  return planRepair(await readSheets(), await ownNames());
}

/** The user's own names that are spelled like functions of Meritsheet's. */
export async function ownNames(): Promise<ReadonlySet<string>> {
  return new Set((await findTwins()).filter(({ state }) => state === 'taken').map(({ name }) => name));
}
