import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { previewReviewSheets, readPeople } from '../../../excel/jobs/review-sheets';
import type { ReviewSheetsPreview as Preview } from '../../../excel/jobs/review-sheets';
import type { DialectName } from '../../../sheets/dialects/dialect';
import { reviewTemplateWords } from '../../../locales/review-template-words';
import { MOST_BUILT_AT_ONCE, MOST_REVIEW_SHEETS } from '../../../sheets/review-sheets';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { JobSteps } from '../../job/JobSteps';
import { isGiven, NO_REASON } from '../../job/reason';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { chosenAmong, EVERYBODY, filterPeople } from './people-filter';
import type { Ticks } from './people-filter';
import { PeopleChoice } from './PeopleChoice';
import { recorded } from './recorded';
import { RecordFields } from './RecordFields';
import { Register } from './Register';
import { ReviewRuns } from './ReviewRuns';
import { ReviewSheetsPreview } from './ReviewSheetsPreview';
import { SheetTemplate } from './SheetTemplate';

type People = Awaited<ReturnType<typeof readPeople>>;

const useStyles = makeStyles({
  // No wider than the pane, whatever its options say.
  dialect: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

const DIALECTS: readonly DialectName[] = ['twins', 'prefixed', 'plain'];

/** Review sheets for the people chosen: made, and brought up to date. */
export default function ReviewSheets() {
  const { words, locale, go, busy } = usePane();
  const styles = useStyles();
  const { reviewSheets, reviewAgain } = words;
  const job = useJob<Preview>();
  const [people, setPeople] = useState<People | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [filter, setFilter] = useState(EVERYBODY);
  const [inRegister, setInRegister] = useState(false);
  const [inRuns, setInRuns] = useState(false);
  const [inTemplate, setInTemplate] = useState(false);
  const [dialect, setDialect] = useState<DialectName | null>(null);
  const [reason, setReason] = useState(NO_REASON);
  const [ticks, setTicks] = useState<Ticks>(new Map());

  async function read(): Promise<void> {
    try {
      setPeople(await readPeople());
      setError(null);
    } catch (thrown) {
      setError(asJobError(thrown));
    }
  }

  // Each time somebody comes here, and after sheets were made or deleted: the list may be another one by now.
  useEffect(() => {
    if (job.state.phase === 'done') setTicks(new Map());
    void read();
  }, [job.state.phase === 'done', inRuns]);

  // Nobody finds their way among so many sheets.
  const without = people ? people.people.filter(({ id }) => !people.withSheet.has(id)).length : 0;
  const proposesRegister = without > MOST_REVIEW_SHEETS;
  const shown = people ? filterPeople(people.people, filter) : [];
  const chosen = people ? chosenAmong(shown, people.withSheet, ticks) : new Set<string>();

  function preview(): void {
    const all = people?.people.every(({ id }) => chosen.has(id)) ?? false;
    void job.preview(() =>
      previewReviewSheets({
        employeeIds: all ? null : [...chosen],
        locale,
        ...(dialect && { dialect }),
      }),
    );
  }

  if (inRegister)
    return (
      <View id="reviewSheets">
        <Register onBack={() => setInRegister(false)} />
      </View>
    );
  if (inTemplate)
    return (
      <View id="reviewSheets">
        <SheetTemplate onBack={() => setInTemplate(false)} />
      </View>
    );
  if (inRuns)
    return (
      <View id="reviewSheets">
        <ReviewRuns onBack={() => setInRuns(false)} />
      </View>
    );
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
          job={{ ...job, apply: (found) => job.apply(recorded(found, reason)) }}
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
                {people.notEmployed > 0 && (
                  <Caption1 block>{reviewSheets.reasons.left(people.notEmployed)}</Caption1>
                )}
                {proposesRegister && (
                  <MessageBar intent="info" layout="multiline">
                    <MessageBarBody>{reviewSheets.register.proposed(without)}</MessageBarBody>
                  </MessageBar>
                )}
                <Field label={reviewAgain.dialect}>
                  <Select
                    className={styles.dialect}
                    value={dialect ?? people.dialect}
                    onChange={(_, { value }) => setDialect(DIALECTS.find((one) => one === value) ?? null)}
                  >
                    {DIALECTS.map((one) => (
                      <option key={one} value={one}>
                        {reviewAgain.dialects[one]}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Actions edge="top">
                  <Button
                    appearance="primary"
                    disabled={busy || chosen.size === 0 || job.state.phase === 'reading'}
                    onClick={preview}
                  >
                    {reviewSheets.preview}
                  </Button>
                  <Button onClick={() => setInTemplate(true)}>{reviewTemplateWords(locale).open}</Button>
                  <Button onClick={() => setInRegister(true)}>{reviewSheets.register.open}</Button>
                  {people.withSheet.size > 0 && (
                    <Button onClick={() => setInRuns(true)}>{reviewAgain.runs.open}</Button>
                  )}
                </Actions>
              </PeopleChoice>
            )
          }
          preview={(found) => (
            <ReviewSheetsPreview {...found}>
              {found.record && (
                <RecordFields count={found.record.rows.length} value={reason} onChange={setReason} />
              )}
            </ReviewSheetsPreview>
          )}
          confirm={({ made, revised }) =>
            made.length + revised.length === 0 || made.length > MOST_BUILT_AT_ONCE
              ? null
              : reviewAgain.build(made.length, revised.length)
          }
          canConfirm={job.state.phase !== 'ready' || !job.state.preview.record || isGiven(reason)}
          done={({ made, left }) =>
            [reviewAgain.done(made.length), left.length > 0 ? reviewAgain.left(left) : '']
              .filter((text) => text !== '')
              .join(words.job.between)
          }
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
