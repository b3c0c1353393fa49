import { useEffect, useRef, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { checkLive, recheck } from '../../../excel/jobs/check';
import type { Checked, LiveCheck } from '../../../excel/jobs/check';
import { watchSheets } from '../../../excel/watch-sheets';
import { asJobError } from '../../job/as-job-error';
import { usePane } from '../../pane-context';

/** What somebody types in quick succession is checked together. */
const PAUSE = 300;

interface Shown {
  readonly live: LiveCheck;
  /** When it was true. */
  readonly at: Date;
}

/**
 * The check of the workbook as it is: done each time somebody comes here, and again for the sheets in which cells change while
 * the view is open. What a job writes is looked at when the job is over.
 */
export function useLiveCheck(): {
  readonly checked: Checked | null;
  readonly at: Date | null;
  readonly error: JobError | null;
  readonly running: boolean;
  /** Reads everything again. */
  run(): Promise<void>;
} {
  const { moves, busy } = usePane();
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [running, setRunning] = useState(false);
  const latest = useRef<LiveCheck | null>(null);
  const changed = useRef(new Set<string>());
  const isChecking = useRef(false);
  const isBusy = useRef(busy);
  isBusy.current = busy;

  async function check(how: () => Promise<LiveCheck>): Promise<void> {
    isChecking.current = true;
    try {
      const live = await how();
      if (live !== latest.current) setShown({ live, at: new Date() });
      latest.current = live;
      setError(null);
    } catch (thrown) {
      latest.current = null;
      setShown(null);
      setError(asJobError(thrown));
    } finally {
      isChecking.current = false;
    }
  }

  async function run(): Promise<void> {
    changed.current.clear();
    setRunning(true);
    await check(checkLive);
    setRunning(false);
  }

  async function checkChanged(): Promise<void> {
    const live = latest.current;
    if (!live || isBusy.current || isChecking.current || changed.current.size === 0) return;
    const sheetIds = new Set(changed.current);
    changed.current.clear();
    await check(() => recheck(live, sheetIds));
  }

  useEffect(() => {
    void run();
  }, [moves]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    function later(): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isOver) return;
        // A check that is under way has read the sheet before it changed.
        if (isChecking.current) later();
        else void checkChanged();
      }, PAUSE);
    }
    const watching = watchSheets((sheetId) => {
      changed.current.add(sheetId);
      later();
    });
    // Where Excel does not tell of changes, "Check again" still reads them.
    watching.catch(() => undefined);
    return () => {
      isOver = true;
      clearTimeout(timer);
      void watching.then((end) => end()).catch(() => undefined);
    };
  }, []);

  return { checked: shown?.live.checked ?? null, at: shown?.at ?? null, error, running, run };
}
