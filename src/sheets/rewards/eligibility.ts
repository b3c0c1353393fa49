import type { EmployeeScore } from '../../cycle/scores';
import type { Locale } from '../../locales/locale';
import { rewardSheetWords } from '../../locales/reward-sheet-words';

/** Whether somebody is to have a reward, and why not; `null` where nothing is said. */
export function eligibilityOf(
  { person, standing }: EmployeeScore,
  locale: Locale,
): { readonly eligible: boolean | null; readonly reason: string } {
  if (standing !== 'on-probation') return { eligible: person.eligible, reason: person.reason };
  return { eligible: false, reason: person.reason || rewardSheetWords(locale).tierSheet.onProbation };
}
