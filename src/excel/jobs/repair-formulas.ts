import { planRepair } from '../../sheets/function-formulas';
import type { FormulasPreview } from '../../sheets/function-formulas';
import { readSheets } from '../read-formulas';
import { findTwins, missingTwins, namesIn } from './install-functions';

/**
 * Plans to enter again the formulas of Meritsheet's functions that show `#NAME?`, on all sheets. Short
 * forms that this Excel cannot calculate stay as they are: entering them again would not help.
 */
export async function previewRepair(): Promise<FormulasPreview> {
  const twins = await findTwins();
  return planRepair(await readSheets(), namesIn(twins, 'taken', 'unavailable'), missingTwins(twins));
}
