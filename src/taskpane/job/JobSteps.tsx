import { Button, ProgressBar, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Applied } from '../../excel/jobs/types';
import type { Plan } from '../../sheets/plan';
import { Actions } from '../frame/Actions';
import { Landing } from '../frame/Landing';
import { usePane } from '../pane-context';
import { ErrorNotice } from './ErrorNotice';
import { JobProgress } from './JobProgress';
import { JobResult } from './JobResult';
import type { Job } from './use-job';

/** The steps every job has in the pane: what to choose, the preview with its confirmation, progress, and the result. */
export function JobSteps<P extends { readonly plan: Plan }>({
  job,
  choose,
  preview,
  confirm,
  canConfirm = true,
  done,
  saysHowMany = false,
  next,
  back,
}: {
  readonly job: Job<P>;
  /** Shown until there is a preview, and again after an error. */
  readonly choose: ReactNode;
  readonly preview: (preview: P) => ReactNode;
  /** The confirming button's words; `null` when there is nothing to confirm. */
  readonly confirm: (preview: P) => string | null;
  /** Whether everything is there that is asked for in the preview. */
  readonly canConfirm?: boolean;
  readonly done: (applied: Applied) => string;
  /** `done` says itself how many sheets were made. */
  readonly saysHowMany?: boolean;
  /** The button to the next job. */
  readonly next?: ReactNode;
  /** Beside the confirming button, in place of the way back. */
  readonly back?: ReactNode;
}) {
  const { words, busy } = usePane();
  const { state } = job;
  switch (state.phase) {
    case 'applying':
      return (
        <JobProgress progress={state.progress} cancelling={state.cancelling} onCancel={() => job.cancel()} />
      );
    case 'done':
      return (
        <JobResult applied={state.applied} sentence={done(state.applied)} saysHowMany={saysHowMany}>
          {next}
        </JobResult>
      );
    case 'ready': {
      const label = confirm(state.preview);
      return (
        <>
          <Landing>
            <Subtitle2 as="h2">{words.job.preview}</Subtitle2>
          </Landing>
          {preview(state.preview)}
          <Actions>
            {label !== null && (
              <Button
                appearance="primary"
                disabled={busy || !canConfirm}
                onClick={() => void job.apply(state.preview)}
              >
                {label}
              </Button>
            )}
            {back ?? <Button onClick={() => job.reset()}>{words.job.back}</Button>}
          </Actions>
        </>
      );
    }
    default:
      return (
        <>
          {state.phase === 'failed' && <ErrorNotice error={state.error} reading={state.reading} />}
          {state.phase === 'reading' && <ProgressBar aria-label={words.job.reading} />}
          {choose}
        </>
      );
  }
}
