import { Button, ProgressBar, Text } from '@fluentui/react-components';
import type { Progress } from '../../excel/jobs/types';
import { Actions } from '../frame/Actions';
import { Landing } from '../frame/Landing';
import { usePane } from '../pane-context';

/** How far a job is, in real steps. It can be cancelled until its last request. */
export function JobProgress({
  progress: { stage, done, total },
  cancelling,
  onCancel,
}: {
  readonly progress: Progress;
  readonly cancelling: boolean;
  onCancel(): void;
}) {
  const { words } = usePane();
  const isUnderWay = stage === 'building' || stage === 'filling';
  const text = cancelling ? words.job.cancelling : words.job.progress[stage](done, total);
  return (
    <>
      <Landing>
        <Text>{text}</Text>
      </Landing>
      <ProgressBar aria-label={text} {...(isUnderWay && total > 0 && { value: done, max: total })} />
      <Actions>
        <Button onClick={onCancel} disabled={cancelling || !isUnderWay}>
          {words.job.cancel}
        </Button>
      </Actions>
    </>
  );
}
