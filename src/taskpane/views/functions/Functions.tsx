import { Body1, Button, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { findTwins, previewTwins } from '../../../excel/jobs/install-functions';
import type { TwinFound } from '../../../excel/jobs/install-functions';
import type { JobError } from '../../../excel/job-error';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { FunctionList } from './FunctionList';

type Preview = Awaited<ReturnType<typeof previewTwins>>;

/** The functions, and the names that let a workbook calculate them without Meritsheet. */
export default function Functions() {
  const { words, busy } = usePane();
  const { functions } = words;
  const job = useJob<Preview>();
  const [twins, setTwins] = useState<readonly TwinFound[]>([]);
  const [error, setError] = useState<JobError | null>(null);

  async function read(): Promise<void> {
    try {
      setTwins(await findTwins());
      setError(null);
    } catch (thrown) {
      setError(asJobError(thrown));
    }
  }

  // Each time somebody comes here, and after the names were added.
  useEffect(() => {
    void read();
  }, [job.state.phase === 'done']);

  const taken = twins.filter(({ state }) => state === 'taken').map(({ name }) => name);
  const absent = twins.some(({ state }) => state === 'absent');
  return (
    <View id="functions">
      {error && <ErrorNotice error={error} reading />}
      {taken.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>{functions.taken(taken.join(functions.separator))}</MessageBarBody>
        </MessageBar>
      )}
      <JobSteps
        job={job}
        choose={
          <>
            <Body1 as="p">{functions.intro}</Body1>
            <FunctionList twins={twins} />
            {absent ? (
              <Actions>
                <Button
                  appearance="primary"
                  disabled={busy || job.state.phase === 'reading'}
                  onClick={() => void job.preview(previewTwins)}
                >
                  {functions.use}
                </Button>
              </Actions>
            ) : (
              twins.length > 0 && <Caption1>{functions.installed}</Caption1>
            )}
          </>
        }
        preview={({ plan }) => (
          <>
            <Body1 as="p">{functions.useHint}</Body1>
            <Body1 as="p">{plan.newNames.map(({ name }) => name).join(functions.separator)}</Body1>
            <Caption1>{words.job.clearsUndo}</Caption1>
          </>
        )}
        confirm={({ plan }) => functions.add(plan.newNames.length)}
        done={() => functions.done}
      />
    </View>
  );
}
