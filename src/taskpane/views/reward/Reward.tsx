import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { previewReward, revisePreview } from '../../../excel/jobs/reward';
import type { RewardPreview as Preview } from '../../../excel/jobs/reward';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { JobSteps } from '../../job/JobSteps';
import { useChangedSheets } from '../../job/use-changed-sheets';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { PayrollHandOver } from './PayrollHandOver';
import { RewardPreview } from './RewardPreview';
import { summaryOf } from './tier-summary';

/** Scores for everybody, previewed live, then written with a sheet for each tier. */
export default function Reward() {
  const { words, locale, busy } = usePane();
  const { reward } = words;
  const job = useJob<Preview>();
  const { isBehind, forget } = useChangedSheets(
    (sheetIds) => job.revise((preview) => revisePreview(preview, sheetIds, locale)),
    job.state.phase === 'ready',
  );
  const score = (): void => {
    forget();
    void job.preview(() => previewReward(locale));
  };

  // Each time somebody comes here, and in another language: scores are only as good as the entries of the moment.
  useEffect(() => {
    if (job.state.phase !== 'applying' && job.state.phase !== 'done') score();
  }, [locale]);

  const again = (
    <Button disabled={busy || job.state.phase === 'reading'} onClick={score}>
      {reward.again}
    </Button>
  );
  return (
    <View id="reward">
      <JobSteps
        job={job}
        choose={job.state.phase === 'reading' ? null : <Actions>{again}</Actions>}
        preview={(preview) => <RewardPreview preview={preview} />}
        confirm={({ rewards, cycle }) =>
          summaryOf(rewards.people, cycle.tiers).scored === 0 ? null : reward.apply
        }
        canConfirm={!isBehind}
        done={() => reward.done}
        back={again}
      />
      {job.state.phase === 'done' && <PayrollHandOver preview={job.state.preview} />}
    </View>
  );
}
