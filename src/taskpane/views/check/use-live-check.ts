import { useEffect, useRef, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { checkLive, recheck } from '../../../excel/jobs/check';
import type { Checked, LiveCheck } from '../../../excel/jobs/check';
import { asJobError } from '../../job/as-job-error';
import { useChangedSheets } from '../../job/use-changed-sheets';
import { usePane } from '../../pane-context';

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
  const { forget } = useChangedSheets(async (sheetIds) => {
    const live = latest.current;
    if (live) await check(() => recheck(live, sheetIds));
  }, !busy && !running);

  async function check(how: () => Promise<LiveCheck>): Promise<void> {
    try {
      const live = await how();
      if (live !== latest.current) setShown({ live, at: new Date() });
      latest.current = live;
      setError(null);
    } catch (thrown) {
      latest.current = null;
      setShown(null);
      setError(asJobError(thrown));
    }
  }

  async function run(): Promise<void> {
    forget();
    setRunning(true);
    await check(checkLive);
    setRunning(false);
  }

  useEffect(() => {
    void run();
  }, [moves]);

  return { checked: shown?.live.checked ?? null, at: shown?.at ?? null, error, running, run };
}
