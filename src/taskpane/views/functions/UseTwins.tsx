import { Body1, Button, Caption1, Subtitle2 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { previewTwins } from '../../../excel/jobs/install-functions';
import type { TwinsPreview } from '../../../excel/jobs/install-functions';
import { functionsViewWords } from '../../../locales/functions-view-words';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';

/** Adds the names by which a workbook calculates the functions without Meritsheet, or updates them in place. */
export function UseTwins({ onBack }: { readonly onBack: () => void }) {
  const { words, locale } = usePane();
  const view = functionsViewWords(locale);
  const { twins } = view;
  const job = useJob<TwinsPreview>();

  useEffect(() => {
    if (job.state.phase === 'idle') void job.preview(previewTwins);
  }, []);

  const back = <Button onClick={onBack}>{view.back}</Button>;
  const listed = (names: readonly string[]): string => names.join(view.separator);
  return (
    <>
      <Subtitle2 as="h2">{twins.use}</Subtitle2>
      <JobSteps
        job={job}
        choose={back}
        preview={({ plan: { newNames, changes }, updated }) => (
          <>
            {newNames.length + changes.length === 0 && <Body1 as="p">{twins.nothing}</Body1>}
            {newNames.length > 0 && (
              <Body1 as="p">{twins.adds(listed(newNames.map(({ name }) => name)))}</Body1>
            )}
            {updated.length > 0 && <Body1 as="p">{twins.updates(listed(updated))}</Body1>}
            {newNames.length + changes.length > 0 && <Caption1>{words.job.clearsUndo}</Caption1>}
          </>
        )}
        confirm={({ plan: { newNames, changes } }) =>
          newNames.length + changes.length === 0 ? null : twins.confirm(newNames.length + changes.length)
        }
        done={() => twins.done}
        next={back}
        back={back}
      />
    </>
  );
}
