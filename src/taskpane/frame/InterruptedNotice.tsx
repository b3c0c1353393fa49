import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { JobError } from '../../excel/job-error';
import { asJobError } from '../job/as-job-error';
import { ErrorNotice } from '../job/ErrorNotice';
import { usePane } from '../pane-context';
import { Landing } from './Landing';

/** Offers to take back what an interrupted run left in the workbook. */
export function InterruptedNotice() {
  const { words, busy, setBusy, announce, readStatusAgain, interruptedRun, setInterruptedRun } = usePane();
  const [error, setError] = useState<JobError | null>(null);

  async function takeBack(): Promise<void> {
    setBusy(true);
    setError(null);
    announce(words.frame.takingBack);
    try {
      const { takeBackInterrupted } = await import('../../excel/apply-plan');
      await takeBackInterrupted();
      setInterruptedRun('takenBack');
      announce(words.frame.takenBack);
    } catch (thrown) {
      setError(asJobError(thrown));
    } finally {
      setBusy(false);
      await readStatusAgain();
    }
  }

  if (busy || interruptedRun === 'none') return null;
  if (interruptedRun === 'takenBack') {
    return (
      <Landing>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.frame.takenBack}</MessageBarBody>
        </MessageBar>
      </Landing>
    );
  }
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.frame.interrupted}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void takeBack()}>
            {words.frame.takeBack}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
