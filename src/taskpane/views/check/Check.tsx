import { Body1, Button, Caption1, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Finding, Severity } from '../../../cycle/finding';
import type { JobError } from '../../../excel/job-error';
import { checkEntries } from '../../../excel/jobs/check';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { countsOf, groupsOf } from './check-groups';
import { FindingGroup } from './FindingGroup';
import { SeverityFilter } from './SeverityFilter';

/** Every rule over what the workbook holds at the moment. */
export default function Check() {
  const { words, locale, moves, announce, go } = usePane();
  const { check } = words;
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  /** When the findings were true. */
  const [checkedAt, setCheckedAt] = useState<Date | null>(null);
  const [running, setRunning] = useState(false);
  const [severity, setSeverity] = useState<Severity | null>(null);

  async function run(): Promise<void> {
    setRunning(true);
    setError(null);
    announce(check.running);
    try {
      const found = await checkEntries();
      setFindings(found);
      setCheckedAt(new Date());
      announce(found.length === 0 ? check.clear : check.found(found.length));
    } catch (thrown) {
      setFindings(null);
      setError(asJobError(thrown));
    } finally {
      setRunning(false);
    }
  }

  // Each time somebody comes here, also from here: entries are what changes.
  useEffect(() => {
    void run();
  }, [moves]);

  const counts = countsOf(findings ?? []);
  // A filter that nothing is left of after a new check lets everything through.
  const filter = severity !== null && counts[severity] > 0 ? severity : null;
  const groups = groupsOf((findings ?? []).filter((one) => filter === null || one.severity === filter));
  return (
    <View id="check">
      {running && <ProgressBar aria-label={check.running} />}
      {error && <ErrorNotice error={error} reading />}
      {findings && checkedAt && (
        <Caption1>
          {check.checkedAt(checkedAt.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }))}
        </Caption1>
      )}
      {findings?.length === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{check.clear}</MessageBarBody>
        </MessageBar>
      )}
      {findings && findings.length > 0 && (
        <>
          <Body1 as="p">{check.found(findings.length)}</Body1>
          <SeverityFilter counts={counts} chosen={filter} onChange={setSeverity} />
          <div>
            {groups.map((group, index) => (
              <FindingGroup key={`${group.severity}|${group.rule}`} group={group} open={index === 0} />
            ))}
          </div>
        </>
      )}
      <Actions>
        {findings && counts.blocking === 0 && (
          <Button appearance="primary" onClick={() => go('reward')}>
            {check.next}
          </Button>
        )}
        <Button
          appearance={findings && counts.blocking === 0 ? 'secondary' : 'primary'}
          disabled={running}
          onClick={() => void run()}
        >
          {check.run}
        </Button>
        {findings && counts.blocking > 0 && <Button onClick={() => go('reward')}>{check.next}</Button>}
      </Actions>
    </View>
  );
}
