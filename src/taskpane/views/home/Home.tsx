import { Body1, Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Plan } from '../../../sheets/plan';
import { View } from '../../frame/View';
import { ErrorNotice } from '../../job/ErrorNotice';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { CycleSteps } from './CycleSteps';
import { FirstRun } from './FirstRun';

/** Where the cycle stands and what comes next; in a workbook without a cycle, how to begin. */
export function Home() {
  const { words, moves, status, statusError, readStatusAgain } = usePane();
  const job = useJob<{ plan: Plan }>();
  const inserting = job.state.phase === 'applying' || job.state.phase === 'done';
  // Each time somebody comes back here: the workbook may have changed meanwhile.
  useEffect(() => {
    if (moves > 0) void readStatusAgain();
  }, []);
  return (
    <View id="home">
      {statusError && (
        <>
          <ErrorNotice error={statusError} reading />
          <div>
            <Button onClick={() => void readStatusAgain()}>{words.frame.tryAgain}</Button>
          </div>
        </>
      )}
      {!status && !statusError && <Body1 as="p">{words.job.reading}</Body1>}
      {status && (!status.setUp || inserting) && <FirstRun job={job} />}
      {status?.setUp && !inserting && <CycleSteps status={status} />}
    </View>
  );
}
