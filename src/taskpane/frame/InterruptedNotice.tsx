import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { JobError } from '../../excel/job-error';
import { asJobError } from '../job/as-job-error';
import { ErrorNotice } from '../job/ErrorNotice';
import { usePane } from '../pane-context';

/** Offers to take back what an interrupted run left in the workbook. */
export function InterruptedNotice() {
  const { words, status, busy, setBusy, announce, readStatusAgain } = usePane();
  const [state, setState] = useState<'waiting' | 'takenBack' | JobError>('waiting');

  async function takeBack(): Promise<void> {
    setBusy(true);
    setState('waiting');
    announce(words.frame.takingBack);
    try {
      const { takeBackInterrupted } = await import('../../excel/apply-plan');
      await takeBackInterrupted();
      setState('takenBack');
      announce(words.frame.takenBack);
    } catch (error) {
      setState(asJobError(error));
    } finally {
      setBusy(false);
      await readStatusAgain();
    }
  }

  if (status?.interrupted && !busy) {
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
        {typeof state === 'object' && <ErrorNotice error={state} />}
      </>
    );
  }
  return state === 'takenBack' && !busy ? (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{words.frame.takenBack}</MessageBarBody>
    </MessageBar>
  ) : null;
}
