import { Body1, Button } from '@fluentui/react-components';
import type { Plan } from '../../../sheets/plan';
import { Actions } from '../../frame/Actions';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';

/** Puts what is known on a sheet of its own, once it has been said what for. */
export function WriteSheet({
  words,
  onPlan,
  onBack,
}: {
  readonly words: {
    readonly about: string;
    readonly confirm: string;
    readonly done: string;
    readonly back: string;
  };
  onPlan(): Promise<{ readonly plan: Plan }>;
  onBack(): void;
}) {
  const { busy } = usePane();
  const job = useJob<{ readonly plan: Plan }>();
  const back = <Button onClick={onBack}>{words.back}</Button>;
  return (
    <JobSteps
      job={job}
      choose={
        <>
          <Body1 as="p">{words.about}</Body1>
          <Actions>
            <Button
              appearance="primary"
              disabled={busy || job.state.phase === 'reading'}
              onClick={() => void job.run(onPlan)}
            >
              {words.confirm}
            </Button>
            {back}
          </Actions>
        </>
      }
      preview={() => null}
      confirm={() => null}
      done={() => words.done}
      saysHowMany
      next={back}
    />
  );
}
