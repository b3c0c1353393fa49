import { ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { readPeriods } from '../../../excel/jobs/closing';
import type { Periods } from '../../../excel/jobs/closing';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { ClosePeriod } from './ClosePeriod';
import { ReopenPeriod } from './ReopenPeriod';

/** Closes the open period, and opens closed ones again. */
export function Closing({ onFindings }: { onFindings(): void }) {
  const { words } = usePane();
  const [periods, setPeriods] = useState<Periods | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [reopening, setReopening] = useState<string | null>(null);

  async function read(): Promise<void> {
    try {
      setPeriods(await readPeriods());
      setError(null);
    } catch (thrown) {
      setError(asJobError(thrown));
    }
  }
  useEffect(() => {
    void read();
  }, []);

  function back(): void {
    setReopening(null);
    void read();
  }

  if (error) return <ErrorNotice error={error} reading />;
  if (!periods) return <ProgressBar aria-label={words.job.reading} />;
  if (reopening !== null) return <ReopenPeriod period={reopening} onBack={back} />;
  return (
    <ClosePeriod
      key={periods.inWork ?? ''}
      periods={periods}
      onFindings={onFindings}
      onReopen={setReopening}
      onClosed={() => void read()}
    />
  );
}
