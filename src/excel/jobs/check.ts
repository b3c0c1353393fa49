import { sortOutExempted } from '../../cycle/exemptions';
import type { ExemptedFinding } from '../../cycle/exemptions';
import type { Finding } from '../../cycle/finding';
import { checkCycle } from '../../cycle/rules';
import type { Employee } from '../../cycle/tables';
import { readCycle } from '../read-cycle';
import type { WorkbookRead } from '../read-cycle';
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
export const checkEntries = async (): Promise<Checked> => checkedFrom(await readCycle());

/** The same over a workbook that has been read. */
export function checkedFrom({ cycle, tables }: Pick<WorkbookRead, 'cycle' | 'tables'>): Checked {
  const exemptions = (tables.MeritExemptions?.records ?? []).filter(
    ({ period }) => period === cycle.period.period,
  );
  return { ...sortOutExempted(checkCycle(cycle, today()), exemptions), employees: cycle.employees };
}
