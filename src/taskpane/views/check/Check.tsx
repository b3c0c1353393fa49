import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { checkEntries } from '../../../excel/jobs/check';
import type { Checked } from '../../../excel/jobs/check';
import { checkViewWords } from '../../../locales/check-view-words';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { Findings } from './Findings';

/** Every rule over what the workbook holds at the moment. */
export default function Check() {
  const { locale, moves, announce } = usePane();
  const words = checkViewWords(locale);
  const [checked, setChecked] = useState<{ readonly found: Checked; readonly at: Date } | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [running, setRunning] = useState(false);

  async function run(): Promise<void> {
    setRunning(true);
    setError(null);
    announce(words.running);
    try {
      const found = await checkEntries();
      setChecked({ found, at: new Date() });
      announce(found.findings.length === 0 ? words.clear : words.found(found.findings.length));
    } catch (thrown) {
      setChecked(null);
      setError(asJobError(thrown));
    } finally {
      setRunning(false);
    }
  }

  // Each time somebody comes here, also from here: entries are what changes.
  useEffect(() => {
    void run();
  }, [moves]);

  return (
    <View id="check">
      {running && <ProgressBar aria-label={words.running} />}
      {error && <ErrorNotice error={error} reading />}
      {checked && (
        <Findings checked={checked.found} checkedAt={checked.at} running={running} onRun={() => void run()} />
      )}
      {!checked && (
        <Actions>
          <Button appearance="primary" disabled={running} onClick={() => void run()}>
            {words.run}
          </Button>
        </Actions>
      )}
    </View>
  );
}
