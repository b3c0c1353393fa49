import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WeightSet } from '../../../cycle/weight-sets';
import { previewWeights, readWeightSets } from '../../../excel/jobs/weights';
import type { WeightSetFound } from '../../../excel/jobs/weights';
import type { JobError } from '../../../excel/job-error';
import { setUpViewWords } from '../../../locales/set-up-view-words';
import type { WeightsPlan } from '../../../sheets/weights-plan';
import { Actions } from '../../frame/Actions';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { WeightChanges } from './WeightChanges';

const useStyles = makeStyles({
  weights: { display: 'grid', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Makes weights that belong together add up, with one click and a preview. */
export function Weights() {
  const { locale, busy } = usePane();
  const styles = useStyles();
  const words = setUpViewWords(locale).weights;
  const job = useJob<WeightsPlan>();
  const [sets, setSets] = useState<readonly WeightSetFound[]>([]);
  const [error, setError] = useState<JobError | null>(null);
  /** Its place in the list; blank for all that do not add up. */
  const [chosen, setChosen] = useState('');

  // Each time somebody comes here, and after each change.
  useEffect(() => {
    readWeightSets().then(
      (read) => {
        setSets(read);
        setError(null);
      },
      (thrown: unknown) => setError(asJobError(thrown)),
    );
  }, [job.state.phase === 'done']);

  const set = chosen === '' ? null : (sets[Number(chosen)] ?? null);
  const wrong = sets.filter(({ addsUp }) => !addsUp).length;
  const labelOf = ({ kind, whose }: WeightSet): string => words.kinds[kind](whose);
  const isIdle = !busy && job.state.phase !== 'reading' && sets.length > 0;
  const preview = (how: 'normalise' | 'equalise'): void =>
    void job.preview(() => previewWeights({ how, set }));

  return (
    <section className={styles.weights}>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <JobSteps
        job={job}
        choose={
          <>
            {error && <ErrorNotice error={error} reading />}
            <Caption1 as="p" block className={styles.hint}>
              {words.hint}
            </Caption1>
            <Field label={words.whose}>
              <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
                <option value="">{`${words.notAddingUp} (${wrong})`}</option>
                {sets.map((one, index) => (
                  <option key={`${one.kind}|${one.whose}`} value={index}>
                    {one.addsUp ? labelOf(one) : `✗ ${labelOf(one)}`}
                  </option>
                ))}
              </Select>
            </Field>
            {chosen === '' && sets.length > 0 && wrong === 0 && <Body1 as="p">{words.nothing}</Body1>}
            <Actions>
              <Button
                disabled={!isIdle || (set ? set.addsUp : wrong === 0)}
                onClick={() => preview('normalise')}
              >
                {words.normalise}
              </Button>
              <Button disabled={!isIdle || (!set && wrong === 0)} onClick={() => preview('equalise')}>
                {words.equalise}
              </Button>
            </Actions>
          </>
        }
        preview={(plan) => <WeightChanges plan={plan} labelOf={labelOf} />}
        confirm={({ changed }) => (changed.length === 0 ? null : words.change(changed.length))}
        done={() => words.done}
        next={<Button onClick={() => job.reset()}>{words.again}</Button>}
      />
    </section>
  );
}
