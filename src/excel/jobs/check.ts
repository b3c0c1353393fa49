import type { Finding } from '../../cycle/finding';
import { checkCycle } from '../../cycle/rules';
import { readCycle } from '../read-cycle';

/** Runs every rule over what the workbook holds. Nothing is changed. */
export async function checkEntries(): Promise<Finding[]> {
  const { cycle } = await readCycle();
  return checkCycle(cycle);
}
