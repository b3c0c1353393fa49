import type { CellProblem } from './cell-problem';
import { readCell } from './read-cell';

/**
 * When something is on schedule. What is compared is the pace: attainment by the part of the period that is over for KPIs that
 * grow towards their target, attainment itself for all others.
 */
export interface ProgressRule {
  /** Green from this pace on. */
  readonly onSchedule: number;
  /** Red below this one. */
  readonly behind: number;
}

export const DEFAULT_PROGRESS_RULE: ProgressRule = { onSchedule: 0.95, behind: 0.8 };

const KEYS = { onSchedule: 'progress.onSchedule', behind: 'progress.behind' } as const;

/** Reads the rule; a blank part has its default, and so have both where they do not go together. */
export function readProgressRule(
  valueOf: (key: string) => string | undefined,
  refuse: (key: string, code: CellProblem['code']) => void,
): ProgressRule {
  const read = (part: keyof ProgressRule): number => {
    const { value, problem } = readCell(valueOf(KEYS[part]) ?? '', 'number', 'month-first');
    if (typeof value === 'number' && value > 0) return value;
    if (problem ?? typeof value === 'number') refuse(KEYS[part], problem ?? 'out-of-range');
    return DEFAULT_PROGRESS_RULE[part];
  };
  const rule = { onSchedule: read('onSchedule'), behind: read('behind') };
  if (rule.behind <= rule.onSchedule) return rule;
  refuse(KEYS.behind, 'out-of-range');
  return DEFAULT_PROGRESS_RULE;
}
