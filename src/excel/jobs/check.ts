import { completenessOf } from '../../cycle/completeness';
import type { PersonCompleteness } from '../../cycle/completeness';
import { sortOutExempted } from '../../cycle/exemptions';
import type { ExemptedFinding } from '../../cycle/exemptions';
import type { Finding } from '../../cycle/finding';
import { progressOf } from '../../cycle/progress';
import type { Progress } from '../../cycle/progress';
import type { ProgressRule } from '../../cycle/progress-rule';
import { checkCycle } from '../../cycle/rules';
import type { Employee } from '../../cycle/tables';
import { cycleOf, readCycle, readSources } from '../read-cycle';
import type { CycleSources, WorkbookRead } from '../read-cycle';
import { rereadSheets } from '../reread-sheets';
import { today } from '../today';

export interface Checked {
  /** What is to be mended or accepted. */
  readonly findings: readonly Finding[];
  /** What stands with a reason: it does not block the period's closing. */
  readonly exempted: readonly ExemptedFinding[];
  /** Whom findings are about. */
  readonly employees: readonly Employee[];
  readonly completeness: readonly PersonCompleteness[];
  readonly progress: Progress;
  /** When something is on schedule. */
  readonly progressRule: ProgressRule;
}

/** Runs every rule over what the workbook holds. Nothing is changed. @throws JobError as `readCycle` */
export const checkEntries = async (): Promise<Checked> => checkedFrom(await readCycle());

/** A check that can be done again without reading everything again. */
export interface LiveCheck {
  readonly sources: CycleSources;
  readonly checked: Checked;
}

/** @throws JobError as `readCycle` */
export const checkLive = async (): Promise<LiveCheck> => liveFrom(await readSources());

/** The check after cells of these sheets have changed. @throws JobError as `readCycle` */
export async function recheck(live: LiveCheck, sheetIds: ReadonlySet<string>): Promise<LiveCheck> {
  const sources = await rereadSheets(live.sources, sheetIds);
  return sources === live.sources ? live : liveFrom(sources);
}

const liveFrom = (sources: CycleSources): LiveCheck => ({
  sources,
  checked: checkedFrom(cycleOf(sources)),
});

/** The check over a workbook that has been read. */
export function checkedFrom(
  { cycle, tables }: Pick<WorkbookRead, 'cycle' | 'tables'>,
  isClosing = false,
): Checked {
  const exemptions = (tables.MeritExemptions?.records ?? []).filter(
    ({ period }) => period === cycle.period.period,
  );
  return {
    ...sortOutExempted(checkCycle(cycle, today(), isClosing), exemptions),
    employees: cycle.employees,
    completeness: completenessOf(cycle),
    progress: progressOf(cycle, today()),
    progressRule: cycle.policy.progress,
  };
}
