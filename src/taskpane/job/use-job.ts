import { useEffect, useRef, useState } from 'react';
import type { JobError, JobErrorCode } from '../../excel/job-error';
import type { Applied, Progress } from '../../excel/jobs/types';
import type { Plan } from '../../sheets/plan';
import { usePane } from '../pane-context';
import { asJobError } from './as-job-error';

/** A job's way: idle → reading → ready (the preview) → applying → done; whatever fails ends in failed. */
export type JobState<P> =
  | { readonly phase: 'idle' | 'reading' }
  | { readonly phase: 'ready'; readonly preview: P }
  | { readonly phase: 'applying'; readonly progress: Progress; readonly cancelling: boolean }
  | { readonly phase: 'done'; readonly preview: P; readonly applied: Applied }
  | { readonly phase: 'failed'; readonly error: JobError; readonly reading: boolean };

/** What is over once the interrupted run has been taken back. */
const INTERRUPTED: ReadonlySet<JobErrorCode> = new Set(['interrupted-run', 'take-back-failed']);

export interface Job<P> {
  readonly state: JobState<P>;
  /** Reads the workbook and shows what would be done. A later call takes the place of an earlier one. */
  preview(read: () => Promise<P>): Promise<void>;
  /** Puts another preview in the place of the one on show without a word; while none is, nothing happens. */
  revise(read: (preview: P) => Promise<P>): Promise<void>;
  /** Does what the preview shows. */
  apply(preview: P): Promise<void>;
  /** Preview and apply in one, for what only adds sheets of its own and has been described beforehand. */
  run(read: () => Promise<P>): Promise<void>;
  cancel(): void;
  /** Back to the beginning. */
  reset(): void;
}

export function useJob<P extends { readonly plan: Plan }>(): Job<P> {
  const { locale, words, announce, setBusy, readStatusAgain, interruptedRun, setInterruptedRun } = usePane();
  const [state, setState] = useState<JobState<P>>({ phase: 'idle' });
  const latest = useRef(0);
  const abort = useRef<AbortController | null>(null);

  // A result that was on show when somebody left the view has been seen; one that came meanwhile waits.
  useEffect(() => {
    if (state.phase !== 'done') return undefined;
    return () => setState((now) => (now.phase === 'done' ? { phase: 'idle' } : now));
  }, [state.phase]);

  useEffect(() => {
    if (interruptedRun !== 'takenBack') return;
    setState((now) => (now.phase === 'failed' && INTERRUPTED.has(now.error.code) ? { phase: 'idle' } : now));
  }, [interruptedRun]);

  function fail(thrown: unknown, reading: boolean): void {
    const error = asJobError(thrown);
    setState({ phase: 'failed', error, reading });
    if (INTERRUPTED.has(error.code)) setInterruptedRun('interrupted');
  }

  async function read(reading: () => Promise<P>): Promise<P | null> {
    const turn = ++latest.current;
    setState({ phase: 'reading' });
    announce(words.job.reading);
    try {
      const preview = await reading();
      return turn === latest.current ? preview : null;
    } catch (error) {
      if (turn === latest.current) fail(error, true);
      return null;
    }
  }

  async function apply(preview: P): Promise<void> {
    latest.current++;
    const controller = new AbortController();
    abort.current = controller;
    setInterruptedRun('none');
    setBusy(true);
    const onProgress = (progress: Progress): void => {
      announce(words.job.progress[progress.stage](progress.done, progress.total));
      setState({ phase: 'applying', progress, cancelling: controller.signal.aborted });
    };
    onProgress({ stage: 'building', done: 0, total: preview.plan.newSheets.length });
    try {
      const { applyPlan } = await import('../../excel/apply-plan');
      const applied = await applyPlan(preview.plan, locale, { onProgress, signal: controller.signal });
      setState({ phase: 'done', preview, applied });
    } catch (error) {
      fail(error, false);
    } finally {
      setBusy(false);
      await readStatusAgain();
    }
  }

  return {
    state,
    apply,
    async preview(reading) {
      const preview = await read(reading);
      if (preview) setState({ phase: 'ready', preview });
    },
    async revise(reading) {
      if (state.phase !== 'ready') return;
      const turn = latest.current;
      try {
        const preview = await reading(state.preview);
        if (turn === latest.current) setState({ phase: 'ready', preview });
      } catch (error) {
        if (turn === latest.current) fail(error, true);
      }
    },
    async run(reading) {
      const preview = await read(reading);
      if (preview) await apply(preview);
    },
    cancel() {
      abort.current?.abort();
      setState((now) => (now.phase === 'applying' ? { ...now, cancelling: true } : now));
    },
    reset() {
      latest.current++;
      setState({ phase: 'idle' });
    },
  };
}
