import { Body1, Body1Strong, Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Finding } from '../../../cycle/finding';
import type { Employee } from '../../../cycle/tables';
import { previewFindingsSheet } from '../../../excel/jobs/findings-sheet';
import { today } from '../../../excel/today';
import { checkViewWords } from '../../../locales/check-view-words';
import type { FindingsSheetPlan } from '../../../sheets/findings-sheet';
import { Actions } from '../../frame/Actions';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { isoDay } from './day-text';

/** Puts findings on a sheet of their own, to be sent round. */
export function WriteFindings({
  findings,
  employees,
  onBack,
}: {
  readonly findings: readonly Finding[];
  readonly employees: readonly Employee[];
  onBack(): void;
}) {
  const { locale } = usePane();
  const { writing, back } = checkViewWords(locale);
  const job = useJob<FindingsSheetPlan>();
  useEffect(() => {
    void job.preview(() => previewFindingsSheet(findings, employees, isoDay(today()), locale));
  }, []);
  const backButton = <Button onClick={onBack}>{back}</Button>;
  return (
    <JobSteps
      job={job}
      choose={job.state.phase === 'reading' ? null : <Actions>{backButton}</Actions>}
      preview={({ written, forHrOnly }) => (
        <>
          <Body1Strong as="p">{writing.about(written)}</Body1Strong>
          {forHrOnly > 0 && <Body1 as="p">{writing.forHrOnly(forHrOnly)}</Body1>}
        </>
      )}
      confirm={({ written }) => (written === 0 ? null : writing.confirm)}
      done={() => writing.done}
      saysHowMany
      next={backButton}
      back={backButton}
    />
  );
}
