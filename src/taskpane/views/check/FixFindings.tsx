import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { CellChange, Finding } from '../../../cycle/finding';
import { previewFixes } from '../../../excel/jobs/fix';
import { checkViewWords } from '../../../locales/check-view-words';
import type { FixPlan } from '../../../sheets/fixes';
import { Actions } from '../../frame/Actions';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground3 },
  place: { display: 'block' },
});

/** Mends what findings are about: every cell is shown before it changes. */
export function FixFindings({ findings, onBack }: { readonly findings: readonly Finding[]; onBack(): void }) {
  const { words: pane, locale } = usePane();
  const words = checkViewWords(locale);
  const job = useJob<FixPlan>();
  useEffect(() => {
    void job.preview(() => previewFixes(findings));
  }, []);
  const preview = job.state.phase === 'done' || job.state.phase === 'ready' ? job.state.preview : null;
  const back = <Button onClick={onBack}>{words.back}</Button>;
  return (
    <JobSteps
      job={job}
      choose={job.state.phase === 'reading' ? null : <Actions>{back}</Actions>}
      preview={({ fixed, changedSince }) => (
        <>
          <Body1Strong as="p">
            {fixed.length === 0 ? words.fixing.nothing : words.fixing.about(fixed.length)}
          </Body1Strong>
          {changedSince.length > 0 && <Body1 as="p">{words.fixing.changedSince(changedSince.length)}</Body1>}
          <Pages items={fixed} keyOf={({ at }) => `${at.sheet}!${at.address}`}>
            {(change) => <FixedCell change={change} />}
          </Pages>
          {fixed.length > 0 && <Caption1>{pane.job.clearsUndo}</Caption1>}
        </>
      )}
      confirm={({ fixed }) => (fixed.length === 0 ? null : words.fixing.confirm(fixed.length))}
      done={() => words.fixing.done(preview?.fixed.length ?? 0)}
      next={back}
      back={back}
    />
  );
}

/** A cell before and after. */
function FixedCell({ change: { at, from, to } }: { readonly change: CellChange }) {
  const { locale } = usePane();
  const styles = useStyles();
  const { fixing } = checkViewWords(locale);
  return (
    <>
      <span className={styles.before}>{from === '' ? fixing.blank : from}</span> → {to}
      <span className={styles.place}>
        <PlaceLink at={at} />
      </span>
    </>
  );
}
