import { Body1, Button, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { findTwins } from '../../../excel/jobs/install-functions';
import type { TwinFound, TwinState } from '../../../excel/jobs/install-functions';
import type { JobError } from '../../../excel/job-error';
import { functionsViewWords } from '../../../locales/functions-view-words';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { Freeze } from './Freeze';
import { Gallery } from './Gallery';
import { Repair } from './Repair';
import { UseTwins } from './UseTwins';

const TASKS = { twins: UseTwins, repair: Repair, freeze: Freeze };

/** The functions, and what can be done about their formulas in this workbook. */
export default function Functions() {
  const { locale, busy } = usePane();
  const view = functionsViewWords(locale);
  const [task, setTask] = useState<keyof typeof TASKS | null>(null);
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

  // Each time somebody comes here, or back from a task.
  useEffect(() => {
    if (task === null) void read();
  }, [task]);

  if (task !== null) {
    const Task = TASKS[task];
    return (
      <View id="functions">
        <Task onBack={() => setTask(null)} />
      </View>
    );
  }
  const inState = (wanted: TwinState): string[] =>
    twins.filter(({ state }) => state === wanted).map(({ name }) => name);
  const taken = inState('taken');
  const isUpdate = inState('absent').length === 0 && inState('outdated').length > 0;
  const isComplete = inState('absent').length + inState('outdated').length === 0;
  return (
    <View id="functions">
      {error && <ErrorNotice error={error} reading />}
      {inState('unavailable').length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{view.noLambda}</MessageBarBody>
        </MessageBar>
      )}
      {taken.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>{view.taken(taken.join(view.separator))}</MessageBarBody>
        </MessageBar>
      )}
      <Body1 as="p">{view.intro}</Body1>
      {inState('installed').length > 0 && isComplete && <Caption1>{view.twins.installed}</Caption1>}
      <Gallery twins={twins} />
      <Actions>
        {!isComplete && (
          <Button appearance="primary" disabled={busy} onClick={() => setTask('twins')}>
            {isUpdate ? view.twins.update : view.twins.use}
          </Button>
        )}
        <Button disabled={busy} onClick={() => setTask('repair')}>
          {view.repair.start}
        </Button>
        <Button disabled={busy} onClick={() => setTask('freeze')}>
          {view.freeze.start}
        </Button>
      </Actions>
    </View>
  );
}
