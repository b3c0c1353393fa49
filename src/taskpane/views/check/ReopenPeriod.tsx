import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { previewReopening } from '../../../excel/jobs/closing';
import { closingViewWords } from '../../../locales/closing-view-words';
import type { ReopeningPlan } from '../../../sheets/closing/plan-reopening';
import { Actions } from '../../frame/Actions';
import { Landing } from '../../frame/Landing';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { isGiven, NO_REASON, recordedToday } from '../../job/reason';
import { ReasonFields } from '../../job/ReasonFields';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** Opens a closed period again, for a reason that goes on record. */
export function ReopenPeriod({ period, onBack }: { readonly period: string; onBack(): void }) {
  const { words: pane, locale, busy } = usePane();
  const styles = useStyles();
  const { reopening, preview } = closingViewWords(locale);
  const job = useJob<ReopeningPlan>();
  const [reason, setReason] = useState(NO_REASON);
  const back = <Button onClick={onBack}>{pane.job.back}</Button>;
  return (
    <JobSteps
      job={job}
      choose={
        <section className={styles.fields}>
          <Landing>
            <Subtitle2 as="h2">{reopening.title(period)}</Subtitle2>
          </Landing>
          <Body1 as="p">{reopening.about}</Body1>
          <ReasonFields labels={reopening} value={reason} onChange={setReason} />
          <Actions>
            <Button
              appearance="primary"
              disabled={busy || !isGiven(reason) || job.state.phase === 'reading'}
              onClick={() => void job.preview(() => previewReopening(period, recordedToday(reason), locale))}
            >
              {preview}
            </Button>
            {back}
          </Actions>
        </section>
      }
      preview={({ reopened, kept }) => (
        <>
          <Body1Strong as="p">{reopening.sheets(reopened.length)}</Body1Strong>
          {kept.length > 0 && (
            <details>
              <summary>{reopening.kept(kept.length)}</summary>
              <Pages items={kept} keyOf={({ sheet, address }) => `${sheet}!${address}`}>
                {(at) => <PlaceLink at={at} />}
              </Pages>
            </details>
          )}
          <Caption1>{pane.job.clearsUndo}</Caption1>
        </>
      )}
      confirm={() => reopening.confirm(period)}
      done={() => reopening.done(period)}
      next={back}
    />
  );
}
