import type { Status } from '../../../excel/jobs/status';

export type Step = 'setUp' | 'reviewSheets' | 'check' | 'reward';

export const STEPS: readonly Step[] = ['setUp', 'reviewSheets', 'check', 'reward'];

/** Whether a step has left its result in the workbook. A check leaves none: it is as good as the entries of the moment. */
export function isDone(step: Step, { setUp, reviewSheets, rewarded }: Status): boolean {
  return { setUp, reviewSheets: reviewSheets > 0, check: false, reward: rewarded }[step];
}

/** What to do next. Once everybody is scored, the scores are what is brought up to date, with review sheets or without. */
export const nextStep = (status: Status): Step =>
  status.rewarded ? 'reward' : (STEPS.find((step) => !isDone(step, status)) ?? 'reward');
