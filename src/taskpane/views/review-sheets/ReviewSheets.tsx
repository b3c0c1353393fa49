import { Body1, Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { previewReviewSheets, readPeople } from '../../../excel/jobs/review-sheets';
import type { ReviewSheetsPreview as Preview } from '../../../excel/jobs/review-sheets';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { chosenAmong, EVERYBODY, filterPeople } from './people-filter';
import type { Ticks } from './people-filter';
import { PeopleChoice } from './PeopleChoice';
import { ReviewSheetsPreview } from './ReviewSheetsPreview';

type People = Awaited<ReturnType<typeof readPeople>>;

/** Review sheets for the people chosen. */
export default function ReviewSheets() {
  const { words, locale, go, busy } = usePane();
  const { reviewSheets } = words;
  const job = useJob<Preview>();
  const [people, setPeople] = useState<People | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [filter, setFilter] = useState(EVERYBODY);
  const [ticks, setTicks] = useState<Ticks>(new Map());

  async function read(): Promise<void> {
    try {
      setPeople(await readPeople());
      setError(null);
    } catch (thrown) {
      setError(asJobError(thrown));
    }
  }

  // Each time somebody comes here, and after sheets were made: the list may be another one by now.
  useEffect(() => {
    if (job.state.phase === 'done') setTicks(new Map());
    void read();
  }, [job.state.phase === 'done']);

  const shown = people ? filterPeople(people.people, filter) : [];
  const chosen = people ? chosenAmong(shown, people.withSheet, ticks) : new Set<string>();

  function preview(): void {
    const all = people?.people.every(({ id }) => chosen.has(id)) ?? false;
    void job.preview(() => previewReviewSheets({ employeeIds: all ? null : [...chosen], locale }));
  }

  return (
    <View id="reviewSheets">
      {error && (
        <>
          <ErrorNotice error={error} reading />
          <Actions>
            <Button onClick={() => void read()}>{words.frame.tryAgain}</Button>
          </Actions>
        </>
      )}
      {!error && !people && <ProgressBar aria-label={words.job.reading} />}
      {!error && people && (
        <JobSteps
          job={job}
          choose={
            people.people.length === 0 ? (
              <Body1 as="p">{reviewSheets.nobody}</Body1>
            ) : (
              <PeopleChoice
                people={people.people}
                shown={shown}
                filter={filter}
                onFilter={setFilter}
                withSheet={people.withSheet}
                chosen={chosen}
                onTick={(ids, ticked) =>
                  setTicks(new Map([...ticks, ...ids.map((id) => [id, ticked] as const)]))
                }
              >
                <Actions edge="top">
                  <Button
                    appearance="primary"
                    disabled={busy || chosen.size === 0 || job.state.phase === 'reading'}
                    onClick={preview}
                  >
                    {reviewSheets.preview}
                  </Button>
                </Actions>
              </PeopleChoice>
            )
          }
          preview={(found) => <ReviewSheetsPreview {...found} />}
          confirm={({ made }) => (made.length === 0 ? null : reviewSheets.build(made.length))}
          done={({ made }) => reviewSheets.done(made.length)}
          saysHowMany
          next={
            <Button appearance="primary" onClick={() => go('check')}>
              {reviewSheets.next}
            </Button>
          }
        />
      )}
    </View>
  );
}
