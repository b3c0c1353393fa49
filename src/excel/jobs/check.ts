import { sortOutExempted } from '../../cycle/exemptions';
import type { ExemptedFinding } from '../../cycle/exemptions';
import type { Finding } from '../../cycle/finding';
import { checkCycle } from '../../cycle/rules';
import type { Employee } from '../../cycle/tables';
import { readCycle } from '../read-cycle';
import { today } from '../today';

export interface Checked {
  /** What is to be mended or accepted. */
  readonly findings: readonly Finding[];
  /** What stands with a reason: it does not block the period's closing. */
  readonly exempted: readonly ExemptedFinding[];
  /** Whom findings are about. */
  readonly employees: readonly Employee[];
}

/** Runs every rule over what the workbook holds. Nothing is changed. @throws JobError as `readCycle` */
export async function checkEntries(): Promise<Checked> {
  const { cycle, tables } = await readCycle();
  const exemptions = (tables.MeritExemptions?.records ?? []).filter(
    ({ period }) => period === cycle.period.period,
  );
  return { ...sortOutExempted(checkCycle(cycle, today()), exemptions), employees: cycle.employees };
}
