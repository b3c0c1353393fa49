/**
 * What the pane asks of the workbook. Every job is a pair: a *preview* reads and computes and changes nothing; its
 * plan is then applied, finished or taken back.
 */
import type { Finding } from '../../cycle/finding';
import type { Plan } from '../../sheets/plan';

export interface Progress {
  readonly stage: 'reading' | 'building' | 'finishing' | 'takingBack';
  readonly done: number;
  readonly total: number;
}

export interface ApplyOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Applied {
  /** Titles of the sheets that were made, and of those changed. */
  readonly made: readonly string[];
  readonly changed: readonly string[];
}

/** Someone left out of a job, and why. */
export interface Skipped {
  readonly employeeId: string;
  readonly name: string;
  readonly reason: 'no-kpis' | 'has-sheet' | 'left' | 'not-chosen' | 'duplicate-id' | 'no-id';
}

export interface ReviewSheetsPreview {
  readonly plan: Plan;
  readonly people: readonly { readonly employeeId: string; readonly name: string; readonly title: string }[];
  readonly skipped: readonly Skipped[];
  /** More people than review sheets are made for: the register is proposed instead. */
  readonly tooMany: boolean;
}

export interface RewardPreview {
  readonly plan: Plan;
  readonly people: number;
  readonly scored: number;
  readonly tiers: readonly {
    readonly tier: string;
    readonly people: number;
    readonly share: number;
    readonly guideline: number | null;
  }[];
  /** Blocking findings: their people have no final score yet. */
  readonly blocking: readonly Finding[];
}
