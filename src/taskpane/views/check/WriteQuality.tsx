import { Body1, Button } from '@fluentui/react-components';
import { previewQualitySheet } from '../../../excel/jobs/quality-sheets';
import type { QualitySheet } from '../../../excel/jobs/quality-sheets';
import { checkViewWords } from '../../../locales/check-view-words';
import type { Plan } from '../../../sheets/plan';
import { Actions } from '../../frame/Actions';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';

/** Puts what is known of ratings or KPIs on a sheet of its own. */
export function WriteQuality({ which, onBack }: { readonly which: QualitySheet; onBack(): void }) {
  const { locale, busy } = usePane();
  const { quality, back } = checkViewWords(locale);
  const job = useJob<{ readonly plan: Plan }>();
  const backButton = <Button onClick={onBack}>{back}</Button>;
  return (
    <JobSteps
      job={job}
      choose={
        <>
          <Body1 as="p">{quality.about[which]}</Body1>
          <Actions>
            <Button
              appearance="primary"
              disabled={busy || job.state.phase === 'reading'}
              onClick={() => void job.run(() => previewQualitySheet(which, locale))}
            >
              {quality.confirm}
            </Button>
            {backButton}
          </Actions>
        </>
      }
      preview={() => null}
      confirm={() => null}
      done={() => quality.done[which]}
      saysHowMany
      next={backButton}
    />
  );
}
