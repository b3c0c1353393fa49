import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../cycle/finding';
import { previewExemptions } from '../../../excel/jobs/exempt';
import { checkViewWords } from '../../../locales/check-view-words';
import { findingWords } from '../../../locales/finding-words';
import type { Plan } from '../../../sheets/plan';
import { Actions } from '../../frame/Actions';
import { Landing } from '../../frame/Landing';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { isGiven, NO_REASON, recordedToday } from '../../job/reason';
import { ReasonFields } from '../../job/ReasonFields';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** Lets findings stand, with a reason that goes on record. */
export function AcceptFindings({
  findings,
  onBack,
}: {
  readonly findings: readonly Finding[];
  onBack(): void;
}) {
  const { locale, busy } = usePane();
  const styles = useStyles();
  const { accepting, back } = checkViewWords(locale);
  const sentences = findingWords(locale);
  const job = useJob<{ readonly plan: Plan }>();
  const [reason, setReason] = useState(NO_REASON);
  const backButton = <Button onClick={onBack}>{back}</Button>;
  return (
    <JobSteps
      job={job}
      choose={
        <>
          <Landing>
            <Subtitle2 as="h2">{accepting.title(findings.length)}</Subtitle2>
          </Landing>
          <Body1 as="p">{accepting.about}</Body1>
          <div className={styles.fields}>
            <ReasonFields labels={accepting} value={reason} onChange={setReason} />
          </div>
          <Actions edge="top">
            <Button
              appearance="primary"
              disabled={busy || !isGiven(reason) || job.state.phase === 'reading'}
              onClick={() => void job.run(() => previewExemptions(findings, recordedToday(reason), locale))}
            >
              {accepting.confirm}
            </Button>
            {backButton}
          </Actions>
          <Pages items={findings} keyOf={(_, index) => String(index)}>
            {({ rule, data }) => sentences[rule].sentence(data)}
          </Pages>
        </>
      }
      preview={() => null}
      confirm={() => null}
      done={() => accepting.done}
      saysHowMany
      next={backButton}
    />
  );
}
