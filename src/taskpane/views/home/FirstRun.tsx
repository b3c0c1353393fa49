import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { JobSteps } from '../../job/JobSteps';
import type { Job } from '../../job/use-job';
import type { Plan } from '../../../sheets/plan';
import { usePane } from '../../pane-context';
import { yearPeriod } from '../set-up/period';

const useStyles = makeStyles({
  begin: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'stretch' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Three sentences and two ways to begin. */
export function FirstRun({ job }: { readonly job: Job<{ plan: Plan }> }) {
  const { words, locale, go, list, busy } = usePane();
  const styles = useStyles();

  async function previewSample(): Promise<{ plan: Plan }> {
    const { previewSetUp } = await import('../../../excel/jobs/set-up');
    return { plan: await previewSetUp({ period: yearPeriod(new Date()), locale, list: null }) };
  }

  return (
    <JobSteps
      job={job}
      choose={
        <>
          {words.home.intro.map((sentence) => (
            <Body1 as="p" key={sentence}>
              {sentence}
            </Body1>
          ))}
          {list && (
            <Body1 as="p">{words.home.listReady(list.mapping.sheet, list.preview.employees.length)}</Body1>
          )}
          <div className={styles.begin}>
            <Button appearance="primary" onClick={() => go(list ? 'setUp' : 'list')}>
              {list ? words.home.begin : words.home.start}
            </Button>
            <Button
              disabled={busy || job.state.phase === 'reading'}
              onClick={() => void job.run(previewSample)}
            >
              {words.home.sample}
            </Button>
            <Caption1 className={styles.hint}>{words.home.sampleHint}</Caption1>
          </div>
        </>
      }
      preview={() => null}
      confirm={() => null}
      done={() => words.setUp.sampleDone}
      next={
        <Button appearance="primary" onClick={() => go('reviewSheets')}>
          {words.setUp.next}
        </Button>
      }
    />
  );
}
