import { createContext, use } from 'react';
import type { CycleListMapping } from '../cycle/lists/list-mapping';
import type { JobError } from '../excel/job-error';
import type { ListPreview } from '../excel/jobs/list';
import type { Status } from '../excel/jobs/status';
import type { Locale } from '../locales/locale';
import type { PaneWords } from '../locales/pane-words';
import type { ViewId } from './navigation';

/** HR's own list as chosen in "Use my list", for setting up a cycle with it. */
export interface ChosenList {
  readonly mapping: CycleListMapping;
  readonly preview: ListPreview;
}

/** Whether an interrupted run stands in the workbook, or one has been taken back just now. */
export type InterruptedRun = 'none' | 'interrupted' | 'takenBack';

/** What all views share. */
export interface PaneState {
  readonly locale: Locale;
  readonly words: PaneWords;
  /** How often somebody went to a view: the first view takes no focus from the workbook. */
  readonly moves: number;
  go(view: ViewId): void;
  /** Says something to people who listen to the pane instead of looking at it. */
  announce(sentence: string): void;
  /** A job is writing: no other one may begin. */
  readonly busy: boolean;
  setBusy(busy: boolean): void;
  /** How far the workbook's cycle has come; `null` until it has been read. */
  readonly status: Status | null;
  readonly statusError: JobError | null;
  readStatusAgain(): Promise<void>;
  /** As a job met it or the workbook was read last: known also while the workbook cannot be read. */
  readonly interruptedRun: InterruptedRun;
  setInterruptedRun(run: InterruptedRun): void;
  /** Brings a sheet to the front, at a cell; what keeps it from being shown is said above the view. */
  showSheet(sheet: string, address?: string): Promise<void>;
  readonly list: ChosenList | null;
  chooseList(list: ChosenList | null): void;
}

export const PaneContext = createContext<PaneState | null>(null);

export function usePane(): PaneState {
  const state = use(PaneContext);
  if (!state) throw new Error('outside the pane');
  return state;
}
