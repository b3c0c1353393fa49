import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Activity, useEffect, useState } from 'react';
import { checkViewWords } from '../../../locales/check-view-words';
import { closingViewWords } from '../../../locales/closing-view-words';
import { progressViewWords } from '../../../locales/progress-view-words';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { ViewSlot } from '../../frame/ViewSlot';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { Closing } from './Closing';
import { CompletenessBoard } from './CompletenessBoard';
import { Findings } from './Findings';
import { Parts } from './Parts';
import { ProgressBoard } from './ProgressBoard';
import { useLiveCheck } from './use-live-check';

type Part = 'findings' | 'completeness' | 'progress' | 'closing' | 'audit';

/** What reads the workbook by itself. */
const OWN_READING: ReadonlySet<Part> = new Set(['closing', 'audit']);

const loadAudit = () => import('./audit/AuditScores');

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
});

/** Everything that is known of the period's entries: what the check finds, how complete they are, and closing the period. */
export default function Check() {
  const { locale, announce } = usePane();
  const styles = useStyles();
  const words = checkViewWords(locale);
  const { completeness, progress } = progressViewWords(locale);
  const [part, setPart] = useState<Part>('findings');
  const [hasAudit, openAudit] = useState(false);
  const { checked, at, error, running, run } = useLiveCheck();
  const found = checked?.findings.length;
  useEffect(() => {
    if (running) announce(words.running);
    else if (found !== undefined) announce(found === 0 ? words.clear : words.found(found));
  }, [running, found]);

  function open(next: Part): void {
    setPart(next);
    if (next === 'audit') openAudit(true);
    if (!OWN_READING.has(next)) void run();
  }

  return (
    <View id="check">
      <Parts
        label={words.parts}
        parts={[
          ['findings', words.findings],
          ['completeness', completeness.tab],
          ['progress', progress.tab],
          ['closing', closingViewWords(locale).tab],
          ['audit', words.audit],
        ]}
        shown={part}
        onShow={open}
      />
      {part === 'closing' && (
        <div className={styles.part}>
          <Closing onFindings={() => open('findings')} />
        </div>
      )}
      {hasAudit && (
        // What was corrected there stays while something else is on show.
        <Activity mode={part === 'audit' ? 'visible' : 'hidden'}>
          <div className={styles.part}>
            <ViewSlot load={loadAudit} />
          </div>
        </Activity>
      )}
      {!OWN_READING.has(part) && (
        <div className={styles.part}>
          {running && <ProgressBar aria-label={words.running} />}
          {error && <ErrorNotice error={error} reading />}
          {checked && at ? (
            <>
              {part === 'findings' && (
                <Findings checked={checked} checkedAt={at} running={running} onRun={() => void run()} />
              )}
              {part === 'completeness' && (
                <CompletenessBoard
                  people={checked.completeness}
                  nameOf={(id) => checked.employees.find((one) => one.id === id)?.name || id}
                />
              )}
              {part === 'progress' && (
                <ProgressBoard progress={checked.progress} rule={checked.progressRule} />
              )}
            </>
          ) : (
            <Actions>
              <Button appearance="primary" disabled={running} onClick={() => void run()}>
                {words.run}
              </Button>
            </Actions>
          )}
        </div>
      )}
    </View>
  );
}
