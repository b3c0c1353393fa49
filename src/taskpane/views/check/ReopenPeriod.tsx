import { Body1Strong, Button, Caption1, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { previewReopening } from '../../../excel/jobs/closing';
import { closingViewWords } from '../../../locales/closing-view-words';
import type { ReopeningPlan } from '../../../sheets/closing/plan-reopening';
import { Landing } from '../../frame/Landing';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { NO_REASON } from '../../job/reason';
import { ReasonForm } from '../../job/ReasonForm';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { PlaceLink } from './PlaceLink';

/** Opens a closed period again, for a reason that goes on record. */
export function ReopenPeriod({ period, onBack }: { readonly period: string; onBack(): void }) {
  const { words: pane, locale } = usePane();
  const { reopening, preview } = closingViewWords(locale);
  const job = useJob<ReopeningPlan>();
  const [reason, setReason] = useState(NO_REASON);
  const back = <Button onClick={onBack}>{pane.job.back}</Button>;
  return (
    <JobSteps
      job={job}
      choose={
        <ReasonForm
          heading={
            <Landing>
              <Subtitle2 as="h2">{reopening.title(period)}</Subtitle2>
            </Landing>
          }
          about={reopening.about}
          labels={reopening}
          value={reason}
          onChange={setReason}
          next={preview}
          reading={job.state.phase === 'reading'}
          onNext={(recorded) => void job.preview(() => previewReopening(period, recorded, locale))}
        >
          {back}
        </ReasonForm>
      }
      preview={({ reopened, kept, typedFormulas }) => (
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
          {typedFormulas.length > 0 && (
            <details>
              <summary>{reopening.typedFormulas(typedFormulas.length)}</summary>
              <Pages items={typedFormulas} keyOf={({ sheet, address }) => `${sheet}!${address}`}>
                {({ formula, ...at }) => (
                  <>
                    <PlaceLink at={at} /> {formula}
                  </>
                )}
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
