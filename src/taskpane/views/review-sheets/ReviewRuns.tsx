import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { readReviewRuns, readSurroundings } from '../../../excel/jobs/review-runs';
import type { RunSurroundings } from '../../../excel/jobs/review-runs';
import type { Plan } from '../../../sheets/plan';
import { keptResults } from '../../../sheets/review-again/kept-results';
import { planRemoval, unusedNames } from '../../../sheets/review-again/review-runs';
import type { ReviewRun, RunSheet } from '../../../sheets/review-again/review-runs';
import { Actions } from '../../frame/Actions';
import { Pages } from '../../frame/Pages';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  run: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  text: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground3 },
});

interface Removal {
  readonly plan: Plan;
  readonly run: ReviewRun;
  readonly around: RunSurroundings;
}

/** The runs that made review sheets; each can be taken away again, all of it or only what nobody has typed in. */
export function ReviewRuns({ onBack }: { onBack(): void }) {
  const { words, locale, busy } = usePane();
  const styles = useStyles();
  const { runs: said } = words.reviewAgain;
  const job = useJob<Removal>();
  const [runs, setRuns] = useState<readonly ReviewRun[] | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [keeps, setKeeps] = useState(true);

  async function read(): Promise<void> {
    try {
      setRuns(await readReviewRuns());
      setError(null);
    } catch (thrown) {
      setError(asJobError(thrown));
    }
  }

  useEffect(() => {
    void read();
  }, []);

  function preview(run: ReviewRun): void {
    setChosen(new Set(run.sheets.filter(({ typed }) => typed === 0).map(({ on }) => on.sheetId)));
    void job.preview(async () => ({
      plan: planRemoval(run.sheets),
      run,
      around: await readSurroundings(run),
    }));
  }

  const dayOf = ({ day }: ReviewRun): string =>
    day === '' ? said.unknownDay : new Date(`${day}T00:00`).toLocaleDateString(locale, { dateStyle: 'long' });
  const wanted = ({ run }: Removal): RunSheet[] => run.sheets.filter(({ on }) => chosen.has(on.sheetId));
  /** The sheets that go although something was typed there. */
  const typedOn = (removal: Removal): RunSheet[] => wanted(removal).filter(({ typed }) => typed > 0);
  const namesOf = (removal: Removal): string[] => {
    const sheets = wanted(removal);
    return sheets.length === 0 ? [] : unusedNames(removal.around.names, sheets).map(({ name }) => name);
  };
  const planOf = (removal: Removal): Plan => {
    const { results, names } = removal.around;
    const kept = keeps && results ? keptResults(typedOn(removal), results, locale) : [];
    return planRemoval(wanted(removal), kept, names);
  };
  const tick = (id: string, ticked: boolean): void => {
    const next = new Set(chosen);
    if (ticked) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const back = <Button onClick={onBack}>{said.back}</Button>;

  if (error)
    return (
      <>
        <ErrorNotice error={error} reading />
        <Actions>
          <Button onClick={() => void read()}>{words.frame.tryAgain}</Button>
          {back}
        </Actions>
      </>
    );
  if (!runs) return <ProgressBar aria-label={words.job.reading} />;
  return (
    <JobSteps
      job={{ ...job, apply: (removal) => job.apply({ ...removal, plan: planOf(removal) }) }}
      choose={
        <>
          <Body1 as="p">{runs.length === 0 ? said.none : said.about}</Body1>
          <Pages items={runs} keyOf={({ run }) => run} label={said.title}>
            {(run) => (
              <div className={styles.run}>
                <span className={styles.text}>
                  <Body1>{dayOf(run)}</Body1>
                  <Caption1 className={styles.about}>
                    {said.summary(run.sheets.length, run.sheets.filter(({ typed }) => typed > 0).length)}
                  </Caption1>
                </span>
                <Button
                  size="small"
                  disabled={busy}
                  aria-label={said.remove(dayOf(run))}
                  onClick={() => preview(run)}
                >
                  {said.removeShort}
                </Button>
              </div>
            )}
          </Pages>
          <Actions>{back}</Actions>
        </>
      }
      preview={(removal) => (
        <>
          <Body1 as="p">{said.remove(dayOf(removal.run))}</Body1>
          {removal.run.sheets.some(({ typed }) => typed > 0) && <Body1 as="p">{said.typedHint}</Body1>}
          <Pages items={removal.run.sheets} keyOf={({ on }) => on.sheetId} label={said.choose}>
            {({ on, typed }) => (
              <Checkbox
                checked={chosen.has(on.sheetId)}
                onChange={(_, { checked }) => tick(on.sheetId, checked === true)}
                label={
                  <span className={styles.text}>
                    {on.sheet}
                    <Caption1 className={styles.about}>
                      {typed === 0 ? said.untouched : said.typed(typed)}
                    </Caption1>
                  </span>
                }
              />
            )}
          </Pages>
          {typedOn(removal).length > 0 && removal.around.results && (
            <Checkbox
              checked={keeps}
              onChange={(_, { checked }) => setKeeps(checked === true)}
              label={
                <span className={styles.text}>
                  {said.keep}
                  <Caption1 className={styles.about}>{said.keepHint}</Caption1>
                </span>
              }
            />
          )}
          {namesOf(removal).length > 0 && <Body1 as="p">{said.names(namesOf(removal))}</Body1>}
          <Caption1>{said.cannotUndo}</Caption1>
        </>
      )}
      confirm={(removal) => {
        const count = wanted(removal).length;
        return count === 0 ? null : said.confirm(count);
      }}
      done={({ removed }) => said.done(removed.length)}
      saysHowMany
      next={back}
    />
  );
}
